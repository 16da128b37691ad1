<?xml version="1.0" encoding="UTF-8"?>
<!-- Notes and commentary in Chinese, beside their English: in Kai, as Chinese books set commentary. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:d="https://duizhao.org/functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:attribute-set name="chinese-form">
    <xsl:attribute name="font-family">Kai, Song, Latin</xsl:attribute>
    <xsl:attribute name="hyphenate">false</xsl:attribute>
    <xsl:attribute name="text-align">justify</xsl:attribute>
    <xsl:attribute name="letter-spacing.minimum">-0.2pt</xsl:attribute>
    <xsl:attribute name="letter-spacing.optimum">0pt</xsl:attribute>
    <xsl:attribute name="letter-spacing.maximum">1.5pt</xsl:attribute>
  </xsl:attribute-set>

  <!-- In a note: behind the English, on a line of its own; not justified, for notes have many Latin words. -->
  <xsl:template name="chinese-form">
    <xsl:for-each select="(p | quote | list)[@xml:lang]">
      <fo:block xsl:use-attribute-sets="chinese-form" xml:lang="{@xml:lang}" start-indent="3mm" text-align="start">
        <xsl:if test="position() = 1"><xsl:value-of select="d:editors-words(@xml:lang)"/></xsl:if>
        <xsl:apply-templates select="." mode="run-in"/>
      </fo:block>
    </xsl:for-each>
  </xsl:template>

  <!-- In a commentary: paragraphs of their own. -->
  <xsl:template match="p[d:is-chinese(d:lang(.))]" mode="block">
    <fo:block xsl:use-attribute-sets="chinese-form" font-size="10pt" line-height="16pt" xml:lang="{d:lang(.)}"
        text-indent="2em">
      <xsl:if test="empty(preceding-sibling::*[1][self::p][@xml:lang])"><xsl:attribute name="space-before">4pt</xsl:attribute></xsl:if>
      <xsl:if test="@xml:lang and empty(preceding-sibling::*[@xml:lang][not(self::head)])"><xsl:value-of select="d:editors-words(@xml:lang)"/></xsl:if>
      <xsl:apply-templates mode="inline"/>
    </fo:block>
  </xsl:template>

  <!-- Chinese that is neither the text nor a retroversion of it says so. -->
  <xsl:function name="d:editors-words" as="xs:string">
    <xsl:param name="lang" as="xs:string"/>
    <xsl:sequence select="if (starts-with($lang, 'zh-Hant')) then '編者：' else '编者：'"/>
  </xsl:function>
</xsl:stylesheet>
