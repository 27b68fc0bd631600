package io.certwatch.catalogue.edition.atom;

import static java.util.stream.Collectors.joining;

import io.certwatch.catalogue.edition.Bilingual;
import io.certwatch.catalogue.edition.Change;
import io.certwatch.catalogue.edition.Criterion;
import io.certwatch.catalogue.edition.Published.Step;
import java.util.List;
import java.util.Locale;

/** The texts of the feed. */
enum Language {
    ZH("zh-CN", "CertWatch：目录版本动态", "、", "延续", "不要求") {
        @Override
        String word(Step step) {
            return switch (step) {
                case PUBLISHED -> "发布";
                case CAME_INTO_FORCE -> "生效";
                case WITHDRAWN -> "撤回";
            };
        }

        @Override
        String word(Change.Kind kind) {
            return switch (kind) {
                case ADDED -> "新增";
                case REMOVED -> "删除";
                case WIDENED -> "范围扩大";
                case NARROWED -> "范围缩小";
                case RENAMED -> "更名";
                case REWORDED -> "表述修改";
            };
        }

        @Override
        String of(Bilingual words) {
            return words.zh() != null ? words.zh() : String.valueOf(words.en());
        }
    },
    EN("en", "CertWatch: editions of the catalogue", ", ", "continues", "not asked for") {
        @Override
        String word(Step step) {
            return switch (step) {
                case PUBLISHED -> "Published";
                case CAME_INTO_FORCE -> "In force";
                case WITHDRAWN -> "Withdrawn";
            };
        }

        @Override
        String word(Change.Kind kind) {
            return kind.name().toLowerCase(Locale.ROOT);
        }

        @Override
        String of(Bilingual words) {
            return words.en() != null ? words.en() : String.valueOf(words.zh());
        }
    };

    final String tag;
    final String title;
    final String comma;
    final String continues;
    final String notAsked;

    Language(String tag, String title, String comma, String continues, String notAsked) {
        this.tag = tag;
        this.title = title;
        this.comma = comma;
        this.continues = continues;
        this.notAsked = notAsked;
    }

    abstract String word(Step step);

    abstract String word(Change.Kind kind);

    abstract String of(Bilingual words);

    String words(List<Change.Kind> kinds) {
        return kinds.stream().map(this::word).collect(joining(comma));
    }

    String figures(List<Criterion> criteria) {
        if (criteria.isEmpty()) return notAsked;
        return criteria.stream()
                .map(criterion -> criterion.comparison().sign() + " " + criterion.written())
                .collect(joining(comma));
    }

    /** The name of the parameter in the lexicon. */
    String label(List<Criterion> before, List<Criterion> after) {
        return of((after.isEmpty() ? before : after).getFirst().label());
    }
}
