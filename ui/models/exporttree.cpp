// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/exporttree.h"

#include "ui/formatting.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QStandardItemModel>
#include <limits>

namespace scenekeeper::ui {

using archive::FolderTotal;

namespace {

struct TreeWords
{
    Q_DECLARE_TR_FUNCTIONS(scenekeeper::ui::TreeWords)
};

/// Totals of every folder, those that only hold folders too.
std::map<QString, FolderTotal> totalsWithParents(const std::map<QString, FolderTotal>& folders)
{
    std::map<QString, FolderTotal> totals;
    for (const auto& [path, total] : folders) {
        for (qsizetype end = path.size(); end >= 0; end = end > 0 ? path.lastIndexOf(u'/', end - 1) : -1) {
            FolderTotal& sum = totals[path.left(end)];
            sum.files += total.files;
            sum.bytes += total.bytes;
        }
        if (!path.isEmpty()) {
            FolderTotal& all = totals[QString()];
            all.files += total.files;
            all.bytes += total.bytes;
        }
    }
    return totals;
}

QList<QStandardItem*> lineFor(const QString& name, const FolderTotal& total)
{
    auto* folder = new QStandardItem(name);
    auto* files = new QStandardItem(QLocale().toString(total.files));
    auto* size = new QStandardItem(fileSizeText(total.bytes));
    for (QStandardItem* item : {folder, files, size})
        item->setEditable(false);
    files->setTextAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    size->setTextAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    folder->setToolTip(name);
    return {folder, files, size};
}

} // namespace

void showFolders(const archive::ExportPlan& plan, QStandardItemModel& model)
{
    model.clear();
    model.setHorizontalHeaderLabels({TreeWords::tr("Folder"), TreeWords::tr("Files"), TreeWords::tr("Size")});
    model.horizontalHeaderItem(ExportFilesColumn)->setTextAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    model.horizontalHeaderItem(ExportSizeColumn)->setTextAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    const std::map<QString, FolderTotal> totals = totalsWithParents(plan.folders);
    QHash<QString, QStandardItem*> items;
    int shown = 0;
    // A map is in the order of its paths: a folder comes before what is in it.
    for (const auto& [path, total] : totals) {
        if (++shown > kMostFoldersShown)
            break;
        const qsizetype slash = path.lastIndexOf(u'/');
        const QString name = path.isEmpty() ? plan.destination : path.mid(slash + 1);
        const QList<QStandardItem*> line = lineFor(name, total);
        items.insert(path, line.front());
        if (path.isEmpty())
            model.appendRow(line);
        else
            items.value(path.left(std::max<qsizetype>(slash, 0)))->appendRow(line);
    }
    const auto left = static_cast<qint64>(totals.size()) - kMostFoldersShown;
    if (left > 0) {
        auto* more = new QStandardItem(
            TreeWords::tr("and %Ln more folder(s)", nullptr,
                          static_cast<int>(std::min<qint64>(left, std::numeric_limits<int>::max()))));
        more->setEditable(false);
        model.appendRow(more);
    }
}

} // namespace scenekeeper::ui
