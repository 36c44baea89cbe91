"""A tool is one module: found, offered, titled and routed to without a change elsewhere."""

import pytest

from app.agent import tools
from app.agent.approvals import Approvals
from app.agent.confined_files import Folders
from app.agent.registry import CallOutcome, ToolRegistry
from app.agent.router import choose_mode, needs_call
from app.agent.sandbox import Sandbox
from app.agent.workbench.client import Workbench
from app.core.cancellation import CancelToken
from app.core.messages import ToolCallPart
from app.core.surveys import AskedAll
from tests.agent.plug_in import zebra as zebra


@pytest.mark.usefixtures("zebra")
def test_new_module_is_offered_last_and_can_be_called() -> None:
    offered = tools.built_in_tools(tools.Resources())
    assert [tool.name for tool in offered][-1] == "zebra"
    call = ToolCallPart("c", "zebra", {})
    outcome = ToolRegistry(offered, Approvals()).call(call, CancelToken())
    assert isinstance(outcome, CallOutcome)
    assert outcome.result.content == "80"


@pytest.mark.usefixtures("zebra")
def test_question_that_asks_for_a_new_tool_is_answered_with_it() -> None:
    question = "How many stripes has it?"
    assert choose_mode(question, has_documents=True).mode == "react"
    assert choose_mode(question, has_documents=True, offered={"units"}).mode == "chat"
    assert needs_call(question, ("zebra",))
    assert not needs_call(question, ("units",))


def test_tools_are_named_like_their_modules(sandbox: Sandbox) -> None:
    nothing = tools.Documents(search=lambda _: (), documents=tuple, page=lambda _, __: ("", ()))
    everything = tools.Resources(
        sandbox=sandbox,
        workbench=Workbench(),
        documents=nothing,
        folders=Folders(tuple),
        search_chats=lambda _: (),
        ask_all=lambda column, _: AskedAll(column, ()),
    )
    offered = tools.built_in_tools(everything)
    assert [tool.name for tool in offered] == list(tools.declared_tools())
    assert len(offered) > 10
