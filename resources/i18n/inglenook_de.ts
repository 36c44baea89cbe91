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
        <source>Use your trained adapter</source>
        <translation>Verwenden, was Sie trainiert haben</translation>
    </message>
    <message>
        <source>Choose a folder where PEFT saved a LoRA adapter, which is converted for its model, or a GGUF file. Chats with that model can then use it.</source>
        <translation>Wählen Sie den Ordner, in dem PEFT einen LoRA-Adapter gespeichert hat und der für sein Modell umgewandelt wird, oder eine GGUF-Datei. Chats mit diesem Modell bieten ihn dann an.</translation>
    </message>
    <message>
        <source>Add adapter</source>
        <translation>Adapter hinzufügen</translation>
    </message>
    <message>
        <source>Adapter folder or file</source>
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
        <source>Allow training on this chat</source>
        <translation>Mit diesem Chat darf trainiert werden</translation>
    </message>
    <message>
        <source>Include in the bundle</source>
        <translation>Kommt ins Paket</translation>
    </message>
    <message>
        <source>Nothing from this chat goes into bundles.</source>
        <translation>Aus diesem Chat kommt nichts in Pakete.</translation>
    </message>
    <message>
        <source>Remove the rating</source>
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
        <source>Time to first token</source>
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
        <source>Stop reason</source>
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
        <source>Hidden from the server</source>
        <translation>Vor dem Server verborgen</translation>
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
        <source>the answer is complete</source>
        <translation>die Antwort war vollständig</translation>
    </message>
    <message>
        <source>length limit reached</source>
        <translation>die Längengrenze</translation>
    </message>
    <message>
        <source>it kept repeating itself</source>
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
        <source>your approval was needed</source>
        <translation>Ihre Entscheidung war nötig</translation>
    </message>
    <message>
        <source>an error</source>
        <translation>ein Fehler</translation>
    </message>
    <message>
        <source>the documents read do not confirm an answer</source>
        <translation>die gelesenen Dokumente bestätigen keine Antwort</translation>
    </message>
</context>
<context>
    <name>AnswerStates</name>
    <message>
        <source>Open as a table</source>
        <translation>Als Tabelle öffnen</translation>
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
        <source>The model&apos;s answer is kept as a variant.</source>
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
        <source>From memory: {0}</source>
        <translation>Aus dem Gedächtnis gewusst: {0}</translation>
    </message>
    <message>
        <source>Not found in the passages that were read: {figures}</source>
        <translation>In den gelesenen Passagen nicht gefunden: {figures}</translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) not confirmed by what was read</source>
        <translation>
            <numerusform>%Ln Satz durch das Gelesene nicht bestätigt</numerusform>
            <numerusform>%Ln Sätze durch das Gelesene nicht bestätigt</numerusform>
        </translation>
    </message>
    <message>
        <source>Support was not checked: there are no rules for this language ({code}).</source>
        <translation>Die Belege wurden nicht geprüft: Für diese Sprache ({code}) gibt es keine Regeln.</translation>
    </message>
    <message>
        <source>A tool is waiting for your approval.</source>
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
        <source>Run {0} from {1}?</source>
        <translation>{0} von {1} ausführen?</translation>
    </message>
    <message>
        <source>Read outside the allowed folders?</source>
        <translation>Außerhalb der erlaubten Ordner lesen?</translation>
    </message>
    <message>
        <source>Write to your files?</source>
        <translation>In Ihre Dateien schreiben?</translation>
    </message>
    <message>
        <source>Write a new file?</source>
        <translation>Eine neue Datei schreiben?</translation>
    </message>
    <message>
        <source>Send this to another program?</source>
        <translation>An ein anderes Programm übergeben?</translation>
    </message>
    <message>
        <source>Run {0}?</source>
        <translation>{0} ausführen?</translation>
    </message>
    <message>
        <source>Contains text from a document or another tool: {0}</source>
        <translation>Enthält Text aus einem Dokument oder einem anderen Werkzeug: {0}</translation>
    </message>
    <message>
        <source>The model has read text from documents or other programs; this request may come from it.</source>
        <translation>Das Modell hat Text aus Dokumenten oder von anderen Programmen gelesen; diese Anfrage kann daher stammen.</translation>
    </message>
    <message>
        <source>What it would do has changed since you allowed it.</source>
        <translation>Was der Aufruf tun würde, hat sich seit Ihrer Erlaubnis geändert.</translation>
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
        <source>You denied this.</source>
        <translation>Sie haben dies nicht erlaubt.</translation>
    </message>
    <message>
        <source>The chat continued without this.</source>
        <translation>Der Chat ging ohne dies weiter.</translation>
    </message>
    <message>
        <source>No decision was made about this.</source>
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
        <source>Generation settings</source>
        <translation>So antwortet es</translation>
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
        <source>The current model</source>
        <translation>Das gerade gewählte Modell</translation>
    </message>
    <message>
        <source>The documents chosen in the chat</source>
        <translation>Die Dokumente des Chats</translation>
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
        <source>System prompt, used instead of the one in the settings.</source>
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
        <source>When it may use tools.</source>
        <translation>Wie weit er Werkzeuge nutzen darf.</translation>
    </message>
    <message>
        <source>Answer format</source>
        <translation>Form der Antworten</translation>
    </message>
    <message>
        <source>A JSON Schema that every answer must follow. Leave empty for plain text.</source>
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
        <source>Page with a magnifier</source>
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
        <source>Enter a name first.</source>
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
        <source>Saved to {file}</source>
        <translation>Geschrieben nach {file}</translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>„{name}“ löschen?</translation>
    </message>
    <message>
        <source>Its chats continue without an assistant.</source>
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
    <name>BackupsList</name>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
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
    <name>BetterEmbedder</name>
    <message>
        <source>Many of these documents are in languages that the embedding model lacks.</source>
        <translation>Viele dieser Dokumente sind in Sprachen, die das Einbettungsmodell nicht kennt.</translation>
    </message>
    <message>
        <source>Use another embedding model</source>
        <translation>Anderes Einbettungsmodell verwenden</translation>
    </message>
    <message>
        <source>Downloaded if necessary, and used for all collections; Settings shows it</source>
        <translation>Wird bei Bedarf heruntergeladen und für alle Sammlungen verwendet; die Einstellungen zeigen es</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Use {model}</source>
        <translation>{model} verwenden</translation>
    </message>
</context>
<context>
    <name>BinMenu</name>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Erase now…</source>
        <translation>Jetzt endgültig löschen …</translation>
    </message>
    <message>
        <source>Empty the bin…</source>
        <translation>Papierkorb leeren …</translation>
    </message>
</context>
<context>
    <name>BranchesViewModel</name>
    <message>
        <source>Fork: {0}</source>
        <translation>Abzweig: {0}</translation>
    </message>
</context>
<context>
    <name>Buttons</name>
    <message>
        <source>Not available while an answer is being written</source>
        <translation>Nicht, während eine Antwort entsteht</translation>
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
    <name>ChangePassphraseForm</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Add a passphrase</source>
        <translation>Passphrase hinzufügen</translation>
    </message>
    <message>
        <source>It opens your conversations where the keyring cannot.</source>
        <translation>Sie öffnet Ihre Chats, wo der Schlüsselbund es nicht kann.</translation>
    </message>
    <message>
        <source>Add the passphrase</source>
        <translation>Die Passphrase hinzufügen</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Passphrase ändern</translation>
    </message>
    <message>
        <source>The recovery code stays valid. Existing backups open with the old passphrase.</source>
        <translation>Der Wiederherstellungscode bleibt gültig. Bisherige Sicherungen lassen sich mit der alten Passphrase öffnen.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Neue Passphrase</translation>
    </message>
    <message>
        <source>Repeat the new passphrase</source>
        <translation>Neue Passphrase wiederholen</translation>
    </message>
    <message>
        <source>Current passphrase</source>
        <translation>Bisherige Passphrase</translation>
    </message>
    <message>
        <source>Enter the current passphrase.</source>
        <translation>Geben Sie die bisherige Passphrase ein.</translation>
    </message>
</context>
<context>
    <name>ChatPdf</name>
    <message>
        <source>The file {file} cannot be written ({reason}).</source>
        <translation>Die Datei {file} lässt sich nicht schreiben ({reason}).</translation>
    </message>
    <message>
        <source>Choose another location.</source>
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
        <source>Question and answer deleted, with the rating</source>
        <translation>Frage und Antwort gelöscht, samt Bewertung</translation>
    </message>
    <message>
        <source>Question and answer deleted</source>
        <translation>Frage und Antwort gelöscht</translation>
    </message>
</context>
<context>
    <name>CitationPopup</name>
    <message>
        <source>The passage has this figure or these words. That it says the same and answers the question is not confirmed.</source>
        <translation>Die Stelle enthält diese Zahl oder diese Wörter. Dass sie dasselbe sagt und die Frage beantwortet, ist nicht bestätigt.</translation>
    </message>
    <message>
        <source>You marked this source as wrong.</source>
        <translation>Sie haben diese Quelle als falsch markiert.</translation>
    </message>
    <message>
        <source>Click to see it on the page, right-click to mark it as wrong</source>
        <translation>Klicken zeigt sie auf der Seite; mit einem Rechtsklick als falsch markieren</translation>
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
        <source>The documents that answers are based on</source>
        <translation>Die Dokumente, auf die sich Antworten stützen</translation>
    </message>
    <message>
        <source>No collection</source>
        <translation>Keine Sammlung</translation>
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
    <message>
        <source>{0} · {1} · temperature {2}</source>
        <translation>{0} · {1} · Temperatur {2}</translation>
    </message>
</context>
<context>
    <name>ComparedPage</name>
    <message>
        <source>Not in this document</source>
        <translation>Nicht in diesem Dokument</translation>
    </message>
    <message>
        <source>This page cannot be shown.</source>
        <translation>Diese Seite lässt sich nicht anzeigen.</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>The text of {a} and {b} is the same.</source>
        <translation>Der Text von {a} und {b} ist derselbe.</translation>
    </message>
    <message>
        <source>From {a} to {b}: {changes}.</source>
        <translation>Von {a} zu {b}: {changes}.</translation>
    </message>
    <message>
        <source>{before} ({a}) became {after} ({b}).</source>
        <translation>Aus {before} ({a}) wurde {after} ({b}).</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>verschoben</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Seite vorher</translation>
    </message>
    <message>
        <source>Page after</source>
        <translation>Seite nachher</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
</context>
<context>
    <name>ComparisonForm</name>
    <message>
        <source>Preferences</source>
        <translation>Vorlieben</translation>
    </message>
    <message>
        <source>Did training bring a model closer to what you prefer?</source>
        <translation>Bringt Training ein Modell näher an das, was Sie bevorzugen?</translation>
    </message>
    <message>
        <source>Each model scores how likely it finds the better and the worse answer of each pair. Use pairs it was not trained on.</source>
        <translation>Jedes Modell sagt, für wie wahrscheinlich es die bessere und die schlechtere Antwort eines Paars hält. Nehmen Sie Paare, mit denen es nicht trainiert wurde.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Your rated answers held out from training</source>
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
    <name>ComparisonPage</name>
    <message>
        <source>Find a change</source>
        <translation>Änderung suchen</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>No changes</source>
        <translation>Keine Änderungen</translation>
    </message>
    <message>
        <source>The text of both documents is the same. Line breaks, hyphenation, running heads and page numbers are not compared.</source>
        <translation>Der Text beider Dokumente ist derselbe. Zeilenumbrüche, Silbentrennung, Kopfzeilen und Seitenzahlen werden nicht verglichen.</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Wird verglichen…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Kind of change</source>
        <translation>Art der Änderung</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Vertauschen</translation>
    </message>
    <message>
        <source>Before is after, and after before</source>
        <translation>Aus Vorher wird Nachher und umgekehrt</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>Vorige Änderung</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Nächste Änderung</translation>
    </message>
    <message>
        <source>Not everything was compared. {why}</source>
        <translation>Nicht alles wurde verglichen. {why}</translation>
    </message>
    <message>
        <source>Wait until this is compared.</source>
        <translation>Warten Sie, bis der Vergleich fertig ist.</translation>
    </message>
</context>
<context>
    <name>ComparisonViewModel</name>
    <message numerus="yes">
        <source>%n more figure(s) changed.</source>
        <translation>
            <numerusform>%Ln weitere Zahl hat sich geändert.</numerusform>
            <numerusform>%Ln weitere Zahlen haben sich geändert.</numerusform>
        </translation>
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
        <source>Quit Inglenook</source>
        <translation>Inglenook beenden</translation>
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
        <source>in {collection}, {pages}</source>
        <translation>in {collection}, {pages}</translation>
    </message>
    <message>
        <source>Save as a prompt</source>
        <translation>Als Prompt speichern</translation>
    </message>
    <message>
        <source>Name; use {{word}} in the prompt as a placeholder</source>
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
        <source>Mention a document</source>
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
</context>
<context>
    <name>ComposerInput</name>
    <message>
        <source>Your question</source>
        <translation>Ihre Frage</translation>
    </message>
    <message>
        <source>Write your next question; it will be sent after this answer.</source>
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
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%Ln Nachricht</numerusform>
            <numerusform>%Ln Nachrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rating(s)</source>
        <translation>
            <numerusform>%Ln Bewertung</numerusform>
            <numerusform>%Ln Bewertungen</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be undone: {goes}. Existing backups keep it for up to a year; to erase it there, too, replace them in Settings → Privacy &amp; security.</source>
        <translation>Das lässt sich nicht rückgängig machen: {goes}. Bisherige Sicherungen enthalten es noch bis zu einem Jahr; um es auch dort zu löschen, ersetzen Sie sie unter Einstellungen → Datenschutz &amp; Sicherheit.</translation>
    </message>
    <message>
        <source>Erase “{title}”?</source>
        <translation>„{title}“ endgültig löschen?</translation>
    </message>
    <message numerus="yes">
        <source>Erase %n chat(s)?</source>
        <translation>
            <numerusform>%Ln Chat endgültig löschen?</numerusform>
            <numerusform>%Ln Chats endgültig löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Endgültig löschen</translation>
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
        <source>Unarchive</source>
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
        <source>Remove from the folder</source>
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
    <name>Curve</name>
    <message>
        <source>{first} at first, {last} after step {step}</source>
        <translation>{first} zu Beginn, {last} nach Schritt {step}</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
    <message>
        <source>step {0}</source>
        <translation>Schritt {0}</translation>
    </message>
</context>
<context>
    <name>Curves</name>
    <message>
        <source>Loss while imitating</source>
        <translation>Verlust beim Nachahmen</translation>
    </message>
    <message>
        <source>Loss while comparing</source>
        <translation>Verlust beim Vergleichen</translation>
    </message>
    <message>
        <source>Lead of better answers</source>
        <translation>Vorsprung besserer Antworten</translation>
    </message>
</context>
<context>
    <name>DamagedForm</name>
    <message>
        <source>Restore this backup</source>
        <translation>Diese Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Recover what can be read</source>
        <translation>Behalten, was sich lesen lässt</translation>
    </message>
    <message>
        <source>Reads the damaged file row by row; what cannot be read is left out.</source>
        <translation>Liest die beschädigte Datei Zeile für Zeile; was nicht lesbar ist, entfällt.</translation>
    </message>
    <message>
        <source>Reading the files. This can take a few minutes…</source>
        <translation>Die Dateien werden gelesen. Das kann einige Minuten dauern …</translation>
    </message>
</context>
<context>
    <name>DatasetScreen</name>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Your ratings and corrected answers. An exported bundle can be used for training as it is.</source>
        <translation>Was Ihre Daumen gesammelt haben. Mit einem Paket lässt sich ein Modell direkt trainieren.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
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
        <source>Rate unrated answers</source>
        <translation>Unbewertete Antworten bewerten</translation>
    </message>
    <message>
        <source>Trained here</source>
        <translation>Hier trainiert</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Bewertungen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Models trained</source>
        <translation>Trainierte Modelle</translation>
    </message>
    <message>
        <source>No rated answers yet</source>
        <translation>Noch nichts bewertet</translation>
    </message>
    <message>
        <source>Rate an answer in a chat with a thumb up or down. From ratings and better answers, a bundle teaches a model what you prefer.</source>
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
        <source>Generation settings</source>
        <translation>So antwortet es</translation>
    </message>
    <message>
        <source>Chat template</source>
        <translation>Chat-Vorlage</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Datei wird gelesen …</translation>
    </message>
    <message>
        <source>A small program that came with the model and formats its prompts. It runs in a sandboxed process.</source>
        <translation>Ein kleines Programm, das mit dem Modell kam und schreibt, was es liest. Es läuft in einem Prozess, der sonst nichts kann.</translation>
    </message>
    <message>
        <source>The file is missing.</source>
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
        <source>It matches the catalogue.</source>
        <translation>Sie stimmt mit dem Katalog überein.</translation>
    </message>
    <message>
        <source>The catalogue has no checksum to compare it with.</source>
        <translation>Der Katalog enthält keine Prüfsumme zum Vergleich.</translation>
    </message>
</context>
<context>
    <name>DistillForm</name>
    <message>
        <source>Answers from a model</source>
        <translation>Antworten eines Modells</translation>
    </message>
    <message>
        <source>Let a larger model teach a smaller one</source>
        <translation>Ein größeres Modell ein kleineres lehren lassen</translation>
    </message>
    <message>
        <source>It answers questions, and the answers become SFT rows. A stopped run resumes when you start the same one again.</source>
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
        <source>When most of several answers agree</source>
        <translation>Wo die meisten von mehreren Antworten übereinstimmen</translation>
    </message>
    <message>
        <source>When a program in the sandbox gets the same result</source>
        <translation>Worauf auch ein Programm in der Sandbox kommt</translation>
    </message>
    <message>
        <source>The best of several, picked by a judge</source>
        <translation>Die beste von mehreren, nach einem Richter</translation>
    </message>
    <message>
        <source>Answers per question</source>
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
        <source>Files that answers can use and cite. They are read only on this machine.</source>
        <translation>Dateien, auf die sich Antworten stützen und die sie zitieren. Sie werden nur auf diesem Rechner gelesen.</translation>
    </message>
    <message>
        <source>Drop to add these files to your documents</source>
        <translation>Loslassen, um diese Dateien zu Ihren Dokumenten hinzuzufügen</translation>
    </message>
    <message>
        <source>No documents yet</source>
        <translation>Noch keine Dokumente</translation>
    </message>
    <message>
        <source>Drop files or a folder here, or choose them. PDF, Word, Markdown, text and many other formats work; the files themselves stay where they are.</source>
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
        <source>Watch a folder…</source>
        <translation>Ordner verfolgen …</translation>
    </message>
    <message>
        <source>Files added, changed or deleted in the folder are updated in the collection too.</source>
        <translation>Was im Ordner neu ist, sich ändert oder verschwindet, tut es auch in der Sammlung.</translation>
    </message>
    <message>
        <source>Rename this collection (F2)</source>
        <translation>Diese Sammlung umbenennen (F2)</translation>
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
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Surveys</source>
        <translation>Erhebungen</translation>
    </message>
    <message>
        <source>Known answers</source>
        <translation>Bekannte Antworten</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Re-index</source>
        <translation>Erneut lesen</translation>
    </message>
    <message>
        <source>Add documents first.</source>
        <translation>Fügen Sie zuerst Dokumente hinzu.</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partly read</source>
        <translation>
            <numerusform>%Ln teilweise gelesen</numerusform>
            <numerusform>%Ln teilweise gelesen</numerusform>
        </translation>
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
        <source>Select two documents that are ready to compare them.</source>
        <translation>Wählen Sie zwei fertig gelesene Dokumente aus, um sie zu vergleichen.</translation>
    </message>
    <message>
        <source>Re-index the selected files (F5)</source>
        <translation>Die ausgewählten Dateien erneut lesen (F5)</translation>
    </message>
    <message>
        <source>Retry the files that failed (F5)</source>
        <translation>Die fehlgeschlagenen Dateien erneut lesen (F5)</translation>
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
        <source>Watch a folder</source>
        <translation>Ordner verfolgen</translation>
    </message>
    <message>
        <source>Rename the collection</source>
        <translation>Sammlung umbenennen</translation>
    </message>
    <message>
        <source>The stored text, vectors and index entries are deleted, and earlier answers can no longer open the page. The files themselves stay. Existing backups keep the text for up to a year; to erase it there, too, replace them in Settings → Privacy &amp; security.</source>
        <translation>Gespeicherter Text, Vektoren und Indexeinträge werden gelöscht, und frühere Antworten können die Seite nicht mehr öffnen. Die Dateien selbst bleiben. Bisherige Sicherungen enthalten den Text noch bis zu einem Jahr; um ihn auch dort zu löschen, ersetzen Sie sie unter Einstellungen → Datenschutz &amp; Sicherheit.</translation>
    </message>
    <message>
        <source>Collection name</source>
        <translation>Name der Sammlung</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n document(s)?</source>
        <translation>
            <numerusform>%Ln Dokument entfernen?</numerusform>
            <numerusform>%Ln Dokumente entfernen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>„{name}“ löschen?</translation>
    </message>
    <message>
        <source>The stored text, vectors and index entries of {documents} are deleted. The files themselves stay, and so does what answers quote. Existing backups keep the text for up to a year; to erase it there, too, replace them in Settings → Privacy &amp; security.</source>
        <translation>Gespeicherter Text, Vektoren und Indexeinträge ({documents}) werden gelöscht. Die Dateien selbst bleiben, ebenso was Antworten zitieren. Bisherige Sicherungen enthalten den Text noch bis zu einem Jahr; um ihn auch dort zu löschen, ersetzen Sie sie unter Einstellungen → Datenschutz &amp; Sicherheit.</translation>
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
        <source>Partly read</source>
        <translation>Teilweise gelesen</translation>
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
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
</context>
<context>
    <name>DocumentsView</name>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Re-index</source>
        <translation>Erneut lesen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Enter the password…</source>
        <translation>Mit Passwort lesen …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
    <message>
        <source>Date added</source>
        <translation>Wie sie hinzugefügt wurden</translation>
    </message>
</context>
<context>
    <name>DownloadRow</name>
    <message>
        <source>Remove from the list</source>
        <translation>Aus dieser Liste nehmen</translation>
    </message>
    <message>
        <source>Cancel and delete the partial download</source>
        <translation>Abbrechen und Geladenes löschen</translation>
    </message>
    <message>
        <source>Waiting for the previous download.</source>
        <translation>Wartet auf den vorigen.</translation>
    </message>
    <message>
        <source>Paused at {percent}; it resumes from there.</source>
        <translation>Angehalten bei {percent}; geht von dort weiter.</translation>
    </message>
    <message>
        <source>On this machine; its checksum is verified.</source>
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
        <source>Resume: {name}</source>
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
        <source>Drop to attach these files to this chat</source>
        <translation>Loslassen, um diese Dateien an diesen Chat anzuhängen</translation>
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
        <source>It will be sent as soon as your history is open.</source>
        <translation>Wird gesendet, sobald Ihr Verlauf geöffnet ist.</translation>
    </message>
</context>
<context>
    <name>ElsewhereCard</name>
    <message>
        <source>Use in place</source>
        <translation>Von dort nutzen</translation>
    </message>
    <message>
        <source>Use in place: {name}</source>
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
        <source>Stopped: it kept repeating itself</source>
        <translation>Angehalten: Die Antwort wiederholte sich nur noch</translation>
    </message>
    <message>
        <source>Cut off at the length limit</source>
        <translation>An der Längengrenze abgeschnitten</translation>
    </message>
    <message>
        <source>Search wider</source>
        <translation>Breiter suchen</translation>
    </message>
    <message>
        <source>Read more passages of the documents</source>
        <translation>Mehr Textstellen der Dokumente lesen</translation>
    </message>
    <message>
        <source>Show the answer anyway</source>
        <translation>Antwort trotzdem zeigen</translation>
    </message>
    <message>
        <source>Answer even if the documents do not confirm it</source>
        <translation>Antworten, auch wenn die Dokumente es nicht bestätigen</translation>
    </message>
</context>
<context>
    <name>EngineBar</name>
    <message>
        <source>Loading the model</source>
        <translation>Modell wird geladen</translation>
    </message>
    <message>
        <source>{name} will load with your next question.</source>
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
        <source>Restart</source>
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
        <source>Nothing entered yet.</source>
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
    <name>EvidenceStrip</name>
    <message numerus="yes">
        <source>in %n document(s)</source>
        <translation>
            <numerusform>in %Ln Dokument</numerusform>
            <numerusform>in %Ln Dokumenten</numerusform>
        </translation>
    </message>
    <message>
        <source>deleted since</source>
        <translation>seitdem gelöscht</translation>
    </message>
    <message>
        <source>in {documents}</source>
        <translation>in {documents}</translation>
    </message>
    <message numerus="yes">
        <source>in {documents} and %n more</source>
        <translation>
            <numerusform>in {documents} und %Ln weiteren</numerusform>
            <numerusform>in {documents} und %Ln weiteren</numerusform>
        </translation>
    </message>
    <message>
        <source>Some of this text reads like instructions to the model. Check the answer against the document.</source>
        <translation>Ein Teil dieses Textes liest sich wie Befehle an das Modell. Vergleichen Sie die Antwort mit dem Dokument.</translation>
    </message>
    <message>
        <source>The documents are in another language than the question, which the embedding model cannot compare.</source>
        <translation>Die Dokumente sind in einer anderen Sprache als die Frage, und das Einbettungsmodell kann beide nicht vergleichen.</translation>
    </message>
    <message>
        <source>Use {model}</source>
        <translation>{model} verwenden</translation>
    </message>
    <message>
        <source>Downloaded if necessary, and used for all collections; Settings shows it</source>
        <translation>Wird bei Bedarf heruntergeladen und für alle Sammlungen verwendet; die Einstellungen zeigen es</translation>
    </message>
    <message>
        <source>{model} is being set up; Settings › Documents shows the progress. Ask again once it is in use.</source>
        <translation>{model} wird eingerichtet; Einstellungen › Dokumente zeigt den Fortschritt. Fragen Sie noch einmal, wenn es verwendet wird.</translation>
    </message>
    <message>
        <source>No passages found</source>
        <translation>Keine Textstelle gefunden</translation>
    </message>
    <message>
        <source>From everything</source>
        <translation>Aus dem ganzen Text</translation>
    </message>
    <message numerus="yes">
        <source>From %n passage(s)</source>
        <translation>
            <numerusform>Aus %Ln Textstelle</numerusform>
            <numerusform>Aus %Ln Textstellen</numerusform>
        </translation>
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
        <source>Bundle folder</source>
        <translation>Ordner für das Paket</translation>
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
        <source>All answers are excluded.</source>
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
        <source>Exported. Rows: {rows}. Places hidden: {redacted}.</source>
        <translation>Exportiert. Zeilen: {rows}. Verborgene Stellen: {redacted}.</translation>
    </message>
    <message>
        <source>Held out for validation: {0}.</source>
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
        <source>You can turn these offers back on in the settings.</source>
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
    <message>
        <source>Remove the rating</source>
        <translation>Bewertung zurücknehmen</translation>
    </message>
</context>
<context>
    <name>FigureLines</name>
    <message>
        <source>computed</source>
        <translation>berechnet</translation>
    </message>
    <message>
        <source>in a table</source>
        <translation>in einer Tabelle</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>first word after {0} s</source>
        <translation>erstes Wort nach {0} s</translation>
    </message>
</context>
<context>
    <name>FileChips</name>
    <message>
        <source>{0} of {1} files are ready</source>
        <translation>{0} von {1} Dateien sind bereit</translation>
    </message>
    <message>
        <source>Add to a collection…</source>
        <translation>Zu einer Sammlung hinzufügen…</translation>
    </message>
    <message>
        <source>New collection…</source>
        <translation>Neue Sammlung…</translation>
    </message>
    <message>
        <source>Remove from this chat</source>
        <translation>Aus diesem Chat entfernen</translation>
    </message>
</context>
<context>
    <name>FileChoice</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Use none</source>
        <translation>Keine verwenden</translation>
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
        <source>Resume</source>
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
    <name>FilesPage</name>
    <message>
        <source>Find a file</source>
        <translation>Datei finden</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>No matching files</source>
        <translation>Keine solche Datei</translation>
    </message>
    <message>
        <source>Try other words or any state.</source>
        <translation>Versuchen Sie andere Wörter oder Dateien in jedem Zustand.</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>In jedem Zustand</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Partly read</source>
        <translation>Teilweise gelesen</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
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
        <source>{included} of {rated} go into the bundle; the latest {listed} are listed</source>
        <translation>{included} von {rated} kommen in das Paket; die letzten {listed} sind aufgeführt</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Exclude these</source>
        <translation>Diese auslassen</translation>
    </message>
    <message>
        <source>Include these</source>
        <translation>Diese aufnehmen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>All answers shown, for example those of one chat; their ratings are kept.</source>
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
        <source>File type</source>
        <translation>Dateityp</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Date modified</source>
        <translation>Wann geändert</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Aus jeder Zeit</translation>
    </message>
    <message>
        <source>Last {count} days</source>
        <translation>Der letzten {count} Tage</translation>
    </message>
    <message>
        <source>All file types</source>
        <translation>Dateien aller Typen</translation>
    </message>
    <message>
        <source>All folders</source>
        <translation>In allen Ordnern</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>Alle Sprachen</translation>
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
        <source>Delete the folder, keep its chats</source>
        <translation>Ordner löschen; seine Chats bleiben</translation>
    </message>
    <message>
        <source>Delete the folder with its chats</source>
        <translation>Ordner mit seinen Chats löschen</translation>
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
        <source>Prompts: your questions only</source>
        <translation>Prompts: nur Ihre Fragen</translation>
    </message>
</context>
<context>
    <name>HerePage</name>
    <message>
        <source>No models on this machine yet</source>
        <translation>Noch kein Modell auf diesem Rechner</translation>
    </message>
    <message>
        <source>Download one from the hub, install Inglenook with its starter extra, or import a GGUF file you have. The file is used where it is; nothing is copied.</source>
        <translation>Laden Sie eines vom Hub, installieren Sie Inglenook mit dem Extra „starter“ oder importieren Sie eine vorhandene GGUF-Datei. Eine Datei wird dort genutzt, wo sie liegt; nichts wird kopiert.</translation>
    </message>
    <message>
        <source>{size} freed.</source>
        <translation>{size} sind wieder frei.</translation>
    </message>
    <message>
        <source>From other programs on this machine</source>
        <translation>Von anderen Programmen auf diesem Rechner</translation>
    </message>
    <message>
        <source>In the catalogue, not downloaded</source>
        <translation>Im Katalog, nicht auf diesem Rechner</translation>
    </message>
</context>
<context>
    <name>HubPage</name>
    <message>
        <source>Model name, for example Qwen3 4B</source>
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
        <source>Only searching and downloading connect to {host}, and the network log shows it. {free} are free for models on this disk.</source>
        <translation>Die Suche verbindet sich mit {host}, ebenso ein Download; sonst nichts, und das Netzwerkprotokoll zeigt es. Für Modelle sind auf diesem Datenträger {free} frei.</translation>
    </message>
    <message>
        <source>Searching {host}…</source>
        <translation>{host} wird durchsucht …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Download a model</source>
        <translation>Modell holen</translation>
    </message>
    <message>
        <source>Models come in several sizes; each shows whether it fits this machine.</source>
        <translation>Dateien im Hub gibt es in mehreren Größen; bei jeder steht, ob sie hier passt.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Try fewer words, or the publisher&apos;s name.</source>
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
        <source>All</source>
        <translation>Alle</translation>
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
        <source>What is not imported</source>
        <translation>Was nicht importiert wird</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) from {programs} in this file.</source>
        <translation>
            <numerusform>%Ln Chat aus {programs} in dieser Datei.</numerusform>
            <numerusform>%Ln Chats aus {programs} in dieser Datei.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to import in this file.</source>
        <translation>In dieser Datei gibt es nichts zu importieren.</translation>
    </message>
    <message>
        <source>Ratings: {up} up, {down} down.</source>
        <translation>Bewertungen: {up} gut, {down} nicht gut.</translation>
    </message>
    <message>
        <source>Look before you import:</source>
        <translation>Sehen Sie nach, bevor Sie importieren:</translation>
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
        <source>already here</source>
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
        <source>Stopped. Chats imported so far: {chats}.</source>
        <translation>Angehalten. Bisher importierte Chats: {chats}.</translation>
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
        <source>Stop; indexed files stay, and the rest can be added again</source>
        <translation>Stoppen; was indiziert ist, bleibt, und der Rest lässt sich wieder hinzufügen</translation>
    </message>
    <message>
        <source>Removing what was not indexed yet…</source>
        <translation>Was noch nicht indiziert ist, wird entfernt …</translation>
    </message>
    <message>
        <source>Preparing “{name}” for search by meaning</source>
        <translation>„{name}“ wird für die Suche nach Bedeutung vorbereitet</translation>
    </message>
    <message>
        <source>Re-reading “{name}”, as this version may read more · {file}</source>
        <translation>„{name}“ wird neu gelesen, da diese Version mehr lesen kann · {file}</translation>
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
        <source>There are no models yet.</source>
        <translation>Es gibt noch keine Modelle.</translation>
    </message>
    <message>
        <source>Wait for the running job, or stop it.</source>
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
        <source>Held out for validation: {0}.</source>
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
        <source>Every row is marked as labelled by a machine.</source>
        <translation>Jede Zeile sagt, dass eine Maschine sie beurteilt hat.</translation>
    </message>
    <message>
        <source>The adapter is ready</source>
        <translation>Der Adapter kann verwendet werden</translation>
    </message>
    <message>
        <source>Choose it for a chat in the model menu, or compare it here.</source>
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
        <source>In brackets: the 95 % confidence interval.</source>
        <translation>In Klammern: wo der wahre Anteil mit 95 % Sicherheit liegt.</translation>
    </message>
    <message>
        <source>No clear difference between the two.</source>
        <translation>Zwischen beiden nicht entschieden.</translation>
    </message>
    <message>
        <source>The second is worse than the first.</source>
        <translation>Das zweite ist schlechter als das erste.</translation>
    </message>
    <message>
        <source>The second answers plain questions worse.</source>
        <translation>Das zweite beantwortet einfache Fragen schlechter.</translation>
    </message>
    <message>
        <source>In {wins} of {pairs} pairs the second prefers the better answer more strongly, in {losses} less strongly; 95 % confidence: {low} to {high} of these.</source>
        <translation>In {wins} von {pairs} Paaren zieht das zweite die bessere Antwort stärker vor, in {losses} weniger stark; mit 95 % Sicherheit in {low} bis {high} davon.</translation>
    </message>
    <message>
        <source>Plain questions answered right, of {questions}: {before} before, {after} after.</source>
        <translation>Richtig beantwortete einfache Fragen, von {questions}: vorher {before}, nachher {after}.</translation>
    </message>
    <message>
        <source>These are too few pairs to tell.</source>
        <translation>Das sind zu wenige Paare für ein Urteil.</translation>
    </message>
    <message>
        <source>The second finds the better answers themselves less likely.</source>
        <translation>Das zweite hält die besseren Antworten selbst für weniger wahrscheinlich.</translation>
    </message>
    <message>
        <source>Answers that repeat themselves, say nothing, are in another language or far too long, of {answers}: {before} before, {after} after.</source>
        <translation>Antworten, die sich wiederholen, nichts sagen, in einer anderen Sprache oder viel zu lang sind, von {answers}: vorher {before}, nachher {after}.</translation>
    </message>
    <message>
        <source>{judge}, which judges much like you, prefers the second in {wins} of {pairs} pairs and the first in {losses}.</source>
        <translation>{judge}, das weitgehend wie Sie urteilt, zieht in {wins} von {pairs} Paaren das zweite vor und in {losses} das erste.</translation>
    </message>
    <message>
        <source>Compare the answers below before you use it.</source>
        <translation>Vergleichen Sie die Antworten unten, bevor Sie es verwenden.</translation>
    </message>
    <message>
        <source>The second is closer to what you prefer.</source>
        <translation>Das zweite ist näher an dem, was Sie bevorzugen.</translation>
    </message>
    <message>
        <source>Prefers the better answer</source>
        <translation>Zieht die bessere Antwort vor</translation>
    </message>
    <message>
        <source>Mean margin</source>
        <translation>Mittlerer Abstand</translation>
    </message>
    <message>
        <source>Log-likelihood of better answers</source>
        <translation>Log-Likelihood der besseren Antworten</translation>
    </message>
    <message>
        <source>Log-likelihood of plain answers</source>
        <translation>Log-Likelihood der einfachen Antworten</translation>
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
        <source>Discard the results</source>
        <translation>Bisheriges verwerfen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortfahren</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>Stopped at {done} of {total}; the results so far are kept.</source>
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
        <source>Starting…</source>
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
        <source>Restore the default rubric</source>
        <translation>Übliche Vorlage wiederherstellen</translation>
    </message>
    <message>
        <source>Can a model judge the way you do?</source>
        <translation>Kann ein Modell urteilen wie Sie?</translation>
    </message>
    <message>
        <source>It grades the answers you rated, and its grades are compared with your ratings. They are kept separately as machine labels and never become your ratings.</source>
        <translation>Es benotet die Antworten, die Sie bewertet haben; seine Noten werden mit Ihren verglichen. Sie bleiben als Maschinenurteile getrennt und werden nie zu Ihren Bewertungen.</translation>
    </message>
    <message>
        <source>{done} of {total} answers graded</source>
        <translation>{done} von {total} Antworten benotet</translation>
    </message>
    <message>
        <source>Loading the judge…</source>
        <translation>Der Richter wird geladen …</translation>
    </message>
    <message>
        <source>There are no models yet.</source>
        <translation>Es gibt noch keine Modelle.</translation>
    </message>
    <message>
        <source>It judges much like you do.</source>
        <translation>Es urteilt weitgehend wie Sie.</translation>
    </message>
    <message>
        <source>It does not judge like you do; don&apos;t rely on it.</source>
        <translation>Es urteilt nicht wie Sie: Verlassen Sie sich nicht darauf.</translation>
    </message>
    <message>
        <source>Too few ratings to tell.</source>
        <translation>Zu wenige Bewertungen für ein Urteil.</translation>
    </message>
    <message>
        <source>In {share} of {pairs} pairs the answer you liked has the higher grade; chance is 50 %. You liked {liked} and disliked {disliked}.</source>
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
        <source>You disliked it</source>
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
        <source>It is tested on your ratings first. Its labels become KTO rows in a separate bundle, each marked as a machine&apos;s; your ratings stay as they are.</source>
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
        <source>Label even if the judge disagrees with me</source>
        <translation>Auch beurteilen, wenn der Richter mir nicht zustimmt</translation>
    </message>
