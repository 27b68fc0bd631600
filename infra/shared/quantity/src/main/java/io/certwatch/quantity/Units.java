package io.certwatch.quantity;

import static io.certwatch.quantity.Dimension.COUNT;
import static io.certwatch.quantity.Dimension.DATA_RATE;
import static io.certwatch.quantity.Dimension.DATA_SIZE;
import static io.certwatch.quantity.Dimension.PACKET_RATE;
import static io.certwatch.quantity.Dimension.RATE;
import static io.certwatch.quantity.Dimension.TIME;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import javax.measure.BinaryPrefix;
import javax.measure.MetricPrefix;
import javax.measure.Prefix;
import org.jspecify.annotations.Nullable;

/** How people write units, mapped to UCUM codes; the factors come from the library, once. */
final class Units {

    /** {@code factor} converts to the unit of the dimension; {@code base} is the factor of the same unit without its prefix. */
    record Unit(
            Dimension dimension,
            BigDecimal factor,
            @Nullable BigDecimal base) {}

    /** A small {@code p} is pico, and a lone {@code P} or {@code E} is a port or the end of a model name: these prefixes need a unit. */
    private static final Map<String, Prefix> PREFIXES = Map.ofEntries(
            Map.entry("E", MetricPrefix.EXA),
            Map.entry("艾", MetricPrefix.EXA),
            Map.entry("P", MetricPrefix.PETA),
            Map.entry("拍", MetricPrefix.PETA),
            Map.entry("T", MetricPrefix.TERA),
            Map.entry("t", MetricPrefix.TERA),
            Map.entry("太", MetricPrefix.TERA),
            Map.entry("G", MetricPrefix.GIGA),
            Map.entry("g", MetricPrefix.GIGA),
            Map.entry("吉", MetricPrefix.GIGA),
            Map.entry("M", MetricPrefix.MEGA),
            Map.entry("m", MetricPrefix.MEGA),
            Map.entry("兆", MetricPrefix.MEGA),
            Map.entry("K", MetricPrefix.KILO),
            Map.entry("k", MetricPrefix.KILO),
            Map.entry("千", MetricPrefix.KILO));

    private static final Map<String, Prefix> BINARY_PREFIXES = Map.of(
            "Ei",
            BinaryPrefix.EXBI,
            "Pi",
            BinaryPrefix.PEBI,
            "Ti",
            BinaryPrefix.TEBI,
            "Gi",
            BinaryPrefix.GIBI,
            "Mi",
            BinaryPrefix.MEBI,
            "Ki",
            BinaryPrefix.KIBI);

    private static final List<String> COUNTED = List.of(
            "entry",
            "entries",
            "route",
            "routes",
            "prefix",
            "prefixes",
            "level",
            "levels",
            "IP",
            "IPv4",
            "IPv6",
            "IPs",
            "IP address",
            "IP addresses",
            "core",
            "cores",
            "CPU",
            "CPUs",
            "CPU core",
            "CPU cores",
            "CPU socket",
            "CPU sockets",
            "socket",
            "sockets",
            "processor",
            "processors",
            "way",
            "connection",
            "connections",
            "session",
            "sessions",
            "user",
            "users",
            "address",
            "addresses",
            "tpsE",
            "条",
            "条目",
            "条路由",
            "路由",
            "路由器",
            "表项",
            "级",
            "个",
            "个IP",
            "核",
            "核心",
            "个核",
            "个核心",
            "颗",
            "根",
            "路",
            "个CPU",
            "颗CPU",
            "路CPU",
            "连接",
            "个连接",
            "并发",
            "并发连接",
            "并发会话",
            "会话",
            "用户");
    private static final List<String> COUNTED_HOW = List.of(
            "IPv4 ",
            "IPv6 ",
            "FIB ",
            "RIB ",
            "IPv4 FIB ",
            "IPv4 RIB ",
            "MAC ",
            "HTTP ",
            "concurrent ",
            "new ",
            "physical ",
            "total ",
            "parallel ",
            "routing ");
    private static final List<String> PER_SECOND = List.of("/s", "/sec", "/second", "/秒", "每秒", " per second");

    private static final BigDecimal TERA = factor(COUNT, "1", MetricPrefix.TERA);
    private static final BigDecimal GIGA = factor(COUNT, "1", MetricPrefix.GIGA);
    private static final BigDecimal MEGA = factor(COUNT, "1", MetricPrefix.MEGA);
    private static final BigDecimal KILO = factor(COUNT, "1", MetricPrefix.KILO);
    private static final Units ALL = new Units();

    private final PrefixTree<Unit> written = PrefixTree.exact();
    private final PrefixTree<Unit> worded = PrefixTree.inAnyCase();

