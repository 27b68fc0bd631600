package io.certwatch.product.dossier.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.Sha256;
import io.certwatch.product.dossier.Dossier;
import io.certwatch.product.pages.PageTemplates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Renders a dossier as a page to print, which loads nothing and runs nothing. */
@Component
class DossierPages {

    private final PageTemplates templates = new PageTemplates("dossier/");
    private final String sheet;

    DossierPages() {
        try {
            sheet = new ClassPathResource("dossier/print.css").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

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
        var style = new PageStyle(sheet, texts.footer(shown.dossier(), shown.sha256()));
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

    /**
     * The style of a page, and the policy that admits this style alone by its hash (CSP Level 3, section 2.3.1).
     *
     * @param text between the tags of the style element
     */
    private record PageStyle(String text) {

        /** @param footer of every printed page, at the left */
        PageStyle(String sheet, String footer) {
            this(sheet + "@page { @bottom-left { content: \"" + escape(footer) + "\"; } }\n");
        }

        String policy() {
            var hash = Sha256.digest().digest(text.getBytes(UTF_8));
            return "default-src 'none'; style-src 'sha256-"
                    + Base64.getEncoder().encodeToString(hash) + "'; base-uri 'none'; form-action 'none'";
        }

        /** As the content of a string (CSS Syntax Level 3, section 4.3.7): letters, digits and blanks stay. */
        private static String escape(String text) {
            var escaped = new StringBuilder();
            text.codePoints().forEach(point -> {
                if (point < 128 && Character.isLetterOrDigit(point) || point == ' ') escaped.appendCodePoint(point);
                else escaped.append('\\').append(Integer.toHexString(point)).append(' ');
            });
            return escaped.toString();
        }
    }
}
