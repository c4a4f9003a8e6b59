// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/searchwords.h"

#include <QDir>
#include <QFile>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTranslator>
#include <QXmlStreamReader>
#include <QtTest>
#include <algorithm>
#include <vector>

namespace {

struct Message
{
    QString context;
    QString source;
    QString comment;
    QString state; ///< "", "unfinished", "vanished", "obsolete"
    QStringList forms;
    bool isPlural = false;

    [[nodiscard]] QString name() const { return context + QStringLiteral(": ") + source; }
};

Message readMessage(QXmlStreamReader& xml, const QString& context)
{
    Message message;
    message.context = context;
    message.isPlural = xml.attributes().value(QStringLiteral("numerus")) == QStringLiteral("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QStringLiteral("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() == QStringLiteral("comment")) {
            message.comment = xml.readElementText();
        } else if (xml.name() == QStringLiteral("translation")) {
            message.state = xml.attributes().value(QStringLiteral("type")).toString();
            if (!message.isPlural) {
                message.forms << xml.readElementText();
                continue;
            }
            while (xml.readNextStartElement())
                message.forms << xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

std::vector<Message> readMessages(const QString& file)
{
    std::vector<Message> messages;
    QFile input(file);
    if (!input.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&input);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QStringLiteral("name"))
            context = xml.readElementText();
        else if (xml.name() == QStringLiteral("message"))
            messages.push_back(readMessage(xml, context));
    }
    return messages;
}

/// "%1", "%2", "%Ln" … in the text, sorted, each once.
QStringList placeholders(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("%L?(?:n|[0-9]+)"));
    QStringList found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found << match.next().captured();
    found.removeDuplicates();
    found.sort();
    return found;
}

QString sourceFile(const QString& language)
{
    return QStringLiteral(SCENEKEEPER_SOURCE_DIR "/translations/scenekeeper_%1.ts").arg(language);
}

} // namespace

/// Reads the strings of the source anew, as the translators' tool does, and compares.
class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsMissing_data();
    void nothingIsMissing();
    void everyStringHasAContext();
    void translationsFitTheirSource_data();
    void translationsFitTheirSource();
    void areCompiledIn_data();
    void areCompiledIn();

private:
    static void addLanguages();
    [[nodiscard]] static QString update(const QString& file, bool pluralOnly, QByteArray* warnings = nullptr);
};

void TestTranslations::addLanguages()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("forms");
    QTest::newRow("English") << QStringLiteral("en") << 2;
    QTest::newRow("German") << QStringLiteral("de") << 2;
    QTest::newRow("French") << QStringLiteral("fr") << 2;
    QTest::newRow("Simplified Chinese") << QStringLiteral("zh_CN") << 1;
}

