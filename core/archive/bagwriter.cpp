// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/bagwriter.h"

#include "core/archive/bagpath.h"
#include "core/archive/dublincore.h"
#include "core/archive/foldertree.h"
#include "core/archive/manifestreader.h"
#include "core/archive/premis.h"
#include "core/archive/regularfile.h"
#include "core/archive/tagfilewriter.h"

#include <QDir>
#include <QFile>
#include <QLocale>
#include <algorithm>
#include <fcntl.h>
#include <map>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace scenekeeper::archive {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

const QByteArray kDeclaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

QByteArray manifestLine(const QByteArray& digest, const QByteArray& path)
{
    return digest.toHex() + "  " + encodeBagPath(path) + '\n';
}

/// A line of bag-info.txt. A line break in the text must not begin a label of its own.
QByteArray infoLine(const char* label, const QString& text)
{
    QStringList lines;
    for (const QString& line : QString(text).replace(u'\r', u'\n').split(u'\n')) {
        if (!line.simplified().isEmpty())
            lines.append(line.simplified());
    }
    if (lines.isEmpty())
        return {};
    return QByteArray(label) + ": " + lines.join(u"\n  "_s).toUtf8() + '\n';
}

/// So that what was renamed in it stays renamed when the power fails.
void syncFolder(const QString& folder)
{
    const int number = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (number < 0)
        return;
    ::fsync(number);
    ::close(number);
}

/// A list that we do not write would be wrong from now on.
Result<void> requireOwn(const QString& bag)
{
    const auto entries = folderEntries(QFile::encodeName(bag) + "/.");
    if (!entries)
        return tl::make_unexpected(entries.error());
    for (const FolderEntry& entry : *entries) {
        const bool isOurs =
            entry.name.endsWith("manifest-sha256.txt") || entry.name.endsWith("manifest-sha512.txt");
        if (entry.name == "fetch.txt" || (manifestNamed(entry.name) && !isOurs))
            return fail(ErrorCode::BagRefused,
                        u"%1 is another program's bag: it has %2"_s.arg(bag, QString::fromUtf8(entry.name)));
    }
    return {};
}

Result<BagDigests> digestsOf(const QString& path)
{
    const auto file = openRegularFile(QFile::encodeName(path), Links::Refuse);
    if (!file)
        return tl::make_unexpected(file.error());
    imaging::Digester digester = bagDigester();
    for (;;) {
        const QByteArray piece = (*file)->read(1 << 20);
        if (piece.isEmpty())
            break;
        digester.add(piece);
    }
    if ((*file)->error() != QFileDevice::NoError)
        return fail(ErrorCode::ReadFailed, u"%1: %2"_s.arg(path, (*file)->errorString()));
    return finishBagDigests(digester);
}

} // namespace

struct BagWriter::State
{
    State(QString folder, BagInfo about) : bag(std::move(folder)), info(std::move(about)) {}

    [[nodiscard]] QString path(const QString& name) const { return bag + u'/' + name; }
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> open(const QString& name, std::unique_ptr<TagFileWriter>& file) const;
    [[nodiscard]] Result<void> commit(const QString& name, TagFileWriter& file);
    [[nodiscard]] Result<void> writeWhole(const QString& name, const QByteArray& bytes);
    [[nodiscard]] Result<void> writeTagManifests();
    [[nodiscard]] QByteArray bagInfo() const;

    QString bag;
    BagInfo info;
    std::unique_ptr<TagFileWriter> sha256;
    std::unique_ptr<TagFileWriter> sha512;
    std::unique_ptr<TagFileWriter> table;
    std::unique_ptr<TagFileWriter> premisFile;
    std::unique_ptr<PremisWriter> premis;
    std::map<QString, BagDigests> tagFiles; ///< written so far, by name
    qint64 files = 0;
    qint64 bytes = 0;
};

Result<void> BagWriter::State::open(const QString& name, std::unique_ptr<TagFileWriter>& file) const
{
    Result<TagFileWriter> created = TagFileWriter::create(path(name));
    if (!created)
        return tl::make_unexpected(created.error());
    file = std::make_unique<TagFileWriter>(std::move(*created));
    return {};
}

Result<void> BagWriter::State::begin()
{
    if (Result<void> own = requireOwn(bag); !own)
        return own;
    if (!QDir(bag).mkpath(u"metadata"_s) || !QDir(bag).mkpath(u"data"_s) ||
        QFileInfo(path(u"metadata"_s)).isSymLink())
        return fail(ErrorCode::WriteFailed, u"%1: the folders data and metadata cannot be made"_s.arg(bag));
    for (const auto& [name, file] :
         {std::pair{u"manifest-sha256.txt"_s, &sha256}, std::pair{u"manifest-sha512.txt"_s, &sha512},
          std::pair{u"metadata/metadata.csv"_s, &table}, std::pair{u"metadata/premis.xml"_s, &premisFile}}) {
        if (Result<void> opened = open(name, *file); !opened)
            return opened;
    }
    premis = std::make_unique<PremisWriter>(*premisFile, info);
    if (Result<void> written = table->write(dublinCoreHeader()); !written)
        return written;
    return premis->begin();
}

