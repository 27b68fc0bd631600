package io.certwatch.product.dossier.web;

import io.certwatch.platform.text.Language;
import io.certwatch.product.dossier.Dossier;
import io.certwatch.product.pages.PageTemplates;
import io.certwatch.product.pages.PrintStyle;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Renders a dossier as a page to print, which loads nothing and runs nothing. */
@Component
class DossierPages {

    private final PageTemplates templates = new PageTemplates("dossier/");
    private final PrintStyle sheet = PrintStyle.read("dossier/print.css");

    /**
     * @param sha256 of the dossier as JSON
     * @param asked the day that was asked for, which may be later than that of the dossier
     * @param kept whether the dossier can be asked for again
     */
    record Shown(Dossier dossier, String sha256, LocalDate asked, boolean kept) {

        public boolean isOfEarlierDay() {
            return !dossier.day().equals(asked);
        }
    }

    /** @param policy of the page, for the header Content-Security-Policy */
    record Page(String html, String policy) {}

    Page page(Shown shown, Language language) {
        var texts = new PageTexts(language);
        var style = sheet.withFooter(texts.footer(shown.dossier(), shown.sha256()));
        var html = templates.render(
                "page",
                language,
                Map.of(
                        "shown",
                        shown,
                        "dossier",
                        shown.dossier(),
                        "lines",
                        new PageLines(shown.dossier()),
                        "say",
                        texts,
                        "style",
                        style.text(),
                        "policy",
                        style.policy()));
        return new Page(html, style.policy());
    }
}
