// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <functional>
#include <optional>
#include <variant>
#include <vector>

namespace scenekeeper::domain {

/// Within `kilometres` of a point. Degrees; south and west negative.
struct NearFilter
{
    double latitude = 0.0;
    double longitude = 0.0;
    double kilometres = 0.0;

    friend bool operator==(const NearFilter&, const NearFilter&) = default;
};

/// What a condition of a search looks at.
enum class SearchField {
    Text,       ///< words in path, title, description, keywords and place
    Label,      ///< a label in force (not rejected), by its name now or before it was renamed or merged
    Confidence, ///< 0 … 1, of the label that the model is surest of
    Camera,     ///< part of make or model
    Lens,       ///< part of the lens's name
    Keyword,    ///< words in the keywords
    Place,      ///< words in the name of town, region or country
    Folder,     ///< a folder below a root, or part of a path of folders
    Date,       ///< wall-clock day where the photograph was taken
    Near,
    Within,
    Human,   ///< a person decided on the photo
    Review,  ///< a human should look at it
    Failed,  ///< it could not be read
    Offline, ///< it, or the root it lies in, is away
    Rating,  ///< -1 (rejected) … 5
};

/// Text, Label, Camera, Lens, Keyword, Place and Folder. Neither case nor spaces at the ends count.
struct TextCondition
{
    SearchField field = SearchField::Text;
    QString text;
    /// For Text, Keyword and Place: exactly these words in this order ("quoted"). Otherwise each word is the
    /// beginning of one. Elsewhere it means nothing and is false.
    bool phrase = false;

    friend bool operator==(const TextCondition&, const TextCondition&) = default;
};

/// `label:none` and the like: the photo has no such thing. Label, Camera, Lens, Keyword, Place, Date, Rating.
struct NoneCondition
{
    SearchField field = SearchField::Label;

    friend bool operator==(const NoneCondition&, const NoneCondition&) = default;
};

enum class Comparison { Equal, Less, AtMost, Greater, AtLeast, Between };

/// Confidence and Rating. What has no such number matches no comparison.
struct NumberCondition
{
    SearchField field = SearchField::Rating;
    Comparison comparison = Comparison::Equal;
    double value = 0.0;
    double upper = 0.0; ///< with Between: `value` to `upper`, both included; otherwise 0

    friend bool operator==(const NumberCondition&, const NumberCondition&) = default;
};

/// From the first day to the last, both included; one of them may be open, not both.
struct DateCondition
{
    std::optional<QDate> from;
    std::optional<QDate> to;

    friend bool operator==(const DateCondition&, const DateCondition&) = default;
};

struct NearCondition
{
    NearFilter circle;

    friend bool operator==(const NearCondition&, const NearCondition&) = default;
};

/// A rectangle of the map, its edges included. West above east: across the antimeridian.
struct WithinCondition
{
    double south = 0.0;
    double west = 0.0;
    double north = 0.0;
    double east = 0.0;

    friend bool operator==(const WithinCondition&, const WithinCondition&) = default;
};

/// Human, Review, Failed and Offline.
struct FlagCondition
{
    SearchField field = SearchField::Review;
    bool value = true;

    friend bool operator==(const FlagCondition&, const FlagCondition&) = default;
};

using Condition = std::variant<TextCondition, NoneCondition, NumberCondition, DateCondition, NearCondition,
                               WithinCondition, FlagCondition>;

[[nodiscard]] SearchField fieldOf(const Condition& condition);

/// Which photos a search means: conditions joined by AND, OR and NOT. A value; an empty one means all photos.
///
/// It is built by the functions below only, so that equal searches are equal values: an AND holds no AND, an
/// OR no OR, each has at least two operands, and no NOT holds a NOT. To take one apart, as the form and the
/// chips do: `operands()` of an All are what the user reads as separate filters; andOperands() gives them for
/// any expression.
class Expression
{
public:
    enum class Kind { All, Any, Not, Leaf };

    Expression() = default; ///< all photos
    explicit Expression(Condition condition);

    [[nodiscard]] Kind kind() const { return m_kind; }
    /// Of All (none: every photo), Any and Not (one).
    [[nodiscard]] const std::vector<Expression>& operands() const { return m_operands; }
    /// Of a Leaf.
    [[nodiscard]] const Condition& condition() const { return m_condition; }

    [[nodiscard]] bool isEverything() const { return m_kind == Kind::All && m_operands.empty(); }

    friend bool operator==(const Expression&, const Expression&) = default;

private:
    friend Expression allOf(std::vector<Expression> operands);
    friend Expression anyOf(std::vector<Expression> operands);
    friend Expression negated(Expression operand);

    Kind m_kind = Kind::All;
    std::vector<Expression> m_operands;
    Condition m_condition;
};

/// Every operand must hold; none at all: everything.
[[nodiscard]] Expression allOf(std::vector<Expression> operands);
/// One operand must hold. With one that is everything, or without operands, it is everything.
[[nodiscard]] Expression anyOf(std::vector<Expression> operands);
/// What the operand does not match. There is no search for nothing: of everything, it is everything.
[[nodiscard]] Expression negated(Expression operand);

/// The filters that a reader sees side by side: of an AND its operands, none of everything, else the
/// expression itself. `allOf()` of them is the expression again.
[[nodiscard]] std::vector<Expression> andOperands(const Expression& expression);

/// `whole` without those of its side by side filters that are `old`, and with `by` in the place of the first
/// of them, or at the end where there was none; the rest stays where it stands.
[[nodiscard]] Expression replaceOperands(const Expression& whole,
                                         const std::function<bool(const Expression&)>& old,
                                         std::vector<Expression> by);

/// Levels of nesting; 0 for everything, 1 for a single condition.
[[nodiscard]] int depthOf(const Expression& expression);
/// How many conditions it holds.
[[nodiscard]] qsizetype conditionCount(const Expression& expression);

} // namespace scenekeeper::domain
