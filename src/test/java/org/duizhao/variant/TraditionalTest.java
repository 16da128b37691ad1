package org.duizhao.variant;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Conversion goes by phrases: the same character becomes this or that. */
class TraditionalTest {

    private static final Traditional PLAIN = new Traditional(Map.of());

    private static final String[] PAIRS = {
        "发展 發展",
        "头发 頭髮",
        "理发 理髮",
        "皇后 皇后",
        "后来 後來",
        "里面 裡面",
        "心里 心裡",
        "公里 公里",
        "邻里 鄰里",
        "干部 幹部",
        "干燥 乾燥",
        "干预 干預",
        "骨干 骨幹",
        "系统 系統",
        "关系 關係",
        "联系 聯繫",
        "体系 體系",
        "制度 制度",
        "制造 製造",
        "体制 體制",
        "机制 機制",
        "标准 標準",
        "批准 批准",
        "准备 準備",
        "台风 颱風",
        "台湾 臺灣",
        "方面 方面",
        "面粉 麵粉",
        "面向 面向",
        "只有 只有",
        "一只猫 一隻貓",
        "放松 放鬆",
        "松树 松樹",
        "历史 歷史",
        "日历 日曆",
        "山谷 山谷",
        "谷物 穀物",
        "复杂 複雜",
        "重复 重複",
        "恢复 恢復",
        "征求 徵求",
        "长征 長征",
        "特征 特徵",
        "象征 象徵",
        "斗争 鬥爭",
        "北斗 北斗",
        "范围 範圍",
        "规范 規範",
        "丰富 豐富",
        "计划 計劃",
        "几乎 幾乎",
        "困难 困難",
        "采取 採取",
        "人才 人才",
        "刚才 剛才",
        "意志 意志",
        "标志 標誌",
        "杂志 雜誌",
        "注释 註釋",
        "冲击 衝擊",
        "云计算 雲計算",
        "防御 防禦",
        "愿望 願望",
        "游览 遊覽",
        "词汇 詞彙",
        "获得 獲得",
        "收获 收穫",
        "升级 升級",
        "向导 嚮導",
        "尽管 儘管",
        "尽头 盡頭",
        "宿舍 宿舍",
        "舍弃 捨棄",
        "出现 出現",
        "表现 表現",
        "钟表 鐘錶",
        "周围 周圍",
        "胜利 勝利",
        "委托 委託",
        "须知 須知",
        "胡须 鬍鬚",
        "为了 為了",
        "群众 群眾",
        "余下 餘下",
        "同舟共济 同舟共濟",
        "合并 合併",
        "并且 並且",
    };

    @Test
    void byPhrase() {
        for (String pair : PAIRS) {
            String[] forms = pair.split(" ");
            assertEquals(forms[1], PLAIN.text(forms[0]));
        }
    }

    @Test
    void theGlossarysFormWins() {
        Traditional traditional = new Traditional(Map.of("发展", "發甲", "短", "長長"));
        assertEquals("要發甲短", traditional.text("要发展短"));
    }

    @Test
    void englishAndPinyinStay() {
        String text = "The readout (fāzhǎn), 31 January; “quoted”";
        assertEquals(text, PLAIN.text(text));
    }
}