</context>
<context>
    <name>LibraryTrial</name>
    <message>
        <source>Enter questions you know the answer to, and the file that answers each; five are a good start. Measure, change a setting, and measure again.</source>
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
        <source>Figure, if any</source>
        <translation>Zahl, falls es eine gibt</translation>
    </message>
    <message>
        <source>The figure in a table that answers it</source>
        <translation>Die Zahl in einer Tabelle, die sie beantwortet</translation>
    </message>
    <message>
        <source>As it is written in the table, such as 2,725</source>
        <translation>Wie sie in der Tabelle steht, etwa 2,725</translation>
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
        <source>shown</source>
        <translation>gezeigt</translation>
    </message>
    <message>
        <source>Shown with the answer</source>
        <translation>Mit der Antwort gezeigt</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>nicht gezeigt</translation>
    </message>
    <message>
        <source>Given to the model, but not shown</source>
        <translation>Dem Modell gegeben, aber nicht gezeigt</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>abgeschnitten</translation>
    </message>
    <message>
        <source>Found, but not given to the model</source>
        <translation>Gefunden, aber dem Modell nicht gegeben</translation>
    </message>
    <message>
        <source>In a table, but in no passage found</source>
        <translation>In einer Tabelle, aber in keiner gefundenen Textstelle</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>nicht gelesen</translation>
    </message>
    <message>
        <source>In no table of the file</source>
        <translation>In keiner Tabelle der Datei</translation>
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
        <source>Enter password…</source>
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
        <source>The training goes on without the window</source>
        <translation>Das Training läuft ohne das Fenster weiter</translation>
    </message>
    <message>
        <source>Inglenook ends when the training is done; until then, starting it again shows this window. To end it now, pause the training first: Dataset › Train.</source>
        <translation>Inglenook endet, wenn das Training fertig ist; bis dahin zeigt ein neuer Start dieses Fenster wieder. Um es jetzt zu beenden, halten Sie zuerst das Training an: Datensatz › Trainieren.</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message>
        <source>Quit and lose what could not be stored?</source>
        <translation>Beenden und verlieren, was nicht gespeichert werden konnte?</translation>
    </message>
    <message>
        <source>The disk is full or failing. Drafts, edits and ratings since then are only in this window. Free some space first, and they are stored by themselves.</source>
        <translation>Der Datenträger ist voll oder fehlerhaft. Entwürfe, Änderungen und Bewertungen seitdem gibt es nur in diesem Fenster. Schaffen Sie zuerst Platz, dann werden sie von selbst gespeichert.</translation>
    </message>
    <message>
        <source>Quit and lose them</source>
        <translation>Beenden und verlieren</translation>
    </message>
    <message>
        <source>Saved to {file}</source>
        <translation>Geschrieben nach {file}</translation>
    </message>
</context>
<context>
    <name>MarkdownBody</name>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>written by the model, not run</source>
        <translation>vom Modell geschrieben, nicht ausgeführt</translation>
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
        <source>tokens/s → · {loss}, lower is better ↑</source>
        <translation>Tokens/s → · {loss}, niedriger ist besser ↑</translation>
    </message>
</context>
<context>
    <name>Measurements</name>
    <message>
        <source>Use this model</source>
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
        <source>KL divergence</source>
        <translation>Abweichung (KL)</translation>
    </message>
    <message>
        <source>Same top word</source>
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
        <source>Remembered facts</source>
        <translation>Was gemerkt ist</translation>
    </message>
    <message>
        <source>Nothing is added without you; facts you forget are erased. Existing backups keep them for up to a year, until they are replaced in Settings → Privacy &amp; security.</source>
        <translation>Ohne Sie kommt nichts hinzu; was Sie vergessen lassen, wird gelöscht. Bisherige Sicherungen enthalten es noch bis zu einem Jahr, bis sie unter Einstellungen → Datenschutz &amp; Sicherheit ersetzt werden.</translation>
    </message>
    <message>
        <source>Use these facts in answers</source>
        <translation>Antworten kennen diese Fakten</translation>
    </message>
    <message>
        <source>For example: I write British English</source>
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
    <message>
        <source>Choose a fact first</source>
        <translation>Wählen Sie zuerst einen Fakt</translation>
    </message>
