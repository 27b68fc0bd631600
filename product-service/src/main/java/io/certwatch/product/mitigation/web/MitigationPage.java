package io.certwatch.product.mitigation.web;

import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.Localized;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.mitigation.Attribution;
import io.certwatch.product.mitigation.Correction;
import io.certwatch.product.mitigation.Mitigation;
import io.certwatch.product.mitigation.MitigationScan;
import io.certwatch.product.mitigation.OnRecord;
import io.certwatch.product.mitigation.web.ProvisionWords.ProvisionView;
import io.certwatch.product.naming.PartyName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page of a mitigation file shows, in its language. Public, because the template calls it. */
public record MitigationPage(Content content, Language language) {

    /**
     * @param name of the company
     * @param products those of the file that are in the inventory, also if they were removed
     * @param provision that it concerns; null if none is stated
     * @param article the provision on mitigation
     */
    record Content(
            String company,
            PartyName name,
            Mitigation file,
            List<AssessedProduct> products,
            @Nullable ProvisionView provision,
            ProvisionView article,
            Instant madeAt) {

        MitigationPage in(Language language) {
            return new MitigationPage(this, language);
        }
    }

    public record ProductLine(String sku, String name, String model) {}

    /** @param onRecord null if nothing is */
    public record PartLine(String name, @Nullable String onRecord) {}

    public record CircumstanceLine(String words, List<PartLine> parts) {}

    public Mitigation file() {
        return content.file();
    }

    /** The legal name of the company; its id, and that it is one, if it has stated none. */
    public String company() {
        return content.name()
                .in(language)
                .orElseGet(() -> of(Explanation.of("mitigation.page.company-id", content.company())));
    }

    public @Nullable String provision() {
        return content.provision() == null ? null : cite(content.provision());
    }

    public @Nullable String article() {
        return cite(content.article());
    }

    private @Nullable String cite(ProvisionView provision) {
        return provision.citation() == null ? null : of(provision.citation());
    }

    public String of(Localized text) {
        return text.in(language);
    }

    public String day(LocalDate day) {
        return language.format(day);
    }

    public String time(Instant at) {
        return of(OnRecord.time(at));
    }

    public String made() {
        return time(content.madeAt());
    }

    public @Nullable String harm() {
        var harm = file().harm();
        return harm == null ? null : of(OnRecord.words(harm));
    }

    public List<ProductLine> products() {
        return file().skus().stream().map(this::line).toList();
    }

    private ProductLine line(String sku) {
        return content.products().stream()
                .map(AssessedProduct::product)
                .filter(one -> one.sku().value().equals(sku))
                .findFirst()
                .map(one -> new ProductLine(sku, name(one), one.model() == null ? "" : one.model()))
                .orElseGet(() -> new ProductLine(sku, "", ""));
    }

    private String name(Product product) {
        var zh = product.name().zh() == null ? "" : product.name().zh();
        var en = product.name().en() == null ? "" : product.name().en();
        var wanted = language == Language.ZH ? zh : en;
        return wanted.isEmpty() ? zh + en : wanted;
    }

    public List<CircumstanceLine> circumstances() {
        return OnRecord.of(file()).stream()
                .map(one -> new CircumstanceLine(
                        of(one.circumstance().words()),
                        one.parts().stream().map(this::line).toList()))
                .toList();
    }

    private PartLine line(OnRecord.RecordedPart part) {
        return new PartLine(of(part.part().words()), part.words() == null ? null : of(part.words()));
    }

    /** The evidence of a correction; of what was found if there is none. */
    public List<MitigationScan> evidenceOf(@Nullable Correction correction) {
        return file().evidence()
                .filter(one -> correction == null
                        ? one.correction() == null
                        : correction.id().equals(one.correction()))
                .toList();
    }

    public String by(Attribution stated) {
        return stated.by();
    }
}
