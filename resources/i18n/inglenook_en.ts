<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>AnswerWidget</name>
        <message numerus="yes">
            <source>%n earlier message(s) left out: the context is full</source>
            <translation>
                <numerusform>%Ln earlier message left out: the context is full</numerusform>
                <numerusform>%Ln earlier messages left out: the context is full</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sentence(s) not confirmed by what was read</source>
            <translation>
                <numerusform>%Ln sentence not confirmed by what was read</numerusform>
                <numerusform>%Ln sentences not confirmed by what was read</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CallArguments</name>
        <message numerus="yes">
            <source>%n line(s)</source>
            <translation>
                <numerusform>%Ln line</numerusform>
                <numerusform>%Ln lines</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ComparisonViewModel</name>
        <message numerus="yes">
            <source>%n more figure(s) changed.</source>
            <translation>
                <numerusform>%Ln more figure changed.</numerusform>
                <numerusform>%Ln more figures changed.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ConversationListView</name>
        <message numerus="yes">
            <source>%n message(s)</source>
            <translation>
                <numerusform>%Ln message</numerusform>
                <numerusform>%Ln messages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rating(s)</source>
            <translation>
                <numerusform>%Ln rating</numerusform>
                <numerusform>%Ln ratings</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Erase %n chat(s)?</source>
            <translation>
                <numerusform>Erase %Ln chat?</numerusform>
                <numerusform>Erase %Ln chats?</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ConversationsMenu</name>
        <message numerus="yes">
            <source>Export %n chat(s)…</source>
            <translation>
                <numerusform>Export %Ln chat…</numerusform>
                <numerusform>Export %Ln chats…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Delete %n chat(s)</source>
            <translation>
                <numerusform>Delete %Ln chat</numerusform>
                <numerusform>Delete %Ln chats</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DocumentsScreen</name>
        <message numerus="yes">
            <source>%n failed</source>
            <translation>
                <numerusform>%Ln failed</numerusform>
                <numerusform>%Ln failed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n partly read</source>
            <translation>
                <numerusform>%Ln partly read</numerusform>
                <numerusform>%Ln partly read</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Remove %n document(s)?</source>
            <translation>
                <numerusform>Remove %Ln document?</numerusform>
                <numerusform>Remove %Ln documents?</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EvidenceStrip</name>
        <message numerus="yes">
            <source>in %n document(s)</source>
            <translation>
                <numerusform>in %Ln document</numerusform>
                <numerusform>in %Ln documents</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in {documents} and %n more</source>
            <translation>
                <numerusform>in {documents} and %Ln more</numerusform>
                <numerusform>in {documents} and %Ln more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>From %n passage(s)</source>
            <translation>
                <numerusform>From %Ln passage</numerusform>
                <numerusform>From %Ln passages</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message numerus="yes">
            <source>%n answer(s) read</source>
            <translation>
                <numerusform>%Ln answer read</numerusform>
                <numerusform>%Ln answers read</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportChatsDialog</name>
        <message numerus="yes">
            <source>%n chat(s) from {programs} in this file.</source>
            <translation>
                <numerusform>%Ln chat from {programs} in this file.</numerusform>
                <numerusform>%Ln chats from {programs} in this file.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>JobsPage</name>
        <message numerus="yes">
            <source>%n row(s) read</source>
            <translation>
                <numerusform>%Ln row read</numerusform>
                <numerusform>%Ln rows read</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NotReadNote</name>
        <message numerus="yes">
            <source>%n document(s) not read yet</source>
            <translation>
                <numerusform>%Ln document not read yet</numerusform>
                <numerusform>%Ln documents not read yet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n document(s) could not be read</source>
            <translation>
                <numerusform>%Ln document could not be read</numerusform>
                <numerusform>%Ln documents could not be read</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n document(s) only partly read</source>
            <translation>
                <numerusform>%Ln document only partly read</numerusform>
                <numerusform>%Ln documents only partly read</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RedactionDialog</name>
        <message numerus="yes">
            <source>%n place(s) will be replaced; equal values get the same placeholder.</source>
            <translation>
                <numerusform>%Ln place will be replaced; equal values get the same placeholder.</numerusform>
                <numerusform>%Ln places will be replaced; equal values get the same placeholder.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SalvagedForm</name>
        <message numerus="yes">
            <source>%n chat(s)</source>
            <translation>
                <numerusform>%Ln chat</numerusform>
                <numerusform>%Ln chats</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n message(s)</source>
            <translation>
                <numerusform>%Ln message</numerusform>
                <numerusform>%Ln messages</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Sidebar</name>
        <message numerus="yes">
            <source>%n rated</source>
            <translation>
                <numerusform>%Ln rated</numerusform>
                <numerusform>%Ln rated</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Deleted %n chat(s)</source>
            <translation>
                <numerusform>Deleted %Ln chat</numerusform>
                <numerusform>Deleted %Ln chats</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message numerus="yes">
            <source>%n connection(s) since start</source>
            <translation>
                <numerusform>%Ln connection since start</numerusform>
                <numerusform>%Ln connections since start</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SurveyPage</name>
        <message numerus="yes">
            <source>%n marked cell(s) to check</source>
            <translation>
                <numerusform>%Ln marked cell to check</numerusform>
                <numerusform>%Ln marked cells to check</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %Ln more</numerusform>
                <numerusform>and %Ln more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TableGrid</name>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%Ln row</numerusform>
                <numerusform>%Ln rows</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ToolsSection</name>
        <message numerus="yes">
            <source>Running, with %n tool(s).</source>
            <translation>
                <numerusform>Running, with %Ln tool.</numerusform>
                <numerusform>Running, with %Ln tools.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>VotingResult</name>
        <message numerus="yes">
            <source>%n pair(s) written, as DPO rows.</source>
            <translation>
                <numerusform>%Ln pair written, as DPO rows.</numerusform>
                <numerusform>%Ln pairs written, as DPO rows.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>_Counted</name>
        <message numerus="yes">
            <source>%n page(s)</source>
            <translation>
                <numerusform>%Ln page</numerusform>
                <numerusform>%Ln pages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sheet(s)</source>
            <translation>
                <numerusform>%Ln sheet</numerusform>
                <numerusform>%Ln sheets</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n slide(s)</source>
            <translation>
                <numerusform>%Ln slide</numerusform>
                <numerusform>%Ln slides</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n document(s)</source>
            <translation>
                <numerusform>%Ln document</numerusform>
                <numerusform>%Ln documents</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%Ln day</numerusform>
                <numerusform>%Ln days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n second(s)</source>
            <translation>
                <numerusform>%Ln second</numerusform>
                <numerusform>%Ln seconds</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%Ln minute</numerusform>
                <numerusform>%Ln minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s)</source>
            <translation>
                <numerusform>%Ln hour</numerusform>
                <numerusform>%Ln hours</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) written</source>
            <translation>
                <numerusform>%Ln row written</numerusform>
                <numerusform>%Ln rows written</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) gave no answer worth learning.</source>
            <translation>
                <numerusform>%Ln question gave no answer worth learning.</numerusform>
                <numerusform>%Ln questions gave no answer worth learning.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) could not be used:</source>
            <translation>
                <numerusform>%Ln row could not be used:</numerusform>
                <numerusform>%Ln rows could not be used:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rated answer(s) are toxic by the judge's grades</source>
            <translation>
                <numerusform>%Ln rated answer are toxic by the judge's grades</numerusform>
                <numerusform>%Ln rated answers are toxic by the judge's grades</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) of each model graded</source>
            <translation>
                <numerusform>%Ln answer of each model graded</numerusform>
                <numerusform>%Ln answers of each model graded</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rating(s)</source>
            <translation>
                <numerusform>%Ln rating</numerusform>
                <numerusform>%Ln ratings</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n correction(s)</source>
            <translation>
                <numerusform>%Ln correction</numerusform>
                <numerusform>%Ln corrections</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n good answer(s)</source>
            <translation>
                <numerusform>%Ln good answer</numerusform>
                <numerusform>%Ln good answers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pair(s)</source>
            <translation>
                <numerusform>%Ln pair</numerusform>
                <numerusform>%Ln pairs</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%Ln row</numerusform>
                <numerusform>%Ln rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pair(s) are kept aside; comparing it on them takes a few minutes more.</source>
            <translation>
                <numerusform>%Ln pair are kept aside; comparing it on them takes a few minutes more.</numerusform>
                <numerusform>%Ln pairs are kept aside; comparing it on them takes a few minutes more.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s)</source>
            <translation>
                <numerusform>%Ln question</numerusform>
                <numerusform>%Ln questions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s)</source>
            <translation>
                <numerusform>%Ln answer</numerusform>
                <numerusform>%Ln answers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) are kept aside; comparing it on them takes a few minutes more.</source>
            <translation>
                <numerusform>%Ln question are kept aside; comparing it on them takes a few minutes more.</numerusform>
                <numerusform>%Ln questions are kept aside; comparing it on them takes a few minutes more.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) are too long and are left out.</source>
            <translation>
                <numerusform>%Ln row are too long and are left out.</numerusform>
                <numerusform>%Ln rows are too long and are left out.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>_TwiceForm</name>
        <message numerus="yes">
            <source>At least %n character(s) are needed.</source>
            <translation>
                <numerusform>At least %Ln character are needed.</numerusform>
                <numerusform>At least %Ln characters are needed.</numerusform>
            </translation>
        </message>
    </context>
</TS>
