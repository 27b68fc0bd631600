package io.certwatch.notification.correspondence.web;

import io.certwatch.notification.correspondence.FindAnnex;
import io.certwatch.notification.correspondence.FindAnnex.FoundAnnex;
import io.certwatch.notification.correspondence.ReadCorrespondence;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.PlatformText;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.Cursor;
import io.certwatch.platform.web.DayParameter;
import io.certwatch.platform.web.FileDownload;
import io.certwatch.platform.web.RequestProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The part of the compliance dossier that this service knows: who was told of which product. */
@RestController
class CorrespondenceController {

    private static final String PATH = "/api/alerts/correspondence";
    private static final int MOST_PRODUCTS = 200;
    private static final String ANNEX = PATH + "/annex";
    private static final String PAGE = PATH + ".html";
    private static final String ON =
            "A day in China, without it today: messages that were begun later are left out; what became of the others"
                    + " is told as it was known at readAt";

    private final ReadCorrespondence correspondence;
    private final FindAnnex annexes;
    private final JsonAnnexes form;
    private final CorrespondencePages pages;
    private final CurrentCompany company;

    CorrespondenceController(
            ReadCorrespondence correspondence,
            FindAnnex annexes,
            JsonAnnexes form,
            CorrespondencePages pages,
            CurrentCompany company) {
        this.correspondence = correspondence;
        this.annexes = annexes;
        this.form = form;
        this.pages = pages;
        this.company = company;
    }

    @Operation(
            operationId = "getCorrespondence",
            summary = "Get which messages were sent about each product that needs a proof, and what became of them")
    @GetMapping(PATH)
    CorrespondenceView get(
            @Parameter(description = ON, example = "2027-03-01") @RequestParam(required = false) @Nullable String on,
            @Parameter(description = "About this product alone, whether or not it needs a proof now")
                    @RequestParam(required = false)
                    @Size(max = 100)
                    @Nullable
                    String sku,
            @RequestParam(defaultValue = "50") @Min(1) @Max(MOST_PRODUCTS) int limit,
            @RequestParam(required = false) @Nullable String after) {
        var owner = company.id();
        var day = day(on);
        var read = sku == null
                ? correspondence.about(owner, day, after == null ? null : Cursor.decode(after), limit)
                : correspondence.aboutProduct(owner, day, sku.strip());
        return form.view(read);
    }

    @Operation(
            operationId = "getCorrespondenceAnnex",
            summary = "Get the annex of the dossier of a day: which messages were sent about the products",
            description = "The first 200 products by SKU. That of a past day is kept when the day has ended, within two"
                    + " hours, and answered byte by byte; else the state now. Content-Location says that it is"
                    + " kept.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CorrespondenceView.class)))
    @GetMapping(path = ANNEX, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> annex(
            @Parameter(description = ON, example = "2027-03-01") @RequestParam(required = false) @Nullable String on) {
        var found = annexes.on(company.id(), day(on));
        var sha256 = found.annex().sha256();
        return answer(found, ANNEX)
                .eTag(sha256)
                .header("Repr-Digest", FileDownload.digest(sha256))
                .body(found.annex().content());
    }

    private static ResponseEntity.BodyBuilder answer(FoundAnnex found, String path) {
        var answer = ResponseEntity.ok().cacheControl(CacheControl.noStore());
        if (found.kept()) {
            answer.header(
                    HttpHeaders.CONTENT_LOCATION, path + "?on=" + found.annex().day());
        }
        return answer;
    }

    @Operation(
            operationId = "printCorrespondence",
            summary = "Get which messages were sent about each product as a page to print, beside the dossier")
    @Answers(media = CorrespondencePages.HTML)
    @GetMapping(PAGE)
    ResponseEntity<String> print(
            @Parameter(description = ON, example = "2027-03-01") @RequestParam(required = false) @Nullable String on,
            @Parameter(description = "About this product alone")
                    @RequestParam(required = false)
                    @Size(max = 100)
                    @Nullable
                    String sku,
            @Parameter(description = "zh or en") @RequestParam(defaultValue = "en") String language) {
        var in = Language.of(language)
                .orElseThrow(() -> RequestProblem.invalid("language", PlatformText.of("fault.language")));
        var owner = company.id();
        if (sku != null) {
            var read = form.view(correspondence.aboutProduct(owner, day(on), sku.strip()));
            return page(ResponseEntity.ok().cacheControl(CacheControl.noStore()), read, "", in);
        }
        var found = annexes.on(owner, day(on));
        var annex = found.annex();
        return page(answer(found, PAGE), form.read(annex.content()), found.kept() ? annex.sha256() : "", in);
    }

    private ResponseEntity<String> page(
            ResponseEntity.BodyBuilder answer, CorrespondenceView read, String sha256, Language in) {
        return answer.contentType(MediaType.parseMediaType(CorrespondencePages.HTML))
                .header("Content-Security-Policy", pages.policy())
                .header(HttpHeaders.CONTENT_DISPOSITION, name(read, in).toString())
                .body(pages.render(read, company.id(), sha256, in));
    }

    private static ContentDisposition name(CorrespondenceView read, Language language) {
        return ContentDisposition.inline()
                .filename("messages-" + read.on() + "-" + language.code() + ".html")
                .build();
    }

    private static @Nullable LocalDate day(@Nullable String on) {
        return on == null ? null : DayParameter.read("on", on);
    }
}
