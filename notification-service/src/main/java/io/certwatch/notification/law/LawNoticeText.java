package io.certwatch.notification.law;

import io.certwatch.law.KnownLaws;
import io.certwatch.law.LawChange;
import io.certwatch.law.LawChange.DayChange;
import io.certwatch.law.LawVersion;
import io.certwatch.law.LawVersion.Stage;
import io.certwatch.law.LawVersion.Standard;
import io.certwatch.law.Provision;
import io.certwatch.notification.alert.TeamNotice;
import io.certwatch.notification.vocabulary.BilingualText;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.Messages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a team is told of a version of the law, in both languages. */
final class LawNoticeText {
    private static final Messages MESSAGES = new Messages("mail");
    private static final int SOON_DAYS = 30;

    private final LawNews news;
    private final LawVersion version;
    private final KnownLaws laws;
    private final LocalDate today;

    private LawNoticeText(LawNews news, KnownLaws laws, LocalDate today) {
        this.news = news;
        this.version = news.version();
        this.laws = laws;
        this.today = today;
    }

    /** @param today in China */
    static TeamNotice of(LawNews news, KnownLaws laws, LocalDate today) {
        var text = new LawNoticeText(news, laws, today);
        return new TeamNotice(
                news.key(),
                BilingualText.of(text::title),
                text.details(),
                text.day(),
                "/app/law/" + text.version.id(),
                text.isUrgent());
    }

    /** Whether the version's own day is still to come, and soon. */
    private boolean isUrgent() {
        var day = dayOfVersion();
        return day != null && isToCome(day) && !day.isAfter(today.plusDays(SOON_DAYS));
    }

    /** On the last day for comments they are still possible; on its day of effect a version is in force. */
    private boolean isToCome(LocalDate day) {
        return version.stage() == Stage.CONSULTATION ? !day.isBefore(today) : day.isAfter(today);
    }

    private @Nullable LocalDate dayOfVersion() {
        return version.stage() == Stage.CONSULTATION ? version.commentsUntil() : version.effective();
    }

    /** The day that matters to the reader. */
    private @Nullable LocalDate day() {
        return switch (news.moment()) {
            case PUBLISHED -> dayOfVersion();
            case IN_FORCE, WITHDRAWN -> news.day();
        };
    }

    private String title(Language language) {
        return switch (news.moment()) {
            case PUBLISHED -> text(language, published(), version.name(), version.title(), formatDay(day()));
            case IN_FORCE, WITHDRAWN ->
                text(language, "lawnews." + news.moment(), version.name(), version.title(), formatDay(news.day()));
        };
    }

    private String published() {
        var day = day();
        if (version.stage() == Stage.CONSULTATION) {
            return "lawnews.PUBLISHED.consultation" + (day == null ? ".open" : isToCome(day) ? "" : ".over");
        }
        return day != null && isToCome(day) ? "lawnews.PUBLISHED.coming" : "lawnews.PUBLISHED.since";
    }

    private List<BilingualText> details() {
        return news.moment() == LawNews.Moment.WITHDRAWN ? withdrawal() : changes();
    }

    private List<BilingualText> withdrawal() {
        var sentences = new ArrayList<BilingualText>();
        var withdrawal = version.withdrawal();
        if (withdrawal != null) {
            sentences.add(
                    BilingualText.of(language -> text(language, "lawnews.withdrawn.reason", withdrawal.reason())));
        }
        laws.inForce(version.instrument(), news.day())
                .ifPresent(holds -> sentences.add(BilingualText.of(
                        language -> text(language, "lawnews.withdrawn.holds", holds.name(), holds.title()))));
        return sentences;
    }

    /** Days first, then standards. */
    private List<BilingualText> changes() {
        var counted = version.changes().stream()
                .filter(change -> LawNews.counts(laws, version, change))
                .toList();
        var days = counted.stream()
                .flatMap(change -> change.days().stream())
                .filter(day -> day.to() != null)
                .map(LawNoticeText::day);
        var standards = counted.stream()
                .filter(change -> change.kinds().contains(LawChange.STANDARDS_CHANGED))
                .flatMap(_ -> standards());
        var provisions = counted.stream()
                .flatMap(change -> LawNews.provision(laws, version, change).stream()
                        .map(provision -> BilingualText.of(language -> change(change, provision, language))));
        return Stream.of(days, standards, provisions)
                .flatMap(Function.identity())
                .toList();
    }

    /** The standards that are new, apply from another day or are gone, against the version that it supersedes. */
    private Stream<BilingualText> standards() {
        var before = laws.versions().stream()
                .filter(one -> one.id().equals(version.supersedes()))
                .findFirst()
                .map(LawVersion::standards)
                .orElse(List.of());
        var now = version.standards();
        var numbers = now.stream().map(Standard::number).collect(Collectors.toSet());
        return Stream.concat(
                now.stream().filter(standard -> !before.contains(standard)).map(this::standard),
                before.stream()
                        .map(Standard::number)
                        .filter(number -> !numbers.contains(number))
                        .distinct()
                        .map(number ->
                                BilingualText.of(language -> text(language, changeKey() + ".standard.gone", number))));
    }

    private BilingualText standard(Standard standard) {
        var key = changeKey() + ".standard" + (standard.effective() == null ? "" : ".from");
        return BilingualText.of(language -> text(language, key, standard.number(), formatDay(standard.effective())));
    }

    private String changeKey() {
        return version.stage() == Stage.CONSULTATION ? "lawnews.proposed" : "lawnews.change";
    }

    private static BilingualText day(DayChange change) {
        var key = "lawnews.day." + change.day() + (change.from() == null ? ".first" : "");
        return BilingualText.of(language -> text(language, key, formatDay(change.to()), formatDay(change.from())));
    }

    private String change(LawChange change, Provision provision, Language language) {
        var article = change.toArticle() == null ? change.fromArticle() : change.toArticle();
        var key = changeKey();
        var summary = provision.summary().in(language);
        return text(
                language,
                article == null ? key + ".unnumbered" : key,
                text(language, "lawnews.kind." + (article == null ? "unnumbered." : "") + provision.kind()),
                article == null ? "" : ArticleNumber.in(language, article),
                what(change, language),
                summary.isEmpty() ? "" : text(language, "lawnews.text", summary));
    }

    /** Kinds of changes that are not known here are left out. */
    private static String what(LawChange change, Language language) {
        var former = change.fromArticle() == null ? "" : ArticleNumber.in(language, change.fromArticle());
        return change.kinds().stream()
                .filter(kind ->
                        !MESSAGES.textOr(language, "lawnews.what." + kind, "").isEmpty())
                .map(kind -> text(language, "lawnews.what." + kind, former))
                .collect(Collectors.joining(text(language, "law.and")));
    }

    private static Object formatDay(@Nullable LocalDate day) {
        return day == null ? "" : day;
    }

    private static String text(Language language, String key, Object... arguments) {
        return MESSAGES.text(language, key, arguments);
    }
}
