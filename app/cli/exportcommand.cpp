// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/exportoutput.h"
#include "app/cli/photofilterarguments.h"
#include "app/cli/photooutput.h"
#include "app/cli/runoutput.h"
#include "core/base/personname.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <map>
#include <memory>
#include <unistd.h>

namespace scenekeeper::cli {

using archive::ConflictRule;
using archive::ExportMode;
using archive::Several;
using base::Result;
using namespace Qt::StringLiterals;

namespace {

struct ExportArguments
{
    std::string destination;
    std::string layout = archive::LayoutTemplate().text().toStdString();
    ExportMode mode = ExportMode::Copy;
    Several several = Several::First;
    ConflictRule conflicts = ConflictRule::Skip;
    PhotoFilterArguments filter;
    double minConfidence = 0.0;
    bool humanOnly = false;
    bool includeReview = false;
    bool includeUnlabelled = false;
    bool asBag = false;
    bool withSidecars = false;
    bool keepChangedSidecars = false;
    bool withEmbedded = false;
    std::string organization;
    std::string contact;
    std::string email;
    std::string description;
    bool dryRun = false;
    qint64 confirmMove = -1;
};

const std::map<std::string, ExportMode> kModes{{"copy", ExportMode::Copy},
                                               {"hardlink", ExportMode::HardLink},
                                               {"symlink", ExportMode::SymbolicLink},
                                               {"move", ExportMode::Move}};
const std::map<std::string, Several> kSeveral{
    {"first", Several::First}, {"copy", Several::CopyInEach}, {"link", Several::LinkInEach}};
const std::map<std::string, ConflictRule> kConflicts{
    {"skip", ConflictRule::Skip}, {"rename", ConflictRule::Rename}, {"fail", ConflictRule::Fail}};

std::string checkLayout(const std::string& text)
{
    const auto layout = archive::LayoutTemplate::parse(QString::fromStdString(text));
    return layout ? std::string() : layout.error().detail.toStdString();
}

std::string layoutHelp()
{
    QString help = u"Fields of a layout; {field|text} puts text where a value is missing:\n"_s;
    for (const archive::LayoutTemplate::FieldHelp& field : archive::LayoutTemplate::fields()) {
        help += u"  {%1}"_s.arg(field.name).leftJustified(16) + field.meaning;
        help += field.fallback.isEmpty() ? u"\n"_s : u"; else \"%1\"\n"_s.arg(field.fallback);
    }
    return help.toStdString();
}

archive::BagInfo bagInfo(const ExportArguments& arguments)
{
    archive::BagInfo info;
    info.sourceOrganization = QString::fromStdString(arguments.organization);
    info.contactName = QString::fromStdString(arguments.contact);
    info.contactEmail = QString::fromStdString(arguments.email);
    info.externalDescription = QString::fromStdString(arguments.description);
    info.person = base::personName();
    return info;
}

Result<archive::ExportOptions> toOptions(const ExportArguments& arguments, storage::Catalog& catalog,
                                         const Console& console)
{
    archive::ExportOptions options;
    options.destination = QString::fromStdString(arguments.destination);
    const auto layout = archive::LayoutTemplate::parse(QString::fromStdString(arguments.layout));
    if (!layout)
        return tl::make_unexpected(layout.error());
    options.layout = *layout;
    options.mode = arguments.mode;
    options.several = arguments.several;
    options.conflicts = arguments.conflicts;
    const Result<domain::PhotoQuery> photos = arguments.filter.toQuery(catalog, console);
    if (!photos)
        return tl::make_unexpected(photos.error());
    options.filter.photos = *photos;
    options.filter.minConfidence = arguments.minConfidence;
    options.filter.humanOnly = arguments.humanOnly;
    options.filter.includeReview = arguments.includeReview;
    options.filter.includeUnlabelled = arguments.includeUnlabelled;
    options.withSidecars = arguments.withSidecars;
    options.keepChangedSidecars = arguments.keepChangedSidecars;
    options.withEmbedded = arguments.withEmbedded;
    if (arguments.asBag)
        archive::makeBag(options, bagInfo(arguments));
    return options;
}

/// Whether the user has said, with their number, that these originals are to go. Says what is wrong
/// otherwise.
bool isMoveConfirmed(const Console& console, const ExportArguments& arguments, qint64 originals)
{
    if (arguments.confirmMove == originals)
        return true;
    if (arguments.confirmMove >= 0) {
        console.message(u"%1 originals would be moved, not %2; nothing was done."_s.arg(originals).arg(
            arguments.confirmMove));
        return false;
    }
    const QString words = u"Move %1 originals"_s.arg(originals);
    if (isatty(STDIN_FILENO) == 0) {
        console.message(u"A move needs --confirm-move %1; nothing was done."_s.arg(originals));
        return false;
    }
    console.message(
        u"The originals, with their sidecars, will be gone from where they are. To go on, type: %1"_s.arg(
            words));
    std::string answer;
    std::getline(std::cin, answer);
    if (QString::fromStdString(answer).trimmed() == words && !console.stop.stop_requested())
        return true;
    console.message(u"Nothing was done."_s);
    return false;
}

ExitCode exportPhotos(const ExportArguments& arguments, const Console& console)
{
    if (arguments.asBag && arguments.mode == ExportMode::SymbolicLink) {
        console.message(u"A bag holds files, not links to others: take another --mode."_s);
        return ExitCode::Usage;
    }
    if (arguments.withEmbedded && arguments.mode != ExportMode::Copy) {
        console.message(u"Labels are put into copies only, never into originals: take --mode copy."_s);
        return ExitCode::Usage;
    }
    const auto catalog = openCatalog(console);
    if (!catalog)
        return console.fail(catalog.error());
    const Result<archive::ExportOptions> options = toOptions(arguments, **catalog, console);
    if (!options)
        return console.fail(options.error());
    const auto progress = [&console](const base::Progress& done) {
        console.progress(progressText(done, u"photos planned"_s));
    };
    const auto plan = archive::planExport(**catalog, *options, progress, console.stop);
    if (!plan)
        return console.fail(plan.error());
    ExportOutput output(console, *plan);
    if (arguments.dryRun)
        return output.printPlan();
    const qint64 originals = plan->originalsToRemove();
    if (originals > 0 && !isMoveConfirmed(console, arguments, originals))
        return ExitCode::Usage;
    return output.run(catalogFile(console));
}

void addPackageOptions(CLI::App& command, ExportArguments& arguments)
{
    command.add_flag("--sidecars", arguments.withSidecars,
                     "Write the labels as XMP beside each file, for other programs and other catalogues");
    command.add_flag("--keep-changed-sidecars", arguments.keepChangedSidecars,
                     "What other programs have made of sidecars in DEST counts from now on");
    command.add_flag("--embed", arguments.withEmbedded,
                     "Put the labels into the copies' own metadata, too; the originals stay as they are");
    CLI::Option* bag = command.add_flag("--bagit", arguments.asBag,
                                        "Make DEST a bag (RFC 8493), the photos below its data folder");
    command.add_option("--organization", arguments.organization, "The bag's Source-Organization")->needs(bag);
    command.add_option("--contact", arguments.contact, "The bag's Contact-Name")->needs(bag);
    command.add_option("--email", arguments.email, "The bag's Contact-Email")->needs(bag);
    command.add_option("--description", arguments.description, "The bag's External-Description")->needs(bag);
}

} // namespace

void addExportCommand(CLI::App& app, Action& action)
{
    CLI::App* command =
        app.add_subcommand("export", "Write a sorted archive; an original is only touched by a move");
    const auto arguments = std::make_shared<ExportArguments>();
    command
        ->add_option("DEST", arguments->destination,
                     "Folder to export to, outside of the catalogue's folders")
        ->required();
    command
        ->add_option("--layout", arguments->layout,
                     "Where files go below it (default: {label}/{year}/{month}/{name}{ext})")
        ->check(CLI::Validator(checkLayout, "TEMPLATE"));
    command->add_option("--mode", arguments->mode, "copy, hardlink, symlink or move")
        ->transform(CLI::CheckedTransformer(kModes).description("MODE"));
    command
        ->add_option("--several", arguments->several,
                     "Photos with several labels: first, copy or link in each")
        ->transform(CLI::CheckedTransformer(kSeveral).description("RULE"));
    command
        ->add_option("--on-conflict", arguments->conflicts,
                     "Another file has the name: skip it, rename (add a number) or fail (count it as failed)")
        ->transform(CLI::CheckedTransformer(kConflicts).description("RULE"));
    addPhotoFilters(*command, arguments->filter);
    arguments->filter.mustKnowLabels = true;
    command->add_option("--min-confidence", arguments->minConfidence, "Labels of models from this on, 0 to 1")
        ->check(CLI::Range(0.0, 1.0));
    command->add_flag("--human-only", arguments->humanOnly, "Only labels that a person gave or confirmed");
    command->add_flag("--include-review", arguments->includeReview, "Also what a human should look at first");
    command->add_flag("--include-unlabelled", arguments->includeUnlabelled, "Also what has no label");
    command->add_flag("--dry-run", arguments->dryRun, "Only list what would be done");
    command
        ->add_option("--confirm-move", arguments->confirmMove, "With --mode move: how many originals may go")
        ->check(CLI::Range(qint64{0}, std::numeric_limits<qint64>::max()));
    addPackageOptions(*command, *arguments);
    command->footer(layoutHelp());
    command->callback([arguments, &action] {
        action = [arguments](Console& console) { return exportPhotos(*arguments, console); };
    });
}

} // namespace scenekeeper::cli
