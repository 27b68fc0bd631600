package io.certwatch.product.impact.web;

import io.certwatch.platform.web.Page;
import io.certwatch.product.engine.Verdict;
import io.certwatch.product.impact.LexiconImpact;
import io.certwatch.product.impact.LexiconImpact.VerdictChange;
import io.certwatch.product.impact.web.ImpactView.ItemView;
import io.certwatch.product.phrase.Disclosure.Told;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The impact of changed words in the API.
 *
 * @param examined products that the words can affect
 * @param changes products that change, by their verdicts; these are equal if something else changes, such as the entry
 * @param items those of the caller's own company, with their state without the change and with it
 */
record LexiconImpactView(
        CountView examined,
        List<VerdictChangeView> changes,
        List<ItemView> items,
        @Nullable String next) {

    @Schema(name = "ProductsOfCompanies")
    record CountView(long products, int companies) {

        static CountView of(Told told) {
            return new CountView(told.products(), told.companies());
        }
    }

    record VerdictChangeView(
            @Nullable Verdict from, @Nullable Verdict to, long products, int companies) {

        static VerdictChangeView of(VerdictChange change) {
            return new VerdictChangeView(
                    change.from(),
                    change.to(),
                    change.told().products(),
                    change.told().companies());
        }
    }

    static LexiconImpactView of(LexiconImpact impact, int limit) {
        var page = Page.of(
                        impact.own(), limit, effect -> effect.after().id().sku().value())
                .map(ItemView::of);
        return new LexiconImpactView(
                CountView.of(impact.examined()),
                impact.changes().stream().map(VerdictChangeView::of).toList(),
                page.items(),
                page.next());
    }
}
