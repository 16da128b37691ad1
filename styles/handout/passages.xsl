<?xml version="1.0" encoding="UTF-8"?>
<!-- The head of the sheet, and the passages: Chinese beside English, or the one text there is. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:d="https://duizhao.org/functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:template name="sheet-head">
    <fo:block text-align="start" hyphenate="false" border-bottom="0.8pt solid {$accent}" padding-bottom="5pt" space-after="4pt">
      <fo:block role="H1" font-size="{if ($large-paper) then '19pt' else '15pt'}" line-height="{if ($large-paper) then '25pt' else '20pt'}">
        <xsl:if test="$title-zh ne ''">
          <fo:inline font-family="Song, Latin, Kai" font-weight="bold" fox:abbreviation="lang:{$chinese}"><xsl:value-of select="$title-zh"/></fo:inline>
          <xsl:text>  </xsl:text>
        </xsl:if>
        <xsl:value-of select="$title-en"/>
      </fo:block>
      <xsl:if test="$subtitle-en ne ''">
        <fo:block font-style="italic" font-size="{if ($large-paper) then '11pt' else '9.6pt'}"><xsl:value-of select="$subtitle-en"/></fo:block>
      </xsl:if>
    </fo:block>
    <fo:block xsl:use-attribute-sets="small" text-align="start" hyphenate="false" text-align-last="justify">
      <fo:inline font-weight="bold" color="{$accent}"><xsl:value-of select="$passages"/></fo:inline>
      <fo:leader leader-pattern="space"/>
      <xsl:text>Edition </xsl:text><xsl:value-of select="$edition/@xml:id"/>
      <xsl:text>, version </xsl:text><xsl:value-of select="$version"/>
      <xsl:if test="$private">
        <xsl:text> · </xsl:text><fo:inline font-weight="bold">for private study</fo:inline>
      </xsl:if>
    </fo:block>
  </xsl:template>

  <xsl:template match="div[@type = 'part']" mode="sheet">
    <xsl:variable name="part" select="."/>
    <xsl:variable name="lead" select="(.//ab[@subtype = 'lead'])[1]"/>
    <!-- A summary is shorter than what it tells of. -->
    <xsl:variable name="share" select="if (d:kind(d:witness($lead/@corresp)) = 'summary') then 64 else 43"/>
    <fo:block id="{@xml:id}" xsl:use-attribute-sets="section-head" role="H2">
      <xsl:value-of select="d:head-en(.)"/>
      <xsl:if test="d:head-zh(.) ne '' and d:head-zh(.) ne d:head-en(.)">
        <xsl:text> </xsl:text>
        <xsl:call-template name="chinese-words"><xsl:with-param name="words" select="d:head-zh(.)"/></xsl:call-template>
      </xsl:if>
    </fo:block>
    <xsl:if test="d:is-retroversion(.)">
      <fo:block xsl:use-attribute-sets="small" font-style="italic" text-align="start" space-after="5pt" keep-with-next.within-page="always">
        <xsl:text>The Chinese text is a retroversion (</xsl:text>
        <xsl:call-template name="chinese-words"><xsl:with-param name="words" select="$retroversion-zh"/></xsl:call-template>
        <xsl:text>): the editors made it from the English. It is not the original.</xsl:text>
      </fo:block>
    </xsl:if>
    <fo:table table-layout="fixed" width="100%" border-collapse="separate">
      <fo:table-column column-width="{if ($large-paper) then '10mm' else '8.5mm'}"/>
      <fo:table-column column-width="proportional-column-width({$share})"/>
      <xsl:if test="$lead">
        <fo:table-column column-width="{if ($large-paper) then '6mm' else '4mm'}"/>
        <fo:table-column column-width="proportional-column-width({100 - $share})"/>
      </xsl:if>
      <fo:table-header>
        <fo:table-row>
          <fo:table-cell padding-bottom="5pt" display-align="after"><fo:block xsl:use-attribute-sets="label">No.</fo:block></fo:table-cell>
          <xsl:call-template name="sheet-column-head"><xsl:with-param name="ab" select="($part//ab[@type = 'base'])[1]"/></xsl:call-template>
          <xsl:if test="$lead">
            <fo:table-cell><fo:block/></fo:table-cell>
            <xsl:call-template name="sheet-column-head"><xsl:with-param name="ab" select="$lead"/></xsl:call-template>
          </xsl:if>
        </fo:table-row>
      </fo:table-header>
      <fo:table-body>
        <xsl:apply-templates select="div" mode="sheet-row">
          <xsl:with-param name="columns" select="if ($lead) then 4 else 2" tunnel="yes"/>
        </xsl:apply-templates>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <xsl:template name="sheet-column-head">
    <xsl:param name="ab" as="element(ab)?"/>
    <fo:table-cell padding-bottom="4pt" display-align="after">
      <fo:block xsl:use-attribute-sets="label" border-bottom="{$hairline}" padding-bottom="1pt" text-align="start" hyphenate="false">
        <xsl:call-template name="column-head"><xsl:with-param name="ab" select="$ab"/></xsl:call-template>
      </fo:block>
    </fo:table-cell>
  </xsl:template>

  <!-- A heading of the text, over the passages that stand under it. -->
  <xsl:template match="div[@type = 'section']" mode="sheet-row">
    <xsl:param name="columns" as="xs:integer" tunnel="yes"/>
    <xsl:variable name="beside" select="d:label-beside(.)"/>
    <fo:table-row keep-with-next.within-page="always">
      <fo:table-cell number-columns-spanned="{if ($beside) then 2 else $columns}" padding-top="6pt" padding-bottom="2pt">
        <fo:block font-weight="bold" text-align="start" hyphenate="false"><xsl:apply-templates select="head" mode="inline"/></fo:block>
      </fo:table-cell>
      <xsl:if test="$beside">
        <fo:table-cell><fo:block/></fo:table-cell>
        <fo:table-cell padding-top="6pt" padding-bottom="2pt">
          <xsl:for-each select="$beside"><xsl:call-template name="label"/></xsl:for-each>
        </fo:table-cell>
      </xsl:if>
    </fo:table-row>
    <xsl:apply-templates select="div" mode="sheet-row"/>
  </xsl:template>

  <xsl:template match="div[@type = 'passage']" mode="sheet-row">
    <xsl:param name="columns" as="xs:integer" tunnel="yes"/>
    <xsl:for-each select="d:labels-alone(.)">
      <fo:table-row keep-with-next.within-page="always">
        <fo:table-cell number-columns-spanned="3"><fo:block/></fo:table-cell>
        <fo:table-cell padding-top="6pt" padding-bottom="2pt"><xsl:call-template name="label"/></fo:table-cell>
      </fo:table-row>
    </xsl:for-each>
    <fo:table-row>
      <fo:table-cell padding-bottom="10pt">
        <fo:block id="{@xml:id}" xsl:use-attribute-sets="passage-number"><xsl:call-template name="sheet-drop"><xsl:with-param name="of" select="'number'"/></xsl:call-template><xsl:value-of select="@n"/></fo:block>
      </fo:table-cell>
      <xsl:for-each select="ab[@type = 'base'], (if ($columns = 4) then ab[@subtype = 'lead'] else ())">
        <xsl:if test="position() = 2"><fo:table-cell><fo:block/></fo:table-cell></xsl:if>
        <fo:table-cell padding-bottom="10pt">
          <fo:block>
            <xsl:if test="not(d:is-chinese(@xml:lang))"><xsl:call-template name="sheet-drop"><xsl:with-param name="of" select="'english'"/></xsl:call-template></xsl:if>
            <xsl:apply-templates select="." mode="column"><xsl:with-param name="headed" select="@subtype = 'lead'"/></xsl:apply-templates>
          </fo:block>
        </fo:table-cell>
      </xsl:for-each>
    </fo:table-row>
    <xsl:if test="$lines">
      <fo:table-row keep-together.within-page="always">
        <fo:table-cell padding-bottom="8pt"><fo:block/></fo:table-cell>
        <fo:table-cell number-columns-spanned="{$columns - 1}" padding-bottom="12pt">
          <xsl:for-each select="1 to $line-count">
            <fo:block line-height="{$line-height}" border-bottom="{$hairline}">&#xA0;</fo:block>
          </xsl:for-each>
        </fo:table-cell>
      </fo:table-row>
    </xsl:if>
  </xsl:template>

  <!-- A heading of the translation is set like one of the base. -->
  <xsl:template name="label">
    <xsl:param name="size" as="xs:decimal" select="0"/>
    <xsl:param name="role" as="xs:string" select="'P'"/>
    <fo:block font-weight="bold" text-align="start" hyphenate="false" xml:lang="{../@xml:lang}">
      <xsl:if test="d:is-chinese(../@xml:lang)"><xsl:attribute name="font-family">Song, Latin, Kai</xsl:attribute></xsl:if>
      <xsl:apply-templates mode="inline"/>
    </fo:block>
  </xsl:template>

  <!-- Chinese is leaded more: what stands beside it is let down to its base line, after a page break too. -->
  <xsl:template name="sheet-drop">
    <xsl:param name="of" as="xs:string"/>
    <xsl:if test="ancestor-or-self::div[@type = 'part']//ab[@type = 'base' or @subtype = 'lead'][d:is-chinese(@xml:lang)]">
      <xsl:attribute name="padding-before" select="$sheet-drop($of)"/>
      <xsl:attribute name="padding-before.conditionality">retain</xsl:attribute>
    </xsl:if>
  </xsl:template>

  <!-- A passage that is not on the sheet can be found in the edition. -->
  <xsl:template match="ref[contains(@target, '.tei.xml#')]" mode="inline" priority="3">
    <xsl:apply-templates mode="inline"/>
  </xsl:template>

  <xsl:template match="gap[@reason = 'rights']" mode="sentence">
    <fo:inline color="{$quiet}">[not on this sheet]</fo:inline>
  </xsl:template>
</xsl:stylesheet>