</context>
<context>
    <name>MergeForm</name>
    <message>
        <source>Merge datasets</source>
        <translation>Datensätze vereinen</translation>
    </message>
    <message>
        <source>Combine datasets</source>
        <translation>Datensätze zusammenführen</translation>
    </message>
    <message>
        <source>Bundles and JSON Lines files in TRL&apos;s formats become one bundle. Duplicate rows are written once, and its card says which rows come from where.</source>
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
    <message>
        <source>Restart</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Discard this unfinished edit</source>
        <translation>Diese unfertige Änderung verwerfen</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>its address was not found</source>
        <translation>seine Adresse wurde nicht gefunden</translation>
    </message>
    <message>
        <source>The answer is not valid JSON.</source>
        <translation>Die Antwort ist kein gültiges JSON.</translation>
    </message>
    <message>
        <source>Ask again, or mention it in the question.</source>
        <translation>Fragen Sie noch einmal, oder sagen Sie es in der Frage.</translation>
    </message>
    <message>
        <source>Make it flatter.</source>
        <translation>Machen Sie es flacher.</translation>
    </message>
    <message>
        <source>The JSON Schema cannot be used: {0}.</source>
        <translation>Das JSON-Schema lässt sich nicht verwenden: {0}.</translation>
    </message>
    <message>
        <source>The JSON Schema is nested too deeply.</source>
        <translation>Das JSON-Schema ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>The answer breaks its JSON Schema: {0}.</source>
        <translation>Die Antwort verletzt ihr JSON-Schema: {0}.</translation>
    </message>
    <message>
        <source>Correct it, or remove it from the tool servers: it is kept as {0}.broken.</source>
        <translation>Berichtigen Sie sie oder entfernen Sie sie aus den Werkzeugservern: Sie bleibt als {0}.broken erhalten.</translation>
    </message>
    <message>
        <source>The file {0} cannot be used: {1}</source>
        <translation>Die Datei {0} kann nicht verwendet werden: {1}</translation>
    </message>
    <message>
        <source>Draw bars.</source>
        <translation>Zeichnen Sie Balken.</translation>
    </message>
    <message>
        <source>A pie needs values above zero.</source>
        <translation>Ein Kreisdiagramm braucht Werte über null.</translation>
    </message>
    <message>
        <source>One of your corrected answers is not imported.</source>
        <translation>Eine von Ihnen berichtigte Antwort wird nicht importiert.</translation>
    </message>
    <message>
        <source>A file of type {0} is not a picture.</source>
        <translation>Eine Datei der Art {0} ist kein Bild.</translation>
    </message>
    <message>
        <source>A line is {&quot;question&quot;: &quot;…&quot;} or {&quot;prompt&quot;: [messages]}.</source>
        <translation>Eine Zeile ist {&quot;question&quot;: &quot;…&quot;} oder {&quot;prompt&quot;: [messages]}.</translation>
    </message>
    <message>
        <source>A message of type “{0}” is not text.</source>
        <translation>Eine Nachricht der Art „{0}“ ist kein Text.</translation>
    </message>
    <message>
        <source>A model on a server cannot score answers.</source>
        <translation>Ein Modell auf einem Server lässt sich nicht fragen, für wie wahrscheinlich es eine Antwort hält.</translation>
    </message>
    <message>
        <source>A note of {0} characters is not part of the thread.</source>
        <translation>Eine Notiz von {0} Zeichen gehört nicht zum Gesprächsverlauf.</translation>
    </message>
    <message>
        <source>A picture</source>
        <translation>Ein Bild</translation>
    </message>
    <message>
        <source>A picture of this chat cannot be read.</source>
        <translation>Ein Bild dieses Chats lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>A part of type “{0}” is not text.</source>
        <translation>Ein Teil der Art „{0}“ ist kein Text.</translation>
    </message>
    <message>
        <source>A prompt needs a name and text.</source>
        <translation>Ein Prompt braucht einen Namen und einen Text.</translation>
    </message>
    <message>
        <source>A rated answer and its question do not fit into the model&apos;s context.</source>
        <translation>Eine bewertete Antwort und ihre Frage passen nicht in den Kontext des Modells.</translation>
    </message>
    <message>
        <source>A row is {&quot;prompt&quot;: …, &quot;chosen&quot;: …, &quot;rejected&quot;: …}, each a text or messages.</source>
        <translation>Eine Zeile ist {&quot;prompt&quot;: …, &quot;chosen&quot;: …, &quot;rejected&quot;: …}, jeweils ein Text oder Nachrichten.</translation>
    </message>
    <message>
        <source>A step of type “{0}” is not imported.</source>
        <translation>Ein Schritt der Art „{0}“ wird nicht importiert.</translation>
    </message>
    <message>
        <source>A tool server needs a short name.</source>
        <translation>Ein Werkzeugserver braucht einen kurzen Namen.</translation>
    </message>
    <message>
        <source>Accept it there, then give Inglenook an access token: below the search on the hub&apos;s page, or with inglenook models token.</source>
        <translation>Stimmen Sie ihr dort zu, und geben Sie Inglenook dann ein Zugriffstoken: unter der Suche auf der Seite „Im Hub finden“ oder mit inglenook models token.</translation>
    </message>
    <message>
        <source>Adapters for models of the architecture {0} cannot be converted.</source>
        <translation>Adapter für Modelle der Architektur {0} lassen sich nicht umwandeln.</translation>
    </message>
    <message>
        <source>Adapters only work with models on this machine.</source>
        <translation>Adapter funktionieren nur mit Modellen dieses Rechners.</translation>
    </message>
    <message>
        <source>Add a document first.</source>
        <translation>Fügen Sie zuerst ein Dokument hinzu.</translation>
    </message>
    <message>
        <source>Add it first.</source>
        <translation>Fügen Sie ihn zuerst hinzu.</translation>
    </message>
    <message>
        <source>Add some, or give a file of questions.</source>
        <translation>Fügen Sie welche hinzu, oder geben Sie eine Datei mit Fragen an.</translation>
    </message>
    <message>
        <source>Add some: five are a good start.</source>
        <translation>Fügen Sie einige hinzu: Fünf sind ein guter Anfang.</translation>
    </message>
    <message>
        <source>Allow it once.</source>
        <translation>Erlauben Sie ihn einmal.</translation>
    </message>
    <message>
        <source>Allow more tokens, or ask for less.</source>
        <translation>Erlauben Sie mehr Tokens, oder verlangen Sie weniger.</translation>
    </message>
    <message>
        <source>An empty passphrase protects nothing.</source>
        <translation>Eine leere Passphrase schützt nichts.</translation>
    </message>
    <message>
        <source>An item of type “{0}” is not a message.</source>
        <translation>Ein Element der Art „{0}“ ist keine Nachricht.</translation>
    </message>
    <message>
        <source>Another program has the database open.</source>
        <translation>Ein anderes Programm hält die Datenbank offen.</translation>
    </message>
    <message>
        <source>Answer its prompt or unlock it, then try again.</source>
        <translation>Beantworten Sie seine Nachfrage, oder entsperren Sie ihn, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Answer without one, or choose another.</source>
        <translation>Antworten Sie ohne Adapter, oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>Answers questions about a table in a file: counts, sums, filters, groups.</source>
        <translation>Beantwortet Fragen zu einer Tabelle in einer Datei: zählt, summiert, filtert, gruppiert.</translation>
    </message>
    <message>
        <source>Ask again, or let it continue.</source>
        <translation>Fragen Sie noch einmal, oder setzen Sie die Antwort fort.</translation>
    </message>
    <message>
        <source>Ask again.</source>
        <translation>Fragen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Ask again; it will restart.</source>
        <translation>Fragen Sie noch einmal: Der Prozess startet neu.</translation>
    </message>
    <message>
        <source>Ask for fewer samples, allow longer answers, or choose a larger model.</source>
        <translation>Verlangen Sie weniger Antworten je Frage, erlauben Sie längere Antworten, oder wählen Sie ein größeres Modell.</translation>
    </message>
    <message>
        <source>Ask the question below it.</source>
        <translation>Stellen Sie die Frage darunter.</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skalierung</translation>
    </message>
    <message>
        <source>Several times, and vote</source>
        <translation>Mehrmals, mit Abstimmung</translation>
    </message>
    <message>
        <source>Size of text and controls, on top of the screen&apos;s own scaling.</source>
        <translation>Größe von Text und Bedienelementen, zusätzlich zu der des Bildschirms.</translation>
    </message>
    <message>
        <source>Spacing around text and controls.</source>
        <translation>Wie viel Raum um die Wörter ist.</translation>
    </message>
    <message>
        <source>Split the file, or save it as Parquet with fewer columns.</source>
        <translation>Teilen Sie die Datei auf, oder speichern Sie sie als Parquet mit weniger Spalten.</translation>
    </message>
    <message>
        <source>Start one first.</source>
        <translation>Beginnen Sie zuerst einen.</translation>
    </message>
    <message>
        <source>Both sides are the same model.</source>
        <translation>Auf beiden Seiten steht dasselbe Modell.</translation>
    </message>
    <message>
        <source>Build libllama, libggml and libmtmd as shared libraries for this machine.</source>
        <translation>Bauen Sie libllama, libggml und libmtmd als gemeinsam genutzte Bibliotheken für diesen Rechner.</translation>
    </message>
    <message>
        <source>Change its permissions or use --home.</source>
        <translation>Ändern Sie die Zugriffsrechte, oder verwenden Sie --home.</translation>
    </message>
    <message>
        <source>Chats of {0} can be read.</source>
        <translation>Lesbar sind Chats aus {0}.</translation>
    </message>
    <message>
        <source>Check it and try again.</source>
        <translation>Prüfen Sie es, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Check it letter by letter against the printed one.</source>
        <translation>Vergleichen Sie ihn Buchstabe für Buchstabe mit dem gedruckten.</translation>
    </message>
    <message>
        <source>Check it letter by letter.</source>
        <translation>Prüfen Sie ihn Buchstabe für Buchstabe.</translation>
    </message>
    <message>
        <source>Check its address in Settings › Documents, and the network.</source>
        <translation>Prüfen Sie seine Adresse unter Einstellungen › Dokumente und das Netzwerk.</translation>
    </message>
    <message>
        <source>Check its command in the settings.</source>
        <translation>Prüfen Sie seinen Befehl in den Einstellungen.</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation>Prüfen Sie die Zugriffsrechte.</translation>
    </message>
    <message>
        <source>Check that it is there and readable.</source>
        <translation>Prüfen Sie, ob die Datei da und lesbar ist.</translation>
    </message>
    <message>
        <source>Check that it is there.</source>
        <translation>Prüfen Sie, ob die Datei da ist.</translation>
    </message>
    <message>
        <source>Check that you may read it and that its disk is connected.</source>
        <translation>Prüfen Sie, ob Sie sie lesen dürfen und ihr Datenträger verbunden ist.</translation>
    </message>
    <message>
        <source>Check the address, which looks like http://192.168.1.20:8000.</source>
        <translation>Prüfen Sie die Adresse; sie sieht aus wie http://192.168.1.20:8000.</translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions and free space, or choose another with --home.</source>
        <translation>Prüfen Sie Zugriffsrechte und freien Platz des Ordners, oder wählen Sie mit --home einen anderen.</translation>
    </message>
    <message>
        <source>Check the name, or search for it with inglenook models search.</source>
        <translation>Prüfen Sie den Namen, oder suchen Sie danach mit inglenook models search.</translation>
    </message>
    <message>
        <source>Check the network and try again.</source>
        <translation>Prüfen Sie das Netzwerk, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Check the network and try again; what was downloaded so far is kept.</source>
        <translation>Prüfen Sie das Netzwerk, und versuchen Sie es noch einmal; was schon geladen ist, bleibt.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>Check the permissions of the data folder or choose another with --home.</source>
        <translation>Prüfen Sie die Zugriffsrechte des Datenordners, oder wählen Sie mit --home einen anderen.</translation>
    </message>
    <message>
        <source>Check the permissions of the data folder.</source>
        <translation>Prüfen Sie die Zugriffsrechte des Datenordners.</translation>
    </message>
    <message>
        <source>Check the values.</source>
        <translation>Prüfen Sie die Werte.</translation>
    </message>
    <message>
        <source>Check what was asked for.</source>
        <translation>Prüfen Sie, was angefragt wurde.</translation>
    </message>
    <message>
        <source>Choose a DPO file.</source>
        <translation>Wählen Sie eine DPO-Datei.</translation>
    </message>
    <message>
        <source>Choose a JSON Lines file.</source>
        <translation>Wählen Sie eine JSON-Lines-Datei.</translation>
    </message>
    <message>
        <source>Choose a LoRA adapter in a GGUF file.</source>
        <translation>Wählen Sie einen LoRA-Adapter in einer GGUF-Datei.</translation>
    </message>
    <message>
        <source>Choose a PNG, JPEG, WebP, GIF, BMP or TIFF file.</source>
        <translation>Wählen Sie eine PNG-, JPEG-, WebP-, GIF-, BMP- oder TIFF-Datei.</translation>
    </message>
    <message>
        <source>Choose a UTF-8 text file.</source>
        <translation>Wählen Sie eine UTF-8-Textdatei.</translation>
    </message>
    <message>
        <source>Choose a collection or add a file.</source>
        <translation>Wählen Sie eine Sammlung, oder fügen Sie eine Datei hinzu.</translation>
    </message>
    <message>
        <source>Choose a file that Inglenook exported.</source>
        <translation>Wählen Sie eine Datei, die Inglenook exportiert hat.</translation>
    </message>
    <message>
        <source>Choose a folder to watch.</source>
        <translation>Wählen Sie einen Ordner, der verfolgt werden soll.</translation>
    </message>
    <message>
        <source>Choose a larger model as judge.</source>
        <translation>Wählen Sie ein größeres Modell als Richter.</translation>
    </message>
    <message>
        <source>Choose a model file that exists.</source>
        <translation>Wählen Sie eine vorhandene Modelldatei.</translation>
    </message>
    <message>
        <source>Choose a model on this machine.</source>
        <translation>Wählen Sie ein Modell dieses Rechners.</translation>
    </message>
    <message>
        <source>Choose a model that is on this machine.</source>
        <translation>Wählen Sie ein Modell, dessen Datei hier ist.</translation>
    </message>
    <message>
        <source>Choose a model with vision, or add the picture as a document so that the text in it is read.</source>
        <translation>Wählen Sie ein Modell, das sehen kann, oder fügen Sie das Bild als Dokument hinzu: Dann wird der Text darin gelesen.</translation>
    </message>
    <message>
        <source>Choose a model with vision.</source>
        <translation>Wählen Sie ein Modell, das sehen kann.</translation>
    </message>
    <message>
        <source>Choose a model.</source>
        <translation>Wählen Sie ein Modell.</translation>
    </message>
    <message>
        <source>Choose a new or an empty folder.</source>
        <translation>Wählen Sie einen neuen oder leeren Ordner.</translation>
    </message>
    <message>
        <source>Choose a passphrase, which you enter at each start.</source>
        <translation>Wählen Sie eine Passphrase: Sie wird bei jedem Start abgefragt.</translation>
    </message>
    <message>
        <source>Choose a picture that exists.</source>
        <translation>Wählen Sie ein vorhandenes Bild.</translation>
    </message>
    <message>
        <source>Choose a shorter context length or a smaller model.</source>
        <translation>Wählen Sie einen kürzeren Kontext oder ein kleineres Modell.</translation>
    </message>
    <message>
        <source>Choose a smaller one, or close other programs; to use it anyway, choose it again in the list of models or ask with --allow-swapping.</source>
        <translation>Wählen Sie ein kleineres, oder schließen Sie andere Programme; um es trotzdem zu verwenden, wählen Sie es in der Liste der Modelle noch einmal, oder fragen Sie mit --allow-swapping.</translation>
    </message>
    <message>
        <source>Choose among its variants.</source>
        <translation>Wählen Sie unter den Varianten einer Frage.</translation>
    </message>
    <message>
        <source>Choose an answer to replay.</source>
        <translation>Wählen Sie eine Antwort, die wiederholt werden soll.</translation>
    </message>
    <message>
        <source>Choose another adapter, or none.</source>
        <translation>Wählen Sie einen anderen Adapter oder keinen.</translation>
    </message>
    <message>
        <source>Choose another backup.</source>
        <translation>Wählen Sie eine andere Sicherung.</translation>
    </message>
    <message>
        <source>Choose another file or sheet.</source>
        <translation>Wählen Sie eine andere Datei oder ein anderes Tabellenblatt.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>Choose another library, or use the bundled one (Settings, Engine).</source>
        <translation>Wählen Sie eine andere Bibliothek, oder verwenden Sie die mitgelieferte (Einstellungen, Engine).</translation>
    </message>
    <message>
        <source>Choose another model or adapter for one side.</source>
        <translation>Wählen Sie für eine Seite ein anderes Modell oder einen anderen Adapter.</translation>
    </message>
    <message>
        <source>Choose another model or text.</source>
        <translation>Wählen Sie ein anderes Modell oder einen anderen Text.</translation>
    </message>
    <message>
        <source>Choose another model.</source>
        <translation>Wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>Choose another location.</source>
        <translation>Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>0 always picks the likeliest word; higher values vary more.</source>
        <translation>0 nimmt stets das wahrscheinlichste Wort; höhere Werte variieren mehr.</translation>
    </message>
    <message>
        <source>A chat in the file has more than {0} messages.</source>
        <translation>Ein Chat in der Datei hat mehr als {0} Nachrichten.</translation>
    </message>
    <message>
        <source>A collection&apos;s name can have at most {0} printable characters.</source>
        <translation>Der Name einer Sammlung darf höchstens {0} druckbare Zeichen haben.</translation>
    </message>
    <message>
        <source>A known answer needs a question and a file.</source>
        <translation>Eine bekannte Antwort braucht eine Frage und eine Datei.</translation>
    </message>
    <message>
        <source>Add a transcript of it.</source>
        <translation>Fügen Sie ein Transkript davon hinzu.</translation>
    </message>
    <message>
        <source>All votes so far are ties.</source>
        <translation>Alle bisherigen Stimmen sind unentschieden.</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>An old chat continues without being read again. Encrypted, at most 4 GB.</source>
        <translation>Ein alter Chat geht weiter, ohne neu gelesen zu werden. Verschlüsselt, höchstens 4 GB.</translation>
    </message>
    <message>
        <source>As many as fit</source>
        <translation>So viele wie passen</translation>
    </message>
    <message>
        <source>Ask for less at once.</source>
        <translation>Verlangen Sie weniger auf einmal.</translation>
    </message>
    <message>
        <source>Attempts that vote</source>
        <translation>Versuche, die abstimmen</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Call it again.</source>
        <translation>Rufen Sie es noch einmal auf.</translation>
    </message>
    <message>
        <source>Check its separators and quotation marks. Nothing was computed.</source>
        <translation>Prüfen Sie ihre Trennzeichen und Anführungszeichen. Es wurde nichts berechnet.</translation>
    </message>
    <message>
        <source>Check the address, which usually ends with /v1.</source>
        <translation>Prüfen Sie die Adresse; sie endet gewöhnlich auf /v1.</translation>
    </message>
    <message>
        <source>Choose a file that a chat program exported.</source>
        <translation>Wählen Sie eine Datei, die ein Chat-Programm exportiert hat.</translation>
    </message>
    <message>
        <source>Choose a file that has content.</source>
        <translation>Wählen Sie eine Datei mit Inhalt.</translation>
    </message>
    <message>
        <source>Choose another name, or remove that server first.</source>
        <translation>Wählen Sie einen anderen Namen, oder entfernen Sie zuerst jenen Server.</translation>
    </message>
    <message>
        <source>Choose another port.</source>
        <translation>Wählen Sie einen anderen Port.</translation>
    </message>
    <message>
        <source>Choose another type, or another file.</source>
        <translation>Wählen Sie einen anderen Typ oder eine andere Datei.</translation>
    </message>
    <message>
        <source>Choose another value.</source>
        <translation>Wählen Sie einen anderen Wert.</translation>
    </message>
    <message>
        <source>Choose it again in the list of models to retry, or use another one.</source>
        <translation>Wählen Sie es in der Liste der Modelle noch einmal, um es erneut zu versuchen, oder verwenden Sie ein anderes.</translation>
    </message>
    <message>
        <source>Choose one of several words.</source>
        <translation>Wählen Sie eine aus mehreren Wörtern.</translation>
    </message>
    <message>
        <source>Choose one of {0}.</source>
        <translation>Wählen Sie einen von diesen: {0}.</translation>
    </message>
    <message>
        <source>Choose one that exists.</source>
        <translation>Wählen Sie einen Pfad, den es gibt.</translation>
    </message>
    <message>
        <source>Choose one that was made without.</source>
        <translation>Wählen Sie eine, die ohne Werkzeuge entstand.</translation>
    </message>
    <message>
        <source>Choose the file or folder that holds the chats.</source>
        <translation>Wählen Sie die Datei oder den Ordner mit den Chats.</translation>
    </message>
    <message>
        <source>Choose the first one, {0}.</source>
        <translation>Wählen Sie den ersten, {0}.</translation>
    </message>
    <message>
        <source>Choose the folder with libllama (llama.dll); a build has it in build/bin.</source>
        <translation>Wählen Sie den Ordner mit libllama (llama.dll); in einem Bau ist das build/bin.</translation>
    </message>
    <message>
        <source>Choose the model that it was trained for, or convert it for this one.</source>
        <translation>Wählen Sie das Modell, für das er trainiert wurde, oder wandeln Sie ihn für dieses um.</translation>
    </message>
    <message>
        <source>Choose the model that it was trained for.</source>
        <translation>Wählen Sie das Modell, für das er trainiert wurde.</translation>
    </message>
    <message>
        <source>Choose the model that it was trained on, or another adapter.</source>
        <translation>Wählen Sie das Modell, mit dem er trainiert wurde, oder einen anderen Adapter.</translation>
    </message>
    <message>
        <source>Close Inglenook and delete this file.</source>
        <translation>Schließen Sie Inglenook, und löschen Sie diese Datei.</translation>
    </message>
    <message>
        <source>Close it and run the command again.</source>
        <translation>Schließen Sie es, und führen Sie den Befehl noch einmal aus.</translation>
    </message>
    <message>
        <source>Close it and try again.</source>
        <translation>Schließen Sie es, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Close it, or end its process, and start again.</source>
        <translation>Schließen Sie es, oder beenden Sie seinen Prozess, und starten Sie neu.</translation>
    </message>
    <message>
        <source>Close other programs or choose a smaller model or file.</source>
        <translation>Schließen Sie andere Programme, oder wählen Sie ein kleineres Modell oder eine kleinere Datei.</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller model.</source>
        <translation>Schließen Sie andere Programme, oder wählen Sie ein kleineres Modell.</translation>
    </message>
    <message>
        <source>Close other programs, or unload the model that is in use.</source>
        <translation>Schließen Sie andere Programme, oder entladen Sie das Modell, das in Gebrauch ist.</translation>
    </message>
    <message>
        <source>Close others.</source>
        <translation>Schließen Sie andere Modelle oder Programme.</translation>
    </message>
    <message>
        <source>Close what uses it, and try again.</source>
        <translation>Schließen Sie, was darauf zugreift, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Closing the window leaves Inglenook running, with an icon in the system tray.</source>
        <translation>Ein Symbol im Infobereich des Systems; wird das Fenster geschlossen, läuft Inglenook weiter.</translation>
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
        <source>Compare a model with its original.</source>
        <translation>Vergleichen Sie ein Modell mit seinem Original.</translation>
    </message>
    <message>
        <source>Compares meanings in document search. Changing it re-indexes all documents in the background.</source>
        <translation>Das Modell, das Bedeutungen vergleicht. Mit einem anderen werden die Vektoren aller Dokumente im Hintergrund neu berechnet.</translation>
    </message>
    <message>
        <source>Connect again with its key.</source>
        <translation>Verbinden Sie sich neu mit seinem Schlüssel.</translation>
    </message>
    <message>
        <source>Connect to it again to see what it has.</source>
        <translation>Verbinden Sie sich neu mit ihm, um zu sehen, was er hat.</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Continue or regenerate them, or write corrections.</source>
        <translation>Setzen Sie sie fort, erzeugen Sie sie neu, oder schreiben Sie Berichtigungen.</translation>
    </message>
    <message>
        <source>Converts an amount from one unit of measurement to another.</source>
        <translation>Rechnet einen Betrag von einer Maßeinheit in eine andere um.</translation>
    </message>
    <message>
        <source>Copy or download it again from its source.</source>
        <translation>Kopieren Sie sie noch einmal von dort, woher sie kam, oder laden Sie sie erneut herunter.</translation>
    </message>
    <message>
        <source>Correct it.</source>
        <translation>Berichtigen Sie es.</translation>
    </message>
    <message>
        <source>Correct that file or remove it.</source>
        <translation>Berichtigen Sie diese Datei, oder entfernen Sie sie.</translation>
    </message>
    <message>
        <source>Correct that, or choose another model.</source>
        <translation>Beheben Sie das, oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>Correct the arguments and call it again.</source>
        <translation>Berichtigen Sie die Argumente, und rufen Sie es noch einmal auf.</translation>
    </message>
    <message>
        <source>Correct the file.</source>
        <translation>Berichtigen Sie die Datei.</translation>
    </message>
    <message>
        <source>Correct the grammar.</source>
        <translation>Berichtigen Sie die Grammatik.</translation>
    </message>
    <message>
        <source>Correct the request, or look at the server&apos;s log.</source>
        <translation>Berichtigen Sie die Anfrage, oder sehen Sie im Protokoll des Servers nach.</translation>
    </message>
    <message>
        <source>Correct the schema.</source>
        <translation>Berichtigen Sie das Schema.</translation>
    </message>
    <message>
        <source>Correct the tool&apos;s schema.</source>
        <translation>Berichtigen Sie das Schema des Werkzeugs.</translation>
    </message>
    <message>
        <source>Custom build of llama.cpp</source>
        <translation>Ein anderer Bau von llama.cpp</translation>
    </message>
    <message>
        <source>DRY allowed length</source>
        <translation>DRY: erlaubte Länge</translation>
    </message>
    <message>
        <source>DRY base</source>
        <translation>DRY: Basis</translation>
    </message>
    <message>
        <source>DRY multiplier</source>
        <translation>DRY: Faktor</translation>
    </message>
    <message>
        <source>Damaged chapters, of which text is missing: {0}.</source>
        <translation>Beschädigte Kapitel, von denen Text fehlt: {0}.</translation>
    </message>
    <message>
        <source>Damaged pages, of which text is missing: {0}.</source>
        <translation>Beschädigte Seiten, von denen Text fehlt: {0}.</translation>
    </message>
    <message>
        <source>Damaged sheets, of which text is missing: {0}.</source>
        <translation>Beschädigte Tabellenblätter, von denen Text fehlt: {0}.</translation>
    </message>
    <message>
        <source>Damaged slides, of which text is missing: {0}.</source>
        <translation>Beschädigte Folien, von denen Text fehlt: {0}.</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Debian: apt install {0}. Fedora: dnf install {1}.</source>
        <translation>Debian: apt install {0}. Fedora: dnf install {1}.</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>Discourages repeating whole phrases; 0 turns it off, 0.8 is usual.</source>
        <translation>Hemmt das Wiederholen ganzer Wendungen; 0 schaltet es aus, üblich ist 0,8.</translation>
    </message>
    <message>
        <source>Do not use it.</source>
        <translation>Verwenden Sie die Datei nicht.</translation>
    </message>
    <message>
        <source>Download models from</source>
        <translation>Woher Modelle geholt werden</translation>
    </message>
    <message>
        <source>Download or export it again, then import that.</source>
        <translation>Laden oder exportieren Sie es neu, und importieren Sie dann das neue.</translation>
    </message>
    <message>
        <source>Draws a chart and shows it to the user.</source>
        <translation>Zeichnet ein Diagramm und zeigt es Ihnen.</translation>
    </message>
    <message>
        <source>Drops words less likely than this share of the likeliest one.</source>
        <translation>Lässt Wörter weg, die unwahrscheinlicher sind als dieser Anteil des wahrscheinlichsten.</translation>
    </message>
    <message>
        <source>Embedding model</source>
        <translation>Nach Bedeutung suchen mit</translation>
    </message>
    <message>
        <source>End it with the user&apos;s turn.</source>
        <translation>Lassen Sie sie mit dem Beitrag des Nutzers enden.</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Geben Sie einen Namen ein.</translation>
    </message>
    <message>
        <source>Enter both.</source>
        <translation>Geben Sie beides ein.</translation>
    </message>
    <message>
        <source>Enter it again.</source>
        <translation>Geben Sie sie noch einmal ein.</translation>
    </message>
    <message>
        <source>Enter its password to add it.</source>
        <translation>Geben Sie das Passwort ein, um die Datei hinzuzufügen.</translation>
    </message>
    <message>
        <source>Enter your passphrase.</source>
        <translation>Geben Sie Ihre Passphrase ein.</translation>
    </message>
    <message>
        <source>Enter your recovery code.</source>
        <translation>Geben Sie Ihren Wiederherstellungscode ein.</translation>
    </message>
    <message>
        <source>Every answer is rated.</source>
        <translation>Jede Antwort ist bewertet.</translation>
    </message>
    <message>
        <source>Export fewer chats at a time.</source>
        <translation>Exportieren Sie weniger Chats auf einmal.</translation>
    </message>
    <message>
        <source>Export the chats again.</source>
        <translation>Exportieren Sie die Chats neu.</translation>
    </message>
    <message>
        <source>Download it again, or choose another one in the settings.</source>
        <translation>Holen Sie es neu, oder wählen Sie in den Einstellungen ein anderes.</translation>
    </message>
    <message>
        <source>Download it again, or search without a reranker.</source>
        <translation>Holen Sie ihn neu, oder suchen Sie ohne Reranker.</translation>
    </message>
    <message>
        <source>Finds passages in the user&apos;s documents.</source>
        <translation>Findet Textstellen in Ihren Dokumenten.</translation>
    </message>
    <message>
        <source>Finds what was said in the user&apos;s earlier chats.</source>
        <translation>Findet, was in Ihren früheren Chats gesagt wurde.</translation>
    </message>
    <message>
        <source>Free some memory, or reinstall Inglenook.</source>
        <translation>Geben Sie Arbeitsspeicher frei, oder installieren Sie Inglenook neu.</translation>
    </message>
    <message>
        <source>Free some space and download it again; it resumes where it stopped.</source>
        <translation>Schaffen Sie Platz, und holen Sie es neu; es geht dort weiter, wo es stehen blieb.</translation>
    </message>
    <message>
        <source>Free some space or check the permissions of the data folder.</source>
        <translation>Schaffen Sie Platz, oder prüfen Sie die Zugriffsrechte des Datenordners.</translation>
    </message>
    <message>
        <source>Free some space or choose another folder; the results so far are kept.</source>
        <translation>Schaffen Sie Platz, oder wählen Sie einen anderen Ordner; was schon entstanden ist, bleibt.</translation>
    </message>
    <message>
        <source>Free some space or choose another location.</source>
        <translation>Schaffen Sie Platz, oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Free some space there.</source>
        <translation>Schaffen Sie dort Platz.</translation>
    </message>
    <message>
        <source>Free some space, or choose a smaller file.</source>
        <translation>Schaffen Sie Platz, oder wählen Sie eine kleinere Datei.</translation>
    </message>
    <message>
        <source>Free some space, or write it to another disk.</source>
        <translation>Schaffen Sie Platz, oder schreiben Sie auf einen anderen Datenträger.</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>Schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>Free twice the size of the database, or choose another location.</source>
        <translation>Schaffen Sie doppelt so viel Platz, wie die Datenbank groß ist, oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Get its file again, or choose another model.</source>
        <translation>Holen Sie die Datei neu, oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>Get the GGUF file again from its source, or choose another model.</source>
        <translation>Holen Sie die GGUF-Datei neu von ihrer Quelle, oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>Get the file again from its source, or choose another model.</source>
        <translation>Holen Sie die Datei neu von ihrer Quelle, oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>Get the projector (mmproj) for exactly this model, or move it out of the folder.</source>
        <translation>Holen Sie den Projektor (mmproj) genau dieses Modells, oder nehmen Sie den vorhandenen aus dem Ordner.</translation>
    </message>
    <message>
        <source>Give a file of questions.</source>
        <translation>Geben Sie eine Datei mit Fragen an.</translation>
    </message>
    <message>
        <source>Use a longer text, or none for the built-in one.</source>
        <translation>Geben Sie einen längeren Text an, oder keinen für den mitgelieferten.</translation>
    </message>
    <message>
        <source>Use a longer text.</source>
        <translation>Geben Sie einen längeren Text an.</translation>
    </message>
    <message>
        <source>Rate some answers first.</source>
        <translation>Geben Sie zuerst einigen Antworten einen Daumen.</translation>
    </message>
    <message>
        <source>Give an id of the catalogue that has a hub source, or OWNER/NAME.</source>
        <translation>Geben Sie eine Kennung aus dem Katalog an, die eine Quelle im Hub hat, oder BESITZER/NAME.</translation>
    </message>
    <message>
        <source>Inglenook does not connect to {0}.</source>
        <translation>Inglenook verbindet sich nicht mit {0}.</translation>
    </message>
    <message>
        <source>Inglenook failed on this answer ({0}). Try again, and report it if it happens again.</source>
        <translation>Inglenook ist an dieser Antwort gescheitert ({0}). Versuchen Sie es noch einmal, und melden Sie es, wenn es bleibt.</translation>
    </message>
    <message>
        <source>Inglenook failed on this file ({0}). Please report it.</source>
        <translation>Inglenook ist an dieser Datei gescheitert ({0}). Bitte melden Sie es.</translation>
    </message>
    <message>
        <source>Inglenook is already running on this data folder but does not answer.</source>
        <translation>Inglenook läuft schon mit diesem Datenordner, antwortet aber nicht.</translation>
    </message>
    <message>
        <source>Inglenook is already running on this data folder.</source>
        <translation>Inglenook läuft schon mit diesem Datenordner.</translation>
    </message>
    <message>
        <source>Inglenook is offline and does not connect to {0}.</source>
        <translation>Inglenook ist offline und verbindet sich nicht mit {0}.</translation>
    </message>
    <message>
        <source>Install Inglenook again, with pydantic-monty.</source>
        <translation>Installieren Sie Inglenook neu, mit pydantic-monty.</translation>
    </message>
    <message>
        <source>Install it with pip install &quot;inglenook[starter]&quot;.</source>
        <translation>Installieren Sie es mit pip install &quot;inglenook[starter]&quot;.</translation>
    </message>
    <message>
        <source>Install it, or choose another model.</source>
        <translation>Installieren Sie es, oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>Install it: pip install &quot;inglenook[parquet]&quot;.</source>
        <translation>Installieren Sie es: pip install &quot;inglenook[parquet]&quot;.</translation>
    </message>
    <message>
        <source>Install that version or a later one.</source>
        <translation>Installieren Sie diese Version oder eine neuere.</translation>
    </message>
    <message>
        <source>Install that version or a later one; nothing was changed.</source>
        <translation>Installieren Sie diese Version oder eine neuere; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Install the model again, or choose another one.</source>
        <translation>Installieren Sie das Modell neu, oder wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>Install the starter model with pip install &quot;inglenook[starter]&quot;, or import a GGUF file.</source>
        <translation>Installieren Sie das Startmodell mit pip install &quot;inglenook[starter]&quot;, oder importieren Sie eine GGUF-Datei.</translation>
    </message>
    <message>
        <source>It replies to itself; the cycle was cut.</source>
        <translation>Sie antwortet auf sich selbst; der Kreis wurde aufgetrennt.</translation>
    </message>
    <message>
        <source>It could not be read: {0}. Check its permissions.</source>
        <translation>Sie konnte nicht gelesen werden: {0}. Prüfen Sie ihre Zugriffsrechte.</translation>
    </message>
    <message>
        <source>It has changed: add it again.</source>
        <translation>Das Dokument hat sich geändert: Fügen Sie es neu hinzu.</translation>
    </message>
    <message>
        <source>It has the form {&quot;mcpServers&quot;: {&quot;name&quot;: {&quot;command&quot;: &quot;…&quot;, &quot;args&quot;: []}}}.</source>
        <translation>Sie hat die Form {&quot;mcpServers&quot;: {&quot;name&quot;: {&quot;command&quot;: &quot;…&quot;, &quot;args&quot;: []}}}.</translation>
    </message>
    <message>
        <source>It must contain {0} and {1}.</source>
        <translation>Er muss {0} und {1} enthalten.</translation>
    </message>
    <message>
        <source>It has {0}.</source>
        <translation>Es enthält {0}.</translation>
    </message>
    <message>
        <source>It has: {0}.</source>
        <translation>Vorhanden: {0}.</translation>
    </message>
    <message>
        <source>It is damaged: {0}.</source>
        <translation>Beschädigt: {0}.</translation>
    </message>
    <message>
        <source>It is damaged; a part of its text may be missing.</source>
        <translation>Die Datei ist beschädigt; ein Teil ihres Textes fehlt möglicherweise.</translation>
    </message>
    <message>
        <source>It is here already.</source>
        <translation>Schon vorhanden.</translation>
    </message>
    <message>
        <source>It is hidden text that ChatGPT adds to the chat.</source>
        <translation>Verborgener Text, den ChatGPT dem Chat hinzufügt.</translation>
    </message>
    <message>
        <source>It is not a chat export from a supported program.</source>
        <translation>Dies ist kein Chat-Export eines bekannten Programms.</translation>
    </message>
    <message>
        <source>Its chat format is not supported.</source>
        <translation>Dies ist kein bekannter Chat.</translation>
    </message>
    <message>
        <source>It is not valid JSON.</source>
        <translation>Dies ist kein gültiges JSON.</translation>
    </message>
    <message>
        <source>It looks like OWNER/NAME, for instance Qwen/Qwen3-0.6B-GGUF.</source>
        <translation>So sieht einer aus: BESITZER/NAME, zum Beispiel Qwen/Qwen3-0.6B-GGUF.</translation>
    </message>
    <message>
        <source>It looks like http://192.168.1.20:8000.</source>
        <translation>So sieht eine aus: http://192.168.1.20:8000.</translation>
    </message>
    <message>
        <source>It looks like http://192.168.1.20:8080/v1.</source>
        <translation>So sieht eine aus: http://192.168.1.20:8080/v1.</translation>
    </message>
    <message>
        <source>It may be damaged or far too complex; save it again as PDF or text.</source>
        <translation>Die Datei ist vielleicht beschädigt oder viel zu komplex; speichern Sie sie neu als PDF oder Text.</translation>
    </message>
    <message>
        <source>It may be damaged, or of another type: remove it and download it again.</source>
        <translation>Vielleicht beschädigt oder von anderer Art: Entfernen Sie es, und holen Sie es neu.</translation>
    </message>
    <message>
        <source>It reaches only {0}, when you ask for it.</source>
        <translation>Es verbindet sich nur mit {0}, wenn Sie es verlangen.</translation>
    </message>
    <message>
        <source>It was deleted. Download it again; if that happens twice, do not trust the source.</source>
        <translation>Sie wurde gelöscht. Holen Sie sie neu; geschieht das zweimal, vertrauen Sie der Quelle nicht.</translation>
    </message>
    <message>
        <source>It has been removed from the collection.</source>
        <translation>Sie wurde inzwischen aus der Sammlung genommen.</translation>
    </message>
    <message>
        <source>Its pages may be pictures in which no letters were recognised.</source>
        <translation>Die Seiten sind vielleicht Bilder, in denen keine Buchstaben erkannt wurden.</translation>
    </message>
    <message>
        <source>Add one first: Models › Find on the hub in the window, or inglenook models token.</source>
        <translation>Hinterlegen Sie zuerst eines: Modelle › Im Hub finden im Fenster oder inglenook models token.</translation>
    </message>
    <message>
        <source>Known collections: {0}.</source>
        <translation>Bekannte Sammlungen: {0}.</translation>
    </message>
    <message>
        <source>Known servers: {0}.</source>
        <translation>Bekannte Server: {0}.</translation>
    </message>
    <message>
        <source>LLAMA_CPP_LIB_PATH names another library for this session.</source>
        <translation>LLAMA_CPP_LIB_PATH nennt eine andere Bibliothek für diese Sitzung.</translation>
    </message>
    <message>
        <source>Leave out --offline.</source>
        <translation>Lassen Sie --offline weg.</translation>
    </message>
    <message>
        <source>Leave out --temporary.</source>
        <translation>Lassen Sie --temporary weg.</translation>
    </message>
    <message>
        <source>Line {0} of {1} has no question.</source>
        <translation>Zeile {0} in {1} fragt nichts.</translation>
    </message>
    <message>
        <source>Line {0} of {1} is not a pair of answers: {2}.</source>
        <translation>Zeile {0} in {1} ist kein Antwortpaar: {2}.</translation>
    </message>
    <message>
        <source>Line {0} of {1} is not a question: {2}.</source>
        <translation>Zeile {0} in {1} ist keine Frage: {2}.</translation>
    </message>
    <message>
        <source>Lists the files and folders in a folder.</source>
        <translation>Listet die Dateien und Ordner in einem Ordner auf.</translation>
    </message>
    <message>
        <source>Load one there first.</source>
        <translation>Laden Sie dort zuerst eines.</translation>
    </message>
    <message>
        <source>Load the models with a longer context.</source>
        <translation>Laden Sie die Modelle mit einem längeren Kontext.</translation>
    </message>
    <message>
        <source>Log in as you did before, with the keyring that holds it, or restore a backup.</source>
        <translation>Melden Sie sich an wie zuvor, mit dem Schlüsselbund, der ihn enthält, oder stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>Look at the server&apos;s log.</source>
        <translation>Sehen Sie im Protokoll des Servers nach.</translation>
    </message>
    <message>
        <source>Make one first (inglenook models imatrix) and give it with --imatrix, or choose Q2_K or a larger type.</source>
        <translation>Erstellen Sie zuerst eine (inglenook models imatrix), und geben Sie sie mit --imatrix an, oder wählen Sie Q2_K oder einen größeren Typ.</translation>
    </message>
    <message>
        <source>Make one here, or with llama-imatrix as a GGUF file, or leave it out.</source>
        <translation>Erstellen Sie eine hier oder mit llama-imatrix als GGUF-Datei, oder lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>Make the importance matrix with its own llama-imatrix, and give that file.</source>
        <translation>Erstellen Sie die Wichtigkeitsmatrix mit dem llama-imatrix dieser Version, und geben Sie diese Datei an.</translation>
    </message>
    <message>
        <source>Empty messages: {0}.</source>
        <translation>Nachrichten ohne Inhalt: {0}.</translation>
    </message>
    <message>
        <source>Models and documents are read unconfined ({0}).</source>
        <translation>Modelle und Dokumente werden ohne Abschottung gelesen ({0}).</translation>
    </message>
    <message>
        <source>Name another folder in {0}, or unset the variable.</source>
        <translation>Nennen Sie in {0} einen anderen Ordner, oder entfernen Sie die Variable.</translation>
    </message>
    <message>
        <source>Name some of them, for example 10-12.</source>
        <translation>Nennen Sie einige davon, zum Beispiel 10-12.</translation>
    </message>
    <message>
        <source>No answer is rated yet.</source>
        <translation>Noch ist keine Antwort bewertet.</translation>
    </message>
    <message>
        <source>No answer was worth keeping.</source>
        <translation>Keine Antwort war es wert, behalten zu werden.</translation>
    </message>
    <message>
        <source>No document in this collection matches the filter.</source>
        <translation>Kein Dokument dieser Sammlung passt durch den Filter.</translation>
    </message>
    <message>
        <source>No keyring can protect your conversations here.</source>
        <translation>Kein Schlüsselbund kann Ihre Chats hier schützen.</translation>
    </message>
    <message>
        <source>No model is loaded.</source>
        <translation>Kein Modell ist geladen.</translation>
    </message>
    <message>
        <source>No text was found in “{0}”.</source>
        <translation>In „{0}“ wurde kein Text gefunden.</translation>
    </message>
    <message>
        <source>None of these files contains training rows.</source>
        <translation>Keine dieser Dateien enthält Zeilen, mit denen sich trainieren lässt.</translation>
    </message>
    <message>
        <source>None of your {0} pairs of rated answers is held out.</source>
        <translation>Keines Ihrer {0} Paare bewerteter Antworten ist zurückgelegt.</translation>
    </message>
    <message>
        <source>Nothing can be recovered from the damaged database.</source>
        <translation>Von der beschädigten Datenbank lässt sich nichts lesen.</translation>
    </message>
    <message>
        <source>Nothing is remembered under {0}.</source>
        <translation>Unter {0} ist nichts gemerkt.</translation>
    </message>
    <message>
        <source>Nothing is stored in a temporary session.</source>
        <translation>In einer temporären Sitzung wird nichts gespeichert.</translation>
    </message>
    <message>
        <source>On this machine: {0}.</source>
        <translation>Auf diesem Rechner: {0}.</translation>
    </message>
    <message>
        <source>Only answers to the same question can be ranked.</source>
        <translation>Nur Antworten auf dieselbe Frage lassen sich in eine Reihenfolge bringen.</translation>
    </message>
    <message>
        <source>Only its first page could be read; the file is cut off.</source>
        <translation>Nur die erste Seite war lesbar; die Datei ist abgeschnitten.</translation>
    </message>
    <message>
        <source>Only servers started on this machine can be used, not those at a URL.</source>
        <translation>Nur auf diesem Rechner gestartete Server lassen sich verwenden, nicht solche unter einer URL.</translation>
    </message>
    <message>
        <source>Only {0}.</source>
        <translation>Nur {0}.</translation>
    </message>
    <message>
        <source>Open it once in GPT4All 3, which rewrites it, then import it.</source>
        <translation>Öffnen Sie ihn einmal in GPT4All 3, das ihn neu schreibt, und importieren Sie ihn dann.</translation>
    </message>
    <message>
        <source>Open it in its own program and save it without one.</source>
        <translation>Öffnen Sie die Datei in ihrem eigenen Programm, und speichern Sie sie ohne Passwort.</translation>
    </message>
    <message>
        <source>A CSV file holds a single table.</source>
        <translation>Eine CSV-Datei enthält nur eine Tabelle.</translation>
    </message>
    <message>
        <source>A chat</source>
        <translation>Ein Chat</translation>
    </message>
    <message>
        <source>A package from {0} is not the one that this version of Inglenook was made with.</source>
        <translation>Ein Paket von {0} ist nicht das, mit dem diese Version von Inglenook hergestellt wurde.</translation>
    </message>
    <message>
        <source>A survey has at most {0} columns.</source>
        <translation>Eine Erhebung hat höchstens {0} Spalten.</translation>
    </message>
    <message>
        <source>A survey needs at least one column.</source>
        <translation>Eine Erhebung braucht mindestens eine Spalte.</translation>
    </message>
    <message>
        <source>A temporary session installs nothing.</source>
        <translation>Eine temporäre Sitzung installiert nichts.</translation>
    </message>
    <message>
        <source>A temporary session trains nothing.</source>
        <translation>Eine temporäre Sitzung trainiert nichts.</translation>
    </message>
    <message>
        <source>A temporary session trains nothing: start the program without --temporary.</source>
        <translation>Eine temporäre Sitzung trainiert nichts: Starten Sie das Programm ohne --temporary.</translation>
    </message>
    <message>
        <source>A training is running.</source>
        <translation>Ein Training läuft.</translation>
    </message>
    <message>
        <source>About {0} rows are too long, and there are fewer than {1} others: rate shorter conversations.</source>
        <translation>Etwa {0} Zeilen sind zu lang, und es gibt weniger als {1} andere: Bewerten Sie kürzere Gespräche.</translation>
    </message>
    <message>
        <source>Add its file again to see it.</source>
        <translation>Fügen Sie die Datei erneut hinzu, um es zu sehen.</translation>
    </message>
    <message>
        <source>Add its text as a file, which is searched for what you ask.</source>
        <translation>Fügen Sie den Text als Datei hinzu, die nach dem durchsucht wird, was Sie fragen.</translation>
    </message>
    <message>
        <source>Add some first.</source>
        <translation>Fügen Sie zuerst welche hinzu.</translation>
    </message>
    <message>
        <source>After this many minutes without keyboard or mouse input. An answer that is being written ends first.</source>
        <translation>Nach so vielen Minuten ohne Eingabe mit Tastatur oder Maus. Eine Antwort, die gerade geschrieben wird, endet zuerst.</translation>
    </message>
    <message>
        <source>All ratings are alike: KTO needs answers that you like and answers that you do not.</source>
        <translation>Alle Bewertungen sind gleich: KTO braucht Antworten, die Ihnen gefallen, und solche, die Ihnen nicht gefallen.</translation>
    </message>
    <message>
        <source>All ratings are down: correct some of these answers, or rate better ones.</source>
        <translation>Alle Bewertungen sind schlecht: Berichtigen Sie einige dieser Antworten, oder bewerten Sie bessere.</translation>
    </message>
    <message>
        <source>All {0} rows are longer than {1} tokens.</source>
        <translation>Alle {0} Zeilen sind länger als {1} Tokens.</translation>
    </message>
    <message>
        <source>Answers that are rated both up and down for the same question: {0}.</source>
        <translation>Antworten, die bei derselben Frage gut und auch nicht gut bewertet sind: {0}.</translation>
    </message>
    <message>
        <source>Ask every document</source>
        <translation>Jedes Dokument befragen</translation>
    </message>
    <message>
        <source>Ask more questions, or choose another teacher.</source>
        <translation>Stellen Sie mehr Fragen, oder wählen Sie ein anderes Lehrermodell.</translation>
    </message>
    <message>
        <source>Ask the question again.</source>
        <translation>Stellen Sie die Frage noch einmal.</translation>
    </message>
    <message>
        <source>Asks the same question of every document, and counts.</source>
        <translation>Stellt jedem Dokument dieselbe Frage und zählt.</translation>
    </message>
    <message>
        <source>Calculator</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Cancel the installation, or remove them when it has ended.</source>
        <translation>Brechen Sie die Installation ab, oder entfernen Sie die Pakete danach.</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Chart of a table</source>
        <translation>Diagramm einer Tabelle</translation>
    </message>
    <message>
        <source>Chats longer than about {0} tokens: {1}. A training leaves such rows out.</source>
        <translation>Chats mit mehr als etwa {0} Token: {1}. Ein Training lässt solche Zeilen weg.</translation>
    </message>
    <message>
        <source>Chats with a system prompt: {0}. Rows for training do not contain it.</source>
        <translation>Chats mit einem System-Prompt: {0}. Zeilen für das Training enthalten ihn nicht.</translation>
    </message>
    <message>
        <source>Chats with characters that are not seen: {0}.</source>
        <translation>Chats mit unsichtbaren Zeichen: {0}.</translation>
    </message>
    <message>
        <source>Chats with control tokens of chat templates: {0}. They are defused in training.</source>
        <translation>Chats mit Steuer-Token von Chat-Vorlagen: {0}. Im Training werden sie unwirksam gemacht.</translation>
    </message>
    <message>
        <source>Check its names, types, dates and languages.</source>
        <translation>Prüfen Sie seine Namen, Typen, Daten und Sprachen.</translation>
    </message>
    <message>
        <source>Check its permissions, or choose another data folder with --home.</source>
        <translation>Prüfen Sie ihre Zugriffsrechte, oder wählen Sie mit --home einen anderen Datenordner.</translation>
    </message>
    <message>
        <source>Check pip&apos;s configuration (pip config list), and install them again.</source>
        <translation>Prüfen Sie die Konfiguration von pip (pip config list) und installieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>Check the network, and install them again.</source>
        <translation>Prüfen Sie das Netzwerk und installieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>Choose a complete model.</source>
        <translation>Wählen Sie ein vollständiges Modell.</translation>
    </message>
    <message>
        <source>Choose a larger model as the teacher.</source>
        <translation>Wählen Sie ein größeres Modell als Lehrermodell.</translation>
    </message>
    <message>
        <source>Choose a model in one file, or put its original weights (safetensors) beside it.</source>
        <translation>Wählen Sie ein Modell in einer einzigen Datei, oder legen Sie seine ursprünglichen Gewichte (safetensors) daneben.</translation>
    </message>
    <message>
        <source>Choose another embedding model first.</source>
        <translation>Wählen Sie zuerst ein anderes Einbettungsmodell.</translation>
    </message>
    <message>
        <source>Choose another one; inglenook models list shows the known ones.</source>
        <translation>Wählen Sie ein anderes; inglenook models list zeigt die bekannten.</translation>
    </message>
    <message>
        <source>Choose it in the list again.</source>
        <translation>Wählen Sie sie in der Liste erneut.</translation>
    </message>
    <message>
        <source>Choose one of these.</source>
        <translation>Wählen Sie eines davon.</translation>
    </message>
    <message>
        <source>Choose one of those, or install Inglenook with pip: it converts others by itself.</source>
        <translation>Wählen Sie eines davon, oder installieren Sie Inglenook mit pip: Es wandelt andere von selbst um.</translation>
    </message>
    <message>
        <source>Close other programs, or train a smaller model; it goes on from its last checkpoint.</source>
        <translation>Schließen Sie andere Programme, oder trainieren Sie ein kleineres Modell; es geht beim letzten Zwischenstand weiter.</translation>
    </message>
    <message>
        <source>Correct some answers, or rate a second answer to the same question.</source>
        <translation>Berichtigen Sie einige Antworten, oder bewerten Sie eine zweite Antwort auf dieselbe Frage.</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Datum und Uhrzeit</translation>
    </message>
    <message>
        <source>Enter sends the message</source>
        <translation>Enter sendet die Nachricht</translation>
    </message>
    <message>
        <source>Equal rows are missing after the first {0} of them: {1}.</source>
        <translation>Gleiche Zeilen fehlen nach den ersten {0} davon: {1}.</translation>
    </message>
    <message>
        <source>Every prompt begins with your facts, in all chats.</source>
        <translation>Jeder Prompt beginnt dann mit Ihren Fakten, in allen Chats.</translation>
    </message>
    <message>
        <source>Find the fastest settings</source>
        <translation>Schnellste Einstellungen finden</translation>
    </message>
    <message>
        <source>Folders: {0}.</source>
        <translation>Ordner: {0}.</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>For everything except code.</source>
        <translation>Für alles außer Code.</translation>
    </message>
    <message>
        <source>Free some memory and try again; nothing changed.</source>
        <translation>Geben Sie Arbeitsspeicher frei, und versuchen Sie es noch einmal; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Free some space and install them again.</source>
        <translation>Geben Sie Speicherplatz frei und installieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>Schaffen Sie Platz, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Free some space on the disk of the data folder, and check its permissions.</source>
        <translation>Schaffen Sie Platz auf dem Laufwerk des Datenordners, und prüfen Sie seine Berechtigungen.</translation>
    </message>
    <message>
        <source>Free some space, check its permissions, or choose another folder with --home.</source>
        <translation>Schaffen Sie Platz, prüfen Sie die Zugriffsrechte, oder wählen Sie mit --home einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Free some space. An open window continues by itself; give a command again.</source>
        <translation>Schaffen Sie Platz. Ein offenes Fenster macht von selbst weiter; einen Befehl geben Sie noch einmal.</translation>
    </message>
    <message>
        <source>Free some space; it goes on from its last checkpoint.</source>
        <translation>Schaffen Sie Platz; es geht beim letzten Zwischenstand weiter.</translation>
    </message>
    <message>
        <source>Frequency penalty</source>
        <translation>Häufigkeitsstrafe</translation>
    </message>
    <message>
        <source>GPU, CUDA, Vulkan, ROCm, Metal, VRAM, offload</source>
        <translation>GPU, CUDA, Vulkan, ROCm, Metal, VRAM, Offload, Grafikkarte, Grafikspeicher, auslagern</translation>
    </message>
    <message>
        <source>Get it again.</source>
        <translation>Holen Sie sie erneut.</translation>
    </message>
    <message>
        <source>Give a number such as 0.5, or none.</source>
        <translation>Geben Sie eine Zahl wie 0.5 an, oder keine.</translation>
    </message>
    <message>
        <source>Give up to {0} different ones, each of 1 to {1} characters on one line.</source>
        <translation>Geben Sie bis zu {0} verschiedene an, jede mit 1 bis {1} Zeichen in einer Zeile.</translation>
    </message>
    <message>
        <source>Give up to {0}, each of 1 to {1} characters on one line.</source>
        <translation>Geben Sie höchstens {0} an, jede mit 1 bis {1} Zeichen in einer Zeile.</translation>
    </message>
    <message>
        <source>Held-out pairs that do not fit into the context were not judged: {0}.</source>
        <translation>Zurückgehaltene Paare, die nicht in den Kontext passen, wurden nicht beurteilt: {0}.</translation>
    </message>
    <message>
        <source>How fast Mirostat corrects itself.</source>
        <translation>Wie schnell sich Mirostat selbst nachregelt.</translation>
    </message>
    <message>
        <source>How fast the penalty grows with the length of a repeated phrase.</source>
        <translation>Wie schnell die Strafe mit der Länge einer wiederholten Wendung wächst.</translation>
    </message>
    <message>
        <source>How many of the last tokens the penalties look at; -1 means all.</source>
        <translation>Wie viele der letzten Tokens die Strafen berücksichtigen; -1 heißt alle.</translation>
    </message>
    <message>
        <source>How many of the passages found the model reads.</source>
        <translation>Wie viele der gefundenen Textstellen das Modell liest.</translation>
    </message>
    <message>
        <source>How many threads generate text.</source>
        <translation>Wie viele Threads Text erzeugen.</translation>
    </message>
    <message>
        <source>How many tokens of the chat and its documents the model sees. More needs more memory; a change reloads the model.</source>
        <translation>Wie viele Tokens des Chats und seiner Dokumente das Modell sieht. Mehr braucht mehr Arbeitsspeicher; das Modell wird neu geladen.</translation>
    </message>
    <message>
        <source>How much of the model runs on the graphics card, if there is one.</source>
        <translation>Wie viel vom Modell dort läuft, wenn es eine gibt.</translation>
    </message>
    <message>
        <source>How often all but the least likely good words are dropped; 0: never.</source>
        <translation>Wie oft alle guten Wörter außer dem unwahrscheinlichsten wegfallen; 0: nie.</translation>
    </message>
    <message>
        <source>Hugging Face, proxy, URL</source>
        <translation>Hugging Face, Proxy, URL, Spiegelserver, Adresse</translation>
    </message>
    <message>
        <source>Import fewer chats at a time.</source>
        <translation>Importieren Sie weniger Chats auf einmal.</translation>
    </message>
    <message>
        <source>In the background, once the window is open; the first answer comes sooner.</source>
        <translation>Im Hintergrund, sobald das Fenster da ist; die erste Antwort kommt früher.</translation>
    </message>
    <message>
        <source>In tokens; a longer answer can be continued.</source>
        <translation>In Tokens; eine längere Antwort lässt sich fortsetzen.</translation>
    </message>
    <message>
        <source>Inglenook is already running on this data folder ({0}) but does not answer.</source>
        <translation>Inglenook läuft schon mit diesem Datenordner ({0}), antwortet aber nicht.</translation>
    </message>
    <message>
        <source>Inglenook {0}, another version than this one ({1}), is running on this data folder: {2}.</source>
        <translation>Inglenook {0}, eine andere Version als diese ({1}), läuft mit diesem Datenordner: {2}.</translation>
    </message>
    <message>
        <source>Install it again on the Models screen.</source>
        <translation>Installieren Sie es auf der Seite „Modelle“ neu.</translation>
    </message>
    <message>
        <source>Install it again or uninstall it.</source>
        <translation>Installieren Sie es neu, oder deinstallieren Sie es.</translation>
    </message>
    <message>
        <source>Install it again with {0}, or uninstall it.</source>
        <translation>Installieren Sie es neu mit {0}, oder deinstallieren Sie es.</translation>
    </message>
    <message>
        <source>Install it, or give its full path.</source>
        <translation>Installieren Sie es, oder geben Sie seinen vollständigen Pfad an.</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Anweisungen</translation>
    </message>
    <message>
        <source>It has no answer that can be rated.</source>
        <translation>Er enthält keine Antwort, die bewertet werden kann.</translation>
    </message>
    <message>
        <source>It is being rebuilt.</source>
        <translation>Er wird neu aufgebaut.</translation>
    </message>
    <message>
        <source>It is nested too deeply.</source>
        <translation>Sie ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>It is unclear whether the answer before should have named it.</source>
        <translation>Es ist unklar, ob die vorige Antwort es hätte nennen sollen.</translation>
    </message>
    <message>
        <source>It looks like https://huggingface.co.</source>
        <translation>Sie sieht aus wie https://huggingface.co.</translation>
    </message>
    <message>
        <source>It may be damaged or far too large; export fewer chats at a time.</source>
        <translation>Sie ist vielleicht beschädigt oder viel zu groß; exportieren Sie weniger Chats auf einmal.</translation>
    </message>
    <message>
        <source>It was stopped early.</source>
        <translation>Es wurde vorzeitig beendet.</translation>
    </message>
    <message>
        <source>It would take about {0} minutes, and will end after {1}.</source>
        <translation>Es würde etwa {0} Minuten dauern und wird nach {1} beendet.</translation>
    </message>
    <message>
        <source>Its name is not valid UTF-8. Rename it and add it again.</source>
        <translation>Ihr Name ist kein gültiges UTF-8. Benennen Sie sie um, und fügen Sie sie erneut hinzu.</translation>
    </message>
    <message>
        <source>Judge it first; or try it in single chats.</source>
        <translation>Beurteilen Sie ihn zuerst, oder probieren Sie ihn in einzelnen Chats aus.</translation>
    </message>
    <message>
        <source>Keep processed chats on disk</source>
        <translation>Behalten, was das Modell von Chats gelesen hat</translation>
    </message>
    <message>
        <source>Keep running in the tray</source>
        <translation>Im Infobereich weiterlaufen</translation>
    </message>
    <message>
        <source>Keep the model in memory</source>
        <translation>Modell im Speicher behalten</translation>
    </message>
    <message>
        <source>Keep the vectors on a Chroma server</source>
        <translation>Vektoren auf einem Chroma-Server aufbewahren</translation>
    </message>
    <message>
        <source>Keeps the surprise of the text constant; replaces top k, top p, min p.</source>
        <translation>Hält die Überraschung des Textes gleich; ersetzt Top k, Top p und Min p.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Known surveys: {0}.</source>
        <translation>Bekannte Erhebungen: {0}.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Language of the window.</source>
        <translation>Die des Fensters.</translation>
    </message>
    <message>
        <source>Layers on the graphics card</source>
        <translation>Schichten auf der Grafikkarte</translation>
    </message>
    <message>
        <source>Let it train on, or delete it.</source>
        <translation>Lassen Sie es weiterlaufen, oder löschen Sie es.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>List a folder</source>
        <translation>Inhalt eines Ordners</translation>
    </message>
    <message>
        <source>List the possible values of a column of the type choice, and of no other.</source>
        <translation>Geben Sie die möglichen Werte bei einer Spalte vom Typ Auswahl an, und nur bei einer solchen.</translation>
    </message>
    <message>
        <source>Load the model at startup</source>
        <translation>Modell beim Start laden</translation>
    </message>
    <message>
        <source>Lock when idle</source>
        <translation>Bei Untätigkeit sperren</translation>
    </message>
    <message>
        <source>Look for damaged rows among your ratings, or train another model.</source>
        <translation>Suchen Sie unter Ihren Bewertungen nach beschädigten Zeilen, oder trainieren Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>Maximum answer length</source>
        <translation>Längste Antwort</translation>
    </message>
    <message>
        <source>Min p</source>
        <translation>Min p</translation>
    </message>
    <message>
        <source>Minutes after the last answer; then its memory is freed, and the next question loads it again.</source>
        <translation>Minuten nach der letzten Antwort; dann wird der Speicher frei, und die nächste Frage lädt es neu.</translation>
    </message>
    <message>
        <source>Mirostat</source>
        <translation>Mirostat</translation>
    </message>
    <message>
        <source>Mirostat eta</source>
        <translation>Mirostat eta</translation>
    </message>
    <message>
        <source>Mirostat tau</source>
        <translation>Mirostat tau</translation>
    </message>
    <message>
        <source>Models of the architecture {0} cannot be trained here.</source>
        <translation>Modelle der Architektur {0} lassen sich hier nicht trainieren.</translation>
    </message>
    <message>
        <source>Models without built-in reasoning write notes first, which are shown folded. A vote among several attempts makes short answers more reliable, and takes longer.</source>
        <translation>Modelle, die nicht von selbst nachdenken, schreiben zuerst Notizen, die eingeklappt werden. Eine Abstimmung über mehrere Versuche findet kurze Antworten sicherer und dauert länger.</translation>
    </message>
    <message>
        <source>Name a column for {0}.</source>
        <translation>Nennen Sie eine Spalte für {0}.</translation>
    </message>
    <message>
        <source>Name another column.</source>
        <translation>Nennen Sie eine andere Spalte.</translation>
    </message>
    <message>
        <source>Name what to ask.</source>
        <translation>Nennen Sie, wonach gefragt werden soll.</translation>
    </message>
    <message>
        <source>Names, addresses, numbers and keys that are found in what is sent to its models are replaced by pseudonyms, and put back into the answer. Its details show them.</source>
        <translation>Namen, Adressen, Nummern und Schlüssel, die in dem gefunden werden, was an seine Modelle geht, werden durch Pseudonyme ersetzt und in der Antwort wieder eingesetzt. Die Details der Antwort zeigen sie.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>No answer is rated yet: rate or correct some answers first.</source>
        <translation>Noch ist keine Antwort bewertet: Bewerten oder berichtigen Sie zuerst einige Antworten.</translation>
    </message>
    <message>
        <source>No answer was rated up or corrected.</source>
        <translation>Keine Antwort wurde gut bewertet oder berichtigt.</translation>
    </message>
    <message>
        <source>No answer was rated.</source>
        <translation>Keine Antwort wurde bewertet.</translation>
    </message>
    <message>
        <source>No more than the latest {0} ratings are read: a training takes no more rows than these give.</source>
        <translation>Nur die letzten {0} Bewertungen werden gelesen: Ein Training nimmt nicht mehr Zeilen, als diese ergeben.</translation>
    </message>
    <message>
        <source>No pairs can be held out, so there will be no verdict, without which no adapter is adopted: correct some answers, or rate a second answer to the same question.</source>
        <translation>Es lassen sich keine Paare zurückhalten, daher gibt es kein Urteil, ohne das kein Adapter übernommen wird: Korrigieren Sie einige Antworten, oder bewerten Sie eine zweite Antwort auf dieselbe Frage.</translation>
    </message>
    <message>
        <source>No prompt has both a better and a worse answer: regenerate an answer and rate both, or write a correction.</source>
        <translation>Zu keinem Prompt gibt es eine bessere und eine schlechtere Antwort: Erzeugen Sie eine Antwort neu und bewerten Sie beide, oder schreiben Sie eine Berichtigung.</translation>
    </message>
    <message>
        <source>No row matches {0}.</source>
        <translation>Keine Zeile passt zu {0}.</translation>
    </message>
    <message>
        <source>No sheet has the columns {0}.</source>
        <translation>Kein Tabellenblatt hat die Spalten {0}.</translation>
    </message>
    <message>
        <source>No tables were found in {0}.</source>
        <translation>In {0} wurden keine Tabellen gefunden.</translation>
    </message>
    <message>
        <source>None of the pairs of answers fits into the model&apos;s context.</source>
        <translation>Keines der Antwortpaare passt in den Kontext des Modells.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Nothing was installed. Try again; if it happens twice, do not trust this index.</source>
        <translation>Es wurde nichts installiert. Versuchen Sie es noch einmal; geschieht es zweimal, vertrauen Sie diesem Index nicht.</translation>
    </message>
    <message>
        <source>Of the rated answers, {0} were imported: {1}.</source>
        <translation>Von den bewerteten Antworten wurden {0} importiert: {1}.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Off if empty. Only random ids and vectors are sent, no text; but short texts can be approximated from vectors. They are rebuilt there in the background and removed here.</source>
        <translation>Ohne Adresse aus. Dorthin gehen zufällige Kennungen und Zahlen, kein Text; kurze Texte lassen sich aus solchen Zahlen aber annähernd erschließen. Sie werden dort im Hintergrund neu berechnet und hier vergessen.</translation>
    </message>
    <message>
        <source>Offer to remember</source>
        <translation>Merken anbieten</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>Einmal</translation>
    </message>
    <message>
        <source>Only a single SELECT can be run.</source>
        <translation>Nur ein einzelnes SELECT kann ausgeführt werden.</translation>
    </message>
    <message>
        <source>Only {0} answers of {1} are worth learning (left out: {2}).</source>
        <translation>Nur {0} Antworten von {1} sind es wert, gelernt zu werden (weggelassen: {2}).</translation>
    </message>
    <message>
        <source>Only {0} pairs can be held out, too few for a clear verdict: correct more answers, or rate a second answer to the same question.</source>
        <translation>Nur {0} Paare lassen sich zurücklegen, zu wenige für ein klares Urteil: Berichtigen Sie mehr Antworten, oder bewerten Sie eine zweite Antwort auf dieselbe Frage.</translation>
    </message>
    <message>
        <source>Only {0} questions can be held out, too few for a clear verdict: ask more questions.</source>
        <translation>Nur {0} Fragen lassen sich zurücklegen, zu wenige für ein klares Urteil: Stellen Sie mehr Fragen.</translation>
    </message>
    <message>
        <source>Open it again when the answer is finished.</source>
        <translation>Öffnen Sie sie noch einmal, wenn die Antwort fertig ist.</translation>
    </message>
    <message>
        <source>Open it in the mail program that has its key and save it without encryption.</source>
        <translation>Öffnen Sie sie in dem Mailprogramm, das den Schlüssel hat, und speichern Sie sie unverschlüsselt.</translation>
    </message>
    <message>
        <source>Open it in the program it came from and save it again.</source>
        <translation>Öffnen Sie die Datei in dem Programm, aus dem sie stammt, und speichern Sie sie neu.</translation>
    </message>
    <message>
        <source>Open it to see what it contains.</source>
        <translation>Öffnen Sie es, um zu sehen, was es enthält.</translation>
    </message>
    <message>
        <source>Otherwise Ctrl+Enter sends, and Enter begins a new line.</source>
        <translation>Sonst sendet Strg+Enter, und Enter beginnt eine neue Zeile.</translation>
    </message>
    <message>
        <source>Pages 1–{0} could be read; the file is cut off.</source>
        <translation>Die Seiten 1–{0} waren lesbar; die Datei ist abgeschnitten.</translation>
    </message>
    <message>
        <source>Pages whose fonts do not tell which letters they show: {0}.</source>
        <translation>Seiten, deren Schriften nicht angeben, welche Buchstaben sie zeigen: {0}.</translation>
    </message>
    <message>
        <source>Parquet files need the package pyarrow.</source>
        <translation>Parquet-Dateien brauchen das Paket pyarrow.</translation>
    </message>
    <message>
        <source>Passages per answer</source>
        <translation>Textstellen je Antwort</translation>
    </message>
    <message>
        <source>Pause or stop it first.</source>
        <translation>Halten Sie es zuerst an, oder beenden Sie es.</translation>
    </message>
    <message>
        <source>Picks from the likeliest words that together reach this probability.</source>
        <translation>Wählt unter den Wörtern, die zusammen diese Wahrscheinlichkeit haben.</translation>
    </message>
    <message>
        <source>Picks from this many of the likeliest words; 0 means all.</source>
        <translation>Wählt aus so vielen Wörtern; 0 aus allen.</translation>
    </message>
    <message>
        <source>Port {0} cannot be used here.</source>
        <translation>Port {0} lässt sich hier nicht verwenden.</translation>
    </message>
    <message>
        <source>Positive values discourage words that were used at all.</source>
        <translation>Positive Werte hemmen Wörter, die überhaupt schon vorkamen.</translation>
    </message>
    <message>
        <source>Positive values discourage words the more often they were used.</source>
        <translation>Positive Werte hemmen Wörter umso mehr, je öfter sie schon vorkamen.</translation>
    </message>
    <message>
        <source>Prefers words about as surprising as usual; 1 turns it off.</source>
        <translation>Bevorzugt Wörter, die etwa so überraschend sind wie üblich; 1 schaltet es aus.</translation>
    </message>
    <message>
        <source>Presence penalty</source>
        <translation>Präsenzstrafe</translation>
    </message>
    <message>
        <source>Processor threads</source>
        <translation>Prozessor-Threads</translation>
    </message>
    <message>
        <source>Pseudonyms for a server of your own</source>
        <translation>Pseudonyme für einen eigenen Server</translation>
    </message>
    <message>
        <source>Put a name before it: {&quot;name&quot;: {&quot;command&quot;: &quot;…&quot;}}.</source>
        <translation>Setzen Sie einen Namen davor: {&quot;name&quot;: {&quot;command&quot;: &quot;…&quot;}}.</translation>
    </message>
    <message>
        <source>Put all parts into one folder.</source>
        <translation>Legen Sie alle Teile in einen Ordner.</translation>
    </message>
    <message>
        <source>Put one question on each line.</source>
        <translation>Schreiben Sie eine Frage in jede Zeile.</translation>
    </message>
    <message>
        <source>Put the file back or restore a backup; to begin anew, run inglenook wipe.</source>
        <translation>Legen Sie die Datei zurück oder stellen Sie eine Sicherung wieder her; für einen Neuanfang führen Sie inglenook wipe aus.</translation>
    </message>
    <message>
        <source>Put the old file back, or start a new training.</source>
        <translation>Legen Sie die alte Datei zurück, oder beginnen Sie ein neues Training.</translation>
    </message>
    <message>
        <source>Put {0} back from a copy, or restore a backup.</source>
        <translation>Holen Sie {0} aus einer Kopie zurück, oder stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>PySide6 is not installed.</source>
        <translation>PySide6 ist nicht installiert.</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Qt does not find {0}.</source>
        <translation>Qt findet {0} nicht.</translation>
    </message>
    <message>
        <source>Query of a table</source>
        <translation>Abfrage einer Tabelle</translation>
    </message>
    <message>
        <source>RAM, unload, idle</source>
        <translation>RAM, Arbeitsspeicher, entladen, Untätigkeit, Leerlauf</translation>
    </message>
    <message>
        <source>Rate more answers, choose another judge or rubric, or label anyway (--anyway).</source>
        <translation>Bewerten Sie mehr Antworten, wählen Sie einen anderen Richter oder eine andere Vorlage, oder lassen Sie trotzdem beurteilen (--anyway).</translation>
    </message>
    <message>
        <source>Rate more answers, or give the share that the bundle was exported with (--validation).</source>
        <translation>Bewerten Sie mehr Antworten, oder geben Sie den Anteil an, mit dem das Paket exportiert wurde (--validation).</translation>
    </message>
    <message>
        <source>Rate shorter conversations, or train a model with a longer context.</source>
        <translation>Bewerten Sie kürzere Chats, oder trainieren Sie ein Modell mit längerem Kontext.</translation>
    </message>
    <message>
        <source>Read a document page</source>
        <translation>Seite eines Dokuments</translation>
    </message>
    <message>
        <source>Read a file</source>
        <translation>Datei lesen</translation>
    </message>
    <message>
        <source>Read it in the program it was bought for, or add a copy without protection.</source>
        <translation>Lesen Sie es in dem Programm, für das es gekauft wurde, oder fügen Sie eine Kopie ohne Schutz hinzu.</translation>
    </message>
    <message>
        <source>Reads a text file.</source>
        <translation>Liest eine Textdatei.</translation>
    </message>
    <message>
        <source>Reads on in the last result that was cut.</source>
        <translation>Liest im letzten gekürzten Ergebnis weiter.</translation>
    </message>
    <message>
        <source>Reads one page of one of the user&apos;s documents.</source>
        <translation>Liest eine Seite eines Ihrer Dokumente.</translation>
    </message>
    <message>
        <source>Reads the question and each passage together: more accurate, but each search takes up to two seconds longer.</source>
        <translation>Ein Modell, das die Frage mit jeder Stelle zusammen liest: findet genauer, und jede Suche dauert bis zu zwei Sekunden länger.</translation>
    </message>
    <message>
        <source>Regenerate it to read them as they are now.</source>
        <translation>Erzeugen Sie sie neu, um die Dokumente in ihrem jetzigen Stand zu lesen.</translation>
    </message>
    <message>
        <source>Reinstall Inglenook.</source>
        <translation>Installieren Sie Inglenook neu.</translation>
    </message>
    <message>
        <source>Remove it on the Models screen and choose another model.</source>
        <translation>Entfernen Sie es auf der Seite „Modelle“, und wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>Remove it, or name another file.</source>
        <translation>Entfernen Sie die Datei, oder nennen Sie eine andere.</translation>
    </message>
    <message>
        <source>Remove one that you no longer need.</source>
        <translation>Entfernen Sie einen, der nicht mehr nützt.</translation>
    </message>
    <message>
        <source>Remove them and install them again: inglenook train uninstall, inglenook train install.</source>
        <translation>Entfernen Sie sie und installieren Sie sie noch einmal: inglenook train uninstall, inglenook train install.</translation>
    </message>
    <message>
        <source>Rename it and try again.</source>
        <translation>Benennen Sie sie um und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Rename it, or choose another.</source>
        <translation>Benennen Sie ihn um oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Rename it.</source>
        <translation>Benennen Sie sie um.</translation>
    </message>
    <message>
        <source>Rename one of them.</source>
        <translation>Benennen Sie eine davon um.</translation>
    </message>
    <message>
        <source>Repetition penalty</source>
        <translation>Wiederholungsstrafe</translation>
    </message>
    <message>
        <source>Repetition window</source>
        <translation>Wiederholungsfenster</translation>
    </message>
    <message>
        <source>Reranker</source>
        <translation>Die besten Stellen ordnen mit</translation>
    </message>
    <message>
        <source>Restore a backup, or rescue what can be read; the damaged file is kept aside.</source>
        <translation>Stellen Sie eine Sicherung wieder her, oder retten Sie, was sich lesen lässt; die beschädigte Datei wird aufgehoben.</translation>
    </message>
    <message>
        <source>Restore a backup; the damaged file stays where it is.</source>
        <translation>Stellen Sie eine Sicherung wieder her; die beschädigte Datei bleibt, wo sie ist.</translation>
    </message>
    <message>
        <source>Restore an earlier backup.</source>
        <translation>Stellen Sie eine frühere Sicherung wieder her.</translation>
    </message>
    <message>
        <source>Row {0} has {1} cells, those before it at most {2}.</source>
        <translation>Zeile {0} hat {1} Zellen, die davor höchstens {2}.</translation>
    </message>
    <message>
        <source>Rows have the columns that TRL&apos;s trainers read; see docs/training.md.</source>
        <translation>Zeilen haben die Spalten, die die Trainer von TRL lesen; siehe docs/training.md.</translation>
    </message>
    <message>
        <source>Run both programs as the same user.</source>
        <translation>Führen Sie beide Programme unter demselben Benutzer aus.</translation>
    </message>
    <message>
        <source>Runs Python: built-in functions and math, datetime, re, json.</source>
        <translation>Führt Python aus: eingebaute Funktionen und math, datetime, re, json.</translation>
    </message>
    <message>
        <source>Runs an SQL query over the tables in a file: joins, ranks, shares.</source>
        <translation>Führt eine SQL-Abfrage über die Tabellen in einer Datei aus: Verknüpfungen, Ränge, Anteile.</translation>
    </message>
    <message>
        <source>SIGILL, perhaps because this processor lacks an instruction</source>
        <translation>SIGILL, vielleicht weil diesem Prozessor ein Befehl fehlt</translation>
    </message>
    <message>
        <source>Same as system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Save a smaller version and add that.</source>
        <translation>Speichern Sie das Bild kleiner, und fügen Sie dieses hinzu.</translation>
    </message>
    <message>
        <source>Save it again without its pictures, or as PDF.</source>
        <translation>Speichern Sie die Datei neu ohne ihre Bilder oder als PDF.</translation>
    </message>
    <message>
        <source>Save it again.</source>
        <translation>Speichern Sie sie neu.</translation>
    </message>
    <message>
        <source>Save it as CSV.</source>
        <translation>Speichern Sie sie als CSV.</translation>
    </message>
    <message>
        <source>Save it as DOCX, PPTX or PDF and add that.</source>
        <translation>Speichern Sie die Datei als DOCX, PPTX oder PDF, und fügen Sie diese hinzu.</translation>
    </message>
    <message>
        <source>Save it as PDF, DOCX or text and add that.</source>
        <translation>Speichern Sie die Datei als PDF, DOCX oder Text, und fügen Sie diese hinzu.</translation>
    </message>
    <message>
        <source>Save it as XLSX.</source>
        <translation>Speichern Sie sie als XLSX.</translation>
    </message>
    <message>
        <source>Save it again with PEFT.</source>
        <translation>Speichern Sie ihn mit PEFT neu.</translation>
    </message>
    <message>
        <source>Save the picture again and add that.</source>
        <translation>Speichern Sie das Bild neu, und fügen Sie dieses hinzu.</translation>
    </message>
    <message>
        <source>Use {0} characters or fewer; put longer texts into a document.</source>
        <translation>Sagen Sie es in höchstens {0} Zeichen; längere Texte gehören in ein Dokument.</translation>
    </message>
    <message>
        <source>Send fewer messages, or set a longer context in Inglenook&apos;s settings.</source>
        <translation>Senden Sie weniger Nachrichten, oder stellen Sie in den Einstellungen von Inglenook einen längeren Kontext ein.</translation>
    </message>
    <message>
        <source>Set this machine&apos;s clock.</source>
        <translation>Stellen Sie die Uhr dieses Rechners.</translation>
    </message>
    <message>
        <source>Shorten it, attach less, or load the model with a longer context.</source>
        <translation>Kürzen Sie sie, hängen Sie weniger an, oder laden Sie das Modell mit einem längeren Kontext.</translation>
    </message>
    <message>
        <source>Simplify its schema or grammar.</source>
        <translation>Vereinfachen Sie ihr Schema oder ihre Grammatik.</translation>
    </message>
    <message>
        <source>Split it into smaller files and add those.</source>
        <translation>Teilen Sie die Datei in kleinere auf, und fügen Sie diese hinzu.</translation>
    </message>
    <message>
        <source>Start Inglenook with the token in the variable {0}.</source>
        <translation>Starten Sie Inglenook mit dem Token in der Variablen {0}.</translation>
    </message>
    <message>
        <source>Start it, or check its address and the network.</source>
        <translation>Starten Sie ihn, oder prüfen Sie seine Adresse und das Netzwerk.</translation>
    </message>
    <message>
        <source>Start it, or choose another place for the vectors in Settings › Documents.</source>
        <translation>Starten Sie ihn, oder wählen Sie unter Einstellungen › Dokumente einen anderen Ort für die Vektoren.</translation>
    </message>
    <message>
        <source>Store the key in the keyring again, then change it.</source>
        <translation>Legen Sie den Schlüssel wieder im Schlüsselbund ab, und ändern Sie ihn dann.</translation>
    </message>
    <message>
        <source>Summarise one of them at a time: name it after an @.</source>
        <translation>Fassen Sie sie einzeln zusammen: Nennen Sie jeweils eines nach einem @.</translation>
    </message>
    <message>
        <source>Switch it off first.</source>
        <translation>Schalten Sie sie zuerst aus.</translation>
    </message>
    <message>
        <source>Switch it on first.</source>
        <translation>Schalten Sie sie zuerst ein.</translation>
    </message>
    <message>
        <source>There is not enough free memory to run {0}.</source>
        <translation>Zum Ausführen von {0} ist nicht genug Arbeitsspeicher frei.</translation>
    </message>
    <message>
        <source>There is not enough memory to run this model.</source>
        <translation>Der Arbeitsspeicher reicht nicht, um dieses Modell auszuführen.</translation>
    </message>
    <message>
        <source>There is nothing to tune.</source>
        <translation>Es gibt nichts zu optimieren.</translation>
    </message>
    <message>
        <source>Think before answering</source>
        <translation>Vor der Antwort nachdenken</translation>
    </message>
    <message>
        <source>This collection has no questions with known answers yet.</source>
        <translation>Diese Sammlung hat noch keine Fragen mit bekannter Antwort.</translation>
    </message>
    <message>
        <source>This data folder is in use by {0}.</source>
        <translation>Dieser Datenordner wird gerade von {0} verwendet.</translation>
    </message>
    <message>
        <source>This message is in another branch of the chat.</source>
        <translation>Diese Nachricht ist in einem anderen Zweig des Chats.</translation>
    </message>
    <message>
        <source>This spreadsheet is empty.</source>
        <translation>Diese Tabellendatei ist leer.</translation>
    </message>
    <message>
        <source>This table is too large for the memory that tools may use.</source>
        <translation>Diese Tabelle ist zu groß für den Arbeitsspeicher, den Werkzeuge nutzen dürfen.</translation>
    </message>
    <message>
        <source>This took longer than {0} s and was stopped.</source>
        <translation>Das dauerte länger als {0} s und wurde angehalten.</translation>
    </message>
    <message>
        <source>Top k</source>
        <translation>Top k</translation>
    </message>
    <message>
        <source>Top p</source>
        <translation>Top p</translation>
    </message>
    <message>
        <source>Typical p</source>
        <translation>Typical p</translation>
    </message>
    <message>
        <source>Use a version of llama.cpp closer to {0}.</source>
        <translation>Nehmen Sie eine Version von llama.cpp, die näher an {0} liegt.</translation>
    </message>
    <message>
        <source>Use a version of llama.cpp close to the bundled one.</source>
        <translation>Nehmen Sie eine Version von llama.cpp etwa aus der Zeit der mitgelieferten.</translation>
    </message>
    <message>
        <source>Remove it and add it again.</source>
        <translation>Nehmen Sie es heraus, und fügen Sie es neu hinzu.</translation>
    </message>
    <message>
        <source>Tells today&apos;s date, the weekday and the time.</source>
        <translation>Nennt das heutige Datum, den Wochentag und die Uhrzeit.</translation>
    </message>
    <message>
        <source>The GPT4All chat {0} cannot be read; {1}.</source>
        <translation>Der GPT4All-Chat {0} lässt sich nicht lesen; {1}.</translation>
    </message>
    <message>
        <source>The JSON Schema for this answer cannot be used: {0}.</source>
        <translation>Das JSON-Schema für diese Antwort lässt sich nicht verwenden: {0}.</translation>
    </message>
    <message>
        <source>The JSON Schema is not valid JSON: {0}.</source>
        <translation>Das JSON-Schema ist kein JSON: {0}.</translation>
    </message>
    <message>
        <source>The JSON Schema is not valid: {0}.</source>
        <translation>Das JSON-Schema ist ungültig: {0}.</translation>
    </message>
    <message>
        <source>The JSON was cut at {0} tokens.</source>
        <translation>Das JSON wurde nach {0} Tokens abgeschnitten.</translation>
    </message>
    <message>
        <source>The adapter changes {0}, which the base model does not have.</source>
        <translation>Der Adapter ändert {0}, was das Basismodell nicht hat.</translation>
    </message>
    <message>
        <source>The adapter {0} cannot be used with this model: {1}.</source>
        <translation>Der Adapter {0} lässt sich mit diesem Modell nicht verwenden: {1}.</translation>
    </message>
    <message>
        <source>The adapter&apos;s {0} has the shape {1}, which does not fit the base model.</source>
        <translation>{0} des Adapters hat die Form {1}, die nicht zum Basismodell passt.</translation>
    </message>
    <message>
        <source>The answer has no citation {0}.</source>
        <translation>Die Antwort hat keine Quellenangabe {0}.</translation>
    </message>
    <message>
        <source>The archive is damaged ({0}).</source>
        <translation>Das Archiv ist beschädigt ({0}).</translation>
    </message>
    <message>
        <source>The archive unpacks to more than {0} MiB.</source>
        <translation>Das Archiv ist entpackt größer als {0} MiB.</translation>
    </message>
    <message>
        <source>The assistant has no name.</source>
        <translation>Der Assistent hat keinen Namen.</translation>
    </message>
    <message>
        <source>The backup would be damaged ({0}).</source>
        <translation>Die Sicherung wäre beschädigt ({0}).</translation>
    </message>
    <message>
        <source>The cells of this spreadsheet are too far apart.</source>
        <translation>Die Zellen dieser Tabelle liegen zu weit auseinander.</translation>
    </message>
    <message>
        <source>The chat has no messages with content.</source>
        <translation>Der Chat hat keine Nachrichten mit Inhalt.</translation>
    </message>
    <message>
        <source>The chat template inside this model cannot be used: {0}.</source>
        <translation>Die Chat-Vorlage in diesem Modell lässt sich nicht verwenden: {0}.</translation>
    </message>
    <message>
        <source>The clock says {0}, which is before Inglenook was installed.</source>
        <translation>Die Uhr zeigt {0}; das liegt vor der Installation von Inglenook.</translation>
    </message>
    <message>
        <source>The command is not complete.</source>
        <translation>Der Befehl ist nicht vollständig.</translation>
    </message>
    <message>
        <source>The command line works without one: inglenook ask.</source>
        <translation>Die Befehlszeile kommt ohne aus: inglenook ask.</translation>
    </message>
    <message>
        <source>The configuration names no tool server.</source>
        <translation>Die Konfiguration nennt keinen Werkzeugserver.</translation>
    </message>
    <message>
        <source>The configuration of tool servers is not valid: {0}.</source>
        <translation>Die Konfiguration der Werkzeugserver ist ungültig: {0}.</translation>
    </message>
    <message>
        <source>The connection to {0} failed ({1}).</source>
        <translation>Die Verbindung zu {0} ist fehlgeschlagen ({1}).</translation>
    </message>
    <message>
        <source>The conversation is longer than the {0} tokens that the model&apos;s context holds.</source>
        <translation>Der Chat ist länger als die {0} Tokens, die der Kontext des Modells fasst.</translation>
    </message>
    <message>
        <source>The copy of the database cannot be written: {0}.</source>
        <translation>Die Kopie der Datenbank lässt sich nicht schreiben: {0}.</translation>
    </message>
    <message>
        <source>The data folder {0} cannot be written to.</source>
        <translation>In den Datenordner {0} lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>The database cannot be opened for writing.</source>
        <translation>Die Datenbank lässt sich nicht zum Schreiben öffnen.</translation>
    </message>
    <message>
        <source>The database file is damaged ({0}).</source>
        <translation>Die Datenbankdatei ist beschädigt ({0}).</translation>
    </message>
    <message>
        <source>The database file is damaged.</source>
        <translation>Die Datenbankdatei ist beschädigt.</translation>
    </message>
    <message>
        <source>The description of a tool cannot be used: {0}.</source>
        <translation>Die Beschreibung eines Werkzeugs lässt sich nicht verwenden: {0}.</translation>
    </message>
    <message>
        <source>The disk that holds your data is full or failing; nothing was lost.</source>
        <translation>Der Datenträger mit Ihren Daten ist voll oder defekt; nichts ging verloren.</translation>
    </message>
    <message>
        <source>The document collection “{0}” is not imported.</source>
        <translation>Die Dokumentsammlung „{0}“ wird nicht importiert.</translation>
    </message>
    <message>
        <source>The download could not be written: {0}.</source>
        <translation>Der Download ließ sich nicht schreiben: {0}.</translation>
    </message>
    <message>
        <source>The download was cut off.</source>
        <translation>Der Download ist abgebrochen.</translation>
    </message>
    <message>
        <source>The end of “{0}” is missing.</source>
        <translation>Das Ende von „{0}“ fehlt.</translation>
    </message>
    <message>
        <source>The engine cannot load {0}: {1}.</source>
        <translation>Die Engine kann {0} nicht laden: {1}.</translation>
    </message>
    <message>
        <source>The file contains this chat twice.</source>
        <translation>Die Datei enthält diesen Chat zweimal.</translation>
    </message>
    <message>
        <source>The file {0} cannot be read ({1}).</source>
        <translation>Die Datei {0} lässt sich nicht lesen ({1}).</translation>
    </message>
    <message>
        <source>The file {0} cannot be read: {1}.</source>
        <translation>Die Datei {0} lässt sich nicht lesen: {1}.</translation>
    </message>
    <message>
        <source>The file {0} cannot be read; {1}.</source>
        <translation>Die Datei {0} lässt sich nicht lesen; {1}.</translation>
    </message>
    <message>
        <source>The file {0} in the archive is protected by a password.</source>
        <translation>Die Datei {0} im Archiv ist mit einem Passwort geschützt.</translation>
    </message>
    <message>
        <source>The file {0} is larger than {1} MiB.</source>
        <translation>Die Datei {0} ist größer als {1} MiB.</translation>
    </message>
    <message>
        <source>The file {0} is not among the messages; its name is kept.</source>
        <translation>Die Datei {0} ist nicht bei den Nachrichten; ihr Name bleibt erhalten.</translation>
    </message>
    <message>
        <source>The file {0} is not imported; its name is kept.</source>
        <translation>Die Datei {0} wird nicht importiert; ihr Name bleibt erhalten.</translation>
    </message>
    <message>
        <source>The file {0} is not in the export; its name is kept.</source>
        <translation>Die Datei {0} ist nicht im Export; ihr Name bleibt erhalten.</translation>
    </message>
    <message>
        <source>The file {0} is not text in UTF-8.</source>
        <translation>Die Datei {0} ist kein Text in UTF-8.</translation>
    </message>
    <message>
        <source>The file {0} stays in Google Drive; its name is kept.</source>
        <translation>Die Datei {0} bleibt in Google Drive; ihr Name bleibt erhalten.</translation>
    </message>
    <message>
        <source>The folder for temporary files cannot be written: {0}.</source>
        <translation>Der Ordner für temporäre Dateien lässt sich nicht beschreiben: {0}.</translation>
    </message>
    <message>
        <source>The folder has no name.</source>
        <translation>Der Ordner hat keinen Namen.</translation>
    </message>
    <message>
        <source>The backup folder cannot be created: {0}.</source>
        <translation>Der Ordner der Sicherungen lässt sich nicht anlegen: {0}.</translation>
    </message>
    <message>
        <source>The grammar for this answer is not valid GBNF.</source>
        <translation>Die Grammatik für diese Antwort ist kein gültiges GBNF.</translation>
    </message>
    <message>
        <source>The hub has no such repository or file.</source>
        <translation>Im Hub gibt es kein solches Repository und keine solche Datei.</translation>
    </message>
    <message>
        <source>The hub refused the request (status {0}).</source>
        <translation>Der Hub hat die Anfrage abgelehnt (Status {0}).</translation>
    </message>
    <message>
        <source>The hub accepts files only with an access token that has write permission.</source>
        <translation>Der Hub nimmt Dateien nur mit einem Zugriffstoken an, das schreiben darf.</translation>
    </message>
    <message>
        <source>The importance matrix {0} cannot be used: {1}.</source>
        <translation>Die Wichtigkeitsmatrix {0} lässt sich nicht verwenden: {1}.</translation>
    </message>
    <message>
        <source>The judge agrees with you in {0} of {1} pairs ({2}), too little to label for you.</source>
        <translation>Der Richter stimmt in {0} von {1} Paaren ({2}) mit Ihnen überein; das ist zu wenig, um für Sie zu urteilen.</translation>
    </message>
    <message>
        <source>The judge gave no clear grade.</source>
        <translation>Der Richter kam zu keiner klaren Note.</translation>
    </message>
    <message>
        <source>The key file of this data folder is missing or damaged.</source>
        <translation>Die Schlüsseldatei dieses Datenordners fehlt oder ist beschädigt.</translation>
    </message>
    <message>
        <source>The key file {0} cannot be written: {1}.</source>
        <translation>Die Schlüsseldatei {0} lässt sich nicht schreiben: {1}.</translation>
    </message>
    <message>
        <source>The keyring does not answer.</source>
        <translation>Der Schlüsselbund antwortet nicht.</translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation>Der Schlüsselbund ist gesperrt.</translation>
    </message>
    <message>
        <source>The keyring no longer has the key to your conversations.</source>
        <translation>Der Schlüsselbund enthält den Schlüssel zu Ihren Chats nicht mehr.</translation>
    </message>
    <message>
        <source>The keyring no longer has the secret of this data folder.</source>
        <translation>Der Schlüsselbund enthält das Geheimnis dieses Datenordners nicht mehr.</translation>
    </message>
    <message>
        <source>The last message is cut off; its end is missing.</source>
        <translation>Die letzte Nachricht ist abgeschnitten; ihr Ende fehlt.</translation>
    </message>
    <message>
        <source>The letters in the path of {0} are not UTF-8.</source>
        <translation>Die Buchstaben im Pfad der Datei {0} sind kein UTF-8.</translation>
    </message>
    <message>
        <source>The library in {0} cannot be loaded: {1}.</source>
        <translation>Die Bibliothek in {0} lässt sich nicht laden: {1}.</translation>
    </message>
    <message>
        <source>The library in {0} crashed when it was tried, and is not used.</source>
        <translation>Die Bibliothek in {0} ist bei der Erprobung abgestürzt und wird nicht benutzt.</translation>
    </message>
    <message>
        <source>The library in {0} does not compute what the bundled one does: a perplexity of {1} instead of {2}.</source>
        <translation>Die Bibliothek in {0} rechnet anders als die mitgelieferte: Perplexität {1} statt {2}.</translation>
    </message>
    <message>
        <source>The library in {0} lacks a function that the bindings call: {1}.</source>
        <translation>Der Bibliothek in {0} fehlt eine Funktion, die die Bindings aufrufen: {1}.</translation>
    </message>
    <message>
        <source>The local API is off.</source>
        <translation>Die lokale API ist aus.</translation>
    </message>
    <message>
        <source>The local API is already on.</source>
        <translation>Die lokale API ist schon eingeschaltet.</translation>
    </message>
    <message>
        <source>System prompt for every chat.</source>
        <translation>Was jeder Chat dem Modell zuerst sagt (System-Prompt).</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Tests each model once for a few seconds, while nothing else is running.</source>
        <translation>Probiert ein Modell einmal ein paar Sekunden lang aus, während niemand etwas fragt.</translation>
    </message>
    <message>
        <source>The adapter {0} was not trained for {1}, but for the model file with the SHA-256 {2}….</source>
        <translation>Der Adapter {0} wurde nicht für {1} trainiert, sondern für die Modelldatei mit der SHA-256 {2}….</translation>
    </message>
    <message>
        <source>The address of llama-server, vLLM or another Inglenook. What you ask such a model, including document passages, is sent to that server.</source>
        <translation>Die Adresse von llama-server, vLLM oder einem anderen Inglenook. Was Sie ein solches Modell fragen, Stellen aus Dokumenten eingeschlossen, geht an diesen Server.</translation>
    </message>
    <message>
        <source>The assistants are: {0}.</source>
        <translation>Die Assistenten sind: {0}.</translation>
    </message>
    <message>
        <source>The colours of the window.</source>
        <translation>Die Farben des Fensters.</translation>
    </message>
    <message>
        <source>The earlier file is kept as {0}.</source>
        <translation>Die bisherige Datei bleibt als {0} erhalten.</translation>
    </message>
    <message>
        <source>The file {0} contains more values than a chat export of its size.</source>
        <translation>Die Datei {0} enthält mehr Werte als ein Chat-Export ihrer Größe.</translation>
    </message>
    <message>
        <source>The file {0} was written by another user, or others may change it.</source>
        <translation>Die Datei {0} wurde von einem anderen Benutzer geschrieben, oder andere können sie ändern.</translation>
    </message>
    <message>
        <source>The folder of its libraries; empty for the bundled one.</source>
        <translation>Der Ordner seiner Bibliotheken; leer für die mitgelieferten.</translation>
    </message>
    <message>
        <source>The hub or a mirror of it. It is contacted only when you search or download.</source>
        <translation>Der Hub oder ein Spiegel davon. Er wird erst gefragt, wenn Sie suchen oder herunterladen.</translation>
    </message>
    <message>
        <source>The keys of each action whose shortcut you changed.</source>
        <translation>Die Tasten jeder Aktion, deren Tastenkürzel Sie geändert haben.</translation>
    </message>
    <message>
        <source>The longest phrase, in tokens, that may repeat without a penalty.</source>
        <translation>Die längste Wendung in Tokens, die sich ohne Strafe wiederholen darf.</translation>
    </message>
    <message>
        <source>The message is cut off; its end is missing.</source>
        <translation>Die Nachricht ist abgeschnitten; ihr Ende fehlt.</translation>
    </message>
    <message>
        <source>The model called {0} with arguments that are not a JSON object.</source>
        <translation>Das Modell hat {0} mit Argumenten aufgerufen, die kein JSON-Objekt sind.</translation>
    </message>
    <message>
        <source>The model catalogue {0} cannot be used: {1}.</source>
        <translation>Der Modellkatalog {0} lässt sich nicht verwenden: {1}.</translation>
    </message>
    <message>
        <source>The model could not read the text.</source>
        <translation>Das Modell konnte den Text nicht lesen.</translation>
    </message>
    <message>
        <source>The model file {0} cannot be read: {1}.</source>
        <translation>Die Modelldatei {0} lässt sich nicht lesen: {1}.</translation>
    </message>
    <message>
        <source>The model in {0} outputs {1} scores; a reranker outputs one.</source>
        <translation>Das Modell in {0} unterscheidet {1} Arten von Paaren; ein Reranker gibt einen einzigen Wert aus.</translation>
    </message>
    <message>
        <source>The model&apos;s values overflowed in {0}.</source>
        <translation>Die Zahlen des Modells sind in {0} über alle Grenzen gewachsen.</translation>
    </message>
    <message>
        <source>The most programs written for a computed answer, or attempts before a vote. Two that agree at once are enough.</source>
        <translation>Wie viele Programme für eine berechnete Antwort höchstens geschrieben werden, oder wie oft vor einer Abstimmung nachgedacht wird. Zwei, die sofort übereinstimmen, genügen.</translation>
    </message>
    <message>
        <source>The new key is kept behind your passphrase too.</source>
        <translation>Der neue Schlüssel wird auch durch Ihre Passphrase geschützt.</translation>
    </message>
    <message>
        <source>The passages read do not confirm an answer.</source>
        <translation>Die gelesenen Textstellen bestätigen keine Antwort.</translation>
    </message>
    <message>
        <source>The passages read do not contain {0}, which the model answered.</source>
        <translation>Die gelesenen Textstellen enthalten {0} nicht, was das Modell geantwortet hat.</translation>
    </message>
    <message>
        <source>The password does not open “{0}”.</source>
        <translation>Das Passwort öffnet „{0}“ nicht.</translation>
    </message>
    <message>
        <source>The path of the data folder is not valid UTF-8.</source>
        <translation>Der Pfad des Datenordners ist kein gültiges UTF-8.</translation>
    </message>
    <message>
        <source>The picture is cut off; its lower part is missing.</source>
        <translation>Das Bild ist abgeschnitten; was darunter stand, fehlt.</translation>
    </message>
    <message>
        <source>The probability from which XTC counts a word as good.</source>
        <translation>Die Wahrscheinlichkeit, ab der XTC ein Wort für gut hält.</translation>
    </message>
    <message>
        <source>The program on the other side of the local socket belongs to another user.</source>
        <translation>Das Programm am anderen Ende des lokalen Sockets gehört einem anderen Benutzer.</translation>
    </message>
    <message>
        <source>The prompts of {0} rated answers begin after an answer that was rated down without a correction, excluded, or incomplete.</source>
        <translation>Die Prompts von {0} bewerteten Antworten beginnen hinter einer Antwort, die ohne Berichtigung schlecht bewertet, ausgeschlossen oder unvollständig ist.</translation>
    </message>
    <message>
        <source>The question asks for a chart.</source>
        <translation>Die Frage verlangt ein Diagramm.</translation>
    </message>
    <message>
        <source>The question asks for a quantity that follows from several numbers.</source>
        <translation>Die Frage gilt einer Größe, die aus mehreren Zahlen folgt.</translation>
    </message>
    <message>
        <source>The question asks for the date or time.</source>
        <translation>Die Frage gilt dem Datum oder der Uhrzeit.</translation>
    </message>
    <message>
        <source>The question asks to convert units.</source>
        <translation>Die Frage verlangt, Einheiten umzurechnen.</translation>
    </message>
    <message>
        <source>The question contains arithmetic.</source>
        <translation>Die Frage enthält eine Rechnung.</translation>
    </message>
    <message>
        <source>The question is empty.</source>
        <translation>Die Frage ist leer.</translation>
    </message>
    <message>
        <source>The question names a file or folder.</source>
        <translation>Die Frage nennt eine Datei oder einen Ordner.</translation>
    </message>
    <message>
        <source>The question names a tool that you added.</source>
        <translation>Die Frage nennt ein Werkzeug, das Sie hinzugefügt haben.</translation>
    </message>
    <message>
        <source>The repository has no file {0}.</source>
        <translation>Das Repository hat keine Datei {0}.</translation>
    </message>
    <message>
        <source>The running Inglenook, {0}, cannot be reached: {1}.</source>
        <translation>Das laufende Inglenook, {0}, ist nicht erreichbar: {1}.</translation>
    </message>
    <message>
        <source>The sandbox for calculations is missing.</source>
        <translation>Die Sandbox für Berechnungen fehlt.</translation>
    </message>
    <message>
        <source>The search index of this collection was damaged.</source>
        <translation>Der Suchindex dieser Sammlung war beschädigt.</translation>
    </message>
    <message>
        <source>The server answered with the status {0}.</source>
        <translation>Der Server antwortete mit dem Status {0}.</translation>
    </message>
    <message>
        <source>The server does not accept the key.</source>
        <translation>Der Server verlangt einen anderen Schlüssel.</translation>
    </message>
    <message>
        <source>The server at {0} cut the answer off.</source>
        <translation>Der Server unter {0} hat die Antwort abgebrochen.</translation>
    </message>
    <message>
        <source>The server at {0} does not answer ({1}).</source>
        <translation>Der Server unter {0} antwortet nicht ({1}).</translation>
    </message>
    <message>
        <source>The server at {0} no longer has the model {1}.</source>
        <translation>Der Server unter {0} hat das Modell {1} nicht mehr.</translation>
    </message>
    <message>
        <source>The server at {0} offers no models.</source>
        <translation>Der Server unter {0} nennt kein Modell.</translation>
    </message>
    <message>
        <source>The server ended during the call ({0}).</source>
        <translation>Der Server wurde während des Aufrufs beendet ({0}).</translation>
    </message>
    <message>
        <source>The server ended during the call.</source>
        <translation>Der Server wurde während des Aufrufs beendet.</translation>
    </message>
    <message>
        <source>The server says: {0}</source>
        <translation>Der Server meldet: {0}</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not in the form of OpenAI&apos;s API.</source>
        <translation>Die Antwort des Servers hat nicht die Form der API von OpenAI.</translation>
    </message>
    <message>
        <source>The settings could not be saved: {0}.</source>
        <translation>Die Einstellungen ließen sich nicht speichern: {0}.</translation>
    </message>
    <message>
        <source>The sheets are {0}.</source>
        <translation>Die Tabellenblätter sind {0}.</translation>
    </message>
    <message>
        <source>The surprise that Mirostat aims at; lower is more predictable.</source>
        <translation>Die Überraschung, die Mirostat anstrebt; niedriger ist vorhersehbarer.</translation>
    </message>
    <message>
        <source>The text is too short to measure on.</source>
        <translation>Der Text ist zu kurz, um damit zu messen.</translation>
    </message>
    <message>
        <source>The text is too short: {0} tokens of at least {1}.</source>
        <translation>Der Text ist zu kurz: {0} Tokens von mindestens {1}.</translation>
    </message>
    <message>
        <source>The tool server {0} cannot be started: there is no program {1}.</source>
        <translation>Der Werkzeugserver {0} lässt sich nicht starten: Es gibt kein Programm {1}.</translation>
    </message>
    <message>
        <source>The tool server {0} did not start ({1}).</source>
        <translation>Der Werkzeugserver {0} ist nicht gestartet ({1}).</translation>
    </message>
    <message>
        <source>The tool server {0} has no command.</source>
        <translation>Der Werkzeugserver {0} hat keinen Befehl.</translation>
    </message>
    <message>
        <source>The tool servers could not be saved ({0}).</source>
        <translation>Die Werkzeugserver ließen sich nicht speichern ({0}).</translation>
    </message>
    <message>
        <source>The two models have different vocabularies.</source>
        <translation>Die beiden Modelle haben verschiedene Vokabulare.</translation>
    </message>
    <message>
        <source>The vector server at {0} does not answer ({1}).</source>
        <translation>Der Vektorserver unter {0} antwortet nicht ({1}).</translation>
    </message>
    <message>
        <source>The vector server at {0} failed ({1}).</source>
        <translation>Der Vektorserver unter {0} meldet einen Fehler ({1}).</translation>
    </message>
    <message>
        <source>The vector server at {0} is not found ({1}).</source>
        <translation>Der Vektorserver unter {0} ist nicht zu finden ({1}).</translation>
    </message>
    <message>
        <source>The {0} in {1} cannot be used ({2}).</source>
        <translation>{0} in {1} lässt sich nicht verwenden ({2}).</translation>
    </message>
    <message>
        <source>The {0} is not in {1}: {2} is missing.</source>
        <translation>In {1} liegt kein {0}: {2} fehlt.</translation>
    </message>
    <message>
        <source>The {0} worker could not be started: {1}.</source>
        <translation>Der Arbeitsprozess {0} ließ sich nicht starten: {1}.</translation>
    </message>
    <message>
        <source>The {0} worker did not stop when asked and was terminated.</source>
        <translation>Der Arbeitsprozess {0} hielt auf Anforderung nicht an und wurde beendet.</translation>
    </message>
    <message>
        <source>The {0} worker stopped ({1}).</source>
        <translation>Der Arbeitsprozess {0} wurde beendet ({1}).</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>There are no numbers in {0}.</source>
        <translation>In {0} sind keine Zahlen.</translation>
    </message>
    <message>
        <source>There are {0} files, more than the {1} that are looked through.</source>
        <translation>Es sind {0} Dateien, mehr als die {1}, die durchgesehen werden.</translation>
    </message>
    <message>
        <source>There is a tool server named {0} already.</source>
        <translation>Es gibt schon einen Werkzeugserver namens {0}.</translation>
    </message>
    <message>
        <source>There is already a collection named “{0}”.</source>
        <translation>Es gibt schon eine Sammlung namens „{0}“.</translation>
    </message>
    <message>
        <source>There is already an assistant named “{0}”.</source>
        <translation>Es gibt schon einen Assistenten namens „{0}“.</translation>
    </message>
    <message>
        <source>There is no answer {0}.</source>
        <translation>Es gibt keine Antwort {0}.</translation>
    </message>
    <message>
        <source>There is no assistant “{0}”.</source>
        <translation>Es gibt keinen Assistenten „{0}“.</translation>
    </message>
    <message>
        <source>There is no chat file in {0}.</source>
        <translation>In {0} gibt es keine Chat-Datei.</translation>
    </message>
    <message>
        <source>There is no chat from a supported program in {0}.</source>
        <translation>In {0} gibt es keinen Chat eines bekannten Programms.</translation>
    </message>
    <message>
        <source>There is no chat with a question yet.</source>
        <translation>Es gibt noch keinen Chat mit einer Frage.</translation>
    </message>
    <message>
        <source>There is no chat {0} in the bin.</source>
        <translation>Im Papierkorb ist kein Chat {0}.</translation>
    </message>
    <message>
        <source>There is no chat {0}.</source>
        <translation>Es gibt keinen Chat {0}.</translation>
    </message>
    <message>
        <source>There is no collection named {0}.</source>
        <translation>Es gibt keine Sammlung namens {0}.</translation>
    </message>
    <message>
        <source>There is no column {0}.</source>
        <translation>Es gibt keine Spalte {0}.</translation>
    </message>
    <message>
        <source>There is no comparison.</source>
        <translation>Es gibt keinen Vergleich.</translation>
    </message>
    <message>
        <source>There is no display to open the window on.</source>
        <translation>Es gibt keinen Bildschirm, auf dem sich das Fenster öffnen ließe.</translation>
    </message>
    <message>
        <source>There is no display, so the window cannot open.</source>
        <translation>Es gibt keinen Bildschirm, daher lässt sich das Fenster nicht öffnen.</translation>
    </message>
    <message>
        <source>There is no document yet.</source>
        <translation>Es gibt noch kein Dokument.</translation>
    </message>
    <message>
        <source>There is no file or folder {0}.</source>
        <translation>Es gibt keine Datei und keinen Ordner {0}.</translation>
    </message>
    <message>
        <source>There is no file {0}.</source>
        <translation>Es gibt keine Datei {0}.</translation>
    </message>
    <message>
        <source>There is no folder {0}.</source>
        <translation>Es gibt keinen Ordner {0}.</translation>
    </message>
    <message>
        <source>There is no grant {0}.</source>
        <translation>Es gibt keine Erlaubnis {0}.</translation>
    </message>
    <message>
        <source>There is no keyring here that can protect a key.</source>
        <translation>Es gibt hier keinen Schlüsselbund, der einen Schlüssel schützen kann.</translation>
    </message>
    <message>
        <source>There is no keyring here that can protect a token.</source>
        <translation>Es gibt hier keinen Schlüsselbund, der ein Token schützen kann.</translation>
    </message>
    <message>
        <source>There is no message {0}.</source>
        <translation>Es gibt keine Nachricht {0}.</translation>
    </message>
    <message>
        <source>There is no model named {0}.</source>
        <translation>Es gibt kein Modell namens {0}.</translation>
    </message>
    <message>
        <source>There is no model on this machine yet.</source>
        <translation>Noch kein Modell auf diesem Rechner.</translation>
    </message>
    <message>
        <source>There is no space left to write {0}.</source>
        <translation>Es ist kein Platz mehr, um {0} zu schreiben.</translation>
    </message>
    <message>
        <source>There is not enough disk space to convert the model in {0}.</source>
        <translation>Auf dem Datenträger ist kein Platz, um das Modell in {0} umzuwandeln.</translation>
    </message>
    <message>
        <source>There is no shared library of llama.cpp in {0}.</source>
        <translation>In {0} gibt es keine gemeinsam genutzte Bibliothek von llama.cpp.</translation>
    </message>
    <message>
        <source>There is no sheet {0}.</source>
        <translation>Es gibt kein Tabellenblatt {0}.</translation>
    </message>
    <message>
        <source>There is no such GGUF file: {0}.</source>
        <translation>Diese GGUF-Datei gibt es nicht: {0}.</translation>
    </message>
    <message>
        <source>There is no tool server named {0}.</source>
        <translation>Es gibt keinen Werkzeugserver namens {0}.</translation>
    </message>
    <message>
        <source>There is no type {0}.</source>
        <translation>Es gibt keinen Typ {0}.</translation>
    </message>
    <message>
        <source>There is no {0} in the archive.</source>
        <translation>Im Archiv fehlt {0}.</translation>
    </message>
    <message>
        <source>There is no {0} named {1}.</source>
        <translation>Hier ist kein {0} namens {1}.</translation>
    </message>
    <message>
        <source>There is not enough memory for a context of {0} tokens.</source>
        <translation>Für einen Kontext von {0} Tokens reicht der Arbeitsspeicher nicht.</translation>
    </message>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>Dafür reicht der Arbeitsspeicher nicht.</translation>
    </message>
    <message>
        <source>There is not enough memory to load {0}.</source>
        <translation>Der Arbeitsspeicher reicht nicht, um {0} zu laden.</translation>
    </message>
    <message>
        <source>There is not enough memory to measure this model.</source>
        <translation>Der Arbeitsspeicher reicht nicht, um dieses Modell zu messen.</translation>
    </message>
    <message>
        <source>There is not enough disk space for {0}: it takes about {1} GB, and {2} GB are free.</source>
        <translation>Für {0} ist nicht genug Platz: Es braucht etwa {1} GB, und {2} GB sind frei.</translation>
    </message>
    <message>
        <source>Set a longer context, or rate shorter conversations.</source>
        <translation>Stellen Sie einen längeren Kontext ein, oder bewerten Sie kürzere Chats.</translation>
    </message>
    <message>
        <source>Split it into several surveys.</source>
        <translation>Teilen Sie sie in mehrere Erhebungen auf.</translation>
    </message>
    <message>
        <source>The column “{0}” has choices, but another type.</source>
        <translation>Die Spalte „{0}“ hat Auswahlwerte, aber einen anderen Typ.</translation>
    </message>
    <message>
        <source>The column “{0}” has no choices.</source>
        <translation>Die Spalte „{0}“ hat keine Auswahlwerte.</translation>
    </message>
    <message>
        <source>The connection to {0} failed.</source>
        <translation>Die Verbindung zu {0} ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The database file is missing or empty, although this data folder was in use.</source>
        <translation>Die Datenbankdatei fehlt oder ist leer, obwohl dieser Datenordner in Gebrauch war.</translation>
    </message>
    <message>
        <source>The document tries to tell the model what to answer.</source>
        <translation>Das Dokument versucht, dem Modell die Antwort vorzuschreiben.</translation>
    </message>
    <message>
        <source>The labels of the column “{0}” are too many or too long.</source>
        <translation>Die Spalte „{0}“ hat zu viele oder zu lange Bezeichnungen.</translation>
    </message>
    <message>
        <source>The model found nothing, but the document speaks of it.</source>
        <translation>Das Modell hat nichts gefunden, aber das Dokument spricht davon.</translation>
    </message>
    <message>
        <source>The model named “{0}”, which nothing in the document confirms.</source>
        <translation>Das Modell hat „{0}“ genannt, was nichts im Dokument bestätigt.</translation>
    </message>
    <message>
        <source>The model&apos;s answer was cut off.</source>
        <translation>Die Antwort des Modells wurde abgeschnitten.</translation>
    </message>
    <message>
        <source>The packages for training are not installed: install them with inglenook train install ({0} MB to download).</source>
        <translation>Die Pakete zum Trainieren sind nicht installiert: Installieren Sie sie mit inglenook train install ({0} MB herunterzuladen).</translation>
    </message>
    <message>
        <source>The packages for training do not work: {0}.</source>
        <translation>Die Pakete zum Trainieren funktionieren nicht: {0}.</translation>
    </message>
    <message>
        <source>The packages take {0} GB while they are installed; {1} GB are free.</source>
        <translation>Die Pakete brauchen {0} GB, während sie installiert werden; {1} GB sind frei.</translation>
    </message>
    <message>
        <source>The survey “{0}” is about another collection.</source>
        <translation>Die Erhebung „{0}“ gehört zu einer anderen Sammlung.</translation>
    </message>
    <message>
        <source>The whole adapter was worse at plain questions, so {0} % of it was kept.</source>
        <translation>Der ganze Adapter war bei einfachen Fragen schlechter, deshalb wurden {0} % davon behalten.</translation>
    </message>
    <message>
        <source>There is already a survey named “{0}”.</source>
        <translation>Es gibt schon eine Erhebung namens „{0}“.</translation>
    </message>
    <message>
        <source>There is no survey named {0}.</source>
        <translation>Es gibt keine Erhebung namens {0}.</translation>
    </message>
    <message>
        <source>There is nothing to label.</source>
        <translation>Es gibt nichts zu beurteilen.</translation>
    </message>
    <message>
        <source>There is nothing to remember.</source>
        <translation>Es gibt nichts zu merken.</translation>
    </message>
    <message>
        <source>There is nothing to remove.</source>
        <translation>Es gibt nichts zu entfernen.</translation>
    </message>
    <message>
        <source>There is nothing to share at {0}.</source>
        <translation>Unter {0} gibt es nichts weiterzugeben.</translation>
    </message>
    <message>
        <source>There is nothing to summarise.</source>
        <translation>Es gibt nichts zusammenzufassen.</translation>
    </message>
    <message>
        <source>There is too little free space for a backup.</source>
        <translation>Für eine Sicherung ist zu wenig Platz frei.</translation>
    </message>
    <message>
        <source>These can: {0}.</source>
        <translation>Möglich ist es bei: {0}.</translation>
    </message>
    <message>
        <source>These documents would have to be read in {0} parts.</source>
        <translation>Diese Dokumente müssten in {0} Teilen gelesen werden.</translation>
    </message>
    <message>
        <source>This answer has no question above it.</source>
        <translation>Über dieser Antwort steht keine Frage.</translation>
    </message>
    <message>
        <source>This answer was made with tools, whose results may have changed since.</source>
        <translation>Diese Antwort entstand mit Werkzeugen, deren Ergebnisse sich seitdem geändert haben können.</translation>
    </message>
    <message>
        <source>This backup is damaged ({0}).</source>
        <translation>Diese Sicherung ist beschädigt ({0}).</translation>
    </message>
    <message>
        <source>This call cannot be allowed for {0}.</source>
        <translation>Dieser Aufruf lässt sich nicht für {0} erlauben.</translation>
    </message>
    <message>
        <source>This cannot be drawn ({0}).</source>
        <translation>Das lässt sich nicht zeichnen ({0}).</translation>
    </message>
    <message>
        <source>This cannot be the name of a survey.</source>
        <translation>Eine Erhebung kann nicht so heißen.</translation>
    </message>
    <message>
        <source>This collection has no documents.</source>
        <translation>Diese Sammlung hat keine Dokumente.</translation>
    </message>
    <message>
        <source>This data folder was written by a newer Inglenook ({0}).</source>
        <translation>Dieser Datenordner wurde von einem neueren Inglenook geschrieben ({0}).</translation>
    </message>
    <message>
        <source>This document has no text.</source>
        <translation>Dieses Dokument hat keinen Text.</translation>
    </message>
    <message>
        <source>This engine computes on the graphics card, where llama.cpp chooses by itself.</source>
        <translation>Diese Engine rechnet auf der Grafikkarte; dort wählt llama.cpp selbst.</translation>
    </message>
    <message>
        <source>This file was written by a newer Inglenook (format {0}).</source>
        <translation>Diese Datei wurde von einem neueren Inglenook geschrieben (Format {0}).</translation>
    </message>
    <message>
        <source>This file was written by a newer Inglenook.</source>
        <translation>Diese Datei wurde von einem neueren Inglenook geschrieben.</translation>
    </message>
    <message>
        <source>This is not the recovery code of this data folder.</source>
        <translation>Dies ist nicht der Wiederherstellungscode dieses Datenordners.</translation>
    </message>
    <message>
        <source>This is not the recovery code.</source>
        <translation>Dies ist nicht der Wiederherstellungscode.</translation>
    </message>
    <message>
        <source>This is too large for an XLSX file.</source>
        <translation>Dies ist zu groß für eine XLSX-Datei.</translation>
    </message>
    <message>
        <source>This is too long to remember: {0} characters.</source>
        <translation>Das ist zu lang zum Merken: {0} Zeichen.</translation>
    </message>
    <message>
        <source>This message is not a model&apos;s answer.</source>
        <translation>Diese Nachricht ist keine Antwort eines Modells.</translation>
    </message>
    <message>
        <source>This message takes {0} tokens; the model&apos;s context holds {1}.</source>
        <translation>Diese Nachricht braucht {0} Tokens; der Kontext des Modells fasst {1}.</translation>
    </message>
    <message>
        <source>This model is too small to draw charts or to work with files; a larger one can.</source>
        <translation>Dieses Modell ist zu klein, um Diagramme zu zeichnen oder mit Dateien zu arbeiten; ein größeres kann das.</translation>
    </message>
    <message>
        <source>This passphrase is not correct.</source>
        <translation>Diese Passphrase passt nicht.</translation>
    </message>
    <message>
        <source>This repository is gated: its licence has to be accepted on the hub first.</source>
        <translation>Dieses Repository ist zugangsbeschränkt: Zuerst müssen Sie seiner Lizenz im Hub zustimmen.</translation>
    </message>
    <message>
        <source>This setting is not valid: {0}.</source>
        <translation>Diese Einstellung ist ungültig: {0}.</translation>
    </message>
    <message>
        <source>This spreadsheet cannot be read ({0}).</source>
        <translation>Diese Tabellendatei lässt sich nicht lesen ({0}).</translation>
    </message>
    <message>
        <source>This tool call is no longer waiting.</source>
        <translation>Dieser Werkzeugaufruf wartet nicht mehr.</translation>
    </message>
    <message>
        <source>This version of llama.cpp stores tensors in an unknown layout.</source>
        <translation>Diese Version von llama.cpp legt ihre Tensoren auf eine Weise ab, die hier nicht bekannt ist.</translation>
    </message>
    <message>
        <source>Train a plain LoRA adapter.</source>
        <translation>Trainieren Sie einen einfachen LoRA-Adapter.</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>Versuchen Sie es in ein paar Minuten noch einmal.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Two columns are named “{0}”.</source>
        <translation>Zwei Spalten heißen „{0}“.</translation>
    </message>
    <message>
        <source>Uninstall its package instead.</source>
        <translation>Deinstallieren Sie stattdessen das zugehörige Paket.</translation>
    </message>
    <message>
        <source>Uninstall its package, or remove it from your models.toml.</source>
        <translation>Deinstallieren Sie das zugehörige Paket, oder nehmen Sie das Modell aus Ihrer models.toml.</translation>
    </message>
    <message>
        <source>Unlock it and try again.</source>
        <translation>Entsperren Sie ihn, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Unpack it and add the files in it.</source>
        <translation>Entpacken Sie es, und fügen Sie die Dateien darin hinzu.</translation>
    </message>
    <message>
        <source>Unpack it yourself and import its chat files one by one.</source>
        <translation>Entpacken Sie es selbst, und importieren Sie die Chat-Dateien einzeln.</translation>
    </message>
    <message>
        <source>Unpack the archive yourself and import the folder.</source>
        <translation>Entpacken Sie das Archiv selbst, und importieren Sie den Ordner.</translation>
    </message>
    <message>
        <source>Unset the variable and start again.</source>
        <translation>Entfernen Sie die Variable, und starten Sie neu.</translation>
    </message>
    <message>
        <source>Use .json for any number of chats, or .md or .html for one.</source>
        <translation>Verwenden Sie .json für beliebig viele Chats, .md oder .html für einen.</translation>
    </message>
    <message>
        <source>Use a kernel with Landlock and seccomp: Linux 5.13 or later.</source>
        <translation>Verwenden Sie einen Kernel mit Landlock und seccomp: Linux 5.13 oder neuer.</translation>
    </message>
    <message>
        <source>Use a passphrase instead.</source>
        <translation>Verwenden Sie stattdessen eine Passphrase.</translation>
    </message>
    <message>
        <source>Use between 1 and {0} characters on one line.</source>
        <translation>Verwenden Sie 1 bis {0} Zeichen in einer Zeile.</translation>
    </message>
    <message>
        <source>Use between 1 and {0} characters.</source>
        <translation>Verwenden Sie 1 bis {0} Zeichen.</translation>
    </message>
    <message>
        <source>Use inglenook chats bin to see what is.</source>
        <translation>Mit inglenook chats bin sehen Sie, was darin ist.</translation>
    </message>
    <message>
        <source>Use inglenook chats list to see them.</source>
        <translation>Mit inglenook chats list sehen Sie sie.</translation>
    </message>
    <message>
        <source>Use inglenook chats show to see them.</source>
        <translation>Mit inglenook chats show sehen Sie sie.</translation>
    </message>
    <message>
        <source>Use inglenook feedback list to see them.</source>
        <translation>Mit inglenook feedback list sehen Sie sie.</translation>
    </message>
    <message>
        <source>Use inglenook memory list to see them.</source>
        <translation>Mit inglenook memory list sehen Sie sie.</translation>
    </message>
    <message>
        <source>Use inglenook models list to see them.</source>
        <translation>Mit inglenook models list sehen Sie sie.</translation>
    </message>
    <message>
        <source>Use inglenook tools grants to see them.</source>
        <translation>Mit inglenook tools grants sehen Sie sie.</translation>
    </message>
    <message>
        <source>Use its window, close it first, or choose another folder with --home.</source>
        <translation>Verwenden Sie das offene Fenster, schließen Sie es zuerst, oder wählen Sie mit --home einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Use models on another machine</source>
        <translation>Modelle auf einem anderen Rechner antworten lassen</translation>
    </message>
    <message>
        <source>Use remembered facts in answers</source>
        <translation>Antworten kennen, was gemerkt ist</translation>
    </message>
    <message>
        <source>Use the F16 or BF16 file of the same model, or allow the loss (--requantize on the command line).</source>
        <translation>Verwenden Sie die F16- oder BF16-Datei desselben Modells, oder lassen Sie den Verlust zu (--requantize auf der Befehlszeile).</translation>
    </message>
    <message>
        <source>Use the command line instead, for example inglenook ask &quot;...&quot; --docs FILE, or set DISPLAY.</source>
        <translation>Verwenden Sie stattdessen die Befehlszeile, zum Beispiel inglenook ask &quot;...&quot; --docs FILE, oder setzen Sie DISPLAY.</translation>
    </message>
    <message>
        <source>The server at {0} does not behave like a Chroma server ({1}).</source>
        <translation>Was unter {0} antwortet, verhält sich nicht wie ein Chroma-Server ({1}).</translation>
    </message>
    <message>
        <source>The server at {0} is not a model server.</source>
        <translation>Was unter {0} antwortet, ist kein Modellserver.</translation>
    </message>
    <message>
        <source>The message it replies to is not in the file; it is placed at the start of the chat.</source>
        <translation>Worauf sie antwortet, ist nicht in der Datei; sie steht am Anfang des Chats.</translation>
    </message>
    <message>
        <source>The schema or grammar for this answer is too complex.</source>
        <translation>Die Vorgabe für diese Antwort ist zu komplex.</translation>
    </message>
    <message>
        <source>Works out an arithmetic expression exactly.</source>
        <translation>Berechnet einen Rechenausdruck genau.</translation>
    </message>
    <message>
        <source>Write it as in a terminal; close its quotes.</source>
        <translation>Schreiben Sie ihn wie in einem Terminal; schließen Sie die Anführungszeichen.</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>Schreiben Sie zuerst etwas.</translation>
    </message>
    <message>
        <source>Write the question and name the file that answers it.</source>
        <translation>Schreiben Sie die Frage, und nennen Sie die Datei, die sie beantwortet.</translation>
    </message>
    <message>
        <source>Write them as 10-12 or 3,5,7.</source>
        <translation>Schreiben Sie sie als 10-12 oder 3,5,7.</translation>
    </message>
    <message>
        <source>Enter what to remember.</source>
        <translation>Schreiben Sie, was gemerkt werden soll.</translation>
    </message>
    <message>
        <source>Writes a text file; the user sees the change first and decides.</source>
        <translation>Schreibt eine Textdatei; Sie sehen die Änderung vorher und entscheiden.</translation>
    </message>
    <message>
        <source>Your conversations are locked.</source>
        <translation>Ihre Chats sind gesperrt.</translation>
    </message>
    <message>
        <source>a key is empty</source>
        <translation>ein Schlüssel ist leer</translation>
    </message>
    <message>
        <source>a list holds values of an unsupported type</source>
        <translation>eine Liste enthält etwas, das Listen nicht enthalten</translation>
    </message>
    <message>
        <source>a list is longer than any model&apos;s</source>
        <translation>eine Liste ist länger als die eines jeden Modells</translation>
    </message>
    <message>
        <source>a list of {0} items</source>
        <translation>eine Liste mit {0} Elementen</translation>
    </message>
    <message>
        <source>a tensor has an impossible shape</source>
        <translation>ein Tensor hat eine unmögliche Form</translation>
    </message>
    <message>
        <source>a tensor has a row size that its type does not allow</source>
        <translation>ein Tensor hat Zeilen, die sein Typ nicht haben kann</translation>
    </message>
    <message>
        <source>a tensor has the unknown type {0}</source>
        <translation>ein Tensor hat den unbekannten Typ {0}</translation>
    </message>
    <message>
        <source>a tensor has an impossible offset</source>
        <translation>ein Tensor liegt, wo keiner liegen kann</translation>
    </message>
    <message>
        <source>a text is longer than any model&apos;s</source>
        <translation>ein Text ist länger als der eines jeden Modells</translation>
    </message>
    <message>
        <source>a text is not valid UTF-8</source>
        <translation>ein Text ist kein gültiges UTF-8</translation>
    </message>
    <message>
        <source>a boolean is neither true nor false</source>
        <translation>ein Wahrheitswert ist weder wahr noch falsch</translation>
    </message>
    <message>
        <source>All {0} rated answers are incomplete, or written by the program or from whole documents.</source>
        <translation>Alle {0} bewerteten Antworten sind unvollständig oder vom Programm oder aus ganzen Dokumenten geschrieben.</translation>
    </message>
    <message>
        <source>Attached files that could not be unpacked: {0}.</source>
        <translation>Angehängte Dateien, die nicht entpackt werden konnten: {0}.</translation>
    </message>
    <message>
        <source>Attached files that need a password of their own: {0}.</source>
        <translation>Angehängte Dateien, die ein eigenes Passwort brauchen: {0}.</translation>
    </message>
    <message>
        <source>Attached files were not read; save and add them: {0}.</source>
        <translation>Angehängte Dateien wurden nicht gelesen; speichern Sie sie und fügen Sie sie hinzu: {0}.</translation>
    </message>
    <message>
        <source>Correct the better answer, or leave it out.</source>
        <translation>Korrigieren Sie die bessere Antwort, oder lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>Draws a chart of the columns of a table in a file and shows it to the user.</source>
        <translation>Zeichnet ein Diagramm aus den Spalten einer Tabelle in einer Datei und zeigt es Ihnen.</translation>
    </message>
    <message>
        <source>It could not be read again; its earlier text is kept. {0}</source>
        <translation>Sie konnte nicht neu gelesen werden; ihr früherer Text bleibt erhalten. {0}</translation>
    </message>
    <message>
        <source>Leave out the suffix, or choose a model for code that can.</source>
        <translation>Lassen Sie den Text dahinter weg, oder wählen Sie ein Modell für Code, das es kann.</translation>
    </message>
    <message>
        <source>Open it in the program it was made for and save it without protection.</source>
        <translation>Öffnen Sie die Datei in dem Programm, für das sie gemacht ist, und speichern Sie sie ohne Schutz.</translation>
    </message>
    <message>
        <source>Rate more answers and train again, try it in single chats, or insist (--anyway).</source>
        <translation>Bewerten Sie mehr Antworten, und trainieren Sie noch einmal, probieren Sie ihn in einzelnen Chats aus, oder bestehen Sie darauf (--anyway).</translation>
    </message>
    <message>
        <source>Rated answers left out because they were cut off, repeat themselves, failed, or were written by the program or from whole documents: {0}. Continue or correct them.</source>
        <translation>Bewertete Antworten, die ausgelassen sind, weil sie abgeschnitten wurden, sich wiederholen, fehlschlugen oder vom Programm oder aus ganzen Dokumenten geschrieben wurden: {0}. Setzen Sie sie fort oder korrigieren Sie sie.</translation>
    </message>
    <message>
        <source>Rephrase the question, or allow answers that are not in the documents.</source>
        <translation>Formulieren Sie die Frage um, oder lassen Sie Antworten zu, die nicht in den Dokumenten stehen.</translation>
    </message>
    <message>
        <source>Results of formulas that were never calculated are missing, on: {0}.</source>
        <translation>Ergebnisse von Formeln, die nie berechnet wurden, fehlen auf: {0}.</translation>
    </message>
    <message>
        <source>Resume the training: it goes on from its last checkpoint.</source>
        <translation>Setze das Training fort: Es macht bei seinem letzten Zwischenstand weiter.</translation>
    </message>
    <message>
        <source>Save it as JPEG or PNG and add that.</source>
        <translation>Speichern Sie es als JPEG oder PNG, und fügen Sie das hinzu.</translation>
    </message>
    <message>
        <source>Save it as a file and attach that: its passages are searched for each answer.</source>
        <translation>Speichern Sie ihn als Datei, und hängen Sie diese an: Für jede Antwort werden ihre Textstellen durchsucht.</translation>
    </message>
    <message>
        <source>Save several tables as XLSX.</source>
        <translation>Speichern Sie mehrere Tabellen als XLSX.</translation>
    </message>
    <message>
        <source>Search documents</source>
        <translation>Suche in Dokumenten</translation>
    </message>
    <message>
        <source>Search earlier chats</source>
        <translation>Suche in früheren Chats</translation>
    </message>
    <message>
        <source>See inglenook train list, or start one: inglenook train.</source>
        <translation>Mit inglenook train list sehen Sie alle; mit inglenook train beginnen Sie eines.</translation>
    </message>
    <message>
        <source>Send less of it, or set a longer context in Inglenook&apos;s settings.</source>
        <translation>Senden Sie weniger davon, oder stellen Sie in den Einstellungen von Inglenook einen längeren Kontext ein.</translation>
    </message>
    <message>
        <source>Set its time zone, or correct the variable TZ.</source>
        <translation>Stellen Sie die Zeitzone ein oder berichtigen Sie die Variable TZ.</translation>
    </message>
    <message>
        <source>Several trainings begin with {0}.</source>
        <translation>Mehrere Trainings beginnen mit {0}.</translation>
    </message>
    <message>
        <source>Some of it was lost with a part of the database. Read the file again.</source>
        <translation>Ein Teil davon ging mit einem Teil der Datenbank verloren. Lesen Sie die Datei erneut ein.</translation>
    </message>
    <message>
        <source>Start a new one, or adopt or delete this one.</source>
        <translation>Beginnen Sie ein neues, oder übernehmen oder löschen Sie dieses.</translation>
    </message>
    <message>
        <source>Start a new one.</source>
        <translation>Beginnen Sie ein neues.</translation>
    </message>
    <message>
        <source>Start a new training.</source>
        <translation>Starten Sie ein neues Training.</translation>
    </message>
    <message>
        <source>Start it again if you still need it.</source>
        <translation>Starten Sie sie erneut, wenn Sie sie noch brauchen.</translation>
    </message>
    <message>
        <source>Start the program without --temporary.</source>
        <translation>Starten Sie das Programm ohne --temporary.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>The JSON Schema is not valid at {0}: {1}.</source>
        <translation>Das JSON-Schema ist bei {0} ungültig: {1}.</translation>
    </message>
    <message>
        <source>The ONNX file in {0} has an output for each token, and how to combine them is not known.</source>
        <translation>Die ONNX-Datei in {0} hat für jedes Token eine Ausgabe, und wie sie zusammenzufassen sind, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The ONNX file of this model gives other results than the model itself, for instance for “{0}”.</source>
        <translation>Die ONNX-Datei dieses Modells liefert andere Ergebnisse als das Modell selbst, zum Beispiel für „{0}“.</translation>
    </message>
    <message>
        <source>The adapter of this training was discarded.</source>
        <translation>Der Adapter dieses Trainings wurde verworfen.</translation>
    </message>
    <message>
        <source>The answer breaks its JSON Schema at {0}: {1}.</source>
        <translation>Die Antwort verletzt ihr JSON-Schema bei {0}: {1}.</translation>
    </message>
    <message>
        <source>The choices of the column “{0}” cannot be told apart, or are too long.</source>
        <translation>Die Auswahlwerte der Spalte „{0}“ sind nicht zu unterscheiden oder zu lang.</translation>
    </message>
    <message>
        <source>The document has only “{0}”, which may be something else.</source>
        <translation>Das Dokument hat nur „{0}“, was etwas anderes sein kann.</translation>
    </message>
    <message>
        <source>The document is in another language than the question.</source>
        <translation>Das Dokument ist in einer anderen Sprache als die Frage.</translation>
    </message>
    <message>
        <source>The document may deny it.</source>
        <translation>Das Dokument verneint es vielleicht.</translation>
    </message>
    <message>
        <source>The document may say that it is another value, or only a bound.</source>
        <translation>Das Dokument sagt vielleicht, dass es ein anderer Wert ist, oder nur eine Grenze.</translation>
    </message>
    <message>
        <source>The documents of this answer were changed or removed since.</source>
        <translation>Die Dokumente dieser Antwort wurden seitdem geändert oder entfernt.</translation>
    </message>
    <message>
        <source>The file is cut off. {0}</source>
        <translation>Die Datei ist abgeschnitten. {0}</translation>
    </message>
    <message>
        <source>The file is cut off; its end is missing.</source>
        <translation>Die Datei ist abgeschnitten; ihr Ende fehlt.</translation>
    </message>
    <message>
        <source>The file of {0} is another one than when this training began.</source>
        <translation>Die Datei von {0} ist nicht mehr dieselbe wie zu Beginn dieses Trainings.</translation>
    </message>
    <message>
        <source>The file {0} is too large to read.</source>
        <translation>Die Datei {0} ist zu groß, um gelesen zu werden.</translation>
    </message>
    <message>
        <source>The key file {0} cannot be read: {1}.</source>
        <translation>Die Schlüsseldatei {0} lässt sich nicht lesen: {1}.</translation>
    </message>
    <message>
        <source>The loss is not a number from the first step on, so nothing was learned.</source>
        <translation>Der Verlust ist vom ersten Schritt an keine Zahl, also wurde nichts gelernt.</translation>
    </message>
    <message>
        <source>The loss was not a number after step {0}, so the adapter is that of step {1}.</source>
        <translation>Der Verlust war nach Schritt {0} keine Zahl; daher ist der Adapter der von Schritt {1}.</translation>
    </message>
    <message>
        <source>The message is encrypted; only its head was read.</source>
        <translation>Die Nachricht ist verschlüsselt; nur ihr Kopf wurde gelesen.</translation>
    </message>
    <message>
        <source>The model named the same words for another column.</source>
        <translation>Das Modell nannte dieselben Wörter für eine andere Spalte.</translation>
    </message>
    <message>
        <source>The model only guessed “{0}”.</source>
        <translation>Das Modell hat „{0}“ nur geraten.</translation>
    </message>
    <message>
        <source>The name of the file {0} is not valid Unicode.</source>
        <translation>Der Name der Datei {0} ist kein gültiges Unicode.</translation>
    </message>
    <message>
        <source>The numbers of “{0}” only name things.</source>
        <translation>Die Zahlen von „{0}“ sind nur Namen.</translation>
    </message>
    <message>
        <source>The oldest {0} rows are too many and are left out.</source>
        <translation>Die ältesten {0} Zeilen sind zu viel und bleiben weg.</translation>
    </message>
    <message>
        <source>The packages for training are being installed.</source>
        <translation>Die Pakete für das Training werden gerade installiert.</translation>
    </message>
    <message>
        <source>The query reads no table.</source>
        <translation>Die Abfrage liest keine Tabelle.</translation>
    </message>
    <message>
        <source>The question asks for what a tool does.</source>
        <translation>Die Frage verlangt etwas, das ein Werkzeug leistet.</translation>
    </message>
    <message>
        <source>The question asks to compute from a table.</source>
        <translation>Die Frage verlangt eine Berechnung aus einer Tabelle.</translation>
    </message>
    <message>
        <source>The question asks what differs between two documents.</source>
        <translation>Die Frage gilt den Unterschieden zwischen zwei Dokumenten.</translation>
    </message>
    <message>
        <source>The question is much longer than the {0} tokens that the context holds.</source>
        <translation>Die Frage ist viel länger als die {0} Tokens, die der Kontext fasst.</translation>
    </message>
    <message>
        <source>The rating has no snapshot of its chat.</source>
        <translation>Die Bewertung enthält keine Momentaufnahme ihres Chats.</translation>
    </message>
    <message>
        <source>The ratings that this training began with no longer exist.</source>
        <translation>Die Bewertungen, mit denen dieses Training begann, gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The recogniser of names in {0} cannot be loaded ({1}).</source>
        <translation>Die Namenserkennung in {0} kann nicht geladen werden ({1}).</translation>
    </message>
    <message>
        <source>The same answer is the better one {0} times of {1}: “{2}”.</source>
        <translation>Dieselbe Antwort ist {0}-mal von {1} die bessere: „{2}“.</translation>
    </message>
    <message>
        <source>The search index cannot be used: {0}.</source>
        <translation>Der Suchindex kann nicht verwendet werden: {0}.</translation>
    </message>
    <message>
        <source>The survey was deleted while it ran.</source>
        <translation>Die Erhebung wurde gelöscht, während sie lief.</translation>
    </message>
    <message>
        <source>The tables are {0}.</source>
        <translation>Die Tabellen sind {0}.</translation>
    </message>
    <message>
        <source>The text is longer than the {0} tokens that the model&apos;s context holds.</source>
        <translation>Der Text ist länger als die {0} Token, die der Kontext des Modells fasst.</translation>
    </message>
    <message>
        <source>The time that it was given is over.</source>
        <translation>Die Zeit, die es bekam, ist um.</translation>
    </message>
    <message>
        <source>The time zone of this machine is a day or more away from UTC.</source>
        <translation>Die Zeitzone dieses Rechners liegt einen Tag oder mehr von UTC entfernt.</translation>
    </message>
    <message>
        <source>The value cannot be compared with what the question asks for.</source>
        <translation>Der Wert lässt sich nicht mit dem vergleichen, wonach die Frage fragt.</translation>
    </message>
    <message>
        <source>The values of “{0}” are running totals.</source>
        <translation>Die Werte von „{0}“ sind laufende Summen.</translation>
    </message>
    <message>
        <source>The weights of {0} cannot be trained: {1}.</source>
        <translation>Die Gewichte von {0} lassen sich nicht trainieren: {1}.</translation>
    </message>
    <message>
        <source>The words beside “{0}” do not say that it is this.</source>
        <translation>Die Wörter neben „{0}“ sagen nicht, dass es das ist.</translation>
    </message>
    <message>
        <source>There are {0} questions; it needs at least {1} beside those held out: ask more questions.</source>
        <translation>Es gibt {0} Fragen; gebraucht werden außer den zurückgelegten mindestens {1}: Stellen Sie mehr Fragen.</translation>
    </message>
    <message>
        <source>There are {0} rated chats; a training takes the latest {1} rows.</source>
        <translation>Es gibt {0} bewertete Chats; ein Training nimmt die neuesten {1} Zeilen.</translation>
    </message>
    <message>
        <source>There is no pair of rated answers to compare with.</source>
        <translation>Es gibt kein Paar bewerteter Antworten, mit dem verglichen werden könnte.</translation>
    </message>
    <message>
        <source>There is no space left for the packages.</source>
        <translation>Für die Pakete ist kein Platz mehr frei.</translation>
    </message>
    <message>
        <source>There is no space left for the training&apos;s files.</source>
        <translation>Für die Dateien des Trainings ist kein Platz mehr.</translation>
    </message>
    <message>
        <source>There is no table {0}.</source>
        <translation>Es gibt keine Tabelle {0}.</translation>
    </message>
    <message>
        <source>There is no training yet.</source>
        <translation>Es gibt noch kein Training.</translation>
    </message>
    <message>
        <source>There is no training {0}.</source>
        <translation>Es gibt kein Training {0}.</translation>
    </message>
    <message>
        <source>There is no {0} for this system and this Python.</source>
        <translation>Für dieses System und dieses Python gibt es kein {0}.</translation>
    </message>
    <message>
        <source>There is no {0} for this system and this Python: train on Linux, Windows or a Mac with Apple silicon, with Python 3.11 to 3.14.</source>
        <translation>Für dieses System und dieses Python gibt es kein {0}: Trainieren Sie unter Linux, Windows oder auf einem Mac mit Apple-Chip, mit Python 3.11 bis 3.14.</translation>
    </message>
    <message>
        <source>There is not enough memory to train this model.</source>
        <translation>Der Arbeitsspeicher reicht nicht, um dieses Modell zu trainieren.</translation>
    </message>
    <message>
        <source>This adapter has no verdict, so nothing shows that it is better.</source>
        <translation>Zu diesem Adapter gibt es kein Urteil; nichts zeigt also, dass er besser ist.</translation>
    </message>
    <message>
        <source>This adapter is not adopted, because its verdict is “{0}”.</source>
        <translation>Dieser Adapter wird nicht übernommen, denn sein Urteil ist „{0}“.</translation>
    </message>
    <message>
        <source>This adapter is not adopted.</source>
        <translation>Dieser Adapter ist nicht übernommen.</translation>
    </message>
    <message>
        <source>This build of Inglenook runs only the embedding model that came with it, and models in ONNX form.</source>
        <translation>Diese Ausgabe von Inglenook führt nur das mitgelieferte Einbettungsmodell aus und Modelle in ONNX-Form.</translation>
    </message>
    <message>
        <source>This document has been removed from its collection.</source>
        <translation>Dieses Dokument wurde aus seiner Sammlung entfernt.</translation>
    </message>
    <message>
        <source>This folder is empty, as without its drive; its documents are kept. Remove them from the collection if they are gone for good.</source>
        <translation>Dieser Ordner ist leer, wie ohne sein Laufwerk; seine Dokumente bleiben erhalten. Entfernen Sie sie aus der Sammlung, wenn sie endgültig fort sind.</translation>
    </message>
    <message>
        <source>This survey was deleted.</source>
        <translation>Diese Erhebung wurde gelöscht.</translation>
    </message>
    <message>
        <source>This table is no longer there.</source>
        <translation>Diese Tabelle gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This text is too long for a question.</source>
        <translation>Dieser Text ist zu lang für eine Frage.</translation>
    </message>
    <message>
        <source>This training has no adapter.</source>
        <translation>Dieses Training hat keinen Adapter.</translation>
    </message>
    <message>
        <source>This training has no checkpoint yet, so there is no adapter to keep.</source>
        <translation>Dieses Training hat noch keinen Zwischenstand; daher gibt es keinen Adapter, der zu behalten wäre.</translation>
    </message>
    <message>
        <source>This training is over.</source>
        <translation>Dieses Training ist beendet.</translation>
    </message>
    <message>
        <source>This training is running.</source>
        <translation>Dieses Training läuft.</translation>
    </message>
    <message>
        <source>Train another model, or put its original weights (safetensors) beside the file.</source>
        <translation>Trainieren Sie ein anderes Modell, oder legen Sie seine ursprünglichen Gewichte (safetensors) neben die Datei.</translation>
    </message>
    <message>
        <source>Train it to its end, or stop it to keep what it has learned.</source>
        <translation>Lassen Sie es bis zum Ende laufen, oder beenden Sie es, um zu behalten, was es gelernt hat.</translation>
    </message>
    <message>
        <source>Train on Linux, Windows or a Mac with Apple silicon, with Python 3.11 to 3.14.</source>
        <translation>Trainieren Sie unter Linux, Windows oder auf einem Mac mit Apple-Chip, mit Python 3.11 bis 3.14.</translation>
    </message>
    <message>
        <source>Training needs about {0} GB of memory, and {1} GB are free: close other programs, or train a smaller model.</source>
        <translation>Das Training braucht etwa {0} GB Arbeitsspeicher, und {1} GB sind frei: Schließen Sie andere Programme, oder trainieren Sie ein kleineres Modell.</translation>
    </message>
    <message>
        <source>Training needs about {0} GB on the disk, and {1} GB are free: free some space.</source>
        <translation>Das Training braucht etwa {0} GB auf dem Datenträger, und {1} GB sind frei: Schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>Training needs at least {0} rows beside those held out and has {1}: rate or correct more answers.</source>
        <translation>Das Training braucht mindestens {0} Zeilen neben den zurückgehaltenen und hat {1}: Bewerten oder verbessern Sie mehr Antworten.</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>Use at most {0} characters for instruction, unit and example.</source>
        <translation>Verwenden Sie höchstens {0} Zeichen für Anweisung, Einheit und Beispiel.</translation>
    </message>
    <message>
        <source>Wait until it is, or see in the list of files why it failed.</source>
        <translation>Warten Sie, bis es gelesen ist, oder sehen Sie in der Liste der Dateien nach, woran es gescheitert ist.</translation>
    </message>
    <message>
        <source>What is said of the column “{0}” is too long.</source>
        <translation>Was zur Spalte „{0}“ gesagt wird, ist zu lang.</translation>
    </message>
    <message>
        <source>Words of the better answers in {0} that questions and worse answers have far less often: {1}. For example: “{2}”.</source>
        <translation>Wörter der besseren Antworten in {0}, die in Fragen und schlechteren Antworten viel seltener sind: {1}. Zum Beispiel: „{2}“.</translation>
    </message>
    <message>
        <source>Write a file</source>
        <translation>Datei schreiben</translation>
    </message>
    <message>
        <source>Write more of the id.</source>
        <translation>Geben Sie mehr von der Kennung an.</translation>
    </message>
    <message>
        <source>Write the chats to a file first.</source>
        <translation>Schreiben Sie die Chats zuerst in eine Datei.</translation>
    </message>
    <message>
        <source>Write the figure as in the table, such as 2,725, or leave it out.</source>
        <translation>Schreiben Sie die Zahl wie in der Tabelle, etwa 2,725, oder lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>a value has the unknown type {0}</source>
        <translation>ein Wert hat den unbekannten Typ {0}</translation>
    </message>
    <message>
        <source>a value of the Qt type {0}</source>
        <translation>ein Wert vom Qt-Typ {0}</translation>
    </message>
    <message>
        <source>a {0} appears twice</source>
        <translation>{0} kommt zweimal vor</translation>
    </message>
    <message>
        <source>as exact as most originals; twice the size of Q8_0</source>
        <translation>so genau wie die meisten Originale; doppelt so groß wie Q8_0</translation>
    </message>
    <message>
        <source>as good as Q4_K_S and smaller, slower on a CPU</source>
        <translation>so gut wie Q4_K_S und kleiner, auf einer CPU langsamer</translation>
    </message>
    <message>
        <source>better than Q2_K, slow on a CPU</source>
        <translation>besser als Q2_K, auf einer CPU langsam</translation>
    </message>
    <message>
        <source>chat {0}</source>
        <translation>Chat {0}</translation>
    </message>
    <message>
        <source>clear loss; for models of 7B and more</source>
        <translation>deutlicher Verlust; für Modelle ab 7B</translation>
    </message>
    <message>
        <source>embedder</source>
        <translation>Embedder</translation>
    </message>
    <message>
        <source>exit code {0}</source>
        <translation>Exitcode {0}</translation>
    </message>
    <message>
        <source>hardly any loss; for small models and as a reference</source>
        <translation>kaum Verlust; für kleine Modelle und als Referenz</translation>
    </message>
    <message>
        <source>heavy loss; where nothing else fits</source>
        <translation>starker Verlust; wo sonst nichts passt</translation>
    </message>
    <message>
        <source>inglenook models connect --forget takes its models off the list.</source>
        <translation>inglenook models connect --forget nimmt dessen Modelle aus der Liste.</translation>
    </message>
    <message>
        <source>it does not say what kind of model it holds</source>
        <translation>sie sagt nicht, was für ein Modell sie enthält</translation>
    </message>
    <message>
        <source>it has an item of the unknown type “{0}”</source>
        <translation>ein Element hat die unbekannte Art „{0}“</translation>
    </message>
    <message>
        <source>it has no messages</source>
        <translation>er hat keine Nachrichten</translation>
    </message>
    <message>
        <source>it is another kind of file</source>
        <translation>es ist eine Datei anderer Art</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>sie ist leer</translation>
    </message>
    <message>
        <source>it is for {0}, and the model is {1}</source>
        <translation>er ist für {0}, und das Modell ist {1}</translation>
    </message>
    <message>
        <source>it is incomplete: it ends in the middle of its data</source>
        <translation>sie ist unvollständig: sie endet mitten in ihren Daten</translation>
    </message>
    <message>
        <source>it is longer than the hub said</source>
        <translation>sie ist länger, als der Hub angab</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>zu tief verschachtelt</translation>
    </message>
    <message>
        <source>it is not a LoRA adapter</source>
        <translation>er ist kein LoRA-Adapter</translation>
    </message>
    <message>
        <source>it is not valid JSON: {0}</source>
        <translation>kein gültiges JSON: {0}</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>zu lang</translation>
    </message>
    <message>
        <source>it is too short to be a GGUF file</source>
        <translation>sie ist zu kurz für eine GGUF-Datei</translation>
    </message>
    <message>
        <source>it rates a missing message</source>
        <translation>er bewertet eine Nachricht, die er nicht hat</translation>
    </message>
    <message>
        <source>it takes too much memory</source>
        <translation>sie braucht zu viel Speicher</translation>
    </message>
    <message>
        <source>its SHA-256 is {0}</source>
        <translation>ihr SHA-256 ist {0}</translation>
    </message>
    <message>
        <source>its chat template is not one</source>
        <translation>ihre Chatvorlage ist keine</translation>
    </message>
    <message>
        <source>its data alignment is impossible</source>
        <translation>ihre Datenausrichtung ist unmöglich</translation>
    </message>
    <message>
        <source>its format version is {0}, and only 2 and 3 are supported</source>
        <translation>ihre Formatversion ist {0}, und nur 2 und 3 sind bekannt</translation>
    </message>
    <message>
        <source>its git object id is {0}</source>
        <translation>ihre Git-Objekt-ID ist {0}</translation>
    </message>
    <message>
        <source>its id is not valid</source>
        <translation>seine Kennung ist ungültig</translation>
    </message>
    <message>
        <source>its items are nested too deeply</source>
        <translation>die Elemente sind zu tief verschachtelt</translation>
    </message>
    <message>
        <source>its layers do not match this model&apos;s</source>
        <translation>seine Schichten sind nicht die dieses Modells</translation>
    </message>
    <message>
        <source>its timestamps are not valid</source>
        <translation>seine Zeiten sind keine Zeiten</translation>
    </message>
    <message>
        <source>its version {0} is not supported</source>
        <translation>die Version {0} gehört nicht zu den bekannten</translation>
    </message>
    <message>
        <source>its visible thread ends at a missing message</source>
        <translation>sein sichtbarer Verlauf endet bei einer Nachricht, die er nicht hat</translation>
    </message>
    <message>
        <source>its vocabulary is damaged</source>
        <translation>ihr Vokabular ist beschädigt</translation>
    </message>
    <message>
        <source>little loss</source>
        <translation>geringer Verlust</translation>
    </message>
    <message>
        <source>little loss, somewhat smaller</source>
        <translation>geringer Verlust, etwas kleiner</translation>
    </message>
    <message>
        <source>llama.cpp&apos;s library is no longer in {0}.</source>
        <translation>Die Bibliothek von llama.cpp liegt nicht mehr in {0}.</translation>
    </message>
    <message>
        <source>pip could not install the packages: {0}</source>
        <translation>pip konnte die Pakete nicht installieren: {0}</translation>
    </message>
    <message>
        <source>{0} cannot be removed: your documents are searched with it.</source>
        <translation>{0} kann nicht entfernt werden: Damit werden Ihre Dokumente durchsucht.</translation>
    </message>
    <message>
        <source>{0} cannot teach itself.</source>
        <translation>{0} kann nicht von sich selbst lernen.</translation>
    </message>
    <message>
        <source>{0} contains more than {1} MiB of chats.</source>
        <translation>{0} enthält mehr als {1} MiB an Chats.</translation>
    </message>
    <message>
        <source>{0} finds no names.</source>
        <translation>{0} findet keine Namen.</translation>
    </message>
    <message>
        <source>{0} has no weights, only a vocabulary.</source>
        <translation>{0} enthält keine Gewichte, nur ein Vokabular.</translation>
    </message>
    <message>
        <source>{0} is a pipe or a device, and not a file.</source>
        <translation>{0} ist eine Pipe oder ein Gerät und keine Datei.</translation>
    </message>
    <message>
        <source>{0} is an adapter, which works together with its base model. Add it under Dataset, Models trained, New adapter.</source>
        <translation>{0} ist ein Adapter, der zusammen mit dem Modell antwortet, für das er bestimmt ist. Fügen Sie ihn unter „Datensatz“, „Trainierte Modelle“, „Neuer Adapter“ hinzu.</translation>
    </message>
    <message>
        <source>{0} is in several files, which cannot be trained.</source>
        <translation>{0} besteht aus mehreren Dateien und lässt sich so nicht trainieren.</translation>
    </message>
    <message>
        <source>{0} is not a file, and cannot become one.</source>
        <translation>{0} ist keine Datei und kann keine werden.</translation>
    </message>
    <message>
        <source>{0} is not a strength of an adapter.</source>
        <translation>{0} ist keine Stärke eines Adapters.</translation>
    </message>
    <message>
        <source>{0} is not the address of a hub.</source>
        <translation>{0} ist nicht die Adresse eines Hubs.</translation>
    </message>
    <message>
        <source>{0} more values were named, which nothing confirms.</source>
        <translation>Weitere genannte Werte, die nichts bestätigt: {0}.</translation>
    </message>
    <message>
        <source>{0} of {1} programs gave this value.</source>
        <translation>{0} von {1} Programmen ergaben diesen Wert.</translation>
    </message>
    <message>
        <source>{0} rows are not in the files for LLaMA-Factory: its form has no words beside a tool call, no two results in a row, and no tool calls within an answer of a pair.</source>
        <translation>{0} Zeilen fehlen in den Dateien für LLaMA-Factory: Dessen Form kennt keine Worte neben einem Werkzeugaufruf, keine zwei Ergebnisse hintereinander und keine Werkzeugaufrufe in einer Antwort eines Paars.</translation>
    </message>
    <message>
        <source>{0} rows ask a question that is held out, and are left out.</source>
        <translation>{0} Zeilen stellen eine zurückgelegte Frage und bleiben weg.</translation>
    </message>
    <message>
        <source>{0} rows contradict others and are left out: the same answer is rated up and down, or preferred both ways.</source>
        <translation>{0} Zeilen widersprechen anderen und bleiben weg: Dieselbe Antwort ist gut und schlecht bewertet oder wird bald vorgezogen, bald nicht.</translation>
    </message>
    <message>
        <source>{0} was not trained to fill in text.</source>
        <translation>{0} wurde nicht darauf trainiert, Text einzusetzen.</translation>
    </message>
    <message>
        <source>“{0}” cannot be the name of a column.</source>
        <translation>„{0}“ kann nicht der Name einer Spalte sein.</translation>
    </message>
    <message>
        <source>“{0}” is a HEIC picture, which Inglenook does not read.</source>
        <translation>„{0}“ ist ein HEIC-Bild, das Inglenook nicht liest.</translation>
    </message>
    <message>
        <source>“{0}” is a recording.</source>
        <translation>„{0}“ ist eine Aufnahme.</translation>
    </message>
    <message>
        <source>“{0}” is a running total of {1}.</source>
        <translation>„{0}“ ist die laufende Summe von {1}.</translation>
    </message>
    <message>
        <source>“{0}” is neither XLSX nor CSV.</source>
        <translation>„{0}“ ist weder XLSX noch CSV.</translation>
    </message>
    <message>
        <source>“{0}” is neither XLSX, CSV, HTML nor JSON.</source>
        <translation>„{0}“ ist weder XLSX noch CSV, HTML oder JSON.</translation>
    </message>
    <message>
        <source>“{0}” is not a figure.</source>
        <translation>„{0}“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>“{0}” is protected by a service for rights management.</source>
        <translation>„{0}“ ist durch einen Dienst zur Rechteverwaltung geschützt.</translation>
    </message>
    <message>
        <source>“{0}” was not read, so it cannot be compared.</source>
        <translation>„{0}“ wurde nicht gelesen und lässt sich daher nicht vergleichen.</translation>
    </message>
    <message>
        <source>“{0}”, message {1}</source>
        <translation>„{0}“, Nachricht {1}</translation>
    </message>
    <message>
        <source>message {0} comes before the one that it replies to</source>
        <translation>Nachricht {0} steht vor der, auf die sie antwortet</translation>
    </message>
    <message>
        <source>A collection needs a name.</source>
        <translation>Eine Sammlung braucht einen Namen.</translation>
    </message>
    <message>
        <source>The question asks for all of {0} documents.</source>
        <translation>Die Frage gilt {0} Dokumenten im Ganzen.</translation>
    </message>
    <message>
        <source>The question asks for all of {0}.</source>
        <translation>Die Frage gilt dem ganzen Inhalt von {0}.</translation>
    </message>
    <message>
        <source>no GGUF files at all</source>
        <translation>gar keine GGUF-Dateien</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>of the type {0}</source>
        <translation>vom Typ {0}</translation>
    </message>
    <message>
        <source>reranker</source>
        <translation>Reranker</translation>
    </message>
    <message>
        <source>signal {0}, perhaps for lack of memory</source>
        <translation>Signal {0}, vielleicht aus Mangel an Arbeitsspeicher</translation>
    </message>
    <message>
        <source>simple and fast on a CPU, more loss than Q4_K_S</source>
        <translation>einfach und auf einer CPU schnell, mehr Verlust als Q4_K_S</translation>
    </message>
    <message>
        <source>somewhat smaller than Q4_K_M, somewhat more loss</source>
        <translation>etwas kleiner als Q4_K_M, etwas mehr Verlust</translation>
    </message>
    <message>
        <source>the field {0} is missing</source>
        <translation>das Feld {0} fehlt</translation>
    </message>
    <message>
        <source>the file ends too early</source>
        <translation>die Datei endet zu früh</translation>
    </message>
    <message>
        <source>the message id {0} is not valid or used twice</source>
        <translation>die Nachrichtenkennung {0} ist ungültig oder doppelt vergeben</translation>
    </message>
    <message>
        <source>the two answers are to different questions</source>
        <translation>die beiden Antworten haben keine gemeinsame Frage</translation>
    </message>
    <message>
        <source>the usual choice: small, fast, some loss</source>
        <translation>die übliche Wahl: klein, schnell, etwas Verlust</translation>
    </message>
    <message>
        <source>the value {0} does not match the pattern {1}</source>
        <translation>der Wert {0} passt nicht zum Muster {1}</translation>
    </message>
    <message>
        <source>the value {0} is less than {1}</source>
        <translation>der Wert {0} ist kleiner als {1}</translation>
    </message>
    <message>
        <source>the value {0} is more than {1}</source>
        <translation>der Wert {0} ist größer als {1}</translation>
    </message>
    <message>
        <source>the value {0} is not less than {1}</source>
        <translation>der Wert {0} ist nicht kleiner als {1}</translation>
    </message>
    <message>
        <source>the value {0} is not more than {1}</source>
        <translation>der Wert {0} ist nicht größer als {1}</translation>
    </message>
    <message>
        <source>the value {0} is not {1}</source>
        <translation>der Wert {0} ist nicht {1}</translation>
    </message>
    <message>
        <source>the value {0} is too long</source>
        <translation>der Wert {0} ist zu lang</translation>
    </message>
    <message>
        <source>the value {0} is too short</source>
        <translation>der Wert {0} ist zu kurz</translation>
    </message>
    <message>
        <source>very heavy loss</source>
        <translation>sehr starker Verlust</translation>
    </message>
    <message>
        <source>very little loss</source>
        <translation>sehr geringer Verlust</translation>
    </message>
    <message>
        <source>with DoRA</source>
        <translation>mit DoRA</translation>
    </message>
    <message>
        <source>with trained biases</source>
        <translation>mit trainierten Bias-Werten</translation>
    </message>
    <message>
        <source>with whole trained modules</source>
        <translation>mit ganzen trainierten Modulen</translation>
    </message>
    <message>
        <source>{0} came with the program.</source>
        <translation>{0} kam mit dem Programm.</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}.</source>
        <translation>{0} lässt sich nicht lesen: {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be written.</source>
        <translation>{0} lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}.</source>
        <translation>{0} lässt sich nicht schreiben: {1}.</translation>
    </message>
    <message>
        <source>{0} cannot see pictures.</source>
        <translation>{0} kann keine Bilder sehen.</translation>
    </message>
    <message>
        <source>{0} chats cannot be written to {1}.</source>
        <translation>{0} Chats lassen sich nicht in {1} schreiben.</translation>
    </message>
    <message>
        <source>{0} cited sources are not imported.</source>
        <translation>Nicht importierte zitierte Quellen: {0}.</translation>
    </message>
    <message>
        <source>{0} could not be deleted: {1}.</source>
        <translation>{0} ließ sich nicht löschen: {1}.</translation>
    </message>
    <message>
        <source>{0} could not be rewritten: {1}.</source>
        <translation>{0} ließ sich nicht neu schreiben: {1}.</translation>
    </message>
    <message>
        <source>{0} could not be uploaded.</source>
        <translation>{0} ließ sich nicht hochladen.</translation>
    </message>
    <message>
        <source>{0} is not a vision projector for {1}.</source>
        <translation>Mit {0} kann {1} nicht sehen.</translation>
    </message>
    <message>
        <source>{0} already exists.</source>
        <translation>{0} gibt es schon.</translation>
    </message>
    <message>
        <source>{0} facts are remembered already.</source>
        <translation>Es sind schon {0} Fakten gemerkt.</translation>
    </message>
    <message>
        <source>{0} has no rows.</source>
        <translation>{0} hat keine Zeilen.</translation>
    </message>
    <message>
        <source>{0} has no {1}, which such a model is loaded with.</source>
        <translation>In {0} fehlt {1}; ohne lässt sich ein solches Modell nicht laden.</translation>
    </message>
    <message>
        <source>{0} has crashed the engine twice and is no longer loaded automatically.</source>
        <translation>{0} hat die Engine zweimal abstürzen lassen und wird nicht mehr von selbst geladen.</translation>
    </message>
    <message>
        <source>{0} has layers 0 to {1}, and at least one must remain.</source>
        <translation>{0} hat die Schichten 0 bis {1}, und eine muss bleiben.</translation>
    </message>
    <message>
        <source>{0} contains no assistants.</source>
        <translation>{0} enthält keine Assistenten.</translation>
    </message>
    <message>
        <source>{0} contains no pair of answers.</source>
        <translation>{0} enthält kein Antwortpaar.</translation>
    </message>
    <message>
        <source>{0} contains no question.</source>
        <translation>{0} enthält keine Frage.</translation>
    </message>
    <message>
        <source>{0} contains no complete LoRA adapter.</source>
        <translation>{0} enthält keinen vollständigen LoRA-Adapter.</translation>
    </message>
    <message>
        <source>{0} contains no {1} file.</source>
        <translation>{0} enthält keine {1}-Datei.</translation>
    </message>
    <message>
        <source>{0} in a worker</source>
        <translation>{0} in einem Arbeitsprozess</translation>
    </message>
    <message>
        <source>{0} in {1} cannot be read: {2}.</source>
        <translation>{0} in {1} lässt sich nicht lesen: {2}.</translation>
    </message>
    <message>
        <source>{0} in {1} was changed.</source>
        <translation>{0} in {1} wurde verändert.</translation>
    </message>
    <message>
        <source>{0} is a later part of a model in several files.</source>
        <translation>{0} ist ein späterer Teil eines Modells aus mehreren Dateien.</translation>
    </message>
    <message>
        <source>{0} is a part of a model, and {1} is missing beside it.</source>
        <translation>{0} ist ein Teil eines Modells, und daneben fehlt {1}.</translation>
    </message>
    <message>
        <source>{0} is not a LoRA adapter.</source>
        <translation>{0} ist kein LoRA-Adapter.</translation>
    </message>
    <message>
        <source>{0} is not a complete backup of Inglenook.</source>
        <translation>{0} ist keine vollständige Sicherung von Inglenook.</translation>
    </message>
    <message>
        <source>{0} is not a folder that PEFT saved an adapter in: {1}.</source>
        <translation>{0} ist kein Ordner, in dem PEFT einen Adapter gespeichert hat: {1}.</translation>
    </message>
    <message>
        <source>{0} is not a folder.</source>
        <translation>{0} ist kein Ordner.</translation>
    </message>
    <message>
        <source>{0} is not a model that can be used: {1}.</source>
        <translation>{0} ist kein brauchbares Modell: {1}.</translation>
    </message>
    <message>
        <source>{0} is not a name for a file.</source>
        <translation>{0} ist kein Name für eine Datei.</translation>
    </message>
    <message>
        <source>{0} is not a picture that can be read.</source>
        <translation>{0} ist kein lesbares Bild.</translation>
    </message>
    <message>
        <source>{0} is not a table.</source>
        <translation>{0} ist keine Tabelle.</translation>
    </message>
    <message>
        <source>{0} is not among the messages.</source>
        <translation>{0} ist nicht bei den Nachrichten.</translation>
    </message>
    <message>
        <source>{0} is not in the list.</source>
        <translation>{0} ist nicht in der Liste.</translation>
    </message>
    <message>
        <source>{0} is not on this machine.</source>
        <translation>{0} ist nicht auf diesem Rechner.</translation>
    </message>
    <message>
        <source>{0} cannot be downloaded.</source>
        <translation>{0} lässt sich nicht holen.</translation>
    </message>
    <message>
        <source>{0} is not the address of a Chroma server.</source>
        <translation>{0} ist nicht die Adresse eines Chroma-Servers.</translation>
    </message>
    <message>
        <source>{0} is not the address of a server.</source>
        <translation>{0} ist nicht die Adresse eines Servers.</translation>
    </message>
    <message>
        <source>{0} is not the file that the hub describes: {1}.</source>
        <translation>{0} ist nicht die Datei, die der Hub beschreibt: {1}.</translation>
    </message>
    <message>
        <source>{0} is not the name of a repository.</source>
        <translation>{0} ist nicht der Name eines Repositorys.</translation>
    </message>
    <message>
        <source>{0} is a vision projector (mmproj). It is used automatically when it is in the same folder as its model.</source>
        <translation>{0} ist der Teil eines Modells, der Bilder in Tokens umsetzt. Er wird von selbst verwendet, sobald er im Ordner seines Modells liegt.</translation>
    </message>
    <message>
        <source>{0} is already there.</source>
        <translation>{0} ist schon da.</translation>
    </message>
    <message>
        <source>{0} is on a server.</source>
        <translation>{0} liegt auf einem Server.</translation>
    </message>
    <message>
        <source>{0} does not name any layers.</source>
        <translation>{0} nennt keine Schichten.</translation>
    </message>
    <message>
        <source>{0} needs an importance matrix.</source>
        <translation>{0} braucht eine Wichtigkeitsmatrix.</translation>
    </message>
    <message>
        <source>{0} passages found in documents are not imported.</source>
        <translation>Nicht importierte Textstellen aus Dokumenten: {0}.</translation>
    </message>
    <message>
        <source>{0} needs {1} GB and {2} GB of memory are free: the rest would be read from the disk again for every word.</source>
        <translation>{0} braucht {1} GB, und {2} GB Arbeitsspeicher sind frei: Der Rest würde für jedes Wort wieder von der Platte gelesen.</translation>
    </message>
    <message>
        <source>{0} takes {1} GB; {2} GB are free at {3}.</source>
        <translation>{0} braucht {1} GB; unter {3} sind {2} GB frei.</translation>
    </message>
    <message>
        <source>{0} was not downloaded from the hub.</source>
        <translation>{0} wurde nicht vom Hub geholt.</translation>
    </message>
    <message>
        <source>{0} was added to {1} later.</source>
        <translation>{0} wurde nachträglich in {1} eingefügt.</translation>
    </message>
    <message>
        <source>{0} rated answers are left out ({1}), except for your corrections and as the worse answer beside them.</source>
        <translation>{0} bewertete Antworten sind ausgelassen ({1}), außer Ihren Korrekturen und als schlechtere Antwort daneben.</translation>
    </message>
    <message>
        <source>{0} web search results are not imported.</source>
        <translation>Nicht importierte Ergebnisse der Websuche: {0}.</translation>
    </message>
    <message>
        <source>{0}, item {1}</source>
        <translation>{0}, Element {1}</translation>
    </message>
    <message>
        <source>{0}, line {1}</source>
        <translation>{0}, Zeile {1}</translation>
    </message>
    <message>
        <source>“{0}” cannot be opened: {1}.</source>
        <translation>„{0}“ lässt sich nicht öffnen: {1}.</translation>
    </message>
    <message>
        <source>“{0}” could not be read: it crashed its reader.</source>
        <translation>„{0}“ ließ sich nicht lesen: Der lesende Prozess ist daran gescheitert.</translation>
    </message>
    <message>
        <source>“{0}” has more than {1} million pixels.</source>
        <translation>„{0}“ hat mehr als {1} Millionen Pixel.</translation>
    </message>
    <message>
        <source>“{0}” has no page {1}.</source>
        <translation>„{0}“ hat keine Seite {1}.</translation>
    </message>
    <message>
        <source>“{0}” has more than {1} million characters.</source>
        <translation>„{0}“ enthält mehr als {1} Millionen Zeichen.</translation>
    </message>
    <message>
        <source>Values above 1 discourage words that were just used.</source>
        <translation>Werte über 1 hemmen Wörter, die gerade vorkamen.</translation>
    </message>
    <message>
        <source>Vote for one side in some pairs first.</source>
        <translation>Stimmen Sie zuerst bei einigen Paaren für eine Seite.</translation>
    </message>
    <message>
        <source>Wait until it has finished, or close it.</source>
        <translation>Warten Sie, bis es fertig ist, oder schließen Sie es.</translation>
    </message>
    <message>
        <source>When you say something about yourself; nothing is kept until you confirm.</source>
        <translation>Wenn Sie etwas über sich sagen; behalten wird nur, was Sie bestätigen.</translation>
    </message>
    <message>
        <source>XTC probability</source>
        <translation>XTC-Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>XTC threshold</source>
        <translation>XTC-Schwelle</translation>
    </message>
    <message>
        <source>`kto`: all answers have the same label; rate some of the other kind before training.</source>
        <translation>`kto`: Alle Antworten sind gleich bewertet; bewerten Sie vor dem Training auch einige andersherum.</translation>
    </message>
    <message>
        <source>`{0}`: {1}</source>
        <translation>`{0}`: {1}</translation>
    </message>
    <message>
        <source>a column contains neither text nor messages</source>
        <translation>eine Spalte enthält weder Text noch Nachrichten</translation>
    </message>
    <message>
        <source>context window, n_ctx, RAM</source>
        <translation>Kontextfenster, Kontextlänge, n_ctx, RAM, Arbeitsspeicher</translation>
    </message>
    <message>
        <source>creativity, randomness, sampling</source>
        <translation>Kreativität, Zufall, Sampling</translation>
    </message>
    <message>
        <source>it claims to contain more than any model does</source>
        <translation>sie will mehr enthalten als jedes Modell</translation>
    </message>
    <message>
        <source>it claims to have more layers than any model does</source>
        <translation>sie will mehr Schichten haben als jedes Modell</translation>
    </message>
    <message>
        <source>llama.cpp does not support adapters {0}.</source>
        <translation>llama.cpp unterstützt Adapter {0} nicht.</translation>
    </message>
    <message>
        <source>locale, translation</source>
        <translation>Gebietsschema, Übersetzung, Sprache, Locale</translation>
    </message>
    <message>
        <source>max tokens, output limit</source>
        <translation>max tokens, Höchstlänge, Ausgabegrenze, Antwortlänge</translation>
    </message>
    <message>
        <source>night mode, black, colors</source>
        <translation>Nachtmodus, Dunkelmodus, dunkel, schwarz, Farben</translation>
    </message>
    <message>
        <source>nucleus, sampling</source>
        <translation>Nucleus, Sampling, Auswahl</translation>
    </message>
    <message>
        <source>speed, threads, CPU, benchmark, autotune</source>
        <translation>Geschwindigkeit, Tempo, Threads, CPU, Benchmark, Autotuning</translation>
    </message>
    <message>
        <source>system prompt, custom instructions, persona, role</source>
        <translation>System-Prompt, eigene Anweisungen, Persona, Rolle</translation>
    </message>
    <message>
        <source>the conversation has no question with an answer</source>
        <translation>der Chat enthält keine Frage mit einer Antwort</translation>
    </message>
    <message>
        <source>the value {0} contains an item twice</source>
        <translation>der Wert {0} enthält ein Element doppelt</translation>
    </message>
    <message>
        <source>the value {0} is not a JSON Schema type</source>
        <translation>der Wert {0} ist kein Typ in JSON Schema</translation>
    </message>
    <message>
        <source>the value {0} is not a multiple of {1}</source>
        <translation>der Wert {0} ist kein Vielfaches von {1}</translation>
    </message>
    <message>
        <source>the value {0} is not of type {1}</source>
        <translation>der Wert {0} ist nicht vom Typ {1}</translation>
    </message>
    <message>
        <source>the value {0} is not one of {1}</source>
        <translation>der Wert {0} ist keiner von {1}</translation>
    </message>
    <message>
        <source>typeface</source>
        <translation>Schriftart, Schrift, Font</translation>
    </message>
    <message>
        <source>unknown row format: the columns are {0}</source>
        <translation>unbekanntes Zeilenformat: die Spalten sind {0}</translation>
    </message>
    <message>
        <source>zoom, font size, bigger, DPI</source>
        <translation>Zoom, Schriftgröße, größer, vergrößern, DPI</translation>
    </message>
    <message>
        <source>{0} already contains something else.</source>
        <translation>{0} enthält schon etwas anderes.</translation>
    </message>
    <message>
        <source>{0} answers were given from passages of documents that have been deleted since: their rows have the question without the passages, which teaches a model to answer without sources.</source>
        <translation>{0} Antworten entstanden aus Textstellen von Dokumenten, die seitdem gelöscht wurden: Ihre Zeilen enthalten die Frage ohne die Textstellen, und das lehrt ein Modell, ohne Quellen zu antworten.</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}).</source>
        <translation>{0} lässt sich nicht lesen ({1}).</translation>
    </message>
    <message>
        <source>{0} cannot be read. {1}</source>
        <translation>{0} lässt sich nicht lesen. {1}</translation>
    </message>
    <message>
        <source>{0} contains more than {1} assistants.</source>
        <translation>{0} enthält mehr als {1} Assistenten.</translation>
    </message>
    <message>
        <source>{0} contains more than {1} messages.</source>
        <translation>{0} enthält mehr als {1} Nachrichten.</translation>
    </message>
    <message>
        <source>{0} does not match the catalogue: its SHA-256 is {1}.</source>
        <translation>{0} stimmt nicht mit dem Katalog überein: Die SHA-256 ist {1}.</translation>
    </message>
    <message>
        <source>{0} in {1} is larger than {2} MiB.</source>
        <translation>{0} in {1} ist größer als {2} MiB.</translation>
    </message>
    <message>
        <source>{0} is already quantized ({1}); quantizing it again loses more quality than the name of the type suggests.</source>
        <translation>{0} ist schon quantisiert ({1}); erneutes Quantisieren kostet mehr Qualität, als der Name des Typs vermuten lässt.</translation>
    </message>
    <message>
        <source>{0} is an importance matrix. It is used where a model is quantized: under Models › Make smaller or measure, or with models quantize --imatrix.</source>
        <translation>{0} ist eine Wichtigkeitsmatrix. Sie wird verwendet, wo ein Modell quantisiert wird: unter „Modelle“ › „Verkleinern oder messen“ oder mit models quantize --imatrix.</translation>
    </message>
    <message>
        <source>{0} is damaged, or is not a file that Inglenook shared.</source>
        <translation>{0} ist beschädigt oder keine Datei, die Inglenook weitergegeben hat.</translation>
    </message>
    <message>
        <source>{0} is not text.</source>
        <translation>{0} ist kein Text.</translation>
    </message>
    <message>
        <source>{0} rows contradict others, and there are fewer than {1} others: rate each answer in one way only.</source>
        <translation>{0} Zeilen widersprechen anderen, und es gibt weniger als {1} andere: Bewerten Sie jede Antwort nur auf eine Weise.</translation>
    </message>
    <message>
        <source>{0} would do something else now.</source>
        <translation>{0} würde jetzt etwas anderes tun.</translation>
    </message>
    <message>
        <source>{0}, so nothing was computed.</source>
        <translation>{0}, daher wurde nichts berechnet.</translation>
    </message>
    <message>
        <source>“{0}” is an archive.</source>
        <translation>„{0}“ ist ein Archiv.</translation>
    </message>
    <message>
        <source>“{0}” is damaged or is not what its name says.</source>
        <translation>„{0}“ ist beschädigt oder nicht das, was der Name sagt.</translation>
    </message>
    <message>
        <source>“{0}” is damaged.</source>
        <translation>„{0}“ ist beschädigt.</translation>
    </message>
    <message>
        <source>“{0}” is empty.</source>
        <translation>„{0}“ ist leer.</translation>
    </message>
    <message>
        <source>“{0}” is encrypted.</source>
        <translation>„{0}“ ist verschlüsselt.</translation>
    </message>
    <message>
        <source>“{0}” is in a format from before 2007.</source>
        <translation>„{0}“ hat ein Format aus der Zeit vor 2007.</translation>
    </message>
    <message>
        <source>“{0}” is not text, or in a format that Inglenook does not read.</source>
        <translation>„{0}“ ist kein Text oder hat ein Format, das Inglenook nicht liest.</translation>
    </message>
    <message>
        <source>“{0}” is protected against copying.</source>
        <translation>„{0}“ ist kopiergeschützt.</translation>
    </message>
    <message>
        <source>“{0}” is protected with a password.</source>
        <translation>„{0}“ ist mit einem Passwort geschützt.</translation>
    </message>
    <message>
        <source>“{0}” is what the line is called that says another column.</source>
        <translation>„{0}“ heißt die Zeile, die eine andere Spalte angibt.</translation>
    </message>
    <message>
        <source>“{0}” unpacks to more than {1} MB.</source>
        <translation>„{0}“ ist entpackt größer als {1} MB.</translation>
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
        <source>With a program.</source>
        <translation>Mit einem Programm.</translation>
    </message>
    <message>
        <source>From beginning to end, part by part.</source>
        <translation>Von Anfang bis Ende, Teil für Teil.</translation>
    </message>
    <message>
        <source>Document by document.</source>
        <translation>Dokument für Dokument.</translation>
    </message>
    <message>
        <source>From all rows.</source>
        <translation>Aus allen Zeilen.</translation>
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
        <source>It has crashed the engine twice and is not loaded automatically.</source>
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
        <source>This model is in use.</source>
        <translation>Dieses Modell antwortet jetzt.</translation>
    </message>
    <message>
        <source>This file cannot be used.</source>
        <translation>Diese Datei lässt sich nicht verwenden.</translation>
    </message>
    <message>
        <source>Remove from the list; the file stays</source>
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
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
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
        <source>Vision projector</source>
        <translation>Sieht mit</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Needs</source>
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
        <source>it is not a usable template</source>
        <translation>sie ist keine brauchbare Vorlage</translation>
    </message>
    <message>
        <source>it accesses what templates do not need</source>
        <translation>sie verlangt, was Vorlagen nicht brauchen</translation>
    </message>
    <message>
        <source>it writes invisible characters</source>
        <translation>sie schreibt Zeichen, die nicht zu sehen sind</translation>
    </message>
    <message>
        <source>it contains an address</source>
        <translation>sie enthält eine Adresse</translation>
    </message>
    <message>
        <source>it behaves differently for certain words</source>
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
        <source>{size} of memory at {tokens} tokens of context, and up to {cache} for cached prompts</source>
        <translation>{size} Arbeitsspeicher bei {tokens} Tokens Kontext und bis zu {cache} für gemerkte Prompts</translation>
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
        <source>{name} answers with its own model. This chooses for other chats:</source>
        <translation>{name} antwortet mit einem eigenen Modell. Hier wählen Sie für andere Chats:</translation>
    </message>
    <message>
        <source>No models on this machine yet</source>
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
        <source>Adopted: {adapter}</source>
        <translation>Übernommen: {adapter}</translation>
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
        <source>model of the assistant</source>
        <translation>Modell des Assistenten</translation>
    </message>
    <message>
        <source>not on this machine</source>
        <translation>nicht auf diesem Rechner</translation>
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
        <source>It needs {size}. What does not fit is read from the disk again for every word, so answers take minutes and other programs slow down too.</source>
        <translation>Es braucht {size}. Was nicht passt, wird für jedes Wort wieder von der Platte gelesen, so dass Antworten Minuten dauern und auch andere Programme warten.</translation>
    </message>
    <message>
        <source>Use anyway</source>
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
        <source>Models run on this machine. Larger ones know more and need more memory.</source>
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
        <source>Make smaller or measure</source>
        <translation>Verkleinern oder messen</translation>
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
        <source>Regenerate first: there is only this one</source>
        <translation>Zuerst neu erzeugen: Es gibt nur diese eine</translation>
    </message>
    <message>
        <source>Sources…</source>
        <translation>Quellen …</translation>
    </message>
    <message>
        <source>This answer cites no documents</source>
        <translation>Diese Antwort belegt nichts mit Dokumenten</translation>
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
        <source>Models, documents and conversations stay on this machine. Only what you start yourself appears here: a search of the hub, a download, your own server.</source>
        <translation>Modelle, Dokumente und Chats bleiben auf diesem Rechner. Nur was Sie selbst anstoßen, stünde hier: eine Suche auf dem Hub, ein Download, ein eigener Server.</translation>
    </message>
