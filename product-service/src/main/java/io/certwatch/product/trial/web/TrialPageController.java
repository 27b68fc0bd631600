package io.certwatch.product.trial.web;

import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.web.ReaderLanguage;
import io.certwatch.product.catalogue.CatalogueNotReady;
import io.certwatch.product.concurrency.QueueFull;
import io.certwatch.product.concurrency.RequestQueue;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.failure.InvalidField;
import io.certwatch.product.pages.PageTemplates;
import io.certwatch.product.trial.AssessTrial;
import io.certwatch.product.trial.web.TrialPages.Answer;
import io.certwatch.product.trial.web.TrialPages.Fault;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One product, assessed for a visitor who has not signed in. Nothing that was typed is stored, and no company is asked. */
@RestController
@RequestMapping("/try")
class TrialPageController {

    private static final MediaType HTML = MediaType.parseMediaType(PageTemplates.HTML);

    /** All visitors together have the turns of one company. */
    private static final String VISITORS = "";

    private final AssessTrial assess;
    private final RequestQueue queue;
    private final TrialPages pages;

    TrialPageController(AssessTrial assess, RequestQueue requestTurns, TrialPages pages) {
        this.assess = assess;
        this.queue = requestTurns;
        this.pages = pages;
    }

    @Operation(operationId = "showTrialPage", summary = "Show the form in which a visitor tries one product")
    @Answers(value = 200, media = PageTemplates.HTML)
    @GetMapping
    ResponseEntity<String> show(
            @Parameter(
                            description = "Language, else that of Accept-Language",
                            schema = @Schema(allowableValues = {"zh", "en"}))
                    @RequestParam
                    @Nullable
                    String lang,
            HttpServletRequest request) {
        return page(HttpStatus.OK, language(lang, request), TrialForm.EMPTY, null, null);
    }

    @Operation(
            operationId = "tryProduct",
            summary = "Assess one product without signing in and without storing it",
            description =
                    "A form with name, model, manufacturer, figures (one in each line) and lang. 422 keeps what was"
                            + " typed")
    @Answers(
            value = {200, 422, 503},
            media = PageTemplates.HTML)
    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> assess(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        var language = language(sent.getFirst("lang"), request);
        var form = TrialForm.of(sent);
        try {
            var product = form.toProduct();
            var assessment = queue.take(VISITORS, 1, () -> assess.assess(product));
            var verdict = assessment.verdict();
            return verdict == null
                    ? later(language, form)
                    : page(HttpStatus.OK, language, form, null, Answer.of(assessment, verdict, language));
        } catch (InvalidField invalid) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, language, form, Fault.of(invalid, language), null);
        } catch (CatalogueNotReady | QueueFull notNow) {
            return later(language, form);
        }
    }

    private ResponseEntity<String> later(Language language, TrialForm form) {
        var notNow = Fault.of(Explanation.of("trial.fault.not-now"), language);
        return page(HttpStatus.SERVICE_UNAVAILABLE, language, form, notNow, null);
    }

    private static Language language(@Nullable String chosen, HttpServletRequest request) {
        return Language.of(chosen == null ? "" : chosen).orElseGet(() -> ReaderLanguage.of(request));
    }

    private ResponseEntity<String> page(
            HttpStatus status, Language language, TrialForm form, @Nullable Fault fault, @Nullable Answer answer) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(pages.render(language, form, fault, answer));
    }
}
