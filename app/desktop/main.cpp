// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/allocator.h"
#include "core/base/personname.h"
#include "core/inference/torchscriptclassifier.h"
#include "core/metadata/metadatareader.h"
#include "core/storage/catalog.h"
#include "core/storage/thumbnailstore.h"
#include "resources/builtinresources.h"
#include "ui/composition.h"
#include "ui/icons.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>
#include <algorithm>
#include <array>

using namespace scenekeeper;

namespace {

struct Arguments
{
    QString catalogFile;
    QString modelFile;
    QString language;
    QStringList paths;
};

void describeProgram()
{
    QApplication::setApplicationName(QStringLiteral("scenekeeper"));
    QApplication::setOrganizationName(QStringLiteral("scenekeeper"));
    QApplication::setApplicationDisplayName(QStringLiteral("Scenekeeper"));
    QApplication::setApplicationVersion(QStringLiteral(SCENEKEEPER_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.scenekeeper.Scenekeeper"));
}

class CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(scenekeeper::CommandLine)
};

/// Ends the program where --help, --version or a mistake ask for it.
Arguments parseArguments()
{
    QCommandLineParser parser;
    parser.setApplicationDescription(CommandLine::tr("Sorts photo archives by scene"));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption catalog(QStringLiteral("catalog"),
                                     CommandLine::tr("The catalogue file (default: in your data folder)."),
                                     CommandLine::tr("file"));
    const QCommandLineOption model(
        QStringLiteral("model"),
        CommandLine::tr("The model to classify with (default: the catalogue's active one)."),
        CommandLine::tr("file"));
    const QCommandLineOption language(QStringLiteral("language"),
                                      CommandLine::tr("The language of the window, for example \"de\"."),
                                      CommandLine::tr("code"));
    parser.addOptions({catalog, model, language});
    parser.addPositionalArgument(QStringLiteral("paths"),
                                 CommandLine::tr("Folders and photographs to classify."),
                                 QStringLiteral("[paths…]"));
    parser.process(QCoreApplication::arguments());
    return {parser.value(catalog), parser.value(model), parser.value(language), parser.positionalArguments()};
}

/// Ours, and Qt's own for the buttons of its dialogs. English needs the former for its plural forms.
void installTranslators(const QLocale& locale)
{
    struct Source
    {
        QString name;
        QString folder;
    };
    for (const Source& source :
         {Source{QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)},
          Source{QStringLiteral("scenekeeper"), QStringLiteral(":/i18n")}}) {
        auto* translator = new QTranslator(QCoreApplication::instance());
        // A language that is not there gets English with its plural forms, not the bare texts of the source.
        if (translator->load(locale, source.name, QStringLiteral("_"), source.folder) ||
            translator->load(source.name + QStringLiteral("_en"), source.folder))
            QCoreApplication::installTranslator(translator);
    }
}

/// The language is needed before arguments are described in it.
QString wantedLanguage(const QStringList& arguments)
{
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const QString& argument = arguments.at(i);
        if (argument == u"--language" && i + 1 < arguments.size())
            return arguments.at(i + 1);
        if (argument.startsWith(u"--language="))
            return argument.section(u'=', 1);
    }
    return {};
}

/// As early as there is an application to ask.
void speakTheReadersLanguage()
{
    const QString language = wantedLanguage(QCoreApplication::arguments());
    if (!language.isEmpty())
        QLocale::setDefault(QLocale(language));
    installTranslators(QLocale());
}

/// Whether the answer is a text on the terminal, for which no display is needed.
bool asksForText(int argc, char** argv)
{
    const std::array texts{"-h", "--help", "--help-all", "-v", "--version"};
    return std::any_of(argv + 1, argv + argc, [&texts](const char* argument) {
        return std::any_of(texts.begin(), texts.end(),
                           [argument](const char* text) { return qstrcmp(argument, text) == 0; });
    });
}

QString absolute(const QString& file)
{
    return file.isEmpty() ? file : QDir::current().absoluteFilePath(file);
}

} // namespace

int main(int argc, char** argv)
{
    describeProgram();
    if (asksForText(argc, argv)) {
        const QCoreApplication application(argc, argv);
        speakTheReadersLanguage();
        parseArguments();
        return 0;
    }
    base::keepPictureBuffers();
    metadata::initializeToolkit();
    inference::setIntraOpThreads(1);
    resources::initializeResources();

    const QApplication application(argc, argv);
    speakTheReadersLanguage();
    // Else it stays with Qt, which knows -reverse.
    if (QLocale().textDirection() == Qt::RightToLeft)
        QApplication::setLayoutDirection(Qt::RightToLeft);
    const Arguments arguments = parseArguments();
    QApplication::setWindowIcon(ui::applicationIcon());

    ui::Composition::Options options;
    options.catalogFile =
        arguments.catalogFile.isEmpty() ? storage::defaultCatalogFile() : absolute(arguments.catalogFile);
    options.thumbnailFile = storage::defaultThumbnailFile();
    options.modelFile = absolute(arguments.modelFile);
    options.person = base::personName();
    ui::Composition composition(options);
    QSettings settings;
    ui::MainWindow window(composition, settings);
    window.show();
    composition.start();
    QStringList paths;
    for (const QString& path : arguments.paths)
        paths.append(absolute(path));
    window.addPaths(paths);
    return QApplication::exec();
}