</context>
<context>
    <name>NewCollection</name>
    <message>
        <source>New collection</source>
        <translation>Neue Sammlung</translation>
    </message>
    <message>
        <source>Collection name</source>
        <translation>Name der Sammlung</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
</context>
<context>
    <name>NewPassphraseForm</name>
    <message>
        <source>Use a temporary session</source>
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
        <source>Everything is stored encrypted; you enter the passphrase at each start.</source>
        <translation>Alles wird verschlüsselt gespeichert; die Passphrase wird bei jedem Start abgefragt.</translation>
    </message>
</context>
<context>
    <name>NotReadNote</name>
    <message numerus="yes">
        <source>%n document(s) not read yet</source>
        <translation>
            <numerusform>%Ln noch nicht gelesenes Dokument</numerusform>
            <numerusform>%Ln noch nicht gelesene Dokumente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) could not be read</source>
        <translation>
            <numerusform>%Ln nicht lesbares Dokument</numerusform>
            <numerusform>%Ln nicht lesbare Dokumente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) only partly read</source>
        <translation>
            <numerusform>Teile von %Ln Dokument</numerusform>
            <numerusform>Teile von %Ln Dokumenten</numerusform>
        </translation>
    </message>
    <message>
        <source>Answered without: {documents}.</source>
        <translation>Beantwortet ohne: {documents}.</translation>
    </message>
    <message>
        <source>Ask again once they are read.</source>
        <translation>Fragen Sie noch einmal, wenn sie gelesen sind.</translation>
    </message>
