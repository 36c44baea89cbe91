"""The tools that come with Inglenook, one file each."""

from app.agent.sandbox import Sandbox
from app.agent.tool import Tool
from app.agent.tools.calculator import calculator
from app.agent.tools.date_time import date_time


def builtin_tools(sandbox: Sandbox) -> tuple[Tool, ...]:
    """Everything that needs no grant."""
    return (calculator(sandbox), date_time())
