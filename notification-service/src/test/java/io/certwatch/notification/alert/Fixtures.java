package io.certwatch.notification.alert;

import io.certwatch.notification.alert.Line.Edition;
import io.certwatch.notification.alert.Line.Entry;
import io.certwatch.notification.alert.Line.Product;
import io.certwatch.notification.alert.Notice.Transition;
import io.certwatch.notification.contact.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Things that the tests of this service tell their stories with. */
public final class Fixtures {
    public static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    public static final String COMPANY = "demo";
    public static final String VENDOR = "huawei-cn";
    public static final Cause NEW_EDITION = new Cause(Cause.Kind.EDITION, "edition-2023-2-1");
    public static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    public static final String TRACEPARENT = "00-" + TRACE + "-b7ad6b7169203331-01";
    public static final Edition EDITION_2023 = new Edition(
            "2023-2",
            "2023年第2号",
            new Text(
                    "网络关键设备和网络安全专用产品目录",
                    "Catalogue of Network Critical Equipment and Specialized Cybersecurity Products"));
    public static final Entry FIREWALL = new Entry("SCP-02", new Text("防火墙", "Firewall"));

    private Fixtures() {}

    public static Line line(String obligation) {
        return line(obligation, new Product("USG-" + obligation, new Text("下一代防火墙", "Firewall"), "USG6650E"));
    }

    public static Line line(String obligation, Product product) {
        return new Line(
                obligation,
                1,
                product,
                EDITION_2023,
                FIREWALL,
                LocalDate.parse("2027-03-01"),
                new Text("名称中的“防火墙”属于SCP-02（防火墙）。", "“Firewall” in the name falls under SCP-02 (Firewall)."),
                false);
    }

    public static Line revised(Line line, long revision) {
        return new Line(
                line.obligation(),
                revision,
                line.product(),
                line.edition(),
                line.entry(),
                line.due(),
                line.explanation(),
                line.takenOut());
    }

    public static Notice notice(Transition transition, Line line) {
        return notice(transition, line, NEW_EDITION, VENDOR);
    }

    public static Notice notice(Transition transition, Line line, Cause cause, String vendor) {
        return new Notice(COMPANY, vendor, transition, cause, line, NOON, TRACEPARENT);
    }

    public static Recipient recipient(Language language) {
        return switch (language) {
            case ZH -> new Recipient("contact-zh", "王小明", "compliance@huawei.example", language);
            case EN -> new Recipient("contact-en", "Jane Roe", "compliance@vendor.example", language);
        };
    }

    public static Alert alert(List<Line> lines, Recipient... recipients) {
        return new Alert(
                AlertId.of(COMPANY, NEW_EDITION, VENDOR),
                VENDOR,
                NEW_EDITION,
                Status.PLANNED,
                lines,
                List.of(recipients),
                TRACEPARENT,
                NOON,
                1);
    }

    public static AlertId alertId() {
        return AlertId.of(COMPANY, NEW_EDITION, VENDOR);
    }

    public static Alert begun(AlertId id, Cause cause, String vendor) {
        return Alert.begin(id, vendor, cause, TRACEPARENT, NOON);
    }
}
