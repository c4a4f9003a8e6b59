// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/bagdestination.h"

#include "core/archive/sourcecheck.h"
#include "core/storage/storedpath.h"

#include <QDir>
#include <QFileInfo>

namespace scenekeeper::archive {

using base::ErrorCode;
using base::fail;
using base::Result;
using namespace Qt::StringLiterals;

namespace {

bool isOfAnUnfinishedBag(const QString& name, const QString& payload)
{
    static const QStringList known{kOwnFolder.toString(), u"report.csv"_s, u"report.html"_s, u"metadata"_s,
                                   u"bag-info.txt"_s};
    return name == payload || known.contains(name) || name.startsWith(u"manifest-"_s) ||
           name.startsWith(u"tagmanifest-"_s);
}

} // namespace

Result<void> checkForBags(const QString& destination, const ExportOptions& options,
                          const ExportJournal& journal)
{
    const QDir folder(destination);
    if (folder.exists(u"bagit.txt"_s))
        return fail(ErrorCode::BagRefused,
                    u"%1 is a bag, which is not changed once it is made"_s.arg(destination));
    if (!options.bag)
        return {};
    if (options.mode == ExportMode::SymbolicLink)
        return fail(ErrorCode::InvalidArgument, u"a bag holds files, not links to others"_s);
    const QStringList names =
        folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    const bool isBegun = names.contains(kOwnFolder.toString());
    for (const QString& name : names) {
        if (!isBegun || !isOfAnUnfinishedBag(name, options.payload))
            return fail(ErrorCode::BagRefused,
                        u"a bag needs a folder of its own, and %1 has %2"_s.arg(destination, name));
    }
    // An export that was no bag may have made folders of the same names.
    for (const JournalEntry& entry : journal.entries()) {
        const bool isPayload = storage::pathBelow(options.payload, entry.target).has_value();
        if (!isPayload && factsOf(storage::joinedPath(destination, entry.target)))
            return fail(ErrorCode::BagRefused,
                        u"a bag needs a folder of its own, and %1 has %2"_s.arg(destination, entry.target));
    }
    return {};
}

} // namespace scenekeeper::archive
