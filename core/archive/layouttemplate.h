// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/exportedfile.h"
#include "core/base/error.h"

#include <QString>
#include <QStringList>
#include <vector>

namespace scenekeeper::archive {

/// What a layout is filled with, of one file.
struct LayoutValues
{
    std::vector<ExportedLabel> labels; ///< in force; the one that the file is sorted by first
    domain::PhotoMetadata metadata;
    QString root;     ///< name of the root folder
    QString folder;   ///< of the original, below its root
    QString fileName; ///< of the original
    qint64 sequence = 0;
};

/// Where exported files go: a path below the destination with fields in braces, such as
/// `{label}/{year}/{month}/{name}{ext}`. A field is followed by what stands in for a missing value, as in
/// `{year|no date}`; without that it has a fallback of its own. `{{` and `}}` are braces. A value;
/// thread-safe.
class LayoutTemplate
{
public:
    /// One field, for help texts.
    struct FieldHelp
    {
        QString name;
        QString fallback; ///< what stands for a missing value; empty where none can be missing
        QString meaning;  ///< plain English
    };

    /// `{label}/{year}/{month}/{name}{ext}`.
    LayoutTemplate();

    /// InvalidArgument, naming field and position (from 1): an unknown field, a brace without its partner, an
    /// empty, `.` or `..` folder, an absolute path, a last part that has neither {name} nor {seq} or ends
    /// in `.xmp`. Where the last part has no {ext}, the original's ending is added.
    [[nodiscard]] static base::Result<LayoutTemplate> parse(const QString& text);

    [[nodiscard]] static const std::vector<FieldHelp>& fields();

    [[nodiscard]] const QString& text() const { return m_text; }

    /// Folders and name, each as portableName() has it. Never leads out of the destination.
    [[nodiscard]] QStringList pathFor(const LayoutValues& values) const;

    friend bool operator==(const LayoutTemplate& left, const LayoutTemplate& right)
    {
        return left.m_text == right.m_text;
    }

private:
    struct Part
    {
        int field = -1; ///< into fields(), or -1: `text` as it is
        QString text;   ///< of a field: what stands for a missing value
    };
    using Component = std::vector<Part>;

    struct NotYetRead
    {
    };

    explicit LayoutTemplate(NotYetRead) {}

    [[nodiscard]] static base::Result<Part> parseField(QStringView inside, qsizetype position);
    [[nodiscard]] base::Result<void> read(const QString& text);
    [[nodiscard]] base::Result<void> check();

    [[nodiscard]] static QString textFor(const Component& component, const LayoutValues& values);

    QString m_text;
    std::vector<Component> m_components;
    bool m_hasEnding = false; ///< the last part says where the original's ending goes
};

} // namespace scenekeeper::archive
