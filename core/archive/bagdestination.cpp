// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/bagdestination.h"

#include "core/archive/exportjournal.h"

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

Result<void> checkForBags(const QString& destination, const ExportOptions& options)
{
    const QDir folder(destination);
    if (folder.exists(u"bagit.txt"_s))
        return fail(ErrorCode::InvalidArgument,
                    u"%1 is a bag, which is not changed once it is made"_s.arg(destination));
    const bool isMove = options.mode == ExportMode::Move;
    if (isMove && (options.bag || options.withSidecars))
        return fail(ErrorCode::InvalidArgument, u"a move makes neither bags nor sidecars: copy instead"_s);
    if (!options.bag)
        return {};
    if (options.mode == ExportMode::SymbolicLink)
        return fail(ErrorCode::InvalidArgument, u"a bag holds files, not links to others"_s);
    const QStringList names =
        folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    const bool isBegun = names.contains(kOwnFolder.toString());
    for (const QString& name : names) {
        if (!isBegun || !isOfAnUnfinishedBag(name, options.payload))
            return fail(ErrorCode::InvalidArgument,
                        u"a bag needs a folder of its own, and %1 has %2"_s.arg(destination, name));
    }
    return {};
}

} // namespace scenekeeper::archive
