package io.certwatch.notification.email;

import io.certwatch.notification.alert.SourceNews;
import io.certwatch.notification.vocabulary.BilingualText;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.time.ChinaCalendar;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The content of a message about a watched source for the templates: one language, plain values.
 *
 * @param kind suffix of its message keys
 * @param next suffix of the key of what to do next
 * @param wrong whether the source has a problem, as opposed to a change or a recovery
 * @param reasons the reasons that differ from the sentence
 * @param otherAlarms the current alarms that differ from the sentence
 */
public record SourceLetterContent(
        String recipient,
        String kind,
        String next,
        boolean wrong,
        String name,
        String sentence,
        List<String> reasons,
        List<String> otherAlarms,
        SourceNews.@Nullable Figures figures,
        SourceNews.Publishes publishes,
        List<Fact> facts,
        @Nullable String trace) {

    /** Only http and https addresses become links. */
    public record Fact(String label, String value) {

        public boolean isLink() {
            return value.startsWith("https://") || value.startsWith("http://");
        }
    }

    /** @param site base URL of the API; without it the message contains paths */
    static SourceLetterContent of(
            SourceNews news, String recipient, Language language, @Nullable URI site, @Nullable String trace) {
        var sentence = news.sentence().in(language);
        return new SourceLetterContent(
                recipient,
                kind(news),
                isOfLaw(news) ? kind(news) + "-law" : kind(news),
                isWrong(news.kind()),
                news.name().in(language),
                sentence,
                besides(sentence, news.reasons(), language),
                besides(sentence, news.alarms(), language),
                news.figures(),
                news.publishes(),
                facts(news, site),
                trace);
    }

    private static String kind(SourceNews news) {
        return news.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A changed page of a law becomes neither a draft nor an import. */
    private static boolean isOfLaw(SourceNews news) {
        return news.kind() == SourceNews.Kind.CHANGED && news.publishes() == SourceNews.Publishes.LAW;
    }

    private static boolean isWrong(SourceNews.Kind kind) {
        return switch (kind) {
            case HELD, FAILING, STALE, NOT_LIVE -> true;
            case CHANGED, RECOVERED -> false;
        };
    }

    private static List<String> besides(String sentence, List<BilingualText> others, Language language) {
        return others.stream()
                .map(other -> other.in(language))
                .filter(other -> !other.equals(sentence))
                .distinct()
                .toList();
    }

    private static List<Fact> facts(SourceNews news, @Nullable URI site) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("id", news.source()));
        facts.add(new Fact("address", news.address()));
        facts.add(new Fact("at", ChinaCalendar.formatMinute(news.at())));
        add(facts, "newest", news.links().newest(), site);
        add(facts, "check", news.links().check(), site);
        add(facts, "original", news.links().original(), site);
        return facts;
    }

    private static void add(List<Fact> facts, String label, @Nullable String path, @Nullable URI site) {
        if (path != null) {
            facts.add(new Fact(label, site == null ? path : site.toString().replaceAll("/+$", "") + path));
        }
    }
}