    private Units() {
        addPrefixed(DATA_RATE, "bit/s", "bps", "bit/s", "bits/s", "b/s", "bit/sec", "bits/sec");
        addPrefixed(DATA_RATE, "bit/s", "比特/秒", "比特每秒", "位/秒", "位每秒");
        addPrefixed(PACKET_RATE, "{packet}/s", "pps", "packet/s", "packets/s", "packets per second", "包/秒", "包每秒");
        // Americans write billions: 2.8 Bpps.
        for (var billions : List.of("Bpps", "bpps")) {
            written.put(billions, new Unit(PACKET_RATE, factor(PACKET_RATE, "{packet}/s", MetricPrefix.GIGA), null));
        }
        bytes(DATA_RATE, "By/s", "B/s", "Bps", "Byte/s", "Bytes/s", "字节/秒", "字节每秒");
        bytes(DATA_SIZE, "By", "B", "Byte", "Bytes", "byte", "bytes", "字节");
        addWritten(TIME, "s", "s", "S", "秒");
        addWritten(TIME, "ms", "ms", "毫秒");
        addWritten(TIME, "us", "μs", "us", "微秒");
        addWritten(TIME, "ns", "ns", "纳秒");
        addWritten(TIME, "h", "h", "H", "小时");
        addWorded(TIME, "s", "sec", "secs", "second", "seconds");
        addWorded(TIME, "ms", "msec", "millisecond", "milliseconds");
        addWorded(TIME, "us", "μsec", "usec", "microsecond", "microseconds");
        addWorded(TIME, "ns", "nsec", "nanosecond", "nanoseconds");
        addWorded(TIME, "min", "min", "mins", "minute", "minutes", "分钟");
        addWorded(TIME, "h", "hr", "hrs", "hour", "hours");
        addWorded(TIME, "d", "day", "days", "天");
        addWorded(RATE, "/s", "/s", "/sec", "/秒", "每秒", "per second");
        addWorded(RATE, "/s", "cps", "conn/s", "events/s", "requests/s", "次/秒", "次每秒");
        for (var counted : COUNTED) addCounted(counted);
    }

    /** The longest unit at this place. */
    static PrefixTree.@Nullable Match<Unit> at(char[] text, int from) {
        var exact = ALL.written.longest(text, from);
        var word = ALL.worded.longest(text, from);
        if (exact == null) return word;
        return word == null || exact.end() >= word.end() ? exact : word;
    }

    /** The factor of a lone prefix, as in `14.4T`. */
    static @Nullable BigDecimal lonePrefix(char letter) {
        return switch (letter) {
            case 'T' -> TERA;
            case 'G' -> GIGA;
            case 'M' -> MEGA;
            case 'K', 'k' -> KILO;
            default -> null;
        };
    }

    private void addCounted(String noun) {
        addWorded(COUNT, "1", noun);
        for (var how : COUNTED_HOW) addWorded(COUNT, "1", how + noun);
        for (var perSecond : PER_SECOND) {
            addWorded(RATE, "/s", noun + perSecond);
            addWorded(RATE, "/s", "new " + noun + perSecond);
        }
    }

    private void addPrefixed(Dimension dimension, String code, String... spellings) {
        var base = factor(dimension, code, null);
        for (var spelling : spellings) {
            written.put(spelling, new Unit(dimension, base, null));
            PREFIXES.forEach((letter, prefix) -> {
                var unit = new Unit(dimension, factor(dimension, code, prefix), base);
                written.put(letter + spelling, unit);
                written.put(letter + " " + spelling, unit);
            });
        }
    }

    /** Bytes are prefixed in capitals (`mB` means nothing, `gb` may be bits), and binary prefixes exist for them. */
    private void bytes(Dimension dimension, String code, String... spellings) {
        var base = factor(dimension, code, null);
        for (var spelling : spellings) {
            if (spelling.length() > 1) written.put(spelling, new Unit(dimension, base, null));
            PREFIXES.forEach((letter, prefix) -> {
                if (Character.isLowerCase(letter.charAt(0)) && !letter.equals("k")) return;
                var unit = new Unit(dimension, factor(dimension, code, prefix), base);
                written.put(letter + spelling, unit);
                written.put(letter + " " + spelling, unit);
            });
            BINARY_PREFIXES.forEach((letters, prefix) ->
                    written.put(letters + spelling, new Unit(dimension, factor(dimension, code, prefix), base)));
        }
    }

    private void addWritten(Dimension dimension, String code, String... spellings) {
        var unit = new Unit(dimension, factor(dimension, code, null), null);
        for (var spelling : spellings) written.put(spelling, unit);
    }

    private void addWorded(Dimension dimension, String code, String... spellings) {
        var unit = new Unit(dimension, factor(dimension, code, null), null);
        for (var spelling : spellings) worded.put(spelling, unit);
    }

    private static BigDecimal factor(Dimension dimension, String code, @Nullable Prefix prefix) {
        return Ucum.factor(code, prefix, dimension.unit());
    }
}
