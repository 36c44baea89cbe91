<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>AnswerWidget</name>
        <message numerus="yes">
            <source>%n earlier message(s) did not fit and were left out</source>
            <translation>
                <numerusform>%n earlier message did not fit and were left out</numerusform>
                <numerusform>%n earlier messages did not fit and were left out</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DocumentsScreen</name>
        <message numerus="yes">
            <source>Remove %n document(s)?</source>
            <translation>
                <numerusform>Remove %n document?</numerusform>
                <numerusform>Remove %n documents?</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PassagesFold</name>
        <message numerus="yes">
            <source>from %n document(s)</source>
            <translation>
                <numerusform>from %n document</numerusform>
                <numerusform>from %n documents</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Read %n passage(s)</source>
            <translation>
                <numerusform>Read %n passage</numerusform>
                <numerusform>Read %n passages</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Sidebar</name>
        <message numerus="yes">
            <source>%n rated</source>
            <translation>
                <numerusform>%n rated</numerusform>
                <numerusform>%n rated</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message numerus="yes">
            <source>%n connection(s) since start</source>
            <translation>
                <numerusform>%n connection since start</numerusform>
                <numerusform>%n connections since start</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>_Counted</name>
        <message numerus="yes">
            <source>%n page(s)</source>
            <translation>
                <numerusform>%n page</numerusform>
                <numerusform>%n pages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n document(s)</source>
            <translation>
                <numerusform>%n document</numerusform>
                <numerusform>%n documents</numerusform>
            </translation>
        </message>
    </context>
</TS>