</context>
<context>
    <name>OfferNote</name>
    <message>
        <source>Written without your documents. “{name}” has passages about this.</source>
        <translation>Ohne Ihre Dokumente geschrieben. „{name}“ hat Stellen dazu.</translation>
    </message>
    <message>
        <source>Answer from it</source>
        <translation>Daraus antworten</translation>
    </message>
</context>
<context>
    <name>OptionChoices</name>
    <message>
        <source>Include the passages that answers are based on</source>
        <translation>Textstellen behalten, aus denen Antworten stammen</translation>
    </message>
    <message>
        <source>Include tool calls and their results</source>
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
        <source>Write files for LLaMA-Factory too</source>
        <translation>Auch Dateien für LLaMA-Factory schreiben</translation>
    </message>
    <message>
        <source>Chats to hold out for validation</source>
        <translation>Chats, die zur Validierung zurückgelegt werden</translation>
    </message>
</context>
<context>
    <name>PackagesRow</name>
    <message>
        <source>Remove the packages for training</source>
        <translation>Pakete zum Trainieren entfernen</translation>
    </message>
    <message>
        <source>Installing the packages for training</source>
        <translation>Pakete zum Trainieren werden installiert</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Install the packages ({size})…</source>
        <translation>Pakete installieren ({size}) …</translation>
    </message>
    <message>
        <source>Install the packages for training?</source>
        <translation>Die Pakete zum Trainieren installieren?</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Installieren</translation>
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
    <name>ParameterForm</name>
    <message>
        <source>Default</source>
        <translation>Wie sonst</translation>
    </message>
    <message>
        <source>Default ({value})</source>
        <translation>Wie sonst ({value})</translation>
    </message>
