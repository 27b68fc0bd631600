package io.certwatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A company works off its checklist: an item is done by evidence, and not applicable for a reason. */
class ChecklistIT {

    @Story
    void anItemIsDoneByAFileAndKeepsItsHistory(Look look, Installation installation) {
        var question = "Ask the local office about " + look;
        var file = "answer-" + look.toString().hashCode() + ".txt";
        try (var member = installation.signIn("chen.jie", look)) {
            var texts = member.texts("checklist");
            member.open("checklist");
            assertThat(member.page().locator("cw-table tbody tr").first()).isVisible();
            member.assertUsable("checklist");
            addsAnItem(member, question);

            member.button(texts.get("state.edit")).click();
            member.dialog().locator("input[value=DONE]").check();
            member.dialogButton(texts.get("save")).click();
            assertThat(member.dialog()).isVisible(); // neither evidence nor a word
            member.page().keyboard().press("Escape");
            member.dialogButton(texts.get("discard")).click();

            member.chooseFile(texts.get("evidence.drop"), file, "text/plain", "It is a firewall.");
            member.button(texts.get("evidence.add")).click();
            assertThat(member.row(file)).containsText(sha256("It is a firewall."));
            states(member, "DONE", null);
            assertThat(member.page().locator(".timeline")).containsText(file);
            member.photograph("checklist-item");
            member.assertUsable("item of the checklist");
        }
    }

    @Story
    void anItemIsNotApplicableForAReason(Look look, Installation installation) {
        var reason = "We sell nothing to operators, " + look;
        try (var member = installation.signIn("chen.jie", look)) {
            member.open("checklist");
            addsAnItem(member, "Ask for a list of operators " + look);
            states(member, "NOT_APPLICABLE", reason);
            assertThat(member.page().locator("main")).containsText(reason);
        }
    }

    @Story
    void letsAViewerReadOnly(Look look, Installation installation) {
        try (var viewer = installation.signIn("wang.wei", look)) {
            var texts = viewer.texts("checklist");
            viewer.open("checklist");
            assertThat(viewer.heading(texts.get("items"))).isVisible();
            assertThat(viewer.button(texts.get("own.add"))).isHidden();
            viewer.page().locator("cw-table td a").first().click();
            assertThat(viewer.heading(texts.get("evidence"))).isVisible();
            assertThat(viewer.button(texts.get("state.edit"))).isHidden();
            assertThat(viewer.page().locator("input[type=file]")).hasCount(0);
        }
    }

    private static void addsAnItem(Person member, String what) {
        var texts = member.texts("checklist");
        member.button(texts.get("own.add")).click();
        member.dialogField(texts.get("own.what")).fill(what);
        member.dialogButton(texts.get("own.add")).click();
        assertThat(member.heading(what)).isVisible();
    }

    private static void states(Person member, String state, @Nullable String reason) {
        var texts = member.texts("checklist");
        member.button(texts.get("state.edit")).click();
        member.dialog().locator("input[value=" + state + "]").check();
        if (reason != null) member.dialogField(texts.get("stated.reason")).fill(reason);
        member.dialogButton(texts.get("save")).click();
        assertThat(member.dialog()).isHidden();
        assertThat(member.page().locator(".facts").first()).containsText(texts.get("item." + state));
    }

    private static String sha256(String content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
