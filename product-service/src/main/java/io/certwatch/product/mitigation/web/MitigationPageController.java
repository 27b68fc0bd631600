package io.certwatch.product.mitigation.web;

import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.Products;
import io.certwatch.product.export.web.Format;
import io.certwatch.product.failure.UnknownId;
import io.certwatch.product.mitigation.Mitigation;
import io.certwatch.product.mitigation.Mitigations;
import io.certwatch.product.naming.Party;
import io.certwatch.product.naming.PartyNames;
import io.certwatch.product.pages.PageTemplates;
import io.certwatch.product.pages.PrintStyle;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MitigationPageController {

    private final PageTemplates templates = new PageTemplates("mitigation/");
    private final PrintStyle style = PrintStyle.read("mitigation/page.css");
    private final Mitigations mitigations;
    private final Products products;
    private final ProvisionWords provisions;
    private final PartyNames names;
    private final CurrentCompany company;
    private final Clock clock;

    MitigationPageController(
            Mitigations mitigations,
            Products products,
            ProvisionWords provisions,
            PartyNames names,
            CurrentCompany company,
            Clock clock) {
        this.mitigations = mitigations;
        this.products = products;
        this.provisions = provisions;
        this.names = names;
        this.company = company;
        this.clock = clock;
    }

    static String path(UUID mitigation) {
        return MitigationsController.PATH + "/" + mitigation + "/page.html";
    }

    @Operation(operationId = "printMitigation", summary = "Get a mitigation file as a page to print")
    @Answers(
            value = {200, 404},
            media = PageTemplates.HTML)
    @GetMapping(MitigationsController.PATH + "/{id}/page.html")
    ResponseEntity<String> page(
            @PathVariable UUID id,
            @Parameter(description = "zh or en") @RequestParam(defaultValue = "en") String language) {
        var in = Format.language(language);
        var file = mitigations.find(company.id(), id).orElseThrow(() -> new UnknownId("mitigation", id));
        var html = templates.render(
                "page", in, Map.of("it", page(file).in(in), "style", style.text(), "policy", style.policy()));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(PageTemplates.HTML))
                .header("Content-Security-Policy", style.policy())
                .body(html);
    }

    private MitigationPage.Content page(Mitigation file) {
        var ids =
                file.skus().stream().map(sku -> ProductId.of(company.id(), sku)).toList();
        return new MitigationPage.Content(
                company.id(),
                names.find(new Party(company.id(), null)).name(),
                file,
                products.find(ids).values().stream().toList(),
                provisions.of(file),
                provisions.mitigation(ChinaCalendar.today(clock)),
                clock.instant());
    }
}
