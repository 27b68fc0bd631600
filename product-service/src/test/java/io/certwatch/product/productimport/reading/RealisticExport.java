package io.certwatch.product.productimport.reading;

import io.certwatch.product.aggregate.Market.Status;
import java.util.List;
import java.util.SplittableRandom;

/** An export of 5 000 materials with realistic values in the optional columns. */
public final class RealisticExport {

    public static final int ROWS = 5_000;

    /** Values that cannot be read. */
    private static final List<String> UNREADABLE_DAYS = List.of("明年", "03/04/2027");

    private static final List<String> UNREADABLE_FLAGS = List.of("不清楚", "部分");

    private static final List<String> PLANNED = List.of("在研", "计划", "规划", "试产", "研发中");
    private static final List<Status> STATUSES = List.of(Status.PLANNED, Status.ON_MARKET, Status.WITHDRAWN);
    private static final List<String> ON_MARKET = List.of("在售", "量产", "在售（主推）", "正常");
    private static final List<String> WITHDRAWN = List.of("停产", "退市", "已停售");
    private static final List<String> DAYS = List.of(
            "2027.04",
            "2027年4月",
            "2027Q2",
            "2027年二季度",
            "2027上半年",
            "H1 2027",
            "Apr 2027",
            "2027",
            "46447",
            "2027/3/1",
            "2027年4-6月",
            "待定",
            "TBD",
            "未定",
            "N/A",
            "-",
            "");
    private static final List<String> FLAGS = List.of("是", "否", "关基", "非关基", "Y", "N", "√", "×", "待定", "");
    private static final List<String> NAMES =
            List.of("下一代防火墙", "核心路由器", "三层交换机", "机架式服务器", "入侵检测系统", "办公椅", "六类网线", "防火墙安装支架", "摄像头", "不间断电源");

    private final SplittableRandom random = new SplittableRandom(20261126);
    private final StringBuilder lines = new StringBuilder("物料编码,物料名称,规格型号,品牌,供应商编码,物料状态,计划上市日期,是否关基,技术参数,产品描述\n");
    private int remarked;
    private int planned;

    public RealisticExport() {
        for (int row = 1; row <= ROWS; row++) line(row);
    }

    public byte[] csv() {
        return Exports.utf8(lines.toString());
    }

    public int remarked() {
        return remarked;
    }

    /** How many have the status planned, whatever their day. */
    public int planned() {
        return planned;
    }

    private void line(int row) {
        boolean odd = row % 50 == 0;
        var status = STATUSES.get(random.nextInt(STATUSES.size()));
        var day = odd ? one(UNREADABLE_DAYS) : one(DAYS);
        var flag = odd && row % 100 == 0 ? one(UNREADABLE_FLAGS) : one(FLAGS);
        if (odd) remarked++;
        if (status == Status.PLANNED) planned++;
        lines.append("M")
                .append(100_000 + row)
                .append(',')
                .append(one(NAMES))
                .append(",X")
                .append(row % 97)
                .append(",华为,huawei-cn,")
                .append(word(status))
                .append(',')
                .append(day)
                .append(',')
                .append(flag)
                .append(",吞吐量: ")
                .append(1 + row % 40)
                .append("Gbps,\"交付 ")
                .append(row)
                .append("，含安装\"\n");
    }

    private String word(Status status) {
        return one(
                switch (status) {
                    case PLANNED -> PLANNED;
                    case ON_MARKET -> ON_MARKET;
                    case WITHDRAWN -> WITHDRAWN;
                    case UNKNOWN -> throw new IllegalStateException("nobody writes it");
                });
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