</context>
<context>
    <name>PassageCard</name>
    <message>
        <source>Open the page</source>
        <translation>Seite öffnen</translation>
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
        <source>Search your documents… (@ limits it to a document)</source>
        <translation>Ihre Dokumente durchsuchen … (@ beschränkt auf ein Dokument)</translation>
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
        <source>Searching…</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>Documents are being prepared for search by meaning: {share}</source>
        <translation>Die Dokumente werden für die Suche nach Bedeutung vorbereitet: {share}</translation>
    </message>
    <message>
        <source>Searched by words only: {why}</source>
        <translation>Nur die Wörter wurden verglichen: {why}</translation>
    </message>
    <message>
        <source>Not reranked: {why}</source>
        <translation>Nicht nach Relevanz geordnet: {why}</translation>
    </message>
</context>
<context>
    <name>PassphrasePane</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
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
        <source>This backup is locked</source>
        <translation>Diese Sicherung ist gesperrt</translation>
    </message>
    <message>
        <source>Enter the passphrase that you had when it was made.</source>
        <translation>Geben Sie die Passphrase ein, die Sie hatten, als sie gemacht wurde.</translation>
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
        <source>It was shown once, when it was created.</source>
        <translation>Er wurde einmal gezeigt, als er erstellt wurde.</translation>
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
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Bild speichern …</translation>
    </message>
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
    <name>PlanCard</name>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Learn from</source>
        <translation>Lernen von</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>What your ratings allow</source>
        <translation>Was Ihre Bewertungen erlauben</translation>
    </message>
    <message>
        <source>Imitate good answers (SFT)</source>
        <translation>Gute Antworten nachahmen (SFT)</translation>
    </message>
    <message>
        <source>Prefer better answers (DPO)</source>
        <translation>Bessere Antworten vorziehen (DPO)</translation>
    </message>
    <message>
        <source>Prefer liked answers (KTO)</source>
        <translation>Antworten vorziehen, die gefielen (KTO)</translation>
    </message>
    <message>
        <source>At most, in minutes</source>
        <translation>Höchstens, in Minuten</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Keine Grenze</translation>
    </message>
    <message>
        <source>This model cannot be taught so.</source>
        <translation>Dieses Modell kann so nicht unterrichtet werden.</translation>
    </message>
    <message>
        <source>This model cannot be trained.</source>
        <translation>Dieses Modell lässt sich nicht trainieren.</translation>
    </message>
    <message>
        <source>Reading your ratings…</source>
        <translation>Ihre Bewertungen werden gelesen …</translation>
    </message>
    <message>
        <source>The current model</source>
        <translation>Das gerade gewählte Modell</translation>
    </message>
    <message>
        <source>Your ratings</source>
        <translation>Ihren Bewertungen</translation>
    </message>
