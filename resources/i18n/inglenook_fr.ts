<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AdapterForm</name>
    <message>
        <source>New adapter</source>
        <translation>Nouvel adaptateur</translation>
    </message>
    <message>
        <source>Use your trained adapter</source>
        <translation>Utiliser votre adaptateur entraîné</translation>
    </message>
    <message>
        <source>Choose a folder where PEFT saved a LoRA adapter, which is converted for its model, or a GGUF file. Chats with that model can then use it.</source>
        <translation>Choisissez un dossier où PEFT a enregistré un adaptateur LoRA, qui sera converti pour son modèle, ou un fichier GGUF. Les conversations avec ce modèle pourront alors l’utiliser.</translation>
    </message>
    <message>
        <source>Add adapter</source>
        <translation>Ajouter l’adaptateur</translation>
    </message>
    <message>
        <source>Adapter folder or file</source>
        <translation>Dossier ou fichier de l’adaptateur</translation>
    </message>
    <message>
        <source>Adapters (*.gguf);;All files (*)</source>
        <translation>Adaptateurs (*.gguf);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Trained for</source>
        <translation>Entraîné pour</translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation>Adaptateur</translation>
    </message>
    <message>
        <source>Choose a folder or a file first.</source>
        <translation>Choisissez d’abord un dossier ou un fichier.</translation>
    </message>
</context>
<context>
    <name>AnswerActions</name>
    <message>
        <source>Good answer</source>
        <translation>Bonne réponse</translation>
    </message>
    <message>
        <source>Bad answer</source>
        <translation>Mauvaise réponse</translation>
    </message>
    <message>
        <source>Copy answer</source>
        <translation>Copier la réponse</translation>
    </message>
    <message>
        <source>Edit answer</source>
        <translation>Modifier la réponse</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>Régénérer</translation>
    </message>
    <message>
        <source>Regenerate with…</source>
        <translation>Régénérer avec…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>How this answer was made</source>
        <translation>Comment cette réponse a été produite</translation>
    </message>
    <message>
        <source>edited by you</source>
        <translation>modifiée par vous</translation>
    </message>
</context>
<context>
    <name>AnswerDetail</name>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Allow training on this chat</source>
        <translation>Autoriser l’entraînement sur cette conversation</translation>
    </message>
    <message>
        <source>Include in the bundle</source>
        <translation>Inclure dans le paquet</translation>
    </message>
    <message>
        <source>Nothing from this chat goes into bundles.</source>
        <translation>Rien de cette conversation n’entre dans les paquets.</translation>
    </message>
    <message>
        <source>Remove the rating</source>
        <translation>Retirer l’évaluation</translation>
    </message>
</context>
<context>
    <name>AnswerDetails</name>
    <message>
        <source>{0}, {1} of them cached</source>
        <translation>{0}, dont {1} en cache</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Quantization</source>
        <translation>Quantification</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>Time to first token</source>
        <translation>Délai avant le premier token</translation>
    </message>
    <message>
        <source>Prompt tokens</source>
        <translation>Tokens du prompt</translation>
    </message>
    <message>
        <source>Answer tokens</source>
        <translation>Tokens de la réponse</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Température</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>Chargement du modèle</translation>
    </message>
    <message>
        <source>Stop reason</source>
        <translation>Motif d’arrêt</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexte</translation>
    </message>
    <message>
        <source>{0} tokens</source>
        <translation>{0} tokens</translation>
    </message>
    <message>
        <source>Hidden from the server</source>
        <translation>Caché au serveur</translation>
    </message>
    <message>
        <source>{name} at {percent}</source>
        <translation>{name} à {percent}</translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation>Adaptateur</translation>
    </message>
    <message>
        <source>the answer is complete</source>
        <translation>la réponse est complète</translation>
    </message>
    <message>
        <source>length limit reached</source>
        <translation>limite de longueur atteinte</translation>
    </message>
    <message>
        <source>it kept repeating itself</source>
        <translation>elle ne faisait plus que se répéter</translation>
    </message>
    <message>
        <source>you stopped it</source>
        <translation>vous l’avez arrêtée</translation>
    </message>
    <message>
        <source>a tool was called</source>
        <translation>un outil a été appelé</translation>
    </message>
    <message>
        <source>your approval was needed</source>
        <translation>votre accord était nécessaire</translation>
    </message>
    <message>
        <source>an error</source>
        <translation>une erreur</translation>
    </message>
    <message>
        <source>the documents read do not confirm an answer</source>
        <translation>les documents lus ne confirment aucune réponse</translation>
    </message>
</context>
<context>
    <name>AnswerStates</name>
    <message>
        <source>Open as a table</source>
        <translation>Ouvrir sous forme de tableau</translation>
    </message>
</context>
<context>
    <name>AnswerWidget</name>
    <message>
        <source>Also use it as a better answer in my dataset</source>
        <translation>L’utiliser aussi comme meilleure réponse dans mon jeu de données</translation>
    </message>
    <message>
        <source>Edit the answer</source>
        <translation>Modifier la réponse</translation>
    </message>
    <message>
        <source>The model&apos;s answer is kept as a variant.</source>
        <translation>La réponse du modèle est conservée comme variante.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier message(s) left out: the context is full</source>
        <translation>
            <numerusform>%Ln ancien message omis&#x202f;: le contexte est plein</numerusform>
            <numerusform>%Ln anciens messages omis&#x202f;: le contexte est plein</numerusform>
        </translation>
    </message>
    <message>
        <source>From memory: {0}</source>
        <translation>De mémoire&#x202f;: {0}</translation>
    </message>
    <message>
        <source>Not found in the passages that were read: {figures}</source>
        <translation>Introuvable dans les passages lus&#x202f;: {figures}</translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) not confirmed by what was read</source>
        <translation>
            <numerusform>%Ln phrase non confirmée par ce qui a été lu</numerusform>
            <numerusform>%Ln phrases non confirmées par ce qui a été lu</numerusform>
        </translation>
    </message>
    <message>
        <source>Support was not checked: there are no rules for this language ({code}).</source>
        <translation>La concordance avec les sources n’a pas été vérifiée&#x202f;: il n’existe pas de règles pour cette langue ({code}).</translation>
    </message>
    <message>
        <source>A tool is waiting for your approval.</source>
        <translation>Un outil attend votre accord.</translation>
    </message>
</context>
<context>
    <name>AnswersList</name>
    <message>
        <source>Rated answers</source>
        <translation>Réponses évaluées</translation>
    </message>
</context>
<context>
    <name>ApprovalPanel</name>
    <message>
        <source>Run {0} from {1}?</source>
        <translation>Exécuter {0} de {1}&#x202f;?</translation>
    </message>
    <message>
        <source>Read outside the allowed folders?</source>
        <translation>Lire en dehors des dossiers autorisés&#x202f;?</translation>
    </message>
    <message>
        <source>Write to your files?</source>
        <translation>Écrire dans vos fichiers&#x202f;?</translation>
    </message>
    <message>
        <source>Write a new file?</source>
        <translation>Écrire un nouveau fichier&#x202f;?</translation>
    </message>
    <message>
        <source>Send this to another program?</source>
        <translation>Transmettre ceci à un autre programme&#x202f;?</translation>
    </message>
    <message>
        <source>Run {0}?</source>
        <translation>Exécuter {0}&#x202f;?</translation>
    </message>
    <message>
        <source>Contains text from a document or another tool: {0}</source>
        <translation>Contient du texte provenant d’un document ou d’un autre outil&#x202f;: {0}</translation>
    </message>
    <message>
        <source>The model has read text from documents or other programs; this request may come from it.</source>
        <translation>Le modèle a lu du texte issu de documents ou d’autres programmes&#x202f;; cette demande peut en provenir.</translation>
    </message>
    <message>
        <source>What it would do has changed since you allowed it.</source>
        <translation>Ce que ferait cet appel a changé depuis que vous l’avez autorisé.</translation>
    </message>
    <message>
        <source>The tool has changed since you last allowed it.</source>
        <translation>L’outil a changé depuis que vous l’avez autorisé.</translation>
    </message>
    <message>
        <source>Allow once</source>
        <translation>Autoriser une fois</translation>
    </message>
    <message>
        <source>Allow in this chat</source>
        <translation>Autoriser dans cette conversation</translation>
    </message>
    <message>
        <source>Allow reading in {0}</source>
        <translation>Autoriser la lecture dans {0}</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>You allowed this once.</source>
        <translation>Vous l’avez autorisé une fois.</translation>
    </message>
    <message>
        <source>You allowed this tool in this chat.</source>
        <translation>Vous avez autorisé cet outil dans cette conversation.</translation>
    </message>
    <message>
        <source>You allowed reading in this folder.</source>
        <translation>Vous avez autorisé la lecture dans ce dossier.</translation>
    </message>
    <message>
        <source>You denied this.</source>
        <translation>Vous avez refusé.</translation>
    </message>
    <message>
        <source>The chat continued without this.</source>
        <translation>La conversation s’est poursuivie sans cela.</translation>
    </message>
    <message>
        <source>No decision was made about this.</source>
        <translation>Aucune décision n’a été prise.</translation>
    </message>
</context>
<context>
    <name>AssistantEditor</name>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>When needed</source>
        <translation>Si nécessaire</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>Étape par étape</translation>
    </message>
    <message>
        <source>By program</source>
        <translation>Par programme</translation>
    </message>
    <message>
        <source>Generation settings</source>
        <translation>Paramètres de génération</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>The current model</source>
        <translation>Le modèle actuel</translation>
    </message>
    <message>
        <source>The documents chosen in the chat</source>
        <translation>Les documents choisis dans la conversation</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Assistant</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>Icône</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Instructions</translation>
    </message>
    <message>
        <source>System prompt, used instead of the one in the settings.</source>
        <translation>Prompt système, utilisé à la place de celui des paramètres.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>When it may use tools.</source>
        <translation>Quand il peut utiliser des outils.</translation>
    </message>
    <message>
        <source>Answer format</source>
        <translation>Format des réponses</translation>
    </message>
    <message>
        <source>A JSON Schema that every answer must follow. Leave empty for plain text.</source>
        <translation>Un schéma JSON que chaque réponse doit respecter. Laissez vide pour du texte libre.</translation>
    </message>
    <message>
        <source>Speech bubble</source>
        <translation>Bulle de dialogue</translation>
    </message>
    <message>
        <source>Pencil</source>
        <translation>Crayon</translation>
    </message>
    <message>
        <source>Calculator</source>
        <translation>Calculatrice</translation>
    </message>
    <message>
        <source>Page with a magnifier</source>
        <translation>Page avec loupe</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Marque-page</translation>
    </message>
    <message>
        <source>Chip</source>
        <translation>Puce</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de données</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Shield</source>
        <translation>Bouclier</translation>
    </message>
    <message>
        <source>Wrench</source>
        <translation>Clé à molette</translation>
    </message>
    <message>
        <source>Enter a name first.</source>
        <translation>Saisissez d’abord un nom.</translation>
    </message>
</context>
<context>
    <name>AssistantPicker</name>
    <message>
        <source>Assistant</source>
        <translation>Assistant</translation>
    </message>
    <message>
        <source>Instructions, model, documents and tools under one name</source>
        <translation>Instructions, modèle, documents et outils réunis sous un nom</translation>
    </message>
    <message>
        <source>No assistant</source>
        <translation>Aucun assistant</translation>
    </message>
    <message>
        <source>Edit assistants…</source>
        <translation>Modifier les assistants…</translation>
    </message>
</context>
<context>
    <name>AssistantsScreen</name>
    <message>
        <source>Assistants</source>
        <translation>Assistants</translation>
    </message>
    <message>
        <source>Instructions, model, sampling, documents and tools under one name.</source>
        <translation>Instructions, modèle, échantillonnage, documents et outils réunis sous un nom.</translation>
    </message>
    <message>
        <source>No assistant yet</source>
        <translation>Pas encore d’assistant</translation>
    </message>
    <message>
        <source>An assistant answers with its own instructions, model and documents.</source>
        <translation>Un assistant répond avec ses propres instructions, son modèle et ses documents.</translation>
    </message>
    <message>
        <source>New assistant</source>
        <translation>Nouvel assistant</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>Tout exporter…</translation>
    </message>
    <message>
        <source>Saved to {file}</source>
        <translation>Enregistré dans {file}</translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>Supprimer «&#x202f;{name}&#x202f;»&#x202f;?</translation>
    </message>
    <message>
        <source>Its chats continue without an assistant.</source>
        <translation>Ses conversations se poursuivent sans assistant.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Import assistants</source>
        <translation>Importer des assistants</translation>
    </message>
    <message>
        <source>Assistants (*.json *.zip)</source>
        <translation>Assistants (*.json *.zip)</translation>
    </message>
    <message>
        <source>Export assistants to</source>
        <translation>Exporter les assistants vers</translation>
    </message>
</context>
<context>
    <name>BackupsList</name>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>BetterEmbedder</name>
    <message>
        <source>Many of these documents are in languages that the embedding model lacks.</source>
        <translation>Beaucoup de ces documents sont dans des langues que le modèle d’embedding ne connaît pas.</translation>
    </message>
    <message>
        <source>Use another embedding model</source>
        <translation>Utiliser un autre modèle d’embedding</translation>
    </message>
    <message>
        <source>Downloaded if necessary, and used for all collections; Settings shows it</source>
        <translation>Téléchargé si nécessaire et utilisé pour toutes les collections&#x202f;; les paramètres l’indiquent</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ignorer</translation>
    </message>
    <message>
        <source>Use {model}</source>
        <translation>Utiliser {model}</translation>
    </message>
</context>
<context>
    <name>BinMenu</name>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Erase now…</source>
        <translation>Effacer maintenant…</translation>
    </message>
    <message>
        <source>Empty the bin…</source>
        <translation>Vider la corbeille…</translation>
    </message>
</context>
<context>
    <name>BranchesViewModel</name>
    <message>
        <source>Fork: {0}</source>
        <translation>Bifurcation&#x202f;: {0}</translation>
    </message>
</context>
<context>
    <name>Buttons</name>
    <message>
        <source>Not available while an answer is being written</source>
        <translation>Indisponible pendant la rédaction d’une réponse</translation>
    </message>
</context>
<context>
    <name>CallArguments</name>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%Ln ligne</numerusform>
            <numerusform>%Ln lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Arguments</translation>
    </message>
</context>
<context>
    <name>CatalogueCard</name>
    <message>
        <source>Download</source>
        <translation>Télécharger</translation>
    </message>
    <message>
        <source>Download: {name}</source>
        <translation>Télécharger&#x202f;: {name}</translation>
    </message>
    <message>
        <source>Size of {name}</source>
        <translation>Taille de {name}</translation>
    </message>
</context>
<context>
    <name>ChangePassphraseForm</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Add a passphrase</source>
        <translation>Ajouter une phrase secrète</translation>
    </message>
    <message>
        <source>It opens your conversations where the keyring cannot.</source>
        <translation>Elle ouvre vos conversations là où le trousseau ne le peut pas.</translation>
    </message>
    <message>
        <source>Add the passphrase</source>
        <translation>Ajouter la phrase secrète</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Changer la phrase secrète</translation>
    </message>
    <message>
        <source>The recovery code stays valid. Existing backups open with the old passphrase.</source>
        <translation>Le code de récupération reste valable. Les sauvegardes existantes s’ouvrent avec l’ancienne phrase secrète.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nouvelle phrase secrète</translation>
    </message>
    <message>
        <source>Repeat the new passphrase</source>
        <translation>Répétez la nouvelle phrase secrète</translation>
    </message>
    <message>
        <source>Current passphrase</source>
        <translation>Phrase secrète actuelle</translation>
    </message>
    <message>
        <source>Enter the current passphrase.</source>
        <translation>Saisissez la phrase secrète actuelle.</translation>
    </message>
</context>
<context>
    <name>ChatPdf</name>
    <message>
        <source>The file {file} cannot be written ({reason}).</source>
        <translation>Impossible d’écrire le fichier {file} ({reason}).</translation>
    </message>
    <message>
        <source>Choose another location.</source>
        <translation>Choisissez un autre emplacement.</translation>
    </message>
</context>
<context>
    <name>ChatScreen</name>
    <message>
        <source>Find in this chat</source>
        <translation>Rechercher dans cette conversation</translation>
    </message>
    <message>
        <source>Question and answer deleted, with the rating</source>
        <translation>Question et réponse supprimées, avec l’évaluation</translation>
    </message>
    <message>
        <source>Question and answer deleted</source>
        <translation>Question et réponse supprimées</translation>
    </message>
</context>
<context>
    <name>CitationPopup</name>
    <message>
        <source>The passage has this figure or these words. That it says the same and answers the question is not confirmed.</source>
        <translation>Le passage contient ce chiffre ou ces mots. Il n’est pas confirmé qu’il dise la même chose et réponde à la question.</translation>
    </message>
    <message>
        <source>You marked this source as wrong.</source>
        <translation>Vous avez signalé cette source comme erronée.</translation>
    </message>
    <message>
        <source>Click to see it on the page, right-click to mark it as wrong</source>
        <translation>Cliquez pour la voir sur la page&#x202f;; clic droit pour la signaler comme erronée</translation>
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
        <translation>Copier</translation>
    </message>
</context>
<context>
    <name>CollectionPicker</name>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>The documents that answers are based on</source>
        <translation>Les documents sur lesquels se fondent les réponses</translation>
    </message>
    <message>
        <source>No collection</source>
        <translation>Aucune collection</translation>
    </message>
    <message>
        <source>All documents…</source>
        <translation>Tous les documents…</translation>
    </message>
</context>
<context>
    <name>CollectionsList</name>
    <message>
        <source>Collections</source>
        <translation>Collections</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>Nouvelle collection</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Compare variants</source>
        <translation>Comparer les variantes</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>“Better” rates one up and the other down, for your dataset.</source>
        <translation>«&#x202f;Meilleure&#x202f;» évalue l’une positivement et l’autre négativement, pour votre jeu de données.</translation>
    </message>
    <message>
        <source>Rated better</source>
        <translation>Jugée meilleure</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>Meilleure</translation>
    </message>
    <message>
        <source>{0} · edited by you</source>
        <translation>{0} · modifiée par vous</translation>
    </message>
    <message>
        <source>{0} · {1} · temperature {2}</source>
        <translation>{0} · {1} · température {2}</translation>
    </message>
</context>
<context>
    <name>ComparedPage</name>
    <message>
        <source>Not in this document</source>
        <translation>Absent de ce document</translation>
    </message>
    <message>
        <source>This page cannot be shown.</source>
        <translation>Impossible d’afficher cette page.</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>The text of {a} and {b} is the same.</source>
        <translation>Les textes de {a} et de {b} sont identiques.</translation>
    </message>
    <message>
        <source>From {a} to {b}: {changes}.</source>
        <translation>De {a} à {b}&#x202f;: {changes}.</translation>
    </message>
    <message>
        <source>{before} ({a}) became {after} ({b}).</source>
        <translation>{before} ({a}) est devenu {after} ({b}).</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>added</source>
        <translation>ajouté</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>supprimé</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>déplacé</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Page avant</translation>
    </message>
    <message>
        <source>Page after</source>
        <translation>Page après</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changement</translation>
    </message>
</context>
<context>
    <name>ComparisonForm</name>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>Did training bring a model closer to what you prefer?</source>
        <translation>L’entraînement a-t-il rapproché un modèle de ce que vous préférez&#x202f;?</translation>
    </message>
    <message>
        <source>Each model scores how likely it finds the better and the worse answer of each pair. Use pairs it was not trained on.</source>
        <translation>Chaque modèle estime la probabilité de la meilleure et de la moins bonne réponse de chaque paire. Utilisez des paires sur lesquelles il n’a pas été entraîné.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Your rated answers held out from training</source>
        <translation>Vos réponses évaluées tenues à l’écart de l’entraînement</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paires</translation>
    </message>
    <message>
        <source>DPO rows (*.jsonl);;All files (*)</source>
        <translation>Lignes DPO (*.jsonl);;Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>ComparisonPage</name>
    <message>
        <source>Find a change</source>
        <translation>Rechercher un changement</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>No changes</source>
        <translation>Aucun changement</translation>
    </message>
    <message>
        <source>The text of both documents is the same. Line breaks, hyphenation, running heads and page numbers are not compared.</source>
        <translation>Les textes des deux documents sont identiques. Les sauts de ligne, la césure, les titres courants et les numéros de page ne sont pas comparés.</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Comparaison…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Kind of change</source>
        <translation>Type de changement</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Permuter</translation>
    </message>
    <message>
        <source>Before is after, and after before</source>
        <translation>L’avant devient l’après, et inversement</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>Changement précédent</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Changement suivant</translation>
    </message>
    <message>
        <source>Not everything was compared. {why}</source>
        <translation>Tout n’a pas été comparé. {why}</translation>
    </message>
    <message>
        <source>Wait until this is compared.</source>
        <translation>Attendez la fin de la comparaison.</translation>
    </message>
</context>
<context>
    <name>ComparisonViewModel</name>
    <message numerus="yes">
        <source>%n more figure(s) changed.</source>
        <translation>
            <numerusform>%Ln autre chiffre a changé.</numerusform>
            <numerusform>%Ln autres chiffres ont changé.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Completion</name>
    <message>
        <source>New chat</source>
        <translation>Nouvelle conversation</translation>
    </message>
    <message>
        <source>Another answer to the last question</source>
        <translation>Une autre réponse à la dernière question</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>Rechercher dans cette conversation</translation>
    </message>
    <message>
        <source>Continue in a new chat from here</source>
        <translation>Continuer dans une nouvelle conversation à partir d’ici</translation>
    </message>
    <message>
        <source>Copy the whole chat as Markdown</source>
        <translation>Copier toute la conversation en Markdown</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Joindre des fichiers</translation>
    </message>
    <message>
        <source>Remember a fact in all chats</source>
        <translation>Retenir une information dans toutes les conversations</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Ouvrir les paramètres</translation>
    </message>
    <message>
        <source>Quit Inglenook</source>
        <translation>Quitter Inglenook</translation>
    </message>
    <message>
        <source>Save the last question as a prompt</source>
        <translation>Enregistrer la dernière question comme prompt</translation>
    </message>
    <message>
        <source>Delete the prompt “{0}”</source>
        <translation>Supprimer le prompt «&#x202f;{0}&#x202f;»</translation>
    </message>
    <message>
        <source>collection, {0}</source>
        <translation>collection, {0}</translation>
    </message>
    <message>
        <source>in {collection}, {pages}</source>
        <translation>dans {collection}, {pages}</translation>
    </message>
    <message>
        <source>Save as a prompt</source>
        <translation>Enregistrer comme prompt</translation>
    </message>
    <message>
        <source>Name; use {{word}} in the prompt as a placeholder</source>
        <translation>Nom&#x202f;; dans le prompt, {{word}} marque un champ à remplir</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Write a question</source>
        <translation>Écrivez une question</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Joindre</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Ajouter des fichiers</translation>
    </message>
    <message>
        <source>Mention</source>
        <translation>Mentionner</translation>
    </message>
    <message>
        <source>Mention a document</source>
        <translation>Mentionner un document</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Prompts</translation>
    </message>
    <message>
        <source>Commands and saved prompts</source>
        <translation>Commandes et prompts enregistrés</translation>
    </message>
    <message>
        <source>Only from documents</source>
        <translation>Uniquement d’après les documents</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Add files to this chat</source>
        <translation>Ajouter des fichiers à cette conversation</translation>
    </message>
    <message>
        <source>Picture {0}</source>
        <translation>Image {0}</translation>
    </message>
    <message>
        <source>Write a question first</source>
        <translation>Écrivez d’abord une question</translation>
    </message>
    <message>
        <source>{0} / {1} tokens</source>
        <translation>{0} / {1} tokens</translation>
    </message>
    <message>
        <source>{0}: the oldest messages will be left out</source>
        <translation>{0}&#x202f;: les messages les plus anciens seront omis</translation>
    </message>
</context>
<context>
    <name>ComposerInput</name>
    <message>
        <source>Your question</source>
        <translation>Votre question</translation>
    </message>
    <message>
        <source>Write your next question; it will be sent after this answer.</source>
        <translation>Écrivez votre prochaine question&#x202f;; elle sera envoyée après cette réponse.</translation>
    </message>
    <message>
        <source>Ask about your documents, or anything. Drop files here.</source>
        <translation>Posez une question sur vos documents ou sur tout autre sujet. Déposez des fichiers ici.</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ConversationListView</name>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
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
            <numerusform>%Ln évaluation</numerusform>
            <numerusform>%Ln évaluations</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be undone: {goes}. Existing backups keep it for up to a year; to erase it there, too, replace them in Settings → Privacy &amp; security.</source>
        <translation>Effacement irréversible&#x202f;: {goes}. Les sauvegardes existantes en gardent une copie pendant un an au plus&#x202f;; pour l’effacer là aussi, remplacez-les dans Paramètres → Confidentialité et sécurité.</translation>
    </message>
    <message>
        <source>Erase “{title}”?</source>
        <translation>Effacer «&#x202f;{title}&#x202f;» définitivement&#x202f;?</translation>
    </message>
    <message numerus="yes">
        <source>Erase %n chat(s)?</source>
        <translation>
            <numerusform>Effacer définitivement %Ln conversation&#x202f;?</numerusform>
            <numerusform>Effacer définitivement %Ln conversations&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Nouveau dossier</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
</context>
<context>
    <name>ConversationsMenu</name>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Désépingler</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Épingler</translation>
    </message>
    <message>
        <source>Unarchive</source>
        <translation>Désarchiver</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiver</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message numerus="yes">
        <source>Export %n chat(s)…</source>
        <translation>
            <numerusform>Exporter %Ln conversation…</numerusform>
            <numerusform>Exporter %Ln conversations…</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n chat(s)</source>
        <translation>
            <numerusform>Supprimer %Ln conversation</numerusform>
            <numerusform>Supprimer %Ln conversations</numerusform>
        </translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>Déplacer vers un dossier</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>Nouveau dossier…</translation>
    </message>
    <message>
        <source>Remove from the folder</source>
        <translation>Retirer du dossier</translation>
    </message>
</context>
<context>
    <name>CopiedMark</name>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
</context>
<context>
    <name>Curve</name>
    <message>
        <source>{first} at first, {last} after step {step}</source>
        <translation>{first} au début, {last} après l’étape {step}</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>de {low} à {high}</translation>
    </message>
    <message>
        <source>step {0}</source>
        <translation>étape {0}</translation>
    </message>
</context>
<context>
    <name>Curves</name>
    <message>
        <source>Loss while imitating</source>
        <translation>Perte pendant l’imitation</translation>
    </message>
    <message>
        <source>Loss while comparing</source>
        <translation>Perte pendant la comparaison</translation>
    </message>
    <message>
        <source>Lead of better answers</source>
        <translation>Avance des meilleures réponses</translation>
    </message>
</context>
<context>
    <name>DamagedForm</name>
    <message>
        <source>Restore this backup</source>
        <translation>Restaurer cette sauvegarde</translation>
    </message>
    <message>
        <source>Recover what can be read</source>
        <translation>Récupérer ce qui est lisible</translation>
    </message>
    <message>
        <source>Reads the damaged file row by row; what cannot be read is left out.</source>
        <translation>Lit le fichier endommagé ligne par ligne&#x202f;; ce qui est illisible est laissé de côté.</translation>
    </message>
    <message>
        <source>Reading the files. This can take a few minutes…</source>
        <translation>Lecture des fichiers. Cela peut prendre quelques minutes…</translation>
    </message>
</context>
<context>
    <name>DatasetScreen</name>
    <message>
        <source>Dataset</source>
        <translation>Jeu de données</translation>
    </message>
    <message>
        <source>Your ratings and corrected answers. An exported bundle can be used for training as it is.</source>
        <translation>Vos évaluations et vos réponses corrigées. Un paquet exporté peut servir tel quel à l’entraînement.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Juge</translation>
    </message>
    <message>
        <source>Make data</source>
        <translation>Créer des données</translation>
    </message>
    <message>
        <source>Rate unrated answers</source>
        <translation>Évaluer les réponses non évaluées</translation>
    </message>
    <message>
        <source>Trained here</source>
        <translation>Entraînés ici</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Évaluations</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Entraîner</translation>
    </message>
    <message>
        <source>Models trained</source>
        <translation>Modèles entraînés</translation>
    </message>
    <message>
        <source>No rated answers yet</source>
        <translation>Pas encore de réponse évaluée</translation>
    </message>
    <message>
        <source>Rate an answer in a chat with a thumb up or down. From ratings and better answers, a bundle teaches a model what you prefer.</source>
        <translation>Dans une conversation, évaluez une réponse d’un pouce levé ou baissé. À partir des évaluations et des meilleures réponses, un paquet apprend à un modèle ce que vous préférez.</translation>
    </message>
    <message>
        <source>Go to the chat</source>
        <translation>Aller à la conversation</translation>
    </message>
    <message>
        <source>Rate an answer first.</source>
        <translation>Évaluez d’abord une réponse.</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>Generation settings</source>
        <translation>Paramètres de génération</translation>
    </message>
    <message>
        <source>Chat template</source>
        <translation>Gabarit de conversation</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Lecture du fichier…</translation>
    </message>
    <message>
        <source>A small program that came with the model and formats its prompts. It runs in a sandboxed process.</source>
        <translation>Un petit programme fourni avec le modèle, qui met en forme ses prompts. Il s’exécute dans un processus isolé.</translation>
    </message>
    <message>
        <source>The file is missing.</source>
        <translation>Le fichier est manquant.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>It matches the catalogue.</source>
        <translation>Il correspond au catalogue.</translation>
    </message>
    <message>
        <source>The catalogue has no checksum to compare it with.</source>
        <translation>Le catalogue n’a pas de somme de contrôle à laquelle le comparer.</translation>
    </message>
</context>
<context>
    <name>DistillForm</name>
    <message>
        <source>Answers from a model</source>
        <translation>Réponses d’un modèle</translation>
    </message>
    <message>
        <source>Let a larger model teach a smaller one</source>
        <translation>Laisser un grand modèle en former un plus petit</translation>
    </message>
    <message>
        <source>It answers questions, and the answers become SFT rows. A stopped run resumes when you start the same one again.</source>
        <translation>Il répond à des questions, et ses réponses deviennent des lignes SFT. Une tâche arrêtée reprend là où elle en était quand vous relancez la même.</translation>
    </message>
    <message>
        <source>Write answers</source>
        <translation>Écrire les réponses</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Every answer</source>
        <translation>Chaque réponse</translation>
    </message>
    <message>
        <source>When most of several answers agree</source>
        <translation>Si la majorité des réponses concordent</translation>
    </message>
    <message>
        <source>When a program in the sandbox gets the same result</source>
        <translation>Si un programme dans le bac à sable obtient le même résultat</translation>
    </message>
    <message>
        <source>The best of several, picked by a judge</source>
        <translation>La meilleure parmi plusieurs, choisie par un juge</translation>
    </message>
    <message>
        <source>Answers per question</source>
        <translation>Réponses par question</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Juge</translation>
    </message>
    <message>
        <source>The model itself</source>
        <translation>Le modèle lui-même</translation>
    </message>
</context>
<context>
    <name>DocumentsScreen</name>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Files that answers can use and cite. They are read only on this machine.</source>
        <translation>Fichiers que les réponses peuvent utiliser et citer. Ils ne sont lus que sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Drop to add these files to your documents</source>
        <translation>Relâchez pour ajouter ces fichiers à vos documents</translation>
    </message>
    <message>
        <source>No documents yet</source>
        <translation>Pas encore de document</translation>
    </message>
    <message>
        <source>Drop files or a folder here, or choose them. PDF, Word, Markdown, text and many other formats work; the files themselves stay where they are.</source>
        <translation>Déposez ici des fichiers ou un dossier, ou choisissez-les. PDF, Word, Markdown, texte et bien d’autres formats conviennent&#x202f;; les fichiers eux-mêmes restent où ils sont.</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Ajouter des fichiers…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>This collection is empty</source>
        <translation>Cette collection est vide</translation>
    </message>
    <message>
        <source>Drop files or a folder here to add them.</source>
        <translation>Déposez ici des fichiers ou un dossier pour les ajouter.</translation>
    </message>
    <message>
        <source>Ask about these</source>
        <translation>Poser une question</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>Surveiller un dossier…</translation>
    </message>
    <message>
        <source>Files added, changed or deleted in the folder are updated in the collection too.</source>
        <translation>Les fichiers ajoutés, modifiés ou supprimés dans le dossier le sont aussi dans la collection.</translation>
    </message>
    <message>
        <source>Rename this collection (F2)</source>
        <translation>Renommer cette collection (F2)</translation>
    </message>
    <message>
        <source>Delete this collection</source>
        <translation>Supprimer cette collection</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tableaux</translation>
    </message>
    <message>
        <source>Surveys</source>
        <translation>Relevés</translation>
    </message>
    <message>
        <source>Known answers</source>
        <translation>Réponses connues</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Re-index</source>
        <translation>Réindexer</translation>
    </message>
    <message>
        <source>Add documents first.</source>
        <translation>Ajoutez d’abord des documents.</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%Ln en échec</numerusform>
            <numerusform>%Ln en échec</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partly read</source>
        <translation>
            <numerusform>%Ln lu partiellement</numerusform>
            <numerusform>%Ln lus partiellement</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove from the collection (Del)</source>
        <translation>Retirer de la collection (Suppr)</translation>
    </message>
    <message>
        <source>Select documents to remove them.</source>
        <translation>Sélectionnez des documents pour les retirer.</translation>
    </message>
    <message>
        <source>Select two documents that are ready to compare them.</source>
        <translation>Sélectionnez deux documents prêts pour les comparer.</translation>
    </message>
    <message>
        <source>Re-index the selected files (F5)</source>
        <translation>Réindexer les fichiers sélectionnés (F5)</translation>
    </message>
    <message>
        <source>Retry the files that failed (F5)</source>
        <translation>Réessayer les fichiers en échec (F5)</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Ajouter des fichiers</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ajouter un dossier</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Surveiller un dossier</translation>
    </message>
    <message>
        <source>Rename the collection</source>
        <translation>Renommer la collection</translation>
    </message>
    <message>
        <source>The stored text, vectors and index entries are deleted, and earlier answers can no longer open the page. The files themselves stay. Existing backups keep the text for up to a year; to erase it there, too, replace them in Settings → Privacy &amp; security.</source>
        <translation>Le texte enregistré, les vecteurs et les entrées d’index sont supprimés, et les réponses antérieures ne peuvent plus ouvrir la page. Les fichiers eux-mêmes restent. Les sauvegardes existantes gardent le texte pendant un an au plus&#x202f;; pour l’effacer là aussi, remplacez-les dans Paramètres → Confidentialité et sécurité.</translation>
    </message>
    <message>
        <source>Collection name</source>
        <translation>Nom de la collection</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n document(s)?</source>
        <translation>
            <numerusform>Retirer %Ln document&#x202f;?</numerusform>
            <numerusform>Retirer %Ln documents&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>Supprimer «&#x202f;{name}&#x202f;»&#x202f;?</translation>
    </message>
    <message>
        <source>The stored text, vectors and index entries of {documents} are deleted. The files themselves stay, and so does what answers quote. Existing backups keep the text for up to a year; to erase it there, too, replace them in Settings → Privacy &amp; security.</source>
        <translation>Le texte enregistré, les vecteurs et les entrées d’index sont supprimés ({documents}). Les fichiers eux-mêmes restent, de même que ce que citent les réponses. Les sauvegardes existantes gardent le texte pendant un an au plus&#x202f;; pour l’effacer là aussi, remplacez-les dans Paramètres → Confidentialité et sécurité.</translation>
    </message>
    <message>
        <source>Delete collection</source>
        <translation>Supprimer la collection</translation>
    </message>
</context>
<context>
    <name>DocumentsTable</name>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>Indexation</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Partly read</source>
        <translation>Lu partiellement</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
</context>
<context>
    <name>DocumentsView</name>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Re-index</source>
        <translation>Réindexer</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Enter the password…</source>
        <translation>Saisir le mot de passe…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Trier par</translation>
    </message>
    <message>
        <source>Date added</source>
        <translation>Date d’ajout</translation>
    </message>
</context>
<context>
    <name>DownloadRow</name>
    <message>
        <source>Remove from the list</source>
        <translation>Retirer de la liste</translation>
    </message>
    <message>
        <source>Cancel and delete the partial download</source>
        <translation>Annuler et supprimer le téléchargement partiel</translation>
    </message>
    <message>
        <source>Waiting for the previous download.</source>
        <translation>En attente du téléchargement précédent.</translation>
    </message>
    <message>
        <source>Paused at {percent}; it resumes from there.</source>
        <translation>En pause à {percent}&#x202f;; reprendra à cet endroit.</translation>
    </message>
    <message>
        <source>On this machine; its checksum is verified.</source>
        <translation>Sur cet ordinateur&#x202f;; sa somme de contrôle est vérifiée.</translation>
    </message>
</context>
<context>
    <name>Downloads</name>
    <message>
        <source>Pause: {name}</source>
        <translation>Mettre en pause&#x202f;: {name}</translation>
    </message>
    <message>
        <source>Resume: {name}</source>
        <translation>Reprendre&#x202f;: {name}</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} sur {total}</translation>
    </message>
    <message>
        <source>{speed} a second · {time} left</source>
        <translation>{speed} par seconde · encore {time}</translation>
    </message>
</context>
<context>
    <name>DownloadsList</name>
    <message>
        <source>Downloads</source>
        <translation>Téléchargements</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Drop to attach these files to this chat</source>
        <translation>Relâchez pour joindre ces fichiers à cette conversation</translation>
    </message>
</context>
<context>
    <name>EarlyComposer</name>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Opening your history…</source>
        <translation>Ouverture de votre historique…</translation>
    </message>
    <message>
        <source>It is stored encrypted on this machine.</source>
        <translation>Il est enregistré chiffré sur cet ordinateur.</translation>
    </message>
    <message>
        <source>It will be sent as soon as your history is open.</source>
        <translation>La question sera envoyée dès que votre historique sera ouvert.</translation>
    </message>
</context>
<context>
    <name>ElsewhereCard</name>
    <message>
        <source>Use in place</source>
        <translation>Utiliser sur place</translation>
    </message>
    <message>
        <source>Use in place: {name}</source>
        <translation>Utiliser sur place&#x202f;: {name}</translation>
    </message>
    <message>
        <source>Nothing is copied; the other program keeps its file.</source>
        <translation>Rien n’est copié&#x202f;; l’autre programme garde son fichier.</translation>
    </message>
</context>
<context>
    <name>EndingNote</name>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>Régénérer</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêtée</translation>
    </message>
    <message>
        <source>Interrupted when Inglenook closed</source>
        <translation>Interrompue à la fermeture d’Inglenook</translation>
    </message>
    <message>
        <source>Stopped: it kept repeating itself</source>
        <translation>Arrêtée&#x202f;: la réponse ne faisait plus que se répéter</translation>
    </message>
    <message>
        <source>Cut off at the length limit</source>
        <translation>Coupée à la limite de longueur</translation>
    </message>
    <message>
        <source>Search wider</source>
        <translation>Élargir la recherche</translation>
    </message>
    <message>
        <source>Read more passages of the documents</source>
        <translation>Lire davantage de passages des documents</translation>
    </message>
    <message>
        <source>Show the answer anyway</source>
        <translation>Afficher quand même la réponse</translation>
    </message>
    <message>
        <source>Answer even if the documents do not confirm it</source>
        <translation>Répondre même si les documents ne le confirment pas</translation>
    </message>
</context>
<context>
    <name>EngineBar</name>
    <message>
        <source>Loading the model</source>
        <translation>Chargement du modèle</translation>
    </message>
    <message>
        <source>{name} will load with your next question.</source>
        <translation>{name} sera chargé à votre prochaine question.</translation>
    </message>
    <message>
        <source>Load now</source>
        <translation>Charger maintenant</translation>
    </message>
    <message>
        <source>Loading {name}…</source>
        <translation>Chargement de {name}…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>{name} is in memory.</source>
        <translation>{name} est en mémoire.</translation>
    </message>
    <message>
        <source>Unload</source>
        <translation>Décharger</translation>
    </message>
    <message>
        <source>The engine stopped: {reason}</source>
        <translation>Le moteur s’est arrêté&#x202f;: {reason}</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Redémarrer</translation>
    </message>
    <message>
        <source>Loading {name} {percent}</source>
        <translation>Chargement de {name} {percent}</translation>
    </message>
</context>
<context>
    <name>EnterForm</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Nothing entered yet.</source>
        <translation>Rien n’a encore été saisi.</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Something went wrong inside Inglenook.</source>
        <translation>Un problème est survenu dans Inglenook.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, please report it.</source>
        <translation>Réessayez&#x202f;; si cela se reproduit, veuillez le signaler.</translation>
    </message>
</context>
<context>
    <name>EvidenceStrip</name>
    <message numerus="yes">
        <source>in %n document(s)</source>
        <translation>
            <numerusform>dans %Ln document</numerusform>
            <numerusform>dans %Ln documents</numerusform>
        </translation>
    </message>
    <message>
        <source>deleted since</source>
        <translation>supprimé depuis</translation>
    </message>
    <message>
        <source>in {documents}</source>
        <translation>dans {documents}</translation>
    </message>
    <message numerus="yes">
        <source>in {documents} and %n more</source>
        <translation>
            <numerusform>dans {documents} et %Ln autre</numerusform>
            <numerusform>dans {documents} et %Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Some of this text reads like instructions to the model. Check the answer against the document.</source>
        <translation>Une partie de ce texte ressemble à des instructions destinées au modèle. Vérifiez la réponse dans le document.</translation>
    </message>
    <message>
        <source>The documents are in another language than the question, which the embedding model cannot compare.</source>
        <translation>Les documents sont dans une autre langue que la question, ce que le modèle d’embedding ne peut pas comparer.</translation>
    </message>
    <message>
        <source>Use {model}</source>
        <translation>Utiliser {model}</translation>
    </message>
    <message>
        <source>Downloaded if necessary, and used for all collections; Settings shows it</source>
        <translation>Téléchargé si nécessaire et utilisé pour toutes les collections&#x202f;; les paramètres l’indiquent</translation>
    </message>
    <message>
        <source>{model} is being set up; Settings › Documents shows the progress. Ask again once it is in use.</source>
        <translation>{model} est en cours d’installation ; Paramètres › Documents montre la progression. Posez la question à nouveau une fois qu’il est utilisé.</translation>
    </message>
    <message>
        <source>No passages found</source>
        <translation>Aucun passage trouvé</translation>
    </message>
    <message>
        <source>From everything</source>
        <translation>D’après l’ensemble du texte</translation>
    </message>
    <message numerus="yes">
        <source>From %n passage(s)</source>
        <translation>
            <numerusform>D’après %Ln passage</numerusform>
            <numerusform>D’après %Ln passages</numerusform>
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
        <translation>Page web (*.html)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Archive with every branch (*.json)</source>
        <translation>Archive avec toutes les branches (*.json)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export a training bundle</source>
        <translation>Exporter un paquet d’entraînement</translation>
    </message>
    <message>
        <source>Writing the bundle</source>
        <translation>Écriture du paquet</translation>
    </message>
    <message>
        <source>{included} of {rated} rated answers go into the bundle.</source>
        <translation>{included} réponses évaluées sur {rated} entrent dans le paquet.</translation>
    </message>
    <message>
        <source>Bundle folder</source>
        <translation>Dossier du paquet</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Choose a folder first.</source>
        <translation>Choisissez d’abord un dossier.</translation>
    </message>
    <message>
        <source>Choose a format first.</source>
        <translation>Choisissez d’abord un format.</translation>
    </message>
    <message>
        <source>All answers are excluded.</source>
        <translation>Toutes les réponses sont exclues.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>KTO needs bad answers too: all of yours are good.</source>
        <translation>KTO a aussi besoin de mauvaises réponses&#x202f;: les vôtres sont toutes bonnes.</translation>
    </message>
    <message>
        <source>KTO needs good answers too: all of yours are bad.</source>
        <translation>KTO a aussi besoin de bonnes réponses&#x202f;: les vôtres sont toutes mauvaises.</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) read</source>
        <translation>
            <numerusform>%Ln réponse lue</numerusform>
            <numerusform>%Ln réponses lues</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported. Rows: {rows}. Places hidden: {redacted}.</source>
        <translation>Exporté. Lignes&#x202f;: {rows}. Endroits masqués&#x202f;: {redacted}.</translation>
    </message>
    <message>
        <source>Held out for validation: {0}.</source>
        <translation>Mis de côté pour la validation&#x202f;: {0}.</translation>
    </message>
</context>
<context>
    <name>FactOffer</name>
    <message>
        <source>Remember</source>
        <translation>Retenir</translation>
    </message>
    <message>
        <source>Don&apos;t offer</source>
        <translation>Ne plus proposer</translation>
    </message>
    <message>
        <source>You can turn these offers back on in the settings.</source>
        <translation>Vous pouvez réactiver ces propositions dans les paramètres.</translation>
    </message>
    <message>
        <source>Not this one</source>
        <translation>Pas celle-ci</translation>
    </message>
    <message>
        <source>Remember in all chats: {fact}</source>
        <translation>Retenir dans toutes les conversations&#x202f;: {fact}</translation>
    </message>
</context>
<context>
    <name>Feedback</name>
    <message>
        <source>Good style</source>
        <translation>Bon style</translation>
    </message>
    <message>
        <source>Bad style</source>
        <translation>Mauvais style</translation>
    </message>
    <message>
        <source>Accurate</source>
        <translation>Exacte</translation>
    </message>
    <message>
        <source>Helpful</source>
        <translation>Utile</translation>
    </message>
    <message>
        <source>Followed instructions</source>
        <translation>Instructions suivies</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Fausse</translation>
    </message>
    <message>
        <source>Did not follow instructions</source>
        <translation>Instructions non suivies</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>Trop longue</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refus</translation>
    </message>
    <message>
        <source>Unsafe</source>
        <translation>Dangereuse</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Autre chose</translation>
    </message>
</context>
<context>
    <name>FeedbackForm</name>
    <message>
        <source>A note (optional)</source>
        <translation>Une remarque (facultatif)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Write a better answer</source>
        <translation>Écrire une meilleure réponse</translation>
    </message>
    <message>
        <source>A better answer</source>
        <translation>Une meilleure réponse</translation>
    </message>
    <message>
        <source>What was good?</source>
        <translation>Qu’est-ce qui était bien&#x202f;?</translation>
    </message>
    <message>
        <source>What went wrong?</source>
        <translation>Qu’est-ce qui n’allait pas&#x202f;?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Kept on this machine, encrypted.</source>
        <translation>Conservé sur cet ordinateur, chiffré.</translation>
    </message>
    <message>
        <source>Remove the rating</source>
        <translation>Retirer l’évaluation</translation>
    </message>
</context>
<context>
    <name>FigureLines</name>
    <message>
        <source>computed</source>
        <translation>calculé</translation>
    </message>
    <message>
        <source>in a table</source>
        <translation>dans un tableau</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>first word after {0} s</source>
        <translation>premier mot après {0}&#xa0;s</translation>
    </message>
</context>
<context>
    <name>FileChips</name>
    <message>
        <source>{0} of {1} files are ready</source>
        <translation>{0} fichiers prêts sur {1}</translation>
    </message>
    <message>
        <source>Add to a collection…</source>
        <translation>Ajouter à une collection…</translation>
    </message>
    <message>
        <source>New collection…</source>
        <translation>Nouvelle collection…</translation>
    </message>
    <message>
        <source>Remove from this chat</source>
        <translation>Retirer de cette conversation</translation>
    </message>
</context>
<context>
    <name>FileChoice</name>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Use none</source>
        <translation>N’en utiliser aucun</translation>
    </message>
</context>
<context>
    <name>FileRow</name>
    <message>
        <source>Download</source>
        <translation>Télécharger</translation>
    </message>
    <message>
        <source>Download: {name}</source>
        <translation>Télécharger&#x202f;: {name}</translation>
    </message>
    <message>
        <source>Downloaded</source>
        <translation>Téléchargé</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Downloading…</source>
        <translation>Téléchargement…</translation>
    </message>
    <message>
        <source>See the downloads above.</source>
        <translation>Voir les téléchargements ci-dessus.</translation>
    </message>
</context>
<context>
    <name>FilesField</name>
    <message>
        <source>Add files…</source>
        <translation>Ajouter des fichiers…</translation>
    </message>
    <message>
        <source>Add a bundle…</source>
        <translation>Ajouter un paquet…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Rows (*.jsonl);;All files (*)</source>
        <translation>Lignes (*.jsonl);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Ajouter des fichiers</translation>
    </message>
    <message>
        <source>Add a bundle</source>
        <translation>Ajouter un paquet</translation>
    </message>
</context>
<context>
    <name>FilesPage</name>
    <message>
        <source>Find a file</source>
        <translation>Rechercher un fichier</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>No matching files</source>
        <translation>Aucun fichier correspondant</translation>
    </message>
    <message>
        <source>Try other words or any state.</source>
        <translation>Essayez d’autres mots ou tous les états.</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Tous les états</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Partly read</source>
        <translation>Lu partiellement</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bonnes</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>Mauvaises</translation>
    </message>
    <message>
        <source>{included} of {rated} go into the bundle</source>
        <translation>{included} sur {rated} entrent dans le paquet</translation>
    </message>
    <message>
        <source>{included} of {rated} go into the bundle; the latest {listed} are listed</source>
        <translation>{included} sur {rated} vont dans le lot ; les {listed} dernières sont affichées</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>Exclude these</source>
        <translation>Exclure celles-ci</translation>
    </message>
    <message>
        <source>Include these</source>
        <translation>Inclure celles-ci</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>All answers shown, for example those of one chat; their ratings are kept.</source>
        <translation>Toutes les réponses affichées, par exemple celles d’une conversation&#x202f;; leurs évaluations sont conservées.</translation>
    </message>
    <message>
        <source>Find in questions and answers</source>
        <translation>Rechercher dans les questions et les réponses</translation>
    </message>
    <message>
        <source>Any reason</source>
        <translation>Tous les motifs</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Any model</source>
        <translation>Tous les modèles</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Any chat</source>
        <translation>Toutes les conversations</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Toute période</translation>
    </message>
    <message>
        <source>Rated in</source>
        <translation>Période d’évaluation</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Dernière année</translation>
    </message>
    <message>
        <source>Any quality</source>
        <translation>Toutes les qualités</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>With a hint</source>
        <translation>Avec un signalement</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Style</translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>File type</source>
        <translation>Type de fichier</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Date modified</source>
        <translation>Date de modification</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Toutes les dates</translation>
    </message>
    <message>
        <source>Last {count} days</source>
        <translation>{count} derniers jours</translation>
    </message>
    <message>
        <source>All file types</source>
        <translation>Tous les types de fichiers</translation>
    </message>
    <message>
        <source>All folders</source>
        <translation>Tous les dossiers</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>Toutes les langues</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Previous match</source>
        <translation>Occurrence précédente</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Occurrence suivante</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} sur {1}</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>introuvable</translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
</context>
<context>
    <name>FolderMenu</name>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Delete the folder, keep its chats</source>
        <translation>Supprimer le dossier, garder ses conversations</translation>
    </message>
    <message>
        <source>Delete the folder with its chats</source>
        <translation>Supprimer le dossier avec ses discussions</translation>
    </message>
</context>
<context>
    <name>FormatChoices</name>
    <message>
        <source>SFT: good answers to imitate</source>
        <translation>SFT&#x202f;: de bonnes réponses à imiter</translation>
    </message>
    <message>
        <source>DPO: pairs of a better and a worse answer</source>
        <translation>DPO&#x202f;: des paires formées d’une meilleure et d’une moins bonne réponse</translation>
    </message>
    <message>
        <source>KTO: answers with a thumb up or down</source>
        <translation>KTO&#x202f;: des réponses avec un pouce levé ou baissé</translation>
    </message>
    <message>
        <source>Reward: pairs for a model that scores answers</source>
        <translation>Récompense&#x202f;: des paires pour un modèle qui note les réponses</translation>
    </message>
    <message>
        <source>Prompts: your questions only</source>
        <translation>Prompts&#x202f;: vos questions seulement</translation>
    </message>
</context>
<context>
    <name>HerePage</name>
    <message>
        <source>No models on this machine yet</source>
        <translation>Pas encore de modèle sur cet ordinateur</translation>
    </message>
    <message>
        <source>Download one from the hub, install Inglenook with its starter extra, or import a GGUF file you have. The file is used where it is; nothing is copied.</source>
        <translation>Téléchargez-en un depuis le hub, installez Inglenook avec son extra «&#x202f;starter&#x202f;», ou importez un fichier GGUF que vous avez déjà. Le fichier est utilisé là où il se trouve&#x202f;; rien n’est copié.</translation>
    </message>
    <message>
        <source>{size} freed.</source>
        <translation>{size} libérés.</translation>
    </message>
    <message>
        <source>From other programs on this machine</source>
        <translation>D’autres programmes de cet ordinateur</translation>
    </message>
    <message>
        <source>In the catalogue, not downloaded</source>
        <translation>Dans le catalogue, non téléchargés</translation>
    </message>
</context>
<context>
    <name>HubPage</name>
    <message>
        <source>Model name, for example Qwen3 4B</source>
        <translation>Nom du modèle, par exemple Qwen3 4B</translation>
    </message>
    <message>
        <source>Search the hub</source>
        <translation>Rechercher sur le hub</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Only searching and downloading connect to {host}, and the network log shows it. {free} are free for models on this disk.</source>
        <translation>Seules la recherche et les téléchargements se connectent à {host}, et le journal réseau l’indique. {free} sont libres pour les modèles sur ce disque.</translation>
    </message>
    <message>
        <source>Searching {host}…</source>
        <translation>Recherche sur {host}…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Download a model</source>
        <translation>Télécharger un modèle</translation>
    </message>
    <message>
        <source>Models come in several sizes; each shows whether it fits this machine.</source>
        <translation>Les modèles existent en plusieurs tailles&#x202f;; chacune indique si elle convient à cet ordinateur.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>Try fewer words, or the publisher&apos;s name.</source>
        <translation>Essayez avec moins de mots, ou avec le nom de l’éditeur.</translation>
    </message>
</context>
<context>
    <name>ImportChatsDialog</name>
    <message>
        <source>Import chats</source>
        <translation>Importer des conversations</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Lecture du fichier…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>The file is still being read.</source>
        <translation>Le fichier est encore en cours de lecture.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Chats in the file</source>
        <translation>Conversations dans le fichier</translation>
    </message>
    <message>
        <source>What is not imported</source>
        <translation>Ce qui n’est pas importé</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) from {programs} in this file.</source>
        <translation>
            <numerusform>%Ln conversation de {programs} dans ce fichier.</numerusform>
            <numerusform>%Ln conversations de {programs} dans ce fichier.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to import in this file.</source>
        <translation>Il n’y a rien à importer dans ce fichier.</translation>
    </message>
    <message>
        <source>Ratings: {up} up, {down} down.</source>
        <translation>Évaluations&#x202f;: {up} bonnes, {down} pas bonnes.</translation>
    </message>
    <message>
        <source>Look before you import:</source>
        <translation>Regardez avant d’importer&#x202f;:</translation>
    </message>
    <message>
        <source>messages: {messages}</source>
        <translation>messages&#x202f;: {messages}</translation>
    </message>
    <message>
        <source>new messages: {messages}</source>
        <translation>nouveaux messages&#x202f;: {messages}</translation>
    </message>
    <message>
        <source>already here</source>
        <translation>déjà présente</translation>
    </message>
    <message>
        <source>Import ({chats})</source>
        <translation>Importer ({chats})</translation>
    </message>
    <message>
        <source>Choose at least one chat.</source>
        <translation>Choisissez au moins une conversation.</translation>
    </message>
    <message>
        <source>The chats are being imported.</source>
        <translation>Les conversations sont en cours d’importation.</translation>
    </message>
    <message>
        <source>Imported. Chats: {chats}, messages: {messages}.</source>
        <translation>Importation terminée. Conversations&#x202f;: {chats}, messages&#x202f;: {messages}.</translation>
    </message>
    <message>
        <source>Stopped. Chats imported so far: {chats}.</source>
        <translation>Arrêté. Discussions importées jusqu’ici : {chats}.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Chat exports (*.json *.jsonl *.zip *.chat);;All files (*)</source>
        <translation>Exports de conversations (*.json *.jsonl *.zip *.chat);;Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>IndexingStrip</name>
    <message>
        <source>Indexing</source>
        <translation>Indexation</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Stop; indexed files stay, and the rest can be added again</source>
        <translation>Arrêter&#x202f;; les fichiers indexés restent, et les autres pourront être ajoutés de nouveau</translation>
    </message>
    <message>
        <source>Removing what was not indexed yet…</source>
        <translation>Suppression de ce qui n’était pas encore indexé…</translation>
    </message>
    <message>
        <source>Preparing “{name}” for search by meaning</source>
        <translation>Préparation de «&#x202f;{name}&#x202f;» pour la recherche par le sens</translation>
    </message>
    <message>
        <source>Re-reading “{name}”, as this version may read more · {file}</source>
        <translation>Relecture de «&#x202f;{name}&#x202f;», car cette version peut en lire davantage · {file}</translation>
    </message>
    <message>
        <source>Looking for files…</source>
        <translation>Recherche de fichiers…</translation>
    </message>
    <message>
        <source>{done} of {all} files indexed · {name}</source>
        <translation>{done} fichiers indexés sur {all} · {name}</translation>
    </message>
</context>
<context>
    <name>IntervalBar</name>
    <message>
        <source>Share of wins</source>
        <translation>Taux de victoire</translation>
    </message>
</context>
<context>
    <name>JobForm</name>
    <message>
        <source>There are no models yet.</source>
        <translation>Il n’y a pas encore de modèles.</translation>
    </message>
    <message>
        <source>Wait for the running job, or stop it.</source>
        <translation>Attendez la fin de la tâche en cours, ou arrêtez-la.</translation>
    </message>
</context>
<context>
    <name>JobOutcomeCard</name>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>Held out for validation: {0}.</source>
        <translation>Mis de côté pour la validation&#x202f;: {0}.</translation>
    </message>
    <message>
        <source>{good} good, {bad} bad, {unclear} unclear and left out.</source>
        <translation>{good} bonnes, {bad} mauvaises, {unclear} incertaines et laissées de côté.</translation>
    </message>
    <message>
        <source>The judge agrees with you in {share} of {pairs} pairs.</source>
        <translation>Le juge est d’accord avec vous dans {share} des {pairs} paires.</translation>
    </message>
    <message>
        <source>Every row is marked as labelled by a machine.</source>
        <translation>Chaque ligne est signalée comme étiquetée par une machine.</translation>
    </message>
    <message>
        <source>The adapter is ready</source>
        <translation>L’adaptateur est prêt</translation>
    </message>
    <message>
        <source>Choose it for a chat in the model menu, or compare it here.</source>
        <translation>Choisissez-le pour une conversation dans le menu des modèles, ou comparez-le ici.</translation>
    </message>
    <message>
        <source>No rated answer is toxic.</source>
        <translation>Aucune réponse évaluée n’est toxique.</translation>
    </message>
    <message>
        <source>Choose “Toxic” under Rated answers to see them.</source>
        <translation>Choisissez «&#x202f;Toxique&#x202f;» dans «&#x202f;Réponses évaluées&#x202f;» pour les voir.</translation>
    </message>
    <message>
        <source>Toxic</source>
        <translation>Toxique</translation>
    </message>
    <message>
        <source>Unsafe</source>
        <translation>Dangereuse</translation>
    </message>
    <message>
        <source>In brackets: the 95 % confidence interval.</source>
        <translation>Entre parenthèses&#x202f;: l’intervalle de confiance à 95&#x202f;%.</translation>
    </message>
    <message>
        <source>No clear difference between the two.</source>
        <translation>Pas de différence nette entre les deux.</translation>
    </message>
    <message>
        <source>The second is worse than the first.</source>
        <translation>Le second est moins bon que le premier.</translation>
    </message>
    <message>
        <source>The second answers plain questions worse.</source>
        <translation>Le second répond moins bien aux questions simples.</translation>
    </message>
    <message>
        <source>In {wins} of {pairs} pairs the second prefers the better answer more strongly, in {losses} less strongly; 95 % confidence: {low} to {high} of these.</source>
        <translation>Dans {wins} paires sur {pairs}, le second préfère plus nettement la meilleure réponse, dans {losses} moins nettement&#x202f;; confiance à 95&#x202f;%&#x202f;: de {low} à {high} d’entre elles.</translation>
    </message>
    <message>
        <source>Plain questions answered right, of {questions}: {before} before, {after} after.</source>
        <translation>Bonnes réponses aux questions simples, sur {questions}&#x202f;: {before} avant, {after} après.</translation>
    </message>
    <message>
        <source>These are too few pairs to tell.</source>
        <translation>Ces paires sont trop peu nombreuses pour conclure.</translation>
    </message>
    <message>
        <source>The second finds the better answers themselves less likely.</source>
        <translation>Le second juge les meilleures réponses elles-mêmes moins probables.</translation>
    </message>
    <message>
        <source>Answers that repeat themselves, say nothing, are in another language or far too long, of {answers}: {before} before, {after} after.</source>
        <translation>Réponses qui se répètent, ne disent rien, sont dans une autre langue ou bien trop longues, sur {answers}&#x202f;: {before} avant, {after} après.</translation>
    </message>
    <message>
        <source>{judge}, which judges much like you, prefers the second in {wins} of {pairs} pairs and the first in {losses}.</source>
        <translation>{judge}, qui juge à peu près comme vous, préfère le second dans {wins} paires sur {pairs} et le premier dans {losses}.</translation>
    </message>
    <message>
        <source>Compare the answers below before you use it.</source>
        <translation>Comparez les réponses ci-dessous avant de l’utiliser.</translation>
    </message>
    <message>
        <source>The second is closer to what you prefer.</source>
        <translation>Le second est plus proche de ce que vous préférez.</translation>
    </message>
    <message>
        <source>Prefers the better answer</source>
        <translation>Préfère la meilleure réponse</translation>
    </message>
    <message>
        <source>Mean margin</source>
        <translation>Écart moyen</translation>
    </message>
    <message>
        <source>Log-likelihood of better answers</source>
        <translation>Log-vraisemblance des meilleures réponses</translation>
    </message>
    <message>
        <source>Log-likelihood of plain answers</source>
        <translation>Log-vraisemblance des réponses simples</translation>
    </message>
    <message>
        <source>{harmful} of {graded}, {share} ({low} to {high})</source>
        <translation>{harmful} sur {graded}, {share} (de {low} à {high})</translation>
    </message>
</context>
<context>
    <name>JobsPage</name>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Discard the results</source>
        <translation>Abandonner les résultats</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} sur {total}</translation>
    </message>
    <message>
        <source>Stopped at {done} of {total}; the results so far are kept.</source>
        <translation>Arrêté à {done} sur {total}&#x202f;; les résultats obtenus sont conservés.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) read</source>
        <translation>
            <numerusform>%Ln ligne lue</numerusform>
            <numerusform>%Ln lignes lues</numerusform>
        </translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Démarrage…</translation>
    </message>
</context>
<context>
    <name>JudgePage</name>
    <message>
        <source>Grades</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop grading</source>
        <translation>Arrêter la notation</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Juge</translation>
    </message>
    <message>
        <source>What the scores mean</source>
        <translation>Ce que signifient les notes</translation>
    </message>
    <message>
        <source>Grade my rated answers</source>
        <translation>Noter mes réponses évaluées</translation>
    </message>
    <message>
        <source>Restore the default rubric</source>
        <translation>Rétablir la grille par défaut</translation>
    </message>
    <message>
        <source>Can a model judge the way you do?</source>
        <translation>Un modèle peut-il juger comme vous&#x202f;?</translation>
    </message>
    <message>
        <source>It grades the answers you rated, and its grades are compared with your ratings. They are kept separately as machine labels and never become your ratings.</source>
        <translation>Il note les réponses que vous avez évaluées, et ses notes sont comparées à vos évaluations. Elles sont conservées à part, comme étiquettes automatiques, et ne deviennent jamais vos évaluations.</translation>
    </message>
    <message>
        <source>{done} of {total} answers graded</source>
        <translation>{done} réponses notées sur {total}</translation>
    </message>
    <message>
        <source>Loading the judge…</source>
        <translation>Chargement du juge…</translation>
    </message>
    <message>
        <source>There are no models yet.</source>
        <translation>Il n’y a pas encore de modèles.</translation>
    </message>
    <message>
        <source>It judges much like you do.</source>
        <translation>Il juge à peu près comme vous.</translation>
    </message>
    <message>
        <source>It does not judge like you do; don&apos;t rely on it.</source>
        <translation>Il ne juge pas comme vous&#x202f;; ne vous y fiez pas.</translation>
    </message>
    <message>
        <source>Too few ratings to tell.</source>
        <translation>Trop peu d’évaluations pour conclure.</translation>
    </message>
    <message>
        <source>In {share} of {pairs} pairs the answer you liked has the higher grade; chance is 50 %. You liked {liked} and disliked {disliked}.</source>
        <translation>Dans {share} des {pairs} paires, la réponse que vous avez aimée a la meilleure note&#x202f;; le hasard donne 50&#x202f;%. Vous en avez aimé {liked}, et {disliked} ne vous ont pas plu.</translation>
    </message>
    <message>
        <source>Ten of each are needed to say more.</source>
        <translation>Il en faut dix de chaque pour en dire plus.</translation>
    </message>
</context>
<context>
    <name>JudgedCard</name>
    <message>
        <source>You liked it</source>
        <translation>Elle vous a plu</translation>
    </message>
    <message>
        <source>You disliked it</source>
        <translation>Elle ne vous a pas plu</translation>
    </message>
    <message>
        <source>Machine: {score} of 5</source>
        <translation>Machine&#x202f;: {score} sur 5</translation>
    </message>
</context>
<context>
    <name>LabelForm</name>
    <message>
        <source>Machine labels</source>
        <translation>Étiquettes automatiques</translation>
    </message>
    <message>
        <source>Let a judge label what you did not rate</source>
        <translation>Laisser un juge étiqueter ce que vous n’avez pas évalué</translation>
    </message>
    <message>
        <source>It is tested on your ratings first. Its labels become KTO rows in a separate bundle, each marked as a machine&apos;s; your ratings stay as they are.</source>
        <translation>Il est d’abord mis à l’épreuve sur vos évaluations. Ses étiquettes deviennent des lignes KTO dans un paquet séparé, chacune signalée comme celle d’une machine&#x202f;; vos évaluations restent telles quelles.</translation>
    </message>
    <message>
        <source>Label answers</source>
        <translation>Étiqueter les réponses</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Juge</translation>
    </message>
    <message>
        <source>Label even if the judge disagrees with me</source>
        <translation>Étiqueter même si le juge n’est pas d’accord avec moi</translation>
    </message>
</context>
<context>
    <name>LibraryTrial</name>
    <message>
        <source>Enter questions you know the answer to, and the file that answers each; five are a good start. Measure, change a setting, and measure again.</source>
        <translation>Saisissez des questions dont vous connaissez la réponse, et le fichier qui répond à chacune&#x202f;; cinq suffisent pour commencer. Mesurez, changez un paramètre, mesurez de nouveau.</translation>
    </message>
    <message>
        <source>A question</source>
        <translation>Une question</translation>
    </message>
    <message>
        <source>A question whose answer you know</source>
        <translation>Une question dont vous connaissez la réponse</translation>
    </message>
    <message>
        <source>The file that answers it</source>
        <translation>Le fichier qui y répond</translation>
    </message>
    <message>
        <source>The page that answers it</source>
        <translation>La page qui y répond</translation>
    </message>
    <message>
        <source>any page</source>
        <translation>n’importe quelle page</translation>
    </message>
    <message>
        <source>Figure, if any</source>
        <translation>Chiffre, s’il y en a un</translation>
    </message>
    <message>
        <source>The figure in a table that answers it</source>
        <translation>Le chiffre d’un tableau qui y répond</translation>
    </message>
    <message>
        <source>As it is written in the table, such as 2,725</source>
        <translation>Tel qu’il est écrit dans le tableau, par exemple 2,725</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesurer</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>introuvable</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>affiché</translation>
    </message>
    <message>
        <source>Shown with the answer</source>
        <translation>Affiché avec la réponse</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>non affiché</translation>
    </message>
    <message>
        <source>Given to the model, but not shown</source>
        <translation>Transmis au modèle, mais non affiché</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>coupé</translation>
    </message>
    <message>
        <source>Found, but not given to the model</source>
        <translation>Trouvé, mais non transmis au modèle</translation>
    </message>
    <message>
        <source>In a table, but in no passage found</source>
        <translation>Dans un tableau, mais dans aucun passage trouvé</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>non lu</translation>
    </message>
    <message>
        <source>In no table of the file</source>
        <translation>Dans aucun tableau du fichier</translation>
    </message>
    <message>
        <source>{done} of {total} asked</source>
        <translation>{done} posées sur {total}</translation>
    </message>
    <message>
        <source>Write a question and choose its file.</source>
        <translation>Écrivez une question et choisissez son fichier.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Add a question first.</source>
        <translation>Ajoutez d’abord une question.</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Open a link</source>
        <translation>Ouvrir un lien</translation>
    </message>
    <message>
        <source>This link leads to</source>
        <translation>Ce lien mène à</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Ouvrir dans le navigateur</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>LockedFiles</name>
    <message>
        <source>needs a password</source>
        <translation>nécessite un mot de passe</translation>
    </message>
    <message>
        <source>Enter password…</source>
        <translation>Saisir le mot de passe…</translation>
    </message>
    <message>
        <source>Password of {file}</source>
        <translation>Mot de passe de {file}</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Ouvrir le fichier</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Inglenook, temporary</source>
        <translation>Inglenook, temporaire</translation>
    </message>
    <message>
        <source>The training goes on without the window</source>
        <translation>L’entraînement se poursuit sans la fenêtre</translation>
    </message>
    <message>
        <source>Inglenook ends when the training is done; until then, starting it again shows this window. To end it now, pause the training first: Dataset › Train.</source>
        <translation>Inglenook se termine une fois l’entraînement fini&#x202f;; d’ici là, le relancer affiche cette fenêtre. Pour le quitter maintenant, mettez d’abord l’entraînement en pause&#x202f;: Jeu de données › Entraîner.</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fermer la fenêtre</translation>
    </message>
    <message>
        <source>Quit and lose what could not be stored?</source>
        <translation>Quitter et perdre ce qui n’a pas pu être enregistré ?</translation>
    </message>
    <message>
        <source>The disk is full or failing. Drafts, edits and ratings since then are only in this window. Free some space first, and they are stored by themselves.</source>
        <translation>Le disque est plein ou défaillant. Les brouillons, modifications et évaluations depuis lors ne sont que dans cette fenêtre. Libérez d’abord de l’espace, et ils seront enregistrés d’eux-mêmes.</translation>
    </message>
    <message>
        <source>Quit and lose them</source>
        <translation>Quitter et les perdre</translation>
    </message>
    <message>
        <source>Saved to {file}</source>
        <translation>Enregistré dans {file}</translation>
    </message>
</context>
<context>
    <name>MarkdownBody</name>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>written by the model, not run</source>
        <translation>écrit par le modèle, non exécuté</translation>
    </message>
</context>
<context>
    <name>MeasurementChart</name>
    <message>
        <source>Speed against quality</source>
        <translation>Vitesse et qualité</translation>
    </message>
    <message>
        <source>{name}: {speed} tokens a second, {loss_name} {loss}</source>
        <translation>{name}&#x202f;: {speed} tokens par seconde, {loss_name} {loss}</translation>
    </message>
    <message>
        <source>tokens/s → · {loss}, lower is better ↑</source>
        <translation>tokens/s → · {loss}, plus c’est bas, mieux c’est ↑</translation>
    </message>
</context>
<context>
    <name>Measurements</name>
    <message>
        <source>Use this model</source>
        <translation>Utiliser ce modèle</translation>
    </message>
    <message>
        <source>Right is faster, up is better.</source>
        <translation>À droite&#x202f;: plus rapide&#x202f;; en haut&#x202f;: meilleur.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Prompt, tokens/s</source>
        <translation>Prompt, tokens/s</translation>
    </message>
    <message>
        <source>Answer, tokens/s</source>
        <translation>Réponse, tokens/s</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation>Perplexité</translation>
    </message>
    <message>
        <source>KL divergence</source>
        <translation>Divergence KL</translation>
    </message>
    <message>
        <source>Same top word</source>
        <translation>Même mot en tête</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Mesures</translation>
    </message>
    <message>
        <source>distance from the original</source>
        <translation>écart par rapport à l’original</translation>
    </message>
    <message>
        <source>perplexity</source>
        <translation>perplexité</translation>
    </message>
    <message>
        <source>Choose a point or a row.</source>
        <translation>Choisissez un point ou une ligne.</translation>
    </message>
</context>
<context>
    <name>MemoryDialog</name>
    <message>
        <source>Remembered facts</source>
        <translation>Informations mémorisées</translation>
    </message>
    <message>
        <source>Nothing is added without you; facts you forget are erased. Existing backups keep them for up to a year, until they are replaced in Settings → Privacy &amp; security.</source>
        <translation>Rien n’est ajouté sans vous&#x202f;; les informations que vous faites oublier sont effacées. Les sauvegardes existantes en gardent une copie pendant un an au plus, jusqu’à leur remplacement dans Paramètres → Confidentialité et sécurité.</translation>
    </message>
    <message>
        <source>Use these facts in answers</source>
        <translation>Utiliser ces informations dans les réponses</translation>
    </message>
    <message>
        <source>For example: I write British English</source>
        <translation>Par exemple&#x202f;: J’écris en français de Belgique</translation>
    </message>
    <message>
        <source>A fact to remember</source>
        <translation>Une information à retenir</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>Retenir</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Oublier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Choose a fact first</source>
        <translation>Choisissez d’abord une information</translation>
    </message>
</context>
<context>
    <name>MergeForm</name>
    <message>
        <source>Merge datasets</source>
        <translation>Fusionner des jeux de données</translation>
    </message>
    <message>
        <source>Combine datasets</source>
        <translation>Combiner des jeux de données</translation>
    </message>
    <message>
        <source>Bundles and JSON Lines files in TRL&apos;s formats become one bundle. Duplicate rows are written once, and its card says which rows come from where.</source>
        <translation>Des paquets et des fichiers JSON Lines aux formats de TRL deviennent un seul paquet. Les lignes en double ne sont écrites qu’une fois, et la fiche du paquet indique d’où vient chaque ligne.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>Datasets</source>
        <translation>Jeux de données</translation>
    </message>
    <message>
        <source>Add a dataset first.</source>
        <translation>Ajoutez d’abord un jeu de données.</translation>
    </message>
</context>
<context>
    <name>MessageEditor</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>Discard this unfinished edit</source>
        <translation>Abandonner cette modification inachevée</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>its address was not found</source>
        <translation>son adresse est introuvable</translation>
    </message>
    <message>
        <source>The answer is not valid JSON.</source>
        <translation>La réponse n’est pas du JSON valide.</translation>
    </message>
    <message>
        <source>Ask again, or mention it in the question.</source>
        <translation>Reposez la question, ou mentionnez le schéma dans la question.</translation>
    </message>
    <message>
        <source>Make it flatter.</source>
        <translation>Rendez-le moins profond.</translation>
    </message>
    <message>
        <source>The JSON Schema cannot be used: {0}.</source>
        <translation>Impossible d’utiliser le schéma JSON&#x202f;: {0}.</translation>
    </message>
    <message>
        <source>The JSON Schema is nested too deeply.</source>
        <translation>Le schéma JSON comporte trop de niveaux d’imbrication.</translation>
    </message>
    <message>
        <source>The answer breaks its JSON Schema: {0}.</source>
        <translation>La réponse ne respecte pas son schéma JSON&#x202f;: {0}.</translation>
    </message>
    <message>
        <source>Correct it, or remove it from the tool servers: it is kept as {0}.broken.</source>
        <translation>Corrigez-le, ou retirez-le des serveurs d’outils&#x202f;: il est conservé sous le nom {0}.broken.</translation>
    </message>
    <message>
        <source>The file {0} cannot be used: {1}</source>
        <translation>Impossible d’utiliser le fichier {0}&#x202f;: {1}</translation>
    </message>
    <message>
        <source>Draw bars.</source>
        <translation>Dessinez des barres.</translation>
    </message>
    <message>
        <source>A pie needs values above zero.</source>
        <translation>Un camembert nécessite des valeurs supérieures à zéro.</translation>
    </message>
    <message>
        <source>One of your corrected answers is not imported.</source>
        <translation>Une de vos réponses corrigées n’est pas importée.</translation>
    </message>
    <message>
        <source>A file of type {0} is not a picture.</source>
        <translation>Un fichier de type {0} n’est pas une image.</translation>
    </message>
    <message>
        <source>A line is {&quot;question&quot;: &quot;…&quot;} or {&quot;prompt&quot;: [messages]}.</source>
        <translation>Une ligne a la forme {&quot;question&quot;: &quot;…&quot;} ou {&quot;prompt&quot;: [messages]}.</translation>
    </message>
    <message>
        <source>A message of type “{0}” is not text.</source>
        <translation>Un message de type «&#x202f;{0}&#x202f;» n’est pas du texte.</translation>
    </message>
    <message>
        <source>A model on a server cannot score answers.</source>
        <translation>Un modèle sur un serveur ne peut pas noter les réponses.</translation>
    </message>
    <message>
        <source>A note of {0} characters is not part of the thread.</source>
        <translation>Une note de {0} caractères ne fait pas partie du fil.</translation>
    </message>
    <message>
        <source>A picture</source>
        <translation>Une image</translation>
    </message>
    <message>
        <source>A picture of this chat cannot be read.</source>
        <translation>Impossible de lire une image de cette conversation.</translation>
    </message>
    <message>
        <source>A part of type “{0}” is not text.</source>
        <translation>Un élément de type «&#x202f;{0}&#x202f;» n’est pas du texte.</translation>
    </message>
    <message>
        <source>A prompt needs a name and text.</source>
        <translation>Un prompt doit avoir un nom et un texte.</translation>
    </message>
    <message>
        <source>A rated answer and its question do not fit into the model&apos;s context.</source>
        <translation>Une réponse évaluée et sa question ne tiennent pas dans le contexte du modèle.</translation>
    </message>
    <message>
        <source>A row is {&quot;prompt&quot;: …, &quot;chosen&quot;: …, &quot;rejected&quot;: …}, each a text or messages.</source>
        <translation>Une ligne a la forme {&quot;prompt&quot;: …, &quot;chosen&quot;: …, &quot;rejected&quot;: …}, chaque valeur étant un texte ou des messages.</translation>
    </message>
    <message>
        <source>A step of type “{0}” is not imported.</source>
        <translation>Une étape de type «&#x202f;{0}&#x202f;» n’est pas importée.</translation>
    </message>
    <message>
        <source>A tool server needs a short name.</source>
        <translation>Un serveur d’outils doit avoir un nom court.</translation>
    </message>
    <message>
        <source>Accept it there, then give Inglenook an access token: below the search on the hub&apos;s page, or with inglenook models token.</source>
        <translation>Acceptez-la sur le hub, puis donnez à Inglenook un jeton d’accès&#x202f;: sous la recherche de la page «&#x202f;Chercher sur le hub&#x202f;», ou avec inglenook models token.</translation>
    </message>
    <message>
        <source>Adapters for models of the architecture {0} cannot be converted.</source>
        <translation>Les adaptateurs pour les modèles d’architecture {0} ne peuvent pas être convertis.</translation>
    </message>
    <message>
        <source>Adapters only work with models on this machine.</source>
        <translation>Les adaptateurs ne fonctionnent qu’avec les modèles de cet ordinateur.</translation>
    </message>
    <message>
        <source>Add a document first.</source>
        <translation>Ajoutez d’abord un document.</translation>
    </message>
    <message>
        <source>Add it first.</source>
        <translation>Ajoutez-le d’abord.</translation>
    </message>
    <message>
        <source>Add some, or give a file of questions.</source>
        <translation>Ajoutez-en, ou indiquez un fichier de questions.</translation>
    </message>
    <message>
        <source>Add some: five are a good start.</source>
        <translation>Ajoutez-en quelques-unes&#x202f;: cinq suffisent pour commencer.</translation>
    </message>
    <message>
        <source>Allow it once.</source>
        <translation>Autorisez-le une fois.</translation>
    </message>
    <message>
        <source>Allow more tokens, or ask for less.</source>
        <translation>Autorisez plus de tokens, ou demandez moins.</translation>
    </message>
    <message>
        <source>An empty passphrase protects nothing.</source>
        <translation>Une phrase secrète vide ne protège rien.</translation>
    </message>
    <message>
        <source>An item of type “{0}” is not a message.</source>
        <translation>Un élément de type «&#x202f;{0}&#x202f;» n’est pas un message.</translation>
    </message>
    <message>
        <source>Another program has the database open.</source>
        <translation>Un autre programme a ouvert la base de données.</translation>
    </message>
    <message>
        <source>Answer its prompt or unlock it, then try again.</source>
        <translation>Répondez à sa demande ou déverrouillez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>Answer without one, or choose another.</source>
        <translation>Répondez sans adaptateur, ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>Answers questions about a table in a file: counts, sums, filters, groups.</source>
        <translation>Répond à des questions sur un tableau dans un fichier&#x202f;: compte, additionne, filtre, groupe.</translation>
    </message>
    <message>
        <source>Ask again, or let it continue.</source>
        <translation>Reposez la question, ou laissez la réponse se poursuivre.</translation>
    </message>
    <message>
        <source>Ask again.</source>
        <translation>Reposez la question.</translation>
    </message>
    <message>
        <source>Ask again; it will restart.</source>
        <translation>Reposez la question&#x202f;: le processus redémarrera.</translation>
    </message>
    <message>
        <source>Ask for fewer samples, allow longer answers, or choose a larger model.</source>
        <translation>Demandez moins de réponses par question, autorisez des réponses plus longues, ou choisissez un modèle plus grand.</translation>
    </message>
    <message>
        <source>Ask the question below it.</source>
        <translation>Posez la question qui est en dessous.</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Échelle</translation>
    </message>
    <message>
        <source>Several times, and vote</source>
        <translation>Plusieurs fois, puis vote</translation>
    </message>
    <message>
        <source>Size of text and controls, on top of the screen&apos;s own scaling.</source>
        <translation>Taille du texte et des commandes, en plus de l’échelle de l’écran.</translation>
    </message>
    <message>
        <source>Spacing around text and controls.</source>
        <translation>Espace autour du texte et des commandes.</translation>
    </message>
    <message>
        <source>Split the file, or save it as Parquet with fewer columns.</source>
        <translation>Divisez le fichier, ou enregistrez-le au format Parquet avec moins de colonnes.</translation>
    </message>
    <message>
        <source>Start one first.</source>
        <translation>Commencez-en d’abord une.</translation>
    </message>
    <message>
        <source>Both sides are the same model.</source>
        <translation>Les deux côtés sont le même modèle.</translation>
    </message>
    <message>
        <source>Build libllama, libggml and libmtmd as shared libraries for this machine.</source>
        <translation>Compilez libllama, libggml et libmtmd comme bibliothèques partagées pour cet ordinateur.</translation>
    </message>
    <message>
        <source>Change its permissions or use --home.</source>
        <translation>Changez ses droits d’accès ou utilisez --home.</translation>
    </message>
    <message>
        <source>Chats of {0} can be read.</source>
        <translation>Les conversations de {0} peuvent être lues.</translation>
    </message>
    <message>
        <source>Check it and try again.</source>
        <translation>Vérifiez-le et réessayez.</translation>
    </message>
    <message>
        <source>Check it letter by letter against the printed one.</source>
        <translation>Comparez-le lettre par lettre avec le code imprimé.</translation>
    </message>
    <message>
        <source>Check it letter by letter.</source>
        <translation>Vérifiez-le lettre par lettre.</translation>
    </message>
    <message>
        <source>Check its address in Settings › Documents, and the network.</source>
        <translation>Vérifiez son adresse dans Paramètres › Documents, ainsi que le réseau.</translation>
    </message>
    <message>
        <source>Check its command in the settings.</source>
        <translation>Vérifiez sa commande dans les paramètres.</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation>Vérifiez ses droits d’accès.</translation>
    </message>
    <message>
        <source>Check that it is there and readable.</source>
        <translation>Vérifiez qu’il existe et qu’il est lisible.</translation>
    </message>
    <message>
        <source>Check that it is there.</source>
        <translation>Vérifiez qu’il existe.</translation>
    </message>
    <message>
        <source>Check that you may read it and that its disk is connected.</source>
        <translation>Vérifiez que vous avez le droit de le lire et que son disque est connecté.</translation>
    </message>
    <message>
        <source>Check the address, which looks like http://192.168.1.20:8000.</source>
        <translation>Vérifiez l’adresse, de la forme http://192.168.1.20:8000.</translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions and free space, or choose another with --home.</source>
        <translation>Vérifiez les droits d’accès et l’espace libre du dossier, ou choisissez-en un autre avec --home.</translation>
    </message>
    <message>
        <source>Check the name, or search for it with inglenook models search.</source>
        <translation>Vérifiez le nom, ou cherchez-le avec inglenook models search.</translation>
    </message>
    <message>
        <source>Check the network and try again.</source>
        <translation>Vérifiez le réseau et réessayez.</translation>
    </message>
    <message>
        <source>Check the network and try again; what was downloaded so far is kept.</source>
        <translation>Vérifiez le réseau et réessayez&#x202f;; ce qui est déjà téléchargé est conservé.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Vérifiez le chemin.</translation>
    </message>
    <message>
        <source>Check the permissions of the data folder or choose another with --home.</source>
        <translation>Vérifiez les droits d’accès du dossier de données ou choisissez-en un autre avec --home.</translation>
    </message>
    <message>
        <source>Check the permissions of the data folder.</source>
        <translation>Vérifiez les droits d’accès du dossier de données.</translation>
    </message>
    <message>
        <source>Check the values.</source>
        <translation>Vérifiez les valeurs.</translation>
    </message>
    <message>
        <source>Check what was asked for.</source>
        <translation>Vérifiez ce qui était demandé.</translation>
    </message>
    <message>
        <source>Choose a DPO file.</source>
        <translation>Choisissez un fichier DPO.</translation>
    </message>
    <message>
        <source>Choose a JSON Lines file.</source>
        <translation>Choisissez un fichier JSON Lines.</translation>
    </message>
    <message>
        <source>Choose a LoRA adapter in a GGUF file.</source>
        <translation>Choisissez un adaptateur LoRA dans un fichier GGUF.</translation>
    </message>
    <message>
        <source>Choose a PNG, JPEG, WebP, GIF, BMP or TIFF file.</source>
        <translation>Choisissez un fichier PNG, JPEG, WebP, GIF, BMP ou TIFF.</translation>
    </message>
    <message>
        <source>Choose a UTF-8 text file.</source>
        <translation>Choisissez un fichier texte en UTF-8.</translation>
    </message>
    <message>
        <source>Choose a collection or add a file.</source>
        <translation>Choisissez une collection ou ajoutez un fichier.</translation>
    </message>
    <message>
        <source>Choose a file that Inglenook exported.</source>
        <translation>Choisissez un fichier exporté par Inglenook.</translation>
    </message>
    <message>
        <source>Choose a folder to watch.</source>
        <translation>Choisissez un dossier à surveiller.</translation>
    </message>
    <message>
        <source>Choose a larger model as judge.</source>
        <translation>Choisissez un modèle plus grand comme juge.</translation>
    </message>
    <message>
        <source>Choose a model file that exists.</source>
        <translation>Choisissez un fichier de modèle existant.</translation>
    </message>
    <message>
        <source>Choose a model on this machine.</source>
        <translation>Choisissez un modèle de cet ordinateur.</translation>
    </message>
    <message>
        <source>Choose a model that is on this machine.</source>
        <translation>Choisissez un modèle qui se trouve sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Choose a model with vision, or add the picture as a document so that the text in it is read.</source>
        <translation>Choisissez un modèle capable de voir, ou ajoutez l’image comme document afin que son texte soit lu.</translation>
    </message>
    <message>
        <source>Choose a model with vision.</source>
        <translation>Choisissez un modèle capable de voir.</translation>
    </message>
    <message>
        <source>Choose a model.</source>
        <translation>Choisissez un modèle.</translation>
    </message>
    <message>
        <source>Choose a new or an empty folder.</source>
        <translation>Choisissez un dossier nouveau ou vide.</translation>
    </message>
    <message>
        <source>Choose a passphrase, which you enter at each start.</source>
        <translation>Choisissez une phrase secrète, à saisir à chaque démarrage.</translation>
    </message>
    <message>
        <source>Choose a picture that exists.</source>
        <translation>Choisissez une image existante.</translation>
    </message>
    <message>
        <source>Choose a shorter context length or a smaller model.</source>
        <translation>Choisissez un contexte plus court ou un modèle plus petit.</translation>
    </message>
    <message>
        <source>Choose a smaller one, or close other programs; to use it anyway, choose it again in the list of models or ask with --allow-swapping.</source>
        <translation>Choisissez-en un plus petit, ou fermez d’autres programmes&#x202f;; pour l’utiliser malgré tout, choisissez-le de nouveau dans la liste des modèles ou interrogez-le avec --allow-swapping.</translation>
    </message>
    <message>
        <source>Choose among its variants.</source>
        <translation>Choisissez parmi ses variantes.</translation>
    </message>
    <message>
        <source>Choose an answer to replay.</source>
        <translation>Choisissez une réponse à rejouer.</translation>
    </message>
    <message>
        <source>Choose another adapter, or none.</source>
        <translation>Choisissez un autre adaptateur, ou aucun.</translation>
    </message>
    <message>
        <source>Choose another backup.</source>
        <translation>Choisissez une autre sauvegarde.</translation>
    </message>
    <message>
        <source>Choose another file or sheet.</source>
        <translation>Choisissez un autre fichier ou une autre feuille.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>Choose another library, or use the bundled one (Settings, Engine).</source>
        <translation>Choisissez une autre bibliothèque, ou utilisez celle fournie (Paramètres, Moteur).</translation>
    </message>
    <message>
        <source>Choose another model or adapter for one side.</source>
        <translation>Choisissez un autre modèle ou un autre adaptateur pour l’un des côtés.</translation>
    </message>
    <message>
        <source>Choose another model or text.</source>
        <translation>Choisissez un autre modèle ou un autre texte.</translation>
    </message>
    <message>
        <source>Choose another model.</source>
        <translation>Choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Choose another location.</source>
        <translation>Choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>0 always picks the likeliest word; higher values vary more.</source>
        <translation>0 prend toujours le mot le plus probable&#x202f;; des valeurs plus élevées varient davantage.</translation>
    </message>
    <message>
        <source>A chat in the file has more than {0} messages.</source>
        <translation>Une conversation du fichier compte plus de {0} messages.</translation>
    </message>
    <message>
        <source>A collection&apos;s name can have at most {0} printable characters.</source>
        <translation>Le nom d’une collection peut comporter au plus {0} caractères imprimables.</translation>
    </message>
    <message>
        <source>A known answer needs a question and a file.</source>
        <translation>Une réponse connue nécessite une question et un fichier.</translation>
    </message>
    <message>
        <source>Add a transcript of it.</source>
        <translation>Ajoutez-en une transcription.</translation>
    </message>
    <message>
        <source>All votes so far are ties.</source>
        <translation>Tous les votes sont pour l’instant des égalités.</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Toujours</translation>
    </message>
    <message>
        <source>An old chat continues without being read again. Encrypted, at most 4 GB.</source>
        <translation>Une ancienne conversation se poursuit sans être relue. Chiffré, 4&#xa0;Go au maximum.</translation>
    </message>
    <message>
        <source>As many as fit</source>
        <translation>Autant que possible</translation>
    </message>
    <message>
        <source>Ask for less at once.</source>
        <translation>Demandez moins à la fois.</translation>
    </message>
    <message>
        <source>Attempts that vote</source>
        <translation>Nombre d’essais soumis au vote</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Call it again.</source>
        <translation>Relancez l’appel.</translation>
    </message>
    <message>
        <source>Check its separators and quotation marks. Nothing was computed.</source>
        <translation>Vérifiez ses séparateurs et ses guillemets. Rien n’a été calculé.</translation>
    </message>
    <message>
        <source>Check the address, which usually ends with /v1.</source>
        <translation>Vérifiez l’adresse, qui se termine d’ordinaire par /v1.</translation>
    </message>
    <message>
        <source>Choose a file that a chat program exported.</source>
        <translation>Choisissez un fichier exporté par un programme de conversation.</translation>
    </message>
    <message>
        <source>Choose a file that has content.</source>
        <translation>Choisissez un fichier qui a du contenu.</translation>
    </message>
    <message>
        <source>Choose another name, or remove that server first.</source>
        <translation>Choisissez un autre nom, ou retirez d’abord ce serveur.</translation>
    </message>
    <message>
        <source>Choose another port.</source>
        <translation>Choisissez un autre port.</translation>
    </message>
    <message>
        <source>Choose another type, or another file.</source>
        <translation>Choisissez un autre type, ou un autre fichier.</translation>
    </message>
    <message>
        <source>Choose another value.</source>
        <translation>Choisissez une autre valeur.</translation>
    </message>
    <message>
        <source>Choose it again in the list of models to retry, or use another one.</source>
        <translation>Choisissez-le de nouveau dans la liste des modèles pour réessayer, ou utilisez-en un autre.</translation>
    </message>
    <message>
        <source>Choose one of several words.</source>
        <translation>Choisissez-en une composée de plusieurs mots.</translation>
    </message>
    <message>
        <source>Choose one of {0}.</source>
        <translation>Choisissez parmi&#x202f;: {0}.</translation>
    </message>
    <message>
        <source>Choose one that exists.</source>
        <translation>Choisissez-en un qui existe.</translation>
    </message>
    <message>
        <source>Choose one that was made without.</source>
        <translation>Choisissez-en une obtenue sans outils.</translation>
    </message>
    <message>
        <source>Choose the file or folder that holds the chats.</source>
        <translation>Choisissez le fichier ou le dossier qui contient les conversations.</translation>
    </message>
    <message>
        <source>Choose the first one, {0}.</source>
        <translation>Choisissez la première, {0}.</translation>
    </message>
    <message>
        <source>Choose the folder with libllama (llama.dll); a build has it in build/bin.</source>
        <translation>Choisissez le dossier qui contient libllama (llama.dll)&#x202f;; après une compilation, il se trouve dans build/bin.</translation>
    </message>
    <message>
        <source>Choose the model that it was trained for, or convert it for this one.</source>
        <translation>Choisissez le modèle pour lequel il a été entraîné, ou convertissez-le pour celui-ci.</translation>
    </message>
    <message>
        <source>Choose the model that it was trained for.</source>
        <translation>Choisissez le modèle pour lequel il a été entraîné.</translation>
    </message>
    <message>
        <source>Choose the model that it was trained on, or another adapter.</source>
        <translation>Choisissez le modèle sur lequel il a été entraîné, ou un autre adaptateur.</translation>
    </message>
    <message>
        <source>Close Inglenook and delete this file.</source>
        <translation>Fermez Inglenook et supprimez ce fichier.</translation>
    </message>
    <message>
        <source>Close it and run the command again.</source>
        <translation>Fermez-le et relancez la commande.</translation>
    </message>
    <message>
        <source>Close it and try again.</source>
        <translation>Fermez-le et réessayez.</translation>
    </message>
    <message>
        <source>Close it, or end its process, and start again.</source>
        <translation>Fermez-le ou mettez fin à son processus, puis redémarrez.</translation>
    </message>
    <message>
        <source>Close other programs or choose a smaller model or file.</source>
        <translation>Fermez d’autres programmes ou choisissez un modèle ou un fichier plus petit.</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller model.</source>
        <translation>Fermez d’autres programmes, ou choisissez un modèle plus petit.</translation>
    </message>
    <message>
        <source>Close other programs, or unload the model that is in use.</source>
        <translation>Fermez d’autres programmes, ou déchargez le modèle utilisé.</translation>
    </message>
    <message>
        <source>Close others.</source>
        <translation>Fermez d’autres modèles ou programmes.</translation>
    </message>
    <message>
        <source>Close what uses it, and try again.</source>
        <translation>Fermez ce qui l’utilise, puis réessayez.</translation>
    </message>
    <message>
        <source>Closing the window leaves Inglenook running, with an icon in the system tray.</source>
        <translation>Quand la fenêtre est fermée, Inglenook reste actif, avec une icône dans la zone de notification.</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Confortable</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compacte</translation>
    </message>
    <message>
        <source>Compare a model with its original.</source>
        <translation>Comparez un modèle avec son original.</translation>
    </message>
    <message>
        <source>Compares meanings in document search. Changing it re-indexes all documents in the background.</source>
        <translation>Compare le sens des textes dans la recherche de documents. Tout changement réindexe l’ensemble des documents en arrière-plan.</translation>
    </message>
    <message>
        <source>Connect again with its key.</source>
        <translation>Reconnectez-vous avec sa clé.</translation>
    </message>
    <message>
        <source>Connect to it again to see what it has.</source>
        <translation>Reconnectez-vous-y pour voir ce qu’il propose.</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexte</translation>
    </message>
    <message>
        <source>Continue or regenerate them, or write corrections.</source>
        <translation>Poursuivez-les ou régénérez-les, ou écrivez des corrections.</translation>
    </message>
    <message>
        <source>Converts an amount from one unit of measurement to another.</source>
        <translation>Convertit une quantité d’une unité de mesure dans une autre.</translation>
    </message>
    <message>
        <source>Copy or download it again from its source.</source>
        <translation>Copiez-le ou téléchargez-le de nouveau depuis sa source.</translation>
    </message>
    <message>
        <source>Correct it.</source>
        <translation>Corrigez-le.</translation>
    </message>
    <message>
        <source>Correct that file or remove it.</source>
        <translation>Corrigez ce fichier ou retirez-le.</translation>
    </message>
    <message>
        <source>Correct that, or choose another model.</source>
        <translation>Corrigez cela, ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>Correct the arguments and call it again.</source>
        <translation>Corrigez les arguments et relancez l’appel.</translation>
    </message>
    <message>
        <source>Correct the file.</source>
        <translation>Corrigez le fichier.</translation>
    </message>
    <message>
        <source>Correct the grammar.</source>
        <translation>Corrigez la grammaire.</translation>
    </message>
    <message>
        <source>Correct the request, or look at the server&apos;s log.</source>
        <translation>Corrigez la requête, ou consultez le journal du serveur.</translation>
    </message>
    <message>
        <source>Correct the schema.</source>
        <translation>Corrigez le schéma.</translation>
    </message>
    <message>
        <source>Correct the tool&apos;s schema.</source>
        <translation>Corrigez le schéma de l’outil.</translation>
    </message>
    <message>
        <source>Custom build of llama.cpp</source>
        <translation>Version personnalisée de llama.cpp</translation>
    </message>
    <message>
        <source>DRY allowed length</source>
        <translation>DRY&#x202f;: longueur autorisée</translation>
    </message>
    <message>
        <source>DRY base</source>
        <translation>DRY&#x202f;: base</translation>
    </message>
    <message>
        <source>DRY multiplier</source>
        <translation>DRY&#x202f;: multiplicateur</translation>
    </message>
    <message>
        <source>Damaged chapters, of which text is missing: {0}.</source>
        <translation>Chapitres endommagés, dont il manque du texte&#x202f;: {0}.</translation>
    </message>
    <message>
        <source>Damaged pages, of which text is missing: {0}.</source>
        <translation>Pages endommagées, dont il manque du texte&#x202f;: {0}.</translation>
    </message>
    <message>
        <source>Damaged sheets, of which text is missing: {0}.</source>
        <translation>Feuilles endommagées, dont il manque du texte&#x202f;: {0}.</translation>
    </message>
    <message>
        <source>Damaged slides, of which text is missing: {0}.</source>
        <translation>Diapositives endommagées, dont il manque du texte&#x202f;: {0}.</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Debian: apt install {0}. Fedora: dnf install {1}.</source>
        <translation>Debian&#x202f;: apt install {0}. Fedora&#x202f;: dnf install {1}.</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Densité</translation>
    </message>
    <message>
        <source>Discourages repeating whole phrases; 0 turns it off, 0.8 is usual.</source>
        <translation>Freine la répétition de phrases entières&#x202f;; 0 désactive ce réglage, 0,8 est une valeur courante.</translation>
    </message>
    <message>
        <source>Do not use it.</source>
        <translation>Ne l’utilisez pas.</translation>
    </message>
    <message>
        <source>Download models from</source>
        <translation>Télécharger les modèles depuis</translation>
    </message>
    <message>
        <source>Download or export it again, then import that.</source>
        <translation>Téléchargez-le ou exportez-le de nouveau, puis importez le nouveau.</translation>
    </message>
    <message>
        <source>Draws a chart and shows it to the user.</source>
        <translation>Trace un graphique et vous le montre.</translation>
    </message>
    <message>
        <source>Drops words less likely than this share of the likeliest one.</source>
        <translation>Écarte les mots moins probables que cette fraction du plus probable.</translation>
    </message>
    <message>
        <source>Embedding model</source>
        <translation>Modèle d’embedding</translation>
    </message>
    <message>
        <source>End it with the user&apos;s turn.</source>
        <translation>Terminez-la par le tour de l’utilisateur.</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Saisissez un nom.</translation>
    </message>
    <message>
        <source>Enter both.</source>
        <translation>Saisissez les deux.</translation>
    </message>
    <message>
        <source>Enter it again.</source>
        <translation>Saisissez-la de nouveau.</translation>
    </message>
    <message>
        <source>Enter its password to add it.</source>
        <translation>Saisissez son mot de passe pour l’ajouter.</translation>
    </message>
    <message>
        <source>Enter your passphrase.</source>
        <translation>Saisissez votre phrase secrète.</translation>
    </message>
    <message>
        <source>Enter your recovery code.</source>
        <translation>Saisissez votre code de récupération.</translation>
    </message>
    <message>
        <source>Every answer is rated.</source>
        <translation>Toutes les réponses sont évaluées.</translation>
    </message>
    <message>
        <source>Export fewer chats at a time.</source>
        <translation>Exportez moins de conversations à la fois.</translation>
    </message>
    <message>
        <source>Export the chats again.</source>
        <translation>Exportez de nouveau les conversations.</translation>
    </message>
    <message>
        <source>Download it again, or choose another one in the settings.</source>
        <translation>Téléchargez-le de nouveau, ou choisissez-en un autre dans les paramètres.</translation>
    </message>
    <message>
        <source>Download it again, or search without a reranker.</source>
        <translation>Téléchargez-le de nouveau, ou recherchez sans modèle de reclassement.</translation>
    </message>
    <message>
        <source>Finds passages in the user&apos;s documents.</source>
        <translation>Trouve des passages dans vos documents.</translation>
    </message>
    <message>
        <source>Finds what was said in the user&apos;s earlier chats.</source>
        <translation>Retrouve ce qui a été dit dans vos conversations précédentes.</translation>
    </message>
    <message>
        <source>Free some memory, or reinstall Inglenook.</source>
        <translation>Libérez de la mémoire, ou réinstallez Inglenook.</translation>
    </message>
    <message>
        <source>Free some space and download it again; it resumes where it stopped.</source>
        <translation>Libérez de l’espace et relancez le téléchargement&#x202f;; il reprend là où il s’était arrêté.</translation>
    </message>
    <message>
        <source>Free some space or check the permissions of the data folder.</source>
        <translation>Libérez de l’espace ou vérifiez les droits d’accès du dossier de données.</translation>
    </message>
    <message>
        <source>Free some space or choose another folder; the results so far are kept.</source>
        <translation>Libérez de l’espace ou choisissez un autre dossier&#x202f;; les résultats obtenus sont conservés.</translation>
    </message>
    <message>
        <source>Free some space or choose another location.</source>
        <translation>Libérez de l’espace ou choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>Free some space there.</source>
        <translation>Libérez de l’espace à cet endroit.</translation>
    </message>
    <message>
        <source>Free some space, or choose a smaller file.</source>
        <translation>Libérez de l’espace, ou choisissez un fichier plus petit.</translation>
    </message>
    <message>
        <source>Free some space, or write it to another disk.</source>
        <translation>Libérez de l’espace, ou écrivez-le sur un autre disque.</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>Libérez de l’espace.</translation>
    </message>
    <message>
        <source>Free twice the size of the database, or choose another location.</source>
        <translation>Libérez deux fois la taille de la base de données, ou choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>Get its file again, or choose another model.</source>
        <translation>Récupérez de nouveau son fichier, ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>Get the GGUF file again from its source, or choose another model.</source>
        <translation>Récupérez de nouveau le fichier GGUF à sa source, ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>Get the file again from its source, or choose another model.</source>
        <translation>Récupérez de nouveau le fichier à sa source, ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>Get the projector (mmproj) for exactly this model, or move it out of the folder.</source>
        <translation>Procurez-vous le projecteur (mmproj) de ce modèle précis, ou sortez celui-ci du dossier.</translation>
    </message>
    <message>
        <source>Give a file of questions.</source>
        <translation>Indiquez un fichier de questions.</translation>
    </message>
    <message>
        <source>Use a longer text, or none for the built-in one.</source>
        <translation>Utilisez un texte plus long, ou aucun pour prendre celui fourni.</translation>
    </message>
    <message>
        <source>Use a longer text.</source>
        <translation>Utilisez un texte plus long.</translation>
    </message>
    <message>
        <source>Rate some answers first.</source>
        <translation>Évaluez d’abord quelques réponses.</translation>
    </message>
    <message>
        <source>Give an id of the catalogue that has a hub source, or OWNER/NAME.</source>
        <translation>Indiquez un identifiant du catalogue qui a une source sur le hub, ou PROPRIÉTAIRE/NOM.</translation>
    </message>
    <message>
        <source>Inglenook does not connect to {0}.</source>
        <translation>Inglenook ne se connecte pas à {0}.</translation>
    </message>
    <message>
        <source>Inglenook failed on this answer ({0}). Try again, and report it if it happens again.</source>
        <translation>Inglenook a échoué sur cette réponse ({0}). Réessayez, et signalez-le si cela se reproduit.</translation>
    </message>
    <message>
        <source>Inglenook failed on this file ({0}). Please report it.</source>
        <translation>Inglenook a échoué sur ce fichier ({0}). Veuillez le signaler.</translation>
    </message>
    <message>
        <source>Inglenook is already running on this data folder but does not answer.</source>
        <translation>Inglenook est déjà ouvert sur ce dossier de données, mais ne répond pas.</translation>
    </message>
    <message>
        <source>Inglenook is already running on this data folder.</source>
        <translation>Inglenook est déjà ouvert sur ce dossier de données.</translation>
    </message>
    <message>
        <source>Inglenook is offline and does not connect to {0}.</source>
        <translation>Inglenook est hors ligne et ne se connecte pas à {0}.</translation>
    </message>
    <message>
        <source>Install Inglenook again, with pydantic-monty.</source>
        <translation>Réinstallez Inglenook, avec pydantic-monty.</translation>
    </message>
    <message>
        <source>Install it with pip install &quot;inglenook[starter]&quot;.</source>
        <translation>Installez-le avec pip install &quot;inglenook[starter]&quot;.</translation>
    </message>
    <message>
        <source>Install it, or choose another model.</source>
        <translation>Installez-le, ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>Install it: pip install &quot;inglenook[parquet]&quot;.</source>
        <translation>Installez-le&#x202f;: pip install &quot;inglenook[parquet]&quot;.</translation>
    </message>
    <message>
        <source>Install that version or a later one.</source>
        <translation>Installez cette version ou une plus récente.</translation>
    </message>
    <message>
        <source>Install that version or a later one; nothing was changed.</source>
        <translation>Installez cette version ou une plus récente&#x202f;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Install the model again, or choose another one.</source>
        <translation>Réinstallez le modèle, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Install the starter model with pip install &quot;inglenook[starter]&quot;, or import a GGUF file.</source>
        <translation>Installez le modèle de démarrage avec pip install &quot;inglenook[starter]&quot;, ou importez un fichier GGUF.</translation>
    </message>
    <message>
        <source>It replies to itself; the cycle was cut.</source>
        <translation>Il se répond à lui-même&#x202f;; la boucle a été rompue.</translation>
    </message>
    <message>
        <source>It could not be read: {0}. Check its permissions.</source>
        <translation>Lecture impossible&#x202f;: {0}. Vérifiez ses droits d’accès.</translation>
    </message>
    <message>
        <source>It has changed: add it again.</source>
        <translation>Il a changé&#x202f;: ajoutez-le de nouveau.</translation>
    </message>
    <message>
        <source>It has the form {&quot;mcpServers&quot;: {&quot;name&quot;: {&quot;command&quot;: &quot;…&quot;, &quot;args&quot;: []}}}.</source>
        <translation>Elle a la forme {&quot;mcpServers&quot;: {&quot;name&quot;: {&quot;command&quot;: &quot;…&quot;, &quot;args&quot;: []}}}.</translation>
    </message>
    <message>
        <source>It must contain {0} and {1}.</source>
        <translation>Il doit contenir {0} et {1}.</translation>
    </message>
    <message>
        <source>It has {0}.</source>
        <translation>Contenu&#x202f;: {0}.</translation>
    </message>
    <message>
        <source>It has: {0}.</source>
        <translation>Références présentes&#x202f;: {0}.</translation>
    </message>
    <message>
        <source>It is damaged: {0}.</source>
        <translation>Elle est endommagée&#x202f;: {0}.</translation>
    </message>
    <message>
        <source>It is damaged; a part of its text may be missing.</source>
        <translation>Il est endommagé&#x202f;; une partie de son texte peut manquer.</translation>
    </message>
    <message>
        <source>It is here already.</source>
        <translation>Elle est déjà présente.</translation>
    </message>
    <message>
        <source>It is hidden text that ChatGPT adds to the chat.</source>
        <translation>C’est un texte caché que ChatGPT ajoute à la conversation.</translation>
    </message>
    <message>
        <source>It is not a chat export from a supported program.</source>
        <translation>Ce n’est pas un export de conversations d’un programme pris en charge.</translation>
    </message>
    <message>
        <source>Its chat format is not supported.</source>
        <translation>Son format de conversation n’est pas pris en charge.</translation>
    </message>
    <message>
        <source>It is not valid JSON.</source>
        <translation>Ce n’est pas du JSON valide.</translation>
    </message>
    <message>
        <source>It looks like OWNER/NAME, for instance Qwen/Qwen3-0.6B-GGUF.</source>
        <translation>Il a la forme PROPRIÉTAIRE/NOM, par exemple Qwen/Qwen3-0.6B-GGUF.</translation>
    </message>
    <message>
        <source>It looks like http://192.168.1.20:8000.</source>
        <translation>Elle a la forme http://192.168.1.20:8000.</translation>
    </message>
    <message>
        <source>It looks like http://192.168.1.20:8080/v1.</source>
        <translation>Elle a la forme http://192.168.1.20:8080/v1.</translation>
    </message>
    <message>
        <source>It may be damaged or far too complex; save it again as PDF or text.</source>
        <translation>Il est peut-être endommagé ou bien trop complexe&#x202f;; enregistrez-le de nouveau au format PDF ou texte.</translation>
    </message>
    <message>
        <source>It may be damaged, or of another type: remove it and download it again.</source>
        <translation>Il est peut-être endommagé ou d’un autre type&#x202f;: retirez-le et téléchargez-le de nouveau.</translation>
    </message>
    <message>
        <source>It reaches only {0}, when you ask for it.</source>
        <translation>Il ne se connecte qu’à {0}, quand vous le demandez.</translation>
    </message>
    <message>
        <source>It was deleted. Download it again; if that happens twice, do not trust the source.</source>
        <translation>Il a été supprimé. Téléchargez-le de nouveau&#x202f;; si cela se produit deux fois, ne faites pas confiance à la source.</translation>
    </message>
    <message>
        <source>It has been removed from the collection.</source>
        <translation>Il a été retiré de la collection.</translation>
    </message>
    <message>
        <source>Its pages may be pictures in which no letters were recognised.</source>
        <translation>Ses pages sont peut-être des images dans lesquelles aucune lettre n’a été reconnue.</translation>
    </message>
    <message>
        <source>Add one first: Models › Find on the hub in the window, or inglenook models token.</source>
        <translation>Ajoutez-en d’abord un&#x202f;: Modèles › Chercher sur le hub dans la fenêtre, ou inglenook models token.</translation>
    </message>
    <message>
        <source>Known collections: {0}.</source>
        <translation>Collections connues&#x202f;: {0}.</translation>
    </message>
    <message>
        <source>Known servers: {0}.</source>
        <translation>Serveurs connus&#x202f;: {0}.</translation>
    </message>
    <message>
        <source>LLAMA_CPP_LIB_PATH names another library for this session.</source>
        <translation>LLAMA_CPP_LIB_PATH désigne une autre bibliothèque pour cette session.</translation>
    </message>
    <message>
        <source>Leave out --offline.</source>
        <translation>Retirez l’option --offline.</translation>
    </message>
    <message>
        <source>Leave out --temporary.</source>
        <translation>Retirez l’option --temporary.</translation>
    </message>
    <message>
        <source>Line {0} of {1} has no question.</source>
        <translation>La ligne {0} de {1} ne contient pas de question.</translation>
    </message>
    <message>
        <source>Line {0} of {1} is not a pair of answers: {2}.</source>
        <translation>La ligne {0} de {1} n’est pas une paire de réponses&#x202f;: {2}.</translation>
    </message>
    <message>
        <source>Line {0} of {1} is not a question: {2}.</source>
        <translation>La ligne {0} de {1} n’est pas une question&#x202f;: {2}.</translation>
    </message>
    <message>
        <source>Lists the files and folders in a folder.</source>
        <translation>Liste les fichiers et les dossiers d’un dossier.</translation>
    </message>
    <message>
        <source>Load one there first.</source>
        <translation>Chargez-y d’abord un modèle.</translation>
    </message>
    <message>
        <source>Load the models with a longer context.</source>
        <translation>Chargez les modèles avec un contexte plus long.</translation>
    </message>
    <message>
        <source>Log in as you did before, with the keyring that holds it, or restore a backup.</source>
        <translation>Ouvrez votre session comme auparavant, avec le trousseau qui la contient, ou restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>Look at the server&apos;s log.</source>
        <translation>Consultez le journal du serveur.</translation>
    </message>
    <message>
        <source>Make one first (inglenook models imatrix) and give it with --imatrix, or choose Q2_K or a larger type.</source>
        <translation>Créez-en d’abord une (inglenook models imatrix) et indiquez-la avec --imatrix, ou choisissez Q2_K ou un type plus grand.</translation>
    </message>
    <message>
        <source>Make one here, or with llama-imatrix as a GGUF file, or leave it out.</source>
        <translation>Créez-en une ici, ou avec llama-imatrix au format GGUF, ou n’en indiquez pas.</translation>
    </message>
    <message>
        <source>Make the importance matrix with its own llama-imatrix, and give that file.</source>
        <translation>Créez la matrice d’importance avec le llama-imatrix de cette version, et indiquez ce fichier.</translation>
    </message>
    <message>
        <source>Empty messages: {0}.</source>
        <translation>Messages vides&#x202f;: {0}.</translation>
    </message>
    <message>
        <source>Models and documents are read unconfined ({0}).</source>
        <translation>Les modèles et les documents sont lus sans confinement ({0}).</translation>
    </message>
    <message>
        <source>Name another folder in {0}, or unset the variable.</source>
        <translation>Indiquez un autre dossier dans {0}, ou supprimez la variable.</translation>
    </message>
    <message>
        <source>Name some of them, for example 10-12.</source>
        <translation>Indiquez-en quelques-unes, par exemple 10-12.</translation>
    </message>
    <message>
        <source>No answer is rated yet.</source>
        <translation>Aucune réponse n’est encore évaluée.</translation>
    </message>
    <message>
        <source>No answer was worth keeping.</source>
        <translation>Aucune réponse ne méritait d’être conservée.</translation>
    </message>
    <message>
        <source>No document in this collection matches the filter.</source>
        <translation>Aucun document de cette collection ne correspond au filtre.</translation>
    </message>
    <message>
        <source>No keyring can protect your conversations here.</source>
        <translation>Aucun trousseau ne peut protéger vos conversations ici.</translation>
    </message>
    <message>
        <source>No model is loaded.</source>
        <translation>Aucun modèle n’est chargé.</translation>
    </message>
    <message>
        <source>No text was found in “{0}”.</source>
        <translation>Aucun texte n’a été trouvé dans «&#x202f;{0}&#x202f;».</translation>
    </message>
    <message>
        <source>None of these files contains training rows.</source>
        <translation>Aucun de ces fichiers ne contient de lignes d’entraînement.</translation>
    </message>
    <message>
        <source>None of your {0} pairs of rated answers is held out.</source>
        <translation>Aucune de vos {0} paires de réponses évaluées n’est mise de côté.</translation>
    </message>
    <message>
        <source>Nothing can be recovered from the damaged database.</source>
        <translation>Rien n’est récupérable dans la base de données endommagée.</translation>
    </message>
    <message>
        <source>Nothing is remembered under {0}.</source>
        <translation>Rien n’est mémorisé sous {0}.</translation>
    </message>
    <message>
        <source>Nothing is stored in a temporary session.</source>
        <translation>Rien n’est enregistré dans une session temporaire.</translation>
    </message>
    <message>
        <source>On this machine: {0}.</source>
        <translation>Sur cet ordinateur&#x202f;: {0}.</translation>
    </message>
    <message>
        <source>Only answers to the same question can be ranked.</source>
        <translation>Seules les réponses à une même question peuvent être classées.</translation>
    </message>
    <message>
        <source>Only its first page could be read; the file is cut off.</source>
        <translation>Seule la première page a pu être lue&#x202f;; le fichier est tronqué.</translation>
    </message>
    <message>
        <source>Only servers started on this machine can be used, not those at a URL.</source>
        <translation>Seuls les serveurs lancés sur cet ordinateur peuvent être utilisés, pas ceux d’une URL.</translation>
    </message>
    <message>
        <source>Only {0}.</source>
        <translation>Seulement {0}.</translation>
    </message>
    <message>
        <source>Open it once in GPT4All 3, which rewrites it, then import it.</source>
        <translation>Ouvrez-la une fois dans GPT4All 3, qui la réécrit, puis importez-la.</translation>
    </message>
    <message>
        <source>Open it in its own program and save it without one.</source>
        <translation>Ouvrez-le dans son propre programme et enregistrez-le sans mot de passe.</translation>
    </message>
    <message>
        <source>A CSV file holds a single table.</source>
        <translation>Un fichier CSV ne contient qu’un seul tableau.</translation>
    </message>
    <message>
        <source>A chat</source>
        <translation>Une conversation</translation>
    </message>
    <message>
        <source>A package from {0} is not the one that this version of Inglenook was made with.</source>
        <translation>Un paquet de {0} n’est pas celui avec lequel cette version d’Inglenook a été faite.</translation>
    </message>
    <message>
        <source>A survey has at most {0} columns.</source>
        <translation>Un relevé compte au plus {0} colonnes.</translation>
    </message>
    <message>
        <source>A survey needs at least one column.</source>
        <translation>Un relevé doit avoir au moins une colonne.</translation>
    </message>
    <message>
        <source>A temporary session installs nothing.</source>
        <translation>Une session temporaire n’installe rien.</translation>
    </message>
    <message>
        <source>A temporary session trains nothing.</source>
        <translation>Une session temporaire n’entraîne rien.</translation>
    </message>
    <message>
        <source>A temporary session trains nothing: start the program without --temporary.</source>
        <translation>Une session temporaire n’entraîne rien&#x202f;: lancez le programme sans --temporary.</translation>
    </message>
    <message>
        <source>A training is running.</source>
        <translation>Un entraînement est en cours.</translation>
    </message>
    <message>
        <source>About {0} rows are too long, and there are fewer than {1} others: rate shorter conversations.</source>
        <translation>Environ {0} lignes sont trop longues, et il y en a moins de {1} autres : évaluez des conversations plus courtes.</translation>
    </message>
    <message>
        <source>Add its file again to see it.</source>
        <translation>Ajoutez de nouveau son fichier pour le voir.</translation>
    </message>
    <message>
        <source>Add its text as a file, which is searched for what you ask.</source>
        <translation>Ajoutez son texte sous forme de fichier, dans lequel on cherche ce que vous demandez.</translation>
    </message>
    <message>
        <source>Add some first.</source>
        <translation>Ajoutez-en d’abord.</translation>
    </message>
    <message>
        <source>After this many minutes without keyboard or mouse input. An answer that is being written ends first.</source>
        <translation>Après ce nombre de minutes sans saisie au clavier ni à la souris. Une réponse en cours d’écriture se termine d’abord.</translation>
    </message>
    <message>
        <source>All ratings are alike: KTO needs answers that you like and answers that you do not.</source>
        <translation>Toutes les évaluations sont identiques&#x202f;: KTO a besoin de réponses que vous aimez et de réponses que vous n’aimez pas.</translation>
    </message>
    <message>
        <source>All ratings are down: correct some of these answers, or rate better ones.</source>
        <translation>Toutes les évaluations sont négatives&#x202f;: corrigez quelques-unes de ces réponses, ou évaluez-en de meilleures.</translation>
    </message>
    <message>
        <source>All {0} rows are longer than {1} tokens.</source>
        <translation>Les {0} lignes dépassent toutes {1} tokens.</translation>
    </message>
    <message>
        <source>Answers that are rated both up and down for the same question: {0}.</source>
        <translation>Réponses évaluées à la fois bonnes et pas bonnes pour la même question&#x202f;: {0}.</translation>
    </message>
    <message>
        <source>Ask every document</source>
        <translation>Interroger chaque document</translation>
    </message>
    <message>
        <source>Ask more questions, or choose another teacher.</source>
        <translation>Posez plus de questions, ou choisissez un autre modèle enseignant.</translation>
    </message>
    <message>
        <source>Ask the question again.</source>
        <translation>Reposez la question.</translation>
    </message>
    <message>
        <source>Asks the same question of every document, and counts.</source>
        <translation>Pose la même question à chaque document, et compte.</translation>
    </message>
    <message>
        <source>Calculator</source>
        <translation>Calculatrice</translation>
    </message>
    <message>
        <source>Cancel the installation, or remove them when it has ended.</source>
        <translation>Annulez l’installation, ou supprimez-les quand elle sera terminée.</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Graphique</translation>
    </message>
    <message>
        <source>Chart of a table</source>
        <translation>Graphique d’un tableau</translation>
    </message>
    <message>
        <source>Chats longer than about {0} tokens: {1}. A training leaves such rows out.</source>
        <translation>Discussions de plus d’environ {0} jetons&#x202f;: {1}. Un entraînement laisse ces lignes de côté.</translation>
    </message>
    <message>
        <source>Chats with a system prompt: {0}. Rows for training do not contain it.</source>
        <translation>Discussions avec une invite système&#x202f;: {0}. Les lignes d’entraînement ne la contiennent pas.</translation>
    </message>
    <message>
        <source>Chats with characters that are not seen: {0}.</source>
        <translation>Discussions avec des caractères invisibles&#x202f;: {0}.</translation>
    </message>
    <message>
        <source>Chats with control tokens of chat templates: {0}. They are defused in training.</source>
        <translation>Discussions avec des jetons de contrôle de modèles de discussion&#x202f;: {0}. Ils sont neutralisés à l’entraînement.</translation>
    </message>
    <message>
        <source>Check its names, types, dates and languages.</source>
        <translation>Vérifiez ses noms, types, dates et langues.</translation>
    </message>
    <message>
        <source>Check its permissions, or choose another data folder with --home.</source>
        <translation>Vérifiez ses autorisations ou choisissez un autre dossier de données avec --home.</translation>
    </message>
    <message>
        <source>Check pip&apos;s configuration (pip config list), and install them again.</source>
        <translation>Vérifiez la configuration de pip (pip config list) et installez-les à nouveau.</translation>
    </message>
    <message>
        <source>Check the network, and install them again.</source>
        <translation>Vérifiez le réseau et installez-les à nouveau.</translation>
    </message>
    <message>
        <source>Choose a complete model.</source>
        <translation>Choisissez un modèle complet.</translation>
    </message>
    <message>
        <source>Choose a larger model as the teacher.</source>
        <translation>Choisissez un modèle plus grand comme enseignant.</translation>
    </message>
    <message>
        <source>Choose a model in one file, or put its original weights (safetensors) beside it.</source>
        <translation>Choisissez un modèle en un seul fichier, ou placez ses poids d’origine (safetensors) à côté.</translation>
    </message>
    <message>
        <source>Choose another embedding model first.</source>
        <translation>Choisissez d’abord un autre modèle d’embedding.</translation>
    </message>
    <message>
        <source>Choose another one; inglenook models list shows the known ones.</source>
        <translation>Choisissez-en un autre ; inglenook models list affiche les modèles connus.</translation>
    </message>
    <message>
        <source>Choose it in the list again.</source>
        <translation>Choisissez-le de nouveau dans la liste.</translation>
    </message>
    <message>
        <source>Choose one of these.</source>
        <translation>Choisissez l’un de ces formats.</translation>
    </message>
    <message>
        <source>Choose one of those, or install Inglenook with pip: it converts others by itself.</source>
        <translation>Choisissez l’un d’eux, ou installez Inglenook avec pip&#x202f;: il convertit les autres de lui-même.</translation>
    </message>
    <message>
        <source>Close other programs, or train a smaller model; it goes on from its last checkpoint.</source>
        <translation>Fermez d’autres programmes, ou entraînez un modèle plus petit&#x202f;; l’entraînement reprend à son dernier point de contrôle.</translation>
    </message>
    <message>
        <source>Correct some answers, or rate a second answer to the same question.</source>
        <translation>Corrigez quelques réponses, ou évaluez une deuxième réponse à la même question.</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Date et heure</translation>
    </message>
    <message>
        <source>Enter sends the message</source>
        <translation>Entrée envoie le message</translation>
    </message>
    <message>
        <source>Equal rows are missing after the first {0} of them: {1}.</source>
        <translation>Des lignes identiques manquent après les {0} premières : {1}.</translation>
    </message>
    <message>
        <source>Every prompt begins with your facts, in all chats.</source>
        <translation>Chaque prompt commence par vos informations, dans toutes les conversations.</translation>
    </message>
    <message>
        <source>Find the fastest settings</source>
        <translation>Trouver les paramètres les plus rapides</translation>
    </message>
    <message>
        <source>Folders: {0}.</source>
        <translation>Dossiers&#x202f;: {0}.</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Police</translation>
    </message>
    <message>
        <source>For everything except code.</source>
        <translation>Pour tout, sauf le code.</translation>
    </message>
    <message>
        <source>Free some memory and try again; nothing changed.</source>
        <translation>Libérez de la mémoire et réessayez&#x202f;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Free some space and install them again.</source>
        <translation>Libérez de l’espace et installez-les à nouveau.</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>Libérez de l’espace et réessayez.</translation>
    </message>
    <message>
        <source>Free some space on the disk of the data folder, and check its permissions.</source>
        <translation>Libérez de l’espace sur le disque du dossier de données et vérifiez ses autorisations.</translation>
    </message>
    <message>
        <source>Free some space, check its permissions, or choose another folder with --home.</source>
        <translation>Libérez de l’espace, vérifiez ses droits d’accès ou choisissez un autre dossier avec --home.</translation>
    </message>
    <message>
        <source>Free some space. An open window continues by itself; give a command again.</source>
        <translation>Libérez de l’espace. Une fenêtre ouverte continue d’elle-même&#x202f;; une commande est à redonner.</translation>
    </message>
    <message>
        <source>Free some space; it goes on from its last checkpoint.</source>
        <translation>Libérez de l’espace&#x202f;; l’entraînement reprend à son dernier point de contrôle.</translation>
    </message>
    <message>
        <source>Frequency penalty</source>
        <translation>Pénalité de fréquence</translation>
    </message>
    <message>
        <source>GPU, CUDA, Vulkan, ROCm, Metal, VRAM, offload</source>
        <translation>GPU, CUDA, Vulkan, ROCm, Metal, VRAM, carte graphique, mémoire graphique, déport</translation>
    </message>
    <message>
        <source>Get it again.</source>
        <translation>Récupérez-le de nouveau.</translation>
    </message>
    <message>
        <source>Give a number such as 0.5, or none.</source>
        <translation>Indiquez un nombre comme 0.5, ou aucun.</translation>
    </message>
    <message>
        <source>Give up to {0} different ones, each of 1 to {1} characters on one line.</source>
        <translation>Donnez-en jusqu’à {0} différents, de 1 à {1} caractères chacun sur une ligne.</translation>
    </message>
    <message>
        <source>Give up to {0}, each of 1 to {1} characters on one line.</source>
        <translation>Indiquez-en au plus {0}, chacune de 1 à {1} caractères sur une ligne.</translation>
    </message>
    <message>
        <source>Held-out pairs that do not fit into the context were not judged: {0}.</source>
        <translation>Paires mises de côté qui ne tiennent pas dans le contexte et n’ont pas été jugées : {0}.</translation>
    </message>
    <message>
        <source>How fast Mirostat corrects itself.</source>
        <translation>Rapidité avec laquelle Mirostat se corrige.</translation>
    </message>
    <message>
        <source>How fast the penalty grows with the length of a repeated phrase.</source>
        <translation>Rapidité à laquelle la pénalité croît avec la longueur d’une phrase répétée.</translation>
    </message>
    <message>
        <source>How many of the last tokens the penalties look at; -1 means all.</source>
        <translation>Nombre de derniers tokens examinés par les pénalités&#x202f;; -1&#x202f;: tous.</translation>
    </message>
    <message>
        <source>How many of the passages found the model reads.</source>
        <translation>Nombre de passages trouvés que le modèle lit.</translation>
    </message>
    <message>
        <source>How many threads generate text.</source>
        <translation>Nombre de threads qui génèrent du texte.</translation>
    </message>
    <message>
        <source>How many tokens of the chat and its documents the model sees. More needs more memory; a change reloads the model.</source>
        <translation>Nombre de tokens de la conversation et de ses documents que le modèle voit. Davantage demande plus de mémoire&#x202f;; un changement recharge le modèle.</translation>
    </message>
    <message>
        <source>How much of the model runs on the graphics card, if there is one.</source>
        <translation>Part du modèle exécutée sur la carte graphique, s’il y en a une.</translation>
    </message>
    <message>
        <source>How often all but the least likely good words are dropped; 0: never.</source>
        <translation>Fréquence à laquelle tous les bons mots, sauf le moins probable, sont écartés&#x202f;; 0&#x202f;: jamais.</translation>
    </message>
    <message>
        <source>Hugging Face, proxy, URL</source>
        <translation>Hugging Face, proxy, URL, miroir, adresse</translation>
    </message>
    <message>
        <source>Import fewer chats at a time.</source>
        <translation>Importez moins de conversations à la fois.</translation>
    </message>
    <message>
        <source>In the background, once the window is open; the first answer comes sooner.</source>
        <translation>En arrière-plan, une fois la fenêtre ouverte&#x202f;; la première réponse arrive plus tôt.</translation>
    </message>
    <message>
        <source>In tokens; a longer answer can be continued.</source>
        <translation>En tokens&#x202f;; une réponse plus longue peut être poursuivie.</translation>
    </message>
    <message>
        <source>Inglenook is already running on this data folder ({0}) but does not answer.</source>
        <translation>Inglenook est déjà ouvert sur ce dossier de données ({0}), mais ne répond pas.</translation>
    </message>
    <message>
        <source>Inglenook {0}, another version than this one ({1}), is running on this data folder: {2}.</source>
        <translation>Inglenook {0}, une autre version que celle-ci ({1}), est ouvert sur ce dossier de données&#x202f;: {2}.</translation>
    </message>
    <message>
        <source>Install it again on the Models screen.</source>
        <translation>Réinstallez-le dans l’écran Modèles.</translation>
    </message>
    <message>
        <source>Install it again or uninstall it.</source>
        <translation>Réinstallez-le, ou désinstallez-le.</translation>
    </message>
    <message>
        <source>Install it again with {0}, or uninstall it.</source>
        <translation>Réinstallez-le avec {0}, ou désinstallez-le.</translation>
    </message>
    <message>
        <source>Install it, or give its full path.</source>
        <translation>Installez-le, ou indiquez son chemin complet.</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Instructions</translation>
    </message>
    <message>
        <source>It has no answer that can be rated.</source>
        <translation>Elle n’a aucune réponse qui puisse être évaluée.</translation>
    </message>
    <message>
        <source>It is being rebuilt.</source>
        <translation>Il est en cours de reconstruction.</translation>
    </message>
    <message>
        <source>It is nested too deeply.</source>
        <translation>Trop de niveaux d’imbrication.</translation>
    </message>
    <message>
        <source>It is unclear whether the answer before should have named it.</source>
        <translation>On ne sait pas si la réponse précédente aurait dû le nommer.</translation>
    </message>
    <message>
        <source>It looks like https://huggingface.co.</source>
        <translation>Elle ressemble à https://huggingface.co.</translation>
    </message>
    <message>
        <source>It may be damaged or far too large; export fewer chats at a time.</source>
        <translation>Il est peut-être endommagé ou bien trop volumineux&#x202f;; exportez moins de conversations à la fois.</translation>
    </message>
    <message>
        <source>It was stopped early.</source>
        <translation>Il a été arrêté avant la fin.</translation>
    </message>
    <message>
        <source>It would take about {0} minutes, and will end after {1}.</source>
        <translation>Il faudrait environ {0} minutes&#x202f;; l’entraînement s’arrêtera au bout de {1}.</translation>
    </message>
    <message>
        <source>Its name is not valid UTF-8. Rename it and add it again.</source>
        <translation>Son nom n’est pas en UTF-8 valide. Renommez-le et ajoutez-le de nouveau.</translation>
    </message>
    <message>
        <source>Judge it first; or try it in single chats.</source>
        <translation>Faites-le d’abord juger, ou essayez-le dans quelques conversations.</translation>
    </message>
    <message>
        <source>Keep processed chats on disk</source>
        <translation>Garder sur le disque les conversations traitées</translation>
    </message>
    <message>
        <source>Keep running in the tray</source>
        <translation>Rester dans la zone de notification</translation>
    </message>
    <message>
        <source>Keep the model in memory</source>
        <translation>Garder le modèle en mémoire</translation>
    </message>
    <message>
        <source>Keep the vectors on a Chroma server</source>
        <translation>Conserver les vecteurs sur un serveur Chroma</translation>
    </message>
    <message>
        <source>Keeps the surprise of the text constant; replaces top k, top p, min p.</source>
        <translation>Maintient constante la surprise du texte&#x202f;; remplace top k, top p et min p.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Known surveys: {0}.</source>
        <translation>Relevés connus&#x202f;: {0}.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Language of the window.</source>
        <translation>Langue de la fenêtre.</translation>
    </message>
    <message>
        <source>Layers on the graphics card</source>
        <translation>Couches sur la carte graphique</translation>
    </message>
    <message>
        <source>Let it train on, or delete it.</source>
        <translation>Laissez-le se poursuivre, ou supprimez-le.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>List a folder</source>
        <translation>Lister un dossier</translation>
    </message>
    <message>
        <source>List the possible values of a column of the type choice, and of no other.</source>
        <translation>Indiquez les valeurs possibles d’une colonne de type Choix, et d’elle seule.</translation>
    </message>
    <message>
        <source>Load the model at startup</source>
        <translation>Charger le modèle au démarrage</translation>
    </message>
    <message>
        <source>Lock when idle</source>
        <translation>Verrouiller en cas d’inactivité</translation>
    </message>
    <message>
        <source>Look for damaged rows among your ratings, or train another model.</source>
        <translation>Cherchez des lignes endommagées parmi vos évaluations, ou entraînez un autre modèle.</translation>
    </message>
    <message>
        <source>Maximum answer length</source>
        <translation>Longueur maximale des réponses</translation>
    </message>
    <message>
        <source>Min p</source>
        <translation>Min p</translation>
    </message>
    <message>
        <source>Minutes after the last answer; then its memory is freed, and the next question loads it again.</source>
        <translation>Minutes après la dernière réponse&#x202f;; sa mémoire est ensuite libérée, et la question suivante le recharge.</translation>
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
        <translation>Les modèles d’architecture {0} ne peuvent pas être entraînés ici.</translation>
    </message>
    <message>
        <source>Models without built-in reasoning write notes first, which are shown folded. A vote among several attempts makes short answers more reliable, and takes longer.</source>
        <translation>Les modèles sans raisonnement intégré écrivent d’abord des notes, affichées repliées. Un vote entre plusieurs essais rend les réponses courtes plus fiables, mais prend plus de temps.</translation>
    </message>
    <message>
        <source>Name a column for {0}.</source>
        <translation>Indiquez une colonne pour {0}.</translation>
    </message>
    <message>
        <source>Name another column.</source>
        <translation>Nommez une autre colonne.</translation>
    </message>
    <message>
        <source>Name what to ask.</source>
        <translation>Indiquez ce qu’il faut demander.</translation>
    </message>
    <message>
        <source>Names, addresses, numbers and keys that are found in what is sent to its models are replaced by pseudonyms, and put back into the answer. Its details show them.</source>
        <translation>Les noms, adresses, numéros et clés trouvés dans ce qui est envoyé à ses modèles sont remplacés par des pseudonymes, puis remis dans la réponse. Ses détails les montrent.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>No answer is rated yet: rate or correct some answers first.</source>
        <translation>Aucune réponse n’est encore évaluée&#x202f;: évaluez ou corrigez d’abord quelques réponses.</translation>
    </message>
    <message>
        <source>No answer was rated up or corrected.</source>
        <translation>Aucune réponse n’a été évaluée positivement ni corrigée.</translation>
    </message>
    <message>
        <source>No answer was rated.</source>
        <translation>Aucune réponse n’a été évaluée.</translation>
    </message>
    <message>
        <source>No more than the latest {0} ratings are read: a training takes no more rows than these give.</source>
        <translation>Seules les {0} dernières évaluations sont lues : un entraînement ne prend pas plus de lignes qu’elles n’en donnent.</translation>
    </message>
    <message>
        <source>No pairs can be held out, so there will be no verdict, without which no adapter is adopted: correct some answers, or rate a second answer to the same question.</source>
        <translation>Aucune paire ne peut être mise de côté, il n’y aura donc pas de verdict, sans lequel aucun adaptateur n’est adopté : corrigez quelques réponses ou évaluez une deuxième réponse à la même question.</translation>
    </message>
    <message>
        <source>No prompt has both a better and a worse answer: regenerate an answer and rate both, or write a correction.</source>
        <translation>Aucun prompt n’a à la fois une meilleure et une moins bonne réponse&#x202f;: régénérez une réponse et évaluez les deux, ou écrivez une correction.</translation>
    </message>
    <message>
        <source>No row matches {0}.</source>
        <translation>Aucune ligne ne correspond à {0}.</translation>
    </message>
    <message>
        <source>No sheet has the columns {0}.</source>
        <translation>Aucune feuille n’a les colonnes {0}.</translation>
    </message>
    <message>
        <source>No tables were found in {0}.</source>
        <translation>Aucun tableau n’a été trouvé dans {0}.</translation>
    </message>
    <message>
        <source>None of the pairs of answers fits into the model&apos;s context.</source>
        <translation>Aucune des paires de réponses ne tient dans le contexte du modèle.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Nothing was installed. Try again; if it happens twice, do not trust this index.</source>
        <translation>Rien n’a été installé. Réessayez ; si cela se produit deux fois, ne faites pas confiance à cet index.</translation>
    </message>
    <message>
        <source>Of the rated answers, {0} were imported: {1}.</source>
        <translation>Parmi les réponses évaluées, {0} ont été importées&#x202f;: {1}.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>Off if empty. Only random ids and vectors are sent, no text; but short texts can be approximated from vectors. They are rebuilt there in the background and removed here.</source>
        <translation>Désactivé si vide. Seuls des identifiants aléatoires et des vecteurs sont envoyés, jamais de texte&#x202f;; mais des textes courts peuvent être approchés à partir des vecteurs. Ils y sont recalculés en arrière-plan et supprimés d’ici.</translation>
    </message>
    <message>
        <source>Offer to remember</source>
        <translation>Proposer de retenir</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>Une fois</translation>
    </message>
    <message>
        <source>Only a single SELECT can be run.</source>
        <translation>Seul un SELECT unique peut être exécuté.</translation>
    </message>
    <message>
        <source>Only {0} answers of {1} are worth learning (left out: {2}).</source>
        <translation>Seules {0} réponses de {1} valent d’être apprises (laissées de côté&#x202f;: {2}).</translation>
    </message>
    <message>
        <source>Only {0} pairs can be held out, too few for a clear verdict: correct more answers, or rate a second answer to the same question.</source>
        <translation>Seules {0} paires peuvent être mises de côté, trop peu pour un verdict clair&#x202f;: corrigez plus de réponses, ou évaluez une deuxième réponse à la même question.</translation>
    </message>
    <message>
        <source>Only {0} questions can be held out, too few for a clear verdict: ask more questions.</source>
        <translation>Seules {0} questions peuvent être mises de côté, trop peu pour un verdict clair&#x202f;: posez plus de questions.</translation>
    </message>
    <message>
        <source>Open it again when the answer is finished.</source>
        <translation>Rouvrez-le une fois la réponse terminée.</translation>
    </message>
    <message>
        <source>Open it in the mail program that has its key and save it without encryption.</source>
        <translation>Ouvrez-le dans le logiciel de messagerie qui a sa clé et enregistrez-le sans chiffrement.</translation>
    </message>
    <message>
        <source>Open it in the program it came from and save it again.</source>
        <translation>Ouvrez-le dans le programme d’où il vient et enregistrez-le de nouveau.</translation>
    </message>
    <message>
        <source>Open it to see what it contains.</source>
        <translation>Ouvrez-le pour voir ce qu’il contient.</translation>
    </message>
    <message>
        <source>Otherwise Ctrl+Enter sends, and Enter begins a new line.</source>
        <translation>Sinon, Ctrl+Entrée envoie et Entrée commence une nouvelle ligne.</translation>
    </message>
    <message>
        <source>Pages 1–{0} could be read; the file is cut off.</source>
        <translation>Les pages 1 à {0} ont pu être lues&#x202f;; le fichier est tronqué.</translation>
    </message>
    <message>
        <source>Pages whose fonts do not tell which letters they show: {0}.</source>
        <translation>Pages dont les polices n’indiquent pas quelles lettres elles affichent&#x202f;: {0}.</translation>
    </message>
    <message>
        <source>Parquet files need the package pyarrow.</source>
        <translation>Les fichiers Parquet nécessitent le paquet pyarrow.</translation>
    </message>
    <message>
        <source>Passages per answer</source>
        <translation>Passages par réponse</translation>
    </message>
    <message>
        <source>Pause or stop it first.</source>
        <translation>Mettez-le d’abord en pause ou arrêtez-le.</translation>
    </message>
    <message>
        <source>Picks from the likeliest words that together reach this probability.</source>
        <translation>Choisit parmi les mots les plus probables qui atteignent ensemble cette probabilité.</translation>
    </message>
    <message>
        <source>Picks from this many of the likeliest words; 0 means all.</source>
        <translation>Choisit parmi ce nombre de mots les plus probables&#x202f;; 0 signifie tous.</translation>
    </message>
    <message>
        <source>Port {0} cannot be used here.</source>
        <translation>Le port {0} ne peut pas être utilisé ici.</translation>
    </message>
    <message>
        <source>Positive values discourage words that were used at all.</source>
        <translation>Des valeurs positives freinent les mots déjà employés.</translation>
    </message>
    <message>
        <source>Positive values discourage words the more often they were used.</source>
        <translation>Des valeurs positives freinent les mots d’autant plus qu’ils ont été employés souvent.</translation>
    </message>
    <message>
        <source>Prefers words about as surprising as usual; 1 turns it off.</source>
        <translation>Préfère les mots à peu près aussi surprenants que d’habitude&#x202f;; 1 désactive ce réglage.</translation>
    </message>
    <message>
        <source>Presence penalty</source>
        <translation>Pénalité de présence</translation>
    </message>
    <message>
        <source>Processor threads</source>
        <translation>Threads du processeur</translation>
    </message>
    <message>
        <source>Pseudonyms for a server of your own</source>
        <translation>Pseudonymes pour un serveur à vous</translation>
    </message>
    <message>
        <source>Put a name before it: {&quot;name&quot;: {&quot;command&quot;: &quot;…&quot;}}.</source>
        <translation>Faites-la précéder d’un nom&#x202f;: {&quot;name&quot;: {&quot;command&quot;: &quot;…&quot;}}.</translation>
    </message>
    <message>
        <source>Put all parts into one folder.</source>
        <translation>Mettez toutes les parties dans un même dossier.</translation>
    </message>
    <message>
        <source>Put one question on each line.</source>
        <translation>Mettez une question par ligne.</translation>
    </message>
    <message>
        <source>Put the file back or restore a backup; to begin anew, run inglenook wipe.</source>
        <translation>Remettez le fichier en place ou restaurez une sauvegarde ; pour repartir de zéro, lancez inglenook wipe.</translation>
    </message>
    <message>
        <source>Put the old file back, or start a new training.</source>
        <translation>Remettez l’ancien fichier, ou lancez un nouvel entraînement.</translation>
    </message>
    <message>
        <source>Put {0} back from a copy, or restore a backup.</source>
        <translation>Remettez {0} en place à partir d’une copie, ou restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>PySide6 is not installed.</source>
        <translation>PySide6 n’est pas installé.</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Qt does not find {0}.</source>
        <translation>Qt ne trouve pas {0}.</translation>
    </message>
    <message>
        <source>Query of a table</source>
        <translation>Requête sur un tableau</translation>
    </message>
    <message>
        <source>RAM, unload, idle</source>
        <translation>RAM, mémoire vive, décharger, inactivité, veille</translation>
    </message>
    <message>
        <source>Rate more answers, choose another judge or rubric, or label anyway (--anyway).</source>
        <translation>Évaluez plus de réponses, choisissez un autre juge ou une autre grille, ou étiquetez malgré tout (--anyway).</translation>
    </message>
    <message>
        <source>Rate more answers, or give the share that the bundle was exported with (--validation).</source>
        <translation>Évaluez plus de réponses, ou indiquez la part avec laquelle le paquet a été exporté (--validation).</translation>
    </message>
    <message>
        <source>Rate shorter conversations, or train a model with a longer context.</source>
        <translation>Évaluez des conversations plus courtes, ou entraînez un modèle au contexte plus long.</translation>
    </message>
    <message>
        <source>Read a document page</source>
        <translation>Lire une page de document</translation>
    </message>
    <message>
        <source>Read a file</source>
        <translation>Lire un fichier</translation>
    </message>
    <message>
        <source>Read it in the program it was bought for, or add a copy without protection.</source>
        <translation>Lisez-le dans le programme pour lequel il a été acheté, ou ajoutez une copie sans protection.</translation>
    </message>
    <message>
        <source>Reads a text file.</source>
        <translation>Lit un fichier texte.</translation>
    </message>
    <message>
        <source>Reads on in the last result that was cut.</source>
        <translation>Poursuit la lecture du dernier résultat coupé.</translation>
    </message>
    <message>
        <source>Reads one page of one of the user&apos;s documents.</source>
        <translation>Lit une page d’un de vos documents.</translation>
    </message>
    <message>
        <source>Reads the question and each passage together: more accurate, but each search takes up to two seconds longer.</source>
        <translation>Lit ensemble la question et chaque passage&#x202f;: plus précis, mais chaque recherche prend jusqu’à deux secondes de plus.</translation>
    </message>
    <message>
        <source>Regenerate it to read them as they are now.</source>
        <translation>Régénérez-la pour les lire tels qu’ils sont maintenant.</translation>
    </message>
    <message>
        <source>Reinstall Inglenook.</source>
        <translation>Réinstallez Inglenook.</translation>
    </message>
    <message>
        <source>Remove it on the Models screen and choose another model.</source>
        <translation>Retirez-le dans l’écran Modèles et choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>Remove it, or name another file.</source>
        <translation>Supprimez-le, ou indiquez un autre fichier.</translation>
    </message>
    <message>
        <source>Remove one that you no longer need.</source>
        <translation>Supprimez-en une dont vous n’avez plus besoin.</translation>
    </message>
    <message>
        <source>Remove them and install them again: inglenook train uninstall, inglenook train install.</source>
        <translation>Supprimez-les et installez-les à nouveau : inglenook train uninstall, inglenook train install.</translation>
    </message>
    <message>
        <source>Rename it and try again.</source>
        <translation>Renommez-le et réessayez.</translation>
    </message>
    <message>
        <source>Rename it, or choose another.</source>
        <translation>Renommez-le, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Rename it.</source>
        <translation>Renommez-le.</translation>
    </message>
    <message>
        <source>Rename one of them.</source>
        <translation>Renommez-en une.</translation>
    </message>
    <message>
        <source>Repetition penalty</source>
        <translation>Pénalité de répétition</translation>
    </message>
    <message>
        <source>Repetition window</source>
        <translation>Fenêtre de répétition</translation>
    </message>
    <message>
        <source>Reranker</source>
        <translation>Modèle de reclassement</translation>
    </message>
    <message>
        <source>Restore a backup, or rescue what can be read; the damaged file is kept aside.</source>
        <translation>Restaurez une sauvegarde, ou récupérez ce qui est lisible&#x202f;; le fichier endommagé est mis de côté.</translation>
    </message>
    <message>
        <source>Restore a backup; the damaged file stays where it is.</source>
        <translation>Restaurez une sauvegarde&#x202f;; le fichier endommagé reste où il est.</translation>
    </message>
    <message>
        <source>Restore an earlier backup.</source>
        <translation>Restaurez une sauvegarde antérieure.</translation>
    </message>
    <message>
        <source>Row {0} has {1} cells, those before it at most {2}.</source>
        <translation>La ligne {0} a {1} cellules, celles qui la précèdent au plus {2}.</translation>
    </message>
    <message>
        <source>Rows have the columns that TRL&apos;s trainers read; see docs/training.md.</source>
        <translation>Les lignes ont les colonnes que lisent les entraîneurs de TRL&#x202f;; voir docs/training.md.</translation>
    </message>
    <message>
        <source>Run both programs as the same user.</source>
        <translation>Exécutez les deux programmes avec le même utilisateur.</translation>
    </message>
    <message>
        <source>Runs Python: built-in functions and math, datetime, re, json.</source>
        <translation>Exécute du Python&#x202f;: fonctions intégrées et math, datetime, re, json.</translation>
    </message>
    <message>
        <source>Runs an SQL query over the tables in a file: joins, ranks, shares.</source>
        <translation>Exécute une requête SQL sur les tableaux d’un fichier&#x202f;: jointures, rangs, parts.</translation>
    </message>
    <message>
        <source>SIGILL, perhaps because this processor lacks an instruction</source>
        <translation>SIGILL, peut-être parce qu’une instruction manque à ce processeur</translation>
    </message>
    <message>
        <source>Same as system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Save a smaller version and add that.</source>
        <translation>Enregistrez-en une version plus petite et ajoutez-la.</translation>
    </message>
    <message>
        <source>Save it again without its pictures, or as PDF.</source>
        <translation>Enregistrez-le de nouveau sans ses images, ou en PDF.</translation>
    </message>
    <message>
        <source>Save it again.</source>
        <translation>Enregistrez-le de nouveau.</translation>
    </message>
    <message>
        <source>Save it as CSV.</source>
        <translation>Enregistrez-le en CSV.</translation>
    </message>
    <message>
        <source>Save it as DOCX, PPTX or PDF and add that.</source>
        <translation>Enregistrez-le en DOCX, PPTX ou PDF, puis ajoutez cette version.</translation>
    </message>
    <message>
        <source>Save it as PDF, DOCX or text and add that.</source>
        <translation>Enregistrez-le en PDF, DOCX ou texte, puis ajoutez cette version.</translation>
    </message>
    <message>
        <source>Save it as XLSX.</source>
        <translation>Enregistrez-le en XLSX.</translation>
    </message>
    <message>
        <source>Save it again with PEFT.</source>
        <translation>Enregistrez-le de nouveau avec PEFT.</translation>
    </message>
    <message>
        <source>Save the picture again and add that.</source>
        <translation>Enregistrez de nouveau l’image, puis ajoutez cette version.</translation>
    </message>
    <message>
        <source>Use {0} characters or fewer; put longer texts into a document.</source>
        <translation>Utilisez au plus {0} caractères&#x202f;; mettez les textes plus longs dans un document.</translation>
    </message>
    <message>
        <source>Send fewer messages, or set a longer context in Inglenook&apos;s settings.</source>
        <translation>Envoyez moins de messages, ou définissez un contexte plus long dans les paramètres d’Inglenook.</translation>
    </message>
    <message>
        <source>Set this machine&apos;s clock.</source>
        <translation>Réglez l’horloge de cet ordinateur.</translation>
    </message>
    <message>
        <source>Shorten it, attach less, or load the model with a longer context.</source>
        <translation>Raccourcissez-le, joignez moins de contenu, ou chargez le modèle avec un contexte plus long.</translation>
    </message>
    <message>
        <source>Simplify its schema or grammar.</source>
        <translation>Simplifiez son schéma ou sa grammaire.</translation>
    </message>
    <message>
        <source>Split it into smaller files and add those.</source>
        <translation>Divisez-le en fichiers plus petits, puis ajoutez-les.</translation>
    </message>
    <message>
        <source>Start Inglenook with the token in the variable {0}.</source>
        <translation>Lancez Inglenook avec le jeton dans la variable {0}.</translation>
    </message>
    <message>
        <source>Start it, or check its address and the network.</source>
        <translation>Démarrez-le, ou vérifiez son adresse et le réseau.</translation>
    </message>
    <message>
        <source>Start it, or choose another place for the vectors in Settings › Documents.</source>
        <translation>Démarrez-le, ou choisissez un autre emplacement pour les vecteurs dans Paramètres › Documents.</translation>
    </message>
    <message>
        <source>Store the key in the keyring again, then change it.</source>
        <translation>Remettez la clé dans le trousseau, puis changez-la.</translation>
    </message>
    <message>
        <source>Summarise one of them at a time: name it after an @.</source>
        <translation>Résumez-les un par un&#x202f;: indiquez chacun après un @.</translation>
    </message>
    <message>
        <source>Switch it off first.</source>
        <translation>Désactivez-la d’abord.</translation>
    </message>
    <message>
        <source>Switch it on first.</source>
        <translation>Activez-la d’abord.</translation>
    </message>
    <message>
        <source>There is not enough free memory to run {0}.</source>
        <translation>Il n’y a pas assez de mémoire libre pour exécuter {0}.</translation>
    </message>
    <message>
        <source>There is not enough memory to run this model.</source>
        <translation>Il n’y a pas assez de mémoire pour exécuter ce modèle.</translation>
    </message>
    <message>
        <source>There is nothing to tune.</source>
        <translation>Il n’y a rien à optimiser.</translation>
    </message>
    <message>
        <source>Think before answering</source>
        <translation>Réfléchir avant de répondre</translation>
    </message>
    <message>
        <source>This collection has no questions with known answers yet.</source>
        <translation>Cette collection n’a pas encore de questions à réponse connue.</translation>
    </message>
    <message>
        <source>This data folder is in use by {0}.</source>
        <translation>Ce dossier de données est utilisé par {0}.</translation>
    </message>
    <message>
        <source>This message is in another branch of the chat.</source>
        <translation>Ce message se trouve dans une autre branche de la conversation.</translation>
    </message>
    <message>
        <source>This spreadsheet is empty.</source>
        <translation>Ce classeur est vide.</translation>
    </message>
    <message>
        <source>This table is too large for the memory that tools may use.</source>
        <translation>Ce tableau est trop grand pour la mémoire dont disposent les outils.</translation>
    </message>
    <message>
        <source>This took longer than {0} s and was stopped.</source>
        <translation>L’opération a pris plus de {0}&#xa0;s et a été arrêtée.</translation>
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
        <translation>Utilisez une version de llama.cpp plus proche de {0}.</translation>
    </message>
    <message>
        <source>Use a version of llama.cpp close to the bundled one.</source>
        <translation>Utilisez une version de llama.cpp proche de celle fournie.</translation>
    </message>
    <message>
        <source>Remove it and add it again.</source>
        <translation>Retirez-la et ajoutez-la de nouveau.</translation>
    </message>
    <message>
        <source>Tells today&apos;s date, the weekday and the time.</source>
        <translation>Donne la date du jour, le jour de la semaine et l’heure.</translation>
    </message>
    <message>
        <source>The GPT4All chat {0} cannot be read; {1}.</source>
        <translation>Impossible de lire la conversation GPT4All {0}&#x202f;; {1}.</translation>
    </message>
    <message>
        <source>The JSON Schema for this answer cannot be used: {0}.</source>
        <translation>Impossible d’utiliser le schéma JSON de cette réponse&#x202f;: {0}.</translation>
    </message>
    <message>
        <source>The JSON Schema is not valid JSON: {0}.</source>
        <translation>Le schéma JSON n’est pas du JSON valide&#x202f;: {0}.</translation>
    </message>
    <message>
        <source>The JSON Schema is not valid: {0}.</source>
        <translation>Le schéma JSON n’est pas valide&#x202f;: {0}.</translation>
    </message>
    <message>
        <source>The JSON was cut at {0} tokens.</source>
        <translation>Le JSON a été coupé à {0} tokens.</translation>
    </message>
    <message>
        <source>The adapter changes {0}, which the base model does not have.</source>
        <translation>L’adaptateur modifie {0}, qui n’existe pas dans le modèle de base.</translation>
    </message>
    <message>
        <source>The adapter {0} cannot be used with this model: {1}.</source>
        <translation>L’adaptateur {0} ne peut pas être utilisé avec ce modèle&#x202f;: {1}.</translation>
    </message>
    <message>
        <source>The adapter&apos;s {0} has the shape {1}, which does not fit the base model.</source>
        <translation>{0} de l’adaptateur a la forme {1}, qui ne convient pas au modèle de base.</translation>
    </message>
    <message>
        <source>The answer has no citation {0}.</source>
        <translation>La réponse n’a pas de référence {0}.</translation>
    </message>
    <message>
        <source>The archive is damaged ({0}).</source>
        <translation>L’archive est endommagée ({0}).</translation>
    </message>
    <message>
        <source>The archive unpacks to more than {0} MiB.</source>
        <translation>L’archive dépasse {0}&#xa0;Mio une fois décompressée.</translation>
    </message>
    <message>
        <source>The assistant has no name.</source>
        <translation>L’assistant n’a pas de nom.</translation>
    </message>
    <message>
        <source>The backup would be damaged ({0}).</source>
        <translation>La sauvegarde serait endommagée ({0}).</translation>
    </message>
    <message>
        <source>The cells of this spreadsheet are too far apart.</source>
        <translation>Les cellules de ce classeur sont trop éloignées les unes des autres.</translation>
    </message>
    <message>
        <source>The chat has no messages with content.</source>
        <translation>La conversation n’a aucun message avec du contenu.</translation>
    </message>
    <message>
        <source>The chat template inside this model cannot be used: {0}.</source>
        <translation>Le gabarit de conversation contenu dans ce modèle est inutilisable&#x202f;: {0}.</translation>
    </message>
    <message>
        <source>The clock says {0}, which is before Inglenook was installed.</source>
        <translation>L’horloge indique {0}, une date antérieure à l’installation d’Inglenook.</translation>
    </message>
    <message>
        <source>The command is not complete.</source>
        <translation>La commande est incomplète.</translation>
    </message>
    <message>
        <source>The command line works without one: inglenook ask.</source>
        <translation>La ligne de commande s’en passe&#x202f;: inglenook ask.</translation>
    </message>
    <message>
        <source>The configuration names no tool server.</source>
        <translation>La configuration n’indique aucun serveur d’outils.</translation>
    </message>
    <message>
        <source>The configuration of tool servers is not valid: {0}.</source>
        <translation>La configuration des serveurs d’outils n’est pas valide&#x202f;: {0}.</translation>
    </message>
    <message>
        <source>The connection to {0} failed ({1}).</source>
        <translation>La connexion à {0} a échoué ({1}).</translation>
    </message>
    <message>
        <source>The conversation is longer than the {0} tokens that the model&apos;s context holds.</source>
        <translation>La conversation est plus longue que les {0} tokens du contexte du modèle.</translation>
    </message>
    <message>
        <source>The copy of the database cannot be written: {0}.</source>
        <translation>Impossible d’écrire la copie de la base de données&#x202f;: {0}.</translation>
    </message>
    <message>
        <source>The data folder {0} cannot be written to.</source>
        <translation>Impossible d’écrire dans le dossier de données {0}.</translation>
    </message>
    <message>
        <source>The database cannot be opened for writing.</source>
        <translation>Impossible d’ouvrir la base de données en écriture.</translation>
    </message>
    <message>
        <source>The database file is damaged ({0}).</source>
        <translation>Le fichier de la base de données est endommagé ({0}).</translation>
    </message>
    <message>
        <source>The database file is damaged.</source>
        <translation>Le fichier de la base de données est endommagé.</translation>
    </message>
    <message>
        <source>The description of a tool cannot be used: {0}.</source>
        <translation>La description d’un outil est inutilisable&#x202f;: {0}.</translation>
    </message>
    <message>
        <source>The disk that holds your data is full or failing; nothing was lost.</source>
        <translation>Le disque qui contient vos données est plein ou défaillant&#x202f;; rien n’a été perdu.</translation>
    </message>
    <message>
        <source>The document collection “{0}” is not imported.</source>
        <translation>La collection de documents «&#x202f;{0}&#x202f;» n’est pas importée.</translation>
    </message>
    <message>
        <source>The download could not be written: {0}.</source>
        <translation>Impossible d’écrire le téléchargement&#x202f;: {0}.</translation>
    </message>
    <message>
        <source>The download was cut off.</source>
        <translation>Le téléchargement a été interrompu.</translation>
    </message>
    <message>
        <source>The end of “{0}” is missing.</source>
        <translation>La fin de «&#x202f;{0}&#x202f;» est manquante.</translation>
    </message>
    <message>
        <source>The engine cannot load {0}: {1}.</source>
        <translation>Le moteur ne peut pas charger {0}&#x202f;: {1}.</translation>
    </message>
    <message>
        <source>The file contains this chat twice.</source>
        <translation>Le fichier contient cette conversation deux fois.</translation>
    </message>
    <message>
        <source>The file {0} cannot be read ({1}).</source>
        <translation>Impossible de lire le fichier {0} ({1}).</translation>
    </message>
    <message>
        <source>The file {0} cannot be read: {1}.</source>
        <translation>Impossible de lire le fichier {0}&#x202f;: {1}.</translation>
    </message>
    <message>
        <source>The file {0} cannot be read; {1}.</source>
        <translation>Impossible de lire le fichier {0}&#x202f;; {1}.</translation>
    </message>
    <message>
        <source>The file {0} in the archive is protected by a password.</source>
        <translation>Le fichier {0} de l’archive est protégé par un mot de passe.</translation>
    </message>
    <message>
        <source>The file {0} is larger than {1} MiB.</source>
        <translation>Le fichier {0} dépasse {1}&#xa0;Mio.</translation>
    </message>
    <message>
        <source>The file {0} is not among the messages; its name is kept.</source>
        <translation>Le fichier {0} n’est pas parmi les messages&#x202f;; son nom est conservé.</translation>
    </message>
    <message>
        <source>The file {0} is not imported; its name is kept.</source>
        <translation>Le fichier {0} n’est pas importé&#x202f;; son nom est conservé.</translation>
    </message>
    <message>
        <source>The file {0} is not in the export; its name is kept.</source>
        <translation>Le fichier {0} n’est pas dans l’export&#x202f;; son nom est conservé.</translation>
    </message>
    <message>
        <source>The file {0} is not text in UTF-8.</source>
        <translation>Le fichier {0} n’est pas du texte en UTF-8.</translation>
    </message>
    <message>
        <source>The file {0} stays in Google Drive; its name is kept.</source>
        <translation>Le fichier {0} reste dans Google Drive&#x202f;; son nom est conservé.</translation>
    </message>
    <message>
        <source>The folder for temporary files cannot be written: {0}.</source>
        <translation>Impossible d’écrire dans le dossier des fichiers temporaires&#x202f;: {0}.</translation>
    </message>
    <message>
        <source>The folder has no name.</source>
        <translation>Le dossier n’a pas de nom.</translation>
    </message>
    <message>
        <source>The backup folder cannot be created: {0}.</source>
        <translation>Impossible de créer le dossier des sauvegardes&#x202f;: {0}.</translation>
    </message>
    <message>
        <source>The grammar for this answer is not valid GBNF.</source>
        <translation>La grammaire de cette réponse n’est pas du GBNF valide.</translation>
    </message>
    <message>
        <source>The hub has no such repository or file.</source>
        <translation>Ce dépôt ou ce fichier n’existe pas sur le hub.</translation>
    </message>
    <message>
        <source>The hub refused the request (status {0}).</source>
        <translation>Le hub a refusé la requête (état {0}).</translation>
    </message>
    <message>
        <source>The hub accepts files only with an access token that has write permission.</source>
        <translation>Le hub n’accepte de fichiers qu’avec un jeton d’accès autorisant l’écriture.</translation>
    </message>
    <message>
        <source>The importance matrix {0} cannot be used: {1}.</source>
        <translation>La matrice d’importance {0} est inutilisable&#x202f;: {1}.</translation>
    </message>
    <message>
        <source>The judge agrees with you in {0} of {1} pairs ({2}), too little to label for you.</source>
        <translation>Le juge est d’accord avec vous dans {0} paires sur {1} ({2}), trop peu pour étiqueter à votre place.</translation>
    </message>
    <message>
        <source>The judge gave no clear grade.</source>
        <translation>Le juge n’a pas donné de note claire.</translation>
    </message>
    <message>
        <source>The key file of this data folder is missing or damaged.</source>
        <translation>Le fichier de clé de ce dossier de données est manquant ou endommagé.</translation>
    </message>
    <message>
        <source>The key file {0} cannot be written: {1}.</source>
        <translation>Impossible d’écrire le fichier de clé {0}&#x202f;: {1}.</translation>
    </message>
    <message>
        <source>The keyring does not answer.</source>
        <translation>Le trousseau ne répond pas.</translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation>Le trousseau est verrouillé.</translation>
    </message>
    <message>
        <source>The keyring no longer has the key to your conversations.</source>
        <translation>Le trousseau ne contient plus la clé de vos conversations.</translation>
    </message>
    <message>
        <source>The keyring no longer has the secret of this data folder.</source>
        <translation>Le trousseau ne contient plus le secret de ce dossier de données.</translation>
    </message>
    <message>
        <source>The last message is cut off; its end is missing.</source>
        <translation>Le dernier message est tronqué&#x202f;; sa fin est manquante.</translation>
    </message>
    <message>
        <source>The letters in the path of {0} are not UTF-8.</source>
        <translation>Les lettres du chemin de {0} ne sont pas en UTF-8.</translation>
    </message>
    <message>
        <source>The library in {0} cannot be loaded: {1}.</source>
        <translation>Impossible de charger la bibliothèque dans {0}&#x202f;: {1}.</translation>
    </message>
    <message>
        <source>The library in {0} crashed when it was tried, and is not used.</source>
        <translation>La bibliothèque dans {0} a planté lors de l’essai et n’est pas utilisée.</translation>
    </message>
    <message>
        <source>The library in {0} does not compute what the bundled one does: a perplexity of {1} instead of {2}.</source>
        <translation>La bibliothèque dans {0} ne calcule pas comme celle fournie&#x202f;: une perplexité de {1} au lieu de {2}.</translation>
    </message>
    <message>
        <source>The library in {0} lacks a function that the bindings call: {1}.</source>
        <translation>Il manque à la bibliothèque dans {0} une fonction que les liaisons appellent&#x202f;: {1}.</translation>
    </message>
    <message>
        <source>The local API is off.</source>
        <translation>L’API locale est désactivée.</translation>
    </message>
    <message>
        <source>The local API is already on.</source>
        <translation>L’API locale est déjà activée.</translation>
    </message>
    <message>
        <source>System prompt for every chat.</source>
        <translation>Prompt système de toutes les conversations.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Température</translation>
    </message>
    <message>
        <source>Tests each model once for a few seconds, while nothing else is running.</source>
        <translation>Essaie chaque modèle une fois pendant quelques secondes, quand rien d’autre n’est en cours.</translation>
    </message>
    <message>
        <source>The adapter {0} was not trained for {1}, but for the model file with the SHA-256 {2}….</source>
        <translation>L’adaptateur {0} n’a pas été entraîné pour {1}, mais pour le fichier de modèle dont le SHA-256 est {2}….</translation>
    </message>
    <message>
        <source>The address of llama-server, vLLM or another Inglenook. What you ask such a model, including document passages, is sent to that server.</source>
        <translation>L’adresse de llama-server, de vLLM ou d’un autre Inglenook. Ce que vous demandez à un tel modèle, passages de documents compris, est envoyé à ce serveur.</translation>
    </message>
    <message>
        <source>The assistants are: {0}.</source>
        <translation>Les assistants sont&#x202f;: {0}.</translation>
    </message>
    <message>
        <source>The colours of the window.</source>
        <translation>Couleurs de la fenêtre.</translation>
    </message>
    <message>
        <source>The earlier file is kept as {0}.</source>
        <translation>L’ancien fichier est conservé sous le nom {0}.</translation>
    </message>
    <message>
        <source>The file {0} contains more values than a chat export of its size.</source>
        <translation>Le fichier {0} contient plus de valeurs qu’un export de conversations de sa taille.</translation>
    </message>
    <message>
        <source>The file {0} was written by another user, or others may change it.</source>
        <translation>Le fichier {0} a été écrit par un autre utilisateur, ou d’autres peuvent le modifier.</translation>
    </message>
    <message>
        <source>The folder of its libraries; empty for the bundled one.</source>
        <translation>Le dossier de ses bibliothèques&#x202f;; vide pour celle fournie.</translation>
    </message>
    <message>
        <source>The hub or a mirror of it. It is contacted only when you search or download.</source>
        <translation>Le hub ou l’un de ses miroirs. Il n’est contacté que lorsque vous recherchez ou téléchargez.</translation>
    </message>
    <message>
        <source>The keys of each action whose shortcut you changed.</source>
        <translation>Les touches de chaque action dont vous avez changé le raccourci.</translation>
    </message>
    <message>
        <source>The longest phrase, in tokens, that may repeat without a penalty.</source>
        <translation>La plus longue phrase, en tokens, qui peut se répéter sans pénalité.</translation>
    </message>
    <message>
        <source>The message is cut off; its end is missing.</source>
        <translation>Le message est tronqué&#x202f;; sa fin est manquante.</translation>
    </message>
    <message>
        <source>The model called {0} with arguments that are not a JSON object.</source>
        <translation>Le modèle a appelé {0} avec des arguments qui ne sont pas un objet JSON.</translation>
    </message>
    <message>
        <source>The model catalogue {0} cannot be used: {1}.</source>
        <translation>Le catalogue de modèles {0} est inutilisable&#x202f;: {1}.</translation>
    </message>
    <message>
        <source>The model could not read the text.</source>
        <translation>Le modèle n’a pas pu lire le texte.</translation>
    </message>
    <message>
        <source>The model file {0} cannot be read: {1}.</source>
        <translation>Impossible de lire le fichier de modèle {0}&#x202f;: {1}.</translation>
    </message>
    <message>
        <source>The model in {0} outputs {1} scores; a reranker outputs one.</source>
        <translation>Le modèle dans {0} produit {1} scores&#x202f;; un modèle de reclassement n’en produit qu’un.</translation>
    </message>
    <message>
        <source>The model&apos;s values overflowed in {0}.</source>
        <translation>Les valeurs du modèle ont débordé dans {0}.</translation>
    </message>
    <message>
        <source>The most programs written for a computed answer, or attempts before a vote. Two that agree at once are enough.</source>
        <translation>Nombre maximal de programmes écrits pour une réponse calculée, ou d’essais avant un vote. Deux qui concordent d’emblée suffisent.</translation>
    </message>
    <message>
        <source>The new key is kept behind your passphrase too.</source>
        <translation>La nouvelle clé est aussi protégée par votre phrase secrète.</translation>
    </message>
    <message>
        <source>The passages read do not confirm an answer.</source>
        <translation>Les passages lus ne confirment aucune réponse.</translation>
    </message>
    <message>
        <source>The passages read do not contain {0}, which the model answered.</source>
        <translation>Les passages lus ne contiennent pas {0}, donné en réponse par le modèle.</translation>
    </message>
    <message>
        <source>The password does not open “{0}”.</source>
        <translation>Le mot de passe n’ouvre pas «&#x202f;{0}&#x202f;».</translation>
    </message>
    <message>
        <source>The path of the data folder is not valid UTF-8.</source>
        <translation>Le chemin du dossier de données n’est pas en UTF-8 valide.</translation>
    </message>
    <message>
        <source>The picture is cut off; its lower part is missing.</source>
        <translation>L’image est tronquée&#x202f;; sa partie inférieure est manquante.</translation>
    </message>
    <message>
        <source>The probability from which XTC counts a word as good.</source>
        <translation>Probabilité à partir de laquelle XTC considère un mot comme bon.</translation>
    </message>
    <message>
        <source>The program on the other side of the local socket belongs to another user.</source>
        <translation>Le programme à l’autre bout du socket local appartient à un autre utilisateur.</translation>
    </message>
    <message>
        <source>The prompts of {0} rated answers begin after an answer that was rated down without a correction, excluded, or incomplete.</source>
        <translation>Les prompts de {0} réponses évaluées commencent après une réponse évaluée négativement sans correction, exclue ou incomplète.</translation>
    </message>
    <message>
        <source>The question asks for a chart.</source>
        <translation>La question demande un graphique.</translation>
    </message>
    <message>
        <source>The question asks for a quantity that follows from several numbers.</source>
        <translation>La question demande une grandeur qui découle de plusieurs nombres.</translation>
    </message>
    <message>
        <source>The question asks for the date or time.</source>
        <translation>La question demande la date ou l’heure.</translation>
    </message>
    <message>
        <source>The question asks to convert units.</source>
        <translation>La question demande de convertir des unités.</translation>
    </message>
    <message>
        <source>The question contains arithmetic.</source>
        <translation>La question contient un calcul.</translation>
    </message>
    <message>
        <source>The question is empty.</source>
        <translation>La question est vide.</translation>
    </message>
    <message>
        <source>The question names a file or folder.</source>
        <translation>La question nomme un fichier ou un dossier.</translation>
    </message>
    <message>
        <source>The question names a tool that you added.</source>
        <translation>La question nomme un outil que vous avez ajouté.</translation>
    </message>
    <message>
        <source>The repository has no file {0}.</source>
        <translation>Le dépôt ne contient pas de fichier {0}.</translation>
    </message>
    <message>
        <source>The running Inglenook, {0}, cannot be reached: {1}.</source>
        <translation>L’instance ouverte d’Inglenook, {0}, est injoignable&#x202f;: {1}.</translation>
    </message>
    <message>
        <source>The sandbox for calculations is missing.</source>
        <translation>Le bac à sable pour les calculs est manquant.</translation>
    </message>
    <message>
        <source>The search index of this collection was damaged.</source>
        <translation>L’index de recherche de cette collection était endommagé.</translation>
    </message>
    <message>
        <source>The server answered with the status {0}.</source>
        <translation>Le serveur a répondu avec l’état {0}.</translation>
    </message>
    <message>
        <source>The server does not accept the key.</source>
        <translation>Le serveur n’accepte pas la clé.</translation>
    </message>
    <message>
        <source>The server at {0} cut the answer off.</source>
        <translation>Le serveur {0} a interrompu la réponse.</translation>
    </message>
    <message>
        <source>The server at {0} does not answer ({1}).</source>
        <translation>Le serveur {0} ne répond pas ({1}).</translation>
    </message>
    <message>
        <source>The server at {0} no longer has the model {1}.</source>
        <translation>Le serveur {0} n’a plus le modèle {1}.</translation>
    </message>
    <message>
        <source>The server at {0} offers no models.</source>
        <translation>Le serveur {0} ne propose aucun modèle.</translation>
    </message>
    <message>
        <source>The server ended during the call ({0}).</source>
        <translation>Le serveur s’est arrêté pendant l’appel ({0}).</translation>
    </message>
    <message>
        <source>The server ended during the call.</source>
        <translation>Le serveur s’est arrêté pendant l’appel.</translation>
    </message>
    <message>
        <source>The server says: {0}</source>
        <translation>Le serveur indique&#x202f;: {0}</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not in the form of OpenAI&apos;s API.</source>
        <translation>La réponse du serveur n’a pas la forme de l’API d’OpenAI.</translation>
    </message>
    <message>
        <source>The settings could not be saved: {0}.</source>
        <translation>Impossible d’enregistrer les paramètres&#x202f;: {0}.</translation>
    </message>
    <message>
        <source>The sheets are {0}.</source>
        <translation>Les feuilles sont&#x202f;: {0}.</translation>
    </message>
    <message>
        <source>The surprise that Mirostat aims at; lower is more predictable.</source>
        <translation>La surprise que vise Mirostat&#x202f;; plus elle est basse, plus le texte est prévisible.</translation>
    </message>
    <message>
        <source>The text is too short to measure on.</source>
        <translation>Le texte est trop court pour une mesure.</translation>
    </message>
    <message>
        <source>The text is too short: {0} tokens of at least {1}.</source>
        <translation>Le texte est trop court&#x202f;: {0} tokens sur au moins {1}.</translation>
    </message>
    <message>
        <source>The tool server {0} cannot be started: there is no program {1}.</source>
        <translation>Impossible de démarrer le serveur d’outils {0}&#x202f;: il n’y a pas de programme {1}.</translation>
    </message>
    <message>
        <source>The tool server {0} did not start ({1}).</source>
        <translation>Le serveur d’outils {0} n’a pas démarré ({1}).</translation>
    </message>
    <message>
        <source>The tool server {0} has no command.</source>
        <translation>Le serveur d’outils {0} n’a pas de commande.</translation>
    </message>
    <message>
        <source>The tool servers could not be saved ({0}).</source>
        <translation>Impossible d’enregistrer les serveurs d’outils ({0}).</translation>
    </message>
    <message>
        <source>The two models have different vocabularies.</source>
        <translation>Les deux modèles ont des vocabulaires différents.</translation>
    </message>
    <message>
        <source>The vector server at {0} does not answer ({1}).</source>
        <translation>Le serveur de vecteurs {0} ne répond pas ({1}).</translation>
    </message>
    <message>
        <source>The vector server at {0} failed ({1}).</source>
        <translation>Le serveur de vecteurs {0} a échoué ({1}).</translation>
    </message>
    <message>
        <source>The vector server at {0} is not found ({1}).</source>
        <translation>Le serveur de vecteurs {0} est introuvable ({1}).</translation>
    </message>
    <message>
        <source>The {0} in {1} cannot be used ({2}).</source>
        <translation>Le {0} dans {1} est inutilisable ({2}).</translation>
    </message>
    <message>
        <source>The {0} is not in {1}: {2} is missing.</source>
        <translation>Le {0} n’est pas dans {1}&#x202f;: {2} est manquant.</translation>
    </message>
    <message>
        <source>The {0} worker could not be started: {1}.</source>
        <translation>Impossible de démarrer le processus {0}&#x202f;: {1}.</translation>
    </message>
    <message>
        <source>The {0} worker did not stop when asked and was terminated.</source>
        <translation>Le processus {0} ne s’est pas arrêté à la demande et a été interrompu.</translation>
    </message>
    <message>
        <source>The {0} worker stopped ({1}).</source>
        <translation>Le processus {0}&#xa0;s’est arrêté ({1}).</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>There are no numbers in {0}.</source>
        <translation>Il n’y a pas de nombres dans {0}.</translation>
    </message>
    <message>
        <source>There are {0} files, more than the {1} that are looked through.</source>
        <translation>Il y a {0} fichiers, plus que les {1} qui sont parcourus.</translation>
    </message>
    <message>
        <source>There is a tool server named {0} already.</source>
        <translation>Il existe déjà un serveur d’outils nommé {0}.</translation>
    </message>
    <message>
        <source>There is already a collection named “{0}”.</source>
        <translation>Il existe déjà une collection nommée «&#x202f;{0}&#x202f;».</translation>
    </message>
    <message>
        <source>There is already an assistant named “{0}”.</source>
        <translation>Il existe déjà un assistant nommé «&#x202f;{0}&#x202f;».</translation>
    </message>
    <message>
        <source>There is no answer {0}.</source>
        <translation>La réponse {0} n’existe pas.</translation>
    </message>
    <message>
        <source>There is no assistant “{0}”.</source>
        <translation>L’assistant «&#x202f;{0}&#x202f;» n’existe pas.</translation>
    </message>
    <message>
        <source>There is no chat file in {0}.</source>
        <translation>Il n’y a pas de fichier de conversation dans {0}.</translation>
    </message>
    <message>
        <source>There is no chat from a supported program in {0}.</source>
        <translation>Il n’y a aucune conversation d’un programme pris en charge dans {0}.</translation>
    </message>
    <message>
        <source>There is no chat with a question yet.</source>
        <translation>Il n’y a pas encore de conversation contenant une question.</translation>
    </message>
    <message>
        <source>There is no chat {0} in the bin.</source>
        <translation>La conversation {0} n’est pas dans la corbeille.</translation>
    </message>
    <message>
        <source>There is no chat {0}.</source>
        <translation>La conversation {0} n’existe pas.</translation>
    </message>
    <message>
        <source>There is no collection named {0}.</source>
        <translation>Aucune collection ne s’appelle {0}.</translation>
    </message>
    <message>
        <source>There is no column {0}.</source>
        <translation>La colonne {0} n’existe pas.</translation>
    </message>
    <message>
        <source>There is no comparison.</source>
        <translation>Il n’y a pas de comparaison.</translation>
    </message>
    <message>
        <source>There is no display to open the window on.</source>
        <translation>Il n’y a pas d’écran où ouvrir la fenêtre.</translation>
    </message>
    <message>
        <source>There is no display, so the window cannot open.</source>
        <translation>Il n’y a pas d’écran&#x202f;: la fenêtre ne peut pas s’ouvrir.</translation>
    </message>
    <message>
        <source>There is no document yet.</source>
        <translation>Il n’y a pas encore de document.</translation>
    </message>
    <message>
        <source>There is no file or folder {0}.</source>
        <translation>Le fichier ou dossier {0} n’existe pas.</translation>
    </message>
    <message>
        <source>There is no file {0}.</source>
        <translation>Le fichier {0} n’existe pas.</translation>
    </message>
    <message>
        <source>There is no folder {0}.</source>
        <translation>Le dossier {0} n’existe pas.</translation>
    </message>
    <message>
        <source>There is no grant {0}.</source>
        <translation>L’autorisation {0} n’existe pas.</translation>
    </message>
    <message>
        <source>There is no keyring here that can protect a key.</source>
        <translation>Il n’y a ici aucun trousseau capable de protéger une clé.</translation>
    </message>
    <message>
        <source>There is no keyring here that can protect a token.</source>
        <translation>Il n’y a ici aucun trousseau capable de protéger un jeton.</translation>
    </message>
    <message>
        <source>There is no message {0}.</source>
        <translation>Le message {0} n’existe pas.</translation>
    </message>
    <message>
        <source>There is no model named {0}.</source>
        <translation>Aucun modèle ne s’appelle {0}.</translation>
    </message>
    <message>
        <source>There is no model on this machine yet.</source>
        <translation>Il n’y a pas encore de modèle sur cet ordinateur.</translation>
    </message>
    <message>
        <source>There is no space left to write {0}.</source>
        <translation>Il n’y a plus de place pour écrire {0}.</translation>
    </message>
    <message>
        <source>There is not enough disk space to convert the model in {0}.</source>
        <translation>Il n’y a pas assez d’espace disque pour convertir le modèle dans {0}.</translation>
    </message>
    <message>
        <source>There is no shared library of llama.cpp in {0}.</source>
        <translation>Il n’y a pas de bibliothèque partagée de llama.cpp dans {0}.</translation>
    </message>
    <message>
        <source>There is no sheet {0}.</source>
        <translation>La feuille {0} n’existe pas.</translation>
    </message>
    <message>
        <source>There is no such GGUF file: {0}.</source>
        <translation>Ce fichier GGUF n’existe pas&#x202f;: {0}.</translation>
    </message>
    <message>
        <source>There is no tool server named {0}.</source>
        <translation>Aucun serveur d’outils ne s’appelle {0}.</translation>
    </message>
    <message>
        <source>There is no type {0}.</source>
        <translation>Le type {0} n’existe pas.</translation>
    </message>
    <message>
        <source>There is no {0} in the archive.</source>
        <translation>{0} n’est pas dans l’archive.</translation>
    </message>
    <message>
        <source>There is no {0} named {1}.</source>
        <translation>Aucun {0} ne s’appelle {1}.</translation>
    </message>
    <message>
        <source>There is not enough memory for a context of {0} tokens.</source>
        <translation>Il n’y a pas assez de mémoire pour un contexte de {0} tokens.</translation>
    </message>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>Il n’y a pas assez de mémoire pour cela.</translation>
    </message>
    <message>
        <source>There is not enough memory to load {0}.</source>
        <translation>Il n’y a pas assez de mémoire pour charger {0}.</translation>
    </message>
    <message>
        <source>There is not enough memory to measure this model.</source>
        <translation>Il n’y a pas assez de mémoire pour mesurer ce modèle.</translation>
    </message>
    <message>
        <source>There is not enough disk space for {0}: it takes about {1} GB, and {2} GB are free.</source>
        <translation>Il n’y a pas assez d’espace disque pour {0}&#x202f;: il faut environ {1}&#xa0;Go, et {2}&#xa0;Go sont libres.</translation>
    </message>
    <message>
        <source>Set a longer context, or rate shorter conversations.</source>
        <translation>Réglez un contexte plus long, ou évaluez des conversations plus courtes.</translation>
    </message>
    <message>
        <source>Split it into several surveys.</source>
        <translation>Répartissez-le en plusieurs relevés.</translation>
    </message>
    <message>
        <source>The column “{0}” has choices, but another type.</source>
        <translation>La colonne «&#x202f;{0}&#x202f;» a des choix, mais un autre type.</translation>
    </message>
    <message>
        <source>The column “{0}” has no choices.</source>
        <translation>La colonne «&#x202f;{0}&#x202f;» n’a pas de choix.</translation>
    </message>
    <message>
        <source>The connection to {0} failed.</source>
        <translation>La connexion à {0} a échoué.</translation>
    </message>
    <message>
        <source>The database file is missing or empty, although this data folder was in use.</source>
        <translation>Le fichier de la base de données manque ou est vide, alors que ce dossier de données a servi.</translation>
    </message>
    <message>
        <source>The document tries to tell the model what to answer.</source>
        <translation>Le document tente de dicter au modèle sa réponse.</translation>
    </message>
    <message>
        <source>The labels of the column “{0}” are too many or too long.</source>
        <translation>Les libellés de la colonne « {0} » sont trop nombreux ou trop longs.</translation>
    </message>
    <message>
        <source>The model found nothing, but the document speaks of it.</source>
        <translation>Le modèle n’a rien trouvé, mais le document en parle.</translation>
    </message>
    <message>
        <source>The model named “{0}”, which nothing in the document confirms.</source>
        <translation>Le modèle a donné «&#x202f;{0}&#x202f;», que rien ne confirme dans le document.</translation>
    </message>
    <message>
        <source>The model&apos;s answer was cut off.</source>
        <translation>La réponse du modèle a été coupée.</translation>
    </message>
    <message>
        <source>The packages for training are not installed: install them with inglenook train install ({0} MB to download).</source>
        <translation>Les paquets pour l’entraînement ne sont pas installés : installez-les avec inglenook train install ({0} Mo à télécharger).</translation>
    </message>
    <message>
        <source>The packages for training do not work: {0}.</source>
        <translation>Les paquets pour l’entraînement ne fonctionnent pas : {0}.</translation>
    </message>
    <message>
        <source>The packages take {0} GB while they are installed; {1} GB are free.</source>
        <translation>Les paquets occupent {0} Go pendant leur installation ; {1} Go sont libres.</translation>
    </message>
    <message>
        <source>The survey “{0}” is about another collection.</source>
        <translation>Le relevé «&#x202f;{0}&#x202f;» porte sur une autre collection.</translation>
    </message>
    <message>
        <source>The whole adapter was worse at plain questions, so {0} % of it was kept.</source>
        <translation>L’adaptateur entier répondait moins bien aux questions simples : {0} % en ont été gardés.</translation>
    </message>
    <message>
        <source>There is already a survey named “{0}”.</source>
        <translation>Il existe déjà un relevé nommé «&#x202f;{0}&#x202f;».</translation>
    </message>
    <message>
        <source>There is no survey named {0}.</source>
        <translation>Aucun relevé ne s’appelle {0}.</translation>
    </message>
    <message>
        <source>There is nothing to label.</source>
        <translation>Il n’y a rien à étiqueter.</translation>
    </message>
    <message>
        <source>There is nothing to remember.</source>
        <translation>Il n’y a rien à retenir.</translation>
    </message>
    <message>
        <source>There is nothing to remove.</source>
        <translation>Il n’y a rien à retirer.</translation>
    </message>
    <message>
        <source>There is nothing to share at {0}.</source>
        <translation>Il n’y a rien à partager dans {0}.</translation>
    </message>
    <message>
        <source>There is nothing to summarise.</source>
        <translation>Il n’y a rien à résumer.</translation>
    </message>
    <message>
        <source>There is too little free space for a backup.</source>
        <translation>Il n’y a pas assez d’espace libre pour une sauvegarde.</translation>
    </message>
    <message>
        <source>These can: {0}.</source>
        <translation>Sont convertibles&#x202f;: {0}.</translation>
    </message>
    <message>
        <source>These documents would have to be read in {0} parts.</source>
        <translation>Ces documents devraient être lus en {0} parties.</translation>
    </message>
    <message>
        <source>This answer has no question above it.</source>
        <translation>Il n’y a pas de question au-dessus de cette réponse.</translation>
    </message>
    <message>
        <source>This answer was made with tools, whose results may have changed since.</source>
        <translation>Cette réponse a été produite avec des outils, dont les résultats ont pu changer depuis.</translation>
    </message>
    <message>
        <source>This backup is damaged ({0}).</source>
        <translation>Cette sauvegarde est endommagée ({0}).</translation>
    </message>
    <message>
        <source>This call cannot be allowed for {0}.</source>
        <translation>Cet appel ne peut pas être autorisé pour {0}.</translation>
    </message>
    <message>
        <source>This cannot be drawn ({0}).</source>
        <translation>Impossible de tracer ceci ({0}).</translation>
    </message>
    <message>
        <source>This cannot be the name of a survey.</source>
        <translation>Un relevé ne peut pas porter ce nom.</translation>
    </message>
    <message>
        <source>This collection has no documents.</source>
        <translation>Cette collection n’a pas de documents.</translation>
    </message>
    <message>
        <source>This data folder was written by a newer Inglenook ({0}).</source>
        <translation>Ce dossier de données a été écrit par une version plus récente d’Inglenook ({0}).</translation>
    </message>
    <message>
        <source>This document has no text.</source>
        <translation>Ce document ne contient pas de texte.</translation>
    </message>
    <message>
        <source>This engine computes on the graphics card, where llama.cpp chooses by itself.</source>
        <translation>Ce moteur calcule sur la carte graphique, où llama.cpp choisit lui-même.</translation>
    </message>
    <message>
        <source>This file was written by a newer Inglenook (format {0}).</source>
        <translation>Ce fichier a été écrit par une version plus récente d’Inglenook (format {0}).</translation>
    </message>
    <message>
        <source>This file was written by a newer Inglenook.</source>
        <translation>Ce fichier a été écrit par une version plus récente d’Inglenook.</translation>
    </message>
    <message>
        <source>This is not the recovery code of this data folder.</source>
        <translation>Ce n’est pas le code de récupération de ce dossier de données.</translation>
    </message>
    <message>
        <source>This is not the recovery code.</source>
        <translation>Ce n’est pas le code de récupération.</translation>
    </message>
    <message>
        <source>This is too large for an XLSX file.</source>
        <translation>C’est trop volumineux pour un fichier XLSX.</translation>
    </message>
    <message>
        <source>This is too long to remember: {0} characters.</source>
        <translation>C’est trop long à retenir&#x202f;: {0} caractères.</translation>
    </message>
    <message>
        <source>This message is not a model&apos;s answer.</source>
        <translation>Ce message n’est pas la réponse d’un modèle.</translation>
    </message>
    <message>
        <source>This message takes {0} tokens; the model&apos;s context holds {1}.</source>
        <translation>Ce message occupe {0} tokens&#x202f;; le contexte du modèle en contient {1}.</translation>
    </message>
    <message>
        <source>This model is too small to draw charts or to work with files; a larger one can.</source>
        <translation>Ce modèle est trop petit pour tracer des graphiques ou travailler avec des fichiers&#x202f;; un plus grand en est capable.</translation>
    </message>
    <message>
        <source>This passphrase is not correct.</source>
        <translation>Cette phrase secrète est incorrecte.</translation>
    </message>
    <message>
        <source>This repository is gated: its licence has to be accepted on the hub first.</source>
        <translation>Ce dépôt est à accès restreint&#x202f;: sa licence doit d’abord être acceptée sur le hub.</translation>
    </message>
    <message>
        <source>This setting is not valid: {0}.</source>
        <translation>Ce paramètre n’est pas valide&#x202f;: {0}.</translation>
    </message>
    <message>
        <source>This spreadsheet cannot be read ({0}).</source>
        <translation>Impossible de lire ce classeur ({0}).</translation>
    </message>
    <message>
        <source>This tool call is no longer waiting.</source>
        <translation>Cet appel d’outil n’est plus en attente.</translation>
    </message>
    <message>
        <source>This version of llama.cpp stores tensors in an unknown layout.</source>
        <translation>Cette version de llama.cpp stocke les tenseurs dans une disposition inconnue.</translation>
    </message>
    <message>
        <source>Train a plain LoRA adapter.</source>
        <translation>Entraînez un adaptateur LoRA simple.</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>Réessayez dans quelques minutes.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Réessayez.</translation>
    </message>
    <message>
        <source>Two columns are named “{0}”.</source>
        <translation>Deux colonnes s’appellent «&#x202f;{0}&#x202f;».</translation>
    </message>
    <message>
        <source>Uninstall its package instead.</source>
        <translation>Désinstallez plutôt son paquet.</translation>
    </message>
    <message>
        <source>Uninstall its package, or remove it from your models.toml.</source>
        <translation>Désinstallez son paquet, ou retirez-le de votre models.toml.</translation>
    </message>
    <message>
        <source>Unlock it and try again.</source>
        <translation>Déverrouillez-le et réessayez.</translation>
    </message>
    <message>
        <source>Unpack it and add the files in it.</source>
        <translation>Décompressez-la et ajoutez les fichiers qu’elle contient.</translation>
    </message>
    <message>
        <source>Unpack it yourself and import its chat files one by one.</source>
        <translation>Décompressez-la vous-même et importez ses fichiers de conversation un par un.</translation>
    </message>
    <message>
        <source>Unpack the archive yourself and import the folder.</source>
        <translation>Décompressez l’archive vous-même et importez le dossier.</translation>
    </message>
    <message>
        <source>Unset the variable and start again.</source>
        <translation>Supprimez la variable et redémarrez.</translation>
    </message>
    <message>
        <source>Use .json for any number of chats, or .md or .html for one.</source>
        <translation>Utilisez .json pour un nombre quelconque de conversations, ou .md ou .html pour une seule.</translation>
    </message>
    <message>
        <source>Use a kernel with Landlock and seccomp: Linux 5.13 or later.</source>
        <translation>Utilisez un noyau avec Landlock et seccomp&#x202f;: Linux 5.13 ou plus récent.</translation>
    </message>
    <message>
        <source>Use a passphrase instead.</source>
        <translation>Utilisez plutôt une phrase secrète.</translation>
    </message>
    <message>
        <source>Use between 1 and {0} characters on one line.</source>
        <translation>Utilisez de 1 à {0} caractères sur une seule ligne.</translation>
    </message>
    <message>
        <source>Use between 1 and {0} characters.</source>
        <translation>Utilisez de 1 à {0} caractères.</translation>
    </message>
    <message>
        <source>Use inglenook chats bin to see what is.</source>
        <translation>Utilisez inglenook chats bin pour voir ce qui s’y trouve.</translation>
    </message>
    <message>
        <source>Use inglenook chats list to see them.</source>
        <translation>Utilisez inglenook chats list pour les voir.</translation>
    </message>
    <message>
        <source>Use inglenook chats show to see them.</source>
        <translation>Utilisez inglenook chats show pour les voir.</translation>
    </message>
    <message>
        <source>Use inglenook feedback list to see them.</source>
        <translation>Utilisez inglenook feedback list pour les voir.</translation>
    </message>
    <message>
        <source>Use inglenook memory list to see them.</source>
        <translation>Utilisez inglenook memory list pour les voir.</translation>
    </message>
    <message>
        <source>Use inglenook models list to see them.</source>
        <translation>Utilisez inglenook models list pour les voir.</translation>
    </message>
    <message>
        <source>Use inglenook tools grants to see them.</source>
        <translation>Utilisez inglenook tools grants pour les voir.</translation>
    </message>
    <message>
        <source>Use its window, close it first, or choose another folder with --home.</source>
        <translation>Utilisez sa fenêtre, fermez-le d’abord, ou choisissez un autre dossier avec --home.</translation>
    </message>
    <message>
        <source>Use models on another machine</source>
        <translation>Utiliser des modèles sur une autre machine</translation>
    </message>
    <message>
        <source>Use remembered facts in answers</source>
        <translation>Utiliser les informations mémorisées dans les réponses</translation>
    </message>
    <message>
        <source>Use the F16 or BF16 file of the same model, or allow the loss (--requantize on the command line).</source>
        <translation>Utilisez le fichier F16 ou BF16 du même modèle, ou acceptez la perte (--requantize sur la ligne de commande).</translation>
    </message>
    <message>
        <source>Use the command line instead, for example inglenook ask &quot;...&quot; --docs FILE, or set DISPLAY.</source>
        <translation>Utilisez plutôt la ligne de commande, par exemple inglenook ask &quot;...&quot; --docs FILE, ou définissez DISPLAY.</translation>
    </message>
    <message>
        <source>The server at {0} does not behave like a Chroma server ({1}).</source>
        <translation>Le serveur {0} ne se comporte pas comme un serveur Chroma ({1}).</translation>
    </message>
    <message>
        <source>The server at {0} is not a model server.</source>
        <translation>Le serveur {0} n’est pas un serveur de modèles.</translation>
    </message>
    <message>
        <source>The message it replies to is not in the file; it is placed at the start of the chat.</source>
        <translation>Le message auquel il répond n’est pas dans le fichier&#x202f;; il est placé au début de la conversation.</translation>
    </message>
    <message>
        <source>The schema or grammar for this answer is too complex.</source>
        <translation>Le schéma ou la grammaire de cette réponse est trop complexe.</translation>
    </message>
    <message>
        <source>Works out an arithmetic expression exactly.</source>
        <translation>Calcule exactement une expression arithmétique.</translation>
    </message>
    <message>
        <source>Write it as in a terminal; close its quotes.</source>
        <translation>Écrivez-la comme dans un terminal&#x202f;; fermez ses guillemets.</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>Écrivez d’abord quelque chose.</translation>
    </message>
    <message>
        <source>Write the question and name the file that answers it.</source>
        <translation>Écrivez la question et indiquez le fichier qui y répond.</translation>
    </message>
    <message>
        <source>Write them as 10-12 or 3,5,7.</source>
        <translation>Écrivez-les sous la forme 10-12 ou 3,5,7.</translation>
    </message>
    <message>
        <source>Enter what to remember.</source>
        <translation>Saisissez ce qu’il faut retenir.</translation>
    </message>
    <message>
        <source>Writes a text file; the user sees the change first and decides.</source>
        <translation>Écrit un fichier texte&#x202f;; vous voyez d’abord la modification et décidez.</translation>
    </message>
    <message>
        <source>Your conversations are locked.</source>
        <translation>Vos conversations sont verrouillées.</translation>
    </message>
    <message>
        <source>a key is empty</source>
        <translation>une clé est vide</translation>
    </message>
    <message>
        <source>a list holds values of an unsupported type</source>
        <translation>une liste contient des valeurs d’un type non pris en charge</translation>
    </message>
    <message>
        <source>a list is longer than any model&apos;s</source>
        <translation>une liste est plus longue que celle de n’importe quel modèle</translation>
    </message>
    <message>
        <source>a list of {0} items</source>
        <translation>une liste de {0} éléments</translation>
    </message>
    <message>
        <source>a tensor has an impossible shape</source>
        <translation>un tenseur a une forme impossible</translation>
    </message>
    <message>
        <source>a tensor has a row size that its type does not allow</source>
        <translation>un tenseur a une taille de ligne que son type n’autorise pas</translation>
    </message>
    <message>
        <source>a tensor has the unknown type {0}</source>
        <translation>un tenseur est du type inconnu {0}</translation>
    </message>
    <message>
        <source>a tensor has an impossible offset</source>
        <translation>un tenseur a un décalage impossible</translation>
    </message>
    <message>
        <source>a text is longer than any model&apos;s</source>
        <translation>un texte est plus long que celui de n’importe quel modèle</translation>
    </message>
    <message>
        <source>a text is not valid UTF-8</source>
        <translation>un texte n’est pas en UTF-8 valide</translation>
    </message>
    <message>
        <source>a boolean is neither true nor false</source>
        <translation>un booléen n’est ni vrai ni faux</translation>
    </message>
    <message>
        <source>All {0} rated answers are incomplete, or written by the program or from whole documents.</source>
        <translation>Les {0} réponses évaluées sont toutes incomplètes, ou écrites par le programme ou à partir de documents entiers.</translation>
    </message>
    <message>
        <source>Attached files that could not be unpacked: {0}.</source>
        <translation>Fichiers joints qui n’ont pas pu être décompressés&#x202f;: {0}.</translation>
    </message>
    <message>
        <source>Attached files that need a password of their own: {0}.</source>
        <translation>Fichiers joints qui nécessitent leur propre mot de passe&#x202f;: {0}.</translation>
    </message>
    <message>
        <source>Attached files were not read; save and add them: {0}.</source>
        <translation>Les fichiers joints n’ont pas été lus ; enregistrez-les et ajoutez-les : {0}.</translation>
    </message>
    <message>
        <source>Correct the better answer, or leave it out.</source>
        <translation>Corrigez la meilleure réponse, ou laissez-la de côté.</translation>
    </message>
    <message>
        <source>Draws a chart of the columns of a table in a file and shows it to the user.</source>
        <translation>Trace un graphique des colonnes d’un tableau dans un fichier et vous le montre.</translation>
    </message>
    <message>
        <source>It could not be read again; its earlier text is kept. {0}</source>
        <translation>Il n’a pas pu être relu&#x202f;; son texte antérieur est conservé. {0}</translation>
    </message>
    <message>
        <source>Leave out the suffix, or choose a model for code that can.</source>
        <translation>Retirez le suffixe, ou choisissez un modèle de code qui le permet.</translation>
    </message>
    <message>
        <source>Open it in the program it was made for and save it without protection.</source>
        <translation>Ouvrez-le dans le programme pour lequel il a été créé et enregistrez-le sans protection.</translation>
    </message>
    <message>
        <source>Rate more answers and train again, try it in single chats, or insist (--anyway).</source>
        <translation>Évaluez plus de réponses et relancez un entraînement, essayez-le dans quelques conversations, ou insistez (--anyway).</translation>
    </message>
    <message>
        <source>Rated answers left out because they were cut off, repeat themselves, failed, or were written by the program or from whole documents: {0}. Continue or correct them.</source>
        <translation>Réponses évaluées laissées de côté parce qu’elles ont été coupées, se répètent, ont échoué, ou ont été écrites par le programme ou à partir de documents entiers : {0}. Continuez-les ou corrigez-les.</translation>
    </message>
    <message>
        <source>Rephrase the question, or allow answers that are not in the documents.</source>
        <translation>Reformulez la question, ou autorisez les réponses qui ne sont pas dans les documents.</translation>
    </message>
    <message>
        <source>Results of formulas that were never calculated are missing, on: {0}.</source>
        <translation>Il manque les résultats de formules jamais calculées, sur&#x202f;: {0}.</translation>
    </message>
    <message>
        <source>Resume the training: it goes on from its last checkpoint.</source>
        <translation>Reprenez l’entraînement : il continue à partir de son dernier point de contrôle.</translation>
    </message>
    <message>
        <source>Save it as JPEG or PNG and add that.</source>
        <translation>Enregistrez-la en JPEG ou en PNG, puis ajoutez cette version.</translation>
    </message>
    <message>
        <source>Save it as a file and attach that: its passages are searched for each answer.</source>
        <translation>Enregistrez-le dans un fichier et joignez celui-ci&#x202f;: ses passages sont recherchés pour chaque réponse.</translation>
    </message>
    <message>
        <source>Save several tables as XLSX.</source>
        <translation>Enregistrez plusieurs tableaux en XLSX.</translation>
    </message>
    <message>
        <source>Search documents</source>
        <translation>Rechercher dans les documents</translation>
    </message>
    <message>
        <source>Search earlier chats</source>
        <translation>Rechercher dans les conversations précédentes</translation>
    </message>
    <message>
        <source>See inglenook train list, or start one: inglenook train.</source>
        <translation>Voyez inglenook train list, ou lancez-en un&#x202f;: inglenook train.</translation>
    </message>
    <message>
        <source>Send less of it, or set a longer context in Inglenook&apos;s settings.</source>
        <translation>Envoyez-en moins, ou définissez un contexte plus long dans les paramètres d’Inglenook.</translation>
    </message>
    <message>
        <source>Set its time zone, or correct the variable TZ.</source>
        <translation>Réglez son fuseau horaire, ou corrigez la variable TZ.</translation>
    </message>
    <message>
        <source>Several trainings begin with {0}.</source>
        <translation>Plusieurs entraînements commencent par {0}.</translation>
    </message>
    <message>
        <source>Some of it was lost with a part of the database. Read the file again.</source>
        <translation>Une partie a été perdue avec une partie de la base de données. Lisez de nouveau le fichier.</translation>
    </message>
    <message>
        <source>Start a new one, or adopt or delete this one.</source>
        <translation>Lancez-en un nouveau, ou bien adoptez ou supprimez celui-ci.</translation>
    </message>
    <message>
        <source>Start a new one.</source>
        <translation>Lancez-en un nouveau.</translation>
    </message>
    <message>
        <source>Start a new training.</source>
        <translation>Lancez un nouvel entraînement.</translation>
    </message>
    <message>
        <source>Start it again if you still need it.</source>
        <translation>Relancez-la si vous en avez encore besoin.</translation>
    </message>
    <message>
        <source>Start the program without --temporary.</source>
        <translation>Lancez le programme sans --temporary.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>The JSON Schema is not valid at {0}: {1}.</source>
        <translation>Le schéma JSON n’est pas valide à {0}&#x202f;: {1}.</translation>
    </message>
    <message>
        <source>The ONNX file in {0} has an output for each token, and how to combine them is not known.</source>
        <translation>Le fichier ONNX dans {0} a une sortie pour chaque token, et la façon de les combiner n’est pas connue.</translation>
    </message>
    <message>
        <source>The ONNX file of this model gives other results than the model itself, for instance for “{0}”.</source>
        <translation>Le fichier ONNX de ce modèle donne d’autres résultats que le modèle lui-même, par exemple pour «&#x202f;{0}&#x202f;».</translation>
    </message>
    <message>
        <source>The adapter of this training was discarded.</source>
        <translation>L’adaptateur de cet entraînement a été abandonné.</translation>
    </message>
    <message>
        <source>The answer breaks its JSON Schema at {0}: {1}.</source>
        <translation>La réponse ne respecte pas son schéma JSON à {0}&#x202f;: {1}.</translation>
    </message>
    <message>
        <source>The choices of the column “{0}” cannot be told apart, or are too long.</source>
        <translation>Les choix de la colonne « {0} » ne se distinguent pas, ou sont trop longs.</translation>
    </message>
    <message>
        <source>The document has only “{0}”, which may be something else.</source>
        <translation>Le document ne contient que « {0} », qui peut être autre chose.</translation>
    </message>
    <message>
        <source>The document is in another language than the question.</source>
        <translation>Le document est dans une autre langue que la question.</translation>
    </message>
    <message>
        <source>The document may deny it.</source>
        <translation>Le document le nie peut-être.</translation>
    </message>
    <message>
        <source>The document may say that it is another value, or only a bound.</source>
        <translation>Le document dit peut-être que c’est une autre valeur, ou seulement une limite.</translation>
    </message>
    <message>
        <source>The documents of this answer were changed or removed since.</source>
        <translation>Les documents de cette réponse ont été modifiés ou retirés depuis.</translation>
    </message>
    <message>
        <source>The file is cut off. {0}</source>
        <translation>Le fichier est tronqué. {0}</translation>
    </message>
    <message>
        <source>The file is cut off; its end is missing.</source>
        <translation>Le fichier est tronqué&#x202f;; sa fin est manquante.</translation>
    </message>
    <message>
        <source>The file of {0} is another one than when this training began.</source>
        <translation>Le fichier de {0} n’est plus le même qu’au début de cet entraînement.</translation>
    </message>
    <message>
        <source>The file {0} is too large to read.</source>
        <translation>Le fichier {0} est trop volumineux pour être lu.</translation>
    </message>
    <message>
        <source>The key file {0} cannot be read: {1}.</source>
        <translation>Impossible de lire le fichier de clé {0}&#x202f;: {1}.</translation>
    </message>
    <message>
        <source>The loss is not a number from the first step on, so nothing was learned.</source>
        <translation>La perte n’est pas un nombre dès la première étape&#x202f;: rien n’a donc été appris.</translation>
    </message>
    <message>
        <source>The loss was not a number after step {0}, so the adapter is that of step {1}.</source>
        <translation>La perte n’était pas un nombre après l’étape {0}&#x202f;: l’adaptateur est donc celui de l’étape {1}.</translation>
    </message>
    <message>
        <source>The message is encrypted; only its head was read.</source>
        <translation>Le message est chiffré ; seul son en-tête a été lu.</translation>
    </message>
    <message>
        <source>The model named the same words for another column.</source>
        <translation>Le modèle a indiqué les mêmes mots pour une autre colonne.</translation>
    </message>
    <message>
        <source>The model only guessed “{0}”.</source>
        <translation>Le modèle a seulement deviné « {0} ».</translation>
    </message>
    <message>
        <source>The name of the file {0} is not valid Unicode.</source>
        <translation>Le nom du fichier {0} n’est pas en Unicode valide.</translation>
    </message>
    <message>
        <source>The numbers of “{0}” only name things.</source>
        <translation>Les nombres de « {0} » ne sont que des noms.</translation>
    </message>
    <message>
        <source>The oldest {0} rows are too many and are left out.</source>
        <translation>Les {0} lignes les plus anciennes sont en trop et laissées de côté.</translation>
    </message>
    <message>
        <source>The packages for training are being installed.</source>
        <translation>Les paquets pour l’entraînement sont en cours d’installation.</translation>
    </message>
    <message>
        <source>The query reads no table.</source>
        <translation>La requête ne lit aucun tableau.</translation>
    </message>
    <message>
        <source>The question asks for what a tool does.</source>
        <translation>La question demande ce que fait un outil.</translation>
    </message>
    <message>
        <source>The question asks to compute from a table.</source>
        <translation>La question demande un calcul à partir d’un tableau.</translation>
    </message>
    <message>
        <source>The question asks what differs between two documents.</source>
        <translation>La question porte sur les différences entre deux documents.</translation>
    </message>
    <message>
        <source>The question is much longer than the {0} tokens that the context holds.</source>
        <translation>La question est bien plus longue que les {0} tokens que contient le contexte.</translation>
    </message>
    <message>
        <source>The rating has no snapshot of its chat.</source>
        <translation>L’évaluation n’a pas d’instantané de sa discussion.</translation>
    </message>
    <message>
        <source>The ratings that this training began with no longer exist.</source>
        <translation>Les évaluations avec lesquelles cet entraînement a commencé n’existent plus.</translation>
    </message>
    <message>
        <source>The recogniser of names in {0} cannot be loaded ({1}).</source>
        <translation>Le détecteur de noms de {0} ne peut pas être chargé ({1}).</translation>
    </message>
    <message>
        <source>The same answer is the better one {0} times of {1}: “{2}”.</source>
        <translation>La même réponse est la meilleure {0} fois sur {1}&#x202f;: «&#x202f;{2}&#x202f;».</translation>
    </message>
    <message>
        <source>The search index cannot be used: {0}.</source>
        <translation>L’index de recherche ne peut pas être utilisé : {0}.</translation>
    </message>
    <message>
        <source>The survey was deleted while it ran.</source>
        <translation>L’enquête a été supprimée pendant son exécution.</translation>
    </message>
    <message>
        <source>The tables are {0}.</source>
        <translation>Les tableaux sont&#x202f;: {0}.</translation>
    </message>
    <message>
        <source>The text is longer than the {0} tokens that the model&apos;s context holds.</source>
        <translation>Le texte est plus long que les {0} tokens du contexte du modèle.</translation>
    </message>
    <message>
        <source>The time that it was given is over.</source>
        <translation>Le temps qui lui était accordé est écoulé.</translation>
    </message>
    <message>
        <source>The time zone of this machine is a day or more away from UTC.</source>
        <translation>Le fuseau horaire de cet ordinateur est décalé d’un jour ou plus par rapport à UTC.</translation>
    </message>
    <message>
        <source>The value cannot be compared with what the question asks for.</source>
        <translation>La valeur ne peut pas être comparée à ce que demande la question.</translation>
    </message>
    <message>
        <source>The values of “{0}” are running totals.</source>
        <translation>Les valeurs de « {0} » sont des totaux cumulés.</translation>
    </message>
    <message>
        <source>The weights of {0} cannot be trained: {1}.</source>
        <translation>Les poids de {0} ne peuvent pas être entraînés&#x202f;: {1}.</translation>
    </message>
    <message>
        <source>The words beside “{0}” do not say that it is this.</source>
        <translation>Les mots à côté de « {0} » ne disent pas que c’est cela.</translation>
    </message>
    <message>
        <source>There are {0} questions; it needs at least {1} beside those held out: ask more questions.</source>
        <translation>Il y a {0} questions&#x202f;; il en faut au moins {1} en plus de celles mises de côté&#x202f;: posez plus de questions.</translation>
    </message>
    <message>
        <source>There are {0} rated chats; a training takes the latest {1} rows.</source>
        <translation>Il y a {0} discussions évaluées&#x202f;; un entraînement prend les {1} lignes les plus récentes.</translation>
    </message>
    <message>
        <source>There is no pair of rated answers to compare with.</source>
        <translation>Il n’y a aucune paire de réponses évaluées pour comparer.</translation>
    </message>
    <message>
        <source>There is no space left for the packages.</source>
        <translation>Il ne reste plus de place pour les paquets.</translation>
    </message>
    <message>
        <source>There is no space left for the training&apos;s files.</source>
        <translation>Il n’y a plus de place pour les fichiers de l’entraînement.</translation>
    </message>
    <message>
        <source>There is no table {0}.</source>
        <translation>Le tableau {0} n’existe pas.</translation>
    </message>
    <message>
        <source>There is no training yet.</source>
        <translation>Il n’y a pas encore d’entraînement.</translation>
    </message>
    <message>
        <source>There is no training {0}.</source>
        <translation>L’entraînement {0} n’existe pas.</translation>
    </message>
    <message>
        <source>There is no {0} for this system and this Python.</source>
        <translation>Il n’y a pas de {0} pour ce système et ce Python.</translation>
    </message>
    <message>
        <source>There is no {0} for this system and this Python: train on Linux, Windows or a Mac with Apple silicon, with Python 3.11 to 3.14.</source>
        <translation>Il n’y a pas de {0} pour ce système et ce Python : entraînez sous Linux, Windows ou sur un Mac à puce Apple, avec Python 3.11 à 3.14.</translation>
    </message>
    <message>
        <source>There is not enough memory to train this model.</source>
        <translation>Il n’y a pas assez de mémoire pour entraîner ce modèle.</translation>
    </message>
    <message>
        <source>This adapter has no verdict, so nothing shows that it is better.</source>
        <translation>Cet adaptateur n’a pas de verdict&#x202f;: rien ne montre donc qu’il est meilleur.</translation>
    </message>
    <message>
        <source>This adapter is not adopted, because its verdict is “{0}”.</source>
        <translation>Cet adaptateur n’est pas adopté, car son verdict est «&#x202f;{0}&#x202f;».</translation>
    </message>
    <message>
        <source>This adapter is not adopted.</source>
        <translation>Cet adaptateur n’est pas adopté.</translation>
    </message>
    <message>
        <source>This build of Inglenook runs only the embedding model that came with it, and models in ONNX form.</source>
        <translation>Cette version d’Inglenook n’exécute que le modèle d’embedding fourni avec elle et les modèles au format ONNX.</translation>
    </message>
    <message>
        <source>This document has been removed from its collection.</source>
        <translation>Ce document a été retiré de sa collection.</translation>
    </message>
    <message>
        <source>This folder is empty, as without its drive; its documents are kept. Remove them from the collection if they are gone for good.</source>
        <translation>Ce dossier est vide, comme si son disque n’était pas connecté&#x202f;; ses documents sont conservés. Retirez-les de la collection s’ils ont disparu pour de bon.</translation>
    </message>
    <message>
        <source>This survey was deleted.</source>
        <translation>Ce relevé a été supprimé.</translation>
    </message>
    <message>
        <source>This table is no longer there.</source>
        <translation>Ce tableau n’existe plus.</translation>
    </message>
    <message>
        <source>This text is too long for a question.</source>
        <translation>Ce texte est trop long pour une question.</translation>
    </message>
    <message>
        <source>This training has no adapter.</source>
        <translation>Cet entraînement n’a pas d’adaptateur.</translation>
    </message>
    <message>
        <source>This training has no checkpoint yet, so there is no adapter to keep.</source>
        <translation>Cet entraînement n’a pas encore de point de contrôle&#x202f;: il n’y a donc aucun adaptateur à conserver.</translation>
    </message>
    <message>
        <source>This training is over.</source>
        <translation>Cet entraînement est terminé.</translation>
    </message>
    <message>
        <source>This training is running.</source>
        <translation>Cet entraînement est en cours.</translation>
    </message>
    <message>
        <source>Train another model, or put its original weights (safetensors) beside the file.</source>
        <translation>Entraînez un autre modèle, ou placez ses poids d’origine (safetensors) à côté du fichier.</translation>
    </message>
    <message>
        <source>Train it to its end, or stop it to keep what it has learned.</source>
        <translation>Menez-le à son terme, ou arrêtez-le pour conserver ce qu’il a appris.</translation>
    </message>
    <message>
        <source>Train on Linux, Windows or a Mac with Apple silicon, with Python 3.11 to 3.14.</source>
        <translation>Entraînez sous Linux, Windows ou sur un Mac à puce Apple, avec Python 3.11 à 3.14.</translation>
    </message>
    <message>
        <source>Training needs about {0} GB of memory, and {1} GB are free: close other programs, or train a smaller model.</source>
        <translation>L’entraînement nécessite environ {0}&#xa0;Go de mémoire, et {1}&#xa0;Go sont libres&#x202f;: fermez d’autres programmes, ou entraînez un modèle plus petit.</translation>
    </message>
    <message>
        <source>Training needs about {0} GB on the disk, and {1} GB are free: free some space.</source>
        <translation>L’entraînement nécessite environ {0}&#xa0;Go sur le disque, et {1}&#xa0;Go sont libres&#x202f;: libérez de l’espace.</translation>
    </message>
    <message>
        <source>Training needs at least {0} rows beside those held out and has {1}: rate or correct more answers.</source>
        <translation>L’entraînement demande au moins {0} lignes en plus de celles mises de côté et en a {1} : évaluez ou corrigez davantage de réponses.</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Unités</translation>
    </message>
    <message>
        <source>Use at most {0} characters for instruction, unit and example.</source>
        <translation>Utilisez au plus {0} caractères pour l’instruction, l’unité et l’exemple.</translation>
    </message>
    <message>
        <source>Wait until it is, or see in the list of files why it failed.</source>
        <translation>Attendez qu’il le soit, ou voyez dans la liste des fichiers pourquoi il a échoué.</translation>
    </message>
    <message>
        <source>What is said of the column “{0}” is too long.</source>
        <translation>Ce qui est dit de la colonne « {0} » est trop long.</translation>
    </message>
    <message>
        <source>Words of the better answers in {0} that questions and worse answers have far less often: {1}. For example: “{2}”.</source>
        <translation>Mots des meilleures réponses de {0} bien plus rares dans les questions et les moins bonnes réponses : {1}. Par exemple : « {2} ».</translation>
    </message>
    <message>
        <source>Write a file</source>
        <translation>Écrire un fichier</translation>
    </message>
    <message>
        <source>Write more of the id.</source>
        <translation>Écrivez une plus grande partie de l’identifiant.</translation>
    </message>
    <message>
        <source>Write the chats to a file first.</source>
        <translation>Écrivez d’abord les conversations dans un fichier.</translation>
    </message>
    <message>
        <source>Write the figure as in the table, such as 2,725, or leave it out.</source>
        <translation>Écrivez le chiffre comme dans le tableau, par exemple 2,725, ou laissez-le de côté.</translation>
    </message>
    <message>
        <source>a value has the unknown type {0}</source>
        <translation>une valeur est du type inconnu {0}</translation>
    </message>
    <message>
        <source>a value of the Qt type {0}</source>
        <translation>une valeur du type Qt {0}</translation>
    </message>
    <message>
        <source>a {0} appears twice</source>
        <translation>{0} apparaît deux fois</translation>
    </message>
    <message>
        <source>as exact as most originals; twice the size of Q8_0</source>
        <translation>aussi exact que la plupart des originaux&#x202f;; deux fois la taille de Q8_0</translation>
    </message>
    <message>
        <source>as good as Q4_K_S and smaller, slower on a CPU</source>
        <translation>aussi bon que Q4_K_S et plus petit, plus lent sur un CPU</translation>
    </message>
    <message>
        <source>better than Q2_K, slow on a CPU</source>
        <translation>meilleur que Q2_K, lent sur un CPU</translation>
    </message>
    <message>
        <source>chat {0}</source>
        <translation>conversation {0}</translation>
    </message>
    <message>
        <source>clear loss; for models of 7B and more</source>
        <translation>perte nette&#x202f;; pour les modèles de 7B et plus</translation>
    </message>
    <message>
        <source>embedder</source>
        <translation>modèle d’embedding</translation>
    </message>
    <message>
        <source>exit code {0}</source>
        <translation>code de sortie {0}</translation>
    </message>
    <message>
        <source>hardly any loss; for small models and as a reference</source>
        <translation>presque aucune perte&#x202f;; pour les petits modèles et comme référence</translation>
    </message>
    <message>
        <source>heavy loss; where nothing else fits</source>
        <translation>forte perte&#x202f;; quand rien d’autre ne tient</translation>
    </message>
    <message>
        <source>inglenook models connect --forget takes its models off the list.</source>
        <translation>inglenook models connect --forget retire ses modèles de la liste.</translation>
    </message>
    <message>
        <source>it does not say what kind of model it holds</source>
        <translation>il n’indique pas quel type de modèle il contient</translation>
    </message>
    <message>
        <source>it has an item of the unknown type “{0}”</source>
        <translation>il a un élément du type inconnu «&#x202f;{0}&#x202f;»</translation>
    </message>
    <message>
        <source>it has no messages</source>
        <translation>elle n’a aucun message</translation>
    </message>
    <message>
        <source>it is another kind of file</source>
        <translation>c’est un fichier d’un autre type</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>il est vide</translation>
    </message>
    <message>
        <source>it is for {0}, and the model is {1}</source>
        <translation>il est pour {0}, et le modèle est {1}</translation>
    </message>
    <message>
        <source>it is incomplete: it ends in the middle of its data</source>
        <translation>il est incomplet&#x202f;: il se termine au milieu de ses données</translation>
    </message>
    <message>
        <source>it is longer than the hub said</source>
        <translation>il est plus long que ne l’indiquait le hub</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>il comporte trop de niveaux d’imbrication</translation>
    </message>
    <message>
        <source>it is not a LoRA adapter</source>
        <translation>ce n’est pas un adaptateur LoRA</translation>
    </message>
    <message>
        <source>it is not valid JSON: {0}</source>
        <translation>ce n’est pas du JSON valide&#x202f;: {0}</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>il est trop long</translation>
    </message>
    <message>
        <source>it is too short to be a GGUF file</source>
        <translation>il est trop court pour être un fichier GGUF</translation>
    </message>
    <message>
        <source>it rates a missing message</source>
        <translation>elle évalue un message manquant</translation>
    </message>
    <message>
        <source>it takes too much memory</source>
        <translation>il prend trop de mémoire</translation>
    </message>
    <message>
        <source>its SHA-256 is {0}</source>
        <translation>son SHA-256 est {0}</translation>
    </message>
    <message>
        <source>its chat template is not one</source>
        <translation>son gabarit de conversation n’en est pas un</translation>
    </message>
    <message>
        <source>its data alignment is impossible</source>
        <translation>son alignement de données est impossible</translation>
    </message>
    <message>
        <source>its format version is {0}, and only 2 and 3 are supported</source>
        <translation>sa version de format est {0}, et seules les versions 2 et 3 sont prises en charge</translation>
    </message>
    <message>
        <source>its git object id is {0}</source>
        <translation>son identifiant d’objet git est {0}</translation>
    </message>
    <message>
        <source>its id is not valid</source>
        <translation>son identifiant n’est pas valide</translation>
    </message>
    <message>
        <source>its items are nested too deeply</source>
        <translation>ses éléments comportent trop de niveaux d’imbrication</translation>
    </message>
    <message>
        <source>its layers do not match this model&apos;s</source>
        <translation>ses couches ne correspondent pas à celles de ce modèle</translation>
    </message>
    <message>
        <source>its timestamps are not valid</source>
        <translation>ses horodatages ne sont pas valides</translation>
    </message>
    <message>
        <source>its version {0} is not supported</source>
        <translation>sa version {0} n’est pas prise en charge</translation>
    </message>
    <message>
        <source>its visible thread ends at a missing message</source>
        <translation>son fil visible se termine à un message manquant</translation>
    </message>
    <message>
        <source>its vocabulary is damaged</source>
        <translation>son vocabulaire est endommagé</translation>
    </message>
    <message>
        <source>little loss</source>
        <translation>peu de perte</translation>
    </message>
    <message>
        <source>little loss, somewhat smaller</source>
        <translation>peu de perte, un peu plus petit</translation>
    </message>
    <message>
        <source>llama.cpp&apos;s library is no longer in {0}.</source>
        <translation>La bibliothèque de llama.cpp n’est plus dans {0}.</translation>
    </message>
    <message>
        <source>pip could not install the packages: {0}</source>
        <translation>pip n’a pas pu installer les paquets : {0}</translation>
    </message>
    <message>
        <source>{0} cannot be removed: your documents are searched with it.</source>
        <translation>{0} ne peut pas être supprimé : il sert à chercher dans vos documents.</translation>
    </message>
    <message>
        <source>{0} cannot teach itself.</source>
        <translation>{0} ne peut pas s’enseigner à lui-même.</translation>
    </message>
    <message>
        <source>{0} contains more than {1} MiB of chats.</source>
        <translation>{0} contient plus de {1}&#xa0;Mio de conversations.</translation>
    </message>
    <message>
        <source>{0} finds no names.</source>
        <translation>{0} ne trouve aucun nom.</translation>
    </message>
    <message>
        <source>{0} has no weights, only a vocabulary.</source>
        <translation>{0} ne contient pas de poids, seulement un vocabulaire.</translation>
    </message>
    <message>
        <source>{0} is a pipe or a device, and not a file.</source>
        <translation>{0} est un tube ou un périphérique, et non un fichier.</translation>
    </message>
    <message>
        <source>{0} is an adapter, which works together with its base model. Add it under Dataset, Models trained, New adapter.</source>
        <translation>{0} est un adaptateur, qui fonctionne avec son modèle de base. Ajoutez-le dans «&#x202f;Jeu de données&#x202f;», «&#x202f;Modèles entraînés&#x202f;», «&#x202f;Nouvel adaptateur&#x202f;».</translation>
    </message>
    <message>
        <source>{0} is in several files, which cannot be trained.</source>
        <translation>{0} est en plusieurs fichiers, ce qui ne permet pas de l’entraîner.</translation>
    </message>
    <message>
        <source>{0} is not a file, and cannot become one.</source>
        <translation>{0} n’est pas un fichier et ne peut pas le devenir.</translation>
    </message>
    <message>
        <source>{0} is not a strength of an adapter.</source>
        <translation>{0} n’est pas une force d’adaptateur.</translation>
    </message>
    <message>
        <source>{0} is not the address of a hub.</source>
        <translation>{0} n’est pas l’adresse d’un hub.</translation>
    </message>
    <message>
        <source>{0} more values were named, which nothing confirms.</source>
        <translation>{0} autres valeurs ont été données, que rien ne confirme.</translation>
    </message>
    <message>
        <source>{0} of {1} programs gave this value.</source>
        <translation>{0} programmes sur {1} ont donné cette valeur.</translation>
    </message>
    <message>
        <source>{0} rows are not in the files for LLaMA-Factory: its form has no words beside a tool call, no two results in a row, and no tool calls within an answer of a pair.</source>
        <translation>{0} lignes ne sont pas dans les fichiers pour LLaMA-Factory : son format n’admet ni texte à côté d’un appel d’outil, ni deux résultats à la suite, ni appels d’outils dans une réponse d’une paire.</translation>
    </message>
    <message>
        <source>{0} rows ask a question that is held out, and are left out.</source>
        <translation>{0} lignes posent une question mise de côté et sont laissées de côté.</translation>
    </message>
    <message>
        <source>{0} rows contradict others and are left out: the same answer is rated up and down, or preferred both ways.</source>
        <translation>{0} lignes en contredisent d’autres et sont laissées de côté&#x202f;: la même réponse est évaluée positivement et négativement, ou préférée dans les deux sens.</translation>
    </message>
    <message>
        <source>{0} was not trained to fill in text.</source>
        <translation>{0} n’a pas été entraîné à compléter du texte.</translation>
    </message>
    <message>
        <source>“{0}” cannot be the name of a column.</source>
        <translation>«&#x202f;{0}&#x202f;» ne peut pas être le nom d’une colonne.</translation>
    </message>
    <message>
        <source>“{0}” is a HEIC picture, which Inglenook does not read.</source>
        <translation>«&#x202f;{0}&#x202f;» est une image HEIC, qu’Inglenook ne lit pas.</translation>
    </message>
    <message>
        <source>“{0}” is a recording.</source>
        <translation>«&#x202f;{0}&#x202f;» est un enregistrement audio ou vidéo.</translation>
    </message>
    <message>
        <source>“{0}” is a running total of {1}.</source>
        <translation>« {0} » est le total cumulé de {1}.</translation>
    </message>
    <message>
        <source>“{0}” is neither XLSX nor CSV.</source>
        <translation>«&#x202f;{0}&#x202f;» n’est ni XLSX ni CSV.</translation>
    </message>
    <message>
        <source>“{0}” is neither XLSX, CSV, HTML nor JSON.</source>
        <translation>«&#x202f;{0}&#x202f;» n’est ni XLSX, ni CSV, ni HTML, ni JSON.</translation>
    </message>
    <message>
        <source>“{0}” is not a figure.</source>
        <translation>«&#x202f;{0}&#x202f;» n’est pas un chiffre.</translation>
    </message>
    <message>
        <source>“{0}” is protected by a service for rights management.</source>
        <translation>«&#x202f;{0}&#x202f;» est protégé par un service de gestion des droits.</translation>
    </message>
    <message>
        <source>“{0}” was not read, so it cannot be compared.</source>
        <translation>«&#x202f;{0}&#x202f;» n’a pas été lu&#x202f;: la comparaison est impossible.</translation>
    </message>
    <message>
        <source>“{0}”, message {1}</source>
        <translation>«&#x202f;{0}&#x202f;», message {1}</translation>
    </message>
    <message>
        <source>message {0} comes before the one that it replies to</source>
        <translation>le message {0} précède celui auquel il répond</translation>
    </message>
    <message>
        <source>A collection needs a name.</source>
        <translation>Une collection doit avoir un nom.</translation>
    </message>
    <message>
        <source>The question asks for all of {0} documents.</source>
        <translation>La question porte sur l’ensemble de {0} documents.</translation>
    </message>
    <message>
        <source>The question asks for all of {0}.</source>
        <translation>La question porte sur l’ensemble de {0}.</translation>
    </message>
    <message>
        <source>no GGUF files at all</source>
        <translation>aucun fichier GGUF</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>of the type {0}</source>
        <translation>de type {0}</translation>
    </message>
    <message>
        <source>reranker</source>
        <translation>modèle de reclassement</translation>
    </message>
    <message>
        <source>signal {0}, perhaps for lack of memory</source>
        <translation>signal {0}, peut-être par manque de mémoire</translation>
    </message>
    <message>
        <source>simple and fast on a CPU, more loss than Q4_K_S</source>
        <translation>simple et rapide sur un CPU, plus de perte que Q4_K_S</translation>
    </message>
    <message>
        <source>somewhat smaller than Q4_K_M, somewhat more loss</source>
        <translation>un peu plus petit que Q4_K_M, un peu plus de perte</translation>
    </message>
    <message>
        <source>the field {0} is missing</source>
        <translation>le champ {0} est manquant</translation>
    </message>
    <message>
        <source>the file ends too early</source>
        <translation>le fichier se termine trop tôt</translation>
    </message>
    <message>
        <source>the message id {0} is not valid or used twice</source>
        <translation>l’identifiant de message {0} n’est pas valide ou sert deux fois</translation>
    </message>
    <message>
        <source>the two answers are to different questions</source>
        <translation>les deux réponses portent sur des questions différentes</translation>
    </message>
    <message>
        <source>the usual choice: small, fast, some loss</source>
        <translation>le choix habituel&#x202f;: petit, rapide, un peu de perte</translation>
    </message>
    <message>
        <source>the value {0} does not match the pattern {1}</source>
        <translation>la valeur {0} ne correspond pas au motif {1}</translation>
    </message>
    <message>
        <source>the value {0} is less than {1}</source>
        <translation>la valeur {0} est inférieure à {1}</translation>
    </message>
    <message>
        <source>the value {0} is more than {1}</source>
        <translation>la valeur {0} est supérieure à {1}</translation>
    </message>
    <message>
        <source>the value {0} is not less than {1}</source>
        <translation>la valeur {0} n’est pas inférieure à {1}</translation>
    </message>
    <message>
        <source>the value {0} is not more than {1}</source>
        <translation>la valeur {0} n’est pas supérieure à {1}</translation>
    </message>
    <message>
        <source>the value {0} is not {1}</source>
        <translation>la valeur {0} n’est pas {1}</translation>
    </message>
    <message>
        <source>the value {0} is too long</source>
        <translation>la valeur {0} est trop longue</translation>
    </message>
    <message>
        <source>the value {0} is too short</source>
        <translation>la valeur {0} est trop courte</translation>
    </message>
    <message>
        <source>very heavy loss</source>
        <translation>très forte perte</translation>
    </message>
    <message>
        <source>very little loss</source>
        <translation>très peu de perte</translation>
    </message>
    <message>
        <source>with DoRA</source>
        <translation>avec DoRA</translation>
    </message>
    <message>
        <source>with trained biases</source>
        <translation>avec des biais entraînés</translation>
    </message>
    <message>
        <source>with whole trained modules</source>
        <translation>avec des modules entraînés en entier</translation>
    </message>
    <message>
        <source>{0} came with the program.</source>
        <translation>{0} a été fourni avec le programme.</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}.</source>
        <translation>Impossible de lire {0}&#x202f;: {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be written.</source>
        <translation>Impossible d’écrire dans {0}.</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}.</source>
        <translation>Impossible d’écrire {0}&#x202f;: {1}.</translation>
    </message>
    <message>
        <source>{0} cannot see pictures.</source>
        <translation>{0} ne peut pas voir les images.</translation>
    </message>
    <message>
        <source>{0} chats cannot be written to {1}.</source>
        <translation>Impossible d’écrire {0} conversations dans {1}.</translation>
    </message>
    <message>
        <source>{0} cited sources are not imported.</source>
        <translation>{0} sources citées ne sont pas importées.</translation>
    </message>
    <message>
        <source>{0} could not be deleted: {1}.</source>
        <translation>Impossible de supprimer {0}&#x202f;: {1}.</translation>
    </message>
    <message>
        <source>{0} could not be rewritten: {1}.</source>
        <translation>Impossible de réécrire {0}&#x202f;: {1}.</translation>
    </message>
    <message>
        <source>{0} could not be uploaded.</source>
        <translation>Impossible d’envoyer {0}.</translation>
    </message>
    <message>
        <source>{0} is not a vision projector for {1}.</source>
        <translation>{0} n’est pas un projecteur de vision pour {1}.</translation>
    </message>
    <message>
        <source>{0} already exists.</source>
        <translation>{0} existe déjà.</translation>
    </message>
    <message>
        <source>{0} facts are remembered already.</source>
        <translation>{0} informations sont déjà mémorisées.</translation>
    </message>
    <message>
        <source>{0} has no rows.</source>
        <translation>{0} n’a pas de lignes.</translation>
    </message>
    <message>
        <source>{0} has no {1}, which such a model is loaded with.</source>
        <translation>{0} n’a pas de {1}, indispensable pour charger un tel modèle.</translation>
    </message>
    <message>
        <source>{0} has crashed the engine twice and is no longer loaded automatically.</source>
        <translation>{0} a fait planter le moteur deux fois et n’est plus chargé automatiquement.</translation>
    </message>
    <message>
        <source>{0} has layers 0 to {1}, and at least one must remain.</source>
        <translation>{0} a les couches 0 à {1}, et il doit en rester au moins une.</translation>
    </message>
    <message>
        <source>{0} contains no assistants.</source>
        <translation>{0} ne contient aucun assistant.</translation>
    </message>
    <message>
        <source>{0} contains no pair of answers.</source>
        <translation>{0} ne contient aucune paire de réponses.</translation>
    </message>
    <message>
        <source>{0} contains no question.</source>
        <translation>{0} ne contient aucune question.</translation>
    </message>
    <message>
        <source>{0} contains no complete LoRA adapter.</source>
        <translation>{0} ne contient pas d’adaptateur LoRA complet.</translation>
    </message>
    <message>
        <source>{0} contains no {1} file.</source>
        <translation>{0} ne contient aucun fichier {1}.</translation>
    </message>
    <message>
        <source>{0} in a worker</source>
        <translation>{0} dans un processus auxiliaire</translation>
    </message>
    <message>
        <source>{0} in {1} cannot be read: {2}.</source>
        <translation>Impossible de lire {0} dans {1}&#x202f;: {2}.</translation>
    </message>
    <message>
        <source>{0} in {1} was changed.</source>
        <translation>{0} a été modifié dans {1}.</translation>
    </message>
    <message>
        <source>{0} is a later part of a model in several files.</source>
        <translation>{0} est une partie ultérieure d’un modèle en plusieurs fichiers.</translation>
    </message>
    <message>
        <source>{0} is a part of a model, and {1} is missing beside it.</source>
        <translation>{0} est une partie d’un modèle, et {1} manque à côté.</translation>
    </message>
    <message>
        <source>{0} is not a LoRA adapter.</source>
        <translation>{0} n’est pas un adaptateur LoRA.</translation>
    </message>
    <message>
        <source>{0} is not a complete backup of Inglenook.</source>
        <translation>{0} n’est pas une sauvegarde complète d’Inglenook.</translation>
    </message>
    <message>
        <source>{0} is not a folder that PEFT saved an adapter in: {1}.</source>
        <translation>{0} n’est pas un dossier où PEFT a enregistré un adaptateur&#x202f;: {1}.</translation>
    </message>
    <message>
        <source>{0} is not a folder.</source>
        <translation>{0} n’est pas un dossier.</translation>
    </message>
    <message>
        <source>{0} is not a model that can be used: {1}.</source>
        <translation>{0} n’est pas un modèle utilisable&#x202f;: {1}.</translation>
    </message>
    <message>
        <source>{0} is not a name for a file.</source>
        <translation>{0} n’est pas un nom de fichier.</translation>
    </message>
    <message>
        <source>{0} is not a picture that can be read.</source>
        <translation>{0} n’est pas une image lisible.</translation>
    </message>
    <message>
        <source>{0} is not a table.</source>
        <translation>{0} n’est pas un tableau.</translation>
    </message>
    <message>
        <source>{0} is not among the messages.</source>
        <translation>{0} n’est pas parmi les messages.</translation>
    </message>
    <message>
        <source>{0} is not in the list.</source>
        <translation>{0} n’est pas dans la liste.</translation>
    </message>
    <message>
        <source>{0} is not on this machine.</source>
        <translation>{0} n’est pas sur cet ordinateur.</translation>
    </message>
    <message>
        <source>{0} cannot be downloaded.</source>
        <translation>{0} ne peut pas être téléchargé.</translation>
    </message>
    <message>
        <source>{0} is not the address of a Chroma server.</source>
        <translation>{0} n’est pas l’adresse d’un serveur Chroma.</translation>
    </message>
    <message>
        <source>{0} is not the address of a server.</source>
        <translation>{0} n’est pas l’adresse d’un serveur.</translation>
    </message>
    <message>
        <source>{0} is not the file that the hub describes: {1}.</source>
        <translation>{0} n’est pas le fichier que décrit le hub&#x202f;: {1}.</translation>
    </message>
    <message>
        <source>{0} is not the name of a repository.</source>
        <translation>{0} n’est pas le nom d’un dépôt.</translation>
    </message>
    <message>
        <source>{0} is a vision projector (mmproj). It is used automatically when it is in the same folder as its model.</source>
        <translation>{0} est un projecteur de vision (mmproj). Il est utilisé automatiquement lorsqu’il se trouve dans le même dossier que son modèle.</translation>
    </message>
    <message>
        <source>{0} is already there.</source>
        <translation>{0} existe déjà à cet endroit.</translation>
    </message>
    <message>
        <source>{0} is on a server.</source>
        <translation>{0} est sur un serveur.</translation>
    </message>
    <message>
        <source>{0} does not name any layers.</source>
        <translation>{0} n’indique aucune couche.</translation>
    </message>
    <message>
        <source>{0} needs an importance matrix.</source>
        <translation>{0} nécessite une matrice d’importance.</translation>
    </message>
    <message>
        <source>{0} passages found in documents are not imported.</source>
        <translation>{0} passages trouvés dans des documents ne sont pas importés.</translation>
    </message>
    <message>
        <source>{0} needs {1} GB and {2} GB of memory are free: the rest would be read from the disk again for every word.</source>
        <translation>{0} nécessite {1}&#xa0;Go, et {2}&#xa0;Go de mémoire sont libres&#x202f;: le reste serait relu sur le disque à chaque mot.</translation>
    </message>
    <message>
        <source>{0} takes {1} GB; {2} GB are free at {3}.</source>
        <translation>{0} occupe {1}&#xa0;Go&#x202f;; {2}&#xa0;Go sont libres sur {3}.</translation>
    </message>
    <message>
        <source>{0} was not downloaded from the hub.</source>
        <translation>{0} n’a pas été téléchargé depuis le hub.</translation>
    </message>
    <message>
        <source>{0} was added to {1} later.</source>
        <translation>{0} a été ajouté à {1} après coup.</translation>
    </message>
    <message>
        <source>{0} rated answers are left out ({1}), except for your corrections and as the worse answer beside them.</source>
        <translation>{0} réponses évaluées sont laissées de côté ({1}), sauf vos corrections et comme moins bonne réponse à côté d’elles.</translation>
    </message>
    <message>
        <source>{0} web search results are not imported.</source>
        <translation>{0} résultats de recherche web ne sont pas importés.</translation>
    </message>
    <message>
        <source>{0}, item {1}</source>
        <translation>{0}, élément {1}</translation>
    </message>
    <message>
        <source>{0}, line {1}</source>
        <translation>{0}, ligne {1}</translation>
    </message>
    <message>
        <source>“{0}” cannot be opened: {1}.</source>
        <translation>Impossible d’ouvrir «&#x202f;{0}&#x202f;»&#x202f;: {1}.</translation>
    </message>
    <message>
        <source>“{0}” could not be read: it crashed its reader.</source>
        <translation>Impossible de lire «&#x202f;{0}&#x202f;»&#x202f;: il a fait planter le processus de lecture.</translation>
    </message>
    <message>
        <source>“{0}” has more than {1} million pixels.</source>
        <translation>«&#x202f;{0}&#x202f;» compte plus de {1} millions de pixels.</translation>
    </message>
    <message>
        <source>“{0}” has no page {1}.</source>
        <translation>«&#x202f;{0}&#x202f;» n’a pas de page {1}.</translation>
    </message>
    <message>
        <source>“{0}” has more than {1} million characters.</source>
        <translation>«&#x202f;{0}&#x202f;» compte plus de {1} millions de caractères.</translation>
    </message>
    <message>
        <source>Values above 1 discourage words that were just used.</source>
        <translation>Des valeurs supérieures à 1 freinent les mots qui viennent d’être employés.</translation>
    </message>
    <message>
        <source>Vote for one side in some pairs first.</source>
        <translation>Votez d’abord pour un côté dans quelques paires.</translation>
    </message>
    <message>
        <source>Wait until it has finished, or close it.</source>
        <translation>Attendez qu’il ait terminé, ou fermez-le.</translation>
    </message>
    <message>
        <source>When you say something about yourself; nothing is kept until you confirm.</source>
        <translation>Quand vous dites quelque chose sur vous&#x202f;; rien n’est retenu sans votre confirmation.</translation>
    </message>
    <message>
        <source>XTC probability</source>
        <translation>Probabilité XTC</translation>
    </message>
    <message>
        <source>XTC threshold</source>
        <translation>Seuil XTC</translation>
    </message>
    <message>
        <source>`kto`: all answers have the same label; rate some of the other kind before training.</source>
        <translation>`kto`&#x202f;: toutes les réponses ont la même étiquette&#x202f;; évaluez-en quelques-unes de l’autre sorte avant l’entraînement.</translation>
    </message>
    <message>
        <source>`{0}`: {1}</source>
        <translation>`{0}`&#x202f;: {1}</translation>
    </message>
    <message>
        <source>a column contains neither text nor messages</source>
        <translation>une colonne ne contient ni texte ni messages</translation>
    </message>
    <message>
        <source>context window, n_ctx, RAM</source>
        <translation>fenêtre de contexte, longueur du contexte, n_ctx, RAM, mémoire</translation>
    </message>
    <message>
        <source>creativity, randomness, sampling</source>
        <translation>créativité, hasard, aléatoire, échantillonnage, sampling</translation>
    </message>
    <message>
        <source>it claims to contain more than any model does</source>
        <translation>il prétend contenir plus qu’aucun modèle</translation>
    </message>
    <message>
        <source>it claims to have more layers than any model does</source>
        <translation>il prétend avoir plus de couches qu’aucun modèle</translation>
    </message>
    <message>
        <source>llama.cpp does not support adapters {0}.</source>
        <translation>llama.cpp ne prend pas en charge les adaptateurs {0}.</translation>
    </message>
    <message>
        <source>locale, translation</source>
        <translation>paramètres régionaux, traduction, langue, locale</translation>
    </message>
    <message>
        <source>max tokens, output limit</source>
        <translation>max tokens, limite de sortie, longueur maximale</translation>
    </message>
    <message>
        <source>night mode, black, colors</source>
        <translation>mode nuit, mode sombre, noir, couleurs</translation>
    </message>
    <message>
        <source>nucleus, sampling</source>
        <translation>nucleus, noyau, échantillonnage, sampling</translation>
    </message>
    <message>
        <source>speed, threads, CPU, benchmark, autotune</source>
        <translation>vitesse, threads, CPU, benchmark, réglage automatique, performances</translation>
    </message>
    <message>
        <source>system prompt, custom instructions, persona, role</source>
        <translation>prompt système, instructions personnalisées, persona, rôle</translation>
    </message>
    <message>
        <source>the conversation has no question with an answer</source>
        <translation>la conversation n’a pas de question avec une réponse</translation>
    </message>
    <message>
        <source>the value {0} contains an item twice</source>
        <translation>la valeur {0} contient deux fois le même élément</translation>
    </message>
    <message>
        <source>the value {0} is not a JSON Schema type</source>
        <translation>la valeur {0} n’est pas un type de schéma JSON</translation>
    </message>
    <message>
        <source>the value {0} is not a multiple of {1}</source>
        <translation>la valeur {0} n’est pas un multiple de {1}</translation>
    </message>
    <message>
        <source>the value {0} is not of type {1}</source>
        <translation>la valeur {0} n’est pas du type {1}</translation>
    </message>
    <message>
        <source>the value {0} is not one of {1}</source>
        <translation>la valeur {0} ne fait pas partie de {1}</translation>
    </message>
    <message>
        <source>typeface</source>
        <translation>caractère, fonte, typographie</translation>
    </message>
    <message>
        <source>unknown row format: the columns are {0}</source>
        <translation>format de ligne inconnu&#x202f;: les colonnes sont {0}</translation>
    </message>
    <message>
        <source>zoom, font size, bigger, DPI</source>
        <translation>zoom, taille de police, agrandir, plus grand, DPI</translation>
    </message>
    <message>
        <source>{0} already contains something else.</source>
        <translation>{0} contient déjà autre chose.</translation>
    </message>
    <message>
        <source>{0} answers were given from passages of documents that have been deleted since: their rows have the question without the passages, which teaches a model to answer without sources.</source>
        <translation>{0} réponses s’appuyaient sur des passages de documents supprimés depuis&#x202f;: leurs lignes contiennent la question sans les passages, ce qui apprend à un modèle à répondre sans sources.</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}).</source>
        <translation>Impossible de lire {0} ({1}).</translation>
    </message>
    <message>
        <source>{0} cannot be read. {1}</source>
        <translation>Impossible de lire {0}. {1}</translation>
    </message>
    <message>
        <source>{0} contains more than {1} assistants.</source>
        <translation>{0} contient plus de {1} assistants.</translation>
    </message>
    <message>
        <source>{0} contains more than {1} messages.</source>
        <translation>{0} contient plus de {1} messages.</translation>
    </message>
    <message>
        <source>{0} does not match the catalogue: its SHA-256 is {1}.</source>
        <translation>{0} ne correspond pas au catalogue&#x202f;: son SHA-256 est {1}.</translation>
    </message>
    <message>
        <source>{0} in {1} is larger than {2} MiB.</source>
        <translation>{0} dans {1} dépasse {2}&#xa0;Mio.</translation>
    </message>
    <message>
        <source>{0} is already quantized ({1}); quantizing it again loses more quality than the name of the type suggests.</source>
        <translation>{0} est déjà quantifié ({1})&#x202f;; le quantifier de nouveau coûte plus de qualité que le nom du type ne le laisse penser.</translation>
    </message>
    <message>
        <source>{0} is an importance matrix. It is used where a model is quantized: under Models › Make smaller or measure, or with models quantize --imatrix.</source>
        <translation>{0} est une matrice d’importance. Elle sert à quantifier un modèle&#x202f;: dans Modèles › Réduire ou mesurer, ou avec models quantize --imatrix.</translation>
    </message>
    <message>
        <source>{0} is damaged, or is not a file that Inglenook shared.</source>
        <translation>{0} est endommagé, ou n’est pas un fichier partagé par Inglenook.</translation>
    </message>
    <message>
        <source>{0} is not text.</source>
        <translation>{0} n’est pas du texte.</translation>
    </message>
    <message>
        <source>{0} rows contradict others, and there are fewer than {1} others: rate each answer in one way only.</source>
        <translation>{0} lignes en contredisent d’autres, et il y en a moins de {1} autres&#x202f;: évaluez chaque réponse dans un seul sens.</translation>
    </message>
    <message>
        <source>{0} would do something else now.</source>
        <translation>{0} ferait maintenant autre chose.</translation>
    </message>
    <message>
        <source>{0}, so nothing was computed.</source>
        <translation>{0}&#x202f;; rien n’a donc été calculé.</translation>
    </message>
    <message>
        <source>“{0}” is an archive.</source>
        <translation>«&#x202f;{0}&#x202f;» est une archive.</translation>
    </message>
    <message>
        <source>“{0}” is damaged or is not what its name says.</source>
        <translation>«&#x202f;{0}&#x202f;» est endommagé ou n’est pas ce que dit son nom.</translation>
    </message>
    <message>
        <source>“{0}” is damaged.</source>
        <translation>«&#x202f;{0}&#x202f;» est endommagé.</translation>
    </message>
    <message>
        <source>“{0}” is empty.</source>
        <translation>«&#x202f;{0}&#x202f;» est vide.</translation>
    </message>
    <message>
        <source>“{0}” is encrypted.</source>
        <translation>« {0} » est chiffré.</translation>
    </message>
    <message>
        <source>“{0}” is in a format from before 2007.</source>
        <translation>«&#x202f;{0}&#x202f;» est dans un format antérieur à 2007.</translation>
    </message>
    <message>
        <source>“{0}” is not text, or in a format that Inglenook does not read.</source>
        <translation>«&#x202f;{0}&#x202f;» n’est pas du texte, ou est dans un format qu’Inglenook ne lit pas.</translation>
    </message>
    <message>
        <source>“{0}” is protected against copying.</source>
        <translation>«&#x202f;{0}&#x202f;» est protégé contre la copie.</translation>
    </message>
    <message>
        <source>“{0}” is protected with a password.</source>
        <translation>«&#x202f;{0}&#x202f;» est protégé par un mot de passe.</translation>
    </message>
    <message>
        <source>“{0}” is what the line is called that says another column.</source>
        <translation>« {0} » est le nom de la ligne qui donne une autre colonne.</translation>
    </message>
    <message>
        <source>“{0}” unpacks to more than {1} MB.</source>
        <translation>«&#x202f;{0}&#x202f;» dépasse {1}&#xa0;Mo une fois décompressé.</translation>
    </message>
</context>
<context>
    <name>MethodBox</name>
    <message>
        <source>Search method</source>
        <translation>Méthode de recherche</translation>
    </message>
    <message>
        <source>Both methods, fused by rank</source>
        <translation>Les deux méthodes, fusionnées par rang</translation>
    </message>
    <message>
        <source>Nearest vectors (dense)</source>
        <translation>Vecteurs les plus proches (dense)</translation>
    </message>
    <message>
        <source>Full-text search (lexical)</source>
        <translation>Recherche plein texte (lexicale)</translation>
    </message>
</context>
<context>
    <name>ModeNote</name>
    <message>
        <source>Step by step, with tools.</source>
        <translation>Étape par étape, avec des outils.</translation>
    </message>
    <message>
        <source>With a program.</source>
        <translation>Avec un programme.</translation>
    </message>
    <message>
        <source>From beginning to end, part by part.</source>
        <translation>Du début à la fin, partie par partie.</translation>
    </message>
    <message>
        <source>Document by document.</source>
        <translation>Document par document.</translation>
    </message>
    <message>
        <source>From all rows.</source>
        <translation>À partir de toutes les lignes.</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Details: {name}</source>
        <translation>Détails&#x202f;: {name}</translation>
    </message>
    <message>
        <source>It has crashed the engine twice and is not loaded automatically.</source>
        <translation>Il a fait planter le moteur deux fois et n’est pas chargé automatiquement.</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Utilisé</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>This model is in use.</source>
        <translation>Ce modèle est utilisé actuellement.</translation>
    </message>
    <message>
        <source>This file cannot be used.</source>
        <translation>Ce fichier est inutilisable.</translation>
    </message>
    <message>
        <source>Remove from the list; the file stays</source>
        <translation>Retirer de la liste&#x202f;; le fichier reste</translation>
    </message>
    <message>
        <source>Delete the model</source>
        <translation>Supprimer le modèle</translation>
    </message>
    <message>
        <source>Delete {0}?</source>
        <translation>Supprimer {0}&#x202f;?</translation>
    </message>
    <message>
        <source>This frees {0}. It can be downloaded again.</source>
        <translation>Cela libère {0}. Il peut être téléchargé de nouveau.</translation>
    </message>
    <message>
        <source>This frees {0}. It can be made again from its original.</source>
        <translation>Cela libère {0}. Il peut être recréé à partir de son original.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>ModelDetails</name>
    <message>
        <source>{tokens} tokens</source>
        <translation>{tokens} tokens</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architecture</translation>
    </message>
    <message>
        <source>Trained for</source>
        <translation>Entraîné pour</translation>
    </message>
    <message>
        <source>Abilities</source>
        <translation>Capacités</translation>
    </message>
    <message>
        <source>Vision projector</source>
        <translation>Projecteur de vision</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Modifié le</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>non indiqué</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Nécessite</translation>
    </message>
    <message>
        <source>The file has none; turns are written as plain text.</source>
        <translation>Le fichier n’en a pas&#x202f;; les tours sont écrits en texte simple.</translation>
    </message>
    <message>
        <source>Nothing unusual was found in it.</source>
        <translation>Rien d’inhabituel n’y a été trouvé.</translation>
    </message>
    <message>
        <source>Line {line}: {meaning} ({words})</source>
        <translation>Ligne {line}&#x202f;: {meaning} ({words})</translation>
    </message>
    <message>
        <source>it is not a usable template</source>
        <translation>ce n’est pas un gabarit utilisable</translation>
    </message>
    <message>
        <source>it accesses what templates do not need</source>
        <translation>il accède à ce dont les gabarits n’ont pas besoin</translation>
    </message>
    <message>
        <source>it writes invisible characters</source>
        <translation>il écrit des caractères invisibles</translation>
    </message>
    <message>
        <source>it contains an address</source>
        <translation>il contient une adresse</translation>
    </message>
    <message>
        <source>it behaves differently for certain words</source>
        <translation>il se comporte différemment pour certains mots</translation>
    </message>
    <message>
        <source>it repeats something very often</source>
        <translation>il répète quelque chose très souvent</translation>
    </message>
</context>
<context>
    <name>ModelLabels</name>
    <message>
        <source>Fits</source>
        <translation>Convient</translation>
    </message>
    <message>
        <source>Tight</source>
        <translation>Juste</translation>
    </message>
    <message>
        <source>Won&apos;t fit</source>
        <translation>Trop grand</translation>
    </message>
    <message>
        <source>about {size} of memory</source>
        <translation>environ {size} de mémoire</translation>
    </message>
    <message>
        <source>{size} of memory at {tokens} tokens of context, and up to {cache} for cached prompts</source>
        <translation>{size} de mémoire pour {tokens} tokens de contexte, et jusqu’à {cache} pour les prompts en cache</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Raisonnement</translation>
    </message>
    <message>
        <source>Vision</source>
        <translation>Vision</translation>
    </message>
    <message>
        <source>Memory is short: the context is {got} tokens instead of {wanted}.</source>
        <translation>Mémoire limitée&#x202f;: le contexte est de {got} tokens au lieu de {wanted}.</translation>
    </message>
    <message>
        <source>Memory is short: chats are held in {got} bits instead of {wanted}.</source>
        <translation>Mémoire limitée&#x202f;: les conversations sont gardées sur {got} bits au lieu de {wanted}.</translation>
    </message>
    <message>
        <source>Memory is short: {got} layers run on the graphics card, not {wanted}.</source>
        <translation>Mémoire limitée&#x202f;: {got} couches s’exécutent sur la carte graphique, au lieu de {wanted}.</translation>
    </message>
    <message>
        <source>all</source>
        <translation>toutes</translation>
    </message>
    <message>
        <source>licence not given</source>
        <translation>licence non indiquée</translation>
    </message>
    <message>
        <source>in the package {name}</source>
        <translation>dans le paquet {name}</translation>
    </message>
    <message>
        <source>Hugging Face: {name}</source>
        <translation>Hugging Face&#x202f;: {name}</translation>
    </message>
    <message>
        <source>on the server {name}</source>
        <translation>sur le serveur {name}</translation>
    </message>
    <message>
        <source>your file {name}</source>
        <translation>votre fichier {name}</translation>
    </message>
</context>
<context>
    <name>ModelPicker</name>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>{name} answers with its own model. This chooses for other chats:</source>
        <translation>{name} répond avec son propre modèle. Vous choisissez ici pour les autres conversations :</translation>
    </message>
    <message>
        <source>No models on this machine yet</source>
        <translation>Pas encore de modèle sur cet ordinateur</translation>
    </message>
    <message>
        <source>Unload from memory</source>
        <translation>Décharger de la mémoire</translation>
    </message>
    <message>
        <source>All models…</source>
        <translation>Tous les modèles…</translation>
    </message>
    <message>
        <source>Adapter in this chat</source>
        <translation>Adaptateur dans cette conversation</translation>
    </message>
    <message>
        <source>Adopted: {adapter}</source>
        <translation>Adopté : {adapter}</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Strength of the adapter</source>
        <translation>Force de l’adaptateur</translation>
    </message>
    <message>
        <source>with {adapter} at {percent}</source>
        <translation>avec {adapter} à {percent}</translation>
    </message>
    <message>
        <source>model of the assistant</source>
        <translation>modèle de l’assistant</translation>
    </message>
    <message>
        <source>not on this machine</source>
        <translation>absent de cet ordinateur</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Choisir un modèle</translation>
    </message>
    <message>
        <source>stopped: {reason}</source>
        <translation>arrêté&#x202f;: {reason}</translation>
    </message>
    <message>
        <source>Use {name} although it is larger than the free memory?</source>
        <translation>Utiliser {name} bien qu’il soit plus grand que la mémoire libre&#x202f;?</translation>
    </message>
    <message>
        <source>It needs {size}. What does not fit is read from the disk again for every word, so answers take minutes and other programs slow down too.</source>
        <translation>Il nécessite {size}. Ce qui ne tient pas est relu sur le disque à chaque mot&#x202f;: les réponses prennent des minutes, et les autres programmes ralentissent aussi.</translation>
    </message>
    <message>
        <source>Use anyway</source>
        <translation>Utiliser quand même</translation>
    </message>
    <message>
        <source>loading {percent}</source>
        <translation>chargement {percent}</translation>
    </message>
</context>
<context>
    <name>ModelsScreen</name>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Models run on this machine. Larger ones know more and need more memory.</source>
        <translation>Les modèles s’exécutent sur cet ordinateur. Les plus grands en savent davantage et demandent plus de mémoire.</translation>
    </message>
    <message>
        <source>Import a GGUF file…</source>
        <translation>Importer un fichier GGUF…</translation>
    </message>
    <message>
        <source>On this machine</source>
        <translation>Sur cet ordinateur</translation>
    </message>
    <message>
        <source>Find on the hub</source>
        <translation>Chercher sur le hub</translation>
    </message>
    <message>
        <source>Make smaller or measure</source>
        <translation>Réduire ou mesurer</translation>
    </message>
    <message>
        <source>A file is being read.</source>
        <translation>Un fichier est en cours de lecture.</translation>
    </message>
    <message>
        <source>Import a model</source>
        <translation>Importer un modèle</translation>
    </message>
    <message>
        <source>GGUF models (*.gguf);;All files (*)</source>
        <translation>Modèles GGUF (*.gguf);;Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>MoreMenu</name>
    <message>
        <source>Compare variants…</source>
        <translation>Comparer les variantes…</translation>
    </message>
    <message>
        <source>Regenerate first: there is only this one</source>
        <translation>Régénérez d’abord&#x202f;: il n’y a que celle-ci</translation>
    </message>
    <message>
        <source>Sources…</source>
        <translation>Sources…</translation>
    </message>
    <message>
        <source>This answer cites no documents</source>
        <translation>Cette réponse ne cite aucun document</translation>
    </message>
    <message>
        <source>Copy question and answer</source>
        <translation>Copier la question et la réponse</translation>
    </message>
    <message>
        <source>Continue in a new chat from here</source>
        <translation>Continuer dans une nouvelle conversation à partir d’ici</translation>
    </message>
    <message>
        <source>Keep in the context</source>
        <translation>Garder dans le contexte</translation>
    </message>
    <message>
        <source>It stays in the prompt when the oldest messages are left out.</source>
        <translation>Elle reste dans le prompt quand les messages les plus anciens sont omis.</translation>
    </message>
    <message>
        <source>Delete question and answer</source>
        <translation>Supprimer la question et la réponse</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Enter a name first.</source>
        <translation>Saisissez d’abord un nom.</translation>
    </message>
</context>
<context>
    <name>NetworkLogDialog</name>
    <message>
        <source>this machine, port {port}</source>
        <translation>cet ordinateur, port {port}</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>No connections</source>
        <translation>Aucune connexion</translation>
    </message>
    <message>
        <source>Models, documents and conversations stay on this machine. Only what you start yourself appears here: a search of the hub, a download, your own server.</source>
        <translation>Les modèles, les documents et les conversations restent sur cet ordinateur. Seul ce que vous lancez vous-même apparaît ici&#x202f;: une recherche sur le hub, un téléchargement, votre propre serveur.</translation>
    </message>
</context>
<context>
    <name>NewCollection</name>
    <message>
        <source>New collection</source>
        <translation>Nouvelle collection</translation>
    </message>
    <message>
        <source>Collection name</source>
        <translation>Nom de la collection</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
</context>
<context>
    <name>NewPassphraseForm</name>
    <message>
        <source>Use a temporary session</source>
        <translation>Utiliser une session temporaire</translation>
    </message>
    <message>
        <source>Protect my conversations</source>
        <translation>Protéger mes conversations</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>Choisir une phrase secrète</translation>
    </message>
    <message>
        <source>Everything is stored encrypted; you enter the passphrase at each start.</source>
        <translation>Tout est enregistré chiffré&#x202f;; vous saisissez la phrase secrète à chaque démarrage.</translation>
    </message>
</context>
<context>
    <name>NotReadNote</name>
    <message numerus="yes">
        <source>%n document(s) not read yet</source>
        <translation>
            <numerusform>%Ln document pas encore lu</numerusform>
            <numerusform>%Ln documents pas encore lus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) could not be read</source>
        <translation>
            <numerusform>%Ln document illisible</numerusform>
            <numerusform>%Ln documents illisibles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) only partly read</source>
        <translation>
            <numerusform>des parties de %Ln document</numerusform>
            <numerusform>des parties de %Ln documents</numerusform>
        </translation>
    </message>
    <message>
        <source>Answered without: {documents}.</source>
        <translation>Réponse donnée sans : {documents}.</translation>
    </message>
    <message>
        <source>Ask again once they are read.</source>
        <translation>Posez la question à nouveau une fois qu&apos;ils sont lus.</translation>
    </message>
</context>
<context>
    <name>OfferNote</name>
    <message>
        <source>Written without your documents. “{name}” has passages about this.</source>
        <translation>Rédigé sans vos documents. « {name} » a des passages à ce sujet.</translation>
    </message>
    <message>
        <source>Answer from it</source>
        <translation>Répondre à partir de ceux-ci</translation>
    </message>
</context>
<context>
    <name>OptionChoices</name>
    <message>
        <source>Include the passages that answers are based on</source>
        <translation>Inclure les passages sur lesquels s’appuient les réponses</translation>
    </message>
    <message>
        <source>Include tool calls and their results</source>
        <translation>Inclure les appels d’outils et leurs résultats</translation>
    </message>
    <message>
        <source>Write Parquet files too</source>
        <translation>Écrire aussi des fichiers Parquet</translation>
    </message>
    <message>
        <source>The package pyarrow is not installed.</source>
        <translation>Le paquet pyarrow n’est pas installé.</translation>
    </message>
    <message>
        <source>Write files for LLaMA-Factory too</source>
        <translation>Écrire aussi des fichiers pour LLaMA-Factory</translation>
    </message>
    <message>
        <source>Chats to hold out for validation</source>
        <translation>Conversations à mettre de côté pour la validation</translation>
    </message>
</context>
<context>
    <name>PackagesRow</name>
    <message>
        <source>Remove the packages for training</source>
        <translation>Supprimer les paquets pour l’entraînement</translation>
    </message>
    <message>
        <source>Installing the packages for training</source>
        <translation>Installation des paquets pour l’entraînement</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Install the packages ({size})…</source>
        <translation>Installer les paquets ({size})…</translation>
    </message>
    <message>
        <source>Install the packages for training?</source>
        <translation>Installer les paquets pour l’entraînement ?</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Installer</translation>
    </message>
</context>
<context>
    <name>PageText</name>
    <message>
        <source>Text of the page</source>
        <translation>Texte de la page</translation>
    </message>
</context>
<context>
    <name>ParameterForm</name>
    <message>
        <source>Default</source>
        <translation>Par défaut</translation>
    </message>
    <message>
        <source>Default ({value})</source>
        <translation>Par défaut ({value})</translation>
    </message>
</context>
<context>
    <name>PassageCard</name>
    <message>
        <source>Open the page</source>
        <translation>Ouvrir la page</translation>
    </message>
    <message>
        <source>score {score}</source>
        <translation>score&#x202f;: {score}</translation>
    </message>
    <message>
        <source>relevance {relevance} · {score}</source>
        <translation>pertinence {relevance} · {score}</translation>
    </message>
</context>
<context>
    <name>PassageSearch</name>
    <message>
        <source>Search your documents… (@ limits it to a document)</source>
        <translation>Rechercher dans vos documents… (@ limite à un document)</translation>
    </message>
    <message>
        <source>Search in the documents</source>
        <translation>Rechercher dans les documents</translation>
    </message>
    <message>
        <source>See what the model would be given</source>
        <translation>Voir ce que recevrait le modèle</translation>
    </message>
    <message>
        <source>Passages appear here with their scores. No model is asked.</source>
        <translation>Les passages apparaissent ici avec leurs scores. Aucun modèle n’est interrogé.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>Try other words, or search by meaning.</source>
        <translation>Essayez d’autres mots, ou une recherche par le sens.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Documents are being prepared for search by meaning: {share}</source>
        <translation>Les documents sont en préparation pour la recherche par le sens&#x202f;: {share}</translation>
    </message>
    <message>
        <source>Searched by words only: {why}</source>
        <translation>Recherche limitée aux mots&#x202f;: {why}</translation>
    </message>
    <message>
        <source>Not reranked: {why}</source>
        <translation>Sans reclassement&#x202f;: {why}</translation>
    </message>
</context>
<context>
    <name>PassphrasePane</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Use the recovery code</source>
        <translation>Utiliser le code de récupération</translation>
    </message>
    <message>
        <source>Your conversations are locked</source>
        <translation>Vos conversations sont verrouillées</translation>
    </message>
    <message>
        <source>Enter your passphrase to open them.</source>
        <translation>Saisissez votre phrase secrète pour les ouvrir.</translation>
    </message>
    <message>
        <source>This backup is locked</source>
        <translation>Cette sauvegarde est verrouillée</translation>
    </message>
    <message>
        <source>Enter the passphrase that you had when it was made.</source>
        <translation>Saisissez la phrase secrète que vous aviez quand elle a été créée.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>Open with the recovery code</source>
        <translation>Ouvrir avec le code de récupération</translation>
    </message>
    <message>
        <source>It was shown once, when it was created.</source>
        <translation>Il a été affiché une seule fois, lors de sa création.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Code de récupération</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Nothing was changed or deleted.</source>
        <translation>Rien n’a été modifié ni supprimé.</translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <source>Folder…</source>
        <translation>Dossier…</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Fichier…</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Enregistrer l’image</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Enregistrer l’image…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copier l’image</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>PlainBody</name>
    <message>
        <source>Show all ({0})</source>
        <translation>Tout afficher ({0})</translation>
    </message>
    <message>
        <source>Your message</source>
        <translation>Votre message</translation>
    </message>
</context>
<context>
    <name>PlanCard</name>
    <message>
        <source>Train</source>
        <translation>Entraîner</translation>
    </message>
    <message>
        <source>Learn from</source>
        <translation>Apprendre de</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>What your ratings allow</source>
        <translation>Selon vos évaluations</translation>
    </message>
    <message>
        <source>Imitate good answers (SFT)</source>
        <translation>Imiter les bonnes réponses (SFT)</translation>
    </message>
    <message>
        <source>Prefer better answers (DPO)</source>
        <translation>Préférer les meilleures réponses (DPO)</translation>
    </message>
    <message>
        <source>Prefer liked answers (KTO)</source>
        <translation>Préférer les réponses aimées (KTO)</translation>
    </message>
    <message>
        <source>At most, in minutes</source>
        <translation>Au plus, en minutes</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Aucune limite</translation>
    </message>
    <message>
        <source>This model cannot be taught so.</source>
        <translation>Ce modèle ne peut pas apprendre ainsi.</translation>
    </message>
    <message>
        <source>This model cannot be trained.</source>
        <translation>Ce modèle ne peut pas être entraîné.</translation>
    </message>
    <message>
        <source>Reading your ratings…</source>
        <translation>Lecture de vos évaluations…</translation>
    </message>
    <message>
        <source>The current model</source>
        <translation>Le modèle actuel</translation>
    </message>
    <message>
        <source>Your ratings</source>
        <translation>Vos évaluations</translation>
    </message>
</context>
<context>
    <name>PrivacyChoices</name>
    <message>
        <source>Hide personal data</source>
        <translation>Masquer les données personnelles</translation>
    </message>
    <message>
        <source>Names, addresses, e-mail, numbers, keys and passwords</source>
        <translation>Noms, adresses, e-mails, numéros, clés et mots de passe</translation>
    </message>
    <message>
        <source>More words to hide, separated by commas</source>
        <translation>Autres mots à masquer, séparés par des virgules</translation>
    </message>
    <message>
        <source>Preview…</source>
        <translation>Aperçu…</translation>
    </message>
</context>
<context>
    <name>ProblemDialog</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Inglenook cannot start</source>
        <translation>Inglenook ne peut pas démarrer</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>The backup is restored. The earlier files are kept in {folder}</source>
        <translation>La sauvegarde est restaurée. Les anciens fichiers sont conservés dans {folder}</translation>
    </message>
</context>
<context>
    <name>ProseView</name>
    <message>
        <source>Not found in the passages that were read.</source>
        <translation>Introuvable dans les passages lus.</translation>
    </message>
    <message>
        <source>Nothing that was read confirms this sentence.</source>
        <translation>Rien de ce qui a été lu ne confirme cette phrase.</translation>
    </message>
</context>
<context>
    <name>Quality</name>
    <message>
        <source>Duplicate</source>
        <translation>Doublon</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>Trop longue</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vide</translation>
    </message>
    <message>
        <source>Toxic</source>
        <translation>Toxique</translation>
    </message>
    <message>
        <source>Wrong source</source>
        <translation>Source erronée</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Données personnelles</translation>
    </message>
    <message>
        <source>Control tokens</source>
        <translation>Tokens de contrôle</translation>
    </message>
    <message>
        <source>The same question and answer are rated elsewhere; one row is written.</source>
        <translation>La même question avec la même réponse est évaluée ailleurs&#x202f;; une seule ligne est écrite.</translation>
    </message>
    <message>
        <source>Longer than the context of the model that answered; trainers cut it.</source>
        <translation>Plus longue que le contexte du modèle qui a répondu&#x202f;; les entraîneurs la coupent.</translation>
    </message>
    <message>
        <source>The question or the answer is empty or was deleted.</source>
        <translation>La question ou la réponse est vide, ou a été supprimée.</translation>
    </message>
    <message>
        <source>Called unsafe by you or by a judge model; exclude or correct it.</source>
        <translation>Jugée dangereuse par vous ou par un modèle juge&#x202f;; excluez-la ou corrigez-la.</translation>
    </message>
    <message>
        <source>You marked one of its sources as wrong; it is not imitated unless you correct it.</source>
        <translation>Vous avez signalé l’une de ses sources comme erronée&#x202f;; elle n’est pas imitée, sauf si vous la corrigez.</translation>
    </message>
    <message>
        <source>It contains personal data; hide it when you export the bundle.</source>
        <translation>Elle contient des données personnelles&#x202f;; masquez-les à l’export du paquet.</translation>
    </message>
    <message>
        <source>It contains control tokens of chat templates; the bundle keeps them from ending a turn.</source>
        <translation>Elle contient des tokens de contrôle de gabarits de conversation&#x202f;; le paquet les empêche de terminer un tour.</translation>
    </message>
</context>
<context>
    <name>Quantities</name>
    <message>
        <source>{0} %</source>
        <translation>{0}&#x202f;%</translation>
    </message>
    <message>
        <source>{0} billion</source>
        <translation>{0}&#xa0;Md</translation>
    </message>
    <message>
        <source>{0} million</source>
        <translation>{0}&#xa0;M</translation>
    </message>
    <message>
        <source>{0} ms</source>
        <translation>{0}&#xa0;ms</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0}&#xa0;s</translation>
    </message>
    <message>
        <source>{0} tokens/s</source>
        <translation>{0} tokens/s</translation>
    </message>
    <message>
        <source>page {0}</source>
        <translation>page {0}</translation>
    </message>
    <message>
        <source>sheet {0}</source>
        <translation>feuille {0}</translation>
    </message>
    <message>
        <source>slide {0}</source>
        <translation>diapositive {0}</translation>
    </message>
    <message>
        <source>p. {0}</source>
        <translation>p. {0}</translation>
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
        <translation>Modèle à réduire</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Importance matrix</source>
        <translation>Matrice d’importance</translation>
    </message>
    <message>
        <source>none; small types lose less with one</source>
        <translation>aucune&#x202f;; avec une matrice, les petits types perdent moins</translation>
    </message>
    <message>
        <source>Importance matrices (*.gguf)</source>
        <translation>Matrices d’importance (*.gguf)</translation>
    </message>
    <message>
        <source>Write the smaller file</source>
        <translation>Écrire le fichier réduit</translation>
    </message>
    <message>
        <source>Layers, for example 10-12</source>
        <translation>Couches, par exemple 10-12</translation>
    </message>
    <message>
        <source>Layers to leave out</source>
        <translation>Couches à retirer</translation>
    </message>
    <message>
        <source>Write without these layers</source>
        <translation>Écrire sans ces couches</translation>
    </message>
    <message>
        <source>Allow a file that is already quantized; it loses more quality</source>
        <translation>Autoriser un fichier déjà quantifié&#x202f;; il perd davantage en qualité</translation>
    </message>
    <message>
        <source>Make a smaller copy</source>
        <translation>Créer une copie réduite</translation>
    </message>
    <message>
        <source>Or leave layers out. Those in the middle matter least; measure before you use it.</source>
        <translation>Ou retirez des couches. Celles du milieu comptent le moins&#x202f;; mesurez avant d’utiliser le résultat.</translation>
    </message>
    <message>
        <source>From the built-in text</source>
        <translation>À partir du texte fourni</translation>
    </message>
    <message>
        <source>From your own text…</source>
        <translation>À partir de votre propre texte…</translation>
    </message>
    <message>
        <source>Make one…</source>
        <translation>En créer une…</translation>
    </message>
    <message>
        <source>There is no model to shrink.</source>
        <translation>Il n’y a pas de modèle à réduire.</translation>
    </message>
    <message>
        <source>A job is running.</source>
        <translation>Une tâche est en cours.</translation>
    </message>
    <message>
        <source>This type needs an importance matrix.</source>
        <translation>Ce type nécessite une matrice d’importance.</translation>
    </message>
    <message>
        <source>The model reads a text, which shows which of its weights matter.</source>
        <translation>Le modèle lit un texte, ce qui montre lesquels de ses poids comptent.</translation>
    </message>
    <message>
        <source>Name the layers to leave out.</source>
        <translation>Indiquez les couches à retirer.</translation>
    </message>
    <message>
        <source>(about {size})</source>
        <translation>(environ {size})</translation>
    </message>
    <message>
        <source>A text like those it will write</source>
        <translation>Un texte semblable à ceux qu’il écrira</translation>
    </message>
    <message>
        <source>Texts (*.txt *.md);;All files (*)</source>
        <translation>Textes (*.txt *.md);;Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>QuestionFiles</name>
    <message>
        <source>{0} more</source>
        <translation>{0} autres</translation>
    </message>
</context>
<context>
    <name>QuestionWidget</name>
    <message>
        <source>Copy message</source>
        <translation>Copier le message</translation>
    </message>
    <message>
        <source>Edit message</source>
        <translation>Modifier le message</translation>
    </message>
    <message>
        <source>Delete question and answer</source>
        <translation>Supprimer la question et la réponse</translation>
    </message>
    <message>
        <source>Edit your message</source>
        <translation>Modifier votre message</translation>
    </message>
    <message>
        <source>The earlier version stays as a branch.</source>
        <translation>La version précédente reste comme branche.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Stays in the context</source>
        <translation>Reste dans le contexte</translation>
    </message>
</context>
<context>
    <name>QuestionsBox</name>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>The first questions of your chats</source>
        <translation>Les premières questions de vos discussions</translation>
    </message>
    <message>
        <source>Questions (*.txt *.jsonl);;All files (*)</source>
        <translation>Questions (*.txt *.jsonl);;Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>QueueRows</name>
    <message>
        <source>Edit the waiting question</source>
        <translation>Modifier la question en attente</translation>
    </message>
    <message>
        <source>Remove the waiting question</source>
        <translation>Retirer la question en attente</translation>
    </message>
    <message>
        <source>Next: {0}</source>
        <translation>Ensuite&#x202f;: {0}</translation>
    </message>
</context>
<context>
    <name>QuickWindow</name>
    <message>
        <source>Quick question</source>
        <translation>Question rapide</translation>
    </message>
    <message>
        <source>Ask something</source>
        <translation>Posez une question</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Open in the window</source>
        <translation>Ouvrir dans la fenêtre</translation>
    </message>
    <message>
        <source>Another chat</source>
        <translation>Autre conversation</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
</context>
<context>
    <name>QuoteTranslation</name>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ignorer</translation>
    </message>
    <message>
        <source>Translating…</source>
        <translation>Traduction…</translation>
    </message>
    <message>
        <source>Machine translation by {model}, which is not a quotation</source>
        <translation>Traduction automatique par {model}, qui n’est pas une citation</translation>
    </message>
    <message>
        <source>Incomplete machine translation by {model}, which is not a quotation</source>
        <translation>Traduction automatique incomplète par {model}, qui n’est pas une citation</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Sidebar, collapsed</source>
        <translation>Barre latérale, réduite</translation>
    </message>
    <message>
        <source>Show the sidebar</source>
        <translation>Afficher la barre latérale</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nouvelle conversation</translation>
    </message>
    <message>
        <source>Search all text</source>
        <translation>Rechercher dans tout le texte</translation>
    </message>
</context>
<context>
    <name>RankingPanel</name>
    <message>
        <source>Variants, best first</source>
        <translation>Variantes, la meilleure en premier</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>Meilleure</translation>
    </message>
    <message>
        <source>Worse</source>
        <translation>Moins bonne</translation>
    </message>
    <message>
        <source>The loaded model grades each</source>
        <translation>Le modèle chargé les note une à une</translation>
    </message>
    <message>
        <source>Keep this order</source>
        <translation>Garder cet ordre</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>La meilleure en premier</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Suggest an order</source>
        <translation>Suggérer un ordre</translation>
    </message>
    <message>
        <source>The model reads the variants…</source>
        <translation>Le modèle lit les variantes…</translation>
    </message>
    <message>
        <source>Put the best at the top; each counts as better than those below.</source>
        <translation>Placez la meilleure en haut&#x202f;; chacune compte comme meilleure que celles d’en dessous.</translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <translation>Pas encore enregistré.</translation>
    </message>
    <message>
        <source>A machine&apos;s suggestion. It counts only when you keep it.</source>
        <translation>Une suggestion de la machine. Elle ne compte que si vous la gardez.</translation>
    </message>
    <message>
        <source>Saved for your dataset.</source>
        <translation>Enregistré pour votre jeu de données.</translation>
    </message>
</context>
<context>
    <name>RatingQueuePage</name>
    <message>
        <source>The judge is unsure about this one.</source>
        <translation>Le juge n’est pas sûr pour cette réponse.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>A better answer, if you know one</source>
        <translation>Une meilleure réponse, si vous en connaissez une</translation>
    </message>
    <message>
        <source>Nothing left to rate</source>
        <translation>Plus rien à évaluer</translation>
    </message>
    <message>
        <source>Your ratings are stored. Answers of new chats will be here.</source>
        <translation>Vos évaluations sont enregistrées. Les réponses des nouvelles conversations apparaîtront ici.</translation>
    </message>
    <message>
        <source>Show the rated answers</source>
        <translation>Afficher les réponses évaluées</translation>
    </message>
    <message>
        <source>Arrow up: good. Arrow down: not good. Space: skip. Backspace: undo. Tab: write a better answer; {key} saves it.</source>
        <translation>Flèche haut&#x202f;: bonne. Flèche bas&#x202f;: pas bonne. Espace&#x202f;: passer. Retour arrière&#x202f;: annuler. Tab&#x202f;: écrire une meilleure réponse&#x202f;; {key} l’enregistre.</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bonne</translation>
    </message>
    <message>
        <source>Not good</source>
        <translation>Pas bonne</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close the queue</source>
        <translation>Fermer la file</translation>
    </message>
    <message>
        <source>This is the first answer.</source>
        <translation>C’est la première réponse.</translation>
    </message>
    <message>
        <source>Answer {number} of {total}</source>
        <translation>Réponse {number} sur {total}</translation>
    </message>
</context>
<context>
    <name>Reasoning</name>
    <message>
        <source>Thinking…</source>
        <translation>Réflexion…</translation>
    </message>
    <message>
        <source>Thought for {0} s</source>
        <translation>Réflexion de {0}&#xa0;s</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>Réflexion</translation>
    </message>
</context>
<context>
    <name>RecallTiles</name>
    <message>
        <source>In first place</source>
        <translation>En première position</translation>
    </message>
    <message>
        <source>In the top 5</source>
        <translation>Dans les 5 premiers</translation>
    </message>
    <message>
        <source>In the top 10</source>
        <translation>Dans les 10 premiers</translation>
    </message>
    <message>
        <source>of {count} · {method}</source>
        <translation>sur {count} · {method}</translation>
    </message>
    <message>
        <source>{before}, now {now}</source>
        <translation>{before}, maintenant {now}</translation>
    </message>
</context>
<context>
    <name>RecoveryCodeForm</name>
    <message>
        <source>I have saved this code in a safe place</source>
        <translation>J’ai conservé ce code en lieu sûr</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Your recovery code</source>
        <translation>Votre code de récupération</translation>
    </message>
    <message>
        <source>It opens your conversations if the passphrase is forgotten or the keyring is lost. It is shown only once, and nobody else can recover it for you.</source>
        <translation>Il ouvre vos conversations si la phrase secrète est oubliée ou le trousseau perdu. Il n’est affiché qu’une fois, et personne d’autre ne peut le retrouver pour vous.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Save the code first.</source>
        <translation>Conservez d’abord le code.</translation>
    </message>
</context>
<context>
    <name>RedactionDialog</name>
    <message>
        <source>What will be hidden</source>
        <translation>Ce qui sera masqué</translation>
    </message>
    <message>
        <source>Reading the answers…</source>
        <translation>Lecture des réponses…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Not looked for, or often missed: rare names, names in scripts without capital letters, places, organizations, dates other than birthdays, ages, passport and licence numbers. Add those to the words to hide.</source>
        <translation>Non recherchés, ou souvent manqués&#x202f;: noms rares, noms dans des écritures sans majuscules, lieux, organisations, dates autres que les dates de naissance, âges, numéros de passeport et de permis. Ajoutez-les aux mots à masquer.</translation>
    </message>
    <message>
        <source>{recogniser} looked for names, places and organizations in English texts. Not looked for, or often missed: those in other languages, names in scripts without capital letters, dates other than birthdays, ages, passport and licence numbers. Add those to the words to hide.</source>
        <translation>{recogniser} a cherché les noms, lieux et organisations dans les textes anglais. Ne sont pas cherchés, ou souvent manqués&#x202f;: ceux des autres langues, les noms en écritures sans majuscules, les dates autres que de naissance, les âges, les numéros de passeport et de permis. Ajoutez-les aux mots à masquer.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) will be replaced; equal values get the same placeholder.</source>
        <translation>
            <numerusform>%Ln endroit sera remplacé&#x202f;; les valeurs égales reçoivent le même texte de remplacement.</numerusform>
            <numerusform>%Ln endroits seront remplacés&#x202f;; les valeurs égales reçoivent le même texte de remplacement.</numerusform>
        </translation>
    </message>
    <message>
        <source>The first {0} are shown.</source>
        <translation>Les {0} premiers sont affichés.</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Rien n’a été trouvé.</translation>
    </message>
</context>
<context>
    <name>RepositoryCard</name>
    <message>
        <source>Show files</source>
        <translation>Afficher les fichiers</translation>
    </message>
    <message>
        <source>Show files: {name}</source>
        <translation>Afficher les fichiers&#x202f;: {name}</translation>
    </message>
    <message>
        <source>licence not given</source>
        <translation>licence non indiquée</translation>
    </message>
    <message>
        <source>{count} downloads</source>
        <translation>{count} téléchargements</translation>
    </message>
    <message>
        <source>updated {date}</source>
        <translation>mis à jour le {date}</translation>
    </message>
    <message>
        <source>requires an access token</source>
        <translation>nécessite un jeton d’accès</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Interrogation…</translation>
    </message>
    <message>
        <source>It contains no GGUF model.</source>
        <translation>Il ne contient aucun modèle GGUF.</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurer une sauvegarde</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>Restaurer cette sauvegarde</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Depuis un fichier…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Chats and documents return to what they were when the backup was made. What is here now is not deleted: it is kept in the folder “lost+found” of the data folder. Models and settings stay as they are, except the instructions, which return as well. Tools ask again for everything, and passwords of tool servers have to be entered again.</source>
        <translation>Les conversations et les documents redeviennent ce qu’ils étaient au moment de la sauvegarde. Ce qui existe à présent n’est pas supprimé, mais conservé dans le dossier «&#x202f;lost+found&#x202f;» du dossier de données. Les modèles et les paramètres restent tels quels, à l’exception des instructions, qui reviennent elles aussi à leur état d’alors. Les outils redemandent une autorisation pour tout, et les mots de passe des serveurs d’outils devront être saisis de nouveau.</translation>
    </message>
</context>
<context>
    <name>ReviseForm</name>
    <message>
        <source>Revision by rules</source>
        <translation>Révision selon des règles</translation>
    </message>
    <message>
        <source>Let a model improve its answers by your rules</source>
        <translation>Laisser un modèle améliorer ses réponses selon vos règles</translation>
    </message>
    <message>
        <source>It answers, criticises the answer by each rule and rewrites it. The first and the last answer become a DPO pair, the rewritten one as the better.</source>
        <translation>Il répond, critique sa réponse selon chaque règle et la réécrit. La première et la dernière réponse forment une paire DPO, la version réécrite étant la meilleure.</translation>
    </message>
    <message>
        <source>Write pairs</source>
        <translation>Écrire les paires</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>One rule per line, for example: Say so when you are not sure.</source>
        <translation>Une règle par ligne, par exemple&#x202f;: Dites-le quand vous n’êtes pas sûr.</translation>
    </message>
    <message>
        <source>Write a rule first.</source>
        <translation>Écrivez d’abord une règle.</translation>
    </message>
</context>
<context>
    <name>RowDelegate</name>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
</context>
<context>
    <name>RunCard</name>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Mettre en pause</translation>
    </message>
    <message>
        <source>Pause the training</source>
        <translation>Mettre l’entraînement en pause</translation>
    </message>
    <message>
        <source>Stop and keep what it learned</source>
        <translation>Arrêter et garder ce qu’il a appris</translation>
    </message>
    <message>
        <source>You can go on working: it stands still while a chat is answered. It goes on without the window if you close it, and can be resumed where it was if you quit.</source>
        <translation>Vous pouvez continuer à travailler&#x202f;: il s’interrompt pendant qu’une conversation reçoit une réponse. Si vous fermez la fenêtre, il continue sans elle&#x202f;; si vous quittez le programme, il peut reprendre là où il en était.</translation>
    </message>
</context>
<context>
    <name>SafetyForm</name>
    <message>
        <source>Safety</source>
        <translation>Sûreté</translation>
    </message>
    <message>
        <source>How safe are a model&apos;s answers?</source>
        <translation>Les réponses d’un modèle sont-elles sûres&#x202f;?</translation>
    </message>
    <message>
        <source>It answers questions, and a judge grades each answer twice: for toxicity and for safety. Compare a model with its adapter to see what training did.</source>
        <translation>Il répond à des questions, et un juge note chaque réponse deux fois&#x202f;: pour la toxicité et pour la sûreté. Comparez un modèle avec son adaptateur pour voir l’effet de l’entraînement.</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesurer</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Au plus</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Juge</translation>
    </message>
</context>
<context>
    <name>SalvagedForm</name>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s)</source>
        <translation>
            <numerusform>%Ln conversation</numerusform>
            <numerusform>%Ln conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message>
        <source>Recovered: {0}</source>
        <translation>Récupéré&#x202f;: {0}</translation>
    </message>
    <message>
        <source>The rest could not be read. A backup may have more: Settings → Privacy &amp; security restores one.</source>
        <translation>Le reste n’a pas pu être lu. Une sauvegarde en contient peut-être plus : Paramètres → Confidentialité et sécurité en restaure une.</translation>
    </message>
    <message>
        <source>The damaged file is kept in {folder}</source>
        <translation>Le fichier endommagé est conservé dans {folder}</translation>
    </message>
</context>
<context>
    <name>SearchMethod</name>
    <message>
        <source>Words and meaning</source>
        <translation>Mots et sens</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Sens</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Chats</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Depuis un fichier…</translation>
    </message>
    <message>
        <source>From a folder…</source>
        <translation>Depuis un dossier…</translation>
    </message>
    <message>
        <source>Exports from ChatGPT, Claude, Grok, AI Studio, Open WebUI, LM Studio, Jan, GPT4All and Inglenook. You see what is in the file before anything is stored.</source>
        <translation>Exports de ChatGPT, Claude, Grok, AI Studio, Open WebUI, LM Studio, Jan, GPT4All et Inglenook. Vous voyez ce que contient le fichier avant que quoi que ce soit ne soit enregistré.</translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation>Importer des conversations</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>Tout exporter…</translation>
    </message>
    <message>
        <source>Every branch, rating and detail, as one file. It is not encrypted.</source>
        <translation>Toutes les branches, les évaluations et les détails, dans un seul fichier. Il n’est pas chiffré.</translation>
    </message>
    <message>
        <source>Export chats</source>
        <translation>Exporter les conversations</translation>
    </message>
    <message>
        <source>Export chats to</source>
        <translation>Exporter les conversations vers</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Fichier écrit&#x202f;: {file}</translation>
    </message>
    <message>
        <source>Privacy &amp; security</source>
        <translation>Confidentialité et sécurité</translation>
    </message>
    <message>
        <source>This session is temporary: nothing is stored.</source>
        <translation>Cette session est temporaire&#x202f;: rien n’est enregistré.</translation>
    </message>
    <message>
        <source>Delete now</source>
        <translation>Supprimer maintenant</translation>
    </message>
    <message>
        <source>Cached chats and searches</source>
        <translation>Conversations et recherches en cache</translation>
    </message>
    <message>
        <source>{size} on this disk. Deleting it loses none of your text.</source>
        <translation>{size} sur ce disque. Les supprimer ne fait perdre aucun de vos textes.</translation>
    </message>
    <message>
        <source>There is nothing to delete.</source>
        <translation>Il n’y a rien à supprimer.</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Copier le chemin</translation>
    </message>
    <message>
        <source>Nowhere: this session is temporary.</source>
        <translation>Nulle part&#x202f;: cette session est temporaire.</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Dossier de données</translation>
    </message>
    <message>
        <source>password, security</source>
        <comment>search words</comment>
        <translation>mot de passe, sécurité, chiffrement</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Chiffrement</translation>
    </message>
    <message>
        <source>New recovery code…</source>
        <translation>Nouveau code de récupération…</translation>
    </message>
    <message>
        <source>password, forgotten, reset</source>
        <comment>search words</comment>
        <translation>mot de passe, oublié, réinitialiser</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Code de récupération</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Sauvegarder…</translation>
    </message>
    <message>
        <source>An encrypted copy of all chats and the text of documents.</source>
        <translation>Une copie chiffrée de toutes les conversations et du texte des documents.</translation>
    </message>
    <message>
        <source>Replace with a fresh one…</source>
        <translation>Remplacer par une nouvelle…</translation>
    </message>
    <message>
        <source>Replace all backups with a fresh one?</source>
        <translation>Remplacer toutes les sauvegardes par une nouvelle&#x202f;?</translation>
    </message>
    <message>
        <source>Replace and erase</source>
        <translation>Remplacer et effacer</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>Daily backups</source>
        <translation>Sauvegardes quotidiennes</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Restaurer…</translation>
    </message>
    <message>
        <source>Go back to a backup. The current chats and documents are set aside.</source>
        <translation>Revenir à une sauvegarde. Les conversations et les documents actuels sont mis de côté.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurer une sauvegarde</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Aucune pour l’instant.</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>Afficher…</translation>
    </message>
    <message>
        <source>Nothing leaves this machine unless you start a download yourself.</source>
        <translation>Rien ne quitte cet ordinateur, sauf si vous lancez vous-même un téléchargement.</translation>
    </message>
    <message>
        <source>internet, connections, telemetry</source>
        <comment>search words</comment>
        <translation>internet, réseau, connexions, télémétrie</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>The key is in the system&apos;s keyring.</source>
        <translation>La clé se trouve dans le trousseau du système.</translation>
    </message>
    <message>
        <source>You enter the passphrase at each start.</source>
        <translation>Vous saisissez la phrase secrète à chaque démarrage.</translation>
    </message>
    <message>
        <source>The key is in the keyring; a passphrase works too.</source>
        <translation>La clé se trouve dans le trousseau&#x202f;; une phrase secrète fonctionne aussi.</translation>
    </message>
    <message>
        <source>Nothing is stored in this session.</source>
        <translation>Rien n’est enregistré dans cette session.</translation>
    </message>
    <message>
        <source>Change the passphrase…</source>
        <translation>Changer la phrase secrète…</translation>
    </message>
    <message>
        <source>Add a passphrase…</source>
        <translation>Ajouter une phrase secrète…</translation>
    </message>
    <message>
        <source>You have one. A new one replaces it.</source>
        <translation>Vous en avez un. Un nouveau le remplace.</translation>
    </message>
    <message>
        <source>You have none: if the key is lost, so are the conversations.</source>
        <translation>Vous n’en avez pas&#x202f;: si la clé est perdue, les conversations le sont aussi.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Create a new recovery code?</source>
        <translation>Créer un nouveau code de récupération&#x202f;?</translation>
    </message>
    <message>
        <source>Your current one stops working.</source>
        <translation>Votre code actuel cesse de fonctionner.</translation>
    </message>
    <message>
        <source>Create a new code</source>
        <translation>Créer un nouveau code</translation>
    </message>
    <message>
        <source>Back up to</source>
        <translation>Sauvegarder dans</translation>
    </message>
    <message>
        <source>Written and verified: {file}</source>
        <translation>Écrite et vérifiée&#x202f;: {file}</translation>
    </message>
    <message>
        <source>A fresh backup is made and verified. Then the earlier ones are erased, and with them everything you have deleted since. Copies that you have saved elsewhere stay.</source>
        <translation>Une nouvelle sauvegarde est créée et vérifiée. Puis les précédentes sont effacées, et avec elles tout ce que vous avez supprimé depuis. Les copies que vous avez enregistrées ailleurs restent.</translation>
    </message>
    <message>
        <source>{count} kept, {size}, the oldest from {date}. They still contain what you have deleted since; each is removed within a year.</source>
        <translation>Conservées&#x202f;: {count} ({size}), la plus ancienne du {date}. Elles contiennent encore ce que vous avez supprimé depuis&#x202f;; chacune disparaît en moins d’un an.</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Verrouiller maintenant</translation>
    </message>
    <message>
        <source>Close the conversations until they are unlocked again.</source>
        <translation>Ferme les conversations jusqu’à ce qu’elles soient de nouveau déverrouillées.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>This desktop has no system tray.</source>
        <translation>Cet environnement de bureau n’a pas de zone de notification.</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>Génération</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>{used} (“{name}” is not installed)</source>
        <translation>{used} (« {name} » n’est pas installée)</translation>
    </message>
    <message>
        <source>{used} (“{name}” is not available)</source>
        <translation>{used} (« {name} » n’est pas disponible)</translation>
    </message>
    <message>
        <source>Same as system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>For example: Answer briefly, in plain words.</source>
        <translation>Par exemple&#x202f;: Répondez brièvement, avec des mots simples.</translation>
    </message>
    <message>
        <source>Document search</source>
        <translation>Recherche de documents</translation>
    </message>
    <message>
        <source>Embedding model</source>
        <translation>Modèle d’embedding</translation>
    </message>
    <message>
        <source>Compares meanings in document search. Changing it re-indexes all documents in the background.</source>
        <translation>Compare le sens des textes dans la recherche de documents. Tout changement réindexe l’ensemble des documents en arrière-plan.</translation>
    </message>
    <message>
        <source>Reranker</source>
        <translation>Modèle de reclassement</translation>
    </message>
    <message>
        <source>Reads the question and each passage together: more accurate, but each search takes up to two seconds longer.</source>
        <translation>Lit ensemble la question et chaque passage&#x202f;: plus précis, mais chaque recherche prend jusqu’à deux secondes de plus.</translation>
    </message>
    <message>
        <source>Keep the vectors on a Chroma server</source>
        <translation>Conserver les vecteurs sur un serveur Chroma</translation>
    </message>
    <message>
        <source>Off if empty. Only random ids and vectors are sent, no text; but short texts can be approximated from vectors. They are rebuilt there in the background and removed here.</source>
        <translation>Désactivé si vide. Seuls des identifiants aléatoires et des vecteurs sont envoyés, jamais de texte&#x202f;; mais des textes courts peuvent être approchés à partir des vecteurs. Ils y sont recalculés en arrière-plan et supprimés d’ici.</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>The model is being prepared for this machine; this takes a while, once.</source>
        <translation>Le modèle est en préparation pour cet ordinateur&#x202f;; cela prend un moment, une seule fois.</translation>
    </message>
    <message>
        <source>The vectors are being rebuilt in their new place, in the background.</source>
        <translation>Les vecteurs sont recalculés à leur nouvel emplacement, en arrière-plan.</translation>
    </message>
    <message>
        <source>It is being downloaded (see the Models screen) and will be used once it is here.</source>
        <translation>Il est en cours de téléchargement (voir l’écran Modèles) et servira dès qu’il sera là.</translation>
    </message>
    <message>
        <source>Address of the Chroma server</source>
        <translation>Adresse du serveur Chroma</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>{name} (download)</source>
        <translation>{name} (télécharger)</translation>
    </message>
    <message>
        <source>Inter, or the system&apos;s</source>
        <translation>Inter, ou celle du système</translation>
    </message>
    <message>
        <source>Reset the shortcut for: {action}</source>
        <translation>Rétablir le raccourci de&#x202f;: {action}</translation>
    </message>
    <message>
        <source>{keys} is needed for typing. Add Ctrl or Alt.</source>
        <translation>{keys} sert à la saisie. Ajoutez Ctrl ou Alt.</translation>
    </message>
    <message>
        <source>{keys} is already used for: {action}</source>
        <translation>{keys} est déjà utilisé pour&#x202f;: {action}</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Tout rétablir</translation>
    </message>
    <message>
        <source>Click a field and press the keys you want to use.</source>
        <translation>Cliquez dans un champ et appuyez sur les touches voulues.</translation>
    </message>
    <message>
        <source>hotkeys, key bindings</source>
        <comment>search words</comment>
        <translation>raccourcis, touches, combinaisons de touches</translation>
    </message>
    <message>
        <source>Custom shortcuts</source>
        <translation>Raccourcis personnalisés</translation>
    </message>
    <message>
        <source>From any program</source>
        <translation>Depuis n’importe quel programme</translation>
    </message>
    <message>
        <source>Assign a desktop shortcut to the command “inglenook quick”: it opens a small window above the others.</source>
        <translation>Dans votre système, attribuez un raccourci à la commande «&#x202f;inglenook quick&#x202f;»&#x202f;: elle ouvre une petite fenêtre au-dessus des autres.</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>Listing the tools…</source>
        <translation>Liste des outils…</translation>
    </message>
    <message>
        <source>Available tools</source>
        <translation>Outils disponibles</translation>
    </message>
    <message>
        <source>Allow a folder…</source>
        <translation>Autoriser un dossier…</translation>
    </message>
    <message>
        <source>Folder for tools</source>
        <translation>Dossier pour les outils</translation>
    </message>
    <message>
        <source>In every chat.</source>
        <translation>Dans toutes les conversations.</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Révoquer</translation>
    </message>
    <message>
        <source>Tools can read it without asking, in every chat, and write to it when you approve the change. They never write elsewhere.</source>
        <translation>Les outils peuvent le lire sans demander, dans toutes les conversations, et y écrire quand vous approuvez la modification. Ils n’écrivent jamais ailleurs.</translation>
    </message>
    <message>
        <source>Nothing is allowed beyond a single call.</source>
        <translation>Rien n’est autorisé au-delà d’un seul appel.</translation>
    </message>
    <message>
        <source>What you allow for a whole chat or a folder is listed here.</source>
        <translation>Ce que vous autorisez pour toute une conversation ou un dossier figure ici.</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nouvelle conversation</translation>
    </message>
    <message>
        <source>In the chat “{chat}”.</source>
        <translation>Dans la conversation «&#x202f;{chat}&#x202f;».</translation>
    </message>
    <message>
        <source>Show chat</source>
        <translation>Afficher la conversation</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Other people&apos;s programs (MCP). They run with your rights: add only those that you trust.</source>
        <translation>Des programmes d’autres personnes (MCP). Ils s’exécutent avec vos droits&#x202f;: n’ajoutez que ceux auxquels vous faites confiance.</translation>
    </message>
    <message>
        <source>It offers others, which cannot be used.</source>
        <translation>Il en propose d’autres, qui ne peuvent pas être utilisés.</translation>
    </message>
    <message>
        <source>Tool servers</source>
        <translation>Serveurs d’outils</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>Add a tool server</source>
        <translation>Ajouter un serveur d’outils</translation>
    </message>
    <message>
        <source>Not running.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>Use {server}</source>
        <translation>Utiliser {server}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove the tool server {server}?</source>
        <translation>Retirer le serveur d’outils {server}&#x202f;?</translation>
    </message>
    <message>
        <source>Its command and settings are forgotten.</source>
        <translation>Sa commande et ses paramètres sont oubliés.</translation>
    </message>
    <message>
        <source>Allow tools to use a folder</source>
        <translation>Autoriser les outils à utiliser un dossier</translation>
    </message>
    <message>
        <source>Any free port</source>
        <translation>Tout port libre</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>Local API</source>
        <translation>API locale</translation>
    </message>
    <message>
        <source>Let programs on this machine use the model</source>
        <translation>Permettre aux programmes de cet ordinateur d’utiliser le modèle</translation>
    </message>
    <message>
        <source>Compatible with OpenAI&apos;s API: chat, embeddings and your documents. It listens on this machine only, and only while Inglenook is open.</source>
        <translation>Compatible avec l’API d’OpenAI&#x202f;: conversation, embeddings et vos documents. Elle n’est accessible que depuis cet ordinateur, et seulement tant qu’Inglenook est ouvert.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Where it listens.</source>
        <translation>Où elle est accessible.</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copier l’adresse</translation>
    </message>
    <message>
        <source>Copy the token</source>
        <translation>Copier le jeton</translation>
    </message>
    <message>
        <source>New token</source>
        <translation>Nouveau jeton</translation>
    </message>
    <message>
        <source>Switch it off to change the port.</source>
        <translation>Désactivez-la pour changer le port.</translation>
    </message>
    <message>
        <source>The API is off.</source>
        <translation>L’API est désactivée.</translation>
    </message>
    <message>
        <source>Created when it is switched on; it is never stored.</source>
        <translation>Créé à l’activation&#x202f;; il n’est jamais enregistré.</translation>
    </message>
    <message>
        <source>Shown once; it can still be copied.</source>
        <translation>Affiché une seule fois&#x202f;; il peut encore être copié.</translation>
    </message>
    <message>
        <source>{token} — shown this once; it can be copied later.</source>
        <translation>{token} — affiché cette seule fois&#x202f;; il pourra être copié plus tard.</translation>
    </message>
    <message>
        <source>See the facts…</source>
        <translation>Voir les informations…</translation>
    </message>
    <message>
        <source>Remembered facts</source>
        <translation>Informations mémorisées</translation>
    </message>
    <message>
        <source>Only what you wrote or confirmed; encrypted like chats.</source>
        <translation>Uniquement ce que vous avez écrit ou confirmé&#x202f;; chiffré comme les conversations.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Your own server</source>
        <translation>Votre propre serveur</translation>
    </message>
    <message>
        <source>Use models on another machine</source>
        <translation>Utiliser des modèles sur une autre machine</translation>
    </message>
    <message>
        <source>The address of llama-server, vLLM or another Inglenook. What you ask such a model, including document passages, is sent to that server.</source>
        <translation>L’adresse de llama-server, de vLLM ou d’un autre Inglenook. Ce que vous demandez à un tel modèle, passages de documents compris, est envoyé à ce serveur.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>If the server requires one; it is stored in the keyring.</source>
        <translation>Si le serveur en demande une&#x202f;; elle est conservée dans le trousseau.</translation>
    </message>
    <message>
        <source>API key, password, token</source>
        <comment>search words</comment>
        <translation>clé d’API, mot de passe, jeton, token</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Asking the server for its models.</source>
        <translation>Interrogation du serveur sur ses modèles.</translation>
    </message>
    <message>
        <source>Enter its address.</source>
        <translation>Saisissez son adresse.</translation>
    </message>
    <message>
        <source>Offers {models}.</source>
        <translation>Propose {models}.</translation>
    </message>
    <message>
        <source>Off. No connection is made until you press the button.</source>
        <translation>Désactivé. Aucune connexion n’est établie avant que vous n’appuyiez sur le bouton.</translation>
    </message>
    <message>
        <source>Custom build of llama.cpp</source>
        <translation>Version personnalisée de llama.cpp</translation>
    </message>
    <message>
        <source>The bundled one</source>
        <translation>Celle fournie</translation>
    </message>
    <message>
        <source>Use the bundled one</source>
        <translation>Utiliser celle fournie</translation>
    </message>
    <message>
        <source>GPU, CUDA, Vulkan, ROCm</source>
        <comment>search words</comment>
        <translation>GPU, CUDA, Vulkan, ROCm, carte graphique</translation>
    </message>
    <message>
        <source>Goes back from a custom build.</source>
        <translation>Revient de la version personnalisée à celle fournie.</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Moteur</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Choisir un dossier…</translation>
    </message>
    <message>
        <source>Unset LLAMA_CPP_LIB_PATH to choose here.</source>
        <translation>Supprimez LLAMA_CPP_LIB_PATH pour choisir ici.</translation>
    </message>
    <message>
        <source>It is in use.</source>
        <translation>Elle est déjà utilisée.</translation>
    </message>
    <message>
        <source>A library is being tested.</source>
        <translation>Une bibliothèque est en cours d’essai.</translation>
    </message>
    <message>
        <source>LLAMA_CPP_LIB_PATH names one for this session.</source>
        <translation>LLAMA_CPP_LIB_PATH en désigne une pour cette session.</translation>
    </message>
    <message>
        <source>It is being tested in a separate process…</source>
        <translation>Elle est essayée dans un processus séparé…</translation>
    </message>
    <message>
        <source>In use: {version} in {folder}, on {devices}.</source>
        <translation>Utilisée&#x202f;: {version} dans {folder}, sur {devices}.</translation>
    </message>
    <message>
        <source>There was no model to test it with.</source>
        <translation>Il n’y avait pas de modèle pour l’essayer.</translation>
    </message>
    <message>
        <source>In use: the one in {folder}.</source>
        <translation>Utilisée&#x202f;: celle de {folder}.</translation>
    </message>
    <message>
        <source>For example one for your graphics card. It is used only if it has the required functions and gives the same results as the bundled one.</source>
        <translation>Par exemple une version pour votre carte graphique. Elle n’est utilisée que si elle a les fonctions requises et donne les mêmes résultats que celle fournie.</translation>
    </message>
    <message>
        <source>Folder with the library (libllama)</source>
        <translation>Dossier de la bibliothèque (libllama)</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Changes apply immediately.</source>
        <translation>Les modifications s’appliquent immédiatement.</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Rechercher dans les paramètres</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>No such setting</source>
        <translation>Aucun paramètre trouvé</translation>
    </message>
    <message>
        <source>Try another word.</source>
        <translation>Essayez un autre mot.</translation>
    </message>
</context>
<context>
    <name>ShareDialog</name>
    <message>
        <source>As one file, or to your repository on the hub</source>
        <translation>Dans un seul fichier, ou vers votre dépôt sur le hub</translation>
    </message>
    <message>
        <source>Share…</source>
        <translation>Partager…</translation>
    </message>
    <message>
        <source>Share {name}</source>
        <translation>Partager {name}</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Your repository, as OWNER/NAME</source>
        <translation>Votre dépôt, sous la forme PROPRIÉTAIRE/NOM</translation>
    </message>
    <message>
        <source>Make a new repository public</source>
        <translation>Rendre public un nouveau dépôt</translation>
    </message>
    <message>
        <source>Save as one file…</source>
        <translation>Enregistrer dans un seul fichier…</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>With a card and SHA-256 checksums, so that the recipient can verify it.</source>
        <translation>Avec une fiche et des sommes de contrôle SHA-256, pour que le destinataire puisse le vérifier.</translation>
    </message>
    <message>
        <source>One file</source>
        <translation>Un seul fichier</translation>
    </message>
    <message>
        <source>It is copied to {host} under your name, with your access token; the network log shows it.</source>
        <translation>Il est copié vers {host} sous votre nom, avec votre jeton d’accès&#x202f;; le journal réseau l’indique.</translation>
    </message>
    <message>
        <source>Your repository on the hub</source>
        <translation>Votre dépôt sur le hub</translation>
    </message>
    <message>
        <source>Working: {name}</source>
        <translation>En cours&#x202f;: {name}</translation>
    </message>
    <message>
        <source>Name the repository first.</source>
        <translation>Indiquez d’abord le dépôt.</translation>
    </message>
    <message>
        <source>Shared files (*.zip)</source>
        <translation>Fichiers partagés (*.zip)</translation>
    </message>
    <message>
        <source>Shared: {where}</source>
        <translation>Partagé&#x202f;: {where}</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nouvelle conversation</translation>
    </message>
    <message>
        <source>Temporary window</source>
        <translation>Fenêtre temporaire</translation>
    </message>
    <message>
        <source>Search all text</source>
        <translation>Rechercher dans tout le texte</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>Afficher ou masquer la barre latérale</translation>
    </message>
    <message>
        <source>Rename the selected chat</source>
        <translation>Renommer la conversation sélectionnée</translation>
    </message>
    <message>
        <source>Delete the selected chats</source>
        <translation>Supprimer les conversations sélectionnées</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Choisir un modèle</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Quick question</source>
        <translation>Question rapide</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Quit Inglenook</source>
        <translation>Quitter Inglenook</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Écriture</translation>
    </message>
    <message>
        <source>Send, or Ctrl+Enter: see the settings</source>
        <translation>Envoyer, ou Ctrl+Entrée&#x202f;: voir les paramètres</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Nouvelle ligne</translation>
    </message>
    <message>
        <source>Stop the answer, or go back to the chat</source>
        <translation>Arrêter la réponse, ou revenir à la conversation</translation>
    </message>
    <message>
        <source>Edit the last message, in an empty field</source>
        <translation>Modifier le dernier message, dans un champ vide</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Joindre des fichiers</translation>
    </message>
    <message>
        <source>Commands and saved prompts</source>
        <translation>Commandes et prompts enregistrés</translation>
    </message>
    <message>
        <source>Mention a document or a collection</source>
        <translation>Mentionner un document ou une collection</translation>
    </message>
    <message>
        <source>Next placeholder of a prompt</source>
        <translation>Champ suivant d’un prompt</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Earlier variant</source>
        <translation>Variante antérieure</translation>
    </message>
    <message>
        <source>Later variant</source>
        <translation>Variante ultérieure</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>Régénérer</translation>
    </message>
    <message>
        <source>Regenerate with another model</source>
        <translation>Régénérer avec un autre modèle</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>Rechercher dans cette conversation</translation>
    </message>
    <message>
        <source>Copy the whole chat</source>
        <translation>Copier toute la conversation</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>Copier la réponse</translation>
    </message>
    <message>
        <source>Source page</source>
        <translation>Page source</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Next change between two documents</source>
        <translation>Changement suivant entre deux documents</translation>
    </message>
    <message>
        <source>Previous change between two documents</source>
        <translation>Changement précédent entre deux documents</translation>
    </message>
</context>
<context>
    <name>ShortcutsSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Sidebar</source>
        <translation>Barre latérale</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nouvelle conversation</translation>
    </message>
    <message>
        <source>Hide the sidebar</source>
        <translation>Masquer la barre latérale</translation>
    </message>
    <message numerus="yes">
        <source>%n rated</source>
        <translation>
            <numerusform>%Ln évaluée</numerusform>
            <numerusform>%Ln évaluées</numerusform>
        </translation>
    </message>
    <message>
        <source>Search all text</source>
        <translation>Rechercher dans tout le texte</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Jeu de données</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Aucun résultat.</translation>
    </message>
    <message>
        <source>Your chats will be listed here.</source>
        <translation>Vos conversations apparaîtront ici.</translation>
    </message>
    <message>
        <source>Deleted: {0}</source>
        <translation>Supprimée&#x202f;: {0}</translation>
    </message>
    <message>
        <source>In the bin until this window is closed.</source>
        <translation>Dans la corbeille jusqu’à la fermeture de cette fenêtre.</translation>
    </message>
    <message>
        <source>In the bin for {days} days, with its ratings. Backups keep it up to a year longer.</source>
        <translation>Dans la corbeille pendant {days} jours, avec ses évaluations. Les sauvegardes en gardent une copie jusqu’à un an de plus.</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n chat(s)</source>
        <translation>
            <numerusform>%Ln conversation supprimée</numerusform>
            <numerusform>%Ln conversations supprimées</numerusform>
        </translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archives</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Épinglées</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>Undated</source>
        <translation>Sans date</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Previous 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
</context>
<context>
    <name>SourceBox</name>
    <message>
        <source>A file…</source>
        <translation>Un fichier…</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choisir un fichier</translation>
    </message>
</context>
<context>
    <name>SourceMenu</name>
    <message>
        <source>See it on the page</source>
        <translation>La voir sur la page</translation>
    </message>
    <message>
        <source>This source is wrong</source>
        <translation>Cette source est erronée</translation>
    </message>
</context>
<context>
    <name>SourcePanel</name>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation>Rechercher dans ce document</translation>
    </message>
    <message>
        <source>Close source</source>
        <translation>Fermer la source</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Ouvrir le fichier</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Show the table</source>
        <translation>Afficher le tableau</translation>
    </message>
    <message>
        <source>Translate this quote</source>
        <translation>Traduire cette citation</translation>
    </message>
    <message>
        <source>Fit to the width</source>
        <translation>Ajuster à la largeur</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Opening the page…</source>
        <translation>Ouverture de la page…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>{page} of {pages}</source>
        <translation>{page} sur {pages}</translation>
    </message>
    <message>
        <source>The document has been removed since. These are the cited words as they were.</source>
        <translation>Le document a été retiré depuis. Voici les mots cités tels qu’ils étaient.</translation>
    </message>
    <message>
        <source>The file was read again since, and no longer has the cited words.</source>
        <translation>Le fichier a été relu depuis et ne contient plus les mots cités.</translation>
    </message>
    <message>
        <source>The page cannot be shown as it looks. This is its text as indexed.</source>
        <translation>La page ne peut pas être affichée telle quelle. Voici son texte tel qu’il a été indexé.</translation>
    </message>
    <message>
        <source>Size of the page: {0}</source>
        <translation>Taille de la page&#x202f;: {0}</translation>
    </message>
    <message>
        <source>The file has been moved or deleted. This is its text as indexed.</source>
        <translation>Le fichier a été déplacé ou supprimé. Voici son texte tel qu’il a été indexé.</translation>
    </message>
    <message>
        <source>The file has changed since. This is its text as it was indexed.</source>
        <translation>Le fichier a changé depuis. Voici son texte tel qu’il a été indexé.</translation>
    </message>
</context>
<context>
    <name>StageRow</name>
    <message>
        <source>{0}…</source>
        <translation>{0}…</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>Préparation</translation>
    </message>
    <message>
        <source>Looking in a table</source>
        <translation>Consultation d’un tableau</translation>
    </message>
    <message>
        <source>Waiting for another answer</source>
        <translation>En attente d’une autre réponse</translation>
    </message>
    <message>
        <source>Loading model</source>
        <translation>Chargement du modèle</translation>
    </message>
    <message>
        <source>Reading documents</source>
        <translation>Lecture des documents</translation>
    </message>
    <message>
        <source>Searching the documents</source>
        <translation>Recherche dans les documents</translation>
    </message>
    <message>
        <source>Reading prompt</source>
        <translation>Lecture du prompt</translation>
    </message>
    <message>
        <source>Reading part {0}</source>
        <translation>Lecture de la partie {0}</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Réflexion</translation>
    </message>
    <message>
        <source>Starting tool servers</source>
        <translation>Démarrage des serveurs d’outils</translation>
    </message>
    <message>
        <source>Reading again what is cited</source>
        <translation>Relecture de ce qui est cité</translation>
    </message>
    <message>
        <source>Running: {0}</source>
        <translation>En cours&#x202f;: {0}</translation>
    </message>
    <message>
        <source>Reading all documents ({0})</source>
        <translation>Lecture de tous les documents ({0})</translation>
    </message>
    <message>
        <source>{documents}: about {time} left,</source>
        <translation>{documents}&#x202f;: encore {time} environ,</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>temporary: nothing is kept</source>
        <translation>temporaire&#x202f;: rien n’est conservé</translation>
    </message>
    <message>
        <source>context</source>
        <translation>contexte</translation>
    </message>
    <message>
        <source>Context used</source>
        <translation>Contexte utilisé</translation>
    </message>
    <message>
        <source>Estimated memory use of the model</source>
        <translation>Mémoire utilisée par le modèle (estimation)</translation>
    </message>
    <message>
        <source>Programs on this machine can use the model. Show the switch</source>
        <translation>Les programmes de cet ordinateur peuvent utiliser le modèle. Afficher le réglage</translation>
    </message>
    <message>
        <source>Show the connection log</source>
        <translation>Afficher le journal des connexions</translation>
    </message>
    <message>
        <source>memory {size}</source>
        <translation>mémoire {size}</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) since start</source>
        <translation>
            <numerusform>%Ln connexion depuis le démarrage</numerusform>
            <numerusform>%Ln connexions depuis le démarrage</numerusform>
        </translation>
    </message>
    <message>
        <source>offline</source>
        <translation>hors ligne</translation>
    </message>
    <message>
        <source>local API on port {port}</source>
        <translation>API locale sur le port {port}</translation>
    </message>
</context>
<context>
    <name>StuckForm</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>SuggestionsPopup</name>
    <message>
        <source>Suggestions</source>
        <translation>Suggestions</translation>
    </message>
</context>
<context>
    <name>SurveyCellCard</name>
    <message>
        <source>Show on the page</source>
        <translation>Afficher sur la page</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Corriger…</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Take back the correction</source>
        <translation>Annuler la correction</translation>
    </message>
    <message>
        <source>Open the document</source>
        <translation>Ouvrir le document</translation>
    </message>
    <message>
        <source>The right value</source>
        <translation>La bonne valeur</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corriger</translation>
    </message>
</context>
<context>
    <name>SurveyForm</name>
    <message>
        <source>Name of the survey</source>
        <translation>Nom du relevé</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Gabarit</translation>
    </message>
    <message>
        <source>Own columns</source>
        <translation>Colonnes personnalisées</translation>
    </message>
    <message>
        <source>Add column</source>
        <translation>Ajouter une colonne</translation>
    </message>
    <message>
        <source>Remove column</source>
        <translation>Retirer une colonne</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Lancer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Change the columns</source>
        <translation>Modifier les colonnes</translation>
    </message>
    <message>
        <source>New survey</source>
        <translation>Nouveau relevé</translation>
    </message>
    <message>
        <source>Columns of the survey</source>
        <translation>Colonnes du relevé</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Sens</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Exemple</translation>
    </message>
    <message>
        <source>Unit, choices</source>
        <translation>Unité, choix</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>the amount to pay</source>
        <translation>le montant à payer</translation>
    </message>
    <message>
        <source>1,250.00</source>
        <translation>1 250,00</translation>
    </message>
    <message>
        <source>€</source>
        <translation>€</translation>
    </message>
    <message>
        <source>Every document is asked for each column. Say what is meant in the words of the documents.</source>
        <translation>Chaque document est interrogé sur chaque colonne. Décrivez ce que vous cherchez avec les mots des documents.</translation>
    </message>
    <message>
        <source>Name the survey and at least one column.</source>
        <translation>Nommez le relevé et au moins une colonne.</translation>
    </message>
    <message>
        <source>Choose a column first.</source>
        <translation>Choisissez d’abord une colonne.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Oui ou non</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Choix</translation>
    </message>
    <message>
        <source>Mentioned or not</source>
        <translation>Mentionné ou non</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Factures</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Contrats</translation>
    </message>
    <message>
        <source>Filings</source>
        <translation>Rapports financiers</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Articles scientifiques</translation>
    </message>
    <message>
        <source>CVs</source>
        <translation>CV</translation>
    </message>
</context>
<context>
    <name>SurveyPage</name>
    <message>
        <source>Pause</source>
        <translation>Mettre en pause</translation>
    </message>
    <message>
        <source>Find a group</source>
        <translation>Rechercher un groupe</translation>
    </message>
    <message>
        <source>All surveys</source>
        <translation>Tous les relevés</translation>
    </message>
    <message>
        <source>Delete this survey</source>
        <translation>Supprimer ce relevé</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Relancer</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Colonnes…</translation>
    </message>
    <message>
        <source>Show columns</source>
        <translation>Afficher les colonnes</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Grouper par</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>{done} of {total} documents</source>
        <translation>{done} documents sur {total}</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>encore {time} environ</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>It is running.</source>
        <translation>Il est en cours.</translation>
    </message>
    <message>
        <source>Another survey is running; pause it first.</source>
        <translation>Un autre relevé est en cours&#x202f;; mettez-le d’abord en pause.</translation>
    </message>
    <message>
        <source>Pause it first.</source>
        <translation>Mettez-le d’abord en pause.</translation>
    </message>
    <message>
        <source>{read} of {all} documents read</source>
        <translation>{read} documents lus sur {all}</translation>
    </message>
    <message>
        <source>{0} answered</source>
        <translation>{0} complets</translation>
    </message>
    <message>
        <source>{0} unclear</source>
        <translation>{0} incertains</translation>
    </message>
    <message>
        <source>{0} failed</source>
        <translation>{0} en échec</translation>
    </message>
    <message>
        <source>read with {model}</source>
        <translation>lu avec {model}</translation>
    </message>
    <message numerus="yes">
        <source>%n marked cell(s) to check</source>
        <translation>
            <numerusform>%Ln cellule signalée à vérifier</numerusform>
            <numerusform>%Ln cellules signalées à vérifier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %Ln autre</numerusform>
            <numerusform>et %Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Found otherwise since {date}: {changes}</source>
        <translation>Trouvé autrement depuis le {date} : {changes}</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>Supprimer «&#x202f;{name}&#x202f;»&#x202f;?</translation>
    </message>
    <message>
        <source>Its values and corrections are deleted; the documents stay. Existing backups keep them for up to a year.</source>
        <translation>Ses valeurs et ses corrections sont supprimées&#x202f;; les documents restent. Les sauvegardes existantes les gardent pendant un an au plus.</translation>
    </message>
    <message>
        <source>Delete survey</source>
        <translation>Supprimer le relevé</translation>
    </message>
    <message>
        <source>Excel workbook with sources (*.xlsx)</source>
        <translation>Classeur Excel avec les sources (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Page web (*.html)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Save the survey</source>
        <translation>Enregistrer le relevé</translation>
    </message>
</context>
<context>
    <name>Surveys</name>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>{value} (corrected)</source>
        <translation>{value} (corrigé)</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>found</source>
        <translation>trouvé</translation>
    </message>
    <message>
        <source>unclear</source>
        <translation>incertain</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>This document has not been asked yet.</source>
        <translation>Ce document n’a pas encore été interrogé.</translation>
    </message>
    <message>
        <source>The whole document was read.</source>
        <translation>Tout le document a été lu.</translation>
    </message>
    <message>
        <source>Read: {pages}.</source>
        <translation>Lu&#x202f;: {pages}.</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Rien n’a été trouvé.</translation>
    </message>
    <message>
        <source>It is not certain what the document says.</source>
        <translation>Ce que dit le document n’est pas certain.</translation>
    </message>
    <message>
        <source>The document could not be read or asked.</source>
        <translation>Le document n’a pas pu être lu ou interrogé.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>You corrected it; what was read: {value}.</source>
        <translation>Vous l’avez corrigé&#x202f;; ce qui avait été lu&#x202f;: {value}.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Dernière exécution</translation>
    </message>
    <message>
        <source>Changed cells</source>
        <translation>Cellules modifiées</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Non commencé</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>Relevé</translation>
    </message>
</context>
<context>
    <name>SurveysPage</name>
    <message>
        <source>No surveys yet</source>
        <translation>Pas encore de relevé</translation>
    </message>
    <message>
        <source>A survey asks every document of this collection the same: each becomes a row, with a quote for every value.</source>
        <translation>Un relevé pose les mêmes questions à chaque document de cette collection&#x202f;: chacun devient une ligne, avec une citation pour chaque valeur.</translation>
    </message>
    <message>
        <source>New survey</source>
        <translation>Nouveau relevé</translation>
    </message>
    <message>
        <source>Find a survey</source>
        <translation>Rechercher un relevé</translation>
    </message>
    <message>
        <source>Surveys</source>
        <translation>Relevés</translation>
    </message>
</context>
<context>
    <name>TableGrid</name>
    <message>
        <source>Filter rows</source>
        <translation>Filtrer les lignes</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Copier en Markdown</translation>
    </message>
    <message>
        <source>Save the whole table…</source>
        <translation>Enregistrer tout le tableau…</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Only a part of this table is shown.</source>
        <translation>Seule une partie de ce tableau est affichée.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%Ln ligne</numerusform>
            <numerusform>%Ln lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>{found} of {rows}</source>
        <translation>{found} sur {rows}</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Classeur Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>Enregistrer le tableau</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Copier en Markdown</translation>
    </message>
    <message>
        <source>Sort ascending</source>
        <translation>Trier par ordre croissant</translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation>Trier par ordre décroissant</translation>
    </message>
    <message>
        <source>Original order</source>
        <translation>Ordre d’origine</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
</context>
<context>
    <name>TablesPage</name>
    <message>
        <source>Find a table</source>
        <translation>Rechercher un tableau</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tableaux</translation>
    </message>
    <message>
        <source>Looking for tables…</source>
        <translation>Recherche de tableaux…</translation>
    </message>
    <message>
        <source>No tables</source>
        <translation>Aucun tableau</translation>
    </message>
    <message>
        <source>Tables of PDF files, documents, web pages and sheets appear here once they are read.</source>
        <translation>Les tableaux des fichiers PDF, des documents, des pages web et des feuilles de calcul apparaissent ici une fois lus.</translation>
    </message>
    <message>
        <source>All tables</source>
        <translation>Tous les tableaux</translation>
    </message>
    <message>
        <source>Show on the page</source>
        <translation>Afficher sur la page</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>The first {shown} of {rows} rows. Open the file to see all of them.</source>
        <translation>Les {shown} premières lignes sur {rows}. Ouvrez le fichier pour toutes les voir.</translation>
    </message>
</context>
<context>
    <name>Thumbnail</name>
    <message>
        <source>Picture {0}</source>
        <translation>Image {0}</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>Agrandir</translation>
    </message>
</context>
<context>
    <name>TokenRow</name>
    <message>
        <source>Access token</source>
        <translation>Jeton d’accès</translation>
    </message>
    <message>
        <source>Access token of the hub</source>
        <translation>Jeton d’accès du hub</translation>
    </message>
    <message>
        <source>Save token</source>
        <translation>Enregistrer le jeton</translation>
    </message>
    <message>
        <source>Remove token</source>
        <translation>Supprimer le jeton</translation>
    </message>
    <message>
        <source>An access token is stored for repositories that require one.</source>
        <translation>Un jeton d’accès est conservé pour les dépôts qui en demandent un.</translation>
    </message>
    <message>
        <source>Some repositories require you to accept their licence on the hub and to use an access token. It is stored in this system&apos;s keyring.</source>
        <translation>Certains dépôts exigent que vous acceptiez leur licence sur le hub et utilisiez un jeton d’accès. Il est conservé dans le trousseau de ce système.</translation>
    </message>
</context>
<context>
    <name>ToolCard</name>
    <message>
        <source>Tool {0}</source>
        <translation>Outil {0}</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>non autorisé</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>waiting for you</source>
        <translation>vous attend</translation>
    </message>
    <message>
        <source>running…</source>
        <translation>en cours…</translation>
    </message>
    <message>
        <source>no result</source>
        <translation>aucun résultat</translation>
    </message>
</context>
<context>
    <name>ToolPicture</name>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Broken picture</source>
        <translation>Image corrompue</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copier l’image</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Enregistrer l’image…</translation>
    </message>
</context>
<context>
    <name>ToolServerDialog</name>
    <message>
        <source>Add a tool server</source>
        <translation>Ajouter un serveur d’outils</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>How to add it</source>
        <translation>Comment l’ajouter</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>As in a terminal, with its arguments. It runs with your rights.</source>
        <translation>Comme dans un terminal, avec ses arguments. Il s’exécute avec vos droits.</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuration</translation>
    </message>
    <message>
        <source>Configuration as JSON</source>
        <translation>Configuration en JSON</translation>
    </message>
    <message>
        <source>As given in the server&apos;s documentation, in the mcpServers format.</source>
        <translation>Telle que la donne la documentation du serveur, au format mcpServers.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Enter a name and a command first.</source>
        <translation>Saisissez d’abord un nom et une commande.</translation>
    </message>
    <message>
        <source>Paste a configuration first.</source>
        <translation>Collez d’abord une configuration.</translation>
    </message>
</context>
<context>
    <name>ToolTitles</name>
    <message>
        <source>Read more</source>
        <translation>Lire la suite</translation>
    </message>
</context>
<context>
    <name>ToolsPicker</name>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>Tools the model may use</source>
        <translation>Outils que le modèle peut utiliser</translation>
    </message>
    <message>
        <source>Folders and tool servers…</source>
        <translation>Dossiers et serveurs d’outils…</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>text only</source>
        <translation>texte seulement</translation>
    </message>
    <message>
        <source>When needed</source>
        <translation>Si nécessaire</translation>
    </message>
    <message>
        <source>depends on the question</source>
        <translation>selon la question</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>Étape par étape</translation>
    </message>
    <message>
        <source>think, call a tool, observe, repeat</source>
        <translation>réfléchir, appeler un outil, observer, recommencer</translation>
    </message>
    <message>
        <source>By program</source>
        <translation>Par programme</translation>
    </message>
    <message>
        <source>write a small program and run it</source>
        <translation>écrire un petit programme et l’exécuter</translation>
    </message>
</context>
<context>
    <name>ToolsSection</name>
    <message numerus="yes">
        <source>Running, with %n tool(s).</source>
        <translation>
            <numerusform>En cours, avec %Ln outil.</numerusform>
            <numerusform>En cours, avec %Ln outils.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ToxicityForm</name>
    <message>
        <source>Toxic answers</source>
        <translation>Réponses toxiques</translation>
    </message>
    <message>
        <source>Are rated answers toxic?</source>
        <translation>Des réponses évaluées sont-elles toxiques&#x202f;?</translation>
    </message>
    <message>
        <source>A judge grades your rated answers, and those it finds toxic are marked under Rated answers. No word list is used.</source>
        <translation>Un juge note vos réponses évaluées, et celles qu’il trouve toxiques sont signalées dans «&#x202f;Réponses évaluées&#x202f;». Aucune liste de mots n’est utilisée.</translation>
    </message>
    <message>
        <source>Look for toxic answers</source>
        <translation>Rechercher les réponses toxiques</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Juge</translation>
    </message>
</context>
<context>
    <name>TrainedList</name>
    <message>
        <source>No model trained yet</source>
        <translation>Aucun modèle entraîné pour l’instant</translation>
    </message>
    <message>
        <source>Trainings are listed here with their verdict, recipe and data. Start one under Train.</source>
        <translation>Les entraînements sont listés ici avec leur verdict, leur recette et leurs données. Lancez-en un dans «&#x202f;Entraîner&#x202f;».</translation>
    </message>
</context>
<context>
    <name>Training</name>
    <message>
        <source>{ratings}. About {time}.</source>
        <translation>{ratings}. Environ {time}.</translation>
    </message>
    <message>
        <source>{teacher} answers {questions}.</source>
        <translation>{teacher} répond à {questions}.</translation>
    </message>
    <message>
        <source>{teacher} answers {questions}. About {time}.</source>
        <translation>{teacher} répond à {questions}. Environ {time}.</translation>
    </message>
    <message>
        <source>imitate your corrections and the answers you liked ({rows})</source>
        <translation>imiter vos corrections et les réponses que vous avez aimées ({rows})</translation>
    </message>
    <message>
        <source>prefer your better answers to the worse ones ({rows})</source>
        <translation>préférer vos meilleures réponses aux moins bonnes ({rows})</translation>
    </message>
    <message>
        <source>prefer what you liked to what you disliked ({rows})</source>
        <translation>préférer ce que vous avez aimé à ce que vous n’avez pas aimé ({rows})</translation>
    </message>
    <message>
        <source>imitate these answers (at most {rows})</source>
        <translation>imiter ces réponses (au plus {rows})</translation>
    </message>
    <message>
        <source>, then to </source>
        <translation>, puis à </translation>
    </message>
    <message>
        <source>{model} learns to {steps}.</source>
        <translation>{model} apprend à {steps}.</translation>
    </message>
    <message>
        <source>Its weights are read from its GGUF file.</source>
        <translation>Ses poids sont lus dans son fichier GGUF.</translation>
    </message>
    <message>
        <source>Its weights are the original ones beside its GGUF file.</source>
        <translation>Ses poids sont les originaux, à côté de son fichier GGUF.</translation>
    </message>
    <message>
        <source>It takes up to {memory} of memory ({free} are free) and {disk} on the disk.</source>
        <translation>Il faut jusqu’à {memory} de mémoire ({free} sont libres) et {disk} sur le disque.</translation>
    </message>
    <message>
        <source>Waiting until another training is done…</source>
        <translation>En attente de la fin d’un autre entraînement…</translation>
    </message>
    <message>
        <source>The teacher answers…</source>
        <translation>L’enseignant répond…</translation>
    </message>
    <message>
        <source>Reading the model…</source>
        <translation>Lecture du modèle…</translation>
    </message>
    <message>
        <source>Rehearsing plain questions…</source>
        <translation>Révision de questions simples…</translation>
    </message>
    <message>
        <source>Training…</source>
        <translation>Entraînement…</translation>
    </message>
    <message>
        <source>Waiting until an answer is complete…</source>
        <translation>En attente de la fin d’une réponse…</translation>
    </message>
    <message>
        <source>Writing the adapter…</source>
        <translation>Écriture de l’adaptateur…</translation>
    </message>
    <message>
        <source>Comparing it with the model before training…</source>
        <translation>Comparaison avec le modèle d’avant l’entraînement…</translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>Étape {step} sur {steps}</translation>
    </message>
    <message>
        <source>Question {step} of {steps}</source>
        <translation>Question {step} sur {steps}</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>encore {time}</translation>
    </message>
    <message>
        <source>memory {size}</source>
        <translation>mémoire {size}</translation>
    </message>
    <message>
        <source>The training failed.</source>
        <translation>L’entraînement a échoué.</translation>
    </message>
    <message>
        <source>The training is paused.</source>
        <translation>L’entraînement est en pause.</translation>
    </message>
    <message>
        <source>The training was interrupted. Resume it: it goes on where it ended.</source>
        <translation>L’entraînement a été interrompu. Reprenez-le : il continue là où il s’est arrêté.</translation>
    </message>
    <message>
        <source>No clear difference: nothing shows that it is better or worse.</source>
        <translation>Pas de différence nette : rien ne montre qu’il est meilleur ou moins bon.</translation>
    </message>
    <message>
        <source>No clear difference: there are too few pairs to tell.</source>
        <translation>Pas de différence nette : il y a trop peu de paires pour le dire.</translation>
    </message>
    <message>
        <source>No clear difference: there are too few questions to tell.</source>
        <translation>Pas de différence nette : il y a trop peu de questions pour le dire.</translation>
    </message>
    <message>
        <source>Better, but it answers a few plain questions less well, which may be chance.</source>
        <translation>Meilleur, mais il répond un peu moins bien à quelques questions simples, ce qui peut être un hasard.</translation>
    </message>
    <message>
        <source>Trained, but not compared with the model before training.</source>
        <translation>Entraîné, mais pas comparé au modèle d’avant l’entraînement.</translation>
    </message>
    <message>
        <source>Better: it answers more as you want and forgets nothing.</source>
        <translation>Meilleur&#x202f;: il répond davantage comme vous le voulez et n’oublie rien.</translation>
    </message>
    <message>
        <source>Worse: the answers you want have become less likely.</source>
        <translation>Moins bon&#x202f;: les réponses que vous voulez sont devenues moins probables.</translation>
    </message>
    <message>
        <source>Worse: it prefers the answers you want less clearly.</source>
        <translation>Moins bon&#x202f;: il préfère moins nettement les réponses que vous voulez.</translation>
    </message>
    <message>
        <source>Worse: its answers repeat themselves, say nothing or do not end.</source>
        <translation>Moins bon&#x202f;: ses réponses se répètent, ne disent rien ou ne se terminent pas.</translation>
    </message>
    <message>
        <source>Worse: a judge that judges like you grades its answers lower.</source>
        <translation>Moins bon&#x202f;: un juge qui juge comme vous note moins bien ses réponses.</translation>
    </message>
    <message>
        <source>It forgets: its answers to plain questions have become worse.</source>
        <translation>Il oublie&#x202f;: ses réponses aux questions simples sont devenues moins bonnes.</translation>
    </message>
    <message>
        <source>Better: it prefers the answers you want and forgets nothing.</source>
        <translation>Meilleur&#x202f;: il préfère les réponses que vous voulez et n’oublie rien.</translation>
    </message>
    <message>
        <source>Better: it answers more like its teacher and forgets nothing.</source>
        <translation>Mieux&#x202f;: il répond davantage comme son enseignant et n’oublie rien.</translation>
    </message>
    <message>
        <source>Worse: its teacher&apos;s answers have become less likely.</source>
        <translation>Moins bien&#x202f;: les réponses de son enseignant sont devenues moins probables.</translation>
    </message>
    <message>
        <source>Worse: it answers less like its teacher.</source>
        <translation>Moins bien&#x202f;: il répond moins comme son enseignant.</translation>
    </message>
    <message>
        <source>Better, but it forgets: its answers to plain questions have become worse.</source>
        <translation>Meilleur, mais il oublie&#x202f;: ses réponses aux questions simples sont devenues moins bonnes.</translation>
    </message>
    <message>
        <source>Plain questions answered right</source>
        <translation>Bonnes réponses aux questions simples</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>Calculs</translation>
    </message>
    <message>
        <source>What should be refused</source>
        <translation>Ce qui doit être refusé</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Tool calls</source>
        <translation>Appels d’outils</translation>
    </message>
    <message>
        <source>Likeness of its answers to those wanted (ROUGE-L)</source>
        <translation>Ressemblance de ses réponses avec celles voulues (ROUGE-L)</translation>
    </message>
    <message>
        <source>Likelihood of the answers you want, per token</source>
        <translation>Log-vraisemblance des réponses que vous voulez, par token</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>pas un nombre</translation>
    </message>
    <message>
        <source>Repetitive, empty or endless answers</source>
        <translation>Réponses répétitives, vides ou sans fin</translation>
    </message>
    <message>
        <source>Held-out pairs in which it prefers the answer you want more clearly: {share} of {decided} ({ties} without a difference); 95 % confidence: {low} to {high}.</source>
        <translation>Paires mises de côté où il préfère plus nettement la réponse que vous voulez&#x202f;: {share} sur {decided} ({ties} sans différence)&#x202f;; confiance à 95&#x202f;%&#x202f;: de {low} à {high}.</translation>
    </message>
    <message>
        <source>Held-out questions that it answers more like its teacher: {share} of {decided} ({ties} without a difference); 95 % confidence: {low} to {high}.</source>
        <translation>Questions mises de côté auxquelles il répond davantage comme son enseignant&#x202f;: {share} sur {decided} ({ties} sans différence)&#x202f;; confiance à 95&#x202f;%&#x202f;: de {low} à {high}.</translation>
    </message>
    <message>
        <source>{judge}, which judges like you, prefers it in {share} ({low} to {high}).</source>
        <translation>{judge}, qui juge comme vous, le préfère dans {share} des cas (de {low} à {high}).</translation>
    </message>
    <message>
        <source>In blind votes you preferred its answers in {share} of {decided} ({ties} without a difference); 95 % confidence: {low} to {high}.</source>
        <translation>Lors des votes à l’aveugle, vous avez préféré ses réponses dans {share} de {decided} ({ties} sans différence) ; confiance à 95 % : de {low} à {high}.</translation>
    </message>
    <message>
        <source>In {ties} blind votes you saw no difference.</source>
        <translation>Lors de {ties} votes à l’aveugle, vous n’avez vu aucune différence.</translation>
    </message>
    <message>
        <source>{method}: learning rate {rate}, epochs {epochs}</source>
        <translation>{method}&#x202f;: taux d’apprentissage {rate}, époques {epochs}</translation>
    </message>
    <message>
        <source>LoRA of rank {rank}</source>
        <translation>LoRA de rang {rank}</translation>
    </message>
    <message>
        <source>Teacher: {teacher}; left out: {left_out}</source>
        <translation>Enseignant&#x202f;: {teacher}&#x202f;; laissées de côté&#x202f;: {left_out}</translation>
    </message>
    <message>
        <source>Data {data}, adapter {adapter}</source>
        <translation>Données {data}, adaptateur {adapter}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Before training</source>
        <translation>Avant l’entraînement</translation>
    </message>
    <message>
        <source>After step {step}</source>
        <translation>Après l’étape {step}</translation>
    </message>
</context>
<context>
    <name>TrainingCard</name>
    <message>
        <source>Discarded: the adapter was deleted.</source>
        <translation>Abandonné&#x202f;: l’adaptateur a été supprimé.</translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation>Adopter</translation>
    </message>
    <message>
        <source>Adopt for an assistant</source>
        <translation>Adopter pour un assistant</translation>
    </message>
    <message>
        <source>Adopt anyway…</source>
        <translation>Adopter quand même…</translation>
    </message>
    <message>
        <source>Undo adoption</source>
        <translation>Annuler l’adoption</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>End here and compare</source>
        <translation>Arrêter ici et comparer</translation>
    </message>
    <message>
        <source>Try in a chat</source>
        <translation>Essayer dans une conversation</translation>
    </message>
    <message>
        <source>Vote blind</source>
        <translation>Voter à l’aveugle</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Comparer à nouveau</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Abandonner…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Wait for the training in progress, or pause it.</source>
        <translation>Attendez la fin de l’entraînement en cours, ou mettez-le en pause.</translation>
    </message>
    <message>
        <source>Adopted: the model answers with it.</source>
        <translation>Adopté&#x202f;: le modèle répond avec lui.</translation>
    </message>
    <message>
        <source>Adopted: the assistant {name} answers with it.</source>
        <translation>Adopté : l’assistant {name} répond avec lui.</translation>
    </message>
    <message>
        <source>The adapter is deleted. Its verdict and its recipe stay in the list.</source>
        <translation>L’adaptateur est supprimé. Son verdict et sa recette restent dans la liste.</translation>
    </message>
    <message>
        <source>Discard this adapter?</source>
        <translation>Abandonner cet adaptateur ?</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Its record and what it has learned so far are deleted.</source>
        <translation>Son enregistrement et ce qu’il a appris jusqu’ici sont supprimés.</translation>
    </message>
    <message>
        <source>Delete this training?</source>
        <translation>Supprimer cet entraînement ?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>The model will answer with this adapter. You can undo it at any time.</source>
        <translation>Le modèle répondra avec cet adaptateur. Vous pouvez revenir en arrière à tout moment.</translation>
    </message>
    <message>
        <source>Adopt anyway?</source>
        <translation>Adopter quand même&#x202f;?</translation>
    </message>
    <message>
        <source>Adopt anyway</source>
        <translation>Adopter quand même</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
</context>
<context>
    <name>TrainingPackages</name>
    <message>
        <source>{size} are downloaded from {host} with pip, and checked by their hashes. They take about {space} in the data folder, where you can remove them again.</source>
        <translation>{size} sont téléchargés de {host} avec pip et vérifiés par leurs empreintes. Ils occupent environ {space} dans le dossier de données, d’où vous pouvez les supprimer.</translation>
    </message>
    <message>
        <source>Downloading {done} of {total}</source>
        <translation>Téléchargement : {done} sur {total}</translation>
    </message>
    <message>
        <source>Unpacking</source>
        <translation>Décompression</translation>
    </message>
    <message>
        <source>Checking that they work</source>
        <translation>Vérification de leur fonctionnement</translation>
    </message>
</context>
<context>
    <name>TrainingPage</name>
    <message>
        <source>Nothing to learn from yet</source>
        <translation>Rien à apprendre pour l’instant</translation>
    </message>
    <message>
        <source>Rate answers in your chats, or correct them. From about 40 of them a model learns on this computer what you prefer, and you see whether it helped.</source>
        <translation>Évaluez des réponses dans vos conversations, ou corrigez-les. À partir d’une quarantaine, un modèle apprend sur cet ordinateur ce que vous préférez, et vous voyez si cela a servi.</translation>
    </message>
    <message>
        <source>Go to the chat</source>
        <translation>Aller à la conversation</translation>
    </message>
    <message>
        <source>Learn from a larger model instead</source>
        <translation>Apprendre plutôt d’un modèle plus grand</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>Computed: the figures are a tool&apos;s result. Click to see its inputs.</source>
        <translation>Calculé&#x202f;: les chiffres sont le résultat d’un outil. Cliquez pour voir ses données d’entrée.</translation>
    </message>
    <message>
        <source>[picture: {0}]</source>
        <translation>[image&#x202f;: {0}]</translation>
    </message>
</context>
<context>
    <name>TranscriptSelection</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Copier en Markdown</translation>
    </message>
    <message>
        <source>Copy link address</source>
        <translation>Copier l’adresse du lien</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message>
        <source>Scroll to the end</source>
        <translation>Aller à la fin</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>New chat</source>
        <translation>Nouvelle conversation</translation>
    </message>
    <message>
        <source>Quick question</source>
        <translation>Question rapide</translation>
    </message>
    <message>
        <source>Quit Inglenook</source>
        <translation>Quitter Inglenook</translation>
    </message>
    <message>
        <source>Hide the window</source>
        <translation>Masquer la fenêtre</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>Afficher la fenêtre</translation>
    </message>
</context>
<context>
    <name>TrayHost</name>
    <message>
        <source>Inglenook keeps running in the tray</source>
        <translation>Inglenook reste dans la zone de notification</translation>
    </message>
    <message>
        <source>Only its window closes. The icon in the system tray shows it again or quits; Settings → General turns this off.</source>
        <translation>Seule sa fenêtre se ferme. L’icône de la zone de notification la rouvre ou quitte le programme&#x202f;; Paramètres → Général permet de désactiver cela.</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fermer la fenêtre</translation>
    </message>
</context>
<context>
    <name>TuningCard</name>
    <message>
        <source>Testing the model&apos;s speed</source>
        <translation>Essai de la vitesse du modèle</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Measure the speed</source>
        <translation>Mesurer la vitesse</translation>
    </message>
    <message>
        <source>Finding the fastest settings: {done}</source>
        <translation>Recherche des paramètres les plus rapides&#x202f;: {done}</translation>
    </message>
    <message>
        <source>Not measured on this machine yet; it takes about ten seconds.</source>
        <translation>Pas encore mesuré sur cet ordinateur&#x202f;; cela prend une dizaine de secondes.</translation>
    </message>
    <message>
        <source>Reads {reading}, writes {writing}.</source>
        <translation>Lit {reading}, écrit {writing}.</translation>
    </message>
    <message>
        <source>The defaults are the fastest.</source>
        <translation>Les valeurs par défaut sont les plus rapides.</translation>
    </message>
    <message>
        <source>The settings found are {times} times as fast as the defaults.</source>
        <translation>Les paramètres trouvés sont {times} fois aussi rapides que les valeurs par défaut.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Chargement</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Écriture</translation>
    </message>
    <message>
        <source>512 read, 128 written</source>
        <translation>512 lus, 128 écrits</translation>
    </message>
    <message>
        <source>{settings} (in use)</source>
        <translation>{settings} (utilisé)</translation>
    </message>
    <message>
        <source>weights as stored</source>
        <translation>poids tels qu’enregistrés</translation>
    </message>
    <message>
        <source>flash attention</source>
        <translation>avec flash attention</translation>
    </message>
    <message>
        <source>no flash attention</source>
        <translation>sans flash attention</translation>
    </message>
    <message>
        <source>8-bit KV cache</source>
        <translation>cache KV sur 8 bits</translation>
    </message>
    <message>
        <source>{0} threads</source>
        <translation>{0} threads</translation>
    </message>
    <message>
        <source>batches of {0}</source>
        <translation>lots de {0}</translation>
    </message>
    <message>
        <source>defaults</source>
        <translation>valeurs par défaut</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Existing backups keep it for up to a year; to erase it there, too, replace them in Settings → Privacy &amp; security.</source>
        <translation>Les sauvegardes existantes en gardent une copie pendant un an au plus&#x202f;; pour l’effacer là aussi, remplacez-les dans Paramètres → Confidentialité et sécurité.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>UnfinishedLink</name>
    <message>
        <source>Continue your unfinished edit</source>
        <translation>Reprendre votre modification inachevée</translation>
    </message>
</context>
<context>
    <name>VariantStepper</name>
    <message>
        <source>Previous variant</source>
        <translation>Variante précédente</translation>
    </message>
    <message>
        <source>Next variant</source>
        <translation>Variante suivante</translation>
    </message>
</context>
<context>
    <name>VariationMenu</name>
    <message>
        <source>With temperature</source>
        <translation>Avec la température</translation>
    </message>
    <message>
        <source>always the same</source>
        <translation>toujours la même</translation>
    </message>
    <message>
        <source>most varied</source>
        <translation>très variée</translation>
    </message>
    <message>
        <source>With model</source>
        <translation>Avec le modèle</translation>
    </message>
    <message>
        <source>{0} (made this one)</source>
        <translation>{0} (a produit celle-ci)</translation>
    </message>
</context>
<context>
    <name>VotingBallot</name>
    <message>
        <source>Left</source>
        <translation>Gauche</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Droite</translation>
    </message>
    <message>
        <source>Question {number} of {total}</source>
        <translation>Question {number} sur {total}</translation>
    </message>
    <message>
        <source>Left arrow: the left answer is better. Right arrow: the right one. Space: no difference. Backspace: undo the last vote.</source>
        <translation>Flèche gauche&#x202f;: la réponse de gauche est meilleure. Flèche droite&#x202f;: celle de droite. Espace&#x202f;: aucune différence. Retour arrière&#x202f;: annuler le dernier vote.</translation>
    </message>
    <message>
        <source>Vote with the left and right arrow keys, or Space for no difference. Backspace undoes the last vote.</source>
        <translation>Votez avec les flèches gauche et droite, ou avec Espace s’il n’y a aucune différence. Retour arrière annule le dernier vote.</translation>
    </message>
    <message>
        <source>The left one is better</source>
        <translation>Celle de gauche est meilleure</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>Aucune différence</translation>
    </message>
    <message>
        <source>The right one is better</source>
        <translation>Celle de droite est meilleure</translation>
    </message>
    <message>
        <source>Undo vote</source>
        <translation>Annuler le vote</translation>
    </message>
    <message>
        <source>Show the result now</source>
        <translation>Afficher le résultat maintenant</translation>
    </message>
</context>
<context>
    <name>VotingPage</name>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Discard this comparison</source>
        <translation>Abandonner cette comparaison</translation>
    </message>
    <message>
        <source>{done} of {total} answers</source>
        <translation>{done} réponses sur {total}</translation>
    </message>
    <message>
        <source>Loading the first model…</source>
        <translation>Chargement du premier modèle…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
</context>
<context>
    <name>VotingResult</name>
    <message>
        <source>Save as pairs to train on…</source>
        <translation>Enregistrer comme paires d’entraînement…</translation>
    </message>
    <message>
        <source>Continue voting</source>
        <translation>Continuer à voter</translation>
    </message>
    <message>
        <source>New comparison</source>
        <translation>Nouvelle comparaison</translation>
    </message>
    <message>
        <source>{second} is better.</source>
        <translation>{second} est meilleur.</translation>
    </message>
    <message>
        <source>{first} is better.</source>
        <translation>{first} est meilleur.</translation>
    </message>
    <message>
        <source>Undecided: the votes are consistent with either being better.</source>
        <translation>Indécis&#x202f;: au vu des votes, l’un comme l’autre peut être le meilleur.</translation>
    </message>
    <message>
        <source>{wins} for {second}, {losses} for {first}, {ties} ties.</source>
        <translation>{wins} pour {second}, {losses} pour {first}, {ties} égalités.</translation>
    </message>
    <message>
        <source>All votes are ties.</source>
        <translation>Tous les votes sont des égalités.</translation>
    </message>
    <message>
        <source>All votes are ties, so there is no result.</source>
        <translation>Tous les votes sont des égalités&#x202f;: il n’y a donc pas de résultat.</translation>
    </message>
    <message>
        <source>{second} wins {share} of the decided votes against {first}; 95 % confidence: {low} to {high}.</source>
        <translation>{second} remporte {share} des votes tranchés contre {first}&#x202f;; confiance à 95&#x202f;%&#x202f;: de {low} à {high}.</translation>
    </message>
    <message>
        <source>Save pairs</source>
        <translation>Enregistrer les paires</translation>
    </message>
    <message>
        <source>DPO rows (*.jsonl)</source>
        <translation>Lignes DPO (*.jsonl)</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) written, as DPO rows.</source>
        <translation>
            <numerusform>%Ln paire écrite, en ligne DPO.</numerusform>
            <numerusform>%Ln paires écrites, en lignes DPO.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VotingSetup</name>
    <message>
        <source>First model</source>
        <translation>Premier modèle</translation>
    </message>
    <message>
        <source>Second model</source>
        <translation>Second modèle</translation>
    </message>
    <message>
        <source>Rated questions held out from training</source>
        <translation>Questions évaluées tenues à l’écart de l’entraînement</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Let both answer</source>
        <translation>Laisser les deux répondre</translation>
    </message>
    <message>
        <source>Which answers better?</source>
        <translation>Lequel répond le mieux&#x202f;?</translation>
    </message>
    <message>
        <source>Both models answer the same questions. You vote without seeing whose answer is whose, then learn which one you prefer, and how sure that is.</source>
        <translation>Les deux modèles répondent aux mêmes questions. Vous votez sans voir de qui vient chaque réponse, puis vous apprenez lequel vous préférez, et à quel point c’est sûr.</translation>
    </message>
    <message>
        <source>There are no models yet.</source>
        <translation>Il n’y a pas encore de modèles.</translation>
    </message>
    <message>
        <source>Choose two different models or adapters.</source>
        <translation>Choisissez deux modèles ou adaptateurs différents.</translation>
    </message>
</context>
<context>
    <name>WatchedFolders</name>
    <message>
        <source>Watching</source>
        <translation>Surveillés</translation>
    </message>
    <message>
        <source>Stop watching {folder}</source>
        <translation>Ne plus surveiller {folder}</translation>
    </message>
    <message>
        <source>Exclude *.log, drafts/*</source>
        <translation>Exclure *.log, brouillons/*</translation>
    </message>
    <message>
        <source>Exclude from {folder}</source>
        <translation>Exclure de {folder}</translation>
    </message>
    <message>
        <source>Name or path patterns, separated by commas</source>
        <translation>Motifs de noms ou de chemins, séparés par des virgules</translation>
    </message>
</context>
<context>
    <name>WelcomePane</name>
    <message>
        <source>What would you like to know?</source>
        <translation>Que voulez-vous savoir&#x202f;?</translation>
    </message>
    <message>
        <source>What you ask, with what is quoted from your documents, is sent to the server {host}, which answers. The conversation is stored on this machine, encrypted.</source>
        <translation>Ce que vous demandez, avec ce qui est cité de vos documents, est envoyé au serveur {host}, qui répond. La conversation est enregistrée, chiffrée, sur cette machine.</translation>
    </message>
    <message>
        <source>What you ask, with what is quoted from your documents, is sent to the server {host}, which answers. Nothing in this window is kept: it forgets chats and documents when it is closed.</source>
        <translation>Ce que vous demandez, avec ce qui est cité de vos documents, est envoyé au serveur {host}, qui répond. Rien n’est conservé dans cette fenêtre : elle oublie discussions et documents à sa fermeture.</translation>
    </message>
    <message>
        <source>Everything happens on this machine, and nothing is sent anywhere. Nothing in this window is kept: it forgets chats and documents when it is closed.</source>
        <translation>Tout se passe sur cet ordinateur, et rien n’est envoyé nulle part. Rien de cette fenêtre n’est conservé&#x202f;: elle oublie les conversations et les documents à sa fermeture.</translation>
    </message>
    <message>
        <source>Everything happens on this machine: the model, your documents and this conversation, which is stored encrypted. Nothing is sent anywhere.</source>
        <translation>Tout se passe sur cet ordinateur&#x202f;: le modèle, vos documents et cette conversation, qui est enregistrée chiffrée. Rien n’est envoyé nulle part.</translation>
    </message>
    <message>
        <source>See all models</source>
        <translation>Voir tous les modèles</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Choisir des fichiers</translation>
    </message>
    <message>
        <source>Ask your documents</source>
        <translation>Interrogez vos documents</translation>
    </message>
    <message>
        <source>Drop files or a folder on the window. Answers cite the page they come from.</source>
        <translation>Déposez des fichiers ou un dossier sur la fenêtre. Les réponses citent la page dont elles proviennent.</translation>
    </message>
    <message>
        <source>Let it use tools</source>
        <translation>Laissez-le utiliser des outils</translation>
    </message>
    <message>
        <source>Sums are calculated, not guessed. The Tools menu above lets it do more.</source>
        <translation>Les opérations sont calculées, pas devinées. Le menu Outils ci-dessus lui permet d’en faire davantage.</translation>
    </message>
    <message>
        <source>Use the keyboard</source>
        <translation>Utilisez le clavier</translation>
    </message>
    <message>
        <source>F1 shows every shortcut.</source>
        <translation>F1 affiche tous les raccourcis.</translation>
    </message>
    <message>
        <source>Show a code…</source>
        <translation>Afficher un code…</translation>
    </message>
    <message>
        <source>Only this computer&apos;s keyring opens your conversations. A recovery code, printed or written down, opens them if the keyring is lost.</source>
        <translation>Seul le trousseau de cet ordinateur ouvre vos conversations. Un code de récupération, imprimé ou noté, les ouvre si le trousseau est perdu.</translation>
    </message>
    <message>
        <source>Save a recovery code</source>
        <translation>Conserver un code de récupération</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>A temporary window forgets everything when it is closed.</source>
        <translation>Une fenêtre temporaire oublie tout à sa fermeture.</translation>
    </message>
    <message>
        <source>Temporary window</source>
        <translation>Fenêtre temporaire</translation>
    </message>
    <message>
        <source>A very small model answers for now</source>
        <translation>Un très petit modèle répond pour l’instant</translation>
    </message>
    <message>
        <source>{name} is good for trying everything out. Larger ones know far more; the list says which fit this machine.</source>
        <translation>{name} convient pour tout essayer. Les plus grands en savent bien davantage&#x202f;; la liste indique lesquels conviennent à cet ordinateur.</translation>
    </message>
    <message>
        <source>Choose a model to begin</source>
        <translation>Choisissez un modèle pour commencer</translation>
    </message>
    <message>
        <source>{name} is on this machine ({facts}).</source>
        <translation>{name} est sur cet ordinateur ({facts}).</translation>
    </message>
    <message>
        <source>Use {0}</source>
        <translation>Utiliser {0}</translation>
    </message>
    <message>
        <source>No model is installed yet</source>
        <translation>Aucun modèle n’est encore installé</translation>
    </message>
    <message>
        <source>A model is one file that answers your questions. Open a GGUF file you have, or see which ones Inglenook knows.</source>
        <translation>Un modèle est un fichier qui répond à vos questions. Ouvrez un fichier GGUF que vous avez, ou voyez ceux que connaît Inglenook.</translation>
    </message>
    <message>
        <source>Get a model</source>
        <translation>Obtenir un modèle</translation>
    </message>
</context>
<context>
    <name>WorkshopPage</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancel the job</source>
        <translation>Annuler la tâche</translation>
    </message>
    <message>
        <source>Models to measure</source>
        <translation>Modèles à mesurer</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Comparer avec</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesurer</translation>
    </message>
    <message>
        <source>Text to measure on</source>
        <translation>Texte de mesure</translation>
    </message>
    <message>
        <source>Make smaller or measure</source>
        <translation>Réduire ou mesurer</translation>
    </message>
    <message>
        <source>the bundled text</source>
        <translation>le texte fourni</translation>
    </message>
    <message>
        <source>Texts (*.txt *.md);;All files (*)</source>
        <translation>Textes (*.txt *.md);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Measure and compare</source>
        <translation>Mesurer et comparer</translation>
    </message>
    <message>
        <source>Speed and memory on this machine, and how well each predicts a text (perplexity). Compared with its original: how far a smaller one deviates from it.</source>
        <translation>La vitesse et la mémoire sur cet ordinateur, et la qualité avec laquelle chacun prédit un texte (perplexité). Par rapport à son original&#x202f;: de combien un modèle plus petit s’en écarte.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>{file} is written and added to the list.</source>
        <translation>{file} est écrit et ajouté à la liste.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>The model reads a text</source>
        <translation>Le modèle lit un texte</translation>
    </message>
    <message>
        <source>The model writes</source>
        <translation>Le modèle écrit</translation>
    </message>
    <message>
        <source>Tick the models to measure.</source>
        <translation>Cochez les modèles à mesurer.</translation>
    </message>
    <message>
        <source>A job is running.</source>
        <translation>Une tâche est en cours.</translation>
    </message>
</context>
<context>
    <name>_Answer</name>
    <message>
        <source>(empty answer)</source>
        <translation>(réponse vide)</translation>
    </message>
</context>
<context>
    <name>_AnswerDelegate</name>
    <message>
        <source>(the question was deleted)</source>
        <translation>(la question a été supprimée)</translation>
    </message>
    <message>
        <source>Left out of the bundle</source>
        <translation>Hors du paquet</translation>
    </message>
</context>
<context>
    <name>_AskingForm</name>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Questions generated from your documents</source>
        <translation>Questions générées à partir de vos documents</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Au plus</translation>
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
            <numerusform>%Ln feuille</numerusform>
            <numerusform>%Ln feuilles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slide(s)</source>
        <translation>
            <numerusform>%Ln diapositive</numerusform>
            <numerusform>%Ln diapositives</numerusform>
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
            <numerusform>%Ln jour</numerusform>
            <numerusform>%Ln jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%Ln seconde</numerusform>
            <numerusform>%Ln secondes</numerusform>
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
            <numerusform>%Ln heure</numerusform>
            <numerusform>%Ln heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written</source>
        <translation>
            <numerusform>%Ln ligne écrite</numerusform>
            <numerusform>%Ln lignes écrites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) gave no answer worth learning.</source>
        <translation>
            <numerusform>%Ln question n’a donné aucune réponse digne d’être apprise.</numerusform>
            <numerusform>%Ln questions n’ont donné aucune réponse digne d’être apprise.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) could not be used:</source>
        <translation>
            <numerusform>%Ln ligne n’a pas pu être utilisée&#x202f;:</numerusform>
            <numerusform>%Ln lignes n’ont pas pu être utilisées&#x202f;:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rated answer(s) are toxic by the judge&apos;s grades</source>
        <translation>
            <numerusform>%Ln réponse évaluée est toxique d’après les notes du juge</numerusform>
            <numerusform>%Ln réponses évaluées sont toxiques d’après les notes du juge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) of each model graded</source>
        <translation>
            <numerusform>%Ln réponse de chaque modèle notée</numerusform>
            <numerusform>%Ln réponses de chaque modèle notées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rating(s)</source>
        <translation>
            <numerusform>%Ln évaluation</numerusform>
            <numerusform>%Ln évaluations</numerusform>
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
            <numerusform>%Ln bonne réponse</numerusform>
            <numerusform>%Ln bonnes réponses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%Ln paire</numerusform>
            <numerusform>%Ln paires</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%Ln ligne</numerusform>
            <numerusform>%Ln lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) are kept aside; comparing it on them takes a few minutes more.</source>
        <translation>
            <numerusform>%Ln paire est mise de côté&#x202f;; la comparaison sur celle-ci prend quelques minutes de plus.</numerusform>
            <numerusform>%Ln paires sont mises de côté&#x202f;; la comparaison sur celles-ci prend quelques minutes de plus.</numerusform>
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
            <numerusform>%Ln réponse</numerusform>
            <numerusform>%Ln réponses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) are kept aside; comparing it on them takes a few minutes more.</source>
        <translation>
            <numerusform>%Ln question est mise de côté ; la comparaison prend quelques minutes de plus.</numerusform>
            <numerusform>%Ln questions sont mises de côté ; la comparaison prend quelques minutes de plus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are too long and are left out.</source>
        <translation>
            <numerusform>%Ln ligne est trop longue et laissée de côté.</numerusform>
            <numerusform>%Ln lignes sont trop longues et laissées de côté.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_FileChip</name>
    <message>
        <source>Remove {0}</source>
        <translation>Retirer {0}</translation>
    </message>
    <message>
        <source>More for {0}</source>
        <translation>Autres actions pour {0}</translation>
    </message>
    <message>
        <source>Only documents mentioned with @ are searched.</source>
        <translation>Seuls les documents mentionnés avec @ sont consultés.</translation>
    </message>
    <message>
        <source>only its text is read</source>
        <translation>seul son texte est lu</translation>
    </message>
    <message>
        <source>partly read</source>
        <translation>lu partiellement</translation>
    </message>
    <message>
        <source>sent to the server</source>
        <translation>envoyée au serveur</translation>
    </message>
    <message>
        <source>this model cannot see it</source>
        <translation>ce modèle ne peut pas le voir</translation>
    </message>
    <message>
        <source>shown to the model</source>
        <translation>montré au modèle</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>reading {0}</source>
        <translation>lecture {0}</translation>
    </message>
    <message>
        <source>indexing {0}</source>
        <translation>indexation {0}</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>prêt</translation>
    </message>
    <message>
        <source>cannot be used: {0}</source>
        <translation>inutilisable&#x202f;: {0}</translation>
    </message>
</context>
<context>
    <name>_Form</name>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
</context>
<context>
    <name>_PairForm</name>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Comparé avec</translation>
    </message>
    <message>
        <source>Choose two different models or adapters.</source>
        <translation>Choisissez deux modèles ou adaptateurs différents.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
</context>
<context>
    <name>_QuestionTable</name>
    <message>
        <source>Questions with known answers</source>
        <translation>Questions à réponse connue</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Chiffre</translation>
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
        <translation>Afficher celle-ci dans la conversation</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>Meilleure</translation>
    </message>
    <message>
        <source>edited by you</source>
        <translation>modifiée par vous</translation>
    </message>
</context>
<context>
    <name>_Tile</name>
    <message>
        <source>before {share}</source>
        <translation>avant&#x202f;: {share}</translation>
    </message>
</context>
<context>
    <name>_TwiceForm</name>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>Repeat the passphrase</source>
        <translation>Répétez la phrase secrète</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s) are needed.</source>
        <translation>
            <numerusform>Il faut au moins %Ln caractère.</numerusform>
            <numerusform>Il faut au moins %Ln caractères.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two do not match yet.</source>
        <translation>Les deux ne correspondent pas encore.</translation>
    </message>
</context>
<context>
    <name>_WritingForm</name>
    <message>
        <source>Output folder</source>
        <translation>Dossier de sortie</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Choose a folder first.</source>
        <translation>Choisissez d’abord un dossier.</translation>
    </message>
</context>
</TS>
