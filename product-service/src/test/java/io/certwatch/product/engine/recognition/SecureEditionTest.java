package io.certwatch.product.engine.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.engine.JudgedName;
import io.certwatch.product.engine.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The secure edition of a database, an operating system or a storage is listed, however far from the name it stands. */
class SecureEditionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        数据库，金仓KingbaseES V8 安全版（四级）                    | REQUIRED
        Oscar 神通数据库 Security Edition 安全版 (MAC 强制访问控制) | REQUIRED
        达梦 DM8 安全版 16CPU                                       | REQUIRED
        操作系统，麒麟V10 安全版（四级）                            | REQUIRED
        分布式存储 安全增强版                                       | REQUIRED
        KingbaseES V8 企业版                                        | REVIEW
        KingbaseES V8 非安全版                                      | REVIEW
        金仓数据库维保 1年 安全版                                   | NOT_REQUIRED
        打印机 安全版                                               | NOT_REQUIRED
        """)
    void isListed(String name, Verdict verdict) {
        assertThat(JudgedName.verdict(name)).isEqualTo(verdict);
    }
}