</context>
<context>
    <name>PrivacyChoices</name>
    <message>
        <source>Hide personal data</source>
        <translation>Persönliche Daten verbergen</translation>
    </message>
    <message>
        <source>Names, addresses, e-mail, numbers, keys and passwords</source>
        <translation>Namen, Adressen, E-Mail, Nummern, Schlüssel und Passwörter</translation>
    </message>
    <message>
        <source>More words to hide, separated by commas</source>
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
    <name>Program</name>
    <message>
        <source>The backup is restored. The earlier files are kept in {folder}</source>
        <translation>Die Sicherung ist wiederhergestellt. Die bisherigen Dateien bleiben in {folder} erhalten</translation>
    </message>
</context>
<context>
    <name>ProseView</name>
    <message>
        <source>Not found in the passages that were read.</source>
        <translation>In den gelesenen Passagen nicht gefunden.</translation>
    </message>
    <message>
        <source>Nothing that was read confirms this sentence.</source>
        <translation>Nichts von dem Gelesenen bestätigt diesen Satz.</translation>
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
        <source>Called unsafe by you or by a judge model; exclude or correct it.</source>
        <translation>Sie haben es gefährlich genannt oder ein Modell als Gutachter; lassen Sie es weg oder berichtigen Sie es.</translation>
    </message>
    <message>
        <source>You marked one of its sources as wrong; it is not imitated unless you correct it.</source>
        <translation>Sie haben eine ihrer Quellen falsch genannt; ohne Berichtigung wird sie nicht nachgeahmt.</translation>
    </message>
    <message>
        <source>It contains personal data; hide it when you export the bundle.</source>
        <translation>Es enthält persönliche Daten; verbergen Sie sie beim Export des Pakets.</translation>
    </message>
    <message>
        <source>It contains control tokens of chat templates; the bundle keeps them from ending a turn.</source>
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
        <source>{0} billion</source>
        <translation>{0} Mrd.</translation>
    </message>
    <message>
        <source>{0} million</source>
        <translation>{0} Mio.</translation>
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
    <message>
        <source>page {0}</source>
        <translation>Seite {0}</translation>
    </message>
    <message>
        <source>sheet {0}</source>
        <translation>Blatt {0}</translation>
    </message>
    <message>
        <source>slide {0}</source>
        <translation>Folie {0}</translation>
    </message>
    <message>
        <source>p. {0}</source>
        <translation>S. {0}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>QuantizeCard</name>
    <message>
        <source>Model to shrink</source>
        <translation>Modell, das neu geschrieben wird</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Importance matrix</source>
        <translation>Wichtigkeitsmatrix</translation>
    </message>
    <message>
        <source>none; small types lose less with one</source>
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
        <source>Layers, for example 10-12</source>
        <translation>Schichten, zum Beispiel 10-12</translation>
    </message>
    <message>
        <source>Layers to leave out</source>
        <translation>Schichten, die entfallen</translation>
    </message>
    <message>
        <source>Write without these layers</source>
        <translation>Ohne sie schreiben</translation>
    </message>
    <message>
        <source>Allow a file that is already quantized; it loses more quality</source>
        <translation>Schon quantisierte Datei zulassen; sie verliert mehr Qualität</translation>
    </message>
    <message>
        <source>Make a smaller copy</source>
        <translation>Kleinere Kopie erstellen</translation>
    </message>
    <message>
        <source>Or leave layers out. Those in the middle matter least; measure before you use it.</source>
        <translation>Oder lassen Sie Schichten weg. Die mittleren zählen am wenigsten; messen Sie, bevor Sie es verwenden.</translation>
    </message>
    <message>
        <source>From the built-in text</source>
        <translation>Aus dem mitgelieferten Text</translation>
    </message>
    <message>
        <source>From your own text…</source>
        <translation>Aus einem eigenen Text …</translation>
    </message>
    <message>
        <source>Make one…</source>
        <translation>Erstellen …</translation>
    </message>
    <message>
        <source>There is no model to shrink.</source>
        <translation>Es gibt kein Modell, das sich neu schreiben lässt.</translation>
    </message>
    <message>
        <source>A job is running.</source>
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
        <source>A text like those it will write</source>
        <translation>Ein Text wie die, die es schreiben soll</translation>
    </message>
    <message>
        <source>Texts (*.txt *.md);;All files (*)</source>
        <translation>Texte (*.txt *.md);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>QuestionFiles</name>
    <message>
        <source>{0} more</source>
        <translation>{0} weitere</translation>
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
    <name>QuestionsBox</name>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>The first questions of your chats</source>
        <translation>Die ersten Fragen Ihrer Chats</translation>
    </message>
    <message>
        <source>Questions (*.txt *.jsonl);;All files (*)</source>
        <translation>Fragen (*.txt *.jsonl);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>QueueRows</name>
    <message>
        <source>Edit the waiting question</source>
        <translation>Wartende Frage bearbeiten</translation>
    </message>
    <message>
        <source>Remove the waiting question</source>
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
    <name>QuoteTranslation</name>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Translating…</source>
        <translation>Wird übersetzt …</translation>
    </message>
    <message>
        <source>Machine translation by {model}, which is not a quotation</source>
        <translation>Maschinelle Übersetzung von {model}, kein Zitat</translation>
    </message>
    <message>
        <source>Incomplete machine translation by {model}, which is not a quotation</source>
        <translation>Unvollständige maschinelle Übersetzung von {model}, kein Zitat</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Sidebar, collapsed</source>
        <translation>Seitenleiste, eingeklappt</translation>
    </message>
    <message>
        <source>Show the sidebar</source>
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
        <source>Variants, best first</source>
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
        <source>Put the best at the top; each counts as better than those below.</source>
        <translation>Die beste nach oben; jede gilt dann als besser als die darunter.</translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <translation>Noch nicht übernommen.</translation>
    </message>
    <message>
        <source>A machine&apos;s suggestion. It counts only when you keep it.</source>
        <translation>Die Reihenfolge einer Maschine. Sie zählt erst, wenn Sie sie übernehmen.</translation>
    </message>
    <message>
        <source>Saved for your dataset.</source>
        <translation>Für Ihren Datensatz übernommen.</translation>
    </message>
</context>
<context>
    <name>RatingQueuePage</name>
    <message>
        <source>The judge is unsure about this one.</source>
        <translation>Bei dieser Antwort ist sich der Richter nicht sicher.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>A better answer, if you know one</source>
        <translation>Eine bessere Antwort, wenn Sie eine wissen</translation>
    </message>
    <message>
        <source>Nothing left to rate</source>
        <translation>Nichts mehr zu bewerten</translation>
    </message>
    <message>
        <source>Your ratings are stored. Answers of new chats will be here.</source>
        <translation>Ihre Bewertungen sind gespeichert. Antworten aus neuen Chats kommen hierher.</translation>
    </message>
    <message>
        <source>Show the rated answers</source>
        <translation>Bewertete Antworten zeigen</translation>
    </message>
    <message>
        <source>Arrow up: good. Arrow down: not good. Space: skip. Backspace: undo. Tab: write a better answer; {key} saves it.</source>
        <translation>Pfeil nach oben: gut. Pfeil nach unten: nicht gut. Leertaste: überspringen. Rücktaste: zurücknehmen. Tab: eine bessere Antwort schreiben; {key} speichert sie.</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Not good</source>
        <translation>Nicht gut</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Close the queue</source>
        <translation>Warteschlange schließen</translation>
    </message>
    <message>
        <source>This is the first answer.</source>
        <translation>Dies ist die erste Antwort.</translation>
    </message>
    <message>
        <source>Answer {number} of {total}</source>
        <translation>Antwort {number} von {total}</translation>
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
        <source>In first place</source>
        <translation>An erster Stelle</translation>
    </message>
    <message>
        <source>In the top 5</source>
        <translation>Unter den ersten 5</translation>
    </message>
    <message>
        <source>In the top 10</source>
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
        <source>I have saved this code in a safe place</source>
        <translation>Ich habe diesen Code an einem sicheren Ort gespeichert</translation>
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
        <source>It opens your conversations if the passphrase is forgotten or the keyring is lost. It is shown only once, and nobody else can recover it for you.</source>
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
        <source>Save the code first.</source>
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
        <source>Not looked for, or often missed: rare names, names in scripts without capital letters, places, organizations, dates other than birthdays, ages, passport and licence numbers. Add those to the words to hide.</source>
        <translation>Nicht gesucht oder oft übersehen: seltene Namen, Namen in Schriften ohne Großbuchstaben, Orte, Organisationen, andere Daten als Geburtsdaten, Alter, Nummern von Pässen und Führerscheinen. Fügen Sie diese den zu verbergenden Wörtern hinzu.</translation>
    </message>
    <message>
        <source>{recogniser} looked for names, places and organizations in English texts. Not looked for, or often missed: those in other languages, names in scripts without capital letters, dates other than birthdays, ages, passport and licence numbers. Add those to the words to hide.</source>
        <translation>{recogniser} hat in englischen Texten nach Namen, Orten und Organisationen gesucht. Nicht gesucht oder oft übersehen: solche in anderen Sprachen, Namen in Schriften ohne Großbuchstaben, andere Daten als Geburtstage, Altersangaben, Pass- und Ausweisnummern. Fügen Sie diese den zu verbergenden Wörtern hinzu.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) will be replaced; equal values get the same placeholder.</source>
        <translation>
            <numerusform>%Ln Stelle wird ersetzt; gleiche Werte erhalten denselben Platzhalter.</numerusform>
            <numerusform>%Ln Stellen werden ersetzt; gleiche Werte erhalten denselben Platzhalter.</numerusform>
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
        <source>requires an access token</source>
        <translation>verlangt ein Zugriffstoken</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Wird abgefragt …</translation>
    </message>
    <message>
        <source>It contains no GGUF model.</source>
        <translation>Es enthält kein GGUF-Modell.</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>Diese Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Aus einer Datei …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Chats and documents return to what they were when the backup was made. What is here now is not deleted: it is kept in the folder “lost+found” of the data folder. Models and settings stay as they are, except the instructions, which return as well. Tools ask again for everything, and passwords of tool servers have to be entered again.</source>
        <translation>Chats und Dokumente werden wieder so, wie sie waren, als die Sicherung gemacht wurde. Was jetzt da ist, wird nicht gelöscht: Es bleibt im Ordner „lost+found“ des Datenordners erhalten. Modelle und Einstellungen bleiben, wie sie sind, außer den Anweisungen, die auch zurückkehren. Werkzeuge fragen wieder in jedem Fall nach, und Passwörter von Werkzeugservern müssen neu eingegeben werden.</translation>
    </message>
</context>
<context>
    <name>ReviseForm</name>
    <message>
        <source>Revision by rules</source>
        <translation>Nach Regeln überarbeitet</translation>
    </message>
    <message>
        <source>Let a model improve its answers by your rules</source>
        <translation>Ein Modell seine Antworten nach Ihren Regeln verbessern lassen</translation>
    </message>
    <message>
        <source>It answers, criticises the answer by each rule and rewrites it. The first and the last answer become a DPO pair, the rewritten one as the better.</source>
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
        <source>One rule per line, for example: Say so when you are not sure.</source>
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
    <name>RunCard</name>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Pause the training</source>
        <translation>Das Training anhalten</translation>
    </message>
    <message>
        <source>Stop and keep what it learned</source>
        <translation>Beenden und Gelerntes behalten</translation>
    </message>
    <message>
        <source>You can go on working: it stands still while a chat is answered. It goes on without the window if you close it, and can be resumed where it was if you quit.</source>
        <translation>Sie können weiterarbeiten: Es steht still, solange in einem Chat geantwortet wird. Wenn Sie das Fenster schließen, läuft es ohne dieses weiter; wenn Sie das Programm beenden, lässt es sich dort fortsetzen, wo es war.</translation>
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
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Richter</translation>
    </message>
</context>
<context>
    <name>SalvagedForm</name>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s)</source>
        <translation>
            <numerusform>%Ln Chat</numerusform>
            <numerusform>%Ln Chats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%Ln Nachricht</numerusform>
            <numerusform>%Ln Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Recovered: {0}</source>
        <translation>Gerettet: {0}</translation>
    </message>
    <message>
        <source>The rest could not be read. A backup may have more: Settings → Privacy &amp; security restores one.</source>
        <translation>Der Rest war nicht lesbar. Eine Sicherung hat vielleicht mehr: Einstellungen → Datenschutz &amp; Sicherheit stellt eine wieder her.</translation>
    </message>
    <message>
        <source>The damaged file is kept in {folder}</source>
        <translation>Die beschädigte Datei bleibt in {folder} erhalten</translation>
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
        <source>Exports from ChatGPT, Claude, Grok, AI Studio, Open WebUI, LM Studio, Jan, GPT4All and Inglenook. You see what is in the file before anything is stored.</source>
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
        <source>Cached chats and searches</source>
        <translation>Von Gelesenem behalten</translation>
    </message>
    <message>
        <source>{size} on this disk. Deleting it loses none of your text.</source>
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
        <source>password, security</source>
        <comment>search words</comment>
        <translation>Passwort, Sicherheit, Kennwort</translation>
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
        <source>password, forgotten, reset</source>
        <comment>search words</comment>
        <translation>Passwort, Kennwort, vergessen, zurücksetzen</translation>
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
        <source>An encrypted copy of all chats and the text of documents.</source>
        <translation>Eine verschlüsselte Kopie aller Chats und der Texte der Dokumente.</translation>
    </message>
    <message>
        <source>Replace with a fresh one…</source>
        <translation>Durch eine neue ersetzen …</translation>
    </message>
    <message>
        <source>Replace all backups with a fresh one?</source>
        <translation>Alle Sicherungen durch eine neue ersetzen?</translation>
    </message>
    <message>
        <source>Replace and erase</source>
        <translation>Ersetzen und endgültig löschen</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Daily backups</source>
        <translation>Tägliche Sicherungen</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Wiederherstellen …</translation>
    </message>
    <message>
        <source>Go back to a backup. The current chats and documents are set aside.</source>
        <translation>Zurück zu einer Sicherung. Die jetzigen Chats und Dokumente werden beiseitegelegt.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>None yet.</source>
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
        <source>internet, connections, telemetry</source>
        <comment>search words</comment>
        <translation>Internet, Netzwerk, Verbindungen, Telemetrie</translation>
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
        <source>You enter the passphrase at each start.</source>
        <translation>Die Passphrase wird bei jedem Start abgefragt.</translation>
    </message>
    <message>
        <source>The key is in the keyring; a passphrase works too.</source>
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
        <source>You have one. A new one replaces it.</source>
        <translation>Es gibt einen. Ein neuer tritt an seine Stelle.</translation>
    </message>
    <message>
        <source>You have none: if the key is lost, so are the conversations.</source>
        <translation>Es gibt keinen: Geht der Schlüssel verloren, sind es auch die Chats.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Create a new recovery code?</source>
        <translation>Neuen Wiederherstellungscode erstellen?</translation>
    </message>
    <message>
        <source>Your current one stops working.</source>
        <translation>Der bisher aufbewahrte verliert seine Gültigkeit.</translation>
    </message>
    <message>
        <source>Create a new code</source>
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
        <source>A fresh backup is made and verified. Then the earlier ones are erased, and with them everything you have deleted since. Copies that you have saved elsewhere stay.</source>
        <translation>Eine neue Sicherung wird gemacht und geprüft. Dann werden die früheren gelöscht und mit ihnen alles, was Sie seitdem gelöscht haben. Kopien, die Sie anderswo gespeichert haben, bleiben.</translation>
    </message>
    <message>
        <source>{count} kept, {size}, the oldest from {date}. They still contain what you have deleted since; each is removed within a year.</source>
        <translation>{count} aufbewahrt, {size}, die älteste vom {date}. Sie enthalten noch, was seitdem gelöscht wurde; jede verschwindet binnen eines Jahres.</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Jetzt sperren</translation>
    </message>
    <message>
        <source>Close the conversations until they are unlocked again.</source>
        <translation>Schließt die Chats, bis der Schlüssel wieder eingegeben wird.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>This desktop has no system tray.</source>
        <translation>Dieser Desktop hat keinen Infobereich.</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>Generierung</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>{used} (“{name}” is not installed)</source>
        <translation>{used} („{name}“ ist nicht installiert)</translation>
    </message>
    <message>
        <source>{used} (“{name}” is not available)</source>
        <translation>{used} („{name}“ gibt es nicht)</translation>
    </message>
    <message>
        <source>Same as system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>For example: Answer briefly, in plain words.</source>
        <translation>Zum Beispiel: Antworte kurz und in einfachen Worten.</translation>
    </message>
    <message>
        <source>Document search</source>
        <translation>Suche in Dokumenten</translation>
    </message>
    <message>
        <source>Embedding model</source>
        <translation>Nach Bedeutung suchen mit</translation>
    </message>
    <message>
        <source>Compares meanings in document search. Changing it re-indexes all documents in the background.</source>
        <translation>Das Modell, das Bedeutungen vergleicht. Mit einem anderen werden die Vektoren aller Dokumente im Hintergrund neu berechnet.</translation>
    </message>
    <message>
        <source>Reranker</source>
        <translation>Die besten Stellen ordnen mit</translation>
    </message>
    <message>
        <source>Reads the question and each passage together: more accurate, but each search takes up to two seconds longer.</source>
        <translation>Ein Modell, das die Frage mit jeder Stelle zusammen liest: findet genauer, und jede Suche dauert bis zu zwei Sekunden länger.</translation>
    </message>
    <message>
        <source>Keep the vectors on a Chroma server</source>
        <translation>Vektoren auf einem Chroma-Server aufbewahren</translation>
    </message>
    <message>
        <source>Off if empty. Only random ids and vectors are sent, no text; but short texts can be approximated from vectors. They are rebuilt there in the background and removed here.</source>
        <translation>Ohne Adresse aus. Dorthin gehen zufällige Kennungen und Zahlen, kein Text; kurze Texte lassen sich aus solchen Zahlen aber annähernd erschließen. Sie werden dort im Hintergrund neu berechnet und hier vergessen.</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>The model is being prepared for this machine; this takes a while, once.</source>
        <translation>Das Modell wird für diesen Rechner vorbereitet; das dauert einmal eine Weile.</translation>
    </message>
    <message>
        <source>The vectors are being rebuilt in their new place, in the background.</source>
        <translation>Der Ort der Vektoren wird geändert; sie werden im Hintergrund neu berechnet.</translation>
    </message>
    <message>
        <source>It is being downloaded (see the Models screen) and will be used once it is here.</source>
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
        <source>Inter, or the system&apos;s</source>
        <translation>Inter, sonst wie das System</translation>
    </message>
    <message>
        <source>Reset the shortcut for: {action}</source>
        <translation>Tasten zurücksetzen für: {action}</translation>
    </message>
    <message>
        <source>{keys} is needed for typing. Add Ctrl or Alt.</source>
        <translation>{keys} wird zum Schreiben gebraucht. Nehmen Sie Strg oder Alt hinzu.</translation>
    </message>
    <message>
        <source>{keys} is already used for: {action}</source>
        <translation>{keys} ist schon belegt mit: {action}</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Click a field and press the keys you want to use.</source>
        <translation>Klicken Sie in ein Feld und drücken Sie die gewünschten Tasten.</translation>
    </message>
    <message>
        <source>hotkeys, key bindings</source>
        <comment>search words</comment>
        <translation>Tastenkombinationen, Hotkeys, Tastenbelegung</translation>
    </message>
    <message>
        <source>Custom shortcuts</source>
        <translation>Eigene Tasten</translation>
    </message>
    <message>
        <source>From any program</source>
        <translation>Aus jedem Programm</translation>
    </message>
    <message>
        <source>Assign a desktop shortcut to the command “inglenook quick”: it opens a small window above the others.</source>
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
        <source>Listing the tools…</source>
        <translation>Werkzeuge werden aufgelistet.</translation>
    </message>
    <message>
        <source>Available tools</source>
        <translation>Vorhandene Werkzeuge</translation>
    </message>
    <message>
        <source>Allow a folder…</source>
        <translation>Ordner öffnen …</translation>
    </message>
    <message>
        <source>Folder for tools</source>
        <translation>Ein Ordner für Werkzeuge</translation>
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
        <source>Tools can read it without asking, in every chat, and write to it when you approve the change. They never write elsewhere.</source>
        <translation>Werkzeuge lesen darin ohne Rückfrage, in jedem Chat, und schreiben darin, wenn Sie der Änderung zustimmen. Anderswo schreiben sie nie.</translation>
    </message>
    <message>
        <source>Nothing is allowed beyond a single call.</source>
        <translation>Nichts ist länger als für einen Aufruf erlaubt.</translation>
    </message>
    <message>
        <source>What you allow for a whole chat or a folder is listed here.</source>
        <translation>Was Sie für einen ganzen Chat oder einen Ordner erlauben, steht hier.</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>In the chat “{chat}”.</source>
        <translation>Im Chat „{chat}“.</translation>
    </message>
    <message>
        <source>Show chat</source>
        <translation>Chat zeigen</translation>
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
        <source>It offers others, which cannot be used.</source>
        <translation>Er bietet weitere an, die nicht verwendet werden können.</translation>
    </message>
    <message>
        <source>Tool servers</source>
        <translation>Werkzeugserver</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Startet …</translation>
    </message>
    <message>
        <source>Add a tool server</source>
        <translation>Werkzeugserver hinzufügen</translation>
    </message>
    <message>
        <source>Not running.</source>
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
        <source>Remove the tool server {server}?</source>
        <translation>Den Werkzeugserver {server} entfernen?</translation>
    </message>
    <message>
        <source>Its command and settings are forgotten.</source>
        <translation>Sein Befehl und seine Einstellungen werden vergessen.</translation>
    </message>
    <message>
        <source>Allow tools to use a folder</source>
        <translation>Einen Ordner für Werkzeuge öffnen</translation>
    </message>
    <message>
        <source>Any free port</source>
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
        <source>Let programs on this machine use the model</source>
        <translation>Programme dieses Rechners das Modell fragen lassen</translation>
    </message>
    <message>
        <source>Compatible with OpenAI&apos;s API: chat, embeddings and your documents. It listens on this machine only, and only while Inglenook is open.</source>
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
        <source>Created when it is switched on; it is never stored.</source>
        <translation>Entsteht beim Einschalten; es wird nirgends gespeichert.</translation>
    </message>
    <message>
        <source>Shown once; it can still be copied.</source>
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
        <source>Remembered facts</source>
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
        <source>Your own server</source>
        <translation>Eigener Server</translation>
    </message>
    <message>
        <source>Use models on another machine</source>
        <translation>Modelle auf einem anderen Rechner antworten lassen</translation>
    </message>
    <message>
        <source>The address of llama-server, vLLM or another Inglenook. What you ask such a model, including document passages, is sent to that server.</source>
        <translation>Die Adresse von llama-server, vLLM oder einem anderen Inglenook. Was Sie ein solches Modell fragen, Stellen aus Dokumenten eingeschlossen, geht an diesen Server.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>If the server requires one; it is stored in the keyring.</source>
        <translation>Falls der Server einen verlangt; er kommt in den Schlüsselbund.</translation>
    </message>
    <message>
        <source>API key, password, token</source>
        <comment>search words</comment>
        <translation>API-Schlüssel, API-Key, Passwort, Token</translation>
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
        <source>Enter its address.</source>
        <translation>Geben Sie die Adresse ein.</translation>
    </message>
    <message>
        <source>Offers {models}.</source>
        <translation>Bietet {models}.</translation>
    </message>
    <message>
        <source>Off. No connection is made until you press the button.</source>
        <translation>Aus. Vor dem Druck auf den Knopf wird nichts verbunden.</translation>
    </message>
    <message>
        <source>Custom build of llama.cpp</source>
        <translation>Ein anderer Bau von llama.cpp</translation>
    </message>
    <message>
        <source>The bundled one</source>
        <translation>Die mitgelieferte</translation>
    </message>
    <message>
        <source>Use the bundled one</source>
        <translation>Zu ihr zurück</translation>
    </message>
    <message>
        <source>GPU, CUDA, Vulkan, ROCm</source>
        <comment>search words</comment>
        <translation>GPU, CUDA, Vulkan, ROCm, Grafikkarte</translation>
    </message>
    <message>
        <source>Goes back from a custom build.</source>
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
        <source>A library is being tested.</source>
        <translation>Eine Bibliothek wird gerade erprobt.</translation>
    </message>
    <message>
        <source>LLAMA_CPP_LIB_PATH names one for this session.</source>
        <translation>LLAMA_CPP_LIB_PATH nennt eine für diese Sitzung.</translation>
    </message>
    <message>
        <source>It is being tested in a separate process…</source>
        <translation>Sie wird in einem eigenen Prozess erprobt …</translation>
    </message>
    <message>
        <source>In use: {version} in {folder}, on {devices}.</source>
        <translation>In Gebrauch: {version} in {folder}, auf {devices}.</translation>
    </message>
    <message>
        <source>There was no model to test it with.</source>
        <translation>Es war kein Modell da, um sie damit zu erproben.</translation>
    </message>
    <message>
        <source>In use: the one in {folder}.</source>
        <translation>In Gebrauch: die in {folder}.</translation>
    </message>
    <message>
        <source>For example one for your graphics card. It is used only if it has the required functions and gives the same results as the bundled one.</source>
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
        <source>Changes apply immediately.</source>
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
        <translation>Weitergeben …</translation>
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
        <source>Make a new repository public</source>
        <translation>Ein neues Repository dürfen alle sehen</translation>
    </message>
    <message>
        <source>Save as one file…</source>
        <translation>Als eine Datei sichern …</translation>
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
        <source>With a card and SHA-256 checksums, so that the recipient can verify it.</source>
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
        <source>Working: {name}</source>
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
        <source>Shared: {where}</source>
        <translation>Weitergegeben: {where}</translation>
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
        <source>Show or hide the sidebar</source>
        <translation>Seitenleiste zeigen oder einklappen</translation>
    </message>
    <message>
        <source>Rename the selected chat</source>
        <translation>Gewählten Chat umbenennen</translation>
    </message>
    <message>
        <source>Delete the selected chats</source>
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
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Quit Inglenook</source>
        <translation>Inglenook beenden</translation>
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
        <source>Stop the answer, or go back to the chat</source>
        <translation>Die Antwort anhalten oder zurück zum Chat</translation>
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
        <source>Mention a document or a collection</source>
        <translation>Ein Dokument oder eine Sammlung nennen</translation>
    </message>
    <message>
        <source>Next placeholder of a prompt</source>
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
    <message>
        <source>Next change between two documents</source>
        <translation>Nächste Änderung zwischen zwei Dokumenten</translation>
    </message>
    <message>
        <source>Previous change between two documents</source>
        <translation>Vorige Änderung zwischen zwei Dokumenten</translation>
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
        <source>Sidebar</source>
        <translation>Seitenleiste</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>Hide the sidebar</source>
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
    <message>
        <source>In the bin until this window is closed.</source>
        <translation>Im Papierkorb, bis dieses Fenster geschlossen wird.</translation>
    </message>
    <message>
        <source>In the bin for {days} days, with its ratings. Backups keep it up to a year longer.</source>
        <translation>{days} Tage lang im Papierkorb, samt Bewertungen. Sicherungen enthalten es bis zu einem Jahr länger.</translation>
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
        <source>Bin</source>
        <translation>Papierkorb</translation>
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
        <source>Show the table</source>
        <translation>Tabelle anzeigen</translation>
    </message>
    <message>
        <source>Translate this quote</source>
        <translation>Dieses Zitat übersetzen</translation>
    </message>
    <message>
        <source>Fit to the width</source>
        <translation>An die Breite anpassen</translation>
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
        <source>{page} of {pages}</source>
        <translation>{page} von {pages}</translation>
    </message>
    <message>
        <source>The document has been removed since. These are the cited words as they were.</source>
        <translation>Das Dokument wurde seitdem entfernt. Dies sind die zitierten Worte, wie sie waren.</translation>
    </message>
    <message>
        <source>The file was read again since, and no longer has the cited words.</source>
        <translation>Die Datei wurde seitdem neu eingelesen und enthält die zitierten Worte nicht mehr.</translation>
    </message>
    <message>
        <source>The page cannot be shown as it looks. This is its text as indexed.</source>
        <translation>Die Seite kann nicht so gezeigt werden, wie sie aussieht. Dies ist ihr Text, wie er indiziert wurde.</translation>
    </message>
    <message>
        <source>Size of the page: {0}</source>
        <translation>Größe der Seite: {0}</translation>
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
        <source>{0}…</source>
        <translation>{0} …</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>Looking in a table</source>
        <translation>Eine Tabelle wird ausgewertet</translation>
    </message>
    <message>
        <source>Waiting for another answer</source>
        <translation>Wartet auf eine andere Antwort</translation>
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
        <source>Starting tool servers</source>
        <translation>Werkzeugserver werden gestartet</translation>
    </message>
    <message>
        <source>Reading again what is cited</source>
        <translation>Zitiertes wird noch einmal gelesen</translation>
    </message>
    <message>
        <source>Running: {0}</source>
        <translation>Läuft: {0}</translation>
    </message>
    <message>
        <source>Reading all documents ({0})</source>
        <translation>Alle Dokumente werden gelesen ({0})</translation>
    </message>
    <message>
        <source>{documents}: about {time} left,</source>
        <translation>{documents}: noch etwa {time},</translation>
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
        <source>Estimated memory use of the model</source>
        <translation>Arbeitsspeicher des Modells, geschätzt</translation>
    </message>
    <message>
        <source>Programs on this machine can use the model. Show the switch</source>
        <translation>Programme dieses Rechners können das Modell fragen. Schalter zeigen</translation>
    </message>
    <message>
        <source>Show the connection log</source>
        <translation>Verbindungsprotokoll zeigen</translation>
    </message>
    <message>
        <source>memory {size}</source>
        <translation>Arbeitsspeicher {size}</translation>
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
    <name>SurveyCellCard</name>
    <message>
        <source>Show on the page</source>
        <translation>Auf der Seite zeigen</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Berichtigen…</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>Steht nicht darin</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Take back the correction</source>
        <translation>Berichtigung zurücknehmen</translation>
    </message>
    <message>
        <source>Open the document</source>
        <translation>Dokument öffnen</translation>
    </message>
    <message>
        <source>The right value</source>
        <translation>Der richtige Wert</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Berichtigen</translation>
    </message>
