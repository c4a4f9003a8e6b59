// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/archive/testbag.h"

#include "tests/support/require.h"

#include <QCryptographicHash>
#include <QFile>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace scenekeeper::tests {

namespace {

std::filesystem::path filePath(const QByteArray& name)
{
    return {name.toStdString()};
}

QCryptographicHash::Algorithm algorithmOf(const QByteArray& manifest)
{
    if (manifest.contains("md5"))
        return QCryptographicHash::Md5;
    return manifest.contains("sha512") ? QCryptographicHash::Sha512 : QCryptographicHash::Sha256;
}

} // namespace

void writeBytes(const QByteArray& path, const QByteArray& bytes)
{
    std::filesystem::create_directories(filePath(path).parent_path());
    std::ofstream out(filePath(path), std::ios::binary);
    out.write(bytes.constData(), bytes.size());
    out.close();
    if (!out)
        qFatal("cannot write %s", path.constData());
}

QByteArray bytesOf(const QByteArray& path)
{
    std::ifstream in(filePath(path), std::ios::binary);
    return QByteArray::fromStdString({std::istreambuf_iterator<char>(in), {}});
}

QStringList reasonsOf(const archive::VerificationReport& report)
{
    QStringList reasons = report.problems;
    for (const auto& [word, findings] :
         {std::pair{u"missing", &report.missing}, std::pair{u"changed", &report.changed},
          std::pair{u"extra", &report.extra}, std::pair{u"unreadable", &report.unreadable}}) {
        for (const archive::Finding& finding : *findings)
            reasons.append(
                QStringLiteral("%1 %2: %3").arg(QString::fromUtf16(word), finding.path, finding.reason));
    }
    return reasons;
}

TestBag::TestBag(const QByteArray& version)
    : m_root(QFile::encodeName(m_folder.filePath(QStringLiteral("bag"))))
{
    std::filesystem::create_directories(filePath(path("data")));
    write("bagit.txt", "BagIt-Version: " + version + "\nTag-File-Character-Encoding: UTF-8\n");
    write("manifest-sha256.txt", {});
    write("manifest-sha512.txt", {});
}

TestBag::~TestBag()
{
    // QTemporaryDir cannot name what is not UTF-8.
    std::error_code ignored;
    std::filesystem::remove_all(filePath(QFile::encodeName(m_folder.path())), ignored);
}

void TestBag::append(const QByteArray& name, const QByteArray& bytes) const
{
    write(name, bytesOf(path(name)) + bytes);
}

void TestBag::remove(const QByteArray& name) const
{
    if (!std::filesystem::remove(filePath(path(name))))
        qFatal("there is no %s", name.constData());
}

void TestBag::add(const QByteArray& name, const QByteArray& bytes, const QByteArray& listedAs) const
{
    write(name, bytes);
    for (const char* manifest : {"manifest-sha256.txt", "manifest-sha512.txt"})
        list(manifest, listedAs.isEmpty() ? name : listedAs, bytes);
}

void TestBag::list(const QByteArray& manifest, const QByteArray& name, const QByteArray& bytes) const
{
    append(manifest, QCryptographicHash::hash(bytes, algorithmOf(manifest)).toHex() + "  " + name + '\n');
}

void TestBag::seal() const
{
    write("tagmanifest-sha256.txt", {});
    for (const auto& entry : std::filesystem::directory_iterator(filePath(m_root))) {
        const QByteArray name = QByteArray::fromStdString(entry.path().filename().string());
        if (entry.is_regular_file() && !entry.is_symlink() && !name.startsWith("tagmanifest-"))
            list("tagmanifest-sha256.txt", name, bytesOf(path(name)));
    }
}

archive::VerificationReport TestBag::verify() const
{
    return require(archive::verifyArchive(m_root, {}));
}

} // namespace scenekeeper::tests
