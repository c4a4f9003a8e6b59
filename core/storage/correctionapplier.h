// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/auditlog.h"
#include "core/storage/correctionrepository.h"
#include "core/storage/photoedit.h"

#include <QByteArray>
#include <map>
#include <span>
#include <vector>

namespace scenekeeper::storage {

/// Carries corrections out, inside one transaction. Used once.
class CorrectionApplier
{
public:
    CorrectionApplier(Connection& connection, std::span<const domain::Correction> corrections,
                      const Author& author);

    /// As CorrectionRepository::apply().
    [[nodiscard]] base::Result<AppliedCorrections> apply();

private:
    /// Corrections about one label of one content, or that its labels are complete.
    struct Word
    {
        std::vector<std::size_t> rows; ///< into the corrections; none: nobody said so
        bool applies = false;
        bool isContradicted = false;                ///< they do not say the same
        const domain::Correction* newest = nullptr; ///< of them
    };
    /// All that is said of one content.
    struct Content
    {
        std::vector<base::PhotoId> photos;
        std::map<base::LabelId, Word> labels;
        bool lacksLabel = false; ///< something is said of a label that cannot be used here
        Word complete;
    };

    [[nodiscard]] base::Result<void> collect(std::size_t row);
    [[nodiscard]] base::Result<Content*> contentOf(const QByteArray& hash);
    /// The label that the correction names, added where it is missing; an invalid id, and the row refused,
    /// where it cannot be given.
    [[nodiscard]] base::Result<base::LabelId> labelFor(std::size_t row);
    void addTo(Word& word, std::size_t row);

    [[nodiscard]] base::Result<void> applyTo(base::PhotoId photo, const Content& content);
    // Each plans a word on the photo that is being edited and returns what becomes of it.
    [[nodiscard]] base::Result<CorrectionStatus> plan(base::LabelId label, const Word& word);
    [[nodiscard]] base::Result<CorrectionStatus> planComplete(const Content& content, bool hasConflict);
    [[nodiscard]] base::Result<CorrectionStatus> conflict(const Word& word, const QString& what);
    void planAs(base::LabelId label, const domain::Correction& correction, bool applies);
    [[nodiscard]] PhotoVerdict verdictAfter(bool isComplete) const;

    void note(const Word& word, CorrectionStatus status);
    void refuse(std::size_t row, CorrectionStatus status, base::Error error);

    Connection& m_connection;
    const std::span<const domain::Correction> m_corrections;
    const Author& m_author;
    AuditLog m_log;
    PhotoEdit m_edit;
    AppliedCorrections m_applied;
    std::map<QByteArray, Content> m_contents;
    std::map<QString, domain::Label> m_labels; ///< by name as given
};

} // namespace scenekeeper::storage
