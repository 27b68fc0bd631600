package io.certwatch.catalogue.edition.web;

import io.certwatch.catalogue.edition.Descent;
import io.certwatch.platform.web.ReadersText;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * The predecessors that an entry probably continues.
 *
 * @param certainty from 0 to 1
 */
@Schema(name = "Descent")
record DescentView(String entry, List<String> continues, double certainty, ReadersText because) {

    static List<DescentView> of(List<Descent> lineage) {
        return lineage.stream().map(DescentView::of).toList();
    }

    private static DescentView of(Descent descent) {
        return new DescentView(
                descent.entry(), descent.continues(), descent.certainty(), new ReadersText(descent.because()));
    }
}
