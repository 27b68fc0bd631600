package io.certwatch.product.dossier.web;

import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.DayParameter;
import io.certwatch.platform.web.FileDownload;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.dossier.Dossier;
import io.certwatch.product.dossier.DossierForm;
import io.certwatch.product.dossier.DossierSnapshot;
import io.certwatch.product.dossier.FindDossier;
import io.certwatch.product.dossier.FindDossier.Found;
import io.certwatch.product.dossier.web.DossierPages.Shown;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.export.web.Format;
import io.certwatch.product.pages.PageTemplates;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers the bytes of which the hash is taken, so that a reader can check a printed dossier. */
@RestController
class DossierController {

    static final String PATH = "/api/dossier";

    private static final String ON =
            "A day in China: today, or without it, the state now; a past day as it was kept when the day ended or, if"
                    + " none was kept that day, the last one before it, which Content-Location names";

    private final FindDossier dossiers;
    private final DossierForm form;
    private final DossierPages pages;
    private final CurrentCompany company;

    DossierController(FindDossier dossiers, DossierForm form, DossierPages pages, CurrentCompany company) {
        this.dossiers = dossiers;
        this.form = form;
        this.pages = pages;
        this.company = company;
    }

    @Operation(operationId = "getDossier", summary = "Get the compliance dossier of a day")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Dossier.class)))
    @Answers({200, 404})
    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> dossier(
            @Parameter(description = ON, example = "2027-03-01") @RequestParam @Nullable String on) {
        var found = find(on);
        var sha256 = found.dossier().sha256();
        return answer(found, PATH)
                .eTag(sha256)
                .header("Repr-Digest", FileDownload.digest(sha256))
                .body(found.dossier().content());
    }

    @Operation(operationId = "printDossier", summary = "Get the compliance dossier of a day as a page to print")
    @Answers(
            value = {200, 404},
            media = PageTemplates.HTML)
    @GetMapping(PATH + ".html")
    ResponseEntity<String> page(
            @Parameter(description = ON, example = "2027-03-01") @RequestParam @Nullable String on,
            @Parameter(description = "zh or en") @RequestParam(defaultValue = "en") String language) {
        var in = Format.language(language);
        var found = find(on);
        var snapshot = found.dossier();
        var page =
                pages.page(new Shown(form.read(snapshot.content()), snapshot.sha256(), found.day(), found.kept()), in);
        return answer(found, PATH + ".html")
                .contentType(MediaType.parseMediaType(PageTemplates.HTML))
                .header("Content-Security-Policy", page.policy())
                .header(HttpHeaders.CONTENT_DISPOSITION, name(snapshot, in).toString())
                .body(page.html());
    }

    private static ContentDisposition name(DossierSnapshot snapshot, Language language) {
        return ContentDisposition.inline()
                .filename("dossier-" + snapshot.day() + "-" + language.code() + ".html")
                .build();
    }

    private static ResponseEntity.BodyBuilder answer(Found.DossierOfDay found, String path) {
        var snapshot = found.dossier();
        var answer = ResponseEntity.ok().cacheControl(CacheControl.noStore());
        if (found.kept()) answer.header(HttpHeaders.CONTENT_LOCATION, path + "?on=" + snapshot.day());
        return answer;
    }

    private Found.DossierOfDay find(@Nullable String on) {
        return switch (dossiers.on(company.id(), on == null ? null : DayParameter.read("on", on))) {
            case Found.DossierOfDay dossier -> dossier;
            case Found.InFuture(var today) ->
                throw RequestProblem.invalid("on", Explanation.of("problem.in-future", today));
            case Found.BeforeFirst(var first) -> throw noneYet(first);
        };
    }

    /** @param first day of which a dossier is known */
    private static RequestProblem noneYet(LocalDate first) {
        return RequestProblem.of(HttpStatus.NOT_FOUND, "unknown-dossier", Explanation.of("problem.no-dossier", first))
                .with("firstDay", first);
    }
}
