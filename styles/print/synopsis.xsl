<?xml version="1.0" encoding="UTF-8"?>
<!-- The synopsis: every sentence with all its translations. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:d="https://duizhao.org/functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <!-- After the parts the synopsis is a table to look things up in; as the layout of a part it is its text. -->
  <xsl:attribute-set name="synopsis-base">
    <xsl:attribute name="font-family" select="if ($layout = 'synopsis') then 'Song, Latin, Kai' else 'Kai, Song, Latin'"/>
    <xsl:attribute name="font-size" select="if ($layout = 'synopsis') then d:pt(10) else d:pt(8.6)"/>
    <xsl:attribute name="line-height" select="if ($layout = 'synopsis') then d:pt(16) else d:pt(11.2)"/>
    <xsl:attribute name="text-align">start</xsl:attribute>
  </xsl:attribute-set>

  <xsl:attribute-set name="synopsis-witness">
    <xsl:attribute name="font-size" select="if ($layout = 'synopsis') then d:pt(9.4) else d:pt(8.6)"/>
    <xsl:attribute name="line-height" select="if ($layout = 'synopsis') then d:pt(12.4) else d:pt(11.2)"/>
  </xsl:attribute-set>

  <!-- A part with more witnesses than the lead has a synopsis of its own, unless its own layout is one already. -->
  <xsl:function name="d:has-synopsis" as="xs:boolean">
    <xsl:param name="part" as="element(div)"/>
    <xsl:sequence select="$layout ne 'synopsis' and $part/@subtype = 'parallel'
        and exists($part//div[@type = 'passage']/ab[@subtype = 'other'])"/>
  </xsl:function>

  <xsl:template match="div[@subtype = 'parallel']" mode="synopsis">
    <xsl:call-template name="pages">
      <xsl:with-param name="id" select="'synopsis-' || @xml:id"/>
      <xsl:with-param name="right" as="node()*">
        <xsl:value-of select="d:short('Synopsis: ' || d:head-en(.), $head-room)"/>
      </xsl:with-param>
      <xsl:with-param name="range" select="true()"/>
      <xsl:with-param name="content">
        <fo:block xsl:use-attribute-sets="chapter-head" role="H1">
          <xsl:text>Synopsis: </xsl:text>
          <xsl:value-of select="d:head-en(.)"/>
        </fo:block>
        <xsl:call-template name="synopsis"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="synopsis">
    <xsl:variable name="part" select="."/>
    <xsl:variable name="witnesses" select="distinct-values(.//ab[@type = 'witness']/@corresp)"/>
    <fo:block xsl:use-attribute-sets="english small" space-after="6mm">
      <xsl:text>What each translation has, sentence by sentence of the </xsl:text>
      <xsl:value-of select="if (d:is-retroversion(.)) then 'retroversion' else 'base'"/>
      <xsl:text>. </xsl:text>
      <xsl:for-each select="$witnesses">
        <xsl:if test="position() gt 1">; </xsl:if>
        <fo:inline font-weight="bold"><xsl:value-of select="d:siglum(.)"/></fo:inline>
        <xsl:text> </xsl:text>
        <xsl:value-of select="d:witness(.)/bibl/name"/>
      </xsl:for-each>
      <xsl:text>. A sentence that answers words of several passages is shown in each and marked.</xsl:text>
    </fo:block>
    <xsl:for-each select="d:divisions(.)">
      <xsl:variable name="passage" select="."/>
      <xsl:choose>
        <xsl:when test="@type = 'section'">
          <xsl:call-template name="section-head">
            <xsl:with-param name="again" select="$layout ne 'synopsis'"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:otherwise>
          <fo:block id="{d:span(., 'synopsis')}">
            <fo:block id="{if ($layout = 'synopsis') then @xml:id else 'synopsis-' || @n}" xsl:use-attribute-sets="section-head" role="{d:heading(.)}">
              <fo:inline xsl:use-attribute-sets="passage-number" font-size="{d:pt(10.5)}"><xsl:value-of select="@n"/></fo:inline>
            </fo:block>
            <xsl:variable name="rows" select="$part/linkGrp[@type = 'collation']/*[@n = $passage/@n]"/>
            <xsl:apply-templates select="$rows" mode="synopsis">
              <xsl:with-param name="passage" select="$passage"/>
              <xsl:with-param name="witnesses" select="$witnesses"/>
            </xsl:apply-templates>
            <!-- A number without words, or texts that may not be given, are in no row. -->
            <xsl:if test="empty($rows)">
              <xsl:apply-templates select="ab[@type = 'base' or @subtype = 'lead']" mode="column"/>
            </xsl:if>
          </fo:block>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <!-- A row: base sentences, then each witness. -->
  <xsl:template match="link | ptr" mode="synopsis">
    <xsl:param name="passage" as="element(div)"/>
    <xsl:param name="witnesses" as="xs:string*"/>
    <xsl:variable name="sentences" select="tokenize(@target, '\s+') ! d:target(.)"/>
    <xsl:variable name="base" select="$sentences[parent::ab/@type = 'base']"/>
    <fo:block space-before="5pt">
      <fo:block xsl:use-attribute-sets="synopsis-base" keep-with-next.within-page="always"
          xml:lang="{$base[1]/../@xml:lang}">
        <fo:inline font-family="Latin" font-size="{d:pt(8)}" color="{$accent}"><xsl:value-of select="d:sentences($base/@xml:id)"/></fo:inline>
        <xsl:text> </xsl:text>
        <xsl:for-each select="$base">
          <xsl:if test="position() gt 1 and preceding-sibling::*[1][self::lb]"><xsl:text> / </xsl:text></xsl:if>
          <xsl:choose>
            <xsl:when test="$layout = 'synopsis'"><xsl:apply-templates select="." mode="sentence"/></xsl:when>
            <xsl:otherwise><xsl:apply-templates select="node()[not(self::ptr)]" mode="synopsis-words"/></xsl:otherwise>
          </xsl:choose>
        </xsl:for-each>
      </fo:block>
      <fo:list-block provisional-distance-between-starts="{d:mm(6)}" provisional-label-separation="{d:mm(1.5)}">
        <xsl:for-each select="$witnesses">
          <xsl:variable name="corresp" select="."/>
          <xsl:variable name="here" select="$sentences[parent::ab/@corresp = $corresp]"/>
          <fo:list-item>
            <fo:list-item-label end-indent="label-end()">
              <fo:block xsl:use-attribute-sets="synopsis-witness" font-weight="bold"><xsl:value-of select="d:siglum($corresp)"/></fo:block>
            </fo:list-item-label>
            <fo:list-item-body start-indent="body-start()">
              <fo:block xsl:use-attribute-sets="english synopsis-witness">
                <xsl:choose>
                  <xsl:when test="empty($here)">
                    <fo:inline color="{$quiet}">omits</fo:inline>
                  </xsl:when>
                  <xsl:otherwise>
                    <xsl:for-each select="$here">
                      <xsl:if test="position() gt 1">
                        <xsl:value-of select="if (preceding-sibling::*[1][self::lb]) then ' / ' else ' '"/>
                      </xsl:if>
                      <xsl:apply-templates select="." mode="synopsis-sentence">
                        <xsl:with-param name="passage" select="$passage"/>
                        <xsl:with-param name="row" select="$base"/>
                      </xsl:apply-templates>
                    </xsl:for-each>
                  </xsl:otherwise>
                </xsl:choose>
              </fo:block>
            </fo:list-item-body>
          </fo:list-item>
        </xsl:for-each>
      </fo:list-block>
    </fo:block>
  </xsl:template>

  <xsl:template match="text()" mode="synopsis-words">
    <xsl:call-template name="chinese-text"/>
  </xsl:template>

  <!-- Notes on the witnesses that stand in the synopsis alone have their marks here, where the sentence is at home. -->
  <xsl:template match="s" mode="synopsis-sentence">
    <xsl:param name="passage" as="element(div)"/>
    <xsl:param name="row" as="element()*"/>
    <xsl:variable name="answered" select="d:answered(.)"/>
    <!-- Its note marks and its identifier stand where it first comes. -->
    <xsl:variable name="home" select="ancestor::div[@type = 'passage'] is $passage
        and (empty($answered) or empty($row) or $answered[1] = $row/@xml:id)"/>
    <xsl:if test="$home"><xsl:apply-templates select="d:labels(.)" mode="synopsis-label"/></xsl:if>
    <xsl:choose>
      <xsl:when test="(parent::ab/@subtype = 'other' or $layout = 'synopsis') and $home">
        <fo:inline id="{@xml:id}"><xsl:apply-templates mode="inline"/></fo:inline>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="node()[not(self::ptr)]" mode="inline"/>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:variable name="elsewhere" select="$answered[not(. = $row/@xml:id)]"/>
    <xsl:if test="exists($elsewhere)">
      <xsl:text> </xsl:text>
      <fo:inline color="{$quiet}" font-size="85%">
        <xsl:text>[shared with </xsl:text>
        <xsl:value-of select="d:sentences($elsewhere)"/>
        <xsl:text>]</xsl:text>
      </fo:inline>
    </xsl:if>
    <!-- Headings that nothing follows. -->
    <xsl:if test="$home">
      <xsl:apply-templates select="d:labels-behind(.)" mode="synopsis-label"/>
    </xsl:if>
  </xsl:template>

  <!-- A heading of a translation, as small as the text there. -->
  <xsl:template match="label" mode="synopsis-label">
    <xsl:call-template name="label">
      <xsl:with-param name="size" select="if ($layout = 'synopsis') then 9.8 else 9"/>
      <xsl:with-param name="role" select="d:heading(ancestor::div[@type = 'passage'])"/>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
