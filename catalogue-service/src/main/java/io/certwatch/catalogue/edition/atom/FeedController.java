package io.certwatch.catalogue.edition.atom;

import io.certwatch.catalogue.edition.EditionNews;
import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.web.RequestProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class FeedController {

    private static final int LATEST = 50;

    private final EditionNews news;

    FeedController(EditionNews news) {
        this.news = news;
    }

    /** The language is the parameter {@code language}, else the best match of Accept-Language, else Chinese. */
    @Operation(operationId = "getEditionFeed", summary = "Follow new editions as an Atom feed")
    @GetMapping(path = "/api/editions/feed.atom", produces = MediaType.APPLICATION_ATOM_XML_VALUE)
    ResponseEntity<byte[]> feed(
            @RequestParam(name = "language", required = false) @Schema(allowableValues = {"zh", "en"}) @Nullable
                    String asked,
            Locale preferred) {
        var language = asked == null ? spokenIn(preferred) : requireLanguage(asked);
        var tag = language.locale().toLanguageTag();
        var items = news.latest(LATEST);
        var latest = items.isEmpty() ? 0 : items.getFirst().at().toEpochMilli();
        return ResponseEntity.ok()
                .eTag(tag + "-" + items.size() + "-" + latest)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, tag)
                .contentType(MediaType.APPLICATION_ATOM_XML)
                .body(AtomFeed.write(items, language));
    }

    private static Language requireLanguage(String language) {
        return Language.of(language)
                .orElseThrow(() -> RequestProblem.invalid("language", ProblemText.of("problem.no-language", language)));
    }

    private static Language spokenIn(Locale locale) {
        return locale.getLanguage().equals("en") ? Language.EN : Language.ZH;
    }
}