QByteArray BagWriter::State::bagInfo() const
{
    return infoLine("Source-Organization", info.sourceOrganization) +
           infoLine("Contact-Name", info.contactName) + infoLine("Contact-Email", info.contactEmail) +
           infoLine("External-Description", info.externalDescription) +
           infoLine("Bagging-Date", info.baggedAt.toUTC().date().toString(Qt::ISODate)) +
           infoLine("Payload-Oxum", u"%1.%2"_s.arg(bytes).arg(files)) +
           infoLine("Bag-Size", QLocale::c().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat)) +
           infoLine("Bag-Software-Agent", u"Scenekeeper "_s + QStringLiteral(SCENEKEEPER_VERSION));
}

Result<void> BagWriter::State::commit(const QString& name, TagFileWriter& file)
{
    const Result<BagDigests> digests = file.commit();
    if (!digests)
        return tl::make_unexpected(digests.error());
    tagFiles.insert_or_assign(name, *digests);
    return {};
}

Result<void> BagWriter::State::writeWhole(const QString& name, const QByteArray& content)
{
    std::unique_ptr<TagFileWriter> file;
    if (Result<void> opened = open(name, file); !opened)
        return opened;
    if (Result<void> written = file->write(content); !written)
        return written;
    return commit(name, *file);
}

Result<void> BagWriter::State::writeTagManifests()
{
    // bagit.txt is not there yet.
    imaging::Digester digester = bagDigester();
    digester.add(kDeclaration);
    tagFiles.insert_or_assign(u"bagit.txt"_s, finishBagDigests(digester));
    QByteArray of256;
    QByteArray of512;
    for (const auto& [name, digests] : tagFiles) {
        of256 += manifestLine(digests.sha256, name.toUtf8());
        of512 += manifestLine(digests.sha512, name.toUtf8());
    }
    if (Result<void> written = writeWhole(u"tagmanifest-sha256.txt"_s, of256); !written)
        return written;
    return writeWhole(u"tagmanifest-sha512.txt"_s, of512);
}

BagWriter::BagWriter(std::unique_ptr<State> state) : m_state(std::move(state)) {}
BagWriter::BagWriter(BagWriter&&) noexcept = default;
BagWriter& BagWriter::operator=(BagWriter&&) noexcept = default;
BagWriter::~BagWriter() = default;

Result<BagWriter> BagWriter::create(const QString& bag, const BagInfo& info)
{
    auto state = std::make_unique<State>(bag, info);
    if (Result<void> begun = state->begin(); !begun)
        return tl::make_unexpected(begun.error());
    return BagWriter(std::move(state));
}

Result<void> BagWriter::add(const ExportedFile& file)
{
    const QByteArray target = file.target.toUtf8();
    const auto tidy = tidyPath(target);
    if (!tidy || !tidy->wasTidy || file.sha256.size() != 32 || file.sha512.size() != 64 || file.bytes < 0)
        return fail(ErrorCode::InvalidArgument,
                    u"%1: no path inside the payload, or without its digests"_s.arg(file.target));
    const QByteArray path = "data/" + target;
    if (Result<void> written = m_state->sha256->write(manifestLine(file.sha256, path)); !written)
        return written;
    if (Result<void> written = m_state->sha512->write(manifestLine(file.sha512, path)); !written)
        return written;
    if (Result<void> written = m_state->table->write(dublinCoreLine(file, QString::fromUtf8(path))); !written)
        return written;
    if (Result<void> written = m_state->premis->add(file, QString::fromUtf8(encodeBagPath(path))); !written)
        return written;
    ++m_state->files;
    m_state->bytes += file.bytes;
    return {};
}

Result<void> BagWriter::finish(const QStringList& moreTagFiles)
{
    State& state = *m_state;
    for (const QString& name : moreTagFiles) {
        const Result<BagDigests> digests = digestsOf(state.path(name));
        if (!digests)
            return tl::make_unexpected(digests.error());
        state.tagFiles.insert_or_assign(name, *digests);
    }
    if (Result<void> written = state.premis->finish(); !written)
        return written;
    // From here to the end this is no bag.
    const QString declaration = state.path(u"bagit.txt"_s);
    if (QFile::exists(declaration) && !QFile::remove(declaration))
        return fail(ErrorCode::WriteFailed, u"%1 cannot be replaced"_s.arg(declaration));
    for (const auto& [name, file] : {std::pair{u"metadata/metadata.csv"_s, state.table.get()},
                                     std::pair{u"metadata/premis.xml"_s, state.premisFile.get()}}) {
        if (Result<void> written = state.commit(name, *file); !written)
            return written;
    }
    if (Result<void> written = state.writeWhole(u"bag-info.txt"_s, state.bagInfo()); !written)
        return written;
    for (const auto& [name, file] : {std::pair{u"manifest-sha256.txt"_s, state.sha256.get()},
                                     std::pair{u"manifest-sha512.txt"_s, state.sha512.get()}}) {
        if (Result<void> written = state.commit(name, *file); !written)
            return written;
    }
    if (Result<void> written = state.writeTagManifests(); !written)
        return written;
    syncFolder(state.path(u"metadata"_s));
    syncFolder(state.bag);
    if (Result<void> written = state.writeWhole(u"bagit.txt"_s, kDeclaration); !written)
        return written;
    syncFolder(state.bag);
    return {};
}

} // namespace scenekeeper::archive
