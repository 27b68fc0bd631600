package io.certwatch.product.dossier.web;

import io.certwatch.edition.OwnNumber;
import io.certwatch.law.AnnouncementId;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.Localized;
import io.certwatch.platform.text.Messages;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.checklist.ProvisionCitation;
import io.certwatch.product.dossier.Dossier;
import io.certwatch.product.dossier.DossierBasis.BasisEdition;
import io.certwatch.product.dossier.DossierBasis.BasisLaw;
import io.certwatch.product.dossier.DossierItem;
import io.certwatch.product.dossier.DossierOpenProduct;
import io.certwatch.product.dossier.DossierProduct;
import io.certwatch.product.law.ArticleWords;
import io.certwatch.product.law.LawName;
import io.certwatch.product.naming.PartyName;
import io.certwatch.product.profile.CiiExposure.Reason;
import io.certwatch.product.profile.CiiExposure.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes values in the language of the page. Public, because templates call it. */
public record PageTexts(Language language) {

    private static final Messages MESSAGES = new Messages("io.certwatch.product");
    private static final int SHORT_HASH = 12;
    private static final long KILO = 1_000;

    public String of(Localized text) {
        return text.in(language);
    }

    /** Empty if there is none. */
    public String day(@Nullable LocalDate day) {
        return day == null ? "" : language.format(day);
    }

    /** In China, to the second. */
    public String time(Instant at) {
        return message("dossier.time", ChinaCalendar.formatSecond(at));
    }

    /** A number of bytes as people read it. */
    public String size(@Nullable Long bytes) {
        if (bytes == null) return "";
        if (bytes < KILO) return message("dossier.size.bytes", bytes);
        return bytes < KILO * KILO
                ? message("dossier.size.kilobytes", bytes / KILO)
                : message("dossier.size.megabytes", Math.round(bytes * 10.0 / KILO / KILO) / 10.0);
    }

    /** As people cite: 《网络安全法》（2025年修正）第六十三条, or Cybersecurity Law (amended 2025), Art. 63. */
    public String cite(ProvisionCitation cited, List<BasisLaw> laws) {
        var law = laws.stream().filter(one -> one.id().equals(cited.law())).findFirst();
        var name = law.map(one -> LawName.cite(one.name().in(language))).orElse(cited.law());
        var title = law.map(one -> one.title().in(language)).orElse("");
        return cited.article() == null
                ? message("dossier.cited.law", name, title)
                : message("dossier.cited.words", name, title, article(cited.article()));
    }

    /** The announcement that published an edition, and its day; the day alone of a list that none published. */
    public String announced(BasisEdition edition) {
        return AnnouncementId.of(edition.announcement())
                .map(id -> message("dossier.announcement", id.year(), id.number(), edition.issued()))
                .orElseGet(() -> day(edition.issued()));
    }

    public String article(String article) {
        return ArticleWords.in(language, article);
    }

    /** The legal name of the company, or its id. */
    public String company(Dossier dossier) {
        return dossier.profile().legalName().in(language).orElse(dossier.company());
    }

    /** Of a paper, or that it has none. */
    public String number(String number) {
        return OwnNumber.words(number).in(language);
    }

    /** In one line. */
    public String models(List<String> models) {
        return String.join(message("list.separator"), models);
    }

    /** How the vendor of a product is called, or its id. */
    public @Nullable String vendor(DossierProduct product) {
        return vendor(product.vendor(), product.vendorName());
    }

    public @Nullable String vendorOf(DossierOpenProduct product) {
        return vendor(product.vendor(), product.vendorName());
    }

    /** What was stated of a product's use in critical information infrastructure, by whom and when. */
    public String statement(Statement stated) {
        var what = stated.reason() + (stated.project() == null ? "" : ".project");
        var every = stated.reason() == Reason.CUSTOMER && stated.everyProduct() ? ".all" : "";
        return message(
                "dossier.product.cii." + what + every,
                stated.by(),
                time(stated.at()),
                String.valueOf(stated.customer()),
                String.valueOf(stated.project()));
    }

    /** What an item is about, a vendor by its name. */
    public @Nullable String about(DossierItem item) {
        return vendor(item.about(), item.aboutName());
    }

    private @Nullable String vendor(@Nullable String id, @Nullable PartyName name) {
        return name == null ? id : name.in(language).orElse(id);
    }

    String footer(Dossier dossier, String sha256) {
        return message("dossier.footer", company(dossier), dossier.day().toString(), sha256.substring(0, SHORT_HASH));
    }

    private String message(String key, Object... arguments) {
        return MESSAGES.text(language, key, arguments);
    }
}
