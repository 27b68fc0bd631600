package io.certwatch.notification.inbox.web;

import io.certwatch.notification.inbox.InboxItem;
import io.certwatch.notification.inbox.InboxItems.ItemPlace;
import io.certwatch.notification.inbox.InboxReader;
import io.certwatch.notification.inbox.ReadInbox;
import io.certwatch.notification.inbox.ReadInbox.ShownItem;
import io.certwatch.notification.inbox.ReadInbox.Unread;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.Cursor;
import io.certwatch.platform.web.Page;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The inbox of the caller. */
@RestController
@RequestMapping("/api/inbox")
class InboxController {

    /** What happened, once for all that belongs to one cause. */
    record InboxItemView(
            String id,
            InboxItem.Kind kind,

            @Schema(description = "Whom alone it concerns, as people named one; null if it concerns the whole team")
            @Nullable
            String owner,

            @Schema(
                    description =
                            "What it says, depending on its kind: sku, nameZh, nameEn, whyZh, whyEn, entry, edition,"
                                    + " vendor, day, force, cause, causeId, item, occasion, what, subject; of several"
                                    + " obligations those of the one to which something happened last")
            Map<String, String> facts,

            @Schema(description = "Ids of obligations of which it tells; that of which the facts are is the first")
            List<String> obligations,

            @Schema(description = "Whether it tells of more obligations")
            boolean more,

            @Schema(
                    description = "How many of these obligations are closed now, so that nothing is asked for them any"
                            + " longer; of an item about an answer 0")
            int closed,

            @Schema(description = "When the last of it happened")
            Instant at,

            @Schema(description = "When the inbox heard of that, by which the list is ordered")
            Instant heard,

            boolean read) {

        static InboxItemView of(ShownItem shown) {
            var item = shown.item();
            return new InboxItemView(
                    item.id(),
                    item.kind(),
                    item.owner(),
                    item.facts(),
                    item.obligations(),
                    item.more(),
                    shown.closed(),
                    item.at(),
                    item.heard(),
                    shown.read());
        }
    }

    /** How many items the caller has not read. */
    record InboxCountsView(
            @Schema(description = "At most 100") int unread,

            @Schema(description = "Whether there are more") boolean more) {

        static InboxCountsView of(Unread unread) {
            return new InboxCountsView(unread.count(), unread.more());
        }
    }

    /** The request body for marking all as read. */
    record InboxReadingForm(
            @Schema(
                    description =
                            "heard of the first item that the caller has seen; what is heard of later stays unread",
                    example = "2026-12-01T08:00:00Z")
            Instant until) {}

    private final ReadInbox readInbox;
    private final CurrentCompany company;
    private final CurrentCaller caller;

    InboxController(ReadInbox readInbox, CurrentCompany company, CurrentCaller caller) {
        this.readInbox = readInbox;
        this.company = company;
        this.caller = caller;
    }

    @Operation(
            operationId = "listInbox",
            summary = "List what concerns the caller, what was heard of last first",
            description = """
                What concerns the whole team, the catalogue, and what names the caller as owner, by the name or the subject of the token. Without
                kinds for which the caller chose NONE. An item to which more was added, or
                of whose obligations something newer is told, comes first again, and is unread again.
                """)
    @GetMapping
    Page<InboxItemView> list(
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit,
            @RequestParam(required = false) @Nullable String after) {
        var found = readInbox.page(reader(), limit + 1, after == null ? null : place(after));
        return Page.of(found, limit, InboxController::cursor).map(InboxItemView::of);
    }

    @Operation(operationId = "countInbox", summary = "Count what the caller has not read")
    @GetMapping("/counts")
    InboxCountsView count() {
        return InboxCountsView.of(readInbox.countUnread(reader()));
    }

    @Operation(operationId = "markInboxItemRead", summary = "Mark an item as read")
    @Answers({204, 404})
    @PostMapping("/{id}/reading")
    ResponseEntity<Void> markRead(@PathVariable String id) {
        if (readInbox.markRead(reader(), id).isEmpty()) throw RequestProblem.unknown("inbox item", id);
        return ResponseEntity.noContent().build();
    }

    @Operation(operationId = "markInboxRead", summary = "Mark all that was heard of until a moment as read")
    @Answers(204)
    @PostMapping("/reading")
    ResponseEntity<Void> markAllRead(@RequestBody InboxReadingForm form) {
        readInbox.markReadUntil(reader(), form.until());
        return ResponseEntity.noContent().build();
    }

    private InboxReader reader() {
        var person = caller.get();
        return readInbox.reader(company.id(), person.subject(), person.name());
    }

    private static String cursor(ShownItem last) {
        return last.item().heard() + " " + last.item().id();
    }

    private static ItemPlace place(String cursor) {
        var parts = Cursor.decode(cursor).split(" ", 2);
        if (parts.length < 2) throw Cursor.notOurs();
        try {
            return new ItemPlace(Instant.parse(parts[0]), parts[1]);
        } catch (DateTimeException notOurs) {
            throw Cursor.notOurs();
        }
    }
}
