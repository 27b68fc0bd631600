package io.certwatch.product.sale.web;

import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.sale.ProvenEntry;
import io.certwatch.product.aggregate.sale.SaleProof;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.certificate.Certificates;
import io.certwatch.product.certificate.RegisterCopies;
import io.certwatch.product.certificate.Standings;
import io.certwatch.product.export.web.Format;
import io.certwatch.product.inventory.ConfirmedEditions;
import io.certwatch.product.inventory.web.SkuAddress;
import io.certwatch.product.law.LegalCitations;
import io.certwatch.product.naming.PartyNames;
import io.certwatch.product.pages.PageTemplates;
import io.certwatch.product.pages.PrintStyle;
import io.certwatch.product.proof.Proof;
import io.certwatch.product.proof.Proofs;
import io.certwatch.product.sale.FindSale;
import io.certwatch.product.sale.FindSale.SaleOnDay.Found;
import io.certwatch.product.sale.web.Conclusion.HeldProof;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ConclusionController {

    private final PageTemplates templates = new PageTemplates("sale/");
    private final PrintStyle style = PrintStyle.read("sale/conclusion.css");
    private final FindSale find;
    private final ConfirmedEditions editions;
    private final PartyNames names;
    private final Proofs proofs;
    private final Standings standings;
    private final RegisterCopies register;
    private final Certificates certificates;
    private final FindOpenLines openLines;
    private final LegalCitations citations;
    private final CurrentCompany company;
    private final InstantSource clock;

    ConclusionController(
            FindSale find,
            ConfirmedEditions editions,
            PartyNames names,
            Proofs proofs,
            Standings standings,
            RegisterCopies register,
            Certificates certificates,
            CurrentCatalogue catalogue,
            LegalCitations citations,
            CurrentCompany company,
            InstantSource clock) {
        this.names = names;
        this.proofs = proofs;
        this.standings = standings;
        this.register = register;
        this.certificates = certificates;
        this.openLines = new FindOpenLines(certificates, catalogue);
        this.citations = citations;
        this.find = find;
        this.editions = editions;
        this.company = company;
        this.clock = clock;
    }

    @Operation(
            operationId = "printConclusion",
            summary = "Get whether a product may be sold as one page to print, for the file")
    @Answers(
            value = {200, 404},
            media = PageTemplates.HTML)
    @GetMapping("/api/products/{sku}/conclusion.html")
    ResponseEntity<String> page(
            @PathVariable String sku,
            @Parameter(description = SalesController.ON, example = "2027-03-01") @RequestParam @Nullable String on,
            @Parameter(description = "zh or en") @RequestParam(defaultValue = "en") String language) {
        var in = Format.language(language);
        var found = SalesController.found(find, new ProductId(company.id(), SkuAddress.read(sku)), on);
        var held = proofs.findOfProducts(
                company.id(), List.of(found.product().id().sku().value()));
        var standings =
                this.standings.of(held.stream().map(Proof::toPaper).toList(), ChinaCalendar.dayOf(clock.instant()));
        var papers = IntStream.range(0, held.size())
                .mapToObj(index -> new HeldProof(held.get(index), standings.get(index)))
                .toList();
        var conclusion = new Conclusion(
                names.companyName(company.id(), in),
                found,
                editions.of(found.product()),
                papers,
                register.current(),
                findRegistered(found),
                openLines.find(found),
                citations,
                clock.instant(),
                in);
        var html = templates.render(
                "conclusion", in, Map.of("it", conclusion, "style", style.text(), "policy", style.policy()));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(PageTemplates.HTML))
                .header("Content-Security-Policy", style.policy())
                .body(html);
    }

    private List<Certificate> findRegistered(Found found) {
        var numbers = Stream.concat(
                        found.sale().proofs().stream(),
                        found.provenBeside().stream().map(ProvenEntry::proof))
                .filter(SaleProof::isOfRegister)
                .map(SaleProof::number)
                .toList();
        return numbers.isEmpty()
                ? List.of()
                : certificates.findByNumber(numbers).values().stream()
                        .filter(line -> !line.withdrawn())
                        .toList();
    }
}
