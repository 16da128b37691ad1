<?xml version="1.0" encoding="UTF-8"?>
<!--
  The cover, drawn from the edition itself: its titles, and below them a likeness of the texts, every passage a line,
  as long to the left as its base text and to the right as its lead translation.

  Text stands in textArea elements as in SVG Tiny 1.2, each with a box; faces are named by their files, and each
  character is set in the first that has it. The text is made smaller until it fits its box.
-->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:book="urn:duizhao:book"
    xmlns="http://www.w3.org/2000/svg"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:variable name="cover-paper" select="'#f4eee2'"/>
  <xsl:variable name="cover-ink" select="'#26211c'"/>
  <xsl:variable name="cover-red" select="'#9c2b23'"/>

  <xsl:variable name="cover-latin-regular" select="'fonts/EBGaramond-Regular.ttf, fonts/NotoSerifSC-Regular.ttf'"/>
  <xsl:variable name="cover-latin-bold" select="'fonts/EBGaramond-Bold.ttf, fonts/NotoSerifSC-Bold.ttf'"/>
  <xsl:variable name="cover-chinese-regular" select="'fonts/NotoSerifSC-Regular.ttf, fonts/EBGaramond-Regular.ttf'"/>
  <xsl:variable name="cover-chinese-bold" select="'fonts/NotoSerifSC-Bold.ttf, fonts/EBGaramond-Bold.ttf'"/>

  <xsl:template name="cover-drawing">
    <xsl:variable name="titles" select="$header//titleStmt/title"/>
    <svg viewBox="0 0 1600 2560" width="1600" height="2560">
      <rect width="1600" height="2560" fill="{$cover-paper}"/>
      <rect width="1600" height="980" fill="{$cover-red}"/>
      <textArea x="130" y="150" width="1340" height="440" font-size="248" font-family="{$cover-chinese-bold}"
          fill="{$cover-paper}" display-align="after">
        <xsl:value-of select="$titles[@type = 'main'][starts-with(@xml:lang, 'zh')][1]"/>
      </textArea>
      <textArea x="130" y="640" width="1340" height="270" font-size="120" font-family="{$cover-latin-bold}"
          fill="{$cover-paper}" display-align="before">
        <xsl:value-of select="$title"/>
      </textArea>
      <textArea x="130" y="1060" width="1340" height="170" font-size="68" font-family="{$cover-latin-regular}"
          fill="{$cover-ink}">
        <xsl:value-of select="$titles[@type = 'sub'][@xml:lang = $language][1]"/>
      </textArea>
      <textArea x="130" y="1250" width="1340" height="90" font-size="56" font-family="{$cover-chinese-regular}"
          fill="{$cover-ink}">
        <xsl:value-of select="$titles[@type = 'sub'][starts-with(@xml:lang, 'zh')][1]"/>
      </textArea>
      <xsl:call-template name="likeness"/>
      <rect x="130" y="2310" width="1340" height="3" fill="{$cover-red}"/>
      <textArea x="130" y="2345" width="940" height="80" font-size="56" font-family="{$cover-latin-regular}"
          fill="{$cover-ink}">
        <xsl:value-of select="book:and($header//titleStmt/editor/string())"/>
      </textArea>
      <xsl:if test="$publisher">
        <textArea x="1070" y="2345" width="400" height="80" font-size="56" font-family="{$cover-latin-regular}"
            fill="{$cover-ink}" text-align="end">
          <xsl:value-of select="$publisher"/>
        </textArea>
      </xsl:if>
    </svg>
  </xsl:template>

  <!-- One path for each language: a long edition has thousands of passages, and an element for each takes its time, as do
       numbers that are not whole. -->
  <xsl:template name="likeness">
    <xsl:variable name="passages" select="$parts[@subtype = 'parallel']//div[@type = 'passage']"/>
    <xsl:variable name="base" select="$passages ! string-length(string(ab[@type = 'base']))"/>
    <xsl:variable name="lead" select="$passages ! string-length(string(ab[@subtype = 'lead']))"/>
    <g transform="translate(800 1440) scale(0.01)">
      <path fill="{$cover-red}" d="{book:bars($base, -1)}"/>
      <path fill="{$cover-ink}" d="{book:bars($lead, 1)}"/>
    </g>
  </xsl:template>

  <!-- A bar for each length, one below the other, to the left (-1) or to the right (1); in hundredths. -->
  <xsl:function name="book:bars" as="xs:string">
    <xsl:param name="lengths" as="xs:integer*"/>
    <xsl:param name="side" as="xs:integer"/>
    <xsl:variable name="longest" select="max(($lengths, 1))"/>
    <xsl:variable name="count" select="max((count($lengths), 8))"/>
    <xsl:variable name="line" select="$side * 1000"/>
    <xsl:variable name="height" select="max((1, 39000 idiv $count))"/>
    <xsl:sequence select="string-join(
        for $at in 1 to count($lengths)
        return 'M' || $line || ' ' || ($at - 1) * 78000 idiv $count
            || 'h' || $side * 65000 * $lengths[$at] idiv $longest || 'v' || $height || 'H' || $line || 'z')"/>
  </xsl:function>

</xsl:stylesheet>
