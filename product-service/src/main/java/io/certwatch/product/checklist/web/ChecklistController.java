package io.certwatch.product.checklist.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.Cursor;
import io.certwatch.platform.web.Page;
import io.certwatch.product.checklist.ChecklistFilter;
import io.certwatch.product.checklist.ChecklistSummary;
import io.certwatch.product.checklist.PlacedItem.ItemPlace;
import io.certwatch.product.checklist.ReadChecklist;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/checklist")
class ChecklistController {

    private static final String BETWEEN = "&";
    private static final int WITHOUT_BEFORE = 3;

    private final ReadChecklist checklist;
    private final ItemViews views;
    private final CurrentCompany company;

    ChecklistController(ReadChecklist checklist, ItemViews views, CurrentCompany company) {
        this.checklist = checklist;
        this.views = views;
        this.company = company;
    }

    /** Items that are no longer asked come last. */
    @Operation(operationId = "listChecklist", summary = "List the items of the checklist by category")
    @GetMapping
    Page<ItemView> list(
            @ParameterObject ChecklistFilter filter,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        var found = checklist.page(company.id(), filter, place(after), limit + 1);
        return Page.of(found, limit, placed -> position(placed.place())).map(placed -> views.of(placed.item()));
    }

    @Operation(operationId = "getChecklistSummary", summary = "Count the items of the checklist by category and state")
    @GetMapping("/summary")
    ChecklistSummary summary() {
        return checklist.summary(company.id());
    }

    private static String position(ItemPlace place) {
        return Stream.concat(
                        Stream.of(place.section(), place.subject(), place.item()), Stream.ofNullable(place.before()))
                .map(part -> URLEncoder.encode(part, UTF_8))
                .collect(Collectors.joining(BETWEEN));
    }

    /** @throws io.certwatch.platform.web.RequestProblem if it is none of ours */
    private static @Nullable ItemPlace place(@Nullable String after) {
        if (after == null) return null;
        var parts = parts(Cursor.decode(after));
        if (parts.size() < WITHOUT_BEFORE || parts.size() > WITHOUT_BEFORE + 1) throw Cursor.notOurs();
        return new ItemPlace(
                parts.get(0),
                parts.size() == WITHOUT_BEFORE ? null : parts.get(WITHOUT_BEFORE),
                parts.get(1),
                parts.get(2));
    }

    private static List<String> parts(String position) {
        try {
            return Arrays.stream(position.split(BETWEEN, -1))
                    .map(part -> URLDecoder.decode(part, UTF_8))
                    .toList();
        } catch (IllegalArgumentException otherList) {
            throw Cursor.notOurs();
        }
    }
}