</context>
<context>
    <name>SurveyForm</name>
    <message>
        <source>Name of the survey</source>
        <translation>Name der Erhebung</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Own columns</source>
        <translation>Eigene Spalten</translation>
    </message>
    <message>
        <source>Add column</source>
        <translation>Spalte hinzufügen</translation>
    </message>
    <message>
        <source>Remove column</source>
        <translation>Spalte entfernen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Change the columns</source>
        <translation>Spalten ändern</translation>
    </message>
    <message>
        <source>New survey</source>
        <translation>Neue Erhebung</translation>
    </message>
    <message>
        <source>Columns of the survey</source>
        <translation>Spalten der Erhebung</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Unit, choices</source>
        <translation>Einheit, Auswahl</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamtbetrag</translation>
    </message>
    <message>
        <source>the amount to pay</source>
        <translation>der zu zahlende Betrag</translation>
    </message>
    <message>
        <source>1,250.00</source>
        <translation>1.250,00</translation>
    </message>
    <message>
        <source>€</source>
        <translation>€</translation>
    </message>
    <message>
        <source>Every document is asked for each column. Say what is meant in the words of the documents.</source>
        <translation>Jedes Dokument wird nach jeder Spalte gefragt. Sagen Sie mit den Worten der Dokumente, was gemeint ist.</translation>
    </message>
    <message>
        <source>Name the survey and at least one column.</source>
        <translation>Benennen Sie die Erhebung und mindestens eine Spalte.</translation>
    </message>
    <message>
        <source>Choose a column first.</source>
        <translation>Wählen Sie zuerst eine Spalte.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Geldbetrag</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Ja oder nein</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Mentioned or not</source>
        <translation>Erwähnt oder nicht</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Rechnungen</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Verträge</translation>
    </message>
    <message>
        <source>Filings</source>
        <translation>Geschäftsberichte</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Wissenschaftliche Arbeiten</translation>
    </message>
    <message>
        <source>CVs</source>
        <translation>Lebensläufe</translation>
    </message>
</context>
<context>
    <name>SurveyPage</name>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Find a group</source>
        <translation>Gruppe suchen</translation>
    </message>
    <message>
        <source>All surveys</source>
        <translation>Alle Erhebungen</translation>
    </message>
    <message>
        <source>Delete this survey</source>
        <translation>Diese Erhebung löschen</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Erneut ausführen</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Spalten…</translation>
    </message>
    <message>
        <source>Show columns</source>
        <translation>Spalten anzeigen</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Gruppieren nach</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Es beginnt …</translation>
    </message>
    <message>
        <source>{done} of {total} documents</source>
        <translation>{done} von {total} Dokumenten</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>noch etwa {time}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>It is running.</source>
        <translation>Sie läuft gerade.</translation>
    </message>
    <message>
        <source>Another survey is running; pause it first.</source>
        <translation>Eine andere Erhebung läuft; halten Sie sie zuerst an.</translation>
    </message>
    <message>
        <source>Pause it first.</source>
        <translation>Halten Sie sie zuerst an.</translation>
    </message>
    <message>
        <source>{read} of {all} documents read</source>
        <translation>{read} von {all} Dokumenten gelesen</translation>
    </message>
    <message>
        <source>{0} answered</source>
        <translation>{0} beantwortet</translation>
    </message>
    <message>
        <source>{0} unclear</source>
        <translation>{0} unklar</translation>
    </message>
    <message>
        <source>{0} failed</source>
        <translation>{0} fehlgeschlagen</translation>
    </message>
    <message>
        <source>read with {model}</source>
        <translation>gelesen mit {model}</translation>
    </message>
    <message numerus="yes">
        <source>%n marked cell(s) to check</source>
        <translation>
            <numerusform>%Ln markierte Zelle zu prüfen</numerusform>
            <numerusform>%Ln markierte Zellen zu prüfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Found otherwise since {date}: {changes}</source>
        <translation>Seit {date} anders gefunden: {changes}</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>„{name}“ löschen?</translation>
    </message>
    <message>
        <source>Its values and corrections are deleted; the documents stay. Existing backups keep them for up to a year.</source>
        <translation>Die Werte und Berichtigungen der Erhebung werden gelöscht; die Dokumente bleiben. Bisherige Sicherungen enthalten das Gelöschte noch bis zu einem Jahr.</translation>
    </message>
    <message>
        <source>Delete survey</source>
        <translation>Erhebung löschen</translation>
    </message>
    <message>
        <source>Excel workbook with sources (*.xlsx)</source>
        <translation>Excel-Arbeitsmappe mit Quellen (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Save the survey</source>
        <translation>Erhebung speichern</translation>
    </message>
</context>
<context>
    <name>Surveys</name>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>{value} (corrected)</source>
        <translation>{value} (berichtigt)</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>steht nicht darin</translation>
    </message>
    <message>
        <source>found</source>
        <translation>gefunden</translation>
    </message>
    <message>
        <source>unclear</source>
        <translation>unklar</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>This document has not been asked yet.</source>
        <translation>Dieses Dokument wurde noch nicht befragt.</translation>
    </message>
    <message>
        <source>The whole document was read.</source>
        <translation>Das ganze Dokument wurde gelesen.</translation>
    </message>
    <message>
        <source>Read: {pages}.</source>
        <translation>Gelesen: {pages}.</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Nichts wurde gefunden.</translation>
    </message>
    <message>
        <source>It is not certain what the document says.</source>
        <translation>Es ist nicht sicher, was das Dokument sagt.</translation>
    </message>
    <message>
        <source>The document could not be read or asked.</source>
        <translation>Das Dokument ließ sich nicht lesen oder befragen.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>You corrected it; what was read: {value}.</source>
        <translation>Von Ihnen berichtigt; gelesen wurde: {value}.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Letzter Lauf</translation>
    </message>
    <message>
        <source>Changed cells</source>
        <translation>Geänderte Zellen</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Nicht begonnen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>Erhebung</translation>
    </message>
</context>
<context>
    <name>SurveysPage</name>
    <message>
        <source>No surveys yet</source>
        <translation>Noch keine Erhebungen</translation>
    </message>
    <message>
        <source>A survey asks every document of this collection the same: each becomes a row, with a quote for every value.</source>
        <translation>Eine Erhebung fragt jedes Dokument dieser Sammlung dasselbe: Jedes wird zu einer Zeile, mit einem Zitat zu jedem Wert.</translation>
    </message>
    <message>
        <source>New survey</source>
        <translation>Neue Erhebung</translation>
    </message>
    <message>
        <source>Find a survey</source>
        <translation>Erhebung suchen</translation>
    </message>
    <message>
        <source>Surveys</source>
        <translation>Erhebungen</translation>
    </message>
</context>
<context>
    <name>TableGrid</name>
    <message>
        <source>Filter rows</source>
        <translation>Zeilen filtern</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Save the whole table…</source>
        <translation>Ganze Tabelle speichern…</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Only a part of this table is shown.</source>
        <translation>Nur ein Teil dieser Tabelle wird angezeigt.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>{found} of {rows}</source>
        <translation>{found} von {rows}</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel-Arbeitsmappe (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>Tabelle speichern</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Sort ascending</source>
        <translation>Aufsteigend sortieren</translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation>Absteigend sortieren</translation>
    </message>
    <message>
        <source>Original order</source>
        <translation>Ursprüngliche Reihenfolge</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
</context>
<context>
    <name>TablesPage</name>
    <message>
        <source>Find a table</source>
        <translation>Tabelle suchen</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Looking for tables…</source>
        <translation>Tabellen werden gesucht…</translation>
    </message>
    <message>
        <source>No tables</source>
        <translation>Keine Tabellen</translation>
    </message>
    <message>
        <source>Tables of PDF files, documents, web pages and sheets appear here once they are read.</source>
        <translation>Tabellen aus PDF-Dateien, Dokumenten, Webseiten und Tabellenblättern erscheinen hier, sobald sie gelesen sind.</translation>
    </message>
    <message>
        <source>All tables</source>
        <translation>Alle Tabellen</translation>
    </message>
    <message>
        <source>Show on the page</source>
        <translation>Auf der Seite zeigen</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>The first {shown} of {rows} rows. Open the file to see all of them.</source>
        <translation>Die ersten {shown} von {rows} Zeilen. Öffnen Sie die Datei, um alle zu sehen.</translation>
    </message>
</context>
<context>
    <name>Thumbnail</name>
    <message>
        <source>Picture {0}</source>
        <translation>Bild {0}</translation>
    </message>
    <message>
        <source>Enlarge</source>
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
        <source>Save token</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Remove token</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>An access token is stored for repositories that require one.</source>
        <translation>Für Repositorys, die eines verlangen, ist ein Zugriffstoken hinterlegt.</translation>
    </message>
    <message>
        <source>Some repositories require you to accept their licence on the hub and to use an access token. It is stored in this system&apos;s keyring.</source>
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
        <source>not allowed</source>
        <translation>nicht erlaubt</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>waiting for you</source>
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
</context>
<context>
    <name>ToolServerDialog</name>
    <message>
        <source>Add a tool server</source>
        <translation>Werkzeugserver hinzufügen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>How to add it</source>
        <translation>Wie er hinzugefügt wird</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>As in a terminal, with its arguments. It runs with your rights.</source>
        <translation>Wie in einem Terminal, mit seinen Argumenten. Er läuft mit Ihren Rechten.</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Configuration as JSON</source>
        <translation>Konfiguration als JSON</translation>
    </message>
    <message>
        <source>As given in the server&apos;s documentation, in the mcpServers format.</source>
        <translation>Wie sie in der Beschreibung des Servers steht, in der Form mcpServers.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Enter a name and a command first.</source>
        <translation>Geben Sie erst einen Namen und einen Befehl ein.</translation>
    </message>
    <message>
        <source>Paste a configuration first.</source>
        <translation>Fügen Sie erst eine Konfiguration ein.</translation>
    </message>
</context>
<context>
    <name>ToolTitles</name>
    <message>
        <source>Read more</source>
        <translation>Weiterlesen</translation>
    </message>
</context>
<context>
    <name>ToolsPicker</name>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Tools the model may use</source>
        <translation>Was das Modell außer seinen eigenen Worten nutzen darf</translation>
    </message>
    <message>
        <source>Folders and tool servers…</source>
        <translation>Ordner und Werkzeugserver …</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>text only</source>
        <translation>das Modell schreibt nur</translation>
    </message>
    <message>
        <source>When needed</source>
        <translation>Bei Bedarf</translation>
    </message>
    <message>
        <source>depends on the question</source>
        <translation>die Frage entscheidet</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>Schritt für Schritt</translation>
    </message>
    <message>
        <source>think, call a tool, observe, repeat</source>
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
        <source>Running, with %n tool(s).</source>
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
        <source>A judge grades your rated answers, and those it finds toxic are marked under Rated answers. No word list is used.</source>
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
</context>
<context>
    <name>TrainedList</name>
    <message>
        <source>No model trained yet</source>
        <translation>Noch kein Modell trainiert</translation>
    </message>
    <message>
        <source>Trainings are listed here with their verdict, recipe and data. Start one under Train.</source>
        <translation>Hier stehen Ihre Trainings mit Urteil, Rezept und Daten. Beginnen Sie eines unter „Trainieren“.</translation>
    </message>
</context>
<context>
    <name>Training</name>
    <message>
        <source>{ratings}. About {time}.</source>
        <translation>{ratings}. Etwa {time}.</translation>
    </message>
    <message>
        <source>{teacher} answers {questions}.</source>
        <translation>{teacher} beantwortet {questions}.</translation>
    </message>
    <message>
        <source>{teacher} answers {questions}. About {time}.</source>
        <translation>{teacher} beantwortet {questions}. Etwa {time}.</translation>
    </message>
    <message>
        <source>imitate your corrections and the answers you liked ({rows})</source>
        <translation>Ihre Berichtigungen und die Antworten, die Ihnen gefielen, nachzuahmen ({rows})</translation>
    </message>
    <message>
        <source>prefer your better answers to the worse ones ({rows})</source>
        <translation>Ihre besseren Antworten den schlechteren vorzuziehen ({rows})</translation>
    </message>
    <message>
        <source>prefer what you liked to what you disliked ({rows})</source>
        <translation>das, was Ihnen gefiel, dem vorzuziehen, was Ihnen missfiel ({rows})</translation>
    </message>
    <message>
        <source>imitate these answers (at most {rows})</source>
        <translation>diese Antworten nachahmen (höchstens {rows})</translation>
    </message>
    <message>
        <source>, then to </source>
        <translation>, dann </translation>
    </message>
    <message>
        <source>{model} learns to {steps}.</source>
        <translation>{model} lernt, {steps}.</translation>
    </message>
    <message>
        <source>Its weights are read from its GGUF file.</source>
        <translation>Seine Gewichte werden aus seiner GGUF-Datei gelesen.</translation>
    </message>
    <message>
        <source>Its weights are the original ones beside its GGUF file.</source>
        <translation>Seine Gewichte sind die ursprünglichen neben seiner GGUF-Datei.</translation>
    </message>
    <message>
        <source>It takes up to {memory} of memory ({free} are free) and {disk} on the disk.</source>
        <translation>Es braucht bis zu {memory} Arbeitsspeicher ({free} sind frei) und {disk} auf dem Datenträger.</translation>
    </message>
    <message>
        <source>Waiting until another training is done…</source>
        <translation>Wartet, bis ein anderes Training fertig ist …</translation>
    </message>
    <message>
        <source>The teacher answers…</source>
        <translation>Das Lehrermodell antwortet…</translation>
    </message>
    <message>
        <source>Reading the model…</source>
        <translation>Das Modell wird gelesen …</translation>
    </message>
    <message>
        <source>Rehearsing plain questions…</source>
        <translation>Einfache Fragen werden wiederholt …</translation>
    </message>
    <message>
        <source>Training…</source>
        <translation>Wird trainiert …</translation>
    </message>
    <message>
        <source>Waiting until an answer is complete…</source>
        <translation>Wartet, bis eine Antwort vollständig ist …</translation>
    </message>
    <message>
        <source>Writing the adapter…</source>
        <translation>Der Adapter wird geschrieben …</translation>
    </message>
    <message>
        <source>Comparing it with the model before training…</source>
        <translation>Wird mit dem Modell vor dem Training verglichen …</translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>Schritt {step} von {steps}</translation>
    </message>
    <message>
        <source>Question {step} of {steps}</source>
        <translation>Frage {step} von {steps}</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
    <message>
        <source>memory {size}</source>
        <translation>Arbeitsspeicher {size}</translation>
    </message>
    <message>
        <source>The training failed.</source>
        <translation>Das Training ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The training is paused.</source>
        <translation>Das Training ist angehalten.</translation>
    </message>
    <message>
        <source>The training was interrupted. Resume it: it goes on where it ended.</source>
        <translation>Das Training wurde unterbrochen. Setzen Sie es fort: Es geht dort weiter, wo es endete.</translation>
    </message>
    <message>
        <source>No clear difference: nothing shows that it is better or worse.</source>
        <translation>Kein klarer Unterschied: Nichts zeigt, dass es besser oder schlechter ist.</translation>
    </message>
    <message>
        <source>No clear difference: there are too few pairs to tell.</source>
        <translation>Kein klarer Unterschied: Es sind zu wenige Paare, um es zu sagen.</translation>
    </message>
    <message>
        <source>No clear difference: there are too few questions to tell.</source>
        <translation>Kein klarer Unterschied: Es sind zu wenige Fragen, um es zu sagen.</translation>
    </message>
    <message>
        <source>Better, but it answers a few plain questions less well, which may be chance.</source>
        <translation>Besser, aber einige einfache Fragen beantwortet es weniger gut, was Zufall sein kann.</translation>
    </message>
    <message>
        <source>Trained, but not compared with the model before training.</source>
        <translation>Trainiert, aber nicht mit dem Modell vor dem Training verglichen.</translation>
    </message>
    <message>
        <source>Better: it answers more as you want and forgets nothing.</source>
        <translation>Besser: Es antwortet eher so, wie Sie es wollen, und vergisst nichts.</translation>
    </message>
    <message>
        <source>Worse: the answers you want have become less likely.</source>
        <translation>Schlechter: Die Antworten, die Sie wollen, sind unwahrscheinlicher geworden.</translation>
    </message>
    <message>
        <source>Worse: it prefers the answers you want less clearly.</source>
        <translation>Schlechter: Es zieht die Antworten, die Sie wollen, weniger klar vor.</translation>
    </message>
    <message>
        <source>Worse: its answers repeat themselves, say nothing or do not end.</source>
        <translation>Schlechter: Seine Antworten wiederholen sich, sagen nichts oder enden nicht.</translation>
    </message>
    <message>
        <source>Worse: a judge that judges like you grades its answers lower.</source>
        <translation>Schlechter: Ein Richter, der wie Sie urteilt, benotet seine Antworten schlechter.</translation>
    </message>
    <message>
        <source>It forgets: its answers to plain questions have become worse.</source>
        <translation>Es vergisst: Seine Antworten auf einfache Fragen sind schlechter geworden.</translation>
    </message>
    <message>
        <source>Better: it prefers the answers you want and forgets nothing.</source>
        <translation>Besser: Es zieht die Antworten vor, die Sie wollen, und vergisst nichts.</translation>
    </message>
    <message>
        <source>Better: it answers more like its teacher and forgets nothing.</source>
        <translation>Besser: Er antwortet mehr wie sein Lehrermodell und vergisst nichts.</translation>
    </message>
    <message>
        <source>Worse: its teacher&apos;s answers have become less likely.</source>
        <translation>Schlechter: Die Antworten seines Lehrermodells sind unwahrscheinlicher geworden.</translation>
    </message>
    <message>
        <source>Worse: it answers less like its teacher.</source>
        <translation>Schlechter: Er antwortet weniger wie sein Lehrermodell.</translation>
    </message>
    <message>
        <source>Better, but it forgets: its answers to plain questions have become worse.</source>
        <translation>Besser, aber es vergisst: Seine Antworten auf einfache Fragen sind schlechter geworden.</translation>
    </message>
    <message>
        <source>Plain questions answered right</source>
        <translation>Richtig beantwortete einfache Fragen</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>Rechenaufgaben</translation>
    </message>
    <message>
        <source>What should be refused</source>
        <translation>Was abzulehnen ist</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Tool calls</source>
        <translation>Werkzeugaufrufe</translation>
    </message>
    <message>
        <source>Likeness of its answers to those wanted (ROUGE-L)</source>
        <translation>Ähnlichkeit seiner Antworten mit den gewünschten (ROUGE-L)</translation>
    </message>
    <message>
        <source>Likelihood of the answers you want, per token</source>
        <translation>Log-Likelihood der Antworten, die Sie wollen, je Token</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>keine Zahl</translation>
    </message>
    <message>
        <source>Repetitive, empty or endless answers</source>
        <translation>Sich wiederholende, leere oder endlose Antworten</translation>
    </message>
    <message>
        <source>Held-out pairs in which it prefers the answer you want more clearly: {share} of {decided} ({ties} without a difference); 95 % confidence: {low} to {high}.</source>
        <translation>Zurückgelegte Paare, in denen es die Antwort, die Sie wollen, klarer vorzieht: {share} von {decided} ({ties} ohne Unterschied); mit 95 % Sicherheit: {low} bis {high}.</translation>
    </message>
    <message>
        <source>Held-out questions that it answers more like its teacher: {share} of {decided} ({ties} without a difference); 95 % confidence: {low} to {high}.</source>
        <translation>Zurückgelegte Fragen, die es mehr wie sein Lehrermodell beantwortet: {share} von {decided} ({ties} ohne Unterschied); 95 % Konfidenz: {low} bis {high}.</translation>
    </message>
    <message>
        <source>{judge}, which judges like you, prefers it in {share} ({low} to {high}).</source>
        <translation>{judge}, das wie Sie urteilt, zieht es in {share} vor ({low} bis {high}).</translation>
    </message>
    <message>
        <source>In blind votes you preferred its answers in {share} of {decided} ({ties} without a difference); 95 % confidence: {low} to {high}.</source>
        <translation>In blinden Abstimmungen bevorzugten Sie seine Antworten in {share} von {decided} ({ties} ohne Unterschied); 95 % Konfidenz: {low} bis {high}.</translation>
    </message>
    <message>
        <source>In {ties} blind votes you saw no difference.</source>
        <translation>In {ties} blinden Abstimmungen sahen Sie keinen Unterschied.</translation>
    </message>
    <message>
        <source>{method}: learning rate {rate}, epochs {epochs}</source>
        <translation>{method}: Lernrate {rate}, Epochen {epochs}</translation>
    </message>
    <message>
        <source>LoRA of rank {rank}</source>
        <translation>LoRA vom Rang {rank}</translation>
    </message>
    <message>
        <source>Teacher: {teacher}; left out: {left_out}</source>
        <translation>Lehrermodell: {teacher}; weggelassen: {left_out}</translation>
    </message>
    <message>
        <source>Data {data}, adapter {adapter}</source>
        <translation>Daten {data}, Adapter {adapter}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Before training</source>
        <translation>Vor dem Training</translation>
    </message>
    <message>
        <source>After step {step}</source>
        <translation>Nach Schritt {step}</translation>
    </message>
</context>
<context>
    <name>TrainingCard</name>
    <message>
        <source>Discarded: the adapter was deleted.</source>
        <translation>Verworfen: Der Adapter wurde gelöscht.</translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Adopt for an assistant</source>
        <translation>Für einen Assistenten übernehmen</translation>
    </message>
    <message>
        <source>Adopt anyway…</source>
        <translation>Trotzdem übernehmen …</translation>
    </message>
    <message>
        <source>Undo adoption</source>
        <translation>Übernahme zurücknehmen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>End here and compare</source>
        <translation>Hier beenden und vergleichen</translation>
    </message>
    <message>
        <source>Try in a chat</source>
        <translation>In einem Chat ausprobieren</translation>
    </message>
    <message>
        <source>Vote blind</source>
        <translation>Blind abstimmen</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Noch einmal vergleichen</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Verwerfen …</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Wait for the training in progress, or pause it.</source>
        <translation>Warten Sie auf das laufende Training, oder halten Sie es an.</translation>
    </message>
    <message>
        <source>Adopted: the model answers with it.</source>
        <translation>Übernommen: Das Modell antwortet damit.</translation>
    </message>
    <message>
        <source>Adopted: the assistant {name} answers with it.</source>
        <translation>Übernommen: Der Assistent {name} antwortet damit.</translation>
    </message>
    <message>
        <source>The adapter is deleted. Its verdict and its recipe stay in the list.</source>
        <translation>Der Adapter wird gelöscht. Sein Urteil und sein Rezept bleiben in der Liste.</translation>
    </message>
    <message>
        <source>Discard this adapter?</source>
        <translation>Diesen Adapter verwerfen?</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Its record and what it has learned so far are deleted.</source>
        <translation>Sein Eintrag und das bisher Gelernte werden gelöscht.</translation>
    </message>
    <message>
        <source>Delete this training?</source>
        <translation>Dieses Training löschen?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>The model will answer with this adapter. You can undo it at any time.</source>
        <translation>Das Modell wird mit diesem Adapter antworten. Sie können das jederzeit zurücknehmen.</translation>
    </message>
    <message>
        <source>Adopt anyway?</source>
        <translation>Trotzdem übernehmen?</translation>
    </message>
    <message>
        <source>Adopt anyway</source>
        <translation>Trotzdem übernehmen</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
</context>
<context>
    <name>TrainingPackages</name>
    <message>
        <source>{size} are downloaded from {host} with pip, and checked by their hashes. They take about {space} in the data folder, where you can remove them again.</source>
        <translation>{size} werden mit pip von {host} heruntergeladen und anhand ihrer Prüfsummen geprüft. Sie belegen etwa {space} im Datenordner und können dort wieder entfernt werden.</translation>
    </message>
    <message>
        <source>Downloading {done} of {total}</source>
        <translation>{done} von {total} heruntergeladen</translation>
    </message>
    <message>
        <source>Unpacking</source>
        <translation>Wird entpackt</translation>
    </message>
    <message>
        <source>Checking that they work</source>
        <translation>Wird geprüft</translation>
    </message>
</context>
<context>
    <name>TrainingPage</name>
    <message>
        <source>Nothing to learn from yet</source>
        <translation>Noch nichts, woraus sich lernen lässt</translation>
    </message>
    <message>
        <source>Rate answers in your chats, or correct them. From about 40 of them a model learns on this computer what you prefer, and you see whether it helped.</source>
        <translation>Bewerten Sie Antworten in Ihren Chats, oder berichtigen Sie sie. Ab etwa 40 davon lernt ein Modell auf diesem Rechner, was Sie bevorzugen, und Sie sehen, ob es geholfen hat.</translation>
    </message>
    <message>
        <source>Go to the chat</source>
        <translation>Zum Chat</translation>
    </message>
    <message>
        <source>Learn from a larger model instead</source>
        <translation>Stattdessen von einem größeren Modell lernen</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>Computed: the figures are a tool&apos;s result. Click to see its inputs.</source>
        <translation>Berechnet: Die Zahlen sind das Ergebnis eines Werkzeugs. Klicken zeigt seine Eingaben.</translation>
    </message>
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
        <source>Scroll to the end</source>
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
        <source>Inglenook keeps running in the tray</source>
        <translation>Inglenook läuft im Infobereich weiter</translation>
    </message>
    <message>
        <source>Only its window closes. The icon in the system tray shows it again or quits; Settings → General turns this off.</source>
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
        <source>Testing the model&apos;s speed</source>
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
        <source>Finding the fastest settings: {done}</source>
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
        <source>8-bit KV cache</source>
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
        <source>Existing backups keep it for up to a year; to erase it there, too, replace them in Settings → Privacy &amp; security.</source>
        <translation>Bisherige Sicherungen enthalten es noch bis zu einem Jahr; um es auch dort zu löschen, ersetzen Sie sie unter Einstellungen → Datenschutz &amp; Sicherheit.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>UnfinishedLink</name>
    <message>
        <source>Continue your unfinished edit</source>
        <translation>Angefangene Änderung fortsetzen</translation>
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
        <source>Left arrow: the left answer is better. Right arrow: the right one. Space: no difference. Backspace: undo the last vote.</source>
        <translation>Pfeil links: Die linke Antwort ist besser. Pfeil rechts: die rechte. Leertaste: kein Unterschied. Rücktaste: letzte Stimme zurücknehmen.</translation>
    </message>
    <message>
        <source>Vote with the left and right arrow keys, or Space for no difference. Backspace undoes the last vote.</source>
        <translation>Stimmen Sie mit den Pfeiltasten links und rechts ab, oder mit der Leertaste für keinen Unterschied. Die Rücktaste nimmt die letzte Stimme zurück.</translation>
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
        <source>Undo vote</source>
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
        <translation>Das erste Modell wird geladen …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortfahren</translation>
    </message>
</context>
<context>
    <name>VotingResult</name>
    <message>
        <source>Save as pairs to train on…</source>
        <translation>Als Trainingspaare speichern …</translation>
    </message>
    <message>
        <source>Continue voting</source>
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
        <source>Undecided: the votes are consistent with either being better.</source>
        <translation>Nicht entschieden: Die Stimmen passen zu beiden.</translation>
    </message>
    <message>
        <source>{wins} for {second}, {losses} for {first}, {ties} ties.</source>
        <translation>{wins} für {second}, {losses} für {first}, {ties} unentschieden.</translation>
    </message>
    <message>
        <source>All votes are ties.</source>
        <translation>Alle Stimmen sind unentschieden.</translation>
    </message>
    <message>
        <source>All votes are ties, so there is no result.</source>
        <translation>Alle Stimmen sind unentschieden, daher gibt es kein Ergebnis.</translation>
    </message>
    <message>
        <source>{second} wins {share} of the decided votes against {first}; 95 % confidence: {low} to {high}.</source>
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
        <source>Rated questions held out from training</source>
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
        <source>There are no models yet.</source>
        <translation>Es gibt noch keine Modelle.</translation>
    </message>
    <message>
        <source>Choose two different models or adapters.</source>
        <translation>Wählen Sie zwei verschiedene Modelle oder Adapter.</translation>
    </message>
</context>
<context>
    <name>WatchedFolders</name>
    <message>
        <source>Watching</source>
        <translation>Verfolgt</translation>
    </message>
    <message>
        <source>Stop watching {folder}</source>
        <translation>{folder} nicht mehr verfolgen</translation>
    </message>
    <message>
        <source>Exclude *.log, drafts/*</source>
        <translation>*.log, entwürfe/* auslassen</translation>
    </message>
    <message>
        <source>Exclude from {folder}</source>
        <translation>Auslassen aus {folder}</translation>
    </message>
    <message>
        <source>Name or path patterns, separated by commas</source>
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
        <source>What you ask, with what is quoted from your documents, is sent to the server {host}, which answers. The conversation is stored on this machine, encrypted.</source>
        <translation>Was Sie fragen, samt dem, was aus Ihren Dokumenten zitiert wird, geht an den Server {host}, der antwortet. Die Unterhaltung wird verschlüsselt auf diesem Rechner gespeichert.</translation>
    </message>
    <message>
        <source>What you ask, with what is quoted from your documents, is sent to the server {host}, which answers. Nothing in this window is kept: it forgets chats and documents when it is closed.</source>
        <translation>Was Sie fragen, samt dem, was aus Ihren Dokumenten zitiert wird, geht an den Server {host}, der antwortet. Nichts in diesem Fenster wird behalten: Es vergisst Chats und Dokumente, wenn es geschlossen wird.</translation>
    </message>
    <message>
        <source>Everything happens on this machine, and nothing is sent anywhere. Nothing in this window is kept: it forgets chats and documents when it is closed.</source>
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
        <source>Sums are calculated, not guessed. The Tools menu above lets it do more.</source>
        <translation>Es wird gerechnet statt geraten. Unter „Werkzeuge“ oben kann es noch mehr.</translation>
    </message>
    <message>
        <source>Use the keyboard</source>
        <translation>Auf der Tastatur bleiben</translation>
    </message>
    <message>
        <source>F1 shows every shortcut.</source>
        <translation>F1 zeigt alle Tastenkürzel.</translation>
    </message>
    <message>
        <source>Show a code…</source>
        <translation>Code zeigen …</translation>
    </message>
    <message>
        <source>Only this computer&apos;s keyring opens your conversations. A recovery code, printed or written down, opens them if the keyring is lost.</source>
        <translation>Nur der Schlüsselbund dieses Rechners öffnet Ihre Chats. Ein Wiederherstellungscode, gedruckt oder aufgeschrieben, öffnet sie, wenn der Schlüsselbund verloren ist.</translation>
    </message>
    <message>
        <source>Save a recovery code</source>
        <translation>Einen Wiederherstellungscode sichern</translation>
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
        <source>Temporary window</source>
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
        <source>Make smaller or measure</source>
        <translation>Verkleinern oder messen</translation>
    </message>
    <message>
        <source>the bundled text</source>
        <translation>der mitgelieferte Text</translation>
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
        <source>Speed and memory on this machine, and how well each predicts a text (perplexity). Compared with its original: how far a smaller one deviates from it.</source>
        <translation>Geschwindigkeit und Speicher auf diesem Rechner, und wie gut jedes einen Text vorhersagt (Perplexität). Verglichen mit dem Original: wie weit ein kleineres davon abweicht.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>{file} is written and added to the list.</source>
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
        <source>A job is running.</source>
        <translation>Ein Auftrag läuft gerade.</translation>
    </message>
</context>
<context>
    <name>_Answer</name>
    <message>
        <source>(empty answer)</source>
        <translation>(leere Antwort)</translation>
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
        <source>Questions generated from your documents</source>
        <translation>Fragen, die es zu Ihren Dokumenten stellt</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
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
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%Ln Tabellenblatt</numerusform>
            <numerusform>%Ln Tabellenblätter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slide(s)</source>
        <translation>
            <numerusform>%Ln Folie</numerusform>
            <numerusform>%Ln Folien</numerusform>
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
        <source>%n day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
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
    <message numerus="yes">
        <source>%n rating(s)</source>
        <translation>
            <numerusform>%Ln Bewertung</numerusform>
            <numerusform>%Ln Bewertungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s)</source>
        <translation>
            <numerusform>%Ln Berichtigung</numerusform>
            <numerusform>%Ln Berichtigungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n good answer(s)</source>
        <translation>
            <numerusform>%Ln gute Antwort</numerusform>
            <numerusform>%Ln gute Antworten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%Ln Paar</numerusform>
            <numerusform>%Ln Paare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) are kept aside; comparing it on them takes a few minutes more.</source>
        <translation>
            <numerusform>%Ln Paar wird zurückgelegt; der Vergleich damit dauert noch ein paar Minuten.</numerusform>
            <numerusform>%Ln Paare werden zurückgelegt; der Vergleich damit dauert noch ein paar Minuten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%Ln Frage</numerusform>
            <numerusform>%Ln Fragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%Ln Antwort</numerusform>
            <numerusform>%Ln Antworten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) are kept aside; comparing it on them takes a few minutes more.</source>
        <translation>
            <numerusform>%Ln Frage wird zurückgelegt; der Vergleich daran dauert noch einige Minuten.</numerusform>
            <numerusform>%Ln Fragen werden zurückgelegt; der Vergleich daran dauert noch einige Minuten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are too long and are left out.</source>
        <translation>
            <numerusform>%Ln Zeile ist zu lang und bleibt weg.</numerusform>
            <numerusform>%Ln Zeilen sind zu lang und bleiben weg.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_FileChip</name>
    <message>
        <source>Remove {0}</source>
        <translation>{0} weglassen</translation>
    </message>
    <message>
        <source>More for {0}</source>
        <translation>Mehr zu {0}</translation>
    </message>
    <message>
        <source>Only documents mentioned with @ are searched.</source>
        <translation>Nur Dokumente, die nach einem @ genannt sind, werden durchsucht.</translation>
    </message>
    <message>
        <source>only its text is read</source>
        <translation>nur sein Text wird gelesen</translation>
    </message>
    <message>
        <source>partly read</source>
        <translation>teilweise gelesen</translation>
    </message>
    <message>
        <source>sent to the server</source>
        <translation>wird an den Server gesendet</translation>
    </message>
    <message>
        <source>this model cannot see it</source>
        <translation>dieses Modell kann es nicht sehen</translation>
    </message>
    <message>
        <source>shown to the model</source>
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
    <message>
        <source>Figure</source>
        <translation>Zahl</translation>
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
    <name>_TwiceForm</name>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Repeat the passphrase</source>
        <translation>Noch einmal</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s) are needed.</source>
        <translation>
            <numerusform>Mindestens %Ln Zeichen sind nötig.</numerusform>
            <numerusform>Mindestens %Ln Zeichen sind nötig.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two do not match yet.</source>
        <translation>Die beiden stimmen noch nicht überein.</translation>
    </message>
</context>
<context>
    <name>_WritingForm</name>
    <message>
        <source>Output folder</source>
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
