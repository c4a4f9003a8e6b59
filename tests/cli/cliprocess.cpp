// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cliprocess.h"

#include "tests/pipeline/runkit.h"
#include "tests/support/tinymodel.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <cstdlib>
#include <unistd.h>

namespace scenekeeper::tests {

namespace {

constexpr int kPatienceMs = 120'000;

} // namespace

QStringList sortedKeys(const QJsonObject& object)
{
    QStringList keys = object.keys();
    keys.sort();
    return keys;
}

QStringList keys(const char* names)
{
    QStringList list = QString::fromLatin1(names).split(u' ');
    list.sort();
    return list;
}

QStringList args(const char* words)
{
    return QString::fromLatin1(words).split(u' ');
}

QByteArray contentOf(const QString& file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

std::vector<QJsonObject> CliResult::lines() const
{
    std::vector<QJsonObject> objects;
    for (const QByteArray& line : out.split('\n')) {
        if (!line.isEmpty())
            objects.push_back(QJsonDocument::fromJson(line).object());
    }
    return objects;
}

QJsonObject CliResult::last() const
{
    const std::vector<QJsonObject> all = lines();
    return all.empty() ? QJsonObject() : all.back();
}

QJsonObject CliResult::of(const QString& fileName) const
{
    for (const QJsonObject& line : lines()) {
        if (QFileInfo(line.value(u"path").toString()).fileName() == fileName)
            return line;
    }
    return {};
}

CliProcess::CliProcess() : m_program(QStringLiteral(SCENEKEEPER_CLI))
{
    QDir(m_folder.path()).mkdir(QStringLiteral("photos"));
    if (!writeTinyModel(model(), tinyCard()))
        qFatal("cannot write the model");
}

void CliProcess::makePictures(int count) const
{
    const std::array<Colour, 3> colours{kRed, kGreen, kBlue};
    for (int i = 0; i < count; ++i) {
        // The comment after the picture's end makes each content its own.
        const QByteArray jpeg = jpegBytes(colours.at(static_cast<std::size_t>(i) % 3), i % 4);
        writeFile(photos() + QStringLiteral("/%1.jpg").arg(i), jpeg + QByteArray::number(i));
    }
}

void CliProcess::useOrdinaryUser()
{
    m_isOrdinaryUser = ::geteuid() == 0;
    QFile::setPermissions(m_folder.path(), QFile::permissions(m_folder.path()) | QFile::ReadGroup |
                                               QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                                               QFile::WriteOther | QFile::ExeOther);
}

std::unique_ptr<QProcess> CliProcess::start(const QStringList& arguments, const QString& outFile) const
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_DATA_HOME"), path(QStringLiteral("data")));
    environment.insert(QStringLiteral("XDG_CACHE_HOME"), path(QStringLiteral("cache")));
    process->setProcessEnvironment(environment);
    process->setWorkingDirectory(m_folder.path());
    if (!outFile.isEmpty())
        process->setStandardOutputFile(outFile);
    if (m_isOrdinaryUser) {
        process->setChildProcessModifier([] {
            constexpr uid_t kNobody = 65534;
            if (::setuid(kNobody) != 0)
                ::_exit(EXIT_FAILURE);
        });
    }
    process->start(m_program, arguments);
    return process;
}

CliResult CliProcess::finish(QProcess& process)
{
    CliResult result;
    if (process.waitForFinished(kPatienceMs) && process.exitStatus() == QProcess::NormalExit)
        result.exitCode = process.exitCode();
    result.out = process.readAllStandardOutput();
    result.err = process.readAllStandardError();
    return result;
}

CliResult CliProcess::run(const QStringList& arguments) const
{
    return finish(*start(arguments));
}

CliResult CliProcess::json(const QStringList& arguments) const
{
    return run(QStringList{QStringLiteral("--json")} + arguments);
}

CliResult CliProcess::classify(const QStringList& more) const
{
    return json(QStringList{QStringLiteral("classify"), photos(), QStringLiteral("--model"), model()} + more);
}

} // namespace scenekeeper::tests
