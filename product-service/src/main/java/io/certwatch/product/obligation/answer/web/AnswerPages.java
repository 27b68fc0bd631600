package io.certwatch.product.obligation.answer.web;

import io.certwatch.edition.OwnNumber;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.Messages;
import io.certwatch.product.obligation.answer.VendorContact;
import io.certwatch.product.pages.PageTemplates;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Renders the page of a link as HTML without scripts, with the style sheets of the web interface. */
@Component
class AnswerPages {

    static final String HTML = PageTemplates.HTML;

    private static final Messages MESSAGES = new Messages("io.certwatch.product");

    private final PageTemplates templates = new PageTemplates("answer/");

    /** How many obligations have just been answered, and how many needed no answer any more. */
    public record Recorded(int answered, int gone) {}

    /**
     * @param recorded null if no answers were sent
     * @param next the address of the next page of obligations; null on the last one
     */
    record Shown(
            VendorContact contact,
            Language language,
            List<AnswerRow> rows,
            AnswerForm form,
            @Nullable Recorded recorded,
            @Nullable String next) {

        /** As people write it in the language of the page. */
        public String day(LocalDate day) {
            return language.format(day);
        }

        /** Of a paper, or that it is published without one. */
        public String number(String number) {
            return OwnNumber.is(number)
                    ? OwnNumber.words(number).in(language)
                    : MESSAGES.text(language, "answer.number", number);
        }

        /** Whether it is a choice for one of the products at least. */
        public boolean offers(AnswerChoice choice) {
            return rows.stream().anyMatch(row -> row.offers(choice));
        }

        /** Whether a product is network critical equipment, whose results are published in batches. */
        public boolean hasEquipment() {
            return rows.stream().anyMatch(AnswerRow::isEquipment);
        }

        public boolean isFaulty() {
            return !form.isUntouched() && !form.isValid();
        }
    }

    String open(Shown shown) {
        return templates.render(
                "page",
                shown.language(),
                Map.of(
                        "page",
                        shown,
                        "form",
                        shown.form(),
                        "choices",
                        AnswerChoice.ALL,
                        "other",
                        other(shown.language()).code()));
    }

    /** In both languages, since nothing is known of the reader. */
    String renderClosed(String reason) {
        return templates.render("closed", Language.ZH, Map.of("reason", reason, "english", new Words(Language.EN)));
    }

    /** The texts in a language that is not the page's. */
    record Words(Language language) {

        public String getString(String key) {
            return MESSAGES.text(language, key);
        }
    }

    private static Language other(Language language) {
        return language == Language.ZH ? Language.EN : Language.ZH;
    }
}
