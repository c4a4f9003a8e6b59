// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/evaluationfiles.h"

#include "core/base/wholefile.h"
#include "core/training/evaluationreport.h"

#include <QDir>
#include <QtConcurrent>

namespace scenekeeper::ui {

namespace {

/// `folder` itself while nothing is in it.
QString freeFolder(const QString& folder, const QDateTime& time)
{
    const QDir dir(folder);
    if (!dir.exists() || dir.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot))
        return folder;
    const QString name =
        QStringLiteral("evaluation-") + time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd-HHmmss"));
    QString free = name;
    for (int number = 2; dir.exists(free); ++number)
        free = name + QStringLiteral("-%1").arg(number);
    return dir.filePath(free);
}

base::Result<QString> writeReport(const EvaluationResult& result, const QString& folder)
{
    const QString target = freeFolder(folder, result->time);
    const training::ReportFacts facts{result->folder, result->time, result->modelFile};
    return training::writeReport(target, result->evaluation, result->card, facts).map([&target] {
        return QDir(target).absoluteFilePath(QStringLiteral("index.html"));
    });
}

base::Result<QString> writeFile(const QString& file, const QByteArray& content)
{
    return base::writeFileAtomically(file, content).map([&file] { return file; });
}

} // namespace

QFuture<base::Result<QString>> saveReport(const EvaluationResult& result, const QString& folder)
{
    return QtConcurrent::run(writeReport, result, folder);
}

QFuture<base::Result<QString>> saveFile(const QString& file, const QByteArray& content)
{
    return QtConcurrent::run(writeFile, file, content);
}

} // namespace scenekeeper::ui