/// Runs lupdate on `file`; an error text where that failed.
QString TestTranslations::update(const QString& file, bool pluralOnly, QByteArray* warnings)
{
    const QString root = QStringLiteral(SCENEKEEPER_SOURCE_DIR);
    QStringList arguments{QStringLiteral("-I"), root, QStringLiteral("-locations"), QStringLiteral("none")};
    if (pluralOnly)
        arguments << QStringLiteral("-pluralonly");
    arguments << root + QStringLiteral("/ui") << root + QStringLiteral("/app/desktop")
              << QStringLiteral("-ts") << file;
    QProcess lupdate;
    lupdate.start(QStringLiteral(SCENEKEEPER_LUPDATE), arguments);
    if (!lupdate.waitForFinished(120'000) || lupdate.exitCode() != 0)
        return QStringLiteral("lupdate failed: ") + QString::fromLocal8Bit(lupdate.readAllStandardError());
    if (warnings != nullptr)
        *warnings = lupdate.readAllStandardError();
    return {};
}

void TestTranslations::nothingIsMissing_data()
{
    addLanguages();
}

void TestTranslations::nothingIsMissing()
{
    QFETCH(QString, language);
    QFETCH(int, forms);
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("scenekeeper_%1.ts").arg(language));
    QVERIFY(QFile::copy(sourceFile(language), copy));
    const QString problem = update(copy, language == QStringLiteral("en"));
    QVERIFY2(problem.isEmpty(), qPrintable(problem));

    QStringList missing;
    QStringList vanished;
    const std::vector<Message> messages = readMessages(copy);
    QVERIFY(!messages.empty());
    for (const Message& message : messages) {
        if (message.state == QStringLiteral("vanished") || message.state == QStringLiteral("obsolete"))
            vanished << message.name();
        else if (!message.state.isEmpty() || message.forms.size() != (message.isPlural ? forms : 1) ||
                 message.forms.contains(QString()))
            missing << message.name();
    }
    QVERIFY2(missing.isEmpty(),
             qPrintable(QStringLiteral("not translated (build update_translations, then translate):\n") +
                        missing.join(u'\n')));
    QVERIFY2(vanished.isEmpty(),
             qPrintable(QStringLiteral("no longer in the source (build update_translations):\n") +
                        vanished.join(u'\n')));
}

void TestTranslations::everyStringHasAContext()
{
    const QTemporaryDir folder;
    QByteArray warnings;
    const QString file = folder.filePath(QStringLiteral("all_de.ts"));
    const QString problem = update(file, false, &warnings);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    // Such strings would be looked up under another name than the one they are translated under.
    QVERIFY2(!warnings.contains("without context"), warnings.constData());
    QVERIFY2(!warnings.contains("Q_OBJECT"), warnings.constData());
    const std::vector<Message> messages = readMessages(file);
    QVERIFY(messages.size() > 100);
    for (const Message& message : messages)
        QVERIFY2(message.context.startsWith(QStringLiteral("scenekeeper::")), qPrintable(message.name()));
}

void TestTranslations::translationsFitTheirSource_data()
{
    addLanguages();
}

void TestTranslations::translationsFitTheirSource()
{
    QFETCH(QString, language);
    for (const Message& message : readMessages(sourceFile(language))) {
        for (const QString& form : message.forms) {
            const QByteArray where = (message.name() + QStringLiteral("\n→ ") + form).toUtf8();
            QVERIFY2(placeholders(form) == placeholders(message.source), where.constData());
            QVERIFY2(form.endsWith(u'…') == message.source.endsWith(u'…'), where.constData());
            QVERIFY2(form.contains(u'&') == message.source.contains(u'&'), where.constData());
            QVERIFY2(form == form.trimmed() || message.source != message.source.trimmed(), where.constData());
            QVERIFY2(!form.contains(QStringLiteral("...")), where.constData());
        }
    }
}

void TestTranslations::areCompiledIn_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("forest");
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("many");
    QTest::newRow("English") << QLocale(QStringLiteral("en_GB")) << QString()
                             << QStringLiteral("1 photograph selected")
                             << QStringLiteral("3 photographs selected");
    QTest::newRow("German") << QLocale(QStringLiteral("de_AT")) << QStringLiteral("Wald")
                            << QStringLiteral("1 Fotografie ausgewählt")
                            << QStringLiteral("3 Fotografien ausgewählt");
    QTest::newRow("French") << QLocale(QStringLiteral("fr_CA")) << QStringLiteral("Forêt")
                            << QStringLiteral("1 photographie sélectionnée")
                            << QStringLiteral("3 photographies sélectionnées");
    QTest::newRow("Simplified Chinese")
        << QLocale(QStringLiteral("zh_CN")) << QStringLiteral("森林") << QStringLiteral("已选择 1 张照片")
        << QStringLiteral("已选择 3 张照片");
}

void TestTranslations::areCompiledIn()
{
    QFETCH(QLocale, locale);
    QTranslator translator;
    QVERIFY(translator.load(locale, QStringLiteral("scenekeeper"), QStringLiteral("_"),
                            QStringLiteral(":/i18n")));
    QTEST(translator.translate("scenekeeper::ui::LabelNames", "Forest"), "forest");
    // A search knows them all by these names.
    for (const char* label : {"Buildings", "Forest", "Glacier", "Mountain", "Sea", "Street"}) {
        const QString shown = translator.translate("scenekeeper::ui::LabelNames", label);
        if (!shown.isEmpty())
            QCOMPARE(scenekeeper::domain::builtInLabelsCalled(shown),
                     QStringList(QString::fromLatin1(label).toLower()));
    }
    QCoreApplication::installTranslator(&translator);
    const auto selected = [](int count) {
        return QCoreApplication::translate("scenekeeper::ui::InspectorPanel", "%Ln photograph(s) selected",
                                           nullptr, count);
    };
    QTEST(selected(1), "one");
    QTEST(selected(3), "many");
    QCoreApplication::removeTranslator(&translator);
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
