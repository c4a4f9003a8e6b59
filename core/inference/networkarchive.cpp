// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/networkarchive.h"

#include "core/domain/modelcardjson.h"

#include <c10/util/Exception.h>
#include <caffe2/serialize/inline_container.h>
#include <sstream>

namespace scenekeeper::inference {

namespace {

const std::string kExtraFolder = "extra/"; ///< where TorchScript archives keep what is not theirs

} // namespace

base::Result<domain::ModelCard> cardInside(const QString& file)
{
    const base::Result<QByteArray> bytes = readModelFile(file);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    try {
        std::istringstream stream(bytes->toStdString());
        caffe2::serialize::PyTorchStreamReader reader(&stream);
        const std::string name = kExtraFolder + kCardFile;
        if (!reader.hasRecord(name))
            return base::fail(base::ErrorCode::ModelInvalid, QStringLiteral("%1 carries no card").arg(file));
        const auto [data, size] = reader.getRecord(name);
        return domain::cardFromJson(
            QByteArray(static_cast<const char*>(data.get()), static_cast<qsizetype>(size)));
    } catch (const std::exception& error) {
        return base::fail(base::ErrorCode::ModelInvalid,
                          QStringLiteral("%1 is no model file (%2)").arg(file, reasonOf(error)));
    }
}

base::Result<QByteArray> archiveWith(const QByteArray& archive,
                                     const std::map<std::string, QByteArray>& files)
{
    QByteArray result;
    try {
        std::istringstream stream(archive.toStdString());
        caffe2::serialize::PyTorchStreamReader reader(&stream);
        caffe2::serialize::PyTorchStreamWriter writer([&result](const void* data, std::size_t size) {
            result.append(static_cast<const char*>(data), static_cast<qsizetype>(size));
            return size;
        });
        writer.setMinVersion(reader.version());
        for (const auto& [name, bytes] : files)
            writer.writeRecord(kExtraFolder + name, bytes.constData(),
                               static_cast<std::size_t>(bytes.size()));
        for (const std::string& name : reader.getAllRecords()) {
            const bool replaced =
                name.starts_with(kExtraFolder) && files.contains(name.substr(kExtraFolder.size()));
            if (replaced || name == "version" ||
                name == ".data/version") // the writer adds its own at the end
                continue;
            const auto [data, size] = reader.getRecord(name);
            writer.writeRecord(name, data.get(), size);
        }
        writer.writeEndOfFile();
    } catch (const std::exception& error) {
        return base::fail(base::ErrorCode::ModelInvalid,
                          QStringLiteral("not an archive of TorchScript (%1)").arg(reasonOf(error)));
    }
    return result;
}

QString reasonOf(const std::exception& error)
{
    const auto* torchError = dynamic_cast<const c10::Error*>(&error);
    const QString text =
        QString::fromUtf8(torchError != nullptr ? torchError->what_without_backtrace() : error.what());
    const QStringList lines = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    // The interpreter of TorchScript begins with what it was at; why it could not do it stands last.
    const bool isTraceback = text.startsWith(QLatin1String("The following operation failed"));
    return lines.isEmpty() ? QString() : (isTraceback ? lines.last() : lines.first()).left(300);
}

} // namespace scenekeeper::inference
