package io.certwatch.product.trend.web;

import io.certwatch.product.trend.DayFigures;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/**
 * How the figures of the overview stood at the end of past days in China.
 *
 * @param from the first day that was asked for
 * @param to yesterday; today has not ended, its figures are those of {@code /api/summary}
 * @param days in their order; a day of which nothing was kept is left out
 */
@Schema(name = "Trend")
record TrendView(LocalDate from, LocalDate to, List<DayView> days) {

    /**
     * @param required products with the verdict {@code REQUIRED}
     * @param withoutProof unfinished obligations of products that may not be sold until there is proof, without those that are
     *   overdue or whose market entry is to come
     * @param toReview products with the verdict {@code REVIEW}
     * @param overdue unfinished obligations of which a planned day has come
     * @param metByProof obligations that a proof satisfies
     */
    @Schema(name = "TrendDay")
    record DayView(LocalDate day, long required, long withoutProof, long toReview, long overdue, long metByProof) {

        static DayView of(DayFigures figures) {
            return new DayView(
                    figures.day(),
                    figures.required(),
                    figures.withoutProof(),
                    figures.toReview(),
                    figures.overdue(),
                    figures.metByProof());
        }
    }

    static TrendView of(LocalDate from, LocalDate to, List<DayFigures> days) {
        return new TrendView(from, to, days.stream().map(DayView::of).toList());
    }
}
