package io.certwatch.notification.correspondence.web;

import io.certwatch.notification.correspondence.Correspondence;
import io.certwatch.notification.correspondence.ReadCorrespondence;
import io.certwatch.notification.naming.PartyNames;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.PlatformText;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.Cursor;
import io.certwatch.platform.web.DayParameter;
import io.certwatch.platform.web.RequestProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
    private static final String ON =
            "A day in China, without it today: messages that were begun later are left out; what became of the others"
                    + " is told as it is known now";

    private final ReadCorrespondence correspondence;
    private final PartyNames names;
    private final CorrespondencePages pages;
    private final CurrentCompany company;

    CorrespondenceController(
            ReadCorrespondence correspondence, PartyNames names, CorrespondencePages pages, CurrentCompany company) {
        this.correspondence = correspondence;
        this.names = names;
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
        return CorrespondenceView.of(read, new VendorNames(names, owner));
    }

    @Operation(
            operationId = "printCorrespondence",
            summary = "Get which messages were sent about each product as a page to print, beside the dossier")
    @Answers(media = CorrespondencePages.HTML)
    @GetMapping(PATH + ".html")
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
        var day = day(on);
        var read = sku == null
                ? correspondence.about(owner, day, null, MOST_PRODUCTS)
                : correspondence.aboutProduct(owner, day, sku.strip());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(CorrespondencePages.HTML))
                .header("Content-Security-Policy", pages.policy())
                .header(HttpHeaders.CONTENT_DISPOSITION, name(read, in).toString())
                .body(pages.render(read, in));
    }

    private static ContentDisposition name(Correspondence read, Language language) {
        return ContentDisposition.inline()
                .filename("messages-" + read.day() + "-" + language.code() + ".html")
                .build();
    }

    private static @Nullable LocalDate day(@Nullable String on) {
        return on == null ? null : DayParameter.read("on", on);
    }
}
