<?xml version="1.0" encoding="UTF-8"?>
<!--
  Chinese text in a Chinese block, by the Requirements for Chinese Text Layout (clreq). FOP keeps marks from beginning a
  line or ending one where they may not; here is what it does not do.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="https://duizhao.org/functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <!-- From one character of Latin script to the last, with the marks on it, before a blank or other script. These are
       compiled once, as the one for Han characters in inline.xsl is. The visible ones begin behind the blanks: to take
       \s from a range takes Saxon half a second. -->
  <xsl:variable name="visible-latin" as="xs:string" static="yes" select="'!-&#x24F;&#x1E00;-&#x1EFF;'"/>
  <xsl:variable name="latin-letter" as="xs:string" static="yes" select="'[' || $visible-latin || ']'"/>
  <xsl:variable name="latin" as="xs:string" static="yes" select="
      $latin-letter || '([\s' || $visible-latin || '&#x300;-&#x36F;]*[' || $visible-latin || '&#x300;-&#x36F;])?'"/>

  <!-- Marks of one em of which half is empty; two and more of them stand closer (clreq 3.1.6.1). -->
  <xsl:variable name="mark" as="xs:string" static="yes" select="'[，。、；：）》〉」』】”’（《〈「『【“‘]'"/>
  <xsl:variable name="marks" as="xs:string" static="yes" select="$mark || $mark || '+'"/>

  <!-- Whether words of Latin script beside this character stand off from it: a Han character, no mark. -->
  <xsl:function name="d:is-han" as="xs:boolean">
    <xsl:param name="character" as="xs:string"/>
    <xsl:sequence select="matches($character, '^[\p{IsCJKUnifiedIdeographs}&#x3400;-&#x4DBF;&#x20000;-&#x3FFFF;]$')"/>
  </xsl:function>

  <!--
    Text in a Chinese block. At its final text a paragraph keeps the last three characters together, so that no line
    holds one and a mark alone (clreq 3.1.9).
  -->
  <xsl:template name="chinese-text">
    <xsl:param name="final" as="text()?" select="()" tunnel="yes"/>
    <xsl:variable name="text" select="string(.)"/>
    <!-- A mark alone, behind the mark of a note, stays with what is before both. -->
    <xsl:variable name="kept" as="xs:integer" select="
        if (. is $final and matches($text, '[^\p{IsBasicLatin}]{4}$')) then (if (matches($text, $closing)) then 3 else 2)
        else 0"/>
    <xsl:variable name="length" select="string-length($text)"/>
    <!-- Most sentences are a single text. -->
    <xsl:variable name="alone" as="xs:boolean" select="parent::s and empty(preceding-sibling::node() | following-sibling::node())"/>
    <xsl:call-template name="chinese-string">
      <xsl:with-param name="words" select="if ($kept = 0) then $text else substring($text, 1, $length - $kept)"/>
      <xsl:with-param name="after" select="
          if ($kept gt 0) then substring($text, $length - $kept + 1, 1) else if ($alone) then '' else d:next-character(.)"/>
    </xsl:call-template>
    <xsl:if test="$kept gt 0">
      <fo:inline keep-together.within-line="always">
        <xsl:call-template name="spaced">
          <xsl:with-param name="words" select="substring($text, $length - $kept + 1)"/>
        </xsl:call-template>
      </fo:inline>
    </xsl:if>
    <xsl:if test="$layout = 'interlinear' and following::node()[1][self::ruby] and not(matches($text, $not-last))">
      <xsl:text>&#x200B;</xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- The character after a text in its sentence; none at the end. -->
  <xsl:function name="d:next-character" as="xs:string">
    <xsl:param name="text" as="node()"/>
    <xsl:variable name="all" select="$text/ancestor::s[1]//text()[normalize-space()][not(parent::rt)]"/>
    <xsl:sequence select="substring(string(($all[. &gt;&gt; $text])[1]), 1, 1)"/>
  </xsl:function>

  <!-- Marks that may not begin a line. -->
  <xsl:variable name="not-first" as="xs:string" static="yes" select="'^[，。、；：！？）》〉」』】”’…—·]'"/>
  <xsl:variable name="closing" as="xs:string" static="yes" select="'[，。、；：！？）》〉」』】”’…]$'"/>
  <xsl:variable name="not-last" as="xs:string" static="yes" select="'[（《〈「『【“‘]$'"/>

  <!--
    A word with its reading above it, in the interlinear layout; elsewhere the word alone. FOP breaks no line beside such a
    box of its own accord; a space without width, which leaves nothing in the text, lets it.
  -->
  <xsl:template match="ruby" mode="inline">
    <xsl:choose>
      <xsl:when test="$layout = 'interlinear' and ancestor::ab/@type = 'base'">
        <fo:inline-container inline-progression-dimension="{d:pt(d:ruby-width(rb, rt))}" start-indent="0pt" end-indent="0pt"
            text-indent="0pt" text-align="center"
            text-align-last="center" letter-spacing="0pt" baseline-shift="{d:pt($reading-drop)}" keep-together.within-line="always">
          <fo:block xsl:use-attribute-sets="reading"><xsl:value-of select="rt"/></fo:block>
          <fo:block line-height="{d:pt(12)}"><xsl:value-of select="rb"/></fo:block>
        </fo:inline-container>
        <xsl:if test="not(matches(d:next-character((.//text())[last()]), $not-first))"><xsl:text>&#x200B;</xsl:text></xsl:if>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="rb"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The width of a word with its reading, in points of the usual size: that of the wider, by a letter's average. -->
  <xsl:function name="d:ruby-width" as="xs:double">
    <xsl:param name="word" as="xs:string"/>
    <xsl:param name="reading" as="xs:string"/>
    <xsl:sequence select="max((string-length($word) * $chinese-size(1), string-length($reading) * 3.1 + 1.5))"/>
  </xsl:function>

  <!--
    What is not Chinese among spaced letters, and Chinese beyond the basic plane: FOP loses the latter there, and fails at a
    character of a face that places its glyphs where a line may end behind it, since it counts minus one spaces in it.
    Such faces have nothing of what is named here: marks, and all from radicals to Han characters, their forms of full
    width and for vertical lines.
  -->
  <xsl:variable name="not-spaced" as="xs:string" static="yes" select="
      '[^&#xB7;&#x2014;&#x2018;-&#x201D;&#x2026;&#x2E80;-&#x9FFF;&#xF900;-&#xFAFF;&#xFE30;-&#xFE4F;&#xFF00;-&#xFFEF;]+'"/>

  <!-- Words in which letters are spaced. -->
  <xsl:template name="spaced">
    <xsl:param name="words" as="xs:string"/>
    <xsl:choose>
      <xsl:when test="matches($words, $not-spaced)">
        <xsl:analyze-string select="$words" _regex="{$not-spaced}">
          <xsl:matching-substring><fo:inline letter-spacing="0pt"><xsl:value-of select="."/></fo:inline></xsl:matching-substring>
          <xsl:non-matching-substring><xsl:value-of select="."/></xsl:non-matching-substring>
        </xsl:analyze-string>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$words"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="chinese-string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="after" as="xs:string"/>
    <xsl:variable name="pieces" as="item()*">
      <xsl:choose>
        <xsl:when test="matches($words, $latin-letter)">
          <xsl:analyze-string select="$words" _regex="{$latin}">
            <xsl:matching-substring><latin xmlns=""><xsl:value-of select="."/></latin></xsl:matching-substring>
            <xsl:non-matching-substring><chinese xmlns=""><xsl:value-of select="."/></chinese></xsl:non-matching-substring>
          </xsl:analyze-string>
        </xsl:when>
        <!-- No element for words that stand alone, as in most sentences. -->
        <xsl:otherwise><xsl:sequence select="$words[. ne '']"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:for-each select="$pieces">
      <xsl:variable name="at" select="position()"/>
      <xsl:choose>
        <xsl:when test=". instance of element(latin)" xpath-default-namespace="">
          <xsl:variable name="right" select="if ($at = last()) then $after else substring($pieces[$at + 1], 1, 1)"/>
          <xsl:variable name="length" select="string-length(.)"/>
          <fo:inline xsl:use-attribute-sets="latin-in-chinese">
            <xsl:choose>
              <xsl:when test="d:is-han($right)">
                <!-- A letter's marks stay with it. -->
                <xsl:variable name="last" select="$length - string-length(replace(., '^.*[^\p{M}]', '', 's'))"/>
                <xsl:value-of select="substring(., 1, $last - 1)"/>
                <fo:inline letter-spacing="{$quarter}"><xsl:value-of select="substring(., $last)"/></fo:inline>
              </xsl:when>
              <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
            </xsl:choose>
          </fo:inline>
        </xsl:when>
        <xsl:otherwise>
          <xsl:variable name="next" select="if ($at lt last()) then 'a' else $after"/>
          <xsl:variable name="stands-off" as="xs:boolean" select="
              matches($next, '^[A-Za-z0-9&#xC0;-&#x24F;]') and d:is-han(replace(., '^.*(.)$', '$1', 's'))"/>
          <xsl:variable name="length" select="string-length(.)"/>
          <xsl:analyze-string select="if ($stands-off) then substring(., 1, $length - 1) else string(.)" _regex="{$marks}">
            <xsl:matching-substring>
              <fo:inline letter-spacing="-0.5em"><xsl:value-of select="substring(., 1, string-length(.) - 1)"/></fo:inline>
              <xsl:value-of select="substring(., string-length(.))"/>
            </xsl:matching-substring>
            <xsl:non-matching-substring>
              <xsl:call-template name="spaced">
                <xsl:with-param name="words" select="."/>
              </xsl:call-template>
            </xsl:non-matching-substring>
          </xsl:analyze-string>
          <xsl:if test="$stands-off">
            <fo:inline letter-spacing="{$quarter}"><xsl:value-of select="substring(., $length)"/></fo:inline>
          </xsl:if>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
