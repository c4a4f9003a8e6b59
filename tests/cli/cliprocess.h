// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <memory>
#include <vector>

namespace scenekeeper::tests {

/// The words between the spaces.
[[nodiscard]] QStringList args(const char* words);

/// Names between spaces, sorted as sortedKeys() gives them.
[[nodiscard]] QStringList keys(const char* names);
[[nodiscard]] QStringList sortedKeys(const QJsonObject& object);

/// Empty for a file that cannot be read.
[[nodiscard]] QByteArray contentOf(const QString& file);

/// How one call of the program ended.
struct CliResult
{
    int exitCode = -1; ///< -1 when it crashed or did not end
    QByteArray out;
    QByteArray err;

    /// Every line of `out`; an empty object for a line that is no JSON object.
    [[nodiscard]] std::vector<QJsonObject> lines() const;
    [[nodiscard]] QJsonObject last() const;
    /// The line of this file, by the last part of its path.
    [[nodiscard]] QJsonObject of(const QString& fileName) const;
};

/// Calls the real program with folders of its own for data and cache, a tiny model and some pictures.
class CliProcess
{
public:
    CliProcess();

    /// Calls this copy of the program from now on.
    void setProgram(const QString& file) { m_program = file; }

    /// Permissions bind the program from now on, also where the tests run as root.
    void useOrdinaryUser();

    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString photos() const { return path(QStringLiteral("photos")); }
    [[nodiscard]] QString model() const { return path(QStringLiteral("tiny.pt")); }
    [[nodiscard]] QString catalogFile() const
    {
        return path(QStringLiteral("data/scenekeeper/catalogue.sqlite"));
    }

    /// Pictures `0.jpg` … in red, green and blue in turn, each of its own content.
    void makePictures(int count) const;

    [[nodiscard]] CliResult run(const QStringList& arguments) const;
    /// `--json` first.
    [[nodiscard]] CliResult json(const QStringList& arguments) const;
    [[nodiscard]] CliResult classify(const QStringList& more = {}) const;

    /// Its standard output goes to `outFile` where that is given.
    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList& arguments,
                                                  const QString& outFile = {}) const;
    [[nodiscard]] static CliResult finish(QProcess& process);

private:
    QTemporaryDir m_folder;
    QString m_program;
    bool m_isOrdinaryUser = false;
};

} // namespace scenekeeper::tests
