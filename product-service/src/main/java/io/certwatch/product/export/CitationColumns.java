package io.certwatch.product.export;

import io.certwatch.law.CitedLaw;
import io.certwatch.law.LawVersion;
import io.certwatch.law.LegalCitation;
import io.certwatch.platform.text.Language;
import io.certwatch.product.export.ExportSheet.ExportColumn;
import io.certwatch.product.law.ArticleWords;
import io.certwatch.product.law.LawName;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns in which a table cites the law. */
public final class CitationColumns {

    private CitationColumns() {}

    /** The columns, and after them those of the law that a row cites. */
    static <T> List<ExportColumn<T>> after(
            List<ExportColumn<T>> columns, Language language, Function<T, Optional<CitedLaw>> law) {
        return Stream.concat(
                        columns.stream(),
                        Stream.of(
                                column("export.law", law, cited -> name(language, cited.version())),
                                column(
                                        "export.law-duty",
                                        law,
                                        cited -> article(
                                                language, cited.citation().duty())),
                                column(
                                        "export.law-penalty",
                                        law,
                                        cited -> article(
                                                language, cited.citation().penalty()))))
                .toList();
    }

    private static <T> ExportColumn<T> column(
            String key, Function<T, Optional<CitedLaw>> law, Function<CitedLaw, @Nullable String> text) {
        return new ExportColumn<>(key, row -> {
            var cited = law.apply(row);
            return cited.isEmpty() ? null : text.apply(cited.get());
        });
    }

    /** The name of a version of the law, as people cite it: 《网络安全法》（2025年修正）. */
    public static String name(Language language, LawVersion version) {
        var cited = LawName.cite(version.name().in(language));
        var title = version.title();
        return title.in(language).isEmpty()
                ? ExportSheet.message(language, "export.law-name.alone", cited)
                : ExportSheet.message(language, "export.law-name", cited, title);
    }

    /** The number of an article, with the one that it had before; null if it is not known. */
    public static @Nullable String article(Language language, LegalCitation.@Nullable Article cited) {
        if (cited == null || cited.article() == null) return null;
        var before = cited.renumberedFrom();
        var article = ArticleWords.in(language, cited.article());
        return before == null
                ? article
                : ExportSheet.message(
                        language, "export.law-renumbered", article, ArticleWords.in(language, before.article()));
    }
}
